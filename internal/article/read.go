package article

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/plaintext"
)

// MaxSize is how large the file of an article may be, in bytes: that of a web page is many times what a reader sees.
const MaxSize = 8 << 20

// MaxWords is how much of it a reader may see, in bytes: as much as forty articles of a thousand words.
const MaxWords = 256 << 10

// Error says why a file is not read as an article.
type Error struct{ Name, Problem, Remedy string }

// Error names the file and the problem.
func (e *Error) Error() string { return e.Name + ": " + e.Problem }

// Help is how to mend it.
func (e *Error) Help() string { return e.Remedy }

// Read reads an article. What it is written in is told by the ending of its name
// (.html, .htm, .xhtml; .md, .markdown; .txt, .text), else by what it contains. The
// error is an *[Error]: the file is too large, has too many words or none.
func Read(name string, data []byte) (*Text, error) {
	if len(data) > MaxSize {
		return nil, &Error{name, fmt.Sprintf("it is larger than %d MiB", MaxSize>>20), "an article is smaller: cut it into files"}
	}
	source, encoding, err := plaintext.Decode(data)
	if errors.Is(err, plaintext.ErrBinary) {
		return nil, &Error{name, err.Error(), "save the article as text, Markdown or a web page"}
	}
	if err != nil {
		return nil, err
	}
	t := &Text{Name: name, Source: source}
	skip := 0
	if encoding == plaintext.UTF8Mark { // so that places are those of the file
		skip = len(mark)
		t.Source = mark + source
	}
	var w writer
	var blocks []Span
	switch formOf(name, source) {
	case page:
		if blocks = t.readPage(&w, skip, false); len(w.words) == 0 {
			blocks = t.readPage(&w, skip, true)
		}
	case markdown:
		blocks = t.readMarkdown(&w, skip)
	default:
		readPlain(&w, t.Source, skip)
	}
	w.end(len(t.Source))
	t.Words, t.places, t.lines = string(w.words), w.places, linesOf(t.Source)
	t.Cells, t.Rows = w.cells, w.rows
	if t.Words == "" {
		return nil, &Error{name, "it has no words", "name a file with the text of an article"}
	}
	if len(t.Words) > MaxWords {
		return nil, &Error{name, fmt.Sprintf("it has %d KiB of words, where at most %d were wanted", len(t.Words)>>10, MaxWords>>10), "an article is smaller: cut it into files"}
	}
	t.Quotations = quotations(t.Words, blocks)
	return t, nil
}

// mark is the byte order mark in UTF-8.
const mark = "\uFEFF"

// form is what an article is written in.
type form uint8

const (
	plain form = iota
	markdown
	page
)

// IsNamed reports whether the name of a file ends as those of articles do.
func IsNamed(name string) bool {
	_, known := formNamed(name)
	return known
}

// formNamed is the form of a file by the ending of its name.
func formNamed(name string) (f form, known bool) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return page, true
	case ".md", ".markdown":
		return markdown, true
	case ".txt", ".text":
		return plain, true
	default:
		return plain, false
	}
}

// formOf is the form of a file, by the ending of its name, else by what it contains.
func formOf(name, text string) form {
	if f, known := formNamed(name); known {
		return f
	}
	switch {
	case looksLikePage(text):
		return page
	case looksLikeMarkdown(text):
		return markdown
	default:
		return plain
	}
}

// enough is how much of a file shows its form.
const enough = 1 << 16

// looksLikePage reports whether a text begins as a web page or a part of one does, or
// has paragraphs as one.
func looksLikePage(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text[:min(len(text), enough)]))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<section", "<?xml", "<!--"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return strings.Contains(text, "</p>") || strings.Contains(text, "</html>")
}

// looksLikeMarkdown reports whether a text has a heading, a link or bold words as
// Markdown has them.
func looksLikeMarkdown(text string) bool {
	text = text[:min(len(text), enough)]
	if strings.HasPrefix(text, "---\n") || strings.Contains(text, "](") || strings.Count(text, "**") > 1 {
		return true
	}
	for line := range strings.Lines(text) {
		if level, _ := heading(strings.TrimSpace(line)); level > 0 || strings.HasPrefix(line, "```") {
			return true
		}
	}
	return false
}

// setURL takes an address of the web as that of the article.
func (t *Text) setURL(address string) {
	address = strings.TrimSpace(address)
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		t.URL = address
	}
}

// setDate takes the day at the start of a text as the date, where there is one.
func (t *Text) setDate(text string) {
	const day = len("2024-05-25")
	if d, err := date.Parse(text[:min(day, len(text))]); err == nil && d.IsFull() {
		t.Date = d
	}
}
