package inspection

import (
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Rules is the answer of the command rule: rules of the catalogue, one a row,
// or a single one at length.
func Rules(rules []diag.Rule) table.View {
	section := table.Section{Tables: []table.Table{table.New(table.Table{Name: "rules"}, ruleColumns(), rules)}}
	if len(rules) == 1 {
		section = ruleAtLength(rules[0])
	}
	return table.View{Command: "rule", Title: "Rules", Sections: []table.Section{section}}
}

func ruleColumns() []table.Column[diag.Rule] {
	return []table.Column[diag.Rule]{
		{Name: "rule", Label: "Rule", Kind: table.Text, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.ID) }},
		{Name: "severity", Label: "Severity", Kind: table.Text, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Severity.String()) }},
		{Name: "sentence", Label: "What it asks", Kind: table.Text, Priority: table.Wraps, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Sentence) }},
		{Name: "bad", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Bad) }},
		{Name: "good", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Good) }},
		{Name: "remedy", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Remedy) }},
		{Name: "sure", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r diag.Rule) table.Cell { return table.TextCell(r.Sure) }},
	}
}

func ruleAtLength(rule diag.Rule) table.Section {
	t := table.New(table.Table{Name: "rules", For: table.Machines}, ruleColumns(), []diag.Rule{rule})
	lines := []string{rule.Sentence, "wrong:"}
	lines = append(lines, words.Indented(rule.Bad)...)
	lines = append(lines, "right:")
	lines = append(lines, words.Indented(rule.Good)...)
	section := table.Section{Title: rule.ID + " (" + rule.Severity.String() + ")", Lines: lines, Tables: []table.Table{t}}
	if rule.Remedy != "" {
		section.Notes = []string{"To mend it: " + rule.Remedy + "."}
	}
	if rule.Sure != "" {
		section.Notes = append(section.Notes, "check --fix mends: "+rule.Sure+".")
	}
	return section
}
