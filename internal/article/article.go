// Package article reads articles, as plain text, Markdown or a web page, into
// the words that a reader sees, each of which knows its place in the file. It
// must not know athletics, documents or output.
package article

// Span is a part of a text: the bytes from Start up to End of [Text.Words].
type Span struct{ Start, End int }

// Text is an article: what a reader sees of it, and where that stands in the
// file. A paragraph, a heading, an entry of a list or a cell of a table ends with
// a line break in Words; within one all blanks are single, and nothing but the
// words is left of Markdown and HTML.
type Text struct {
	Name   string // of the file, as it was named; "-" for standard input
	Source string // the file, as it was
	Words  string // what a reader sees, in UTF-8
	Title  string // of the article, where the file has one; of a web page its heading
	// Quotations are the parts of Words that stand between quotation marks.
	Quotations []Span

	places []int // for each byte of Words the byte of Source where it comes from
}
