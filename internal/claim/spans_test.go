package claim_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// aged is what becomes of a length of time that is claimed of a record, and of
// an athlete's age.
func aged(t *testing.T, from, to date.Date, years, months, days int) (record, age claim.Assessment) {
	t.Helper()
	r := eugene(t)
	r.Date = to
	r.Results[0].Born = from
	l := miles(t)
	l.Entries[1].Date = from
	record = ofList(t, l, race.Claim{Source: "me", About: "record-age", Athlete: "Steve Cram", Date: to, Years: years, Months: months, Days: days})
	return record, assess(t, r, race.Claim{Source: "aw", About: "age", Athlete: "Josh Kerr", Years: years, Months: months, Days: days})
}

func TestSpans(t *testing.T) {
	tests := []struct {
		from, to            string
		years, months, days int
		want                claim.Truth
		why                 string
	}{
		{"1985-07-27", "2024-05-25", 38, 0, 303, claim.True, "to the day"},
		{"1985-07-27", "2024-05-25", 38, 0, 302, claim.False, "a day short"},
		{"1985-07-27", "2024-05-25", 38, 9, 28, claim.True, "years, months and days"},
		{"1985-07-27", "2024-05-25", 37, 9, 28, claim.False, "a year short"},
		{"1985-07-27", "2024-05-25", 38, 8, 28, claim.False, "a month short"},
		{"1985-07-27", "2024-05-25", 38, 9, 27, claim.False, "a day short of that"},
		{"1985-07-27", "2024-05-25", 37, 0, 303, claim.False, "a year short of the days"},
		{"1985-07-27", "2024-05-25", 0, 465, 28, claim.False, "months and days are told with the years"},
		{"1985-07-27", "2024-05-25", 38, 9, 0, claim.True, "completed months"},
		{"1985-07-27", "2024-05-25", 0, 465, 0, claim.True, "completed months alone"},
		{"1985-07-27", "2024-05-25", 38, 10, 0, claim.RoundsTrue, "the nearest month"},
		{"1985-07-27", "2024-05-25", 38, 11, 0, claim.False, "neither"},
		{"1985-07-27", "2024-05-25", 37, 0, 0, claim.False, "neither completed nor nearest"},
		{"1985-07-27", "2024-07-27", 39, 0, 0, claim.True, "on the anniversary"},
		{"1985-07-27", "2024-01-25", 39, 0, 0, claim.False, "less than half of the year has gone"},
		{"1985-07-27", "2024-01-26", 39, 0, 0, claim.RoundsTrue, "half of the year has gone"},
		{"2025-02-08", "2025-02-13", 0, 0, 5, claim.True, "days alone"},
		{"2025-02-12", "2025-02-13", 0, 0, 1, claim.True, "a single day"},
		{"2025-01-13", "2025-02-13", 0, 1, 0, claim.True, "a single month"},
		{"2023-01-01", "2025-02-13", 0, 0, 774, claim.True, "more days than a year has"},
		{"2023-01-01", "2025-02-13", 0, 0, 43, claim.False, "days alone are not those behind the years"},
		{"2024-01-31", "2024-02-29", 0, 1, 0, claim.True, "a month that has no such day ends on its last one"},
		{"2024-02-29", "2025-02-28", 1, 0, 0, claim.RoundsTrue, "29 February comes again on 1 March"},
		{"2024-02-29", "2025-03-01", 1, 0, 0, claim.True, "as dates count it"},
		{"1985", "2024-05-25", 38, 0, 0, claim.CannotTell, "39 on 1 January"},
		{"1985-07", "2024-05-25", 38, 0, 0, claim.True, "38 from any day in July"},
		{"1985-07", "2024-05-25", 39, 0, 0, claim.RoundsTrue, "39 to the nearest from any day in July"},
		{"1985-07", "2024-05-25", 38, 0, 303, claim.CannotTell, "to the day from one of them"},
		{"1985-07", "2024-05-25", 37, 0, 0, claim.False, "from none of them"},
		{"2025-01", "2025-02-13", 0, 0, 20, claim.CannotTell, "from one day of them alone"},
		{"2025-01", "2025-02-13", 0, 0, 21, claim.CannotTell, "and from the day before that"},
	}
	for _, test := range tests {
		record, age := aged(t, day(t, test.from), day(t, test.to), test.years, test.months, test.days)
		if record.Truth != test.want {
			t.Errorf("%s to %s: %s: %v, want %v: %s", test.from, test.to, record.Said, record.Truth, test.want, test.why)
		}
		unrounded := test.want
		if unrounded == claim.RoundsTrue {
			unrounded = claim.False
		}
		if age.Truth != unrounded {
			t.Errorf("born %s, on %s: %s: %v, want %v: ages are not rounded", test.from, test.to, age.Said, age.Truth, unrounded)
		}
	}
}

// What is found is true when it is claimed, in years and days and in years,
// months and days; the completed years are true, and of the two whole years
// about the age at least one rounds.
func TestFoundSpanIsTrue(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		start := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20_000).Draw(rt, "start"))
		end := start.AddDate(0, 0, rapid.IntRange(1, 30_000).Draw(rt, "days"))
		from, to := date.New(start.Date()), date.New(end.Date())
		span := from.SpanTo(to)
		agrees := func(years, months, days int) claim.Truth {
			v, _ := aged(t, from, to, years, months, days)
			return v.Truth
		}
		if span.Days > 0 && agrees(span.Years, 0, span.Days) != claim.True {
			rt.Fatalf("%s to %s is %s", from, to, span)
		}
		if span.Years > 0 && agrees(span.Years, 0, 0) != claim.True {
			rt.Fatalf("%s to %s is %d years", from, to, span.Years)
		}
		if agrees(0, 0, from.DaysUntil(to)) != claim.True {
			rt.Fatalf("%s to %s is %d days", from, to, from.DaysUntil(to))
		}
		if next := agrees(span.Years+1, 0, 0); next != claim.RoundsTrue && (next != claim.False || span.Days > 184) || next == claim.RoundsTrue && span.Days < 182 {
			rt.Fatalf("%s to %s: %d years are %v", from, to, span.Years+1, next)
		}
	})
}
