package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// builtIn is how an answer names record lists that are built into the program.
const builtIn = "built-in"

// OnBuiltInLists is a view that says that its answer rests on record lists built
// into the program, besides those of the corpus: in its coverage, and in a field
// lists; a view with a table of that name says it of each list there, in a column
// from. Without built-in lists the view stays as it is.
func OnBuiltInLists(view table.View, own, builtin []record.Category) table.View {
	if len(builtin) == 0 {
		return view
	}
	said := "lists: " + builtIn
	switch {
	case len(own) == 0:
	case len(builtin) > 3:
		said += fmt.Sprintf(" for %d of %d categories", len(builtin), len(own)+len(builtin))
	default:
		said += " for " + strings.Join(listNames(builtin), ", ")
	}
	view.Coverage = words.Join("; ", view.Coverage, said)
	if told := tellLists(view, listNames(builtin)); !told {
		view.Fields = append(view.Fields, table.Field{Name: "lists", Cell: table.TextCell(builtIn)})
	}
	return view
}

// tellLists says of each list in the tables of lists whether it is built in, and
// reports whether there are such tables. The tables are of the view alone.
func tellLists(view table.View, builtin []string) (told bool) {
	for _, section := range view.Sections {
		for i := range section.Tables {
			t := &section.Tables[i]
			if t.Name != "lists" {
				continue
			}
			told = true
			list := slices.IndexFunc(t.Columns, func(h table.Header) bool { return h.Name == "list" })
			rows, from := t.Rows, len(t.Columns)
			t.Columns = append(slices.Clip(t.Columns), table.Header{Name: "from", Kind: table.Text})
			t.Rows = table.Made(rows.Len(), func(row, column int) table.Cell {
				switch {
				case column < from:
					return rows.Cell(row, column)
				case slices.ContainsFunc(builtin, func(name string) bool { return rows.Cell(row, list) == table.TextCell(name) }):
					return table.TextCell(builtIn)
				default:
					return table.Cell{}
				}
			})
		}
	}
	return told
}

func listNames(categories []record.Category) []string {
	names := make([]string, len(categories))
	for i, c := range categories {
		names[i] = c.ListName()
	}
	return names
}
