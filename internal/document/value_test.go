package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	athletics "github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// must gives what a parser makes of a text that is right.
func must[T any](parse func(string) (T, error), text string) T {
	v, err := parse(text)
	if err != nil {
		panic(err)
	}
	return v
}

func mark(text string) timing.Mark { return must(timing.Parse, text) }
func day(text string) date.Date    { return must(date.Parse, text) }

// inMile is a point or a segment of a mile on a track of 400 m.
func inMile[T any](parse func(event.Event, string, event.Course) (T, error), text string) T {
	return must(func(text string) (T, error) {
		return parse(must(event.Parse, "mile"), text, event.Course{Lap: 400 * event.Metre})
	}, text)
}

func splits(pairs ...string) []athletics.Split {
	var all []athletics.Split
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, athletics.Split{Point: inMile(event.Event.ParsePoint, pairs[i]), Mark: mark(pairs[i+1])})
	}
	return all
}

func segments(pairs ...string) []athletics.SegmentTime {
	var all []athletics.SegmentTime
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, athletics.SegmentTime{Segment: inMile(event.Event.ParseSegment, pairs[i]), Mark: mark(pairs[i+1])})
	}
	return all
}

// cited is a citation of single figures, by key.
func cited(pairs ...string) athletics.Citation {
	var c athletics.Citation
	for i := 0; i < len(pairs); i += 2 {
		c.Parts = append(c.Parts, athletics.CitedPart{Key: pairs[i], Sources: []string{pairs[i+1]}})
	}
	return c
}

// TestRaceHasEveryKey holds that each key of a race fills what it names.
func TestRaceHasEveryKey(t *testing.T) {
	doc := read(t, "testdata/good/key-order.yaml")
	want := &athletics.Race{
		ID: "key-order", Name: "Bowerman Mile", Competition: "prefontaine-classic", Meet: "Prefontaine Classic", Edition: 49,
		Series: "diamond-league", Date: day("2024-05-25"), Time: "14:52",
		Venue: athletics.Venue{Stadium: "Hayward Field", City: "Eugene", Country: "USA", Lap: 400 * event.Metre},
		Event: must(event.Parse, "mile"), Sex: athletics.Men, Environment: event.Outdoor, Round: athletics.HeatRound, Heat: 2, Section: "B",
		Conditions: "calm", PaceLights: mark("3:47.83"), Ineligible: "exhibition", Note: "n",
		Source: cited("conditions", "aw", "date", "aw", "venue", "aw"),
		Results: []athletics.Result{
			{
				Place: 1, Competitor: athletics.Competitor{Athlete: "Josh Kerr", ID: "josh-kerr", Nation: "GBR"}, Mark: mark("3:45.34"), Thousandths: mark("3:45.338"),
				OriginalPlace: 2, Qualified: "q", Overall: 1, Flags: []athletics.Flag{{Kind: athletics.WL}, {Kind: athletics.NR}}, Role: athletics.Pacemaker, Bib: "007", Order: 4,
				Born: day("1997-10"), Club: "Brooks Beasts", Splits: splits("400m", "56.9", "1200m", "2:50.70"),
				Positions: []athletics.Position{
					{Point: inMile(event.Event.ParsePoint, "400m"), Place: 8}, {Point: inMile(event.Event.ParsePoint, "1200m"), Place: 1},
				},
				Segments: segments("last 400m", "53.2"), Ineligible: "mixed pacing", Note: "n",
				Source: cited("1200m", "aw", "400m", "aw", "last 400m", "zz", "mark", "aw", "place", "zz"),
			},
			{Competitor: athletics.Competitor{Athlete: "A"}, Status: athletics.DQ, Rule: "TR 17.4.2", Annulled: athletics.Annulment{Unknown: true}},
		},
		LeaderSplits: splits("400m", "55.9", "bell", "2:51.9"),
		Segments:     segments("400m-800m", "56.8", "400m-1000m", "1:25.0", "last 400m", "53.2"),
		Sources: []athletics.Source{
			{Key: "zz", Publisher: "Y", Title: "Z", Date: day("2024"), URL: "https://example.com", Note: "copy"}, {Key: "aw", Title: "A"},
		},
		Claims: []athletics.Claim{
			{Source: "aw", About: "split", At: inMile(event.Event.ParsePoint, "800m"), Mark: mark("1:52.8"), Says: "leader at halfway"},
			{
				Source: "aw", About: "other", Race: "oslo-1985", Athlete: "B", Behind: "A", Nation: "GBR", Record: must(athletics.ParseScope, "GBR"), Place: 1, Position: 1,
				Margin: must(timing.ParseMargin, "0.26"), Side: athletics.Inside, Under: mark("3:50"), Event: must(event.Parse, "1500m"), HasCount: true, Years: 38, Months: 10, Days: 303, Date: day("1985-07-27"),
			},
		},
		Allow: []athletics.Allowance{{Rule: "flag", Because: "it was so"}},
	}
	if diff := cmp.Diff(want, doc.Race, exported()); diff != "" {
		t.Errorf("the race differs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want.Allow, doc.Allowances()); diff != "" {
		t.Errorf("the allowances differ (-want +got):\n%s", diff)
	}
}

// TestRecordListHasEveryKey holds that each key of a record list fills what it
// names; records stand from the widest.
func TestRecordListHasEveryKey(t *testing.T) {
	doc := read(t, "testdata/good/records/mile-men-outdoor.yaml")
	hold := func(kind athletics.ScopeKind, key string, standing record.Standing) record.Hold {
		return record.Hold{Scope: athletics.Scope{Kind: kind, Key: key}, Standing: standing}
	}
	want := &record.List{
		Name: "mile-men-outdoor", Event: must(event.Parse, "mile"), Sex: athletics.Men, Environment: event.Outdoor, KnownTo: day("2025-08-06"),
		Covers: []record.Cover{
			{Scope: athletics.Scope{Kind: athletics.World}, Always: true},
			{Scope: athletics.Scope{Kind: athletics.Nation, Key: "GBR"}, From: day("2024-05-24")},
			{Scope: athletics.Scope{Kind: athletics.Nation, Key: "NOR"}, To: day("2024-01-01")},
			{Scope: athletics.Scope{Kind: athletics.Nation, Key: "USA"}, Always: true, To: day("2026-05-06")},
		},
		Note: "n", Source: athletics.Citation{All: []string{"wa"}}, Sources: []athletics.Source{{Key: "wa", Publisher: "World Athletics"}},
		Entries: []record.Entry{
			{
				Mark: mark("3:46.32"), Competitor: athletics.Competitor{Athlete: "Steve Cram"}, Date: day("1985-07-27"),
				Holds: []record.Hold{
					hold(athletics.World, "", "ratified"), hold(athletics.Area, "Europe", "listed"), hold(athletics.Nation, "GBR", "ratified"),
					hold(athletics.Nation, "NOR", "listed"), hold(athletics.Meeting, "bislett-games", "listed"),
					hold(athletics.Championship, "olympic-games", "listed"), hold(athletics.Series, "diamond-league", "listed"),
				},
			},
			{
				Mark: mark("3:46.4h"), Auto: mark("3:46.31"), Unit: timing.Fifth, Competitor: athletics.Competitor{Athlete: "Steve Cram", ID: "x", Nation: "GBR"}, Date: day("1985"),
				Venue: athletics.Venue{City: "Oslo", Country: "NOR"}, Race: "oslo-1985-dream-mile",
				Holds: []record.Hold{
					hold(athletics.World, "", "unratified"), hold(athletics.Area, "South America", "derived"),
					hold(athletics.Meeting, "a", "pending"), hold(athletics.Meeting, "b", "best"),
				},
				Ratified: day("1989-12"), Annulled: day("1990"), Note: "n", Source: cited("holds", "wa", "mark", "wa"),
				Allow: []athletics.Allowance{{Rule: "flag", Because: "b"}},
			},
		},
		Claims: []athletics.Claim{{Source: "wa", About: "record", Record: must(athletics.ParseScope, "world")}},
	}
	if diff := cmp.Diff(want, doc.List, exported()); diff != "" {
		t.Errorf("the list differs (-want +got):\n%s", diff)
	}
}

// TestRegisterHasEveryKey holds that each key of a register fills what it names.
func TestRegisterHasEveryKey(t *testing.T) {
	doc := read(t, "testdata/good/athletes/men.yaml")
	want := &athletics.Register{
		Name: "men", Source: athletics.Citation{All: []string{"wa"}}, Sources: []athletics.Source{{Key: "wa", Publisher: "World Athletics"}},
		Athletes: []athletics.Athlete{
			{
				Name: "İlham Tanui Özbilen", Sex: athletics.Men, Born: day("1990-03-05"), Also: []string{"William Biwott Tanui", "no"},
				IDs:     []athletics.ForeignID{{Base: "ta", ID: "7"}, {Base: "wa", ID: "14208500"}},
				Nations: []athletics.Representation{{Nation: "KEN", Until: day("2011-06-08")}, {Nation: "TUR"}},
			},
			{
				Name: "A Name of Some Length", ID: "x", Born: day("1990"), Also: []string{"A", "B"}, Note: "n", Source: cited("born", "wa"),
				Nations: []athletics.Representation{
					{Nation: "ETH", Until: day("1992-01-01")}, {Nation: "ERI", Until: day("1995-01-01")}, {Nation: "SWE"},
				},
			},
		},
	}
	if diff := cmp.Diff(want, doc.Register, exported()); diff != "" {
		t.Errorf("the register differs (-want +got):\n%s", diff)
	}
}

// TestWhatARaceLeavesOut holds what is true of a race that does not say it.
func TestWhatARaceLeavesOut(t *testing.T) {
	doc := good(t, race)
	want := &athletics.Race{
		Name: "Bowerman Mile", Date: day("2024-05-25"), Event: must(event.Parse, "mile"), Sex: athletics.Men,
		Environment: event.Outdoor, Round: athletics.Final,
	}
	if diff := cmp.Diff(want, doc.Race, exported()); diff != "" {
		t.Errorf("the race differs (-want +got):\n%s", diff)
	}
	if doc.Kind != document.Race || doc.List != nil || doc.Register != nil || doc.Allowances() != nil {
		t.Errorf("a race is %s, a list %v, a register %v", doc.Kind, doc.List, doc.Register)
	}
}
