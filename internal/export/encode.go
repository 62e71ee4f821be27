package export

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/rowfile"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

type encode = func(line []byte, columns []relation.Column, cells []relation.Value) ([]byte, error)

// suffix is what the names of the files of a format end with, as they are written here.
func suffix(format string) string {
	if format == Parquet {
		return rowfile.Suffix
	}
	return "." + format
}

// encoder is how a row is written in a format.
func encoder(format string) encode {
	switch format {
	case JSONL:
		return jsonLine
	case Parquet:
		return func(line []byte, _ []relation.Column, cells []relation.Value) ([]byte, error) {
			return rowfile.AppendRow(line, cells), nil
		}
	default:
		return csvEncoder()
	}
}

func csvEncoder() encode {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	var fields []string
	return func(line []byte, _ []relation.Column, cells []relation.Value) ([]byte, error) {
		fields = fields[:0]
		for _, cell := range cells {
			fields = append(fields, csvField(cell))
		}
		b.Reset()
		err := w.Write(fields)
		w.Flush()
		return append(line, b.Bytes()...), err
	}
}

// headings is how the files of a format begin: JSON lines have nothing.
func headings(format string) func([]relation.Column) ([]byte, error) {
	if format == Parquet {
		return rowfile.Columns
	}
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
func csvField(v relation.Value) string {
	switch v.Kind {
	case relation.IsInt:
		return strconv.FormatInt(v.Int, 10)
	case relation.IsList:
		return string(appendList(nil, v.Items))
	default:
		text := words.Visible(v.Text)
		if words.BeginsFormula(v.Text) && !words.IsSignedFigure(v.Text) {
			return "'" + text
		}
		return text
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
		switch v.Kind {
		case relation.IsInt:
			line = strconv.AppendInt(line, v.Int, 10)
		case relation.IsList:
			line = appendList(line, v.Items)
		default:
			line = table.AppendText(line, v.Text)
		}
	}
	return append(line, '}', '\n'), nil
}

// appendList adds an array of texts.
func appendList(line []byte, items []string) []byte {
	line = append(line, '[')
	for i, item := range items {
		if i > 0 {
			line = append(line, ',')
		}
		line = table.AppendText(line, item)
	}
	return append(line, ']')
}
