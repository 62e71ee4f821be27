package syntax

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/milectl/milectl/internal/diag"
)

// readYAML reads a source by yaml.v3. One that holds nothing has no root, and no
// finding.
func readYAML(src *Source, found *Findings) (root *Node) {
	defer func() {
		// yaml.v3 is frozen: should it meet its own bug, that is a finding too.
		if fault := recover(); fault != nil {
			root = nil
			found.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "yaml-syntax", fmt.Sprintf("yaml: the reader gave up: %v", fault), "")
		}
	}()
	decoder := yaml.NewDecoder(strings.NewReader(src.text))
	var tree yaml.Node
	if err := decoder.Decode(&tree); err != nil {
		if !errors.Is(err, io.EOF) {
			reportSyntax(src, found, err)
		}
		return nil
	}
	c := converter{src: src, found: found, key: whole}
	root = c.convert(tree.Content[0], 1)
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case err == nil:
		found.ReportAt(diag.Pos{Line: max(second.Line, 1), Col: max(second.Column, 1)}, 1,
			"one-document", "document: a second one in the same file", "")
	case !errors.Is(err, io.EOF):
		reportSyntax(src, found, err)
		return nil
	}
	return root
}

// converter turns yaml.v3's tree into nodes. Nodes come in the order of the
// text, so each is looked for from where the last one stood: a file may be one
// long line.
type converter struct {
	src   *Source
	found *Findings
	last  diag.Pos
	at    int    // byte offset of last
	key   string // whose value is read

	nodes slab[Node]
}

// offset is the byte at which a node begins.
func (c *converter) offset(pos diag.Pos) int {
	if pos.Line != c.last.Line || pos.Col < c.last.Col {
		c.last, c.at = diag.Pos{Line: pos.Line, Col: 1}, c.src.lineStart(pos.Line)
	}
	c.at = c.src.forward(c.at, pos.Col-c.last.Col)
	c.last = pos
	return c.at
}

func (c *converter) convert(y *yaml.Node, depth int) *Node {
	if depth > maxDepth && y.Kind != yaml.ScalarNode {
		c.refuse(y, "nesting", "nesting: more than 32 levels", "")
		return nil
	}
	if y.Kind == yaml.AliasNode {
		c.refuseSign(y, "alias", "*"+y.Value, "")
		return nil
	}
	if y.Anchor != "" {
		c.refuseSign(y, "anchor", "&"+y.Anchor, "remove it, and write the value out where it is used")
	}
	n := c.nodes.next()
	n.line, n.col = int32(y.Line), int32(y.Column)
	n.start = int32(c.offset(n.Pos()))
	n.end = n.start
	if y.Style&yaml.TaggedStyle != 0 {
		c.refuseSign(y, "tag", y.Tag, "remove it: the key says what the value is")
	} else if y.Kind == yaml.ScalarNode && strings.HasPrefix(c.src.text[n.start:], "!") {
		// The tag "!" alone leaves no other trace.
		c.refuseSign(y, "tag", "!", "remove it: the key says what the value is")
	}
	switch y.Kind {
	case yaml.ScalarNode:
		return c.scalar(n, y)
	case yaml.SequenceNode:
		c.list(n, y, depth)
	case yaml.MappingNode:
		c.mapping(n, y, depth)
	default:
		c.refuse(y, "yaml-syntax", "yaml: a value of unknown kind", "")
		return nil
	}
	return n
}

// whole is what a document is called where it stands for a key.
const whole = "document"

// giveValue is the remedy where the value of a key, of an item of a list or of the
// whole document is none; empty for the usual one.
func giveValue(key string) string {
	switch key {
	case whole:
		return "begin it with kind: race, records or athletes"
	case "":
		return "remove the item where nothing is known"
	default:
		return ""
	}
}

// manyKeys is from how many keys on a map is worth an index against duplicates.
const manyKeys = 32

func (c *converter) scalar(n *Node, y *yaml.Node) *Node {
	n.Kind, n.Text, n.Style = Scalar, y.Value, Plain
	switch {
	case y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		n.Style = Quoted
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		n.Style = BlockText
		n.Text = strings.TrimRight(n.Text, "\n")
	}
	n.end = int32(c.src.scalarEnd(n))
	if n.Style == Plain && y.ShortTag() == "!!null" {
		c.refuse(y, "no-value", cmp.Or(c.key, "item")+": no value", giveValue(c.key))
		return nil
	}
	return n
}

func (c *converter) list(n *Node, y *yaml.Node, depth int) {
	n.Kind, n.Style = List, collectionStyle(y)
	n.children = &children{items: make([]*Node, 0, len(y.Content))}
	for _, item := range y.Content {
		c.key = ""
		if child := c.convert(item, depth+1); child != nil {
			n.Append(child)
			n.end = max(n.end, child.end)
		}
	}
}

func (c *converter) mapping(n *Node, y *yaml.Node, depth int) {
	n.Kind, n.Style = Map, collectionStyle(y)
	n.children = &children{pairs: make([]Pair, 0, len(y.Content)/2)}
	var seen map[string]bool
	if len(y.Content)/2 > manyKeys {
		seen = make(map[string]bool, len(y.Content)/2)
	}
	for i := 0; i+1 < len(y.Content); i += 2 {
		name := y.Content[i]
		if name.Kind != yaml.ScalarNode {
			c.refuse(name, "shape", "key: not a single value", "write the key as a word")
			continue
		}
		if name.Value == "<<" && name.Style == 0 {
			c.refuse(name, "plain-yaml", "merge: a map merged into another", "")
			continue
		}
		c.key = "key"
		key := c.convert(name, depth+1)
		if key == nil {
			continue
		}
		if seen[key.Text] || seen == nil && n.Get(key.Text) != nil {
			c.refuse(name, "duplicate-key", fmt.Sprintf("key %q: stands twice in this map", key.Text), "")
			continue
		}
		if seen != nil {
			seen[key.Text] = true
		}
		c.key = key.Text
		value := c.convert(y.Content[i+1], depth+1)
		if value == nil {
			// A key whose value is refused is still there: it is not missing.
			value = &Node{place: place{key.line, key.col, key.end, key.end}}
		}
		n.put(Pair{key, value})
		n.end = max(n.end, value.end)
	}
}

func collectionStyle(y *yaml.Node) Style {
	if y.Style&yaml.FlowStyle != 0 {
		return Flow
	}
	return Block
}

// refuseSign refuses what YAML has and documents have not.
func (c *converter) refuseSign(y *yaml.Node, thing, sign, remedy string) {
	c.found.ReportAt(diag.Pos{Line: y.Line, Col: y.Column}, utf8.RuneCountInString(sign), "plain-yaml", fmt.Sprintf("%s: %q", thing, sign), remedy)
}

func (c *converter) refuse(y *yaml.Node, rule, message, remedy string) {
	pos := diag.Pos{Line: max(y.Line, 1), Col: max(y.Column, 1)}
	width := 1
	if y.Kind == yaml.ScalarNode && y.Value != "" {
		width = len([]rune(y.Value))
	}
	c.found.ReportAt(pos, width, rule, message, remedy)
}
