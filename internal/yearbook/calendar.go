// Package yearbook makes the views of what was run when: the days of the year, and meetings.
// It chooses words and columns; what is true was decided before.
//
// It knows no documents, files, flags or streams.
package yearbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Calendar is the answer of the command calendar: what happened on a day of the year.
func Calendar(a calendar.Answer) table.View {
	section := table.Section{
		Title:  dayTitle(a.Question),
		Tables: []table.Table{happenedTable(a)},
		Notes:  calendarNotes(a),
	}
	entries, births := 0, 0
	for _, h := range a.Happened {
		switch {
		case h.Entry != nil:
			entries++
		case h.Born != nil:
			births++
		}
	}
	said := []string{cmp.Or(report.Covers(a.Races, " of the corpus", nil), "no race of the corpus")}
	if entries > 0 {
		said = append(said, words.Plural(entries, "entry", "entries")+" of record lists")
	}
	if births > 0 {
		said = append(said, words.Count(births, "birth")+" of the registers")
	}
	return table.View{
		Command: "calendar", RowTable: "happened", Sections: []table.Section{section}, Coverage: words.Join("; ", said...),
		Fields: []table.Field{{Name: "day", Cell: table.TextCell(fmt.Sprintf("%02d-%02d", int(a.Question.Day.Month), a.Question.Day.Day))}},
	}
}

// dayTitle is the day as people write it, and what was asked for.
func dayTitle(q calendar.Question) string {
	of := q.Category
	return words.Join(": ", fmt.Sprintf("%d %s", q.Day.Day, q.Day.Month), words.Join(", ", of.Event.Name(), string(of.Sex), of.Environment.Name()))
}

func calendarNotes(a calendar.Answer) []string {
	var notes []string
	if len(a.Happened) == 0 {
		notes = append(notes, "Nothing that the corpus knows of.")
	}
	if slices.ContainsFunc(a.Happened, func(h calendar.Happening) bool { return h.Race != nil && !h.Listed }) {
		notes = append(notes, "No list: no record list is kept, so that whether a record fell is not known.")
	}
	return notes
}

// happenedTable is what happened, a row for each race, record and birth.
func happenedTable(a calendar.Answer) table.Table {
	type row = calendar.Happening
	columns := []table.Column[row]{
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(h row) table.Cell { return table.DateCell(h.Date.String()) }},
		{Name: "what", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(whatHappened(h)) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(h row) table.Cell {
			if h.Born != nil {
				return table.Cell{}.Shown("born")
			}
			return table.TextCell(h.Category.Event.Code()).Shown(report.ShortEvent(h.Category.Event))
		}},
		{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(h row) table.Cell {
			if h.Born != nil {
				return table.TextCell(string(h.Born.Sex))
			}
			return table.TextCell(string(h.Category.Sex))
		}},
		{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.Category.Environment.Code()) }},
		{Name: "athlete", Label: "Athlete", Kind: table.Text, Priority: table.Wraps, Cell: whoCell},
		{Name: "athlete_key", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.Person.Key()) }},
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(competitorOf(h).Team) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(h row) table.Cell { return nationOf(h) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: markOf},
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Below, Cell: raceOf},
		{Name: "name", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell {
			if h.Race == nil {
				return table.Cell{}
			}
			return table.TextCell(h.Race.Name)
		}},
		{Name: "round", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell {
			if h.Race == nil {
				return table.Cell{}
			}
			return table.TextCell(string(h.Race.Round))
		}},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Below, Cell: func(h row) table.Cell { return table.TextCell(venueOf(h).City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(venueOf(h).Country) }},
		{Name: "records", Label: "Records", Kind: table.List, Priority: table.Below, Cell: func(h row) table.Cell { return recordsCell(h, a.Names) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(h row) table.Cell {
			if h.Race == nil {
				return table.ListCell([]string{})
			}
			said := append([]string{}, report.RaceRemarks(h.Race)...)
			if h.Race.IsMixedField() {
				said = append(said, "men and women together")
				if h.Winner != nil && h.Winner.Place > 1 {
					said = append(said, report.DeadHeat(append([]*race.Result{h.Winner}, h.Shared...))...)
				}
			}
			return report.Remarks(said)
		}},
	}
	return table.New(table.Table{Name: "happened"}, columns, a.Happened)
}

// whatHappened is the kind of a row.
func whatHappened(h calendar.Happening) string {
	switch {
	case h.Race != nil:
		return "race"
	case h.Entry != nil:
		return "record"
	default:
		return "birth"
	}
}

// competitorOf is who won, set the record or was born; nobody where that is not known.
func competitorOf(h calendar.Happening) *race.Competitor {
	switch {
	case h.Entry != nil:
		return &h.Entry.Competitor
	case h.Winner != nil:
		return &h.Winner.Competitor
	case h.Born != nil:
		born := race.Competitor{Athlete: h.Born.Name}
		if n := len(h.Born.Nations); n > 0 {
			born.Nation = h.Born.Nations[n-1].Nation
		}
		return &born
	default:
		return &race.Competitor{}
	}
}

func whoCell(h calendar.Happening) table.Cell {
	who := competitorOf(h)
	switch {
	case len(h.Shared) > 0:
		return report.FirstCell(append([]*race.Result{h.Winner}, h.Shared...))
	case h.Race != nil && h.Winner == nil:
		return table.Cell{}.Shown("not known")
	case who.IsTeam():
		return table.Cell{}.Shown(who.Team)
	default:
		return table.TextCell(who.Athlete)
	}
}

func nationOf(h calendar.Happening) table.Cell {
	if len(h.Shared) > 0 {
		return report.NationsCell(append([]*race.Result{h.Winner}, h.Shared...))
	}
	return table.TextCell(competitorOf(h).Nation)
}

func markOf(h calendar.Happening) table.Cell {
	switch {
	case h.Entry != nil:
		return table.MarkCell(h.Entry.Mark)
	case h.Winner != nil:
		return table.MarkCell(h.Winner.Mark)
	default:
		return table.Cell{}
	}
}

func raceOf(h calendar.Happening) table.Cell {
	switch {
	case h.Race != nil:
		return table.TextCell(h.Race.ID)
	case h.Entry != nil:
		return table.Cell{}.Shown("record list only")
	default:
		return table.Cell{}
	}
}

func venueOf(h calendar.Happening) race.Venue {
	switch {
	case h.Race != nil:
		return h.Race.Venue
	case h.Entry != nil:
		return h.Entry.Venue
	default:
		return race.Venue{}
	}
}

// recordsCell is the records that fell in a race, each with who broke it where that is not
// the winner; or those that an entry was, each with how that is known.
func recordsCell(h calendar.Happening, names competition.Names) table.Cell {
	said, shown := []string{}, []string{}
	add := func(scope race.Scope, rest string) {
		said, shown = append(said, scope.String()+" "+rest), append(shown, names.Scope(scope)+" "+rest)
	}
	for _, m := range h.Records {
		rest := verdictWords(m)
		if by := m.Verdict.Result; h.Winner == nil || by.Name() != h.Winner.Name() {
			rest += " by " + by.Name() + " " + by.Mark.String()
		}
		add(m.Verdict.Scope, rest)
	}
	switch {
	case h.Entry != nil:
		for _, hold := range h.Entry.Holds {
			add(hold.Scope, string(hold.Standing))
		}
	case h.Born != nil:
		return table.Cell{}
	case !h.Listed:
		return table.Cell{}.Shown("no list")
	}
	return table.ListCell(said).Separated("; ").Shown(words.Join("; ", shown...))
}

// verdictWords is what was done to a record, with what qualifies it: nothing may look surer
// here than where record-check tells it.
func verdictWords(m query.RecordMark) string {
	said := m.Verdict.Outcome.String()
	if qualified := report.VerdictRemarks(m.Verdict); len(qualified) > 0 {
		said += " (" + words.Join(", ", qualified...) + ")"
	}
	return said
}
