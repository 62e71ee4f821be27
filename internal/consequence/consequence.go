// Package consequence makes the views of diff and whatif: what it means that documents changed,
// or would mean. It chooses words and columns; what is another figure was decided before.
// It knows no documents, files, flags or streams.
package consequence

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Diff is the answer of the command diff: what changed from one side to another.
func Diff(of changes.Report, from, to string) table.View {
	return view("diff", of, []table.Field{
		{Name: "from", Cell: table.TextCell(from)},
		{Name: "to", Cell: table.TextCell(to)},
		{Name: "unexplained", Cell: table.ListCell(of.Unexplained)},
	}, fmt.Sprintf("What changed from %s to %s", from, to))
}

// WhatIf is the answer of the command whatif: the same of a change that was not made.
func WhatIf(of changes.Report, supposed []string) table.View {
	return view("whatif", of, []table.Field{{Name: "supposed", Cell: table.ListCell(supposed)}},
		"What would change: "+strings.Join(supposed, "; "))
}

func view(command string, of changes.Report, fields []table.Field, title string) table.View {
	v := table.View{
		Command: command, RowTable: "changes", Title: title, Coverage: coverage(of),
		Fields: append(fields, table.Field{Name: "documents", Cell: table.IntCell(of.Documents)}),
		Sections: []table.Section{{
			Title:  title,
			Lines:  summary(of),
			Tables: []table.Table{table.New(table.Table{Name: "changes", For: table.Machines}, columns(), of.Changes)},
		}},
	}
	for _, kind := range changes.Kinds() {
		if some := of.Of(kind); len(some) > 0 {
			v.Sections = append(v.Sections, table.Section{Tables: []table.Table{
				table.New(table.Table{Name: strings.ReplaceAll(kind.String(), "-", "_") + "_changes", Title: titleOf(kind), For: table.Readers}, readersColumns(kind), some),
			}})
		}
	}
	return v
}

// coverage is what was compared.
func coverage(of changes.Report) string {
	text := words.Plural(of.Documents, "document that differs", "documents that differ")
	if n := len(of.LeftOut); n > 0 {
		text += "; left out " + words.Count(n, "faulty file")
	}
	return text
}

// summary is how many changes there are of each kind.
func summary(of changes.Report) []string {
	var parts []string
	for _, kind := range changes.Kinds() {
		if n := len(of.Of(kind)); n > 0 {
			parts = append(parts, fmt.Sprintf("%d in %s", n, titleIn(kind)))
		}
	}
	if len(parts) == 0 {
		return []string{"nothing"}
	}
	return []string{words.Join(", ", parts...)}
}

// titleOf is the caption of the changes of a kind.
func titleOf(kind changes.Kind) string {
	name := titleIn(kind)
	return strings.ToUpper(name[:1]) + name[1:]
}

// titleIn is the same inside a sentence.
func titleIn(kind changes.Kind) string {
	switch kind {
	case changes.Race:
		return "races"
	case changes.Result:
		return "results"
	case changes.Entry:
		return "record lists"
	case changes.Athlete:
		return "registers"
	case changes.Record:
		return "records"
	case changes.Verdict:
		return "marks that were records"
	case changes.Flag:
		return "flags"
	case changes.Best:
		return "bests"
	case changes.TopList:
		return "top lists"
	case changes.Claim:
		return "claims"
	default:
		return kind.String()
	}
}

type row = changes.Change

func text(name, label string, of func(row) string) table.Column[row] {
	return table.Column[row]{Name: name, Label: label, Kind: table.Text, Priority: table.Wraps, Cell: func(c row) table.Cell { return table.TextCell(of(c)) }}
}

// columns is every change as machines have it.
func columns() []table.Column[row] {
	return []table.Column[row]{
		text("kind", "", func(c row) string { return c.Kind.String() }),
		text("in", "", func(c row) string { return c.In }),
		text("who", "", func(c row) string { return c.Who }),
		text("record", "", func(c row) string { return recordOf(c) }),
		text("figure", "", figureOf),
		text("before", "", func(c row) string { return c.Before }),
		text("after", "", func(c row) string { return c.After }),
		sources("quoted", "", func(c row) []race.Source { return c.Quoted }),
		sources("quoted_after", "", func(c row) []race.Source { return c.QuotedAfter }),
		report.KeyColumn(func(c row) string { return c.Person }),
	}
}

func sources(name, label string, of func(row) []race.Source) table.Column[row] {
	return table.Column[row]{Name: name, Label: label, Kind: table.List, Priority: table.Wraps, Cell: func(c row) table.Cell { return table.ListCell(provenance.Keys(of(c))) }}
}

// recordOf is the record that a change is about.
func recordOf(c row) string {
	switch c.Kind {
	case changes.Record:
		return c.Key
	case changes.Verdict:
		return c.What
	default:
		return ""
	}
}

// figureOf is the figure that changed, by its key; empty where the kind says it.
func figureOf(c row) string {
	switch c.Kind {
	case changes.Record:
		if c.What == "stands" {
			return c.What
		}
		return "reign"
	case changes.Verdict:
		return ""
	default:
		return c.What
	}
}

// readersColumns is the changes of a kind as readers see them.
func readersColumns(kind changes.Kind) []table.Column[row] {
	all := table.Once(func(above, c row) bool { return above.In == c.In }, text("in", labelOf(kind), func(c row) string { return c.In }))
	who := table.Once(func(above, c row) bool { return above.In == c.In && above.Key == c.Key && above.Who == c.Who }, text("who", "Athlete", func(c row) string { return c.Who }))
	record := text("record", "Record", recordOf)
	switch kind {
	case changes.Race:
		all = append(all, text("figure", "Figure", figure))
	case changes.Record:
		all = append(append(all, table.Once(func(above, c row) bool { return above.In == c.In && above.Key == c.Key }, record)...), text("who", "Held by", func(c row) string { return c.Who }))
	case changes.Verdict:
		all = append(append(all, who...), record)
	case changes.TopList:
		all = append(all, who...)
	case changes.Claim:
		all = append(all, sources("source", "Report", reports), text("claim", "Claim", func(c row) string { return c.Who }))
	default:
		all = append(append(all, who...), text("figure", "Figure", figure))
	}
	all = append(all, text("before", "Before", func(c row) string { return c.Before }), text("after", "After", func(c row) string { return c.After }))
	if kind == changes.Result {
		all = append(all, sources("quoted", "Quoted by", func(c row) []race.Source { return c.Quoted }))
	}
	return all
}

// reports is who makes a claim.
func reports(c row) []race.Source {
	return slices.Concat(c.Quoted, c.QuotedAfter)
}

// figure is a figure in words.
func figure(c row) string {
	switch {
	case c.What != "":
		return strings.ReplaceAll(c.What, "_", " ")
	case c.Before == "":
		return "new"
	default:
		return "gone"
	}
}

// labelOf is what changes of a kind are in.
func labelOf(kind changes.Kind) string {
	switch kind {
	case changes.Race, changes.Result, changes.Verdict, changes.Flag:
		return "Race"
	case changes.Claim:
		return "Document"
	case changes.Athlete:
		return "Register"
	default:
		return "Category"
	}
}
