package relation

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// column is a column of a table that has a row for each value of T.
type column[T any] struct {
	Column

	of func(T) Value
}

// declared is a table, and how its rows are made.
type declared[T any] struct {
	table *Table
	cells []func(T) Value
}

// declare declares a table; the first of its columns are the key.
func declare[T any](t Table, keys int, columns ...[]column[T]) declared[T] {
	d := declared[T]{table: &t}
	for _, some := range columns {
		for _, c := range some {
			c.Key = len(t.Columns) < keys
			t.Columns, d.cells = append(t.Columns, c.Column), append(d.cells, c.of)
		}
	}
	return d
}

// of makes columns of a part of a row columns of the row.
func of[T, P any](part func(T) P, columns ...[]column[P]) (all []column[T]) {
	for _, some := range columns {
		for _, c := range some {
			all = append(all, column[T]{c.Column, func(row T) Value { return c.of(part(row)) }})
		}
	}
	return all
}

func one[T any](name string, kind Kind, doc string, of func(T) Value) []column[T] {
	return []column[T]{{Column{Name: name, Kind: kind, Doc: doc}, of}}
}

func textOf(text string) Value {
	if text == "" {
		return Value{}
	}
	return Value{Kind: IsText, Text: text}
}

func intOf(n int64) Value { return Value{Kind: IsInt, Int: n} }

// text is a column of texts; the empty one is not known.
func text[T any](name, doc string, of func(T) string) []column[T] {
	return one(name, Text, doc, func(row T) Value { return textOf(of(row)) })
}

// integer is a column of numbers, 0 like any other.
func integer[T any](name, doc string, of func(T) int) []column[T] {
	return one(name, Integer, doc, func(row T) Value { return intOf(int64(of(row))) })
}

// count is a column of numbers from 1; 0 is not known.
func count[T ~int | ~int64, R any](name, doc string, of func(R) T) []column[R] {
	return one(name, Integer, doc, func(row R) Value {
		if n := of(row); n != 0 {
			return intOf(int64(n))
		}
		return Value{}
	})
}

// yes is a column of 1 and 0.
func yes[T any](name, doc string, of func(T) bool) []column[T] {
	return one(name, Integer, doc, func(row T) Value {
		if of(row) {
			return intOf(1)
		}
		return intOf(0)
	})
}

// mark is a column of marks, and one of their milliseconds.
func mark[T any](name, doc string, of func(T) timing.Mark) []column[T] {
	return append(one(name, Mark, doc, func(row T) Value { return textOf(of(row).String()) }),
		one(name+"_ms", Integer, "the same in milliseconds", func(row T) Value {
			if m := of(row); !m.IsZero() {
				return intOf(m.Milliseconds())
			}
			return Value{}
		})...)
}

// handMark is [mark] with a column that tells whether the mark was taken by hand.
func handMark[T any](name, doc string, of func(T) timing.Mark) []column[T] {
	return append(mark(name, doc, of), one(name+"_hand", Integer, "1 where it was timed by hand, else 0", func(row T) Value {
		switch m := of(row); {
		case m.IsZero():
			return Value{}
		case m.Hand():
			return intOf(1)
		default:
			return intOf(0)
		}
	})...)
}

// margin is a column of margins, and one of their milliseconds.
func margin[T any](name, doc string, of func(T) (timing.Margin, bool)) []column[T] {
	return append(one(name, Margin, doc, func(row T) Value {
		if m, known := of(row); known {
			return textOf(m.Signed())
		}
		return Value{}
	}), one(name+"_ms", Integer, "the same in milliseconds", func(row T) Value {
		if m, known := of(row); known {
			return intOf(m.Milliseconds())
		}
		return Value{}
	})...)
}

// day is a column of days, which documents take only whole.
func day[T any](name, doc string, of func(T) date.Date) []column[T] {
	return one(name, Day, doc, func(row T) Value { return textOf(of(row).String()) })
}

// someDate is a column of dates of which less than the day may be known.
func someDate[T any](name, doc string, of func(T) date.Date) []column[T] {
	return one(name, Date, doc, func(row T) Value { return textOf(of(row).String()) })
}

// year is the year of a date.
func year[T any](doc string, of func(T) date.Date) []column[T] {
	return count("year", doc, func(row T) int { return of(row).Year() })
}

// list is a column of lists; one of nothing is not known.
func list[T any](name, doc string, of func(T) []string) []column[T] {
	return one(name, List, doc, func(row T) Value {
		if items := of(row); len(items) > 0 {
			return Value{Kind: IsList, Items: items}
		}
		return Value{}
	})
}

// venue is the columns of a place.
func venue() []column[race.Venue] {
	return columnsOf(
		text("stadium", "where it was run", func(v race.Venue) string { return v.Stadium }),
		text("city", "the city", func(v race.Venue) string { return v.City }),
		text("country", "the code of the country on that day", func(v race.Venue) string { return v.Country }),
	)
}

// columnsOf is columns in one list.
func columnsOf[T any](columns ...[]column[T]) (all []column[T]) {
	for _, some := range columns {
		all = append(all, some...)
	}
	return all
}
