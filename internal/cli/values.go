package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"
)

// filled is the text of a flag that is not empty where it is given: a script
// whose variable is not set must not be answered as if the flag were not there.
type filled string

var errEmpty = errors.New("empty, where a word was wanted")

// Set takes the text.
func (f *filled) Set(text string) error {
	if text == "" {
		return errEmpty
	}
	*f = filled(text)
	return nil
}

// String is the text.
func (f *filled) String() string { return string(*f) }

// Type is what help texts call the value.
func (f *filled) Type() string { return "string" }

// year is a year of four digits, 0 where none is given.
type year int

// Set reads the year.
func (y *year) Set(text string) error {
	n := 0
	for _, c := range text {
		if c < '0' || c > '9' {
			n = -1
			break
		}
		n = n*10 + int(c-'0')
	}
	if len(text) != 4 || n < 1000 {
		return fmt.Errorf("%q is not a year, such as 2024", text)
	}
	*y = year(n)
	return nil
}

// String is the year.
func (y *year) String() string {
	if *y == 0 {
		return ""
	}
	return fmt.Sprint(int(*y))
}

// Type is what help texts call the value.
func (y *year) Type() string { return "year" }

// text adds a flag whose text is not empty.
func text(flags *pflag.FlagSet, to *string, name, usage string) {
	flags.Var((*filled)(to), name, usage)
}
