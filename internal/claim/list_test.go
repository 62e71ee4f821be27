package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func TestListClaims(t *testing.T) {
	cram := race.Claim{Athlete: "Steve Cram", Record: scope(t, "GBR")}
	with := func(c race.Claim, about race.Subject, more func(*race.Claim)) race.Claim {
		c.About = about
		if more != nil {
			more(&c)
		}
		return c
	}
	const set = "Steve Cram 3:46.32, 1985-07-27"
	tests := []struct {
		why   string
		claim race.Claim
		entry int
		want  want
	}{
		{"the mark of the entry", with(cram, "mark", func(c *race.Claim) { c.Mark = mark(t, "3:46.32") }), 1, want{claim.True, "3:46.32", set}},
		{"another mark on its day", with(cram, "mark", func(c *race.Claim) { c.Mark, c.Date = mark(t, "3:46.31"), day(t, "1985-07-27") }), 1, want{claim.False, "3:46.32", set}},
		{"another day for its mark", with(cram, "date", func(c *race.Claim) { c.Mark, c.Date = mark(t, "3:46.32"), day(t, "1985-07-28") }), 1, want{claim.False, "1985-07-27", ""}},
		{"the month", with(cram, "date", func(c *race.Claim) { c.Date = day(t, "1985-07") }), 1, want{claim.TrueToPrecision, "1985-07-27", "1985-07-27 lies in 1985-07"}},
		{"the record as it was set", with(cram, "record", func(c *race.Claim) { c.Mark, c.Date = mark(t, "3:46.32"), day(t, "1985") }), 1, want{claim.True, "3:46.32, 1985-07-27", set}},
		{"a record with a wrong mark", with(cram, "record", func(c *race.Claim) { c.Mark = mark(t, "3:46.23") }), 1, want{claim.False, "3:46.32", set}},
		{
			"without a mark and a day it is the record that stands", with(cram, "record", nil), 3,
			want{claim.False, "Josh Kerr", "on 2025-08-06 the record is Josh Kerr 3:45.34, set on 2024-05-25"},
		},
		{"how long it stood", with(cram, "record-age", func(c *race.Claim) { c.Years = 38 }), 1, want{claim.True, "38 years 303 days", "1985-07-27 to 2024-05-25 is 38 years 303 days"}},
		{"how old it was on a day", with(cram, "record-age", func(c *race.Claim) { c.Years, c.Date = 20, day(t, "2005-07-27") }), 1, want{claim.True, "20 years", "1985-07-27 to 2005-07-27 is 20 years"}},
		{
			"the record that somebody else broke on a day",
			race.Claim{About: "record-age", Record: scope(t, "GBR"), Years: 39, Date: day(t, "2024-05-25")},
			1,
			want{claim.RoundsTrue, "38 years 303 days", "1985-07-27 to 2024-05-25 is 38 years 303 days"},
		},
		{"how old one is that stands", race.Claim{About: "record-age", Athlete: "Josh Kerr", Record: scope(t, "GBR"), Years: 1}, 3, want{claim.CannotTell, "", "one of the two dates is not known"}},
		{"how long one stood of which no record is named", race.Claim{About: "record-age", Athlete: "Steve Cram", Years: 38}, 1, want{claim.CannotTell, "", "one of the two dates is not known"}},
		{"how long one stood that is only implied", race.Claim{About: "record-age", Athlete: "Steve Cram", Record: scope(t, "Europe"), Years: 38}, 1, want{claim.CannotTell, "", "one of the two dates is not known"}},
		{"one of which only a bound is known on the day before", race.Claim{About: "record-age", Record: scope(t, "GBR"), Years: 38, Date: day(t, "1985-07-27")}, -1, want{claim.CannotTell, "", "the list has no such entry, or more than one"}},
		{"how old the holder was", race.Claim{About: "age", Athlete: "Josh Kerr", Years: 26}, 3, want{claim.True, "26 years 230 days", "1997-10-08 to 2024-05-25 is 26 years 230 days"}},
		{"an athlete who has no entry", race.Claim{About: "mark", Athlete: "Roger Bannister", Mark: mark(t, "3:59.4")}, -1, want{claim.CannotTell, "", "the list has no such entry"}},
		{"several entries", race.Claim{About: "mark", Record: scope(t, "world"), Mark: mark(t, "3:59.4")}, -1, want{claim.CannotTell, "", "more than one entry may be meant"}},
		{"a record that none of several has", race.Claim{About: "record", Record: scope(t, "world"), Mark: mark(t, "3:59.4")}, -1, want{claim.False, "3:48.53, 3:46.32, 3:43.13", "none of the records listed"}},
		{"what is in no list", race.Claim{About: "margin", Athlete: "Steve Cram"}, -1, want{claim.CannotTell, "", "not a figure of a record list"}},
		{"a race", race.Claim{About: "mark", Race: "eugene-2024", Mark: mark(t, "3:45.34")}, 0, want{claim.True, "3:45.34", "in eugene-2024"}},
		{"a race that nobody has", race.Claim{About: "mark", Race: "rome-1960"}, -1, want{claim.CannotTell, "", "no race rome-1960 is known"}},
	}
	for _, test := range tests {
		test.claim.Source = "me"
		v := ofList(t, miles(t), test.claim)
		if diff := cmp.Diff(test.want, seen(v), cmp.AllowUnexported(want{})); diff != "" || v.Datum.Result != test.entry {
			t.Errorf("%s: entry %d, want %d (-want +got):\n%s", test.why, v.Datum.Result, test.entry, diff)
		}
	}
}

// A mark that the body did not take was no record, whoever calls it one.
func TestUnratified(t *testing.T) {
	l := miles(t)
	l.Entries[1].Holds = []record.Hold{{Scope: scope(t, "GBR"), Standing: record.Unratified}}
	v := ofList(t, l, race.Claim{Source: "me", About: "record", Record: scope(t, "GBR"), Athlete: "Steve Cram", Mark: mark(t, "3:46.32")})
	if v.Truth != claim.False {
		t.Errorf("%+v", v)
	}
}

// An entry that only the claiming report vouches for proves nothing.
func TestListIndependence(t *testing.T) {
	l := miles(t)
	l.Entries[1].Source = cites("", "me")
	v := ofList(t, l, race.Claim{Source: "me", About: "mark", Athlete: "Steve Cram", Mark: mark(t, "3:46.32")})
	if v.Truth != claim.CannotTell {
		t.Errorf("%+v", v)
	}
}
