package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// startTag begins an element.
func (w *walker) startTag(token html.Token, closed bool) {
	if w.hidden > 0 || hides(token) {
		if !closed && !isVoid(token.DataAtom) {
			w.hidden++
		}
		return
	}
	switch token.DataAtom {
	case atom.Table:
		w.endText()
		t := &Table{Line: w.line}
		if w.table() == nil || len(w.titles) > 0 {
			for _, one := range w.titles {
				t.Titles = append(t.Titles, one.Text)
			}
		}
		w.all = append(w.all, t)
		w.open = append(w.open, &open{Table: t, below: make(map[int]carried)})
	case atom.Tr:
		w.startRow()
	case atom.Td, atom.Th:
		w.startCell(token)
	case atom.Img:
		if t := w.table(); t != nil && t.inCell && t.alt == "" {
			t.alt = squeezed(attribute(token, "alt"))
		}
	case atom.Br, atom.Li, atom.Div:
		w.write(" ")
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.startText(int(token.Data[1] - '0'))
	case atom.P, atom.Caption:
		w.startText(paragraph)
	default:
	}
}

// paragraph is the level of a text that is no heading: below those of all headings.
const paragraph = 7

// startText begins a heading or a paragraph, unless it stands in a cell of a table
// that has begun its rows.
func (w *walker) startText(level int) {
	if t := w.table(); t != nil && t.inCell {
		t.cell.WriteString(" ")
		if level == paragraph {
			return
		}
	}
	w.endText()
	if t := w.table(); t != nil && t.inCell && strings.TrimSpace(t.cell.String()) != "" {
		return
	}
	w.text, w.level, w.start = &strings.Builder{}, level, 0
	if t := w.table(); t != nil {
		t.inCell = false // a heading within a table that lays out the page
	}
}

// endText ends a heading or a paragraph. A heading replaces those that are not
// larger.
func (w *walker) endText() {
	if w.text == nil {
		return
	}
	text := squeezed(w.text.String())
	w.text = nil
	const longest = 150
	if text == "" || len(text) > longest {
		return
	}
	for i, one := range w.titles {
		if w.level < paragraph && one.level < paragraph && one.level >= w.level {
			w.titles = w.titles[:i]
			break
		}
	}
	const most = 12
	if len(w.titles) == most {
		w.titles = append(w.titles[:1], w.titles[2:]...)
	}
	w.titles = append(w.titles, title{Text{w.start, text}, w.level})
}

// endTag ends an element.
func (w *walker) endTag(token html.Token) {
	if w.hidden > 0 {
		if !isVoid(token.DataAtom) {
			w.hidden--
		}
		return
	}
	switch token.DataAtom {
	case atom.Table:
		if len(w.open) > 0 {
			w.closeTable()
		}
	case atom.Tr:
		w.endRow()
	case atom.Td, atom.Th:
		w.endCell()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P:
		w.endText()
	case atom.Caption:
		w.endCaption()
	default:
	}
}

// endCaption makes the caption a title of the table that it stands in.
func (w *walker) endCaption() {
	t := w.table()
	if before := len(w.titles); t != nil {
		w.endText()
		for _, one := range w.titles[min(before, len(w.titles)):] {
			t.Titles = append(t.Titles, one.Text)
		}
		w.titles = w.titles[:min(before, len(w.titles))]
	}
}

// isVoid reports whether an element has no end.
func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Br, atom.Img, atom.Input, atom.Meta, atom.Link, atom.Hr, atom.Col, atom.Wbr, atom.Source, atom.Area, atom.Base, atom.Embed:
		return true
	default:
		return false
	}
}

func (w *walker) startRow() {
	t := w.table()
	if t == nil {
		return
	}
	w.endRow()
	t.Rows = append(t.Rows, Row{Line: w.line})
	t.row = &t.Rows[len(t.Rows)-1]
}

// startCell begins a cell; the ones that reach down from above stand before it.
func (w *walker) startCell(token html.Token) {
	t := w.table()
	if t == nil {
		return
	}
	w.endCell()
	if t.row == nil {
		w.startRow()
	}
	t.fill()
	t.inCell, t.alt = true, ""
	t.cell.Reset()
	t.span, t.wide = span(token, "rowspan"), span(token, "colspan")
}

func span(token html.Token, name string) int {
	n, err := strconv.ParseUint(strings.TrimSpace(attribute(token, name)), 10, 16)
	if err != nil || n < 1 {
		return 1
	}
	return int(min(n, maxSpan))
}

// fill adds the cells that reach down into the place where the row is.
func (t *open) fill() {
	for {
		at := len(t.row.Cells)
		one, ok := t.below[at]
		if !ok {
			return
		}
		t.row.Cells = append(t.row.Cells, one.text)
		if one.rows--; one.rows == 0 {
			delete(t.below, at)
		} else {
			t.below[at] = one
		}
	}
}

func (w *walker) endCell() {
	t := w.table()
	if t == nil || !t.inCell {
		return
	}
	t.inCell = false
	text := squeezed(t.cell.String())
	if text == "" {
		text = t.alt
	}
	for i := range t.wide {
		if w.cells++; w.cells > maxCells {
			return
		}
		if i > 0 {
			text = ""
		}
		if t.span > 1 {
			t.below[len(t.row.Cells)] = carried{text, t.span - 1}
		}
		t.row.Cells = append(t.row.Cells, text)
	}
}

func (w *walker) endRow() {
	t := w.table()
	if t == nil || t.row == nil {
		return
	}
	w.endCell()
	t.fill()
	t.row = nil
}

// closeTable ends the innermost table. Paragraphs before it are its own; headings
// stand for the next as well.
func (w *walker) closeTable() {
	w.endRow()
	w.open = w.open[:len(w.open)-1]
	for len(w.titles) > 0 && w.titles[len(w.titles)-1].level == paragraph && len(w.open) == 0 && !w.isDate() {
		w.titles = w.titles[:len(w.titles)-1]
	}
}

// isDate reports whether the last title has a year: the day of the page holds for all
// of its tables.
func (w *walker) isDate() bool {
	text := w.titles[len(w.titles)-1].Text.Text
	return strings.Contains(text, "20") || strings.Contains(text, "19")
}
