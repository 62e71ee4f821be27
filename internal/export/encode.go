package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/words"
)

type encode = func(line []byte, columns []relation.Column, cells []relation.Value) ([]byte, error)

// encoder is how a row is written in a format.
func encoder(format string) encode {
	if format == JSONL {
		return jsonLine
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	var fields []string
	return func(line []byte, _ []relation.Column, cells []relation.Value) ([]byte, error) {
		fields = fields[:0]
		for _, cell := range cells {
			field, err := csvField(cell)
			if err != nil {
				return nil, err
			}
			fields = append(fields, field)
		}
		b.Reset()
		err := w.Write(fields)
		w.Flush()
		return append(line, b.Bytes()...), err
	}
}

// headings is the first line of the files of a format: JSON lines have none.
func headings(format string) func([]relation.Column) ([]byte, error) {
	return func(columns []relation.Column) ([]byte, error) {
		if format == JSONL {
			return nil, nil
		}
		cells := make([]relation.Value, len(columns))
		for i, c := range columns {
			cells[i] = relation.Value{Kind: relation.IsText, Text: c.Name}
		}
		return encoder(CSV)(nil, columns, cells)
	}
}

// csvField is a cell in one line, which no spreadsheet runs as a formula. Lists are JSON.
func csvField(v relation.Value) (string, error) {
	switch v.Kind {
	case relation.IsInt:
		return strconv.FormatInt(v.Int, 10), nil
	case relation.IsList:
		items, err := json.Marshal(v.Items)
		return words.Visible(string(items)), err
	default:
		text := words.Visible(v.Text)
		if words.BeginsFormula(v.Text) && !words.IsSignedFigure(v.Text) {
			return "'" + text, nil
		}
		return text, nil
	}
}

// jsonLine is a row as an object in a line; what is not known is absent.
func jsonLine(line []byte, columns []relation.Column, cells []relation.Value) ([]byte, error) {
	line = append(line, '{')
	for i, v := range cells {
		if v.Kind == relation.Unknown {
			continue
		}
		if line[len(line)-1] != '{' {
			line = append(line, ',')
		}
		line = append(strconv.AppendQuote(line, columns[i].Name), ':')
		var value any = v.Text
		switch v.Kind {
		case relation.IsInt:
			line = strconv.AppendInt(line, v.Int, 10)
			continue
		case relation.IsList:
			value = v.Items
		default:
		}
		text, err := json.Marshal(value)
		if err != nil {
			return nil, err
		}
		line = append(line, text...)
	}
	return append(line, '}', '\n'), nil
}
