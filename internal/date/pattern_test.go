//go:build !race

package date

import (
	"fmt"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// TestPatternsKnowAllButTheDaysOfMonths tries every day, month and year that
// fields of their widths can give around what there is.
func TestPatternsKnowAllButTheDaysOfMonths(t *testing.T) {
	isDate, isDay := matcher(Pattern), matcher(DayPattern)
	check := func(text string) {
		date, err := Parse(text)
		if err == nil && (!isDate.MatchString(text) || isDay.MatchString(text) != date.IsFull()) {
			t.Errorf("%q is a date, and the patterns say %t, and %t of a day", text, isDate.MatchString(text), isDay.MatchString(text))
		}
		if _, problem := readDate(text); isDate.MatchString(text) && problem != "" && problem != "there is no such day" {
			t.Errorf("%q matches, and yet: %s", text, problem)
		}
		if isDay.MatchString(text) && !isDate.MatchString(text) {
			t.Errorf("%q is a day and no date", text)
		}
	}
	for year := FirstYear - 1; year <= LastYear+1; year++ {
		check(fmt.Sprintf("%04d", year))
		for month := range 14 {
			check(fmt.Sprintf("%04d-%02d", year, month))
			for day := range 33 {
				check(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		for _, text := range []string{
			rapid.StringMatching(`[0-9-]{0,11}`).Draw(t, "text"),
			rapid.StringMatching(`[0-9]{3,5}-?[0-9]{1,3}(-[0-9]{1,3})?.?`).Draw(t, "near a date"),
		} {
			check(text)
		}
	})
}

func matcher(pattern string) *regexp.Regexp { return regexp.MustCompile("^" + pattern + "$") }
