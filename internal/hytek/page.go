package hytek

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/plaintext"
)

// line is a line of a page as it is seen. Columns are counted in characters.
type line struct {
	at   int // in the file, from 1
	text []rune
}

// token is a word of a line with its columns: from, and behind its end.
type token struct {
	text     string
	from, to int
}

func (l line) String() string { return strings.Join(strings.Fields(string(l.text)), " ") }

func (l line) isBlank() bool { return l.String() == "" }

// isBar reports whether a line is one of those that part titles, headings and rows.
func (l line) isBar() bool {
	const shortest = 5
	text := strings.ReplaceAll(l.String(), " ", "")
	return len(text) >= shortest && (strings.Trim(text, "=") == "" || strings.Trim(text, "-") == "" || strings.Trim(text, "_") == "")
}

// tokens are the words of a line from a column on.
func (l line) tokens(from int) []token {
	var all []token
	start := -1
	for i := max(from, 0); i <= len(l.text); i++ {
		blank := i == len(l.text) || unicode.IsSpace(l.text[i])
		switch {
		case !blank && start < 0:
			start = i
		case blank && start >= 0:
			all = append(all, token{text: string(l.text[start:i]), from: start, to: i})
			start = -1
		}
	}
	return all
}

// part is the text between two columns, without blanks at its ends.
func (l line) part(from, to int) string {
	from, to = max(from, 0), min(to, len(l.text))
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(string(l.text[from:to])), " ")
}

// has reports whether there is a letter or sign at a column.
func (l line) has(at int) bool {
	return at >= 0 && at < len(l.text) && !unicode.IsSpace(l.text[at])
}

// pageLines are the lines of a file as they are seen, columns that stand side by side
// one below the other.
func (f *forms) pageLines(text string) []line {
	all := plaintext.Lines(text)
	if !isMarkup(text) {
		lines := make([]line, len(all))
		for i := range all {
			lines[i] = line{at: i + 1, text: shown(all[i])}
		}
		return f.inOneColumn(lines)
	}
	markup := strings.Join(all, "\n")
	lines := preformatted(markup, "pre")
	if len(lines) == 0 {
		lines = preformatted(markup, "body")
	}
	return f.inOneColumn(lines)
}

// isMarkup reports whether a text is a page of the web.
func isMarkup(text string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, "<pre") || strings.Contains(text, "<html") || strings.Contains(text, "<body") || strings.Contains(text, "<!doctype")
}

// shown is a text as a terminal shows it: tabs go to the next column of eight, and
// blanks that do not break are blanks.
func shown(text string) []rune {
	const tab = 8
	var all []rune
	for _, r := range text {
		switch {
		case r == '\t':
			for all = append(all, ' '); len(all)%tab != 0; {
				all = append(all, ' ')
			}
		case unicode.IsSpace(r):
			all = append(all, ' ')
		default:
			all = append(all, r)
		}
	}
	return all
}

// preformatted are the lines of all elements of a name, each with its line in the
// file.
func preformatted(markup, element string) []line {
	z := html.NewTokenizer(strings.NewReader(markup))
	p := preformatter{element: element, at: 1}
	for {
		kind := z.Next()
		raw := strings.Count(string(z.Raw()), "\n")
		switch kind {
		case html.ErrorToken:
			p.end()
			return p.lines
		case html.TextToken:
			p.write(string(z.Text()))
			continue
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			p.open(string(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			p.close(string(name))
		case html.CommentToken, html.DoctypeToken:
		}
		p.at += raw
	}
}

// preformatter gathers the text of elements.
type preformatter struct {
	element string
	at      int
	inside  bool
	hidden  bool
	text    []rune
	lines   []line
}

func (p *preformatter) open(name string) {
	switch name {
	case p.element:
		p.inside = true
	case "script", "style", "title":
		p.hidden = true
	case "br", "p", "div", "tr":
		if name == "br" || len(p.text) > 0 {
			p.end()
		}
	}
}

func (p *preformatter) close(name string) {
	switch name {
	case p.element:
		p.end()
		p.inside = false
	case "script", "style", "title":
		p.hidden = false
	}
}

// write takes a text with its lines, counting them. The tokenizer has made characters
// of all references.
func (p *preformatter) write(text string) {
	for i, part := range strings.Split(text, "\n") {
		if i > 0 {
			p.end()
			p.at++
		}
		if p.inside && !p.hidden {
			p.text = append(p.text, []rune(part)...)
		}
	}
}

// end ends a line.
func (p *preformatter) end() {
	if p.inside {
		p.lines = append(p.lines, line{at: p.at, text: shown(string(p.text))})
	}
	p.text = p.text[:0]
}

// inOneColumn puts what stands in a second column of a page below the first. Bars
// show where it begins.
func (f *forms) inOneColumn(lines []line) []line {
	var all []line
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && !f.startsHead(lines[n]) {
			n++
		}
		all = append(all, f.inOneColumnPage(lines[:n])...)
		lines = lines[n:]
	}
	return all
}

func (f *forms) inOneColumnPage(page []line) []line {
	cut, first := 0, len(page)
	for i, l := range page {
		if at := secondBar(l); at > 0 {
			cut = at
		}
		if first == len(page) && (f.title.MatchString(string(l.text)) || l.isBar()) {
			first = i
		}
	}
	if cut == 0 {
		return page
	}
	if first > 0 && first < len(page) && page[first].isBar() {
		first-- // the title above the bar
	}
	all, second := page[:first:first], []line(nil)
	for _, l := range page[first:] {
		if len(l.text) <= cut || l.has(cut) && l.has(cut-1) {
			all = append(all, l)
			continue
		}
		all = append(all, line{at: l.at, text: l.text[:cut]})
		second = append(second, line{at: l.at, text: l.text[cut:]})
	}
	return append(all, second...)
}

// secondBar is the column at which a bar begins behind other text; 0 where there is
// none.
func secondBar(l line) int {
	const shortest, leftmost = 10, 30
	words := l.tokens(0)
	if len(words) < 2 {
		return 0
	}
	last := words[len(words)-1]
	if last.from < leftmost || last.to-last.from < shortest || strings.Trim(last.text, "=") != "" {
		return 0
	}
	return last.from
}
