package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

// said is a verdict in words, so that tables read like the rules.
type said struct {
	Athlete string
	Outcome Outcome
	Margin  string // to the mark met; none where nothing stood
	Behind  string
	Why     string
	Is      string // what is set of: own, subject, clock, order, shared
}

func say(verdicts []Verdict) []said {
	var all []said
	for _, v := range verdicts {
		line := said{Athlete: v.Result.Athlete, Outcome: v.Outcome, Why: v.Why}
		if v.HasMargin {
			line.Margin = v.Margin.Signed()
		}
		if v.Behind != nil {
			line.Behind = v.Behind.Athlete
		}
		for _, flag := range []struct {
			set  bool
			word string
		}{
			{v.Own != nil, " own"},
			{v.SubjectToRatification, " subject"},
			{v.OnTheClock, " clock"},
			{v.OrderUnknown, " order"},
			{v.Shared, " shared"},
		} {
			if flag.set {
				line.Is += flag.word
			}
		}
		all = append(all, line)
	}
	return all
}

func TestJudgeRealRaces(t *testing.T) {
	tests := []struct {
		why, scope string
		race       *race.Race
		want       []said
	}{
		{"Kerr breaks Cram's record, Gourley falls short of it", "GBR", bowerman2024(), []said{
			{Athlete: "Josh Kerr", Outcome: Broken, Margin: "-0.98", Is: " own"},
			{Athlete: "Neil Gourley", Outcome: ShortBy, Margin: "+1.42"},
		}},
		{"the meeting's record stands", "meeting prefontaine-classic", bowerman2024(), []said{
			{Athlete: "Josh Kerr", Outcome: ShortBy, Margin: "+1.61", Is: " own"},
			{Athlete: "Jakob Ingebrigtsen", Outcome: ShortBy, Margin: "+1.87"},
			{Athlete: "Yared Nuguse", Outcome: ShortBy, Margin: "+2.49"},
			{Athlete: "Neil Gourley", Outcome: ShortBy, Margin: "+4.01"},
		}},
		{"nothing of the kind is listed", "championship prefontaine-classic", rome1999(), nil},
		{"Ngeny inside the world record, behind El Guerrouj", "world", rome1999(), []said{
			{Athlete: "Hicham El Guerrouj", Outcome: Broken, Margin: "-1.26", Is: " own"},
			{Athlete: "Noah Ngeny", Outcome: NotFirst, Margin: "-0.99", Behind: "Hicham El Guerrouj", Is: " own"},
			{Athlete: "Rui Silva", Outcome: ShortBy, Margin: "+6.52"},
			{Athlete: "Laban Rotich", Outcome: ShortBy, Margin: "+7.27"},
		}},
		{"Ngeny is the first Kenyan in the list, Rotich slower", "KEN", rome1999(), []said{
			{Athlete: "Noah Ngeny", Outcome: FirstKnown, Is: " own"},
			{Athlete: "Laban Rotich", Outcome: NotFirst, Behind: "Noah Ngeny"},
		}},
		{"a world record is that of its area, and nobody's word says of what it broke", "Africa", rome1999(), []said{
			{Athlete: "Hicham El Guerrouj", Outcome: BestKnown, Margin: "-1.26", Is: " own"},
			{Athlete: "Noah Ngeny", Outcome: CannotTell, Margin: "-0.99", Behind: "Hicham El Guerrouj", Why: "the list does not keep the record of Africa", Is: " own"},
			{Athlete: "Laban Rotich", Outcome: ShortByAtLeast, Margin: "+7.27"},
		}},
		{
			"Andersson equals Hägg's world record", "world",
			mileRace("stockholm-1942", "1942-07-10", finish(1, "Arne Andersson", "SWE", "4:06.2h")),
			[]said{{Athlete: "Arne Andersson", Outcome: Equalled, Margin: "0.0", Is: " own"}},
		},
		{
			"Coe under Ovett's hand time by more than the hand can hide", "world",
			mileRace("zurich-1981", "1981-08-19", finish(1, "Sebastian Coe", "GBR", "3:48.53")),
			[]said{{Athlete: "Sebastian Coe", Outcome: Broken, Margin: "~-0.2", Is: " own"}},
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got := say(NewBook(progression()).Judge(test.race, scope(test.scope)))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.scope, diff)
			}
		})
	}
}

func TestVerdictIsTheWholeAnswer(t *testing.T) {
	list := progression()
	b := NewBook(list)
	r := bowerman2024()
	cram, kerr := &list.Entries[6], &list.Entries[13]
	met := Stood{Scope: scope("GBR"), Entries: []*Entry{cram}, Standing: Listed, KnownTo: list.KnownTo}
	want := []Verdict{
		{
			Result: &r.Results[0], Scope: scope("GBR"), Outcome: Broken, Met: met, Own: kerr,
			Margin: mark("3:45.34").Sub(mark("3:46.32")), HasMargin: true,
		},
		{
			Result: &r.Results[3], Scope: scope("GBR"), Outcome: ShortBy, Met: met,
			Margin: mark("3:47.74").Sub(mark("3:46.32")), HasMargin: true,
		},
	}
	if diff := cmp.Diff(want, b.Judge(r, scope("GBR")), byValue()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOutcomes(t *testing.T) {
	words := []string{
		"broken", "equalled", "best known", "first known", "better, not first", "equal, not first", "short by", "short by at least", "cannot be told", "doubtful", "cannot count",
	}
	for i, word := range words {
		outcome := Broken + Outcome(i)
		if outcome.String() != word {
			t.Errorf("got %q, want %q", outcome, word)
		}
		if got, want := (Verdict{Outcome: outcome}).Record(), outcome <= BestKnown; got != want {
			t.Errorf("%s: a record: %t", outcome, got)
		}
	}
	if beyond := CannotCount + 1; beyond.String() != "" {
		t.Errorf("an outcome without words in the test: %q", beyond)
	}
	if none := (Verdict{}); none.Record() || none.Outcome.String() != "" {
		t.Errorf("no outcome: got %q, a record: %t", none.Outcome, none.Record())
	}
}

func TestSubjectToRatificationOnlyWhereRecordsAreRatified(t *testing.T) {
	r := mileRace("now", "2024-05-25", finish(1, "A", "GBR", "3:40.00"))
	for _, tt := range []struct {
		why, met string
		subject  bool
	}{
		{"the old mark was ratified, so the new one waits", "world: ratified", true},
		{"a best that nobody ratifies", "world: listed", false},
		{"one from before records were kept", "world: best", false},
	} {
		b := NewBook(menMile(ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", tt.met)))
		if v := b.Judge(r, scope("world"))[0]; v.SubjectToRatification != tt.subject || v.Outcome != Broken {
			t.Errorf("%s: %s, subject to ratification: %t", tt.why, v.Outcome, v.SubjectToRatification)
		}
	}
}
