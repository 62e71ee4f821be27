package editing

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/cursor"
)

// Complete is what may be typed at an offset.
func (d *Document) Complete(tables *Tables, known *Known, offset int) Choices {
	if offset < 0 || offset > len(d.Text) {
		return Choices{}
	}
	at, before, ok := cursor.Typing(d.Text, offset)
	if !ok {
		return Choices{}
	}
	c := completion{d: d, known: known, at: at, before: before, kind: d.Kind(), tables: tables}
	return c.choices()
}

// completion is a question what may be typed at a place.
type completion struct {
	d      *Document
	known  *Known
	tables *Tables
	kind   kind
	at     cursor.Place
	before string
}

func (c *completion) choices() Choices {
	of := Choices{Span: spanOf(c.at.Node)}
	if c.at.Node.Quoted { // it may not be closed yet
		of.Span = Span{c.at.Node.Start + 1, c.at.Node.Start + 1 + len(c.before)}
	}
	all := c.all()
	of.All, of.More = matching(all, c.before, c.elsewhere())
	for i, choice := range of.All {
		if choice.Kind != AKey && !c.at.Node.Quoted {
			of.All[i].Insert = c.tables.written(choice.Text)
		}
	}
	return of
}

// all is what may stand at the place, whatever is typed.
func (c *completion) all() []Choice {
	path := c.at.Path
	if c.at.OfKey {
		return c.keys(path[:len(path)-1], c.at.In())
	}
	v := c.tables.at(c.kind, path)
	if v == nil {
		return nil
	}
	if v.holdsMore() && v.Items == nil && c.onLineOfItsOwn() { // the first key of a map
		return c.keys(path, nil)
	}
	return c.valuesOf(v, path)
}

// onLineOfItsOwn reports whether nothing stands before the word in its line but blanks and the dash of an item.
func (c *completion) onLineOfItsOwn() bool {
	line := c.d.Text[strings.LastIndexByte(c.d.Text[:c.at.Node.Start], '\n')+1 : c.at.Node.Start]
	return strings.Trim(line, " -") == ""
}

// keys is the keys that a map may have too, which has some.
func (c *completion) keys(path []cursor.Step, in *cursor.Node) []Choice {
	v := c.tables.at(c.kind, path)
	if v == nil {
		return nil
	}
	taken := func(key string) bool {
		return in != nil && slices.ContainsFunc(in.Pairs, func(p cursor.Pair) bool {
			return p.Key.Text == key && p.Key.Start != c.at.Node.Start
		})
	}
	flow := in != nil && in.Flow
	var all []Choice
	for _, p := range v.Properties {
		if taken(p.Name) {
			continue
		}
		all = append(all, c.keyOf(v, p.Name, flow))
	}
	for _, point := range c.freeKeys(v, path) {
		if !taken(point.Text) {
			point.Kind, point.Insert = AKey, point.Text+": "
			if v := v.step(cursor.Step{Key: point.Text, Index: -1}); v != nil && v.name == "mark" {
				point.Insert, point.Within = point.Insert+`""`, len(point.Insert)+1
			}
			all = append(all, point)
		}
	}
	if c.hasColon() {
		for i := range all {
			all[i].Insert, all[i].Within = "", 0
		}
	}
	return all
}

// keyOf is a key, with its colon and what its value begins with.
func (c *completion) keyOf(v *value, name string, flow bool) Choice {
	key := Choice{Text: name, About: v.about(name), Kind: AKey, Insert: name + ": "}
	if v.isRequired(name) {
		key.About += "; required"
	}
	of := v.step(cursor.Step{Key: name, Index: -1})
	switch {
	case of == nil:
	case of.isQuoted(v.about(name)):
		key.Insert, key.Within = name+`: ""`, len(name)+3
	case of.Items != nil && len(of.Properties) == 0 && (flow || c.isShort(of)):
		key.Insert, key.Within = name+": []", len(name)+3
	case of.holdsMore() && flow:
		key.Insert, key.Within = name+": {}", len(name)+3
	case of.holdsMore() && len(of.PatternProperties) == 0:
		key.Insert = name + ":"
	}
	return key
}

// isShort reports whether the items of a list are words, so that it stands in a line.
func (c *completion) isShort(list *value) bool {
	item := list.step(cursor.Step{Index: 0})
	return item != nil && !item.holdsMore()
}

// hasColon reports whether the colon of a key stands there already.
func (c *completion) hasColon() bool {
	return c.at.OfKey && strings.HasPrefix(strings.TrimLeft(c.d.Text[min(c.at.Node.End, len(c.d.Text)):], " "), ":")
}
