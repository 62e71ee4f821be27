package receipts

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Conflicts is the answer of the command verify about the figures on which
// sources disagree: of each what the document has and from whom, then every
// claim that says otherwise.
func Conflicts(all []provenance.DocumentClaims, knownTo []date.Date) table.View {
	view := table.View{Command: "verify", RowTable: "conflicts", Title: "Conflicts", Coverage: coverClaims(all, knownTo)}
	for _, c := range all {
		conflicts := c.Conflicts()
		if len(conflicts) == 0 {
			continue
		}
		section := documentSection(c, "the sources disagree on "+words.Count(len(conflicts), "figure"))
		section.Tables = []table.Table{conflictsTable(c, conflicts)}
		section.Notes = receipts(c.Disputed())
		view.Sections = append(view.Sections, section, namedSection(c.Disputed()))
	}
	if len(view.Sections) == 0 {
		none := conflictsTable(provenance.DocumentClaims{}, nil)
		view.Sections = []table.Section{{Lines: []string{"the sources disagree on no figure"}, Tables: []table.Table{none}}}
	}
	return view
}

// disputedClaim is one claim of a conflict.
type disputedClaim struct {
	conflict int // index of the conflict in its document
	provenance.Conflict
	claim claim.Assessment
}

// conflictsTable is every claim about a figure on which sources disagree. What
// the document has is said once to a reader.
func conflictsTable(c provenance.DocumentClaims, conflicts []provenance.Conflict) table.Table {
	type row = disputedClaim
	var rows []row
	for i, conflict := range conflicts {
		for _, v := range conflict.Claims {
			rows = append(rows, row{i, conflict, v})
		}
	}
	sameFigure := func(above, d row) bool { return above.conflict == d.conflict }
	columns := slices.Concat(
		documentColumns[row](c),
		table.Once(sameFigure, []table.Column[row]{
			{Name: "figure", Label: "Figure", Kind: table.Text, Priority: table.Wraps, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Subject) }},
			{Name: "found", Label: "Found", Kind: table.Text, Priority: table.Wraps, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Found) }},
			{Name: "sources", Label: "By", Kind: table.List, Priority: table.Wraps, Cell: func(d row) table.Cell { return few(d.Supporters) }},
		}...),
		[]table.Column[row]{
			{Name: "claim", Label: "No", Kind: table.Integer, Cell: func(d row) table.Cell { return table.IntCell(d.claim.Index + 1) }},
			{Name: "source", Label: "Report", Kind: table.Text, Cell: func(d row) table.Cell { return table.TextCell(d.claim.By.Key) }},
			{Name: "publisher", Kind: table.Text, Priority: table.MachineOnly, Cell: func(d row) table.Cell { return table.TextCell(d.claim.By.Publisher) }},
			{Name: "said", Label: "Says", Kind: table.Text, Priority: table.Wraps, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Said) }},
			{Name: "verdict", Label: "Verdict", Kind: table.Text, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Truth.String()) }},
			{Name: "receipt", Kind: table.Text, Priority: table.MachineOnly, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Receipt) }},
			{Name: "says", Kind: table.Text, Priority: table.MachineOnly, Cell: func(d row) table.Cell { return table.TextCell(d.claim.Claim.Says) }},
		},
	)
	return table.New(table.Table{Name: "conflicts"}, columns, rows)
}
