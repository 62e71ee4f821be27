package relation

import (
	"strconv"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// partOf is where the rows of a race belong, of the class of one of its results.
func partOf(r *race.Race, sex race.Sex) Part {
	return Part{Event: r.Event.Code(), Sex: string(sex), Environment: r.Environment.Code(), Year: strconv.Itoa(r.Date.Year())}
}

func races() declared[*race.Race] {
	type row = *race.Race
	return declare(
		Table{Name: "races", Row: "a race: a final, a heat or a section of an event", Parted: true}, 1,
		text("race", "the id of the race, which its file is named by", func(r row) string { return r.ID }),
		text("name", "the name of the race", func(r row) string { return r.Name }),
		text("competition", "the key of the meeting or championship, the same across its editions", func(r row) string { return r.Competition }),
		text("meet", "the name of the meeting that year", func(r row) string { return r.Meet }),
		count("edition", "the number of the edition", func(r row) int { return r.Edition }),
		text("series", "the key of the series that the meeting belongs to", func(r row) string { return r.Series }),
		day("date", "the day, by the local calendar", func(r row) date.Date { return r.Date }),
		year("the year of the day", func(r row) date.Date { return r.Date }),
		text("time", "the local start, HH:MM", func(r row) string { return r.Time }),
		of(func(r row) race.Venue { return r.Venue }, venue()),
		text("event", "the code of the event", func(r row) string { return r.Event.Code() }),
		count("distance_mm", "the length of the event in millimetres", func(r row) int64 { return int64(r.Event.Distance()) }),
		text("sex", "men, women or mixed", func(r row) string { return string(r.Sex) }),
		text("environment", "outdoor, short-track, oversized or road", func(r row) string { return r.Environment.Code() }),
		count("lap_mm", "the length of a lap in millimetres, where it is known", func(r row) int64 { lap, _ := r.Lap(); return int64(lap) }),
		text("round", "the round: heat, repechage, quarter-final, semi-final or final", func(r row) string { return string(r.Round) }),
		count("heat", "the number within the round", func(r row) int { return r.Heat }),
		text("section", "the letter of a separate race of the same event", func(r row) string { return r.Section }),
		yes("partial", "1 where finishers or marks are missing from the document, else 0", func(r row) bool { return r.Partial }),
		integer("complete_to", "the last place to which the document is complete", (*race.Race).CompleteTo),
		text("list", "start or provisional, where the document is no official list of results", func(r row) string { return string(r.List) }),
		text("revised", "the day of the revision, with or without the time", func(r row) string { return r.Revised }),
		raceFacts(),
	)
}

// raceFacts is what else is known of a race.
func raceFacts() []column[*race.Race] {
	type row = *race.Race
	return columnsOf(
		text("wind", "the wind in metres a second, with the runners above zero", func(r row) string { return r.Wind.String() }),
		one("wind_tenths", Integer, "the same in tenths", func(r row) Value {
			if r.Wind.IsZero() {
				return Value{}
			}
			return intOf(int64(r.Wind.Tenths()))
		}),
		count("hurdles_mm", "the height of the hurdles in millimetres, where it is not the senior one", func(r row) int64 { return int64(r.Hurdles) }),
		mark("qualifying", "the standard for the next round or another competition", func(r row) timing.Mark { return r.Qualifying }),
		mark("pace_lights", "the finishing time for which the lights were set", func(r row) timing.Mark { return r.PaceLights }),
		text("ineligible", "why the marks of the race count for no record", func(r row) string { return r.Ineligible }),
		text("conditions", "weather and track", func(r row) string { return r.Conditions }),
		text("note", "what else is to be said", func(r row) string { return r.Note }),
	)
}

// amendmentRow is a change to the list of a race.
type amendmentRow struct {
	race *race.Race
	n    int
	race.Amendment
}

func amendments() declared[amendmentRow] {
	return declare(
		Table{Name: "amendments", Row: "a change to the official list of a race", Parted: true}, 2,
		text("race", "the id of the race", func(a amendmentRow) string { return a.race.ID }),
		integer("n", "the number of the change in the document, from 1", func(a amendmentRow) int { return a.n }),
		someDate("date", "the day of the change", func(a amendmentRow) date.Date { return a.Date }),
		text("what", "what was changed", func(a amendmentRow) string { return a.What }),
		text("because", "why", func(a amendmentRow) string { return a.Because }),
	)
}

// race streams what a race is, without its results.
func (s *stream) race(r *race.Race) {
	part := partOf(r, r.Sex)
	s.races.put(part, r)
	for i, a := range r.Amended {
		s.amendments.put(part, amendmentRow{r, i + 1, a})
	}
	for i := range r.Results {
		s.result(r, i)
	}
	for _, split := range r.LeaderSplits {
		s.splits.put(part, splitRow{at{r, 0}, split})
	}
	for _, segment := range r.Segments {
		s.segments.put(part, segmentRow{at{r, 0}, segment})
	}
	s.document(Document{Kind: "race", ID: r.ID}, r.Sources, r.Claims)
	s.cite(citing{Document{Kind: "race", ID: r.ID}, 0}, r.Source)
	for i, a := range r.Amended {
		s.citeFor(citing{Document{Kind: "race", ID: r.ID}, i + 1}, "amended", a.Source)
	}
}
