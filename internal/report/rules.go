package report

import (
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/table"
)

// Rules is the answer of the command rule: rules of the catalogue, one a row,
// or a single one at length.
func Rules(rules []diag.Rule) table.View {
	t := table.Table{
		Name: "rules",
		Columns: []table.Column{
			{Name: "rule", Label: "Rule", Kind: table.Text},
			{Name: "severity", Label: "Severity", Kind: table.Text},
			{Name: "sentence", Label: "What it asks", Kind: table.Text},
			{Name: "bad", Kind: table.Text, Silent: true},
			{Name: "good", Kind: table.Text, Silent: true},
			{Name: "remedy", Kind: table.Text, Silent: true},
		},
	}
	for _, rule := range rules {
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(rule.ID), table.TextCell(rule.Severity.String()), table.TextCell(rule.Sentence),
			table.TextCell(rule.Bad), table.TextCell(rule.Good), table.TextCell(rule.Remedy),
		})
	}
	section := table.Section{Tables: []table.Table{t}}
	if len(rules) == 1 {
		section = ruleAtLength(rules[0], t)
	}
	return table.View{Command: "rule", Sections: []table.Section{section}}
}

func ruleAtLength(rule diag.Rule, t table.Table) table.Section {
	t.Silent = true
	lines := []string{rule.Sentence, "wrong:"}
	lines = append(lines, example(rule.Bad)...)
	lines = append(lines, "right:")
	lines = append(lines, example(rule.Good)...)
	section := table.Section{Title: rule.ID + " (" + rule.Severity.String() + ")", Lines: lines, Tables: []table.Table{t}}
	if rule.Remedy != "" {
		section.Notes = []string{"To mend it: " + rule.Remedy + "."}
	}
	return section
}

// example is the lines of an example, set in.
func example(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = "    " + lines[i]
	}
	return lines
}
