package table

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Pick is what is wanted of the table that row formats write. The zero value wants all of it
// as it is.
type Pick struct {
	Columns []string // by name, in this order; all where there are none
	Sort    []string // names of columns, those that matter most first; with a - before it from the last to the first
	Limit   int      // of how many rows of each section; all where it is zero
}

// Unseen reports whether a view has its main table for machines alone, laid out otherwise for
// the eye: its rows can be picked for readers only together with its columns.
func (p Pick) Unseen(v View) bool {
	return !p.IsZero() && len(p.Columns) == 0 && v.first().For == Machines
}

// IsZero reports whether all is wanted.
func (p Pick) IsZero() bool { return len(p.Columns) == 0 && len(p.Sort) == 0 && p.Limit == 0 }

// ColumnError is the error for a column that a view does not have.
type ColumnError struct {
	For   string // what it was wanted for: columns or sort
	Name  string
	Known []string // the columns that there are
}

// Error is `no column "x"`.
func (e *ColumnError) Error() string { return fmt.Sprintf("no column %q", e.Name) }

// Help is the nearest name, else all of them.
func (e *ColumnError) Help() string {
	if near, ok := words.Nearest(e.Name, slices.Values(e.Known)); ok {
		return "did you mean " + near + "?"
	}
	return "write some of " + strings.Join(e.Known, ", ")
}

// Pick gives the view with the picked columns and rows of its main table, in all sections and
// for all formats; with picked columns readers see no other table. What is cut off the
// coverage says. The error is a *[ColumnError].
func (v View) Pick(p Pick) (View, error) {
	if p.IsZero() {
		return v, nil
	}
	main := v.first()
	by, err := p.order(main)
	if err != nil {
		return v, err
	}
	columns, err := p.indexes(main)
	if err != nil {
		return v, err
	}
	shown, all := 0, 0
	v.Sections = slices.Clone(v.Sections)
	for i, section := range v.Sections {
		var tables []Table
		for _, t := range section.Tables {
			switch {
			case t.Name == main.Name && t.For != Readers:
				all += t.Rows.Len()
				t = t.picked(p, by, columns)
				shown += t.Rows.Len()
				tables = append(tables, t)
			case len(p.Columns) == 0:
				tables = append(tables, t)
			case t.For != Readers:
				t.For = Machines
				tables = append(tables, t)
			}
		}
		v.Sections[i].Tables = tables
	}
	if rows := fmt.Sprintf("%d of %s", shown, words.Count(all, "row")); shown < all && v.Coverage == "" {
		v.Coverage = rows
	} else if shown < all {
		v.Coverage += "; " + rows + " are shown"
	}
	return v, nil
}

// ordering is one column by which rows are sorted.
type ordering struct {
	column   int
	backward bool
}

// order is the columns by which to sort.
func (p Pick) order(t Table) ([]ordering, error) {
	var by []ordering
	for _, name := range p.Sort {
		column, backward := strings.CutPrefix(name, "-")
		i := t.index(column)
		if i < 0 {
			return nil, &ColumnError{For: "sort", Name: column, Known: t.names()}
		}
		by = append(by, ordering{i, backward})
	}
	return by, nil
}

// indexes is where the picked columns stand; all of them where none is picked.
func (p Pick) indexes(t Table) ([]int, error) {
	var columns []int
	for _, name := range p.Columns {
		i := t.index(name)
		if i < 0 {
			return nil, &ColumnError{For: "columns", Name: name, Known: t.names()}
		}
		if !slices.Contains(columns, i) {
			columns = append(columns, i)
		}
	}
	return columns, nil
}

func (t Table) index(name string) int {
	return slices.IndexFunc(t.Columns, func(c Header) bool { return c.Name == name })
}

func (t Table) names() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}

// picked is the table with some of its columns and rows, for everybody.
func (t Table) picked(p Pick, by []ordering, columns []int) Table {
	t.For = Everybody
	whole, rows := t.Rows, t.Rows.sorted(by)
	if p.Limit > 0 && p.Limit < len(rows) {
		rows = rows[:p.Limit]
	}
	if len(columns) == 0 {
		t.Rows = Made(len(rows), func(row, column int) Cell { return whole.Cell(rows[row], column) })
		return t
	}
	t.Rows = Made(len(rows), func(row, column int) Cell { return whole.Cell(rows[row], columns[column]) })
	headers := make([]Header, len(columns))
	for to, from := range columns {
		headers[to] = t.Columns[from]
		headers[to].Label = cmp.Or(headers[to].Label, headed(headers[to].Name))
		if headers[to].Priority > Wraps {
			headers[to].Priority = Wraps
		}
	}
	t.Columns, t.Repeats = headers, 0
	return t
}

// headed is the heading of a column that has none but its name.
func headed(name string) string {
	if name == "" {
		return ""
	}
	return strings.ToUpper(name[:1]) + strings.ReplaceAll(name[1:], "_", " ")
}

// sorted is the numbers of the rows in an order. The cells that decide it are made once.
func (r Rows) sorted(by []ordering) []int {
	rows := make([]int, r.Len())
	for i := range rows {
		rows[i] = i
	}
	if len(by) == 0 {
		return rows
	}
	keys := make([]Cell, 0, r.Len()*len(by))
	for i := range rows {
		for _, o := range by {
			keys = append(keys, r.Cell(i, o.column))
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		for i, o := range by {
			if order := keys[a*len(by)+i].compare(keys[b*len(by)+i], o.backward); order != 0 {
				return order
			}
		}
		return 0
	})
	return rows
}

// compare orders cells of one column by what they are worth: texts without regard to case
// and accents; what is not known comes last, whichever way it goes.
func (c Cell) compare(o Cell, backward bool) int {
	_, known := c.Kind()
	_, otherKnown := o.Kind()
	switch {
	case !known || !otherKnown:
		return order(otherKnown) - order(known)
	case backward:
		return o.worth(c)
	default:
		return c.worth(o)
	}
}

// worth compares two values of one kind.
func (c Cell) worth(o Cell) int {
	switch v := c.value.(type) {
	case int:
		return cmp.Compare(v, o.value.(int))
	case timing.Mark:
		return v.Compare(o.value.(timing.Mark))
	default:
		if a, isAmount := c.amount(); isAmount {
			b, _ := o.amount()
			return cmp.Compare(a, b)
		}
		return cmp.Or(strings.Compare(words.Fold(c.plain()), words.Fold(o.plain())), strings.Compare(c.plain(), o.plain()))
	}
}

// amount is what a difference or a derived figure is worth.
func (c Cell) amount() (int64, bool) {
	switch v := c.value.(type) {
	case timing.Margin:
		return v.Milliseconds(), true
	case elapsed:
		return timing.Margin(v).Milliseconds(), true
	case derived:
		return v.amount, true
	}
	return 0, false
}

func order(known bool) int {
	if known {
		return 1
	}
	return 0
}
