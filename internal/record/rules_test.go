package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pair is a race of two from Great Britain on 1 June 2000, A before B, and the
// list that it meets.
type pair struct {
	why  string
	list []Entry
	a, b string
	want [2]said
}

func checkPairs(t *testing.T, tests []pair) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.a), finish(2, "B", "GBR", test.b))
			want := test.want[:]
			want[0].Athlete, want[1].Athlete = "A", "B"
			if diff := cmp.Diff(want, say(NewBook(menMile(test.list...)).Judge(r, scope("GBR")))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// byA is A's 3:45.00 of that race in the list.
func byA(held string) Entry { return ran("2000-06-01", "3:45.00", "A", "GBR", "GBR: "+held) }

func TestJudgeByFaceValue(t *testing.T) {
	checkPairs(t, []pair{
		{
			"better than what stood is broken; slower is short of it",
			[]Entry{cram("listed")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"inside, but a better mark in the same race holds it",
			[]Entry{cram("listed")},
			"3:45.00", "3:46.00",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, {Outcome: NotFirst, Margin: "-0.32", Behind: "A"}},
		},
		{
			"as good as what stood, but a better mark in the same race holds it",
			[]Entry{cram("listed")},
			"3:45.00", "3:46.32",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, {Outcome: EqualNotFirst, Margin: "0.00", Behind: "A"}},
		},
		{
			"equal is equalled",
			[]Entry{cram("listed")},
			"3:46.32", "3:46.33",
			[2]said{{Outcome: Equalled, Margin: "0.00"}, {Outcome: ShortBy, Margin: "+0.01"}},
		},
		{
			"two of one record mark both break it, the second shares",
			[]Entry{cram("listed")},
			"3:45.00", "3:45.00",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, {Outcome: Broken, Margin: "-1.32", Is: " shared"}},
		},
		{
			"two may equal it",
			[]Entry{cram("listed")},
			"3:46.32", "3:46.32",
			[2]said{{Outcome: Equalled, Margin: "0.00"}, {Outcome: Equalled, Margin: "0.00", Is: " shared"}},
		},
		{
			"nothing earlier is known",
			nil, "3:45.00", "3:46.00",
			[2]said{{Outcome: FirstKnown}, {Outcome: NotFirst, Behind: "A"}},
		},
		{
			"two of one mark, nothing earlier",
			nil, "3:45.00", "3:45.00",
			[2]said{{Outcome: FirstKnown}, {Outcome: FirstKnown, Is: " shared"}},
		},
	})
}

func TestJudgeByStanding(t *testing.T) {
	checkPairs(t, []pair{
		{
			"its own entry is derived: only faster than what is known",
			[]Entry{cram("listed"), byA("derived")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: BestKnown, Margin: "-1.32", Is: " own"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"no entry of its own, and what stood is derived",
			[]Entry{cram("derived")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: BestKnown, Margin: "-1.32"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"an entry of its own, but not for this record, and what stood is derived",
			[]Entry{cram("derived"), ran("2000-06-01", "3:45.00", "A", "GBR", "meeting x: listed")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: BestKnown, Margin: "-1.32", Is: " own"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"a listed one that follows a derived one is a record",
			[]Entry{cram("derived"), byA("listed")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32", Is: " own"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"equal to a derived one is equal",
			[]Entry{cram("derived")},
			"3:46.32", "3:50.00",
			[2]said{{Outcome: Equalled, Margin: "0.00"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"better than a best is broken",
			[]Entry{cram("best")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"its own entry is pending: broken, subject to ratification",
			[]Entry{cram("derived"), byA("pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32", Is: " own subject"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
		{
			"pending, and nothing earlier is known",
			[]Entry{byA("pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: FirstKnown, Is: " own subject"}, {Outcome: NotFirst, Behind: "A"}},
		},
		{
			"a pending one that was met is no record yet, and may become it",
			[]Entry{cram("listed"), ran("1999", "3:44.00", "X", "GBR", "GBR: pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.32", Why: "3:44.00 by X on 1999 is pending, and better"}, {Outcome: ShortBy, Margin: "+3.68"}},
		},
	})
}

func TestJudgeWhatTheListRefuses(t *testing.T) {
	checkPairs(t, []pair{
		{
			"not taken as a record, and the next best is",
			[]Entry{cram("listed"), with(byA("unratified"), func(e *Entry) { e.Note = "paced demonstration" })},
			"3:45.00", "3:46.00",
			[2]said{
				{Outcome: CannotCount, Margin: "-1.32", Why: "not taken as a record: paced demonstration", Is: " own"},
				{Outcome: Broken, Margin: "-0.32"},
			},
		},
		{
			"not taken as a record, nobody says why",
			[]Entry{byA("unratified")},
			"3:45.00", "3:46.00",
			[2]said{{Outcome: CannotCount, Why: "not taken as a record", Is: " own"}, {Outcome: FirstKnown}},
		},
		{
			"annulled by the list",
			[]Entry{cram("listed"), with(byA("annulled"), func(e *Entry) { e.Annulled = day("2012-03-01") })},
			"3:45.00", "3:46.00",
			[2]said{
				{Outcome: CannotCount, Margin: "-1.32", Why: "annulled 2012-03-01", Is: " own"},
				{Outcome: Broken, Margin: "-0.32"},
			},
		},
		{
			"annulled by the list, nobody says when",
			[]Entry{byA("annulled")},
			"3:45.00", "3:46.00",
			[2]said{{Outcome: CannotCount, Why: "annulled", Is: " own"}, {Outcome: FirstKnown}},
		},
		{
			"another race of the day may have come first",
			[]Entry{cram("listed"), ran("2000-06-01", "3:45.50", "X", "GBR", "GBR: listed")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32", Is: " order"}, {Outcome: ShortBy, Margin: "+3.68", Is: " order"}},
		},
	})
}

func TestJudgeWorldRecordsAreSubjectToRatification(t *testing.T) {
	earlier := ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "world: ratified")
	own := func(held string) []Entry { return []Entry{earlier, ran("2000-06-01", "3:43.00", "A", "GBR", held)} }
	tests := []struct {
		why   string
		list  []Entry
		scope string
		time  string
		want  said
	}{
		{"nobody lists it", []Entry{earlier}, "world", "3:43.00", said{Outcome: Broken, Margin: "-1.39", Is: " subject"}},
		{"an equal one too", []Entry{earlier}, "world", "3:44.39", said{Outcome: Equalled, Margin: "0.00", Is: " subject"}},
		{"listed is not ratified", own("world: listed"), "world", "3:43.00", said{Outcome: Broken, Margin: "-1.39", Is: " own subject"}},
		{"pending is not ratified", own("world: pending"), "world", "3:43.00", said{Outcome: Broken, Margin: "-1.39", Is: " own subject"}},
		{"ratified", own("world: ratified"), "world", "3:43.00", said{Outcome: Broken, Margin: "-1.39", Is: " own"}},
		{"derived is no record to ratify", own("world: derived"), "world", "3:43.00", said{Outcome: BestKnown, Margin: "-1.39", Is: " own"}},
		{"short of it", []Entry{earlier}, "world", "3:45.00", said{Outcome: ShortBy, Margin: "+0.61"}},
		{"only the world waits", []Entry{earlier}, "Europe", "3:43.00", said{Outcome: FirstKnown}},
		{"but pending is pending everywhere", own("world: pending"), "GBR", "3:43.00", said{Outcome: FirstKnown, Is: " own subject"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.time))
			test.want.Athlete = "A"
			got := say(NewBook(menMile(test.list...)).Judge(r, scope(test.scope)))
			if diff := cmp.Diff([]said{test.want}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
