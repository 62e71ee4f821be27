package document

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/syntax"
)

// ForSchema is the value of a document as a reader of YAML 1.2 (core schema) hands
// it to a schema: unlike the tables, it takes what stands without quotes for a
// number where it looks like one.
func (d *Doc) ForSchema() any {
	if d.root() == nil {
		return nil
	}
	core := coreReader{
		integer: regexp.MustCompile(`^(0o[0-7]+|0x[0-9a-fA-F]+)$`),
		decimal: regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?$`),
	}
	return core.value(d.root())
}

// coreReader resolves plain scalars by the tables of YAML 1.2.2, 10.3.2.
type coreReader struct {
	integer, decimal *regexp.Regexp
}

func (c coreReader) value(n *syntax.Node) any {
	switch {
	case n.Kind == syntax.Map:
		object := map[string]any{}
		for _, p := range n.Pairs() {
			object[p.Key.Text] = c.value(p.Value)
		}
		return object
	case n.Kind == syntax.List:
		items := make([]any, len(n.Items()))
		for i, item := range n.Items() {
			items[i] = c.value(item)
		}
		return items
	case n.Kind == syntax.Scalar && n.Style == syntax.Plain:
		return c.plain(n.Text)
	case n.Kind == syntax.Scalar:
		return n.Text
	default:
		return nil // a value that was refused, such as none at all
	}
}

func (c coreReader) plain(text string) any {
	switch text {
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if c.integer.MatchString(text) {
		if n, err := strconv.ParseUint(text, 0, 63); err == nil {
			return json.Number(strconv.FormatUint(n, 10))
		}
	}
	if c.decimal.MatchString(text) {
		return json.Number(strings.TrimPrefix(text, "+"))
	}
	return text
}

// PathsAt lists the paths, with slashes, of the values that stand at a place; at a
// key those of its map and of its value.
func (d *Doc) PathsAt(pos diag.Pos) []string {
	var paths []string
	var visit func(n *syntax.Node, path string)
	visit = func(n *syntax.Node, path string) {
		if n.Pos() == pos {
			paths = append(paths, path)
		}
		for _, p := range n.Pairs() {
			if p.Key.Pos() == pos {
				paths = append(paths, path, path+"/"+p.Key.Text)
			}
			visit(p.Value, path+"/"+p.Key.Text)
		}
		for i, item := range n.Items() {
			visit(item, path+"/"+strconv.Itoa(i))
		}
	}
	if d.root() != nil {
		visit(d.root(), "")
	}
	return paths
}

// Slips lists the texts that come from a document when one of its keys or scalars
// is replaced. What stands in further items of the same list is left as it is.
func (d *Doc) Slips(replacements []string) []string {
	var texts []string
	replace := func(n *syntax.Node) {
		for _, r := range replacements {
			texts = append(texts, d.Text()[:n.Start()]+r+d.Text()[n.End():])
		}
	}
	seen := map[string]bool{}
	walk(d.root(), nil, func(n *syntax.Node, path []Step) {
		var names []string
		for _, step := range path {
			names = append(names, step.key)
		}
		for _, p := range n.Pairs() {
			if place := strings.Join(append(slices.Clone(names), p.Key.Text), "/"); !seen[place] {
				seen[place] = true
				replace(p.Key)
			}
		}
		if place := strings.Join(names, "/") + "="; n.Kind == syntax.Scalar && !seen[place] {
			seen[place] = true
			replace(n)
		}
	})
	return texts
}
