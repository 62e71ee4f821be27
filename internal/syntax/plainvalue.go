package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline reads a value within a line: in a flow collection it ends before the
// sign that follows it.
func (p *plainReader) inline(at int, inFlow bool, depth int) (n *Node, end int, ok bool) {
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

func (p *plainReader) quoted(at int) (n *Node, end int, ok bool) {
	rest := p.rest(at + 1)
	length := strings.IndexByte(rest, '"')
	if length < 0 || !visible(rest[:length]) || strings.IndexByte(rest[:length], '\\') >= 0 {
		return nil, 0, false
	}
	n = p.place(at, Scalar, Quoted)
	n.Text, n.End = rest[:length], at+length+2
	return n, n.End, true
}

// plain reads a plain scalar: to the end of the line or a comment, in a flow
// collection to its next sign.
func (p *plainReader) plain(at int, inFlow bool) (n *Node, end int, ok bool) {
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
	n = p.place(at, Scalar, Plain)
	n.Text, n.End = text, at+len(text)
	return n, n.End, true
}

// flow reads a list or map in brackets on one line.
func (p *plainReader) flow(at, depth int) (n *Node, end int, ok bool) {
	opening := p.src.text[at]
	n = p.place(at, List, Flow)
	closing := byte(']')
	if opening == '{' {
		n.Kind, closing = Map, '}'
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
func (p *plainReader) member(n *Node, at, depth int) (end int, ok bool) {
	var key *Node
	if n.Kind == Map {
		if key, at, ok = p.key(at); !ok || n.Get(key.Text) != nil || len(n.Pairs) > manyKeys {
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
		n.Pairs = append(n.Pairs, Pair{key, value})
	} else {
		n.Items = append(n.Items, value)
	}
	n.End = max(n.End, value.End)
	return end, true
}

// plainText reports whether a text can be nothing but a plain scalar: it begins
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

// visible reports whether a text has only characters that are drawn.
func visible(text string) bool {
	for _, c := range text {
		if c < ' ' || c > '~' && (!unicode.IsGraphic(c) || c == utf8.RuneError || c == 0xFEFF) {
			return false
		}
	}
	return true
}

// isNull reports whether YAML takes a plain scalar for no value.
func isNull(text string) bool {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return true
	default:
		return false
	}
}
