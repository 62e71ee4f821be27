// Package flagvalue reads the values of flags: what was typed becomes an event, a day,
// a record, a format, or is refused in words that name the flag. It must not know
// commands, nor what is done with the values.
package flagvalue

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Text is the text of a flag that is not empty where it is given: a script
// whose variable is not set must not be answered as if the flag were not there.
type Text string

var errEmpty = errors.New("empty, where a word was wanted")

// Set takes the text.
func (f *Text) Set(text string) error {
	if text == "" {
		return errEmpty
	}
	*f = Text(text)
	return nil
}

// String is the text.
func (f *Text) String() string { return string(*f) }

// Type is what help texts call the value.
func (f *Text) Type() string { return "string" }

// Years is the years from one to another, both of four digits; zero where none
// are given.
type Years struct{ From, To int }

// Set reads a year, or two with a hyphen between them.
func (y *Years) Set(text string) error {
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
	y.From, y.To = from, to
	return nil
}

// yearOf reads a year of four digits.
func yearOf(text string) (int, bool) {
	n, err := strconv.ParseUint(text, 10, 16)
	return int(n), err == nil && len(text) == 4 && n >= 1000
}

// String is the years.
func (y *Years) String() string {
	switch y.From {
	case 0:
		return ""
	case y.To:
		return strconv.Itoa(y.From)
	default:
		return fmt.Sprintf("%d-%d", y.From, y.To)
	}
}

// Type is what help texts call the value.
func (y *Years) Type() string { return "years" }

// Runners is a number from 1 to 999, of results or of whatever runs at the same time; 0 where none is given.
type Runners int

// Set reads the number.
func (r *Runners) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil || n < 1 || n > 999 {
		return fmt.Errorf("%q is not a number from 1 to 999", text)
	}
	*r = Runners(n)
	return nil
}

// String is the number.
func (r *Runners) String() string {
	if *r == 0 {
		return ""
	}
	return strconv.Itoa(int(*r))
}

// Type is what help texts call the value.
func (r *Runners) Type() string { return "number" }
