package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// pending is a British record of 2024 that is ratified and one of 2025 that waits for it.
func pending(t *testing.T) *record.List {
	t.Helper()
	l := miles(t)
	last := l.Entries[len(l.Entries)-1]
	last.Athlete, last.Mark, last.Date, last.Race = "Neil Gourley", mark(t, "3:44.00"), day(t, "2025-07-01"), ""
	last.Holds = []record.Hold{{Scope: scope(t, "GBR"), Standing: record.Pending}}
	l.Entries = append(l.Entries, last)
	return l
}

// TestStanding: a record that is said to stand is that of the day on which it is said, whatever the race met; where the day is not
// known it is the last that the list knows, and what was so on another cannot be told.
func TestStanding(t *testing.T) {
	const (
		of1985 = "it is Steve Cram 3:46.32, 1985-07-27, listed"
		of2024 = "it is Josh Kerr 3:45.34, 2024-05-25, listed"
		better = "; a better mark is pending: Neil Gourley 3:44.00"
	)
	on := func(text string) claim.Days { return claim.Days{First: day(t, text), Last: day(t, text), Sure: true} }
	since := func(text string) claim.Days { return claim.Days{First: day(t, text)} }
	tests := []struct {
		why   string
		said  claim.Days
		claim race.Claim
		want  want
	}{
		{"on the day", on("2000-01-01"), race.Claim{Mark: mark(t, "3:46.32")}, want{claim.True, "3:46.32", "on 2000-01-01 " + of1985}},
		{"before its day", on("2000-01-01"), race.Claim{Athlete: "Josh Kerr"}, want{claim.False, "Steve Cram", "on 2000-01-01 " + of1985}},
		{"behind its day", on("2025-01-01"), race.Claim{Athlete: "Steve Cram"}, want{claim.False, "Josh Kerr", "on 2025-01-01 " + of2024}},
		{"with the day on which it was set", on("2025-01-01"), race.Claim{Athlete: "Josh Kerr", Date: day(t, "2024")}, want{claim.True, "Josh Kerr, 2024-05-25", "on 2025-01-01 " + of2024}},
		{"what stands beside a pending one", on("2025-08-01"), race.Claim{Mark: mark(t, "3:45.34")}, want{claim.TrueAsFarAsKnown, "3:45.34", "on 2025-08-01 " + of2024 + better}},
		{"the pending one", on("2025-08-01"), race.Claim{Mark: mark(t, "3:44.00")}, want{claim.TrueAsFarAsKnown, "3:44.00, pending", "on 2025-08-01 it is Neil Gourley 3:44.00, 2025-07-01, pending, subject to ratification"}},
		{"neither of these", on("2025-08-01"), race.Claim{Mark: mark(t, "3:44.50")}, want{claim.False, "3:45.34", "on 2025-08-01 " + of2024}},
		{"later than the list knows", on("2030-01-01"), race.Claim{Athlete: "Josh Kerr"}, want{claim.TrueAsFarAsKnown, "Josh Kerr", "on 2030-01-01 " + of2024 + better + "; the list is known to 2025-08-06"}},
		{"on no day that is known", since("1985-07-26"), race.Claim{Athlete: "Josh Kerr"}, want{claim.TrueAsFarAsKnown, "Josh Kerr", "on 2025-08-06 " + of2024 + better}},
		{"what was so once", since("1985-07-26"), race.Claim{Athlete: "Steve Cram"}, want{claim.CannotTell, "Steve Cram", "on 1985-07-27 " + of1985 + "; on 2025-08-06 " + of2024 + "; on which day it is said is not known"}},
		{"what was so no more", since("2024-06-01"), race.Claim{Athlete: "Steve Cram"}, want{claim.False, "Josh Kerr", "on 2025-08-06 " + of2024}},
		{"on a day that is likely", claim.Days{First: day(t, "2024-05-24"), Last: day(t, "2024-05-31")}, race.Claim{Athlete: "Josh Kerr"}, want{claim.True, "Josh Kerr", "on 2024-05-31 " + of2024}},
		{"of one that never stood since", claim.Days{First: day(t, "2024-05-26"), Last: day(t, "2024-05-31")}, race.Claim{Athlete: "Steve Cram"}, want{claim.False, "Josh Kerr", "on 2024-05-31 " + of2024}},
		{"how long", on("2005-07-27"), race.Claim{About: "record-age", Years: 20}, want{claim.True, "20 years", "1985-07-27 to 2005-07-27 is 20 years"}},
		{"how long on no day that is known", since("2004-07-27"), race.Claim{About: "record-age", Years: 19}, want{claim.CannotTell, "19 years", "1985-07-27 to 2004-07-27 is 19 years; 2024-05-25 to 2025-08-06 is 1 year 73 days; on which day it is said is not known"}},
		{"how long on a day between", since("2004-07-27"), race.Claim{About: "record-age", Years: 25}, want{claim.CannotTell, "1 year 73 days", "2024-05-25 to 2025-08-06 is 1 year 73 days; on which day it is said is not known"}},
		{"how long beside a pending one", on("2025-08-01"), race.Claim{About: "record-age", Years: 1}, want{claim.TrueAsFarAsKnown, "1 year 68 days", "2024-05-25 to 2025-08-01 is 1 year 68 days" + better}},
		{"how long the pending one", on("2025-08-01"), race.Claim{About: "record-age", Months: 1}, want{claim.TrueAsFarAsKnown, "1 month, pending", "2025-07-01 to 2025-08-01 is 1 month, subject to ratification"}},
		{"how long that of somebody else", on("2005-07-27"), race.Claim{About: "record-age", Athlete: "Josh Kerr", Years: 20}, want{claim.False, "Steve Cram", "on 2005-07-27 " + of1985}},
	}
	for _, test := range tests {
		if test.claim.About == "" {
			test.claim.About = race.AboutRecord
		}
		test.claim.Source, test.claim.Record = "me", scope(t, "GBR")
		got := standing(t, pending(t), test.said, test.claim)
		if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// standing is what becomes of a claim of a race about the records that stand.
func standing(t *testing.T, l *record.List, said claim.Days, c race.Claim) claim.Assessment {
	t.Helper()
	r := eugene(t)
	r.Claims = []race.Claim{c}
	return claim.OfStanding(everything(athlete.NewDirectory(), []*record.List{l}, []*race.Race{r}), r, said)[0]
}

// TestStandingOfNothing: what is not known cannot be told.
func TestStandingOfNothing(t *testing.T) {
	undated := pending(t)
	undated.KnownTo = date.Date{}
	for _, test := range []struct {
		why   string
		list  *record.List
		claim race.Claim
		want  string
	}{
		{"no record", pending(t), race.Claim{Athlete: "Josh Kerr"}, "the claim names no record"},
		{"neither a mark nor a holder", pending(t), race.Claim{Record: scope(t, "GBR")}, "the claim gives neither a mark nor an athlete"},
		{"one that nobody has", pending(t), race.Claim{Record: scope(t, "KEN"), Athlete: "Josh Kerr"}, "on 2025-08-06 the lists have no such record"},
		{"a list of no day", undated, race.Claim{Record: scope(t, "GBR"), Athlete: "Josh Kerr"}, "to which day the list is known is not said"},
	} {
		test.claim.About, test.claim.Source = race.AboutRecord, "me"
		if got := standing(t, test.list, claim.Days{First: day(t, "2024-05-24")}, test.claim); got.Truth != claim.CannotTell || got.Receipt != test.want {
			t.Errorf("%s: %v: %s", test.why, got.Truth, got.Receipt)
		}
	}
}

// TestPendingInLists: a claim of a list about what waits for ratification is told with that, as of what stands.
func TestPendingInLists(t *testing.T) {
	for _, c := range []race.Claim{{Mark: mark(t, "3:44.00")}, {Athlete: "Neil Gourley"}} {
		c.Source, c.About, c.Record = "me", race.AboutRecord, scope(t, "GBR")
		if v := ofList(t, pending(t), c); v.Truth != claim.TrueAsFarAsKnown || v.Status != record.Pending {
			t.Errorf("%v: %v, %q: %s", c, v.Truth, v.Found, v.Receipt)
		}
	}
}

// TestCalledRatified: what the lists do not call ratified is not told to be.
func TestCalledRatified(t *testing.T) {
	for _, test := range []struct {
		status      record.Standing
		truth, want claim.Truth
		receipt     string
	}{
		{record.Ratified, claim.True, claim.True, ""},
		{record.Pending, claim.TrueAsFarAsKnown, claim.CannotTell, "called ratified, and pending in the lists"},
		{record.Listed, claim.True, claim.CannotTell, "called ratified, and listed in the lists"},
		{"", claim.True, claim.CannotTell, "whether it is ratified is not known"},
		{record.Pending, claim.False, claim.False, ""},
	} {
		got := claim.Assessment{Truth: test.truth, Status: test.status}.CalledRatified()
		if got.Truth != test.want || got.Receipt != test.receipt {
			t.Errorf("%s, %s: %s: %s", test.status, test.truth, got.Truth, got.Receipt)
		}
	}
}
