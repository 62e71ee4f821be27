package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RecordCheckOfCorpus is the answer of the command record-check about a corpus.
func RecordCheckOfCorpus(answer query.CorpusCheck, keys *athlete.Keys) table.View {
	checks, races := answer.Lists, answer.Races
	var known []date.Date
	for _, c := range checks {
		known = append(known, c.KnownTo)
	}
	relays := anyRelay(checks, func(c query.ListCheck) record.Category { return c.Category })
	view := table.View{Command: "record-check", RowTable: "verdicts", Coverage: Covers(races, " of the corpus", known)}
	for _, c := range checks {
		name := c.Category.ListName()
		stands := query.CategoryRecords{Category: c.Category, AsOf: c.AsOf, KnownTo: c.KnownTo, Stands: c.Stands, Names: answer.Names}
		section := table.Section{
			Title: TitleOf(c.Category) + ": " + askedWords(c.Asked, answer.Names),
			Tables: []table.Table{
				table.New(table.Table{Name: "verdicts"}, slices.Concat(recordMarkColumns(c.Category.Event, answer.Names), teamColumn(relays, competitorOfMark), markKeys(keys)), c.Set),
				recordsTable(name, "Stands on "+dayLine(stands), stands, relays, keys),
				table.New(table.Table{Name: "lists", For: table.Machines}, listCheckColumns(name), []query.ListCheck{c}),
			},
			Notes:   append(append(unkept(c.Stands, answer.Names), ageUnknownInside(c)...), inCorpus(c)),
			Further: sourceLinks(c.Sources),
		}
		if len(c.Set) == 0 {
			section.Lines = []string{"no race of this corpus broke or equalled one of them"}
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// recordMarkColumns are those of the verdicts on a race, with the race itself in
// the reader's view.
func recordMarkColumns(e event.Event, names competition.Names) []table.Column[query.RecordMark] {
	type row = query.RecordMark
	return slices.Concat(
		table.Of(func(m row) *race.Race { return m.Race }, []table.Column[*race.Race]{
			{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Below, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
			{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
			{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Environment.Code()) }},
			{Name: "event", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()) }},
			{Name: "sex", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Sex)) }},
		}),
		table.Of(resultOf, []table.Column[*race.Result]{
			{Name: "place", Kind: table.Integer, Priority: table.MachineOnly, Cell: placeCell},
			athleteColumn(e),
			nationColumn(),
			markColumn(),
		}),
		verdictColumns(table.Column[race.Scope]{
			Name: "record", Label: "Record", Kind: table.Text, Priority: table.Wraps,
			Cell: func(s race.Scope) table.Cell { return namedScope(s, names) },
		}, table.Column[row]{Name: "holder", Label: "Of", Kind: table.Text, Priority: table.Below, Cell: holderCell}),
	)
}

// listCheckColumns is how much a record list has, and how much of it the corpus.
func listCheckColumns(name string) []table.Column[query.ListCheck] {
	type row = query.ListCheck
	return []table.Column[row]{
		OfDocument[row]("list", name),
		{Name: "known_to", Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.KnownTo.String()) }},
		{Name: "as_of", Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.AsOf.String()) }},
		{Name: "entries", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Entries) }},
		{Name: "in_corpus", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.InCorpus) }},
	}
}

// askedWords is the records asked for, as a heading names them.
func askedWords(s query.Selection, names competition.Names) string {
	said := ""
	switch {
	case s.One && s.Scope.Kind == race.Nation:
		n, _ := nation.Lookup(s.Scope.Key)
		said = "national records of " + n.Name
	case s.One:
		said = names.Records(s.Scope)
	case s.Named:
		said = "records"
	case !s.OfKind:
		said = "world records"
	case s.Kind == race.Nation:
		said = "national records"
	default:
		said = s.Kind.String() + " records"
	}
	if !s.One && s.Nation.Code != "" {
		said += " by athletes of " + s.Nation.Name
	} else if !s.One && s.Area != "" {
		said += " by athletes of " + string(s.Area)
	}
	return said
}

// inCorpus says how many of the marks that a list has were run in races of the corpus.
func inCorpus(c query.ListCheck) string {
	listed := "The list has " + words.Plural(c.Entries, "entry", "entries") + " for these records"
	switch {
	case c.Entries == 0:
		return "The list has no entry for these records."
	case c.Entries == 1 && c.InCorpus == 1:
		return listed + ", of a race in this corpus."
	case c.Entries == 1:
		return listed + ", of a race that is not in this corpus."
	case c.InCorpus == 0:
		return listed + ", none of a race in this corpus."
	default:
		return fmt.Sprintf("%s, %d of them of races in this corpus.", listed, c.InCorpus)
	}
}
