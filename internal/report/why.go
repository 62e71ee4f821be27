package report

import (
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// Why is the answer of the command why: of each figure its place, sources,
// claims, record entry and last commit.
func Why(p query.Provenance) table.View {
	section := raceSection(p.Race)
	section.Lines = section.Lines[:1]
	section.Tables = []table.Table{figuresTable(p), citedTable(p), figureClaimsTable(p), figureRecordsTable(p)}
	if p.AtLength {
		section.Further = nil // those that are named follow
		section = atLength(p, section)
	} else {
		section = oneARow(p, section)
	}
	return table.View{
		Command: "why", RowTable: "figures", Sections: []table.Section{section},
		Coverage: covers([]*race.Race{p.Race}, "", p.KnownTo),
	}
}

// figureColumns names a figure in the tables for machines, which join by them.
func figureColumns(p query.Provenance) []table.Column[query.Origin] {
	return append(ofRace[query.Origin](p.Race), []table.Column[query.Origin]{
		{Name: "athlete", Kind: table.Text, Cell: func(o query.Origin) table.Cell { return table.TextCell(p.Athlete(o)) }},
		{Name: "figure", Kind: table.Text, Cell: func(o query.Origin) table.Cell { return table.TextCell(o.Key) }},
		{Name: "point", Kind: table.Text, Cell: func(o query.Origin) table.Cell { return table.TextCell(o.Point) }},
	}...)
}

func locationColumns() []table.Column[query.Location] {
	return []table.Column[query.Location]{
		{Name: "file", Kind: table.Text, Cell: func(l query.Location) table.Cell { return table.TextCell(l.File) }},
		{Name: "line", Kind: table.Integer, Cell: func(l query.Location) table.Cell { return table.IntCell(l.Pos.Line) }},
		{Name: "col", Kind: table.Integer, Cell: func(l query.Location) table.Cell { return table.IntCell(l.Pos.Col) }},
	}
}

func citedForColumn() table.Column[query.Origin] {
	return table.Column[query.Origin]{
		Name: "cited_for", Kind: table.Text,
		Cell: func(o query.Origin) table.Cell { return table.TextCell(o.CitedFor) },
	}
}

func figuresTable(p query.Provenance) table.Table {
	type row = query.Origin
	columns := slices.Concat(
		figureColumns(p),
		[]table.Column[row]{{Name: "value", Kind: table.Text, Cell: func(o row) table.Cell { return table.TextCell(o.Value) }}},
		table.Of(func(o row) query.Location { return o.Location }, locationColumns()),
		[]table.Column[row]{
			{Name: "sources", Kind: table.List, Cell: func(o row) table.Cell { return table.ListCell(query.Keys(o.Sources)) }},
			citedForColumn(),
			{Name: "agree", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(query.Agrees)) }},
			{Name: "differ", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(query.Differs)) }},
			{Name: "cannot_be_told", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(query.Undecided)) }},
		},
		table.Of(func(o row) query.LastChange { return o.Change }, changeColumns()),
	)
	return table.New(table.Table{Name: "figures", For: table.Machines}, columns, p.Origins)
}

func changeColumns() []table.Column[query.LastChange] {
	return []table.Column[query.LastChange]{
		{Name: "commit", Kind: table.Text, Cell: func(c query.LastChange) table.Cell { return table.TextCell(c.Hash) }},
		{Name: "committed", Kind: table.Date, Cell: func(c query.LastChange) table.Cell { return table.DateCell(c.Date) }},
		{Name: "subject", Kind: table.Text, Cell: func(c query.LastChange) table.Cell { return table.TextCell(c.Subject) }},
		{Name: "history", Kind: table.Text, Cell: func(c query.LastChange) table.Cell { return table.TextCell(history(c.State)) }},
	}
}

// history is how a line stands in the history.
func history(s query.ChangeState) string {
	switch s {
	case query.Uncommitted:
		return "not committed yet"
	case query.CommittedOrEarlier:
		return "committed then or earlier"
	case query.Committed:
		return "committed"
	default:
		return ""
	}
}

// ofFigure is a part of a figure, of which it has several, with the figure.
type ofFigure[P any] struct {
	figure query.Origin
	part   P
}

func figureOf[P any](x ofFigure[P]) query.Origin { return x.figure }

func partOf[P any](x ofFigure[P]) P { return x.part }

// eachPart lists the parts of all figures.
func eachPart[P any](p query.Provenance, parts func(query.Origin) []P) []ofFigure[P] {
	var all []ofFigure[P]
	for _, figure := range p.Origins {
		for _, part := range parts(figure) {
			all = append(all, ofFigure[P]{figure, part})
		}
	}
	return all
}

func citedTable(p query.Provenance) table.Table {
	columns := slices.Concat(
		table.Of(figureOf[race.Source], figureColumns(p)),
		table.Of(partOf[race.Source], sourceColumns()),
		table.Of(figureOf[race.Source], []table.Column[query.Origin]{citedForColumn()}),
	)
	rows := eachPart(p, func(o query.Origin) []race.Source { return o.Sources })
	return table.New(table.Table{Name: "sources", For: table.Machines}, columns, rows)
}

func figureClaimsTable(p query.Provenance) table.Table {
	type part = query.JudgedClaim
	columns := slices.Concat(
		table.Of(figureOf[part], figureColumns(p)),
		table.Of(partOf[part], slices.Concat(
			[]table.Column[part]{
				{Name: "document", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Document) }},
				{Name: "claim", Kind: table.Integer, Cell: func(c part) table.Cell { return table.IntCell(c.Number) }},
				{Name: "source", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.By.Key) }},
				{Name: "publisher", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.By.Publisher) }},
				{Name: "about", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Claim.About.String()) }},
				{Name: "said", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Said) }},
				{Name: "found", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Found) }},
				{Name: "verdict", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Truth.String()) }},
				{Name: "receipt", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Receipt) }},
				{Name: "says", Kind: table.Text, Cell: func(c part) table.Cell { return table.TextCell(c.Claim.Says) }},
			},
			table.Of(func(c part) query.Location { return c.Location }, locationColumns()),
		)),
	)
	rows := eachPart(p, func(o query.Origin) []part { return o.Claims })
	return table.New(table.Table{Name: "claims", For: table.Machines}, columns, rows)
}

// heldEntry is an entry of a record list with one of the records that it holds.
type heldEntry struct {
	query.ListedEntry
	hold record.Hold
}

func figureRecordsTable(p query.Provenance) table.Table {
	columns := slices.Concat(
		table.Of(figureOf[heldEntry], figureColumns(p)),
		table.Of(partOf[heldEntry], slices.Concat(
			[]table.Column[heldEntry]{{Name: "list", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(e.List) }}},
			table.Of(func(e heldEntry) query.Location { return e.Location }, locationColumns()),
			[]table.Column[heldEntry]{
				{Name: "mark", Kind: table.Mark, Cell: func(e heldEntry) table.Cell { return table.MarkCell(e.Mark) }},
				{Name: "record", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(e.hold.Scope.String()) }},
				{Name: "status", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(string(e.hold.Standing)) }},
			},
		)),
	)
	rows := eachPart(p, func(o query.Origin) []heldEntry {
		var all []heldEntry
		for _, entry := range o.Entries {
			for _, hold := range entry.Holds {
				all = append(all, heldEntry{entry, hold})
			}
		}
		return all
	})
	return table.New(table.Table{Name: "records", For: table.Machines}, columns, rows)
}
