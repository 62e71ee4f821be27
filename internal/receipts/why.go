// Package receipts makes the views of verify and why: what reports say with the receipts of the verdicts, and where figures
// come from. It chooses words and columns, with those that report has for races and sources; what is true was decided
// before.
//
// It knows no documents, files, flags or streams.
package receipts

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// Why is the answer of the command why: of each figure its place, sources,
// claims, record entry and last commit.
func Why(p provenance.Answer, keys *athlete.Keys) table.View {
	section := report.RaceSection(p.Race)
	section.Lines = section.Lines[:1]
	section.Tables = []table.Table{figuresTable(p, keys), citedTable(p), figureClaimsTable(p), figureRecordsTable(p)}
	if p.AtLength {
		section.Further = nil // those that are named follow
		section = atLength(p, section)
	} else {
		section = oneARow(p, section)
	}
	return table.View{
		Command: "why", RowTable: "figures", Sections: []table.Section{section},
		Coverage: report.Covers([]*race.Race{p.Race}, "", p.KnownTo),
	}
}

// figureColumns names a figure in the tables for machines, which join by them.
func figureColumns(p provenance.Answer) []table.Column[provenance.Origin] {
	return append(report.OfRace[provenance.Origin](p.Race), []table.Column[provenance.Origin]{
		{Name: "athlete", Kind: table.Text, Cell: func(o provenance.Origin) table.Cell { return table.TextCell(p.Athlete(o)) }},
		{Name: "figure", Kind: table.Text, Cell: func(o provenance.Origin) table.Cell { return table.TextCell(o.Key) }},
		{Name: "point", Kind: table.Text, Cell: func(o provenance.Origin) table.Cell { return table.TextCell(o.Point) }},
	}...)
}

func locationColumns() []table.Column[provenance.Location] {
	return []table.Column[provenance.Location]{
		{Name: "file", Kind: table.Text, Cell: func(l provenance.Location) table.Cell { return table.TextCell(l.File) }},
		{Name: "line", Kind: table.Integer, Cell: func(l provenance.Location) table.Cell { return table.IntCell(l.Pos.Line) }},
		{Name: "col", Kind: table.Integer, Cell: func(l provenance.Location) table.Cell { return table.IntCell(l.Pos.Col) }},
	}
}

func citedForColumn() table.Column[provenance.Origin] {
	return table.Column[provenance.Origin]{
		Name: "cited_for", Kind: table.Text,
		Cell: func(o provenance.Origin) table.Cell { return table.TextCell(o.CitedFor) },
	}
}

func figuresTable(p provenance.Answer, keys *athlete.Keys) table.Table {
	type row = provenance.Origin
	columns := slices.Concat(
		figureColumns(p),
		[]table.Column[row]{{Name: "value", Kind: table.Text, Cell: func(o row) table.Cell { return table.TextCell(o.Value) }}},
		table.Of(func(o row) provenance.Location { return o.Location }, locationColumns()),
		[]table.Column[row]{
			{Name: "sources", Kind: table.List, Cell: func(o row) table.Cell { return table.ListCell(provenance.Keys(o.Sources)) }},
			citedForColumn(),
			{Name: "agree", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(provenance.Agrees)) }},
			{Name: "differ", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(provenance.Differs)) }},
			{Name: "cannot_be_told", Kind: table.Integer, Cell: func(o row) table.Cell { return table.IntCell(o.Count(provenance.Undecided)) }},
		},
		table.Of(func(o row) provenance.LastChange { return o.Change }, changeColumns()),
		[]table.Column[row]{report.KeyColumn(func(o row) string {
			if o.Result < 0 {
				return ""
			}
			return keys.OfResult(p.Race, &p.Race.Results[o.Result])
		})},
	)
	return table.New(table.Table{Name: "figures", For: table.Machines}, columns, p.Origins)
}

func changeColumns() []table.Column[provenance.LastChange] {
	return []table.Column[provenance.LastChange]{
		{Name: "commit", Kind: table.Text, Cell: func(c provenance.LastChange) table.Cell { return table.TextCell(c.Hash) }},
		{Name: "committed", Kind: table.Date, Cell: func(c provenance.LastChange) table.Cell { return table.DateCell(c.Date) }},
		{Name: "subject", Kind: table.Text, Cell: func(c provenance.LastChange) table.Cell { return table.TextCell(c.Subject) }},
		{Name: "history", Kind: table.Text, Cell: func(c provenance.LastChange) table.Cell { return table.TextCell(history(c.State)) }},
	}
}

// history is how a line stands in the history.
func history(s provenance.ChangeState) string {
	switch s {
	case provenance.Uncommitted:
		return "not committed yet"
	case provenance.CommittedOrEarlier:
		return "committed then or earlier"
	case provenance.Committed:
		return "committed"
	default:
		return ""
	}
}

// ofFigure is a part of a figure, of which it has several, with the figure.
type ofFigure[P any] struct {
	figure provenance.Origin
	part   P
}

func figureOf[P any](x ofFigure[P]) provenance.Origin { return x.figure }

func partOf[P any](x ofFigure[P]) P { return x.part }

// eachPart lists the parts of all figures.
func eachPart[P any](p provenance.Answer, parts func(provenance.Origin) []P) []ofFigure[P] {
	var all []ofFigure[P]
	for _, figure := range p.Origins {
		for _, part := range parts(figure) {
			all = append(all, ofFigure[P]{figure, part})
		}
	}
	return all
}

func citedTable(p provenance.Answer) table.Table {
	columns := slices.Concat(
		table.Of(figureOf[race.Source], figureColumns(p)),
		table.Of(partOf[race.Source], report.SourceColumns()),
		table.Of(figureOf[race.Source], []table.Column[provenance.Origin]{citedForColumn()}),
	)
	rows := eachPart(p, func(o provenance.Origin) []race.Source { return o.Sources })
	return table.New(table.Table{Name: "sources", For: table.Machines}, columns, rows)
}

func figureClaimsTable(p provenance.Answer) table.Table {
	type part = provenance.JudgedClaim
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
			table.Of(func(c part) provenance.Location { return c.Location }, locationColumns()),
		)),
	)
	rows := eachPart(p, func(o provenance.Origin) []part { return o.Claims })
	return table.New(table.Table{Name: "claims", For: table.Machines}, columns, rows)
}

// heldEntry is an entry of a record list with one of the records that it holds.
type heldEntry struct {
	provenance.ListedEntry
	hold record.Hold
}

// standing is how the entry holds the record, as it is known now.
func (e heldEntry) standing() record.Standing {
	standing, _ := e.Standing(e.hold.Scope)
	return standing
}

func figureRecordsTable(p provenance.Answer) table.Table {
	columns := slices.Concat(
		table.Of(figureOf[heldEntry], figureColumns(p)),
		table.Of(partOf[heldEntry], slices.Concat(
			[]table.Column[heldEntry]{{Name: "list", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(e.List) }}},
			table.Of(func(e heldEntry) provenance.Location { return e.Location }, locationColumns()),
			[]table.Column[heldEntry]{
				{Name: "mark", Kind: table.Mark, Cell: func(e heldEntry) table.Cell { return table.MarkCell(e.Mark) }},
				{Name: "record", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(e.hold.Scope.String()) }},
				{Name: "status", Kind: table.Text, Cell: func(e heldEntry) table.Cell { return table.TextCell(string(e.standing())) }},
			},
		)),
	)
	rows := eachPart(p, func(o provenance.Origin) []heldEntry {
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
