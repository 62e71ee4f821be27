package article

import (
	"strings"
	"unicode/utf8"
)

// markdownReader reads Markdown in one pass over its lines, and each paragraph in one
// pass over its characters. A library would make every command start later.
type markdownReader struct {
	*Text

	out         *writer
	definitions map[string]bool // labels of links, in lower case
	para        paragraph
	depth       int    // how many block quotes the paragraph is in
	quoteFrom   int    // where the words of the outermost begin
	fence       string // the line that ends a block of code; empty outside
	skipTo      string // what ends a part that is not shown; empty outside
	inTable     bool
	blocks      []Span
}

// paragraph is its text, and where that stands in the file.
type paragraph struct {
	text   []byte
	places places
	lines  int
	entry  bool // it begins an entry of a list
}

func (p *paragraph) add(text string, at int) {
	p.places.add(len(p.text), at)
	p.text = append(p.text, text...)
}

// readMarkdown reads Markdown, and gives the blocks that are quotations.
func (t *Text) readMarkdown(w *writer, from int) []Span {
	m := markdownReader{Text: t, out: w, definitions: map[string]bool{}}
	all := linesFrom(t.Source, from)
	all = all[m.front(all):]
	for _, l := range all {
		if label, ok := definition(strings.TrimSpace(l.text)); ok {
			m.definitions[label] = true
		}
	}
	for _, l := range all {
		m.line(l)
	}
	m.flush(len(t.Source))
	m.quote(0)
	return m.blocks
}

// front reads what stands before the text between two lines of hyphens, and gives how
// many lines that is.
func (m *markdownReader) front(all []line) int {
	const rule = "---"
	if len(all) == 0 || strings.TrimSpace(all[0].text) != rule {
		return 0
	}
	for i, l := range all[1:] {
		switch text := strings.TrimSpace(l.text); {
		case text == rule:
			for _, l := range all[1 : i+1] {
				m.property(l.text)
			}
			return i + 2
		case text == "" || l.text[0] != ' ' && !strings.Contains(text, ":") && !strings.HasPrefix(text, "-"):
			return 0 // a rule, and text
		}
	}
	return 0
}

// property takes a line such as title: Kerr wins.
func (m *markdownReader) property(text string) {
	key, value, _ := strings.Cut(text, ":")
	value = strings.Trim(strings.TrimSpace(value), `"'`)
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		m.Title = inOneLine(value)
	case "publisher":
		m.Publisher = inOneLine(value)
	case "url", "canonical", "canonical_url":
		m.setURL(value)
	case "date", "published":
		m.setDate(value)
	}
}

// line reads a line: the marks of the blocks that it is in, then what it says.
func (m *markdownReader) line(l line) {
	rest, depth := l, 0
	for m.skipTo == "" {
		trimmed := rest.trimmed()
		if !strings.HasPrefix(trimmed.text, ">") {
			break
		}
		rest, depth = trimmed.after(1), depth+1
	}
	switch {
	case m.skipTo != "":
		if strings.Contains(strings.ToLower(l.text), m.skipTo) {
			m.skipTo = ""
		}
		return
	case m.fence != "" && (depth > 0 || m.depth == 0):
		m.code(rest)
		return
	}
	m.fence = ""
	if depth != m.depth && (depth > m.depth || !m.goesOnWithout(rest)) {
		m.flush(l.at)
		m.quote(depth)
	}
	m.inBlock(rest)
}

// goesOnWithout reports whether a line without the marks of the block quote goes on with
// its paragraph.
func (m *markdownReader) goesOnWithout(l line) bool {
	text := l.trimmed().text
	level, _ := heading(text)
	_, isEntry := entry(text)
	return m.para.lines > 0 && text != "" && level == 0 && !isEntry && fenceOf(text) == "" && !isRule(text)
}

// quote says in how many block quotes what follows is.
func (m *markdownReader) quote(depth int) {
	switch {
	case m.depth == 0:
		m.quoteFrom = len(m.out.words)
	case depth == 0 && len(m.out.words) > m.quoteFrom:
		m.blocks = append(m.blocks, Span{m.quoteFrom, len(m.out.words)})
	}
	m.depth = depth
}

// inBlock reads what a line says within its block quotes.
func (m *markdownReader) inBlock(l line) {
	l = l.trimmed()
	if l.text == "" {
		m.flush(l.at)
		m.inTable = false
		return
	}
	if m.para.lines > 0 && m.underlines(l) {
		return
	}
	if isRule(l.text) {
		m.flush(l.at)
		return
	}
	const deep = 16 // entries of lists in one line, which nobody writes
	for range deep {
		size, ok := entry(l.text)
		if !ok || m.para.lines > 0 && !m.para.entry && !interrupts(l.text) {
			break
		}
		m.flush(l.at)
		m.out.beginRow()
		m.para.entry = true
		l = l.after(size).trimmed()
	}
	m.content(l)
}

// content reads a line without the marks of lists.
func (m *markdownReader) content(l line) {
	if fence := fenceOf(l.text); fence != "" {
		m.flush(l.at)
		m.fence = fence
		return
	}
	if level, size := heading(l.text); level > 0 {
		m.flush(l.at)
		from := len(m.out.words)
		l = l.after(size)
		closed := strings.TrimRight(strings.TrimRight(l.text, " \t"), "#")
		if closed == "" || strings.HasSuffix(closed, " ") || strings.HasSuffix(closed, "\t") {
			l.text = closed
		}
		m.para.add(l.text, l.at)
		m.flush(l.at + len(l.text))
		m.titled(level, from)
		return
	}
	if _, ok := definition(l.text); ok && m.para.lines == 0 {
		return
	}
	if end := hiddenBlock(l.text); end != "" {
		m.flush(l.at)
		if !strings.Contains(strings.ToLower(l.text[1:]), end) {
			m.skipTo = end
			return
		}
		if end != commentEnd { // a comment within a line is left out there
			return
		}
	}
	if m.inTable {
		m.row(l)
		return
	}
	if m.para.lines > 0 {
		m.para.add("\n", l.at-1)
	}
	m.para.add(l.text, l.at)
	m.para.lines++
}

// titled takes the first heading of the first level as the title.
func (m *markdownReader) titled(level, from int) {
	if level == 1 && m.Title == "" {
		m.Title = inOneLine(string(m.out.words[from:]))
	}
}

// underlines reports whether a line makes of the paragraph before it a heading, or the
// head of a table, and does so.
func (m *markdownReader) underlines(l line) bool {
	level := 0
	switch {
	case strings.Trim(l.text, "=") == "":
		level = 1
	case strings.Trim(l.text, "-") == "":
		level = 2
	case m.para.lines == 1 && strings.Contains(string(m.para.text), "|") && isTableRule(l.text):
		head := m.para
		m.para = paragraph{}
		m.inTable = true
		m.row(line{string(head.text), head.places.of(0)})
		return true
	default:
		return false
	}
	from := len(m.out.words)
	m.flush(l.at)
	m.titled(level, from)
	return true
}

// row reads a row of a table, cell by cell.
func (m *markdownReader) row(l line) {
	m.out.beginRow()
	text := strings.TrimSuffix(strings.TrimPrefix(l.text, "|"), "|")
	at := l.at + len(l.text) - len(strings.TrimPrefix(l.text, "|"))
	for from, i := 0, 0; i <= len(text); i++ {
		if i < len(text) && (text[i] != '|' || i > 0 && text[i-1] == '\\') {
			continue
		}
		m.out.beginCell()
		m.para.add(text[from:i], at+from)
		m.flush(at + i)
		m.out.endCell()
		from = i + 1
	}
	m.out.endRow()
}

// code reads a line within a block of code.
func (m *markdownReader) code(l line) {
	if closes := strings.TrimSpace(l.text); strings.HasPrefix(closes, m.fence) && strings.Trim(closes, m.fence[:1]) == "" {
		m.fence = ""
		return
	}
	m.out.text(l.text, l.at)
	m.out.end(l.at + len(l.text))
}

// flush writes the paragraph that has been read.
func (m *markdownReader) flush(at int) {
	if len(m.para.text) > 0 {
		m.inline(&m.para)
		m.out.end(at)
	}
	if m.para.entry {
		m.out.endRow()
	}
	m.para = paragraph{text: m.para.text[:0], places: m.para.places[:0]}
}

// trimmed is the line without the blanks at its start.
func (l line) trimmed() line {
	text := strings.TrimLeft(l.text, " \t")
	return line{text, l.at + len(l.text) - len(text)}
}

// after is the line behind some bytes.
func (l line) after(size int) line { return line{l.text[size:], l.at + size} }

// isASCIIMark reports whether a byte is one that a backslash makes to stand for itself.
func isASCIIMark(b byte) bool {
	return b > ' ' && b < utf8.RuneSelf && !isWordByte(b) && b != 0x7f
}
