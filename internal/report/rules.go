package report

import (
	"strings"

	"github.com/milectl/milectl/internal/diag"
)

// Rules is the answer of the command rule: rules of the catalogue, one a row,
// or a single one at length.
func Rules(rules []diag.Rule) View {
	t := Table{
		Name: "rules",
		Columns: []Column{
			{Name: "rule", Label: "Rule", Kind: Text},
			{Name: "severity", Label: "Severity", Kind: Text},
			{Name: "sentence", Label: "What it asks", Kind: Text},
			{Name: "bad", Kind: Text, Silent: true},
			{Name: "good", Kind: Text, Silent: true},
			{Name: "remedy", Kind: Text, Silent: true},
		},
	}
	for _, rule := range rules {
		t.Rows = append(t.Rows, []Cell{
			TextCell(rule.ID), TextCell(rule.Severity.String()), TextCell(rule.Sentence),
			TextCell(rule.Bad), TextCell(rule.Good), TextCell(rule.Remedy),
		})
	}
	section := Section{Tables: []Table{t}}
	if len(rules) == 1 {
		section = ruleAtLength(rules[0], t)
	}
	return View{Command: "rule", Sections: []Section{section}}
}

func ruleAtLength(rule diag.Rule, t Table) Section {
	t.Silent = true
	lines := []string{rule.Sentence, "wrong:"}
	lines = append(lines, example(rule.Bad)...)
	lines = append(lines, "right:")
	lines = append(lines, example(rule.Good)...)
	section := Section{Title: rule.ID + " (" + rule.Severity.String() + ")", Lines: lines, Tables: []Table{t}}
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
