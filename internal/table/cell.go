package table

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// Kind is what the cells of a column hold.
type Kind uint8

// The kinds of columns. Integer, Mark, Margin and Derived are numbers to a reader and stand to the right.
const (
	Text    Kind = iota
	Integer      // a JSON number
	Mark         // a timing.Mark, lined up on the point
	Margin       // a timing.Margin, lined up on the point
	Derived      // a figure worked out and rounded, such as a pace, lined up on the point
	Date         // an ISO date, or as much of one as is known: 1954-05-06, 1954-05, 1954
	List         // texts, a JSON array
)

// String names the kind in lower case.
func (k Kind) String() string {
	switch k {
	case Text:
		return "text"
	case Integer:
		return "integer"
	case Mark:
		return "mark"
	case Margin:
		return "margin"
	case Derived:
		return "derived"
	case Date:
		return "date"
	case List:
		return "list"
	}
	return "kind " + strconv.Itoa(int(k))
}

// number reports whether a column of this kind stands to the right.
func (k Kind) number() bool { return k == Integer || k.pointed() }

// pointed reports whether the numbers of a column of this kind stand with their points below each other.
func (k Kind) pointed() bool { return k == Mark || k == Margin || k == Derived }

// Cell is one typed value. The zero value is unknown: absent in JSON, empty elsewhere.
type Cell struct {
	value any     // nil, string, isoDate, int, timing.Mark, timing.Margin, derived or []string
	look  *traits // how readers see it where that is not the value alone, which few cells of a large table need; never changed
}

// traits is how readers see a cell beside its value.
type traits struct {
	shown   string // what readers see, where told
	told    bool
	between string // separates the items of a list where they stand in one text; a blank if empty
	strong  bool   // stands out on a terminal
	link    string // an address that pages link it to
	short   string // stands in the text form where rows have no room; empty if there is none
}

// seen is how readers see the cell.
func (c Cell) seen() traits {
	if c.look == nil {
		return traits{}
	}
	return *c.look
}

type isoDate string

// TextCell holds a text; the empty text is unknown.
func TextCell(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{value: text}
}

// IntCell holds a whole number; zero is a number like any other.
func IntCell(n int) Cell { return Cell{value: n} }

// MarkCell holds a mark; the zero mark is unknown.
func MarkCell(m timing.Mark) Cell {
	if m.IsZero() {
		return Cell{}
	}
	return Cell{value: m}
}

// MarginCell holds a margin; a margin of nothing is a margin like any other.
func MarginCell(m timing.Margin) Cell { return Cell{value: m} }

// DateCell holds an ISO date, whole or partial (1954, 1954-05); the empty text is unknown.
func DateCell(iso string) Cell {
	if iso == "" {
		return Cell{}
	}
	return Cell{value: isoDate(iso)}
}

// ListCell holds texts: a JSON array, elsewhere joined by a blank. A list of none is known to be empty. The cell keeps
// the slice.
func ListCell(items []string) Cell { return Cell{value: items} }

// Separated gives a list with another text between its items, for formats that have no lists.
func (c Cell) Separated(between string) Cell {
	look := c.seen()
	look.between = between
	c.look = &look
	return c
}

// Shown gives the cell with another text for the readers of table, markdown and html. Machine formats keep the value.
func (c Cell) Shown(text string) Cell {
	look := c.seen()
	look.shown, look.told = text, true
	c.look = &look
	return c
}

// Shortened gives the cell with another text for tables of the text form whose rows have no room.
func (c Cell) Shortened(text string) Cell {
	look := c.seen()
	look.short = text
	c.look = &look
	return c
}

// Strong gives the cell so that it stands out on a terminal. Nothing may be said by that alone.
func (c Cell) Strong() Cell {
	look := c.seen()
	look.strong = true
	c.look = &look
	return c
}

// Linked gives the cell so that pages link its text to an address of the web. What is no such address links nothing.
func (c Cell) Linked(address string) Cell {
	look := c.seen()
	look.link = address
	c.look = &look
	return c
}

// Kind is the kind of the value, and false where the value is unknown.
func (c Cell) Kind() (Kind, bool) {
	switch c.value.(type) {
	case string:
		return Text, true
	case int:
		return Integer, true
	case timing.Mark:
		return Mark, true
	case timing.Margin, elapsed:
		return Margin, true
	case derived:
		return Derived, true
	case isoDate:
		return Date, true
	case []string:
		return List, true
	}
	return Text, false
}

// plain is the value as a text, as its owner wrote it: not yet safe to print.
func (c Cell) plain() string {
	switch v := c.value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case timing.Mark:
		return v.String()
	case timing.Margin:
		return v.String()
	case elapsed:
		return timing.Margin(v).String()
	case derived:
		return v.String()
	case isoDate:
		return string(v)
	case []string:
		return strings.Join(v, cmp.Or(c.seen().between, " "))
	}
	return ""
}

// Reader is the text for human formats, not yet safe to print.
func (c Cell) Reader() string {
	if c.look != nil && c.look.told {
		return c.look.shown
	}
	return c.plain()
}

// Value is the value as its owner wrote it, whatever readers are told: not yet safe to print.
func (c Cell) Value() string { return c.plain() }

// Stands reports whether the cell stands out.
func (c Cell) Stands() bool { return c.seen().strong }

// Figure is the value of a cell that holds a number, as cells of its column compare: a whole number, milliseconds, or the
// amount of a figure that was worked out. It is false for all else.
func (c Cell) Figure() (n int64, ok bool) {
	switch v := c.value.(type) {
	case int:
		return int64(v), true
	case timing.Mark:
		return v.Milliseconds(), true
	case timing.Margin:
		return v.Milliseconds(), true
	case elapsed:
		return timing.Margin(v).Milliseconds(), true
	case derived:
		return v.amount, true
	}
	return 0, false
}
