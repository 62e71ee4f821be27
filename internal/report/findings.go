package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// Findings is the answer of the command check in the formats for readers of
// tables and for scripts: one finding a row.
func Findings(findings []diag.Finding, files int) View {
	t := Table{
		Name: "findings",
		Columns: []Column{
			{Name: "file", Label: "File", Kind: Text},
			{Name: "line", Label: "Line", Kind: Integer},
			{Name: "col", Label: "Col", Kind: Integer},
			{Name: "severity", Label: "Severity", Kind: Text},
			{Name: "rule", Label: "Rule", Kind: Text},
			{Name: "message", Label: "Message", Kind: Text},
			{Name: "remedy", Kind: Text, Silent: true},
		},
	}
	for _, f := range findings {
		t.Rows = append(t.Rows, []Cell{
			TextCell(f.File), IntCell(max(f.Pos.Line, 1)), IntCell(max(f.Pos.Col, 1)), TextCell(f.Severity().String()),
			TextCell(f.Rule), TextCell(f.Message), TextCell(f.Help()),
		})
	}
	section := Section{Tables: []Table{t, byRule(findings)}}
	return View{Command: "check", Sections: []Section{section}, Coverage: Checked(findings, files)}
}

// byRule is how often each rule was broken.
func byRule(findings []diag.Finding) Table {
	t := Table{
		Name:  "rules",
		Title: "By rule",
		Columns: []Column{
			{Name: "rule", Label: "Rule", Kind: Text},
			{Name: "severity", Label: "Severity", Kind: Text},
			{Name: "count", Label: "Count", Kind: Integer},
		},
	}
	for _, c := range ByRule(findings) {
		t.Rows = append(t.Rows, []Cell{TextCell(c.Rule), TextCell(c.Severity.String()), IntCell(c.Count)})
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
