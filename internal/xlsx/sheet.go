package xlsx

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// sheet reads the rows of a sheet.
func (r *reader) sheet(part string, s *Sheet) error {
	var row *Row
	return r.part(part, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "row":
			s.Rows = append(s.Rows, Row{Number: r.number(e, s), Hidden: isOn(attribute(e, "hidden"))})
			row = &s.Rows[len(s.Rows)-1]
			return r.count(0)
		case "c":
			if row == nil {
				return nil
			}
			return r.cell(d, e, row)
		case "mergeCell":
			s.fillDown(attribute(e, "ref"))
		}
		return nil
	})
}

// number is the number of a row: its own, else that behind the last.
func (r *reader) number(e xml.StartElement, s *Sheet) int {
	last := 0
	if len(s.Rows) > 0 {
		last = s.Rows[len(s.Rows)-1].Number
	}
	if n, err := strconv.ParseUint(attribute(e, "r"), 10, 21); err == nil && int(n) > last {
		return int(n)
	}
	return last + 1
}

func isOn(text string) bool { return text == "1" || text == "true" }

// count refuses a workbook of too many cells, or of too much text.
func (r *reader) count(text int) error {
	r.cells++
	r.text += text
	if r.cells > maxCells || r.text > maxText {
		return ErrTooLarge
	}
	return nil
}

// cell reads a cell into its row. One without a place follows the last.
func (r *reader) cell(d *xml.Decoder, e xml.StartElement, row *Row) error {
	column, _, ok := place(attribute(e, "r"))
	if !ok {
		column = len(row.Cells)
	}
	value, inline, err := values(d)
	if err != nil {
		return err
	}
	cell := r.read(attribute(e, "t"), attribute(e, "s"), value, inline)
	if cell.Text == "" {
		return r.count(0)
	}
	if column >= maxColumns {
		return ErrTooLarge
	}
	for len(row.Cells) <= column {
		row.Cells = append(row.Cells, Cell{})
	}
	row.Cells[column] = cell
	return r.count(len(cell.Text))
}

// values are the value of a cell, and its text where it stands in the cell itself.
func values(d *xml.Decoder) (value, inline string, err error) {
	for {
		token, err := d.Token()
		if err != nil {
			return "", "", fmt.Errorf("a cell: %w", err)
		}
		switch token := token.(type) {
		case xml.EndElement:
			return value, inline, nil
		case xml.StartElement:
			switch token.Name.Local {
			case "v":
				err = d.DecodeElement(&value, &token)
			case "is":
				inline, err = content(d)
			default:
				err = d.Skip()
			}
			if err != nil {
				return "", "", fmt.Errorf("a cell: %w", err)
			}
		}
	}
}

// read is a cell of a type and a style as it is seen.
func (r *reader) read(kind, style, value, inline string) Cell {
	switch kind {
	case "s":
		if i, err := strconv.ParseUint(strings.TrimSpace(value), 10, 31); err == nil && i < uint64(len(r.strings)) {
			return Cell{Text: r.strings[i]}
		}
		return Cell{}
	case "inlineStr":
		return Cell{Text: inline}
	case "str", "e", "d":
		return Cell{Text: value}
	case "b":
		return Cell{Text: map[string]string{"1": "TRUE", "0": "FALSE"}[value]}
	}
	var f format
	if i, err := strconv.ParseUint(style, 10, 31); err == nil && i < uint64(len(r.formats)) {
		f = r.formats[i]
	}
	return f.cell(strings.TrimSpace(value), r.from)
}

// fillDown gives the rows of a merged cell of one column the text of its first, so
// that a place or a team that stands beside several rows is that of each.
func (s *Sheet) fillDown(ref string) {
	from, to, _ := strings.Cut(ref, ":")
	column, first, ok := place(from)
	last, end, okEnd := place(to)
	if !ok || !okEnd || column != last || end <= first {
		return
	}
	var text Cell
	for i := range s.Rows {
		row := &s.Rows[i]
		switch {
		case row.Number == first && column < len(row.Cells):
			text = row.Cells[column]
		case row.Number > first && row.Number <= end && text.Text != "" && len(row.Cells) > 0:
			for len(row.Cells) <= column {
				row.Cells = append(row.Cells, Cell{})
			}
			row.Cells[column] = text
		}
	}
}

// place is the column, from 0, and the row, from 1, that a reference names: C7.
func place(ref string) (column, row int, ok bool) {
	const longest = 10
	if len(ref) > longest {
		return 0, 0, false
	}
	end := 0
	for end < len(ref) && 'A' <= ref[end] && ref[end] <= 'Z' && end < 3 {
		column = column*26 + int(ref[end]-'A') + 1
		end++
	}
	n, err := strconv.ParseUint(ref[end:], 10, 21)
	return column - 1, int(n), end > 0 && err == nil
}

// styles reads the number format of each style.
func (r *reader) styles() error {
	codes, inCells := make(map[string]string), false
	return r.part("xl/styles.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			codes[attribute(e, "numFmtId")] = attribute(e, "formatCode")
		case "cellXfs":
			inCells = true
		case "cellStyles", "cellStyleXfs", "dxfs":
			inCells = false
		case "xf":
			if inCells {
				id := attribute(e, "numFmtId")
				code, ok := codes[id]
				if !ok {
					code = builtIn(id)
				}
				r.formats = append(r.formats, parseFormat(code))
			}
		}
		return nil
	})
}
