package date

import (
	"testing"

	"pgregory.net/rapid"
)

func TestAddMonths(t *testing.T) {
	tests := []struct {
		why, from string
		months    int
		want      string
	}{
		{"the day itself", "2024-05-25", 0, "2024-05-25"},
		{"over the turn of a year", "2023-11-15", 2, "2024-01-15"},
		{"to December", "2023-11-15", 1, "2023-12-15"},
		{"a day that the month does not have", "2024-01-31", 1, "2024-02-29"},
		{"and one that the next has again", "2024-01-31", 2, "2024-03-31"},
		{"29 February after a year", "2024-02-29", 12, "2025-03-01"},
		{"29 February after a year and a month", "2024-02-29", 13, "2025-03-29"},
		{"29 February after a year less a month", "2023-03-29", 11, "2024-02-29"},
		{"29 February after four years", "2024-02-29", 48, "2028-02-29"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := day(test.from).AddMonths(test.months); got != day(test.want) {
				t.Errorf("%s and %d months: got %s, want %s", test.from, test.months, got, test.want)
			}
		})
	}
}

// TestMonthsUntilLaw: so many months after a day the other is reached, and one
// month more is too many; twelve months are a year.
func TestMonthsUntilLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := anyDay().Draw(t, "from")
		to := from.AddDays(rapid.IntRange(0, 40000).Draw(t, "days"))
		months := from.MonthsUntil(to)
		if to.Before(from.AddMonths(months)) || !to.Before(from.AddMonths(months+1)) {
			t.Fatalf("from %s to %s: got %d months, which is %s", from, to, months, from.AddMonths(months))
		}
		if years := from.SpanTo(to).Years; months/12 != years {
			t.Fatalf("from %s to %s: %d months, but %d years", from, to, months, years)
		}
	})
}

// TestDaysOfAllYears: no two dates that documents can have are too far apart.
func TestDaysOfAllYears(t *testing.T) {
	first, last := day("1800-01-01"), day("2199-12-31")
	if got, want := first.DaysUntil(last), 400*365+97-1; got != want {
		t.Errorf("from %s to %s: got %d days, want %d", first, last, got, want)
	}
	if got := first.AddDays(first.DaysUntil(last)); got != last {
		t.Errorf("got %s, want %s", got, last)
	}
}
