package page

import (
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/table"
)

// TableOf is a table of a view for a page: the columns that say something to a reader. A link is asked for each cell that
// has a text and may give the address that the cell is linked to; it is told the whole row, with what is for machines
// alone, and the column among those of the table. Where it gives none, or is nil, the cell keeps its own address of the web. It is false for a
// table for machines and for one that says nothing.
func TableOf(t table.Table, link func(row []table.Cell, column int) string) (Table, bool) {
	if t.For == table.Machines {
		return Table{}, false
	}
	rows := rowsOf(t)
	out := Table{Caption: t.Title, Rows: make([]Row, len(rows))}
	for i, c := range t.Columns {
		says := func(row []table.Cell) bool { return row[i].Reader() != "" }
		if c.Priority == table.MachineOnly || !slices.ContainsFunc(rows, says) {
			continue
		}
		out.Columns = append(out.Columns, Column{Name: c.Name, Label: c.Label, Class: c.Kind.String()})
		for j, row := range rows {
			out.Rows[j].Cells = append(out.Rows[j].Cells, cellOf(c, row, i, link))
		}
	}
	return out, len(out.Columns) > 0
}

// rowsOf is the cells of a table, row by row.
func rowsOf(t table.Table) [][]table.Cell {
	rows := make([][]table.Cell, t.Rows.Len())
	for i := range rows {
		rows[i] = make([]table.Cell, len(t.Columns))
		for j := range t.Columns {
			rows[i][j] = t.Rows.Cell(i, j)
		}
	}
	return rows
}

// cellOf is one cell of a row.
func cellOf(c table.Header, row []table.Cell, column int, link func([]table.Cell, int) string) Cell {
	from := row[column]
	cell := Cell{Text: from.Reader(), Strong: from.Stands()}
	if n, ok := from.Figure(); ok {
		cell.Sort = strconv.FormatInt(n, 10)
	}
	if cell.Text == "" {
		if c.Once {
			cell.Above = from.Value()
		}
		return cell
	}
	if kind, _ := from.Kind(); kind == table.Date && from.Value() != cell.Text {
		cell.Sort = from.Value()
	}
	if link != nil {
		cell.Address = link(row, column)
	}
	if cell.Address == "" {
		cell.Address = from.Address()
	}
	return cell
}
