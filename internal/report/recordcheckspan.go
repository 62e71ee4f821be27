package report

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RecordCheckOfSpan is the answer of the command record-check about some races of a
// corpus, those of some days or of a competition: by day, of whatever event.
func RecordCheckOfSpan(answer query.CorpusCheck, q query.RecordQuestion, keys *athlete.Keys) table.View {
	var marks []query.RecordMark
	var known []date.Date
	section := table.Section{Title: spanTitle(q, answer.Names)}
	for _, c := range answer.Lists {
		marks = append(marks, c.Set...)
		if slices.ContainsFunc(answer.Races, func(r *race.Race) bool { return isJudgedBy(r, c.Category) }) {
			known = append(known, c.KnownTo)
		}
		if c.AgeUnknown > 0 {
			section.Notes = append(section.Notes, TitleOf(c.Category)+": "+ageUnknownInside(c)[0])
		}
	}
	if len(marks) == 0 {
		section.Lines = []string{"no race of them broke or equalled one"}
	}
	section.Tables = []table.Table{RecordsByDay(table.Table{Name: "verdicts"}, marks, answer.Names, keys)}
	return table.View{
		Command: "record-check", RowTable: "verdicts", Sections: []table.Section{section},
		Coverage: cmp.Or(Covers(answer.Races, " of the corpus with record lists", known), "no race of the corpus with record lists"),
	}
}

// isJudgedBy reports whether results of a race are held against the lists of a category.
func isJudgedBy(r *race.Race, of record.Category) bool {
	return r.Event == of.Event && r.Environment == of.Environment && (r.Sex == of.Sex || r.IsMixedField())
}

// spanTitle is which records were asked for, and of which races.
func spanTitle(q query.RecordQuestion, names competition.Names) string {
	asked := "records"
	if !q.IsAll() {
		asked = askedWords(q.Selection, names)
	}
	of := ""
	if q.Races.Competition != "" {
		of = names.Of(q.Races.Competition)
	}
	category := words.Join(", ", q.Category.Event.Name(), string(q.Category.Sex), q.Category.Class, q.Category.Environment.Name())
	return words.Join(": ", words.Join(", ", of, SpanWords(q.Races.From, q.Races.To)), words.Join(", ", category, asked))
}

// SpanWords is the days from one to another, as years where they are whole ones; empty where
// neither is given.
func SpanWords(from, to date.Date) string {
	first, last := from.String(), to.String()
	if !from.IsZero() && !to.IsZero() && from == date.New(from.Year(), 1, 1) && to == date.New(to.Year(), 12, 31) {
		first, last = first[:4], last[:4]
	}
	switch {
	case first == last:
		return first
	case to.IsZero():
		return "from " + first
	case from.IsZero():
		return "to " + last
	default:
		return "from " + first + " to " + last
	}
}

// RecordsByDay is results that broke or equalled records, of whatever events, as they were
// run: readers see the race once.
func RecordsByDay(t table.Table, marks []query.RecordMark, names competition.Names, keys *athlete.Keys) table.Table {
	type row = query.RecordMark
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b row) int { return race.Chronological(a.Race, b.Race) })
	columns := recordMarkColumns(event.Event{}, names)
	sameRace := func(above, row row) bool { return above.Race.ID == row.Race.ID && above.Race.Sex == row.Race.Sex }
	for i := range columns {
		c := &columns[i]
		switch c.Name {
		case "event":
			c.Label, c.Priority = "Event", table.Always
			c.Cell = func(m row) table.Cell { return table.TextCell(m.Race.Event.Code()).Shown(ShortEvent(m.Race.Event)) }
		case "sex":
			c.Label, c.Priority = "Sex", table.Always
		case "race":
			c.Priority = table.Always
		case "date", "environment":
		default:
			continue
		}
		*c = table.Once(sameRace, *c)[0]
	}
	return table.New(t, slices.Concat(columns, teamColumn(true, competitorOfMark), markKeys(keys)), marks)
}
