package table

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"strings"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// csv writes the first table by RFC 4180, but for line ends of \n: a header of column names, then all rows.
func (v View) csv() ([]byte, error) {
	table := v.first()
	if len(table.Columns) == 0 {
		return nil, nil
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	err := table.records(csvField, func(record []string) error {
		if len(record) == 1 && record[0] == "" {
			w.Flush()
			out.WriteString("\"\"\n") // a blank line would be no record to a reader
			return nil
		}
		return w.Write(record)
	})
	w.Flush()
	return out.Bytes(), cmp.Or(err, w.Error())
}

// tsv writes the first table with tabs: a header of column names, then all rows. Within a field a tab stands as \t, a
// newline as \n and a backslash as \\, so that a line is a record and a tab always parts two fields.
func (v View) tsv() ([]byte, error) {
	var out bytes.Buffer
	err := v.first().records(tsvField, func(record []string) error {
		if len(record) > 0 {
			out.WriteString(strings.Join(record, "\t"))
			out.WriteByte('\n')
		}
		return nil
	})
	return out.Bytes(), err
}

// records writes the column names and then the rows of a table as fields. A record is the writer's until the next one.
func (t Table) records(field func(Cell) string, write func(record []string) error) error {
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = c.Name
	}
	if err := write(record); err != nil {
		return err
	}
	for row := range t.Rows.Len() {
		for i := range record {
			c, err := t.cell(row, i)
			if err != nil {
				return err
			}
			record[i] = field(c)
		}
		if err := write(record); err != nil {
			return err
		}
	}
	return nil
}

func csvField(c Cell) string {
	text := c.rowText()
	return c.guard(text) + words.Visible(text)
}

func tsvField(c Cell) string {
	text := c.rowText()
	return c.guard(text) + words.Visible(strings.ReplaceAll(text, `\`, `\\`))
}

// rowText is the value for csv and tsv, not yet safe: margins carry their sign.
func (c Cell) rowText() string {
	if m, ok := c.value.(timing.Margin); ok {
		return m.Signed()
	}
	return c.plain()
}

// guard is what must stand before a text so that no spreadsheet runs it as a formula. Numbers need none: a margin may
// begin with a sign, as a text too.
func (c Cell) guard(text string) string {
	kind, _ := c.Kind()
	if kind.number() || !words.BeginsFormula(text) || words.IsSignedFigure(text) {
		return ""
	}
	return "'"
}
