package date

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// eachDay visits every day from 1 January of a year to 31 December of another
// by the clock's own calendar.
func eachDay(from, to int, visit func(time.Time)) {
	for t := time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC); t.Year() <= to; t = t.AddDate(0, 0, 1) {
		visit(t)
	}
}

func TestEveryDayRoundTrips(t *testing.T) {
	var before Date
	eachDay(1890, 2030, func(at time.Time) {
		text := at.Format(time.DateOnly)
		got, err := Parse(text)
		if err != nil {
			t.Fatalf("%s is refused: %v", text, err)
		}
		if got.String() != text || got != New(at.Year(), at.Month(), at.Day()) {
			t.Fatalf("%s comes back as %s", text, got)
		}
		if !got.IsFull() || got.IsZero() || got.Year() != at.Year() || got.Days() != 1 || got.First() != got || got.Last() != got {
			t.Fatalf("%s is not a single day", text)
		}
		if !before.IsZero() && (!before.Before(got) || before.Compare(got) >= 0 || before.DaysUntil(got) != 1) {
			t.Fatalf("%s does not follow %s", text, before)
		}
		before = got
	})
}

func TestEveryMonthAndYearRoundTrips(t *testing.T) {
	for at := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2200; at = at.AddDate(0, 1, 0) {
		month, year := day(at.Format("2006-01")), day(at.Format("2006"))
		if month.String() != at.Format("2006-01") || year.String() != at.Format("2006") || month.IsFull() || year.IsFull() {
			t.Fatalf("%s comes back as %s, its year as %s", at.Format("2006-01"), month, year)
		}
		last := at.AddDate(0, 1, -1)
		if month.Days() != last.Day() || month.First() != New(at.Year(), at.Month(), 1) || month.Last() != New(last.Year(), last.Month(), last.Day()) {
			t.Fatalf("%s goes from %s to %s", month, month.First(), month.Last())
		}
		if year.Days() != time.Date(at.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay() || year.First() != New(at.Year(), 1, 1) || year.Last() != New(at.Year(), 12, 31) {
			t.Fatalf("%s goes from %s to %s", year, year.First(), year.Last())
		}
	}
}

// meant is what refused texts leave no doubt that they mean.
func meant() map[string]string {
	return map[string]string{
		"25.05.2024": "2024-05-25", "2024/05/25": "2024-05-25", "2024-5-25": "2024-05-25", "2024-05-5": "2024-05-05",
		"2024-05-25-": "2024-05-25", " 2024-05-25": "2024-05-25", "2024-05-25 ": "2024-05-25",
		"25-05-2024": "2024-05-25", "05/25/2024": "2024-05-25", "06/06/2024": "2024-06-06",
		"03/07/1984": "1984-07-03 or 1984-03-07: which number is the month only its source tells",
	}
}

func TestParseDateRefuses(t *testing.T) {
	const form = "not a year, a month and a day with hyphens between"
	tests := []struct{ why, text, problem string }{
		{"nothing", "", form},
		{"another order", "25-05-2024", form},
		{"dots", "25.05.2024", form},
		{"the month in front", "05/25/2024", form},
		{"day and month alike", "06/06/2024", form},
		{"day and month in either order", "03/07/1984", form},
		{"no day in either order", "31/31/1984", form},
		{"slashes", "2024/05/25", form},
		{"no hyphens", "20240525", form},
		{"a short year", "24-05-25", form},
		{"a short month", "2024-5-25", form},
		{"a short day", "2024-05-5", form},
		{"a long day", "2024-05-025", form},
		{"a hyphen behind the year", "2024-", form},
		{"a hyphen behind the month", "2024-05-", form},
		{"a hyphen behind the day", "2024-05-25-", form},
		{"a time behind the day", "2024-05-25T19:00", form},
		{"blanks before", " 2024-05-25", form},
		{"blanks behind", "2024-05-25 ", form},
		{"a sign", "-024-05-25", form},
		{"other digits", "２０２４-05-25", form},
		{"words", "25 May 2024", form},
		{"before athletics", "1799-12-31", "the year is not between 1800 and 2199"},
		{"after it", "2200", "the year is not between 1800 and 2199"},
		{"year nought", "0000-00-00", "the year is not between 1800 and 2199"},
		{"month 0", "2024-00-25", "there is no such month"},
		{"month 13", "2024-13", "there is no such month"},
		{"day 0", "2024-05-00", "there is no such day"},
		{"31 in a month of 30", "2024-04-31", "there is no such day"},
		{"29 February of a common year", "2023-02-29", "there is no such day"},
		{"29 February of 1900", "1900-02-29", "there is no such day"},
		{"30 February", "2024-02-30", "there is no such day"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got, err := Parse(test.text)
			var refused *ParseError
			if !errors.As(err, &refused) {
				t.Fatalf("%q: got %v, error %v", test.text, got, err)
			}
			want := ParseError{Text: test.text, Problem: test.problem, Remedy: "write YYYY-MM-DD, such as 2024-05-25"}
			if date, ok := meant()[test.text]; ok {
				want.Remedy = "write " + date
			}
			if *refused != want || !got.IsZero() {
				t.Errorf("%q: got %+v and %s, want %+v and no date", test.text, *refused, got, want)
			}
		})
	}
}

func TestDateErrorText(t *testing.T) {
	_, err := Parse("2023-02-29")
	const want = `date "2023-02-29": there is no such day`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestParseDateLaw: what is taken comes back unchanged.
func TestParseDateLaw(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9]{3,5}(-[0-9]{1,3}){0,3}`), rapid.StringMatching(`(19|20)[0-9]{2}(-[01][0-9](-[0-3][0-9])?)?`))
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		if got, err := Parse(text); err == nil && got.String() != text {
			t.Fatalf("%q comes back as %q", text, got)
		}
	})
}

func TestZeroDate(t *testing.T) {
	var none Date
	if !none.IsZero() || none.IsFull() || none.Year() != 0 || none.String() != "" || !none.Last().IsZero() {
		t.Errorf("no date is %q of the year %d, last %s", none, none.Year(), none.Last())
	}
}

func TestDateOrder(t *testing.T) {
	tests := []struct {
		why, a, b        string
		compare          int
		before, overlaps bool
	}{
		{"a day and the next", "2024-05-25", "2024-05-26", -1, true, false},
		{"one day", "2024-05-25", "2024-05-25", 0, false, true},
		{"a year and a later day", "2023", "2024-05-25", -1, true, false},
		{"a year and a day in it", "2024", "2024-05-25", -1, false, true},
		{"a year and its first day", "2024", "2024-01-01", -1, false, true},
		{"a year and its first month", "2024", "2024-01", -1, false, true},
		{"a month and its first day", "2024-01", "2024-01-01", -1, false, true},
		{"a day and the month behind it", "2024-05-31", "2024-06", -1, true, false},
		{"the end of February and March", "2024-02", "2024-03-01", -1, true, false},
		{"a month and a day in the middle", "2024-05", "2024-05-15", -1, false, true},
		{"a day late in a year and the year", "2024-12-31", "2024", 1, false, true},
		{"a month and the year", "2024-05", "2024", 1, false, true},
		{"two years", "2023", "2024", -1, true, false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			a, b := day(test.a), day(test.b)
			if c := a.Compare(b); c*test.compare < 0 || (c == 0) != (test.compare == 0) {
				t.Errorf("%s against %s: got %d", a, b, c)
			}
			if a.Before(b) != test.before || a.Overlaps(b) != test.overlaps {
				t.Errorf("%s: before %s %t, overlaps it %t", a, b, a.Before(b), a.Overlaps(b))
			}
		})
	}
}
