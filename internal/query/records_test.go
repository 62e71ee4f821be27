package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func world() race.Scope { return race.Scope{Kind: race.World} }

// entry is a mark that a list calls a world record.
func entry(t *testing.T, on, athlete string, standing record.Standing) *record.Entry {
	t.Helper()
	return &record.Entry{
		Competitor: race.Competitor{Athlete: athlete}, Mark: mark(t, "3:43.13"), Date: day(t, on),
		Holds: []record.Hold{{Scope: world(), Standing: standing}},
	}
}

func TestStoodEntries(t *testing.T) {
	stood := []record.Stood{{
		Scope: world(), OrBetter: true,
		Entries:   []*record.Entry{entry(t, "1999-07-07", "First", record.Ratified), entry(t, "1999-07-08", "Sharer", record.Listed)},
		Pending:   []*record.Entry{entry(t, "2026-07-18", "Waits", record.Pending)},
		Unordered: []record.Unordered{{Entry: entry(t, "2026", "Perhaps", record.Listed)}},
	}}
	var got []string
	for _, e := range StoodEntries(stood) {
		got = append(got, fmt.Sprintf("%s %s %t %t", e.Athlete, e.Status.Standing, e.Status.OrBetter, e.Unordered))
	}
	want := []string{"First ratified true false", "Sharer listed true false", "Waits pending false false", "Perhaps listed false true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestHistoryEntries(t *testing.T) {
	first, sharer := entry(t, "1999-07-07", "First", record.Ratified), entry(t, "2000-07-07", "Sharer", record.Listed)
	ended, waits := entry(t, "1995-07-07", "Ended", record.Ratified), entry(t, "2001-01-01", "Waits", record.Pending)
	h := RecordHistory{
		Scope: world(), AsOf: day(t, "2001-07-07"), RaceIDs: map[*record.Entry]string{sharer: "rome"},
		Reigns: []record.Reign{
			{Entries: []*record.Entry{ended}, Standing: record.Ratified, Until: first.Date},
			{Entries: []*record.Entry{first, sharer}, Standing: record.Ratified},
			{Entries: []*record.Entry{waits}, Standing: record.Pending, Pending: true},
		},
	}
	var got []string
	for _, e := range h.Entries() {
		length := ""
		if e.Length.Known {
			length = e.Length.String()
		}
		got = append(got, fmt.Sprintf("%s|%s|shared %t|%s|stands %t|%s", e.Athlete, e.Status.Standing, e.Shared, length, e.Stands, e.RaceID))
	}
	want := []string{
		"Ended|ratified|shared false|4 years|stands false|",
		"First|ratified|shared false|2 years|stands true|",
		"Sharer|listed|shared true||stands false|rome",
		"Waits|pending|shared false||stands false|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("who shares a reign has no length of its own, who waits neither stands nor has one (-want +got):\n%s", diff)
	}
	reign, length, ok := h.Longest()
	if !ok || reign.Entries[0] != ended || length.Span != (date.Span{Years: 4}) {
		t.Errorf("longest: got %v, %v, %t", reign.Entries[0].Athlete, length, ok)
	}
	if _, ok := h.LargestStep(); ok {
		t.Error("no step is known")
	}
}

func TestStatusOfAnEntry(t *testing.T) {
	british := race.Scope{Kind: race.Nation, Key: "GBR"}
	of := func(holds ...record.Hold) *record.Entry {
		return &record.Entry{Competitor: race.Competitor{Athlete: "A", Nation: "GBR"}, Mark: mark(t, "3:43.13"), Holds: holds}
	}
	tests := []struct {
		why   string
		entry *record.Entry
		want  Status
	}{
		{"an entry names it", of(record.Hold{Scope: british, Standing: record.Derived}), Status{Standing: record.Derived, OrBetter: true}},
		{"a wider record implies it", of(record.Hold{Scope: world(), Standing: record.Ratified}), Status{Standing: record.Listed, Implied: true, OrBetter: true}},
		{"what is named goes before what is implied", of(record.Hold{Scope: world(), Standing: record.Ratified}, record.Hold{Scope: british, Standing: record.Ratified}), Status{Standing: record.Ratified, OrBetter: true}},
	}
	for _, test := range tests {
		if got := statusOf(test.entry, british, true); got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.why, got, test.want)
		}
	}
}

func TestStoodForAndMarginOf(t *testing.T) {
	r := &race.Race{Date: day(t, "2000-07-07")}
	met := record.Stood{Entries: []*record.Entry{entry(t, "1999-07-07", "A", record.Ratified)}}
	partly := record.Stood{Entries: []*record.Entry{entry(t, "1999", "A", record.Best)}}
	bound := met
	bound.Bound = true
	by := mark(t, "3:43.12").Sub(mark(t, "3:43.13"))
	tests := []struct {
		why           string
		verdict       record.Verdict
		stood, margin string
	}{
		{"a record broken", record.Verdict{Outcome: record.Broken, Met: met, Margin: by, HasMargin: true}, "1 year", "-0.01"},
		{"a record missed goes on", record.Verdict{Outcome: record.ShortBy, Met: met, Margin: by, HasMargin: true}, "", "-0.01"},
		{"a mark that cannot count has no margin", record.Verdict{Outcome: record.CannotCount, Met: met, Margin: by, HasMargin: true}, "", "unknown"},
		{"of an unknown day", record.Verdict{Outcome: record.Equalled, Met: partly, HasMargin: true}, "", "0"},
		{"how long a bound stood is not known, nor by how much it was bettered", record.Verdict{Outcome: record.BestKnown, Met: bound, Margin: by, HasMargin: true}, "", "unknown"},
		{"inside a bound", record.Verdict{Outcome: record.CannotTell, Met: bound, Margin: by, HasMargin: true}, "", "unknown"},
		{"outside a bound: at least", record.Verdict{Outcome: record.ShortByAtLeast, Met: bound, Margin: by, HasMargin: true}, "", "-0.01"},
		{"the first known met nothing", record.Verdict{Outcome: record.FirstKnown}, "", "unknown"},
	}
	for _, test := range tests {
		stood := ""
		if length := StoodFor(r, test.verdict); length.Known {
			stood = length.String()
		}
		if got := MarginOf(test.verdict).text(); stood != test.stood || got != test.margin {
			t.Errorf("%s: stood %q, by %s, want %q, %s", test.why, stood, got, test.stood, test.margin)
		}
	}
	if diff := cmp.Diff([]string{"A"}, Holders(met)); diff != "" {
		t.Errorf("holders (-want +got):\n%s", diff)
	}
}
