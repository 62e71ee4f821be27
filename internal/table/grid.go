package table

import (
	"slices"

	"github.com/milectl/milectl/internal/words"
)

// grid is what a reader sees of a table: the columns that say something, and their texts, safe to print.
type grid struct {
	title   string
	columns []Header
	rows    [][]string
}

// grids gives the tables of a section for human formats. Tables for machines and tables without rows are left out,
// and so are columns for machines and columns without any text.
func (s Section) grids() []grid {
	var all []grid
	for _, t := range s.Tables {
		if t.For == Machines || len(t.Rows) == 0 {
			continue
		}
		out := grid{title: words.Visible(t.Title), rows: make([][]string, len(t.Rows))}
		for i, c := range t.Columns {
			texts := func(row []Cell) bool { return row[i].Reader() != "" }
			if c.Priority == MachineOnly || !slices.ContainsFunc(t.Rows, texts) {
				continue
			}
			c.Label = words.Visible(c.Label)
			out.columns = append(out.columns, c)
			for j, row := range t.Rows {
				out.rows[j] = append(out.rows[j], words.Visible(row[i].Reader()))
			}
		}
		if len(out.columns) > 0 {
			all = append(all, out)
		}
	}
	return all
}
