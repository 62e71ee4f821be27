// Package article reads articles, as plain text, Markdown or a web page, into
// the words that a reader sees, each of which knows its place in the file. It
// must not know athletics, documents or output.
package article

import "github.com/milectl/milectl/internal/date"

// Span is a part of a text: the bytes from Start up to End of [Text.Words].
type Span struct{ Start, End int }

// Text is an article: what a reader sees of it, and where that stands in the
// file. A paragraph, a heading, an entry of a list or a cell of a table ends with
// a line break in Words; within one all blanks are single, and nothing but the
// words is left of Markdown and HTML.
type Text struct {
	Name   string // of the file, as it was named; "-" for standard input
	Source string // the file, as it was; in UTF-8, whatever it was saved in
	Words  string // what a reader sees, in UTF-8
	Title  string // of the article, where the file has one; of a web page its heading

	Publisher string    // who published it, where the file says so
	Date      date.Date // when it was published; zero where the file does not say
	URL       string    // where it stands, where the file says so

	// Quotations are the parts of Words that stand between quotation marks, in their
	// order: no two overlap.
	Quotations []Span

	// Captions are the parts of Words that stand beneath pictures, Links those lines that are nothing but
	// links to other articles: what stands around them does not go on from them.
	Captions, Links []Span

	// Cells are the line breaks of Words behind which another cell of the same row of a
	// table follows, Rows those between two rows of a table or two entries of a list.
	Cells, Rows []int

	places places
	lines  lines
}

// Of is the words of a part of the text.
func (t *Text) Of(s Span) string { return t.Words[s.Start:s.End] }

// At is where a byte of Words stands in the file: the line and the column, in
// code points, both from 1. The end of Words stands where its last word ends.
func (t *Text) At(offset int) (line, column int) {
	return t.lines.at(t.Source, t.places.of(offset))
}

// Bytes is where a part of Words stands in Source: the bytes from start up to end,
// with all that stands between its words there.
func (t *Text) Bytes(s Span) (start, end int) {
	start = t.places.of(s.Start)
	if s.End <= s.Start {
		return start, start
	}
	return start, t.places.end(s.End - 1)
}
