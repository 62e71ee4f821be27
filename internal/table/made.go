package table

import (
	"fmt"
	"slices"
)

// Rows are the rows of a table. Their cells are made as they are written, a row at a time: a view of thousands of rows
// holds none of them. The zero value is no rows.
type Rows struct {
	count int
	cell  func(row, column int) Cell
}

// Made is so many rows, each cell of which a function makes whenever it is asked to: it gives the same one each time.
func Made(count int, cell func(row, column int) Cell) Rows { return Rows{count, cell} }

// Len is how many rows there are.
func (r Rows) Len() int { return r.count }

// Cell is that of a row in a column, both counted from 0.
func (r Rows) Cell(row, column int) Cell { return r.cell(row, column) }

// joined is rows behind each other.
func joined(parts []Rows) Rows {
	if len(parts) == 1 {
		return parts[0]
	}
	begins, count := make([]int, len(parts)), 0
	for i, part := range parts {
		begins[i], count = count, count+part.count
	}
	return Rows{count, func(row, column int) Cell {
		i, _ := slices.BinarySearch(begins, row+1) // behind the last part that begins at the row or before
		return parts[i-1].cell(row-begins[i-1], column)
	}}
}

// cell is that of a row in a column; the error is for one that is not of the kind of its column.
func (t Table) cell(row, column int) (Cell, error) {
	c, of := t.Rows.cell(row, column), t.Columns[column]
	if kind, known := c.Kind(); known && kind != of.Kind {
		return Cell{}, fmt.Errorf("table %q: column %q: a cell is %s, want %s", t.Name, of.Name, kind, of.Kind)
	}
	return c, nil
}
