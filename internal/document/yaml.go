package document

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/milectl/milectl/internal/diag"
)

// parse turns the text of a document into its root node. It reports what YAML
// allows and documents do not: anchors, aliases, merges, tags, duplicate keys,
// values left out, further documents. A nil node means that nothing can be read.
func parse(r *reader) (root *node) {
	defer func() {
		// yaml.v3 is frozen: should it meet its own bug, that is a finding too.
		if fault := recover(); fault != nil {
			root = nil
			r.reportAt(diag.Pos{Line: 1, Col: 1}, 1, "yaml-syntax", fmt.Sprintf("yaml: the reader gave up: %v", fault), "")
		}
	}()
	decoder := yaml.NewDecoder(strings.NewReader(r.src.text))
	var tree yaml.Node
	if err := decoder.Decode(&tree); err != nil {
		if errors.Is(err, io.EOF) {
			r.reportAt(diag.Pos{Line: 1, Col: 1}, 1, "one-document", "document: empty", "begin it with kind: race, records or athletes")
			return nil
		}
		r.syntaxError(err)
		return nil
	}
	c := converter{r: r}
	root = c.convert(tree.Content[0], 1)
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case err == nil:
		r.reportAt(diag.Pos{Line: max(second.Line, 1), Col: max(second.Column, 1)}, 1,
			"one-document", "document: a second one in the same file", "")
	case !errors.Is(err, io.EOF):
		r.syntaxError(err)
		return nil
	}
	return root
}

// syntaxError reports an error of yaml.v3, which gives a line only in its text.
func (r *reader) syntaxError(err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := regexp.MustCompile(`^(?:line (\d+): )`).FindStringSubmatch(text); m != nil {
		if n, err := strconv.ParseUint(m[1], 10, 31); err == nil {
			line = int(n)
		}
		text = text[len(m[0]):]
	}
	line = max(1, min(line, len(r.src.lines)))
	own := r.src.line(line)
	col := 1 + len(own) - len(strings.TrimLeft(own, " "))
	r.reportAt(diag.Pos{Line: line, Col: col}, max(1, len([]rune(strings.TrimSpace(own)))), "yaml-syntax", "yaml: "+text, "")
}

// converter turns yaml.v3's tree into nodes.
type converter struct {
	r *reader
}

func (c *converter) convert(y *yaml.Node, depth int) *node {
	if depth > maxDepth {
		c.refuse(y, "nesting", "nesting: more than 32 levels", "")
		return nil
	}
	if y.Kind == yaml.AliasNode {
		c.refuse(y, "plain-yaml", fmt.Sprintf("alias: %q", "*"+y.Value), "")
		return nil
	}
	if y.Anchor != "" {
		c.refuse(y, "plain-yaml", fmt.Sprintf("anchor: %q", "&"+y.Anchor), "remove it, and write the value out where it is used")
	}
	if y.Style&yaml.TaggedStyle != 0 {
		c.refuse(y, "plain-yaml", fmt.Sprintf("tag: %q", y.Tag), "remove it: the key says what the value is")
	}
	n := &node{pos: diag.Pos{Line: y.Line, Col: y.Column}}
	n.start = c.r.src.offset(n.pos)
	n.end = n.start
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

func (c *converter) scalar(n *node, y *yaml.Node) *node {
	n.shape, n.text, n.style = scalar, y.Value, plain
	switch {
	case y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		n.style = quoted
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		n.style = blockText
		n.text = strings.TrimRight(n.text, "\n")
	}
	n.end = c.r.src.scalarEnd(n)
	if n.style == plain && y.ShortTag() == "!!null" {
		c.refuse(y, "no-value", "value: missing", "")
		return nil
	}
	return n
}

func (c *converter) list(n *node, y *yaml.Node, depth int) {
	n.shape, n.style = list, collectionStyle(y)
	for _, item := range y.Content {
		if child := c.convert(item, depth+1); child != nil {
			n.items = append(n.items, child)
			n.end = max(n.end, child.end)
		}
	}
}

func (c *converter) mapping(n *node, y *yaml.Node, depth int) {
	n.shape, n.style = mapping, collectionStyle(y)
	seen := make(map[string]bool, len(y.Content)/2)
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
		key := c.convert(name, depth+1)
		if key == nil {
			continue
		}
		if seen[key.text] {
			c.refuse(name, "duplicate-key", fmt.Sprintf("key %q: stands twice in this map", key.text), "")
			continue
		}
		seen[key.text] = true
		value := c.convert(y.Content[i+1], depth+1)
		if value == nil {
			// A key whose value is refused is still there: it is not missing.
			value = &node{pos: key.pos, start: key.end, end: key.end}
		}
		n.pairs = append(n.pairs, pair{key, value})
		n.end = max(n.end, value.end)
	}
}

func collectionStyle(y *yaml.Node) style {
	if y.Style&yaml.FlowStyle != 0 {
		return flow
	}
	return block
}

func (c *converter) refuse(y *yaml.Node, rule, message, remedy string) {
	pos := diag.Pos{Line: max(y.Line, 1), Col: max(y.Column, 1)}
	width := 1
	if y.Kind == yaml.ScalarNode && y.Value != "" {
		width = len([]rune(y.Value))
	}
	c.r.reportAt(pos, width, rule, message, remedy)
}
