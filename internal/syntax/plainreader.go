package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
)

// readPlainly reads a text of the form in which nearly all documents are: block
// maps and lists indented by blanks, flow collections on one line, double-quoted
// scalars without escapes, plain scalars without signs. It makes the very nodes
// that yaml.v3's tree would give, in a fraction of the time, and gives up at
// anything else, so that what YAML means stays yaml.v3's to say.
func readPlainly(src *Source) (root *Node, ok bool) {
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
	src    *Source
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
func (p *plainReader) place(at int, kind Kind, written Style) *Node {
	n := p.nodes.node(diag.Pos{Line: p.line + 1, Col: 1 + utf8.RuneCountInString(p.src.text[p.src.lines[p.line]:at])})
	n.Kind, n.Style, n.Start, n.End = kind, written, at, at
	return n
}

// pairs reads a block map whose keys stand at an indent; the first one stands
// at a byte of this line. It ends on the line behind the map.
func (p *plainReader) pairs(indent, at, depth int) (*Node, bool) {
	n := p.place(at, Map, Block)
	for depth <= deepest {
		key, next, ok := p.key(at)
		if !ok || n.Get(key.Text) != nil || len(n.Pairs) > manyPairs {
			return nil, false
		}
		value, ok := p.value(next, indent, depth)
		if !ok {
			return nil, false
		}
		n.Pairs = append(n.Pairs, Pair{key, value})
		n.End = max(n.End, value.End)
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
func (p *plainReader) value(at, indent, depth int) (*Node, bool) {
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
func (p *plainReader) alone(at int) (*Node, bool) {
	n, end, ok := p.inline(at, false, 1)
	if !ok || !p.endOfLine(end) {
		return nil, false
	}
	p.nextLine()
	return n, true
}

// isItem reports whether the line begins an item of a block list.
func (p *plainReader) isItem() bool {
	rest := p.src.text[p.start():]
	return rest == "-" || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "-\n")
}

// items reads a block list whose dashes stand at an indent.
func (p *plainReader) items(indent, depth int) (*Node, bool) {
	n := p.place(p.start(), List, Block)
	for p.indent == indent && p.isItem() && depth <= deepest {
		at := p.skip(p.start() + 1)
		if p.endOfLine(at) {
			return nil, false
		}
		var item *Node
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
		n.Items = append(n.Items, item)
		n.End = max(n.End, item.End)
	}
	return n, p.indent < indent
}

// key reads a plain key and the colon behind it.
func (p *plainReader) key(at int) (n *Node, next int, ok bool) {
	rest := p.rest(at)
	length := strings.IndexByte(rest, ':')
	if length < 1 || length > 100 || length+1 < len(rest) && rest[length+1] != ' ' {
		return nil, 0, false
	}
	text := rest[:length]
	if !plainText(text, "") || isNull(text) {
		return nil, 0, false
	}
	n = p.place(at, Scalar, Plain)
	n.Text, n.End = text, at+length
	return n, at + length + 1, true
}

// skip is the next byte that is no blank.
func (p *plainReader) skip(at int) int {
	for at < len(p.src.text) && p.src.text[at] == ' ' {
		at++
	}
	return at
}

// endOfLine reports whether nothing but blanks and a comment is left of the line.
func (p *plainReader) endOfLine(at int) bool {
	next := p.skip(at)
	return next >= len(p.src.text) || p.src.text[next] == '\n' || p.src.text[next] == '#' && next > at
}
