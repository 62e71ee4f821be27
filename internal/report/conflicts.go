package report

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Conflicts is the answer of the command verify about the figures on which
// sources disagree: of each what the document has and from whom, then every
// claim that says otherwise.
func Conflicts(all []Claims, knownTo []date.Date) table.View {
	view := table.View{Command: "verify", RowTable: "conflicts", Coverage: coverClaims(all, knownTo)}
	for _, c := range all {
		figures := disputed(c.Verdicts)
		if len(figures) == 0 {
			continue
		}
		section := c.section("the sources disagree on " + words.Count(len(figures), "figure"))
		section.Tables = []table.Table{conflictsTable(c)}
		section.Notes = receipts(slices.DeleteFunc(slices.Clone(c.Verdicts), func(v claim.Verdict) bool { return !v.Disputed }))
		view.Sections = append(view.Sections, section, c.named(func(v claim.Verdict) bool { return v.Disputed }))
	}
	if len(view.Sections) == 0 {
		view.Sections = []table.Section{{Lines: []string{"the sources disagree on no figure"}, Tables: []table.Table{conflictsTable(Claims{})}}}
	}
	return view
}

// disputed lists the figures on which sources disagree, in the order of the
// claims.
func disputed(verdicts []claim.Verdict) []claim.Figure {
	var figures []claim.Figure
	for _, v := range verdicts {
		if v.Disputed && !slices.Contains(figures, v.Figure) {
			figures = append(figures, v.Figure)
		}
	}
	return figures
}

func conflictsTable(c Claims) table.Table {
	t := table.Table{Name: "conflicts", Columns: append(idColumns(), []table.Column{
		{Name: "figure", Label: "Figure", Kind: table.Text},
		{Name: "found", Label: "Found", Kind: table.Text},
		{Name: "sources", Label: "By", Kind: table.List},
		{Name: "claim", Label: "No", Kind: table.Integer},
		{Name: "source", Label: "Report", Kind: table.Text},
		{Name: "publisher", Kind: table.Text, Silent: true},
		{Name: "said", Label: "Says", Kind: table.Text},
		{Name: "verdict", Label: "Verdict", Kind: table.Text},
		{Name: "receipt", Kind: table.Text, Silent: true},
		{Name: "says", Kind: table.Text, Silent: true},
	}...)}
	for _, figure := range disputed(c.Verdicts) {
		first := true
		for _, v := range c.Verdicts {
			if !v.Disputed || v.Figure != figure {
				continue
			}
			row := append(c.ids(), []table.Cell{
				table.TextCell(v.Subject), table.TextCell(v.Found), few(supporters(c.Verdicts, figure)), table.IntCell(v.Index + 1), table.TextCell(v.By.Key),
				table.TextCell(v.By.Publisher), table.TextCell(v.Said), table.TextCell(v.Outcome.String()), table.TextCell(v.Receipt), table.TextCell(v.Claim.Says),
			}...)
			if !first { // what the document has is said once to a reader
				row[2], row[3], row[4] = row[2].Shown(""), row[3].Shown(""), row[4].Shown("")
			}
			first = false
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// supporters is who gives a figure as the document has it: its sources, and the
// reports whose claims agree.
func supporters(verdicts []claim.Verdict, figure claim.Figure) []string {
	var keys []string
	for _, v := range verdicts {
		if v.Figure != figure {
			continue
		}
		more := sourceKeys(v.Sources)
		if v.Outcome.Agrees() {
			more = append(more, v.By.Key)
		}
		for _, key := range more {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}
