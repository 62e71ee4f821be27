package receipts

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// aboutText is what the file says of itself.
func aboutText(a factcheck.Answer) []table.Field {
	return []table.Field{
		{Name: "file", Cell: table.TextCell(a.Text.Name)},
		{Name: "title", Cell: table.TextCell(a.Text.Title)},
		{Name: "publisher", Cell: table.TextCell(a.Text.Publisher)},
		{Name: "date", Cell: table.DateCell(a.Text.Date.String())},
		{Name: "url", Cell: table.TextCell(a.Text.URL)},
		{Name: "race", Cell: table.TextCell(a.Race)},
	}
}

// stated is a statement with its number.
type stated struct {
	number int
	factcheck.Statement
}

// statementsTable is every statement as machines have it, in the order of the text.
func statementsTable(a factcheck.Answer, races map[string]*race.Race, keys *athlete.Keys) table.Table {
	rows := make([]stated, len(a.Statements))
	for i, s := range a.Statements {
		rows[i] = stated{i + 1, s}
	}
	columns := []table.Column[stated]{
		{Name: "race", Kind: table.Text, Cell: func(s stated) table.Cell { return table.TextCell(s.Document) }},
		{Name: "list", Kind: table.Text, Cell: func(s stated) table.Cell { return table.TextCell(listOf(s.Statement)) }},
		{Name: "statement", Kind: table.Integer, Cell: func(s stated) table.Cell { return table.IntCell(s.number) }},
	}
	columns = append(columns, placeColumns(a.Text, func(s stated) article.Span { return s.Span })...)
	of := func(text func(v claim.Assessment) string) func(stated) table.Cell {
		return func(s stated) table.Cell { return table.TextCell(text(s.Assessment)) }
	}
	return table.New(table.Table{Name: "statements", For: table.Machines}, append(columns, []table.Column[stated]{
		{Name: "about", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Claim.About.String() })},
		{Name: "athlete", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Claim.Athlete })},
		{Name: "subject", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Subject })},
		{Name: "said", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Said })},
		{Name: "found", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Found })},
		{Name: "verdict", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Truth.String() })},
		{Name: "receipt", Kind: table.Text, Cell: of(func(v claim.Assessment) string { return v.Receipt })},
		{Name: "sources", Kind: table.List, Cell: func(s stated) table.Cell { return table.ListCell(provenance.Keys(s.Assessment.Sources)) }},
		report.KeyColumn(func(s stated) string { return keyOf(races[s.Document], s.Assessment.Claim.Athlete, keys) }),
	}...), rows)
}

// listOf is the name of the record list that a statement was held against; empty where it
// was held against a race.
func listOf(s factcheck.Statement) string {
	if s.Document != "" {
		return ""
	}
	return s.Records.ListName()
}

// keyOf is the key of somebody by the name in a race; empty where it is not one alone who
// has it there.
func keyOf(r *race.Race, name string, keys *athlete.Keys) string {
	if r == nil || name == "" {
		return ""
	}
	var of *race.Result
	for i := range r.Results {
		if r.Results[i].Name() != name {
			continue
		}
		if of != nil {
			return ""
		}
		of = &r.Results[i]
	}
	if of == nil {
		return ""
	}
	return keys.OfResult(r, of)
}

// placeColumns is where words stand, for machines: the bytes of the file from start up to
// end, the line and the column of the first, and the words.
func placeColumns[T any](text *article.Text, span func(T) article.Span) []table.Column[T] {
	number := func(of func(article.Span) int) func(T) table.Cell {
		return func(row T) table.Cell { return table.IntCell(of(span(row))) }
	}
	return []table.Column[T]{
		{Name: "start", Kind: table.Integer, Cell: number(func(s article.Span) int { start, _ := text.Bytes(s); return start })},
		{Name: "end", Kind: table.Integer, Cell: number(func(s article.Span) int { _, end := text.Bytes(s); return end })},
		{Name: "line", Kind: table.Integer, Cell: number(func(s article.Span) int { line, _ := text.At(s.Start); return line })},
		{Name: "column", Kind: table.Integer, Cell: number(func(s article.Span) int { _, column := text.At(s.Start); return column })},
		{Name: "words", Kind: table.Text, Cell: func(row T) table.Cell { return table.TextCell(text.Of(span(row))) }},
	}
}

// unreadTable is what was not understood, as machines have it.
func unreadTable(a factcheck.Answer) table.Table {
	columns := placeColumns(a.Text, func(u factcheck.Unread) article.Span { return u.Span })
	return table.New(table.Table{Name: "unread", For: table.Machines}, append(columns,
		table.Column[factcheck.Unread]{Name: "why", Kind: table.Text, Cell: func(u factcheck.Unread) table.Cell { return table.TextCell(u.Why) }}), a.Unread)
}

// withUnread is the view with what was not understood, as readers see it.
func withUnread(view table.View, a factcheck.Answer) table.View {
	if len(a.Unread) == 0 {
		return view
	}
	columns := []table.Column[factcheck.Unread]{
		{Name: "at", Label: "At", Kind: table.Text, Cell: func(u factcheck.Unread) table.Cell { return table.TextCell(placeOf(a, u.Span.Start)) }},
		{Name: "words", Label: "Words", Kind: table.Text, Priority: table.Wraps, Cell: func(u factcheck.Unread) table.Cell { return table.TextCell(a.Text.Of(u.Span)) }},
		{Name: "why", Label: "Why", Kind: table.Text, Priority: table.Wraps, Cell: func(u factcheck.Unread) table.Cell { return table.TextCell(u.Why) }},
	}
	title := "Not understood: " + words.Count(len(a.Unread), "figure")
	view.Sections = append(view.Sections, table.Section{
		Tables: []table.Table{table.New(table.Table{Name: "not_understood", Title: title, For: table.Readers}, columns, a.Unread)},
	})
	return view
}

// statementCounts is how many statements had each verdict.
func statementCounts(all []provenance.DocumentClaims) table.Table {
	c := together(all)
	return table.New(table.Table{Name: "counts", For: table.Machines}, []table.Column[claim.Truth]{
		{Name: "verdict", Kind: table.Text, Cell: func(o claim.Truth) table.Cell { return table.TextCell(o.String()) }},
		{Name: "count", Kind: table.Integer, Cell: func(o claim.Truth) table.Cell { return table.IntCell(len(c.With(o))) }},
	}, claim.Truths())
}
