package date

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSpanTo(t *testing.T) {
	tests := []struct{ why, from, to, want string }{
		{"Cram's mile to Kerr's", "1985-07-27", "2024-05-25", "38 years 303 days"},
		{"Morceli's mile to El Guerrouj's", "1993-09-05", "1999-07-07", "5 years 305 days"},
		{"no time", "2024-05-25", "2024-05-25", "0 days"},
		{"a day", "2024-05-25", "2024-05-26", "1 day"},
		{"a day short of a year", "2023-05-26", "2024-05-25", "365 days"},
		{"a year", "2023-05-25", "2024-05-25", "1 year"},
		{"a year and a day", "2023-05-25", "2024-05-26", "1 year 1 day"},
		{"years alone", "2014-05-25", "2024-05-25", "10 years"},
		{"from 29 February to 28 February", "2020-02-29", "2021-02-28", "365 days"},
		{"from 29 February to 1 March", "2020-02-29", "2021-03-01", "1 year"},
		{"from 29 February to the next", "2020-02-29", "2024-02-29", "4 years"},
		{"from 29 February to the day before the next", "2020-02-29", "2024-02-28", "3 years 364 days"},
		{"over the 29 February that 1900 did not have", "1896-02-29", "1904-02-29", "8 years"},
		{"to 29 February", "2023-02-28", "2024-02-29", "1 year 1 day"},
		{"over the turn of a year", "2023-12-31", "2024-01-01", "1 day"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := day(test.from).SpanTo(day(test.to)); got.String() != test.want {
				t.Errorf("from %s to %s: got %s, want %s", test.from, test.to, got, test.want)
			}
		})
	}
}

// naiveSpan walks the calendar day by day, and notes each day on which the
// date comes round again.
func naiveSpan(from, to time.Time) Span {
	span := Span{}
	for at := from; at.Before(to); {
		at = at.AddDate(0, 0, 1)
		span.Days++
		round := at.Month() == from.Month() && at.Day() == from.Day()
		leapling := from.Month() == time.February && from.Day() == 29
		if leapling && at.Month() == time.March && at.Day() == 1 && at.AddDate(0, 0, -1).Day() == 28 {
			round = true
		}
		if round {
			span.Years, span.Days = span.Years+1, 0
		}
	}
	return span
}

func TestSpanToAgainstACount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(1896, 2, rapid.SampledFrom([]int{28, 29, 30}).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		from := start.AddDate(0, 0, rapid.SampledFrom([]int{0, 1461, 1462, 2921, 30000}).Draw(t, "start"))
		to := from.AddDate(0, 0, rapid.IntRange(0, 15000).Draw(t, "days"))
		a, b := New(from.Year(), from.Month(), from.Day()), New(to.Year(), to.Month(), to.Day())
		if got, want := a.SpanTo(b), naiveSpan(from, to); got != want {
			t.Fatalf("from %s to %s: got %s, want %s", a, b, got, want)
		}
	})
}

// TestEverySpanOfALeapling follows a 29 February through two centuries' turns.
func TestEverySpanOfALeapling(t *testing.T) {
	from := time.Date(1896, 2, 29, 0, 0, 0, 0, time.UTC)
	a := day("1896-02-29")
	years, since := 0, 0
	eachDay(1896, 2030, func(at time.Time) {
		if !at.After(from) {
			return
		}
		since++
		if b := at.AddDate(0, 0, -1); at.Month() == 2 && at.Day() == 29 || at.Month() == 3 && at.Day() == 1 && b.Day() == 28 {
			years, since = years+1, 0
		}
		b := New(at.Year(), at.Month(), at.Day())
		if got := a.SpanTo(b); got != (Span{Years: years, Days: since}) {
			t.Fatalf("to %s: got %s, want %d years and %d days", b, got, years, since)
		}
		if got := a.DaysUntil(b); got != int(at.Sub(from).Hours())/24 || b.DaysUntil(a) != -got {
			t.Fatalf("to %s: got %d days, and %d back", b, got, b.DaysUntil(a))
		}
	})
}

func TestSpanString(t *testing.T) {
	tests := []struct {
		span Span
		want string
	}{
		{Span{}, "0 days"},
		{Span{Days: 1}, "1 day"},
		{Span{Days: 2}, "2 days"},
		{Span{Years: 1}, "1 year"},
		{Span{Years: 2}, "2 years"},
		{Span{Years: 1, Days: 1}, "1 year 1 day"},
		{Span{Years: 38, Days: 303}, "38 years 303 days"},
	}
	for _, test := range tests {
		if got := test.span.String(); got != test.want {
			t.Errorf("%d years and %d days: got %q, want %q", test.span.Years, test.span.Days, got, test.want)
		}
	}
}
