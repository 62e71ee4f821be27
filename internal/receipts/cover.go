package receipts

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/missing"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Cover is the answer of the command cover: what a corpus does not know, what helps most first.
func Cover(a missing.Answer) table.View {
	section := table.Section{
		Title: "What is missing",
		Tables: []table.Table{
			table.New(table.Table{Name: "missing"}, missingColumns(), a.Entries),
			table.New(table.Table{Name: "kinds", Title: "By kind"}, tallyColumns(), a.Tallies),
		},
	}
	switch {
	case a.Total() > 0:
	case a.Coverage.Races == 0 && a.Lists == 0:
		section.Tables, section.Notes = section.Tables[:1], []string{"The corpus has no such race and no such record list: nothing was looked at."}
	default:
		section.Tables, section.Notes = section.Tables[:1], []string{"Nothing that milectl looks for is missing."}
	}
	listed := ""
	if n := len(a.Entries); n < a.Total() {
		listed = fmt.Sprintf("%d of %d entries", n, a.Total())
	}
	if a.InWords > 0 {
		section.Notes = append(section.Notes, words.Plural(a.InWords, "claim in words is", "claims in words are")+" not counted: no figure tells such a claim.")
	}
	rests := words.Join(" and ", atLeastOne(a.Coverage.Races, "race"), atLeastOne(a.Lists, "record list"))
	return table.View{
		Command: "cover", Sections: []table.Section{section}, RowTable: "missing",
		Coverage: words.Join("; ", listed, report.RestsOn(rests, a.Coverage)),
	}
}

// atLeastOne is how many of a thing there are; empty where there are none.
func atLeastOne(n int, thing string) string {
	if n == 0 {
		return ""
	}
	return words.Count(n, thing)
}

func missingColumns() []table.Column[missing.Entry] {
	type row = missing.Entry
	return []table.Column[row]{
		{Name: "answers", Label: "Answers", Kind: table.Integer, Cell: func(e row) table.Cell { return table.IntCell(e.Answers) }},
		{Name: "kind", Label: "Kind", Kind: table.Text, Cell: func(e row) table.Cell { return table.TextCell(string(e.Kind)) }},
		{Name: "missing", Label: "Missing", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell {
			return table.TextCell(e.Missing).Shown(words.Join(": ", category(e), e.Missing))
		}},
		{Name: "of", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(category(e)) }},
		{Name: "answered", Label: "Would answer", Kind: table.Text, Priority: table.Below, Cell: func(e row) table.Cell { return table.TextCell(e.Answered) }},
		{Name: "at", Label: "At", Kind: table.Text, Priority: table.Below, Cell: func(e row) table.Cell {
			if e.Place.File == "" {
				return table.TextCell(e.Document)
			}
			return table.TextCell(fmt.Sprintf("%s:%d", e.Place.File, e.Place.Line))
		}},
		{Name: "document", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Document) }},
		{Name: "file", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Place.File) }},
		{Name: "line", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return report.Positive(e.Place.Line) }},
		{Name: "ask", Label: "Ask", Kind: table.List, Priority: table.Below, Cell: func(e row) table.Cell {
			names := report.Citations(e.Sources)
			return table.ListCell(names).Separated("; ").Shown(strings.Join(names[:min(len(names), 3)], "; "))
		}},
		{Name: "urls", Kind: table.List, Priority: table.MachineOnly, Cell: func(e row) table.Cell {
			var urls []string
			for _, s := range e.Sources {
				if s.URL != "" {
					urls = append(urls, s.URL)
				}
			}
			return table.ListCell(urls)
		}},
	}
}

// category is what an entry is of, in words; empty where that is several.
func category(e missing.Entry) string {
	if e.Of.Event.IsZero() {
		return ""
	}
	return report.TitleOf(e.Of)
}

func tallyColumns() []table.Column[missing.Tally] {
	type row = missing.Tally
	return []table.Column[row]{
		{Name: "kind", Label: "Kind", Kind: table.Text, Cell: func(t row) table.Cell { return table.TextCell(string(t.Kind)) }},
		{Name: "entries", Label: "Entries", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Entries) }},
		{Name: "answers", Label: "Answers", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Answers) }},
	}
}
