// Package webpage reads what web pages hold of results, with lines: the cells of their
// tables with the headings that stand before them. It must not know what they mean.
package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Table is a table of a page. Titles are what stands before it: the headings of the
// page, the largest first, then texts.
type Table struct {
	Line   int
	Titles []Text
	Rows   []Row
}

// Text is a text of the page with its line.
type Text struct {
	Line int
	Text string
}

// Row is a row of a table. A cell over several columns stands in the first of them;
// one over several rows in each.
type Row struct {
	Line  int
	Cells []string
}

// What a table has at most: what lies beyond is left out.
const (
	maxSpan  = 100
	maxCells = 500_000
)

// Tables are the tables of a page in the order in which they begin. Of a table within
// the cell of another both are tables.
func Tables(page string) []Table {
	w := walker{tokens: html.NewTokenizer(strings.NewReader(page)), line: 1}
	for w.next() {
	}
	for len(w.open) > 0 {
		w.closeTable()
	}
	var all []Table
	for _, t := range w.all {
		if len(t.Rows) > 0 {
			all = append(all, *t)
		}
	}
	return all
}

// open is a table that has not ended.
type open struct {
	*Table

	row    *Row
	cell   strings.Builder
	alt    string // the text of pictures
	inCell bool
	span   int // rows of the cell
	wide   int // columns of the cell
	below  map[int]carried
}

// carried is a cell that reaches into rows below.
type carried struct {
	text string
	rows int
}

// walker reads a page token by token. It makes no tree, so that lines are known and
// pages of any form are read.
type walker struct {
	tokens *html.Tokenizer
	line   int
	all    []*Table
	open   []*open
	titles []title
	text   *strings.Builder // of a heading or a paragraph; nil outside
	level  int
	start  int // line of the text
	hidden int // depth within an element that is not shown
	cells  int
}

type title struct {
	Text

	level int
}

// next reads a token, and reports false at the end.
func (w *walker) next() bool {
	kind := w.tokens.Next()
	if kind == html.ErrorToken {
		return false
	}
	newlines := strings.Count(string(w.tokens.Raw()), "\n")
	token := w.tokens.Token()
	switch kind {
	case html.TextToken:
		if w.hidden == 0 {
			w.write(token.Data)
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		w.startTag(token, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		w.endTag(token)
	default: // comments and the like
	}
	w.line += newlines
	return true
}

// write adds text to what is being read.
func (w *walker) write(text string) {
	if t := w.table(); t != nil && t.inCell {
		t.cell.WriteString(text)
	} else if w.text != nil {
		if w.start == 0 && strings.TrimSpace(text) != "" {
			before, _, _ := strings.Cut(text, strings.TrimSpace(text))
			w.start = w.line + strings.Count(before, "\n")
		}
		w.text.WriteString(text)
	}
}

func (w *walker) table() *open {
	if len(w.open) == 0 {
		return nil
	}
	return w.open[len(w.open)-1]
}

// hides reports whether an element is not shown.
func hides(token html.Token) bool {
	switch token.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Noscript, atom.Template:
		return true
	case atom.Span, atom.Div, atom.Sup:
		return strings.Contains(strings.ReplaceAll(strings.ToLower(attribute(token, "style")), " ", ""), "display:none")
	default:
		return false
	}
}

func attribute(token html.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }
