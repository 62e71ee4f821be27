package claim_test

import (
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	if text == "" {
		return timing.Mark{}
	}
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func margin(t *testing.T, text string) timing.Margin {
	t.Helper()
	m, err := timing.ParseMargin(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func day(t *testing.T, text string) date.Date {
	t.Helper()
	if text == "" {
		return date.Date{}
	}
	d, err := date.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func point(t *testing.T, text string) event.Point {
	t.Helper()
	p, err := mile(t).ParsePoint(text, event.Course{Lap: 400 * event.Metre})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func mile(t *testing.T) event.Event {
	t.Helper()
	e, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// cites names the sources of a figure, or of all figures under the key "".
func cites(key string, sources ...string) race.Citation {
	if key == "" {
		return race.Citation{All: sources}
	}
	return race.Citation{Parts: []race.CitedPart{{Key: key, Sources: sources}}}
}

func also(c race.Citation, key string, sources ...string) race.Citation {
	c.Parts = append(c.Parts, race.CitedPart{Key: key, Sources: sources})
	return c
}

// eugene is the front of the mile in Eugene in 2024, with four reports of which
// two are of one publisher.
func eugene(t *testing.T) *race.Race {
	t.Helper()
	last, err := mile(t).ParseSegment("last 400m", event.Course{Lap: 400 * event.Metre})
	if err != nil {
		t.Fatal(err)
	}
	return &race.Race{
		ID: "eugene-2024", Competition: "eugene", Date: day(t, "2024-05-25"), Event: mile(t), Sex: race.Men,
		Environment: event.Outdoor, Round: race.Final, PaceLights: mark(t, "3:47.83"),
		Source: also(cites("pace_lights", "dye"), "date", "tfn"),
		Results: []race.Result{
			{
				Place: 1, Competitor: race.Competitor{Athlete: "Josh Kerr", Nation: "GBR"}, Mark: mark(t, "3:45.34"),
				Splits:    []race.Split{{Point: point(t, "1200m"), Mark: mark(t, "2:50.70")}},
				Segments:  []race.SegmentTime{{Segment: last, Mark: mark(t, "53.2")}},
				Positions: []race.Position{{Point: point(t, "400m"), Place: 8}, {Point: point(t, "800m"), Place: 6}, {Point: point(t, "bell"), Place: 1}},
				Source:    also(also(cites("mark", "tfn", "aw"), "positions", "aw"), "1200m", "tfn"),
			},
			{Place: 2, Competitor: race.Competitor{Athlete: "Jakob Ingebrigtsen", Nation: "NOR"}, Mark: mark(t, "3:45.60"), Source: cites("mark", "tfn")},
			{Place: 3, Competitor: race.Competitor{Athlete: "Yared Nuguse", Nation: "USA"}, Mark: mark(t, "3:46.22")},
			{Place: 4, Competitor: race.Competitor{Athlete: "Mario García", Nation: "ESP"}, Mark: mark(t, "3:50.14")},
			{Competitor: race.Competitor{Athlete: "Hobbs Kessler", Nation: "USA"}, Status: race.DNF},
			{
				Competitor: race.Competitor{Athlete: "Abraham Alvarado", Nation: "USA"}, Status: race.DNF, Role: race.Pacemaker,
				Splits:    []race.Split{{Point: point(t, "400m"), Mark: mark(t, "55.91")}, {Point: point(t, "800m"), Mark: mark(t, "1:52.74")}},
				Positions: []race.Position{{Point: point(t, "400m"), Place: 1}, {Point: point(t, "800m"), Place: 1}},
				Source:    also(cites("splits", "tfn"), "positions", "tfn"),
			},
		},
		Sources: []race.Source{
			{Key: "tfn", Publisher: "Track & Field News"},
			{Key: "aw", Publisher: "Athletics Weekly"},
			{Key: "aw2", Publisher: "ATHLETICS WEEKLY"},
			{Key: "dye", Publisher: "DyeStat"},
			{Key: "ner"},
		},
	}
}

// newYork is a mile of the same year on the short track.
func newYork(t *testing.T) *race.Race {
	t.Helper()
	return &race.Race{
		ID: "new-york-2024", Date: day(t, "2024-02-11"), Event: mile(t), Sex: race.Men, Environment: event.ShortTrack,
		Round: race.Final, Partial: true, Venue: race.Venue{City: "New York"},
		Results: []race.Result{
			{Place: 1, Competitor: race.Competitor{Athlete: "Yared Nuguse", Nation: "USA"}, Mark: mark(t, "3:46.00")},
			{Place: 2, Competitor: race.Competitor{Athlete: "Mario Garcia Romo", Nation: "ESP"}, Mark: mark(t, "3:51.00")},
			{Competitor: race.Competitor{Athlete: "Josh Kerr", Nation: "GBR"}, Status: race.DNS},
		},
	}
}

func miles(t *testing.T) *record.List {
	t.Helper()
	gbr := race.Scope{Kind: race.Nation, Key: "GBR"}
	return &record.List{
		Name: "mile-men-outdoor", Event: mile(t), Sex: race.Men, Environment: event.Outdoor, KnownTo: day(t, "2025-08-06"),
		Sources: []race.Source{{Key: "wa", Publisher: "World Athletics"}, {Key: "me", Publisher: "Mile Edition"}},
		Entries: []record.Entry{
			{
				Mark: mark(t, "3:48.53"), Competitor: race.Competitor{Athlete: "Sebastian Coe", Nation: "GBR"}, Date: day(t, "1981-08-19"), Source: cites("", "wa"),
				Holds: []record.Hold{{Scope: race.Scope{Kind: race.World}, Standing: record.Ratified}},
			},
			{
				Mark: mark(t, "3:46.32"), Competitor: race.Competitor{Athlete: "Steve Cram", Nation: "GBR"}, Date: day(t, "1985-07-27"), Source: cites("", "wa"),
				Holds: []record.Hold{{Scope: race.Scope{Kind: race.World}, Standing: record.Ratified}, {Scope: gbr, Standing: record.Listed}},
			},
			{
				Mark: mark(t, "3:43.13"), Competitor: race.Competitor{Athlete: "Hicham El Guerrouj", Nation: "MAR"}, Date: day(t, "1999-07-07"), Source: cites("", "wa"),
				Holds: []record.Hold{{Scope: race.Scope{Kind: race.World}, Standing: record.Ratified}},
			},
			{
				Mark: mark(t, "3:45.34"), Competitor: race.Competitor{Athlete: "Josh Kerr", Nation: "GBR"}, Date: day(t, "2024-05-25"), Source: cites("", "wa"),
				Holds: []record.Hold{{Scope: gbr, Standing: record.Listed}},
			},
		},
	}
}

func register(t *testing.T) *race.Register {
	t.Helper()
	return &race.Register{
		Source:  cites("", "wa"),
		Sources: []race.Source{{Key: "wa", Publisher: "World Athletics"}},
		Athletes: []race.Athlete{
			{Name: "Josh Kerr", Born: day(t, "1997-10-08")},
			{Name: "Jakob Ingebrigtsen", Born: day(t, "2000")},
			{Name: "Mario García", Also: []string{"Mario García Romo"}, Born: day(t, "1999-06")},
		},
	}
}

// races, lists and who is one person in the corpus of the fixtures.
func races(t *testing.T) []*race.Race {
	t.Helper()
	return []*race.Race{newYork(t), eugene(t)}
}

func lists(t *testing.T) []*record.List {
	t.Helper()
	return []*record.List{miles(t)}
}

func directory(t *testing.T) *athlete.Directory {
	t.Helper()
	return athlete.NewDirectory(register(t))
}

// booksOf is the books of some lists, which know some races.
func booksOf(lists []*record.List, races []*race.Race) map[record.Category]*record.Book {
	of := map[record.Category][]*record.List{}
	for _, l := range lists {
		of[l.Category()] = append(of[l.Category()], l)
	}
	books := map[record.Category]*record.Book{}
	for category, some := range of {
		books[category] = record.NewBook(some...)
	}
	for _, r := range races {
		if book := books[record.CategoryOf(r)]; book != nil {
			book.Know(r)
		}
	}
	return books
}

// everything is all that a corpus knows.
func everything(directory *athlete.Directory, lists []*record.List, races []*race.Race) *claim.Evidence {
	return claim.NewEvidence(directory, booksOf(lists, races), lists, races)
}

// known is all that the corpus of the fixtures knows.
func known(t *testing.T) *claim.Evidence {
	t.Helper()
	return everything(directory(t), lists(t), races(t))
}

// assess is what becomes of one claim of a race.
func assess(t *testing.T, r *race.Race, c race.Claim) claim.Assessment {
	t.Helper()
	return among(t, known(t), r, c)
}

// selected is the evidence that some needs ask for, of what a corpus has.
func selected(needs claim.Needs, directory *athlete.Directory, lists []*record.List, races []*race.Race) *claim.Evidence {
	if !needs.Registers() {
		directory = athlete.NewDirectory()
	}
	books := booksOf(lists, needs.Met())
	for _, r := range needs.Met() {
		if book := books[record.CategoryOf(r)]; book != nil {
			ids, day := book.Wants(r)
			book.Know(slices.DeleteFunc(slices.Clone(races), func(other *race.Race) bool {
				ofDay := day && other.Date == r.Date && record.CategoryOf(other) == book.Category()
				return !ofDay && !slices.Contains(ids, other.ID)
			})...)
		}
	}
	lists = slices.DeleteFunc(slices.Clone(lists), func(l *record.List) bool { return !needs.Lists(l.Category()) })
	selection := needs.Select(directory)
	races = slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool {
		return !slices.Contains(selection.Named(), r.ID) && (selection.IsNamed() || !selection.Wants(r))
	})
	return claim.NewEvidence(directory, books, lists, races)
}

// byID finds races by their ids.
func byID(races []*race.Race) map[string]*race.Race {
	all := map[string]*race.Race{}
	for _, r := range races {
		all[r.ID] = r
	}
	return all
}

// among is what becomes of one claim of a race by what is known.
func among(t *testing.T, known *claim.Evidence, r *race.Race, c race.Claim) claim.Assessment {
	t.Helper()
	r.Claims = []race.Claim{c}
	all := claim.OfRace(known, r)
	if len(all) != 1 {
		t.Fatal(all)
	}
	return all[0]
}

// ofList is what becomes of one claim of a record list.
func ofList(t *testing.T, l *record.List, c race.Claim) claim.Assessment {
	t.Helper()
	l.Claims = []race.Claim{c}
	all := claim.OfList(known(t), l)
	if len(all) != 1 {
		t.Fatal(all)
	}
	return all[0]
}

func scope(t *testing.T, text string) race.Scope {
	t.Helper()
	s, err := race.ParseScope(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
