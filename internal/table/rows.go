package table

import (
	"bytes"
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
	for _, record := range table.records(csvField) {
		if len(record) == 1 && record[0] == "" {
			w.Flush()
			out.WriteString("\"\"\n") // a blank line would be no record to a reader
			continue
		}
		if err := w.Write(record); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// tsv writes the first table with tabs: a header of column names, then all rows. Within a field a tab stands as \t, a
// newline as \n and a backslash as \\, so that a line is a record and a tab always parts two fields.
func (v View) tsv() []byte {
	var out bytes.Buffer
	for _, record := range v.first().records(tsvField) {
		if len(record) > 0 {
			out.WriteString(strings.Join(record, "\t"))
			out.WriteByte('\n')
		}
	}
	return out.Bytes()
}

// records gives the column names and then the rows of a table as fields.
func (t Table) records(field func(Cell) string) [][]string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	all := [][]string{names}
	for _, row := range t.Rows {
		record := make([]string, len(row))
		for i, c := range row {
			record[i] = field(c)
		}
		all = append(all, record)
	}
	return all
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
