// Package inspection makes the views of check and rule: findings, how often each rule was broken,
// and the rules of the catalogue. It knows no documents, files, flags or streams.
package inspection

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Findings is the answer of the command check in the formats for readers of
// tables and for scripts: one finding a row.
func Findings(findings []diag.Finding, files int) table.View {
	section := table.Section{Tables: []table.Table{
		table.New(table.Table{Name: "findings"}, findingColumns(), findings),
		table.New(table.Table{Name: "rules", Title: "By rule"}, ruleCountColumns(), query.ByRule(findings)),
	}}
	return table.View{Command: "check", Title: "Findings", Sections: []table.Section{section}, Coverage: Checked(findings, files)}
}

func findingColumns() []table.Column[diag.Finding] {
	return []table.Column[diag.Finding]{
		{Name: "file", Label: "File", Kind: table.Text, Priority: table.Wraps, Cell: func(f diag.Finding) table.Cell { return table.TextCell(f.File) }},
		{Name: "line", Label: "Line", Kind: table.Integer, Cell: func(f diag.Finding) table.Cell { return table.IntCell(max(f.Pos.Line, 1)) }},
		{Name: "col", Label: "Col", Kind: table.Integer, Cell: func(f diag.Finding) table.Cell { return table.IntCell(max(f.Pos.Col, 1)) }},
		{Name: "severity", Label: "Severity", Kind: table.Text, Cell: func(f diag.Finding) table.Cell { return table.TextCell(f.Severity().String()) }},
		{Name: "rule", Label: "Rule", Kind: table.Text, Cell: func(f diag.Finding) table.Cell { return table.TextCell(f.Rule) }},
		{Name: "message", Label: "Message", Kind: table.Text, Priority: table.Wraps, Cell: func(f diag.Finding) table.Cell { return table.TextCell(f.Message) }},
		{Name: "remedy", Kind: table.Text, Priority: table.MachineOnly, Cell: func(f diag.Finding) table.Cell { return table.TextCell(f.Help()) }},
	}
}

// Remedies is findings for who looks at the documents: with the line of each and how it is mended; with the files where they
// are of several.
func Remedies(findings []diag.Finding, files bool) table.Table {
	columns := findingColumns()
	for i := range columns {
		switch columns[i].Name {
		case "file":
			if !files {
				columns[i].Priority = table.MachineOnly
			}
		case "col":
			columns[i].Priority = table.MachineOnly
		case "remedy":
			columns[i].Label, columns[i].Priority = "To mend it", table.Wraps
		}
	}
	columns = append(columns, table.Column[diag.Finding]{
		Name: "text", Label: "The line", Kind: table.Text, Priority: table.Wraps,
		Cell: func(f diag.Finding) table.Cell { return table.TextCell(strings.TrimSpace(f.Line)) },
	})
	return table.New(table.Table{Name: "findings", Title: "Findings"}, columns, findings)
}

// Brief is a finding in a sentence, for who sees the line that it is about.
func Brief(f diag.Finding) string {
	return words.Join("; ", fmt.Sprintf("%s: %s [%s]", f.Severity(), f.Message, f.Rule), f.Help())
}

// ruleCountColumns is how often each rule was broken.
func ruleCountColumns() []table.Column[query.RuleCount] {
	return []table.Column[query.RuleCount]{
		{Name: "rule", Label: "Rule", Kind: table.Text, Cell: func(c query.RuleCount) table.Cell { return table.TextCell(c.Rule) }},
		{Name: "severity", Label: "Severity", Kind: table.Text, Cell: func(c query.RuleCount) table.Cell { return table.TextCell(c.Severity.String()) }},
		{Name: "count", Label: "Count", Kind: table.Integer, Cell: func(c query.RuleCount) table.Cell { return table.IntCell(c.Count) }},
	}
}

// Checked sums up what was checked and found.
func Checked(findings []diag.Finding, files int) string {
	style := ""
	if n := diag.Count(findings, diag.Style); n > 0 {
		style = fmt.Sprintf("%d of style", n)
	}
	return words.Join(", ", words.Count(files, "file")+": "+words.Count(diag.Count(findings, diag.Error), "error"),
		words.Count(diag.Count(findings, diag.Warning), "warning"), style)
}
