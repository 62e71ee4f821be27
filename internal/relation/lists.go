package relation

import (
	"strconv"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// listRow is a record list.
type listRow struct {
	*record.List

	borrowed bool
}

// categoryColumns is what a record list is about.
func categoryColumns() []column[record.Category] {
	return columnsOf(
		text("event", "the code of the event", func(c record.Category) string { return c.Event.Code() }),
		text("sex", "men, women or mixed", func(c record.Category) string { return string(c.Sex) }),
		text("class", "the age class; unknown for seniors", func(c record.Category) string { return c.Class }),
		text("environment", "outdoor, short-track, oversized or road", func(c record.Category) string { return c.Environment.Code() }),
	)
}

func lists() declared[listRow] {
	return declare(
		Table{Name: "lists", Row: "a list of records of an event, a class and a track"}, 1,
		text("list", "the name of the list, which its file is named by", func(l listRow) string { return l.Name }),
		of(func(l listRow) record.Category { return l.Category() }, categoryColumns()),
		day("known_to", "the day up to which the list is known to be right", func(l listRow) date.Date { return l.KnownTo }),
		yes("built_in", "1 where the list is one built into the program, since the corpus has none, else 0", func(l listRow) bool { return l.borrowed }),
		text("note", "what else is to be said", func(l listRow) string { return l.Note }),
	)
}

// run is a result of a race, by the id of the race and its number.
type run struct {
	race string
	n    int
}

// entryRow is an entry of a record list, and the result of a race that it is too.
type entryRow struct {
	list *record.List
	n    int
	*record.Entry

	run    run
	people *athlete.Index
}

func records() declared[entryRow] {
	type row = entryRow
	return declare(
		Table{Name: "records", Row: "an entry of a record list: a mark that was a record", Parted: true}, 2,
		text("list", "the name of the list", func(e row) string { return e.list.Name }),
		integer("n", "the number of the entry in the list, from 1", func(e row) int { return e.n }),
		of(func(e row) record.Category { return e.list.Category() }, categoryColumns()),
		text("athlete", "the name as published; unknown for a team", func(e row) string { return e.Athlete }),
		text("athlete_key", athleteKeyDoc, func(e row) string { return e.people.Who(e.list.Sex, &e.Competitor, date.Date{}).Key() }),
		text("id", "the id in the register, where the document gives it", func(e row) string { return e.ID }),
		text("team", "the name of a team", func(e row) string { return e.Team }),
		text("nation", "the code of the nation represented", func(e row) string { return e.Nation }),
		handMark("mark", "the mark", func(e row) timing.Mark { return e.Mark }),
		mark("auto", "the automatic reading of a mark ratified as a hand time", func(e row) timing.Mark { return e.Auto }),
		count("unit_ms", "what the mark was ratified in, in milliseconds, where its decimals do not say it", func(e row) int64 { return int64(e.Unit) }),
		someDate("date", "the day, as far as it is known", func(e row) date.Date { return e.Date }),
		year("the year of the day", func(e row) date.Date { return e.Date }),
		of(func(e row) race.Venue { return e.Venue }, venue()),
		text("run_on", "what it was run on where that is not the environment of the list, as of a short-track mark that counts outdoors too", func(e row) string { return e.On.Code() }),
		text("race", "the id of the race, as the list names it", func(e row) string { return e.Race }),
		text("run_race", "the id of the race of the corpus in which it was run, as far as one has it; such an entry is that result again", func(e row) string { return e.run.race }),
		count("run_n", "the number of the result there", func(e row) int { return e.run.n }),
		someDate("ratified", "the day of the ratification", func(e row) date.Date { return e.Ratified }),
		someDate("annulled_on", "the day from which it no longer counts", func(e row) date.Date { return e.Annulled }),
		text("note", "what else is to be said", func(e row) string { return e.Note }),
	)
}

type holdRow struct {
	entryRow
	record.Hold
}

func holds() declared[holdRow] {
	return declare(
		Table{Name: "holds", Row: "a record that an entry was, as the list says it; what a wider one implies has no row", Parted: true}, 3,
		text("list", "the name of the list", func(h holdRow) string { return h.list.Name }),
		integer("n", "the number of the entry, as in records", func(h holdRow) int { return h.n }),
		text("record", "whose record: world, Europe, GBR, meeting KEY", func(h holdRow) string { return h.Scope.String() }),
		text("scope", "how far it reaches: world, area, nation, championship, series, meeting or club", func(h holdRow) string { return h.Scope.Kind.String() }),
		text("standing", "ratified, listed, derived, best, pending, unratified or annulled", func(h holdRow) string { return string(h.Standing) }),
	)
}

// list streams a record list; ran are the results that its entries are too.
func (s *stream) list(l *record.List, borrowed bool, ran map[*record.Entry]run) {
	document := Document{Kind: "records", ID: l.Name}
	s.lists.put(Part{}, listRow{l, borrowed})
	s.document(document, l.Sources, l.Claims)
	s.cite(citing{document, 0}, l.Source)
	for i := range l.Entries {
		e := &l.Entries[i]
		part := Part{Event: l.Event.Code(), Sex: string(l.Sex), Environment: l.Environment.Code()}
		if !e.Date.IsZero() {
			part.Year = strconv.Itoa(e.Date.Year())
		}
		row := entryRow{l, i + 1, e, ran[e], s.people}
		s.records.put(part, row)
		for _, hold := range e.Holds {
			s.holds.put(part, holdRow{row, hold})
		}
		s.team(document, i+1, l.Sex, &e.Competitor)
		s.cite(citing{document, i + 1}, e.Source)
	}
}
