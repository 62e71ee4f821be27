package record

import (
	"fmt"
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func mark(text string) timing.Mark { return must(timing.Parse(text)) }

func day(text string) date.Date { return must(date.Parse(text)) }

func scope(text string) race.Scope { return must(race.ParseScope(text)) }

// holds reads what a document says under holds: "world: ratified, GBR: listed".
func holds(text string) []Hold {
	var said []Hold
	for part := range strings.SplitSeq(text, ", ") {
		of, standing, _ := strings.Cut(part, ": ")
		said = append(said, Hold{Scope: scope(of), Standing: Standing(standing)})
	}
	return said
}

func ran(date, time, athlete, nation, held string) Entry {
	return Entry{Mark: mark(time), Competitor: race.Competitor{Athlete: athlete, Nation: nation}, Date: day(date), Holds: holds(held)}
}

// with is an entry and what else it says.
func with(e Entry, more func(*Entry)) Entry {
	more(&e)
	return e
}

// menMile is a list of the men's mile outdoors.
func menMile(entries ...Entry) *List {
	return &List{
		Name: "mile-men-outdoor", Event: must(event.Parse("mile")), Sex: race.Men, Environment: event.Outdoor,
		KnownTo: day("2025-08-06"), Entries: entries,
	}
}

// mileRace is a men's mile outdoors.
func mileRace(id, date string, results ...race.Result) *race.Race {
	return &race.Race{
		ID: id, Date: day(date), Event: must(event.Parse("mile")), Sex: race.Men, Environment: event.Outdoor,
		Results: results,
	}
}

func finish(place int, athlete, nation, time string) race.Result {
	return race.Result{Place: place, Competitor: race.Competitor{Athlete: athlete, Nation: nation}, Mark: mark(time)}
}

// progression is some of the men's mile records as lists have them.
func progression() *List {
	fifths := func(e *Entry) { e.Unit = timing.Fifth }
	return menMile(
		with(ran("1942-07-01", "4:06.2h", "Gunder Hägg", "SWE", "world: ratified"), fifths),
		with(ran("1942-07-10", "4:06.2h", "Arne Andersson", "SWE", "world: ratified"), fifths),
		with(ran("1942-09-04", "4:04.6h", "Gunder Hägg", "SWE", "world: ratified"), fifths),
		with(ran("1979-07-17", "3:49.0h", "Sebastian Coe", "GBR", "world: ratified"), func(e *Entry) {
			e.Auto = mark("3:48.95")
		}),
		ran("1980-07-01", "3:48.8h", "Steve Ovett", "GBR", "world: ratified"),
		ran("1981-08-19", "3:48.53", "Sebastian Coe", "GBR", "world: ratified"),
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified, Europe: listed, GBR: listed"),
		ran("1988-07-02", "3:49.22", "Jens-Peter Herold", "GDR", "GDR: listed, GER: listed"),
		ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "world: ratified"),
		ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", "world: ratified"),
		ran("1999-07-07", "3:43.40", "Noah Ngeny", "KEN", "KEN: derived"),
		ran("2023-09-16", "3:43.73", "Jakob Ingebrigtsen", "NOR",
			"Europe: ratified, meeting prefontaine-classic: listed, series diamond-league: listed"),
		ran("2023-09-16", "3:43.97", "Yared Nuguse", "USA", "NACAC: ratified"),
		ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"),
	)
}

// bowerman2024 is the front of the 2024 Bowerman Mile.
func bowerman2024() *race.Race {
	r := mileRace("bowerman-2024", "2024-05-25",
		finish(1, "Josh Kerr", "GBR", "3:45.34"),
		finish(2, "Jakob Ingebrigtsen", "NOR", "3:45.60"),
		finish(3, "Yared Nuguse", "USA", "3:46.22"),
		finish(4, "Neil Gourley", "GBR", "3:47.74"),
		race.Result{Competitor: race.Competitor{Athlete: "Hobbs Kessler", Nation: "USA"}, Status: race.DNF},
	)
	r.Competition, r.Series = "prefontaine-classic", "diamond-league"
	return r
}

// rome1999 is the front of the Golden Gala mile.
func rome1999() *race.Race {
	return mileRace("rome-1999-mile", "1999-07-07",
		finish(1, "Hicham El Guerrouj", "MAR", "3:43.13"),
		finish(2, "Noah Ngeny", "KEN", "3:43.40"),
		finish(3, "Rui Silva", "POR", "3:50.91"),
		finish(5, "Laban Rotich", "KEN", "3:51.66"),
	)
}

// byValue lets whole values be compared: marks, dates and events by ==.
func byValue() cmp.Option {
	return cmpopts.EquateComparable(timing.Mark{}, timing.Margin{}, date.Date{}, event.Event{})
}

// inWords is what stood, in one line.
func inWords(s Stood) string {
	if s.IsZero() && len(s.Pending)+len(s.Unordered) == 0 {
		return "nothing"
	}
	line := names(s.Entries)
	if s.Standing != "" {
		line += ", " + string(s.Standing)
	}
	if s.Implied {
		line += ", implied"
	}
	switch {
	case s.Bound && s.OrBetter:
		line += ", this or better"
	case s.OrBetter:
		line += " or better"
	}
	if !s.KeptFrom.IsZero() {
		line += ", kept from " + s.KeptFrom.String()
	}
	if len(s.Pending) > 0 {
		line += "; pending " + names(s.Pending)
	}
	if len(s.Unordered) > 0 {
		var each []*Entry
		for _, open := range s.Unordered {
			each = append(each, open.Entry)
		}
		line += "; order unknown " + names(each)
	}
	return line
}

func names(entries []*Entry) string {
	if len(entries) == 0 {
		return "nothing"
	}
	var each []string
	for _, e := range entries {
		each = append(each, fmt.Sprintf("%s %s", e.Mark, e.Athlete))
	}
	return strings.Join(each, " and ")
}
