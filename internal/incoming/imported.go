// Package incoming is the views of what comes in: what became of the files that were
// imported, and how a sheet stands to the document of its race. It knows no files and
// no flags.
package incoming

import (
	"fmt"
	"strconv"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Imported is the answer of the command import: the races, what was found in them, and
// a note for each line that was not plainly read.
func Imported(all *importing.Import) table.View {
	view := table.View{Command: "import", RowTable: "races", Coverage: importCoverage(all)}
	for _, file := range all.Files {
		view.Sections = append(view.Sections, importedFile(all, file.File))
	}
	if len(all.Newcomers) > 0 {
		view.Sections = append(view.Sections, table.Section{
			Title: "In no register before", Tables: []table.Table{table.New(table.Table{Name: "newcomers"}, newcomerColumns(), all.Newcomers)},
		})
	}
	return view
}

// importedFile is what came of one file.
func importedFile(all *importing.Import, file string) table.Section {
	var own []*importing.Race
	var findings []diag.Finding
	for _, r := range all.Races {
		if r.File == file {
			own = append(own, r)
			findings = append(findings, r.Findings...)
		}
	}
	var notes []importing.Note
	for _, note := range all.Notes {
		if note.File == file {
			notes = append(notes, note)
		}
	}
	section := table.Section{Title: file, Tables: []table.Table{table.New(table.Table{Name: "races"}, importedColumns(), own)}}
	section.Tables = append(section.Tables,
		table.New(table.Table{Name: "findings", Title: "Findings"}, importFindingColumns(), findings),
		table.New(table.Table{Name: "notes", Title: "Notes"}, importNoteColumns(), notes))
	return section
}

// importCoverage sums up what became of the files.
func importCoverage(all *importing.Import) string {
	outcomes, order := map[string]int{}, []string(nil)
	for _, r := range all.Races {
		if outcomes[outcomeOf(r)] == 0 {
			order = append(order, outcomeOf(r))
		}
		outcomes[outcomeOf(r)]++
	}
	parts := []string{words.Count(len(all.Files), "file") + ": " + words.Count(len(all.Races), "race")}
	for _, outcome := range order {
		parts = append(parts, strconv.Itoa(outcomes[outcome])+" "+outcome)
	}
	text := words.Join(", ", parts...)
	if left, of := all.LeftOut(); left > 0 {
		text += fmt.Sprintf("; %d of %s left out", left, words.Count(of, "row"))
	}
	return text + likeThere(all)
}

// likeThere says which races seem to be there already under another id, and what to
// do; of many only the first few.
func likeThere(all *importing.Import) string {
	const few = 3
	text, n := "", 0
	for _, r := range all.Races {
		if r.Same == "" {
			continue
		}
		switch n++; {
		case n > few:
		case r.Other:
			text += fmt.Sprintf("; %s may be the same race as %s", r.ID, r.Same)
		case r.ID == r.Same:
			text += fmt.Sprintf("; the same race as %s: milectl reconcile %s %s", r.Same, r.Same, words.Visible(r.File))
		default:
			text += fmt.Sprintf("; %s is the same race as %s: milectl reconcile %s %s, or --another", r.ID, r.Same, r.Same, words.Visible(r.File))
		}
	}
	if n > few {
		text += fmt.Sprintf("; and %d more", n-few)
	}
	return text
}

// outcomeOf is what became of a race, or would become of it.
func outcomeOf(r *importing.Race) string {
	if r.Outcome() == importing.Written && r.Path == "" {
		return "to be written"
	}
	return string(r.Outcome())
}

func importedColumns() []table.Column[*importing.Race] {
	type row = *importing.Race
	return []table.Column[row]{
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return table.TextCell(r.ID) }},
		{Name: "outcome", Label: "Outcome", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(outcomeOf(r)) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Race.Event.Code()) }},
		{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(string(r.Race.Sex)) }},
		{Name: "results", Label: "Results", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(len(r.Race.Results)) }},
		{Name: "left_out", Label: "Left out", Kind: table.Integer, Cell: func(r row) table.Cell { return report.Positive(r.LeftOut) }},
		{Name: "partial", Label: "List", Kind: table.Text, Cell: func(r row) table.Cell {
			if r.Race.Partial {
				return table.TextCell("partial")
			}
			return table.TextCell("full")
		}},
		{Name: "same_as", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Same) }},
		{Name: "file", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.File) }},
		{Name: "line", Label: "Line", Kind: table.Integer, Cell: func(r row) table.Cell { return report.Positive(r.Line) }},
		{Name: "title", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Title) }},
		{Name: "document", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Path) }},
		{Name: "sha256", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Sum) }},
	}
}

// importFindingColumns is findings in the lines of the files that were read.
func importFindingColumns() []table.Column[diag.Finding] {
	type row = diag.Finding
	return []table.Column[row]{
		{Name: "file", Kind: table.Text, Priority: table.MachineOnly, Cell: func(f row) table.Cell { return table.TextCell(f.File) }},
		{Name: "line", Label: "Line", Kind: table.Integer, Cell: func(f row) table.Cell { return report.Positive(f.Pos.Line) }},
		{Name: "severity", Label: "Severity", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.Severity().String()) }},
		{Name: "rule", Label: "Rule", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.Rule) }},
		{Name: "message", Label: "Message", Kind: table.Text, Priority: table.Wraps, Cell: func(f row) table.Cell { return table.TextCell(f.Message) }},
		{Name: "remedy", Kind: table.Text, Priority: table.MachineOnly, Cell: func(f row) table.Cell { return table.TextCell(f.Help()) }},
	}
}

func newcomerColumns() []table.Column[race.Athlete] {
	type row = race.Athlete
	return []table.Column[row]{
		{Name: "athlete", Label: "Athlete", Kind: table.Text, Priority: table.Wraps, Cell: func(a row) table.Cell { return table.TextCell(a.Name) }},
		{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(a row) table.Cell { return table.TextCell(string(a.Sex)) }},
		{Name: "born", Label: "Born", Kind: table.Date, Cell: func(a row) table.Cell { return table.DateCell(a.Born.String()) }},
		{Name: "nation", Label: "Nation", Kind: table.Text, Cell: func(a row) table.Cell {
			if len(a.Nations) == 0 {
				return table.Cell{}
			}
			return table.TextCell(a.Nations[0].Nation)
		}},
	}
}

func importNoteColumns() []table.Column[importing.Note] {
	type row = importing.Note
	return []table.Column[row]{
		{Name: "file", Kind: table.Text, Priority: table.MachineOnly, Cell: func(n row) table.Cell { return table.TextCell(n.File) }},
		{Name: "line", Label: "Line", Kind: table.Integer, Cell: func(n row) table.Cell { return report.Positive(n.Line) }},
		{Name: "kind", Label: "Kind", Kind: table.Text, Cell: func(n row) table.Cell { return table.TextCell(string(n.Kind)) }},
		{Name: "note", Label: "Note", Kind: table.Text, Priority: table.Wraps, Cell: func(n row) table.Cell { return table.TextCell(n.Text) }},
	}
}
