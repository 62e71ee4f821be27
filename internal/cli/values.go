package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

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

// years is the years from one to another, both of four digits; zero where none
// are given.
type years struct{ from, to int }

// Set reads a year, or two with a hyphen between them.
func (y *years) Set(text string) error {
	first, last, isRange := strings.Cut(text, "-")
	if !isRange {
		last = first
	}
	from, ok := yearOf(first)
	to, okTo := yearOf(last)
	switch {
	case !ok || !okTo:
		return fmt.Errorf("%q is not a year, such as 2024, or years, such as 2019-2021", text)
	case to < from:
		return fmt.Errorf("%q ends before it begins", text)
	}
	y.from, y.to = from, to
	return nil
}

// yearOf reads a year of four digits.
func yearOf(text string) (int, bool) {
	n, err := strconv.ParseUint(text, 10, 16)
	return int(n), err == nil && len(text) == 4 && n >= 1000
}

// String is the years.
func (y *years) String() string {
	switch y.from {
	case 0:
		return ""
	case y.to:
		return strconv.Itoa(y.from)
	default:
		return fmt.Sprintf("%d-%d", y.from, y.to)
	}
}

// Type is what help texts call the value.
func (y *years) Type() string { return "years" }

// text adds a flag whose text is not empty.
func text(flags *pflag.FlagSet, to *string, name, usage string) {
	flags.Var((*filled)(to), name, usage)
}
