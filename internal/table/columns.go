package table

// Column declares one column of a table that has a row for each value of T: what it is called, what its cells hold, and
// how a cell is made of a row.
type Column[T any] struct {
	Name     string // the JSON key and the CSV header, in snake case
	Label    string // the header for readers
	Short    string // the same where rows have no room; empty if there is none
	Kind     Kind   // of every cell that is not unknown
	Priority Priority
	Cell     func(row T) Cell

	saidAbove func(above, row T) bool // nil where every row says it
}

// New makes the table of rows under declared columns. What else a table has, its name, title and audience, is that of
// the table given. The cells are made of the rows as they are when the table is written.
func New[T any](t Table, columns []Column[T], rows []T) Table {
	t.Columns = make([]Header, len(columns))
	for i, c := range columns {
		t.Columns[i] = Header{Name: c.Name, Label: c.Label, Short: c.Short, Kind: c.Kind, Priority: c.Priority, Once: c.saidAbove != nil}
	}
	t.Rows = Made(len(rows), func(i, j int) Cell {
		c := &columns[j]
		cell := c.Cell(rows[i])
		if i > 0 && c.saidAbove != nil && c.saidAbove(rows[i-1], rows[i]) {
			return cell.Shown("")
		}
		return cell
	})
	return t
}

// Of makes columns of a part of a row columns of the row: those of a source, say, columns of whatever cites it.
func Of[T, P any](part func(row T) P, columns []Column[P]) []Column[T] {
	of := make([]Column[T], len(columns))
	for i, c := range columns {
		of[i] = Column[T]{
			Name: c.Name, Label: c.Label, Short: c.Short, Kind: c.Kind, Priority: c.Priority,
			Cell: func(row T) Cell { return c.Cell(part(row)) },
		}
		if c.saidAbove != nil {
			of[i].saidAbove = func(above, row T) bool { return c.saidAbove(part(above), part(row)) }
		}
	}
	return of
}

// Once makes columns say to a reader once what several rows have in common: their cells are blank where the row above is
// about the same, and where rows have no room they stand in a line above them. Machine formats have all of them.
func Once[T any](same func(above, row T) bool, columns ...Column[T]) []Column[T] {
	once := make([]Column[T], len(columns))
	for i, c := range columns {
		c.saidAbove = same
		once[i] = c
	}
	return once
}
