package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
)

// readPlainly reads a text of the form in which nearly all documents are: block
// maps and lists indented by blanks, flow collections on one line, double-quoted
// scalars without escapes, plain scalars without signs. It makes the very nodes
// that yaml.v3's tree would give, in a fraction of the time, and gives up at
// anything else, so that what YAML means stays yaml.v3's to say.
func readPlainly(src *source) (root *node, ok bool) {
	if strings.ContainsAny(src.text, "\r\t") || src.longest() > longestLine {
		return nil, false
	}
	p := plainReader{src: src, line: -1}
	if !p.nextLine() || p.indent != 0 {
		return nil, false
	}
	root, ok = p.pairs(0, p.start(), 1)
	return root, ok && p.line == len(src.lines)
}

// plainReader stands on a line that holds something, or behind the last one.
type plainReader struct {
	src    *source
	line   int // from 0
	end    int // the byte behind the line
	indent int // blanks before what the line holds
	nodes  slab
}

// longestLine bounds a line in bytes: columns are counted anew for every node.
const longestLine = 2000

// manyPairs is up to how many keys of a map are compared with each new one.
const manyPairs = 500

// deepest is how far documents nest; what goes deeper is read by yaml.v3.
const deepest = 8

func (p *plainReader) start() int { return p.src.lines[p.line] + p.indent }

// nextLine goes to the next line that holds more than blanks and a comment. Its
// result is false at the end of the text.
func (p *plainReader) nextLine() bool {
	for p.line++; p.line < len(p.src.lines); p.line++ {
		line := p.src.line(p.line + 1)
		body := strings.TrimLeft(line, " ")
		if body != "" && body[0] != '#' {
			p.indent = len(line) - len(body)
			p.end = p.src.lines[p.line] + len(line)
			return true
		}
	}
	p.indent = -1
	return false
}

// rest is the line from a byte on.
func (p *plainReader) rest(at int) string { return p.src.text[min(at, p.end):p.end] }

// place is a new node at a byte of the line.
func (p *plainReader) place(at int, s shape, written style) *node {
	n := p.nodes.node(diag.Pos{Line: p.line + 1, Col: 1 + utf8.RuneCountInString(p.src.text[p.src.lines[p.line]:at])})
	n.shape, n.style, n.start, n.end = s, written, at, at
	return n
}

// pairs reads a block map whose keys stand at an indent; the first one stands
// at a byte of this line. It ends on the line behind the map.
func (p *plainReader) pairs(indent, at, depth int) (*node, bool) {
	n := p.place(at, mapping, block)
	for depth <= deepest {
		key, next, ok := p.key(at)
		if !ok || n.get(key.text) != nil || len(n.pairs) > manyPairs {
			return nil, false
		}
		value, ok := p.value(next, indent, depth)
		if !ok {
			return nil, false
		}
		n.pairs = append(n.pairs, pair{key, value})
		n.end = max(n.end, value.end)
		switch {
		case p.indent < indent:
			return n, true
		case p.indent > indent || p.isItem():
			return nil, false
		}
		at = p.start()
	}
	return nil, false
}

// value reads what follows a key: on its line, or as a deeper block below it.
func (p *plainReader) value(at, indent, depth int) (*node, bool) {
	if p.endOfLine(at) {
		if !p.nextLine() || p.indent <= indent {
			return nil, false
		}
		if p.isItem() {
			return p.items(p.indent, depth+1)
		}
		return p.pairs(p.indent, p.start(), depth+1)
	}
	if p.src.text[at] != ' ' {
		return nil, false
	}
	return p.alone(p.skip(at))
}

// alone reads a value that ends its line, and goes to the next line.
func (p *plainReader) alone(at int) (*node, bool) {
	n, end, ok := p.inline(at, false, 1)
	if !ok || !p.endOfLine(end) {
		return nil, false
	}
	p.nextLine()
	return n, true
}

// isItem tells whether the line begins an item of a block list.
func (p *plainReader) isItem() bool {
	rest := p.src.text[p.start():]
	return rest == "-" || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "-\n")
}

// items reads a block list whose dashes stand at an indent.
func (p *plainReader) items(indent, depth int) (*node, bool) {
	n := p.place(p.start(), list, block)
	for p.indent == indent && p.isItem() && depth <= deepest {
		at := p.skip(p.start() + 1)
		if p.endOfLine(at) {
			return nil, false
		}
		var item *node
		_, _, isMap := p.key(at)
		ok := false
		if isMap {
			item, ok = p.pairs(at-p.src.lines[p.line], at, depth+1)
		} else {
			item, ok = p.alone(at)
		}
		if !ok {
			return nil, false
		}
		n.items = append(n.items, item)
		n.end = max(n.end, item.end)
	}
	return n, p.indent < indent
}

// key reads a plain key and the colon behind it.
func (p *plainReader) key(at int) (n *node, next int, ok bool) {
	rest := p.rest(at)
	length := strings.IndexByte(rest, ':')
	if length < 1 || length > 100 || length+1 < len(rest) && rest[length+1] != ' ' {
		return nil, 0, false
	}
	text := rest[:length]
	if !plainText(text, "") || isNull(text) {
		return nil, 0, false
	}
	n = p.place(at, scalar, plain)
	n.text, n.end = text, at+length
	return n, at + length + 1, true
}

// inline reads a value within a line: in a flow collection it ends before the
// sign that follows it.
func (p *plainReader) inline(at int, inFlow bool, depth int) (n *node, end int, ok bool) {
	if at >= len(p.src.text) || depth > deepest {
		return nil, 0, false
	}
	switch p.src.text[at] {
	case '"':
		return p.quoted(at)
	case '[', '{':
		return p.flow(at, depth)
	default:
		return p.plain(at, inFlow)
	}
}

func (p *plainReader) quoted(at int) (n *node, end int, ok bool) {
	rest := p.rest(at + 1)
	length := strings.IndexByte(rest, '"')
	if length < 0 || !visible(rest[:length]) || strings.IndexByte(rest[:length], '\\') >= 0 {
		return nil, 0, false
	}
	n = p.place(at, scalar, quoted)
	n.text, n.end = rest[:length], at+length+2
	return n, n.end, true
}

// plain reads a plain scalar: to the end of the line or a comment, in a flow
// collection to its next sign.
func (p *plainReader) plain(at int, inFlow bool) (n *node, end int, ok bool) {
	text := p.rest(at)
	if inFlow {
		length := strings.IndexAny(text, ",]}")
		if length < 0 {
			return nil, 0, false
		}
		text = text[:length]
	} else {
		text, _, _ = strings.Cut(text, " #")
	}
	more := ":,"
	if inFlow {
		more = ""
	}
	text = strings.TrimRight(text, " ")
	if !plainText(text, more) || isNull(text) || strings.Contains(text, ": ") || strings.HasSuffix(text, ":") {
		return nil, 0, false
	}
	n = p.place(at, scalar, plain)
	n.text, n.end = text, at+len(text)
	return n, n.end, true
}

// flow reads a list or map in brackets on one line.
func (p *plainReader) flow(at, depth int) (n *node, end int, ok bool) {
	opening := p.src.text[at]
	n = p.place(at, list, flow)
	closing := byte(']')
	if opening == '{' {
		n.shape, closing = mapping, '}'
	}
	for at = p.skip(at + 1); ; at = p.skip(at + 1) {
		if at, ok = p.member(n, at, depth); !ok {
			return nil, 0, false
		}
		at = p.skip(at)
		switch {
		case at >= len(p.src.text):
			return nil, 0, false
		case p.src.text[at] == closing:
			return n, at + 1, true
		case p.src.text[at] != ',':
			return nil, 0, false
		}
	}
}

// member reads one item or pair of a flow collection.
func (p *plainReader) member(n *node, at, depth int) (end int, ok bool) {
	var key *node
	if n.shape == mapping {
		if key, at, ok = p.key(at); !ok || n.get(key.text) != nil || len(n.pairs) > manyKeys {
			return 0, false
		}
		if at >= len(p.src.text) || p.src.text[at] != ' ' {
			return 0, false
		}
		at = p.skip(at)
	}
	value, end, ok := p.inline(at, true, depth+1)
	if !ok {
		return 0, false
	}
	if key != nil {
		n.pairs = append(n.pairs, pair{key, value})
	} else {
		n.items = append(n.items, value)
	}
	n.end = max(n.end, value.end)
	return end, true
}

// skip is the next byte that is no blank.
func (p *plainReader) skip(at int) int {
	for at < len(p.src.text) && p.src.text[at] == ' ' {
		at++
	}
	return at
}

// endOfLine tells whether nothing but blanks and a comment is left of the line.
func (p *plainReader) endOfLine(at int) bool {
	next := p.skip(at)
	return next >= len(p.src.text) || p.src.text[next] == '\n' || p.src.text[next] == '#' && next > at
}

// plainText tells whether a text can be nothing but a plain scalar: it begins
// with a letter or digit (or the equals sign of flags), and all else in it is
// letters, digits and signs that mean nothing there.
func plainText(text, more string) bool {
	for i, c := range text {
		letter := unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c) && i > 0
		begins := i == 0 && c == '=' && len(text) > 1
		if !letter && !begins && (i == 0 || !strings.ContainsRune(" .'/&()+-_=", c) && !strings.ContainsRune(more, c)) {
			return false
		}
	}
	return text != "" && utf8.ValidString(text) && !strings.HasSuffix(text, " ")
}

// visible tells whether a text has only characters that are drawn.
func visible(text string) bool {
	for _, c := range text {
		if c < ' ' || c > '~' && (!unicode.IsGraphic(c) || c == utf8.RuneError || c == 0xFEFF) {
			return false
		}
	}
	return true
}

// isNull tells whether YAML takes a plain scalar for no value.
func isNull(text string) bool {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return true
	default:
		return false
	}
}
