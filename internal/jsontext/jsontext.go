// Package jsontext reads JSON so that every value knows the line it stands on, as far
// as a file goes: one that is cut or broken is read up to there. Comments and commas
// before a closing bracket, which JSON does not have and files do, are passed over
// and told. It must not know what the values mean.
package jsontext

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
)

// What a text may have at most.
const (
	deepest = 64
	largest = 1 << 20 // values
)

// Kind is what a value is.
type Kind uint8

// The kinds of values.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// Node is a value. Its methods may be called on nil, which is a value that is not
// there.
type Node struct {
	Line    int // on which it begins, from 1
	Kind    Kind
	Text    string   // of a string, and of a number as it is written
	Items   []*Node  // of an array
	Members []Member // of an object, in the order of the text
	Cut     bool     // the text ends within it, or is broken there
}

// Member is a key of an object with its value.
type Member struct {
	Key   string // as written
	Line  int
	Value *Node

	name  string // by which it is looked up
	asked bool
}

// Remark is something on a line that is no value.
type Remark struct {
	Line int
	Text string
}

// Text is what a text in JSON holds.
type Text struct {
	Root     *Node // nil where there is no value at all
	Comments []Remark
	Commas   []int    // lines of commas behind which nothing follows
	Repeated []Remark // keys that stand twice in an object, of which the last is taken
	Broken   *Remark  // why the rest of the text was not read
}

// Parse reads a text, as far as it can be read.
func Parse(text string) *Text {
	plain, t := strip(strings.TrimPrefix(text, "\ufeff"))
	p := parser{text: t, plain: plain, lines: newLines(plain), decoder: json.NewDecoder(strings.NewReader(plain))}
	p.decoder.UseNumber()
	t.Root = p.value(0)
	if t.Broken == nil {
		if _, err := p.decoder.Token(); !errors.Is(err, io.EOF) {
			p.fails("more follows behind the end")
		}
	}
	return t
}

type parser struct {
	text    *Text
	plain   string
	lines   lines
	decoder *json.Decoder
	values  int
}

// line is where the last token ends, which for all but objects and arrays is where it
// begins: a string has no line ends.
func (p *parser) line() int { return p.lines.at(p.decoder.InputOffset()) }

func (p *parser) fails(why string) {
	if p.text.Broken == nil {
		p.text.Broken = &Remark{Line: p.ahead(), Text: why}
	}
}

// ahead is the line of the first sign behind the last token, or where there is none
// of that token.
func (p *parser) ahead() int {
	offset := p.decoder.InputOffset()
	rest := p.plain[offset:]
	blanks := len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
	if blanks == len(rest) {
		return p.lines.at(offset)
	}
	return p.lines.at(offset + int64(blanks) + 1)
}

// token is the next token, and false where there is none to be read.
func (p *parser) token() (json.Token, bool) {
	token, err := p.decoder.Token()
	if err == nil {
		return token, true
	}
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		p.fails("the text ends here")
	case errors.As(err, &syntax):
		p.fails(err.Error())
	default:
		p.fails(err.Error())
	}
	return nil, false
}

// value reads a value, and is nil where there is none.
func (p *parser) value(depth int) *Node {
	token, ok := p.token()
	if !ok {
		return nil
	}
	node := &Node{Line: p.line()}
	if p.values++; p.values > largest {
		p.fails("there are too many values")
		return nil
	}
	switch token := token.(type) {
	case json.Delim:
		if depth == deepest {
			p.fails("values stand too deep in each other")
			return nil
		}
		p.container(node, token, depth+1)
	case string:
		node.Kind, node.Text = String, token
	case json.Number:
		node.Kind, node.Text = Number, token.String()
	case bool:
		node.Kind = Bool
		if token {
			node.Text = "true"
		}
	}
	return node
}

// container reads what stands between brackets.
func (p *parser) container(node *Node, open json.Delim, depth int) {
	node.Kind = Array
	if open == '{' {
		node.Kind = Object
	}
	for p.decoder.More() {
		if node.Kind == Object {
			p.member(node, depth)
		} else if item := p.value(depth); item != nil {
			node.Items = append(node.Items, item)
		}
		if p.text.Broken != nil {
			node.Cut = true
			return
		}
	}
	_, closed := p.token()
	node.Cut = !closed
}

func (p *parser) member(node *Node, depth int) {
	token, ok := p.token()
	key, isKey := token.(string)
	if !ok || !isKey {
		return
	}
	line := p.line()
	value := p.value(depth)
	if value == nil {
		return
	}
	i := slices.IndexFunc(node.Members, func(m Member) bool { return m.Key == key })
	if i < 0 {
		node.Members = append(node.Members, Member{Key: key, Line: line, Value: value, name: folded(key)})
		return
	}
	p.text.Repeated = append(p.text.Repeated, Remark{Line: line, Text: key})
	node.Members[i].Line, node.Members[i].Value = line, value
}

// lines are the offsets at which lines begin.
type lines []int64

func newLines(text string) lines {
	starts := lines{0}
	for i := range len(text) {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			starts = append(starts, int64(i+1))
		}
	}
	return starts
}

// at is the line of the character before an offset.
func (l lines) at(offset int64) int {
	n, _ := slices.BinarySearch(l, max(offset, 1))
	return max(n, 1)
}
