package consequence

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/revisions"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// believed is an entry of a record as a commit took it to stand; without one where it knows
// nothing of the record any more.
type believed struct {
	revisions.Belief

	entry query.StoodEntry
}

// Believed is the answer of the command records with --believed: the days on which the
// documents began to say otherwise what stood, the oldest first; up to a revision, with what competitions
// and clubs are called.
func Believed(of revisions.Beliefs, to string, names competition.Names, keys *athlete.Keys) table.View {
	v := table.View{
		Command: "records", RowTable: "beliefs", Coverage: seen(of.Commits, of.Read, of.Untold, to),
		Fields: []table.Field{
			{Name: "to", Cell: table.TextCell(to)},
			{Name: "untold", Cell: table.ListCell(hashes(of.Untold))},
			{Name: "begins", Cell: table.ListCell(hashes(of.Begins))},
		},
	}
	var order []record.Category
	rows := map[record.Category][]believed{}
	for _, b := range of.Changed {
		if !slices.Contains(order, b.Category) {
			order = append(order, b.Category)
		}
		if len(b.Entries) == 0 {
			rows[b.Category] = append(rows[b.Category], believed{Belief: b})
		}
		for _, e := range b.Entries {
			rows[b.Category] = append(rows[b.Category], believed{b, e})
		}
	}
	for _, c := range order {
		v.Sections = append(v.Sections, table.Section{
			Title:  report.TitleOf(c),
			Lines:  []string{"what each commit took to stand, where the one before did not"},
			Tables: []table.Table{table.New(table.Table{Name: "beliefs"}, beliefColumns(c, names, keys), rows[c])},
		})
	}
	if len(order) == 0 {
		v.Sections = []table.Section{{
			Lines:  []string{"no commit knows anything of such a record"},
			Tables: []table.Table{table.New(table.Table{Name: "beliefs"}, beliefColumns(record.Category{}, names, keys), nil)},
		}}
	}
	v.Sections[0].Notes = unseen(of.Begins, of.Untold, 0)
	return v
}

// beliefColumns is what was believed of the records of a category.
func beliefColumns(of record.Category, names competition.Names, keys *athlete.Keys) []table.Column[believed] {
	same := func(above, b believed) bool { return above.Commit.Hash == b.Commit.Hash }
	column := func(name, label string, cell func(believed) table.Cell) table.Column[believed] {
		return table.Column[believed]{Name: name, Label: label, Kind: table.Text, Priority: table.Wraps, Cell: cell}
	}
	texts := func(name, label string, of func(believed) string) table.Column[believed] {
		return column(name, label, func(b believed) table.Cell { return table.TextCell(of(b)) })
	}
	columns := commitColumns(func(b believed) store.Commit { return b.Commit })
	columns[1].Label, columns[1].Priority = "Committed", 0
	columns[2].Label, columns[2].Priority = "Subject", table.Wraps
	columns[0] = column("commit", "Commit", func(b believed) table.Cell { return table.TextCell(b.Commit.Hash).Shown(b.Commit.Short()) })
	columns[0].Priority = 0
	columns = append(table.Once(same, columns...), table.Column[believed]{
		Name: "list", Kind: table.Text, Priority: table.MachineOnly, Cell: func(believed) table.Cell { return table.TextCell(of.ListName()) },
	}, column("record", "Record", func(b believed) table.Cell { return table.TextCell(b.Scope.String()).Shown(names.Scope(b.Scope)) }))
	columns = append(columns,
		table.Column[believed]{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(b believed) table.Cell {
			if b.entry.Entry == nil {
				return table.Cell{}
			}
			return table.MarkCell(b.entry.Mark)
		}},
		texts("athlete", report.WhoRuns(of.Event), ofEntry(func(e *record.Entry) string { return e.Name() })),
		texts("nation", "Nation", ofEntry(func(e *record.Entry) string { return e.Nation })),
		table.Column[believed]{Name: "date", Label: "Date", Kind: table.Date, Cell: func(b believed) table.Cell {
			return table.DateCell(ofEntry(func(e *record.Entry) string { return e.Date.String() })(b))
		}},
		texts("city", "City", ofEntry(func(e *record.Entry) string { return e.Venue.City })),
		column("status", "Status", func(b believed) table.Cell {
			if b.entry.Entry == nil {
				return table.TextCell("unknown")
			}
			return table.TextCell(words.Join(", ", report.StatusWords(b.entry.Status), perhaps(b.entry)))
		}),
		report.KeyColumn(func(b believed) string {
			if b.entry.Entry == nil {
				return ""
			}
			return keys.Of(of.Sex, &b.entry.Competitor, date.Date{})
		}),
	)
	return columns
}

// ofEntry is a text of an entry, empty where there is none.
func ofEntry(text func(*record.Entry) string) func(believed) string {
	return func(b believed) string {
		if b.entry.Entry == nil {
			return ""
		}
		return text(b.entry.Entry)
	}
}

// perhaps qualifies an entry of a day whose order is not known.
func perhaps(e query.StoodEntry) string {
	if e.Unordered {
		return report.Perhaps(e.Perhaps())
	}
	return ""
}
