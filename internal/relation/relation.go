// Package relation is the corpus as tables: what each is called, what a row of it is, its
// key and its columns, each declared once with its documentation, and the rows, one race
// after another. It must not know what the tables are written to, nor flags or output.
package relation

import "slices"

// Kind is what the cells of a column hold.
type Kind uint8

// The kinds of columns. Marks and margins are texts as documents write them; the column
// behind has the milliseconds.
const (
	Text    Kind = iota
	Integer      // a whole number; of a yes or no 1 and 0
	Mark         // 3:45.34, by hand 3:59.4h
	Margin       // +0.26, -1.10, ~+0.3
	Day          // 1954-05-06
	Date         // 1954-05-06, or as much as is known: 1954-05, 1954
	List         // texts
)

// String is the kind in one word.
func (k Kind) String() string {
	return [...]string{"text", "integer", "mark", "margin", "day", "date", "list"}[k]
}

// Column is one column of a table.
type Column struct {
	Name string
	Kind Kind
	Doc  string
	Key  bool // one of the columns that together name a row
}

// Table is one table.
type Table struct {
	Name    string
	Row     string // what a row is
	Columns []Column
	Parted  bool // its rows are of an event, a class, a track and a year
}

// Key is the names of the columns that together name a row.
func (t *Table) Key() []string {
	var names []string
	for _, c := range t.Columns {
		if c.Key {
			names = append(names, c.Name)
		}
	}
	return names
}

// Value is one cell. The zero value is not known.
type Value struct {
	Kind  ValueKind
	Text  string
	Int   int64
	Items []string
}

// ValueKind is what a value is.
type ValueKind uint8

// The kinds of values.
const (
	Unknown ValueKind = iota
	IsText
	IsInt
	IsList
)

// Row is one row of a table. It is the reader's until the next one.
type Row struct {
	Table *Table
	Cells []Value
	Part  Part
}

// Part is where a row belongs where tables are parted.
type Part struct{ Event, Sex, Environment, Year string }

// PartKeys lists what tables can be parted by.
func PartKeys() []string { return []string{"event", "sex", "environment", "year"} }

// Of is the value of a part key.
func (p Part) Of(key string) string {
	switch key {
	case "event":
		return p.Event
	case "sex":
		return p.Sex
	case "environment":
		return p.Environment
	default:
		return p.Year
	}
}

// Want is which columns of which tables are wanted. Where it is nil all are; a table that
// has no column is wanted for its number of rows.
type Want map[string]map[string]bool

// All is all columns of some tables.
func All(tables []Table) Want {
	want := Want{}
	for _, t := range tables {
		want[t.Name] = map[string]bool{}
		for _, c := range t.Columns {
			want[t.Name][c.Name] = true
		}
	}
	return want
}

// any reports whether one of some tables is wanted.
func (w Want) any(tables ...string) bool {
	return w == nil || slices.ContainsFunc(tables, func(name string) bool { _, ok := w[name]; return ok })
}

// has reports whether a column of a table is wanted.
func (w Want) has(table, column string) bool { return w == nil || w[table][column] }
