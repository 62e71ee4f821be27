package words

import (
	"fmt"
	"strings"
)

// Ordinal is a number as it is counted: 1st, 2nd, 11th; empty for none.
func Ordinal(n int) string {
	suffix := "th"
	switch {
	case n == 0:
		return ""
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// Roman is a number as the Romans wrote it: XXXIII; empty for none.
func Roman(n int) string {
	var text strings.Builder
	for _, digit := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= digit.value && text.Len() < 16 {
			text.WriteString(digit.text)
			n -= digit.value
		}
	}
	return text.String()
}

// Count is so many of a thing whose plural ends in s: 1 race, 2 races.
func Count(n int, thing string) string { return Plural(n, thing, thing+"s") }

// Plural is so many of a thing: 1 entry, 2 entries.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Join joins what is not empty.
func Join(separator string, parts ...string) string {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, separator)
}

// List is things in a sentence: "a", "a and b", "a, b and c".
func List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

// Indented is the lines of a text, each set in by four blanks, as Markdown has an
// example.
func Indented(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = "    " + lines[i]
	}
	return lines
}
