// Package parquet writes rows of tables as files of Parquet. It is the one place that knows the
// library, which is too heavy to start for milectl itself: a program of its own has it. It must
// not know documents, flags or output.
package parquet

import (
	"fmt"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/relation"
)

// The levels at which a value may be unknown or one of several: every column may be unknown, and
// a list has items below.
const (
	known = 1
	item  = 2
)

// inOrder is a group whose fields keep their order; the library's own sorts them by name.
type inOrder struct {
	parquet.Group

	fields []parquet.Field
}

// Fields is the columns in the order of the table.
func (g inOrder) Fields() []parquet.Field { return g.fields }

// schemaOf is the schema of a table of some columns.
func schemaOf(table string, columns []relation.Column) *parquet.Schema {
	group := parquet.Group{}
	for _, c := range columns {
		group[c.Name] = nodeOf(c.Kind)
	}
	byName := map[string]parquet.Field{}
	for _, field := range group.Fields() {
		byName[field.Name()] = field
	}
	ordered := inOrder{Group: group}
	for _, c := range columns {
		ordered.fields = append(ordered.fields, byName[c.Name])
	}
	return parquet.NewSchema(table, ordered)
}

// nodeOf is the type of a column: INT64, DATE, a list of strings, or a string. A date of which
// less than the day may be known is a string, since no DATE can hold it.
func nodeOf(kind relation.Kind) parquet.Node {
	text := parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	switch kind {
	case relation.Integer:
		return parquet.Optional(parquet.Int(64))
	case relation.Day:
		return parquet.Optional(parquet.Date())
	case relation.List:
		return parquet.Optional(parquet.List(text))
	default:
		return parquet.Optional(text)
	}
}

// appendValues adds the values of a cell to a row.
func appendValues(row parquet.Row, kind relation.Kind, cell relation.Value, column int) (parquet.Row, error) {
	switch {
	case cell.Kind == relation.Unknown:
		return append(row, parquet.NullValue().Level(0, 0, column)), nil
	case cell.Kind == relation.IsInt && kind == relation.Integer:
		return append(row, parquet.Int64Value(cell.Int).Level(0, known, column)), nil
	case cell.Kind == relation.IsText && kind == relation.Day:
		days, err := sinceEpoch(cell.Text)
		return append(row, parquet.Int32Value(days).Level(0, known, column)), err
	case cell.Kind == relation.IsList && kind == relation.List:
		for i, text := range cell.Items {
			row = append(row, parquet.ByteArrayValue([]byte(text)).Level(min(i, 1), item, column))
		}
		return row, nil
	case cell.Kind == relation.IsText && kind != relation.Integer && kind != relation.List:
		return append(row, parquet.ByteArrayValue([]byte(cell.Text)).Level(0, known, column)), nil
	default:
		return row, fmt.Errorf("a column of kind %s has a value of another", kind)
	}
}

// sinceEpoch is the number of days from 1970-01-01 to a day.
func sinceEpoch(text string) (int32, error) {
	day, err := date.Parse(text)
	if err != nil {
		return 0, err
	}
	if !day.IsFull() {
		return 0, fmt.Errorf("%q is not a single day", text)
	}
	return int32(date.New(1970, time.January, 1).DaysUntil(day)), nil
}
