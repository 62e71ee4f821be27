package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Findings is the answer of the command check in the formats for readers of
// tables and for scripts: one finding a row.
func Findings(findings []diag.Finding, files int) table.View {
	t := table.Table{
		Name: "findings",
		Columns: []table.Column{
			{Name: "file", Label: "File", Kind: table.Text},
			{Name: "line", Label: "Line", Kind: table.Integer},
			{Name: "col", Label: "Col", Kind: table.Integer},
			{Name: "severity", Label: "Severity", Kind: table.Text},
			{Name: "rule", Label: "Rule", Kind: table.Text},
			{Name: "message", Label: "Message", Kind: table.Text},
			{Name: "remedy", Kind: table.Text, Silent: true},
		},
	}
	for _, f := range findings {
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(f.File), table.IntCell(max(f.Pos.Line, 1)), table.IntCell(max(f.Pos.Col, 1)), table.TextCell(f.Severity().String()),
			table.TextCell(f.Rule), table.TextCell(f.Message), table.TextCell(f.Help()),
		})
	}
	section := table.Section{Tables: []table.Table{t, byRule(findings)}}
	return table.View{Command: "check", Sections: []table.Section{section}, Coverage: Checked(findings, files)}
}

// byRule is how often each rule was broken.
func byRule(findings []diag.Finding) table.Table {
	t := table.Table{
		Name:  "rules",
		Title: "By rule",
		Columns: []table.Column{
			{Name: "rule", Label: "Rule", Kind: table.Text},
			{Name: "severity", Label: "Severity", Kind: table.Text},
			{Name: "count", Label: "Count", Kind: table.Integer},
		},
	}
	for _, c := range ByRule(findings) {
		t.Rows = append(t.Rows, []table.Cell{table.TextCell(c.Rule), table.TextCell(c.Severity.String()), table.IntCell(c.Count)})
	}
	return t
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
