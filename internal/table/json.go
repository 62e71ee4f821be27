package table

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// schemaVersion is that of the views. It changes where a name or the sense of a field does.
const schemaVersion = 2

// json writes the view as one object: schema, fields, coverage, then the tables as arrays of objects. Each row is
// indented by itself, so that the output is in memory once.
func (v View) json() ([]byte, error) {
	head := AppendText([]byte(`{"schema":`), fmt.Sprintf("milectl/%s/v%d", v.Command, schemaVersion))
	var err error
	for _, f := range append(slices.Clip(v.Fields), Field{"coverage", TextCell(v.Coverage)}) {
		if head, err = appendPair(head, f.Name, f.Cell); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	if err := json.Indent(&out, append(head, '}'), "", "  "); err != nil {
		return nil, err
	}
	out.Truncate(out.Len() - len("\n}"))
	for _, t := range v.merged() {
		out.WriteString(",\n  ")
		out.Write(AppendText(nil, t.Name))
		out.WriteString(": [")
		between := "\n    "
		err := t.objects(func(object []byte) error {
			out.WriteString(between)
			between = ",\n    "
			return json.Indent(&out, object, "    ", "  ")
		})
		if err != nil {
			return nil, err
		}
		if t.Rows.Len() > 0 {
			out.WriteString("\n  ")
		}
		out.WriteByte(']')
	}
	out.WriteString("\n}\n")
	return out.Bytes(), nil
}

// jsonl writes the first table, one compact object a line.
func (v View) jsonl() ([]byte, error) {
	var out bytes.Buffer
	err := v.first().objects(func(object []byte) error {
		out.Write(object)
		return out.WriteByte('\n')
	})
	return out.Bytes(), err
}

// objects writes the rows of a table as objects without blanks. An object is the writer's until the next one.
func (t Table) objects(write func(object []byte) error) error {
	var object []byte
	for row := range t.Rows.Len() {
		object = append(object[:0], '{')
		for i, column := range t.Columns {
			c, err := t.cell(row, i)
			if err == nil {
				object, err = appendPair(object, column.Name, c)
			}
			if err != nil {
				return err
			}
		}
		if err := write(append(object, '}')); err != nil {
			return err
		}
	}
	return nil
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
