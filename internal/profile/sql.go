package profile

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/sqldb"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// SQL is the answer of the command sql: a table for each statement, whose columns are those
// of the statement.
func SQL(answers []sqldb.Answer, coverage string) table.View {
	view := table.View{Command: "sql", Title: "Statements in SQL", RowTable: "rows", Coverage: coverage}
	for i, a := range answers {
		name := "rows"
		if i > 0 {
			name = fmt.Sprintf("rows_%d", i+1)
		}
		section := table.Section{Tables: []table.Table{rowsOf(name, a)}}
		if len(a.Rows) == 0 {
			section.Lines = []string{"no rows"}
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// rowsOf is the rows of a statement.
func rowsOf(name string, a sqldb.Answer) table.Table {
	t := table.Table{Name: name}
	known := make([]bool, len(a.Columns)) // something in the column
	for i, column := range a.Columns {
		known[i] = slices.ContainsFunc(a.Rows, func(row []relation.Value) bool { return row[i].Kind != relation.Unknown })
		kind := table.Integer
		if slices.ContainsFunc(a.Rows, func(row []relation.Value) bool { return row[i].Kind == relation.IsText }) {
			kind = table.Text
		}
		free := freeName(t.Columns, column)
		t.Columns = append(t.Columns, table.Header{Name: free, Label: free, Kind: kind})
	}
	t.Rows = table.Made(len(a.Rows), func(row, column int) table.Cell {
		cell := cellOf(a.Rows[row][column], t.Columns[column].Kind)
		if !known[column] {
			return cell.Shown("NULL") // it was asked for, and a column of nothing is not drawn
		}
		return cell
	})
	return t
}

// freeName is the name of a column, with a number where another one has it.
func freeName(taken []table.Header, name string) string {
	free := name
	for n := 2; slices.ContainsFunc(taken, func(h table.Header) bool { return h.Name == free }); n++ {
		free = fmt.Sprintf("%s_%d", name, n)
	}
	return free
}

func cellOf(v relation.Value, kind table.Kind) table.Cell {
	switch {
	case v.Kind == relation.Unknown:
		return table.Cell{}
	case v.Kind == relation.IsInt && kind == table.Integer:
		return table.IntCell(int(v.Int))
	case v.Kind == relation.IsInt:
		return table.TextCell(strconv.FormatInt(v.Int, 10))
	default:
		return table.TextCell(v.Text)
	}
}

// CoversTables says which tables statements read, and of which races they are.
func CoversTables(want relation.Want, covered relation.Covered) string {
	var names []string
	for _, t := range relation.Tables() {
		if _, read := want[t.Name]; read {
			names = append(names, t.Name)
		}
	}
	text := "no table of the corpus"
	switch len(names) {
	case 0:
	case 1:
		text = "the table " + names[0] + " of the corpus"
	default:
		text = "the tables " + words.List(names) + " of the corpus"
	}
	if covered.Races > 0 {
		text += fmt.Sprintf("; %s from %s to %s", words.Count(covered.Races, "race"), covered.From, covered.To)
	}
	return text
}

// documented is a column of a table.
type documented struct {
	table *relation.Table
	relation.Column
}

// Tables is the answer of the command sql about the tables there are.
func Tables(tables []relation.Table) table.View {
	view := table.View{Command: "sql-schema", Title: "The corpus as tables", RowTable: "columns"}
	for i := range tables {
		t := &tables[i]
		var rows []documented
		for _, c := range t.Columns {
			rows = append(rows, documented{t, c})
		}
		view.Sections = append(view.Sections, table.Section{Title: t.Name, Lines: []string{"A row is " + t.Row + "."}, Tables: []table.Table{columnsTable(rows)}})
	}
	return view
}

func columnsTable(rows []documented) table.Table {
	columns := []table.Column[documented]{
		{Name: "table", Kind: table.Text, Priority: table.MachineOnly, Cell: func(d documented) table.Cell { return table.TextCell(d.table.Name) }},
		{Name: "column", Label: "Column", Kind: table.Text, Cell: func(d documented) table.Cell { return table.TextCell(d.Name) }},
		{Name: "kind", Label: "Kind", Kind: table.Text, Cell: func(d documented) table.Cell { return table.TextCell(d.Kind.String()) }},
		{Name: "key", Label: "Key", Kind: table.Text, Cell: func(d documented) table.Cell {
			if !d.Key {
				return table.Cell{}
			}
			return table.TextCell("key")
		}},
		{Name: "what", Label: "What it holds", Kind: table.Text, Priority: table.Wraps, Cell: func(d documented) table.Cell { return table.TextCell(d.Doc) }},
	}
	return table.New(table.Table{Name: "columns"}, columns, rows)
}
