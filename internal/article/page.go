package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// pageReader reads a web page token by token. It makes no tree, so that places are
// known and pages of any depth are read.
type pageReader struct {
	*Text

	out    *writer
	tokens *html.Tokenizer
	at     int // of the token in the file
	open   []element
	depths map[string]int // how many of each name are open
	hidden int            // how many of the open ones have all within them hidden
	blocks []Span
	all    bool   // nothing is left out for its role or class
	line   linked // of the line that is being read

	titled  bool // the text of the file's title is being read
	title   string
	heading int  // where the heading that is being read begins in the words; -1 outside
	data    bool // what the page says of itself as JSON is being read
}

// element is one that has not ended.
type element struct {
	name   string
	hides  bool
	quotes int // where the words of a quotation begin; -1 of what is none
	from   int // where its words begin

	caption bool // stands beneath a picture
}

// readPage reads a web page, and gives the blocks that are quotations: all that is shown, or without what stands
// around the article.
func (t *Text) readPage(w *writer, from int, all bool) []Span {
	p := pageReader{Text: t, all: all, out: w, tokens: html.NewTokenizer(strings.NewReader(t.Source[from:])), at: from, depths: map[string]int{}, heading: -1}
	for p.next() {
	}
	for len(p.open) > 0 {
		p.close(len(p.open) - 1)
	}
	if t.Title == "" {
		t.Title = p.title
	}
	return p.blocks
}

// next reads a token, and reports false at the end.
func (p *pageReader) next() bool {
	kind := p.tokens.Next()
	if kind == html.ErrorToken {
		return false
	}
	raw := p.Source[p.at : p.at+len(p.tokens.Raw())]
	switch kind {
	case html.TextToken:
		p.text(raw)
	case html.StartTagToken, html.SelfClosingTagToken:
		p.start(p.tokens.Token())
	case html.EndTagToken:
		p.end(p.tokens.Token().Data)
	default: // comments and the like
	}
	p.at += len(raw)
	return true
}

func (p *pageReader) text(raw string) {
	switch {
	case p.data:
		p.data = false
		p.linkedData(raw)
	case p.titled:
		p.title += plainTitle(raw)
	case p.hidden > 0:
	case p.count(raw) && p.depths["pre"] > 0:
		for _, l := range linesFrom(raw, 0) {
			unescape(p.out, l.text, p.at+l.at, true)
			if end := l.at + len(l.text); end < len(raw) {
				p.out.end(p.at + end)
			}
		}
	default:
		unescape(p.out, raw, p.at, true)
	}
}

// count counts the characters of a line. It is always true.
func (p *pageReader) count(raw string) bool {
	n := letters(raw)
	p.line.all += n
	if p.depths["a"] > 0 {
		p.line.inLinks += n
	}
	return true
}

// plainTitle is the title of a page in its file, in one line.
func plainTitle(raw string) string {
	var w writer
	unescape(&w, raw, 0, true)
	return string(w.words)
}

// start begins an element.
func (p *pageReader) start(token html.Token) {
	name := token.Data
	p.about(token)
	p.imply(name)
	if isBlock(name) {
		p.out.end(p.at)
	}
	if name == "sup" || name == "sub" {
		p.out.part(p.at)
	}
	p.beginRow(name)
	if isVoid(name) {
		return
	}
	e := element{name: name, hides: hides(token) || !p.all && isAround(token), quotes: -1, from: len(p.out.words)}
	e.caption = isCaption(token)
	if isBlock(name) {
		p.line = linked{}
	}
	if name == "blockquote" || name == "q" {
		e.quotes = len(p.out.words)
	}
	p.open = append(p.open, e)
	p.depths[name]++
	if e.hides {
		p.hidden++
	}
	p.titled = p.titled || name == "title" && p.depths["svg"] == 0 && p.title == ""
	if name == "h1" && p.hidden == 0 && p.Title == "" {
		p.heading = len(p.out.words)
	}
}

// imply ends what an element ends that may begin only behind it.
func (p *pageReader) imply(name string) {
	if p.depths["head"] > 0 && !isOfHead(name) {
		p.end("head")
	}
	ends, within := implied(name)
	if len(ends) == 0 {
		return
	}
	const far = 64
	for i := len(p.open) - 1; i >= max(0, len(p.open)-far); i-- {
		switch open := p.open[i].name; {
		case slices.Contains(within, open):
			return
		case slices.Contains(ends, open):
			p.closeFrom(i)
			return
		}
	}
}

// end ends an element with all that has begun within it. One that has not begun ends
// nothing.
func (p *pageReader) end(name string) {
	if isBlock(name) {
		p.out.end(p.at)
	}
	if p.depths[name] == 0 {
		return
	}
	i := len(p.open) - 1
	for p.open[i].name != name {
		i--
	}
	p.closeFrom(i)
}

func (p *pageReader) closeFrom(i int) {
	for last := len(p.open) - 1; last >= i; last-- {
		p.close(last)
	}
}

// close ends the last of the open elements.
func (p *pageReader) close(i int) {
	e := p.open[i]
	p.open = p.open[:i]
	p.depths[e.name]--
	if e.hides {
		p.hidden--
	}
	if isBlock(e.name) {
		p.out.end(p.at)
	}
	p.aside(e)
	if e.quotes >= 0 && len(p.out.words) > e.quotes {
		p.blocks = append(p.blocks, Span{e.quotes, len(p.out.words)})
	}
	p.endRow(e)
	switch e.name {
	case "title":
		p.titled = false
	case "script":
		p.data = false
	case "h1":
		if p.heading >= 0 {
			p.Title, p.heading = inOneLine(string(p.out.words[p.heading:])), -1
		}
	}
}

// beginRow and endRow tell where rows and cells that are shown begin and end.
func (p *pageReader) beginRow(name string) {
	switch {
	case p.hidden > 0:
	case name == "tr" || name == "li" || name == "dt" || name == "dd":
		p.out.beginRow()
	case name == "td" || name == "th":
		p.out.beginCell()
	}
}

func (p *pageReader) endRow(e element) {
	switch name := e.name; {
	case p.hidden > 0 || e.hides:
	case name == "tr" || name == "li" || name == "dt" || name == "dd":
		p.out.endRow()
	case name == "td" || name == "th":
		p.out.endCell()
	}
}

// aside notes the words of an element that are none of the article: the caption of a picture, a link to
// another article.
func (p *pageReader) aside(e element) {
	words := Span{e.from, len(p.out.words)}
	switch {
	case words.Start == words.End || p.hidden > 0:
	case e.caption:
		p.Captions = append(p.Captions, words)
	case isLine(e.name) && isTeaser(string(p.out.words[words.Start:words.End]), p.line):
		p.Links = append(p.Links, words)
	}
	if isBlock(e.name) {
		p.line = linked{}
	}
}

func inOneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// about takes from an element what it says of the article.
func (p *pageReader) about(token html.Token) {
	switch token.Data {
	case "meta":
		p.meta(strings.ToLower(attribute(token, "property")+attribute(token, "name")+attribute(token, "itemprop")), strings.TrimSpace(attribute(token, "content")))
	case "link":
		if strings.EqualFold(attribute(token, "rel"), "canonical") {
			p.setURL(attribute(token, "href"))
		}
	case "time":
		if p.hidden == 0 && (strings.EqualFold(attribute(token, "itemprop"), "datePublished") || has(token, "pubdate")) {
			p.published(attribute(token, "datetime"))
		}
	case "script":
		p.data = strings.EqualFold(strings.TrimSpace(attribute(token, "type")), "application/ld+json")
	}
}

// meta takes what an element of the head says.
func (p *pageReader) meta(name, content string) {
	switch name {
	case "og:site_name":
		p.Publisher = inOneLine(content)
	case "article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "dc.date.issued", "parsely-pub-date":
		p.published(content)
	case "og:url":
		if p.URL == "" {
			p.setURL(content)
		}
	case "og:title":
		if p.title == "" {
			p.title = inOneLine(content)
		}
	}
}

// published takes the day at the start of a text as the date: the first that is said to be
// that of the article.
func (p *pageReader) published(text string) {
	if p.Date.IsZero() {
		p.setDate(text)
	}
}
