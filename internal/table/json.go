package table

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// schemaVersion is that of the views. It changes where a name or the sense of a field does.
const schemaVersion = 2

// json writes the view as one object: schema, fields, coverage, then the tables as arrays of objects.
func (v View) json() ([]byte, error) {
	out := AppendText([]byte(`{"schema":`), fmt.Sprintf("milectl/%s/v%d", v.Command, schemaVersion))
	var err error
	for _, f := range v.Fields {
		if out, err = appendPair(out, f.Name, f.Cell); err != nil {
			return nil, err
		}
	}
	if out, err = appendPair(out, "coverage", TextCell(v.Coverage)); err != nil {
		return nil, err
	}
	for _, t := range v.merged() {
		out = append(AppendText(append(out, ','), t.Name), ":["...)
		for i, row := range t.Rows {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = appendObject(out, t.Columns, row); err != nil {
				return nil, err
			}
		}
		out = append(out, ']')
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, append(out, '}'), "", "  "); err != nil {
		return nil, err
	}
	indented.WriteByte('\n')
	return indented.Bytes(), nil
}

// jsonl writes the first table, one compact object a line.
func (v View) jsonl() ([]byte, error) {
	table := v.first()
	var out []byte
	var err error
	for _, row := range table.Rows {
		if out, err = appendObject(out, table.Columns, row); err != nil {
			return nil, err
		}
		out = append(out, '\n')
	}
	return out, nil
}

func appendObject(out []byte, columns []Header, row []Cell) ([]byte, error) {
	out = append(out, '{')
	var err error
	for i, c := range columns {
		if out, err = appendPair(out, c.Name, row[i]); err != nil {
			return nil, fmt.Errorf("column %q: %w", c.Name, err)
		}
	}
	return append(out, '}'), nil
}

// appendPair adds a key and its value to an object that has been begun, nothing if the value is unknown.
func appendPair(out []byte, name string, c Cell) ([]byte, error) {
	if c.value == nil {
		return out, nil
	}
	if out[len(out)-1] != '{' {
		out = append(out, ',')
	}
	return c.appendJSON(append(AppendText(out, name), ':'))
}

func (c Cell) appendJSON(out []byte) ([]byte, error) {
	switch v := c.value.(type) {
	case int:
		return strconv.AppendInt(out, int64(v), 10), nil
	case timing.Mark:
		text, err := v.MarshalJSON()
		return append(out, text...), err
	case timing.Margin:
		text, err := v.MarshalJSON()
		return append(out, text...), err
	case elapsed:
		text, err := v.MarshalJSON()
		return append(out, text...), err
	case derived:
		text, err := v.MarshalJSON()
		return append(out, text...), err
	case []string:
		out = append(out, '[')
		for i, item := range v {
			if i > 0 {
				out = append(out, ',')
			}
			out = AppendText(out, item)
		}
		return append(out, ']'), nil
	}
	return AppendText(out, c.plain()), nil
}

// AppendText adds a JSON string. Beyond what encoding/json escapes it escapes the characters that safe does not let
// through: the value stays the same, and a terminal shows no trick.
func AppendText(out []byte, text string) []byte {
	if words.Visible(text) == text && !strings.ContainsAny(text, `"\<>&`) {
		return append(append(append(out, '"'), text...), '"')
	}
	quoted, _ := json.Marshal(text) // every string has a JSON form
	for _, r := range string(quoted) {
		switch {
		case !words.Hidden(r):
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}
