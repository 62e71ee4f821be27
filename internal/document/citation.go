package document

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
)

// citationField is a list of source keys, or a map from the figures of a thing
// to such lists. keys is the table of the thing that the citation stands in.
func citationField[T any](doc string, keys func() []keyform.Key, ptr func(*T) *race.Citation) field[T] {
	keys = sync.OnceValue(keys)
	e := expected{"a list of source keys, or a map from figures to such lists", keyform.Citation, keyform.TakesCitation(keys, event.PointPattern, event.SegmentPattern)}
	f := newField("source", doc, e, func(r *reader, n *syntax.Node, v *T) {
		*ptr(v) = r.citation(n, keys)
	}, func(v *T) *syntax.Node { return writtenCitation(*ptr(v)) })
	f.Form.Keys = keys
	return f
}

func (r *reader) citation(n *syntax.Node, keys func() []keyform.Key) race.Citation {
	if n.Kind != syntax.Map {
		return race.Citation{All: r.sourceKeys(n)}
	}
	var c race.Citation
	if !r.few(n, "source") || len(n.Pairs()) == 0 {
		return c
	}
	c.Parts = make([]race.CitedPart, 0, len(n.Pairs()))
	for _, p := range n.Pairs() {
		if !r.isFigure(p.Key.Text, keys()) {
			r.Report(p.Key, "citation", fmt.Sprintf("source: %q is no key, point or segment of this", p.Key.Text), "")
			continue
		}
		if p.Value.Kind == 0 {
			continue
		}
		if sources := r.sourceKeys(p.Value); len(sources) > 0 { // an empty list says nothing
			c.Parts = append(c.Parts, race.CitedPart{Key: p.Key.Text, Sources: sources})
		}
	}
	// The order of a map says nothing.
	slices.SortFunc(c.Parts, func(a, b race.CitedPart) int { return cmp.Compare(a.Key, b.Key) })
	c.Parts = orNil(c.Parts)
	return c
}

func (r *reader) isFigure(text string, keys []keyform.Key) bool {
	for i := range keys {
		if keys[i].Name == text {
			return true
		}
	}
	for i := range r.points {
		if r.points[i].Text() == text {
			return true
		}
	}
	if r.Event.IsZero() {
		return !r.register // the event itself is reported
	}
	if _, err := r.Event.ParsePoint(text, r.On); err == nil {
		return true
	}
	_, err := r.Event.ParseSegment(text, r.On)
	return err == nil
}

func (r *reader) sourceKeys(n *syntax.Node) []string {
	return readWords(r, n, "source", func(item *syntax.Node) bool { return r.key(item, "source") })
}

func writtenCitation(c race.Citation) *syntax.Node {
	if len(c.Parts) == 0 {
		return writtenWords(c.All)
	}
	parts := &syntax.Node{Kind: syntax.Map}
	for _, part := range c.Parts {
		parts.Add(part.Key, writtenWords(part.Sources))
	}
	return parts
}
