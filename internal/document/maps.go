package document

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
)

// splitsField is a map from points to times from the start.
func splitsField[T any](name, doc string, ptr func(*T) *[]race.Split) field[T] {
	f := newField(name, doc, `a map from split points to marks, such as {400m: "55.91"}`, points, takesMap(takesPoint, takesMark), func(r *reader, n *syntax.Node, v *T) {
		var splits []race.Split
		r.eachPoint(n, name, func(p event.Point, value *syntax.Node) {
			if mark, ok := r.mark(value, name); ok && p.Distance() > 0 {
				splits = append(splits, race.Split{Point: p, Mark: mark})
			}
		})
		slices.SortFunc(splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
		*ptr(v) = splits
	})
	f.form.value = quotedFig
	return f
}

func positionsField() field[race.Result] {
	f := newField("positions", "the place at points of the race", "a map from split points to places, such as {400m: 8}", points, takesMap(takesPoint, takesCount(1)), func(r *reader, n *syntax.Node, v *race.Result) {
		r.eachPoint(n, "positions", func(p event.Point, value *syntax.Node) {
			if place, ok := r.count(value, "position", 1); ok && p.Distance() > 0 {
				v.Positions = append(v.Positions, race.Position{Point: p, Place: place})
			}
		})
		slices.SortFunc(v.Positions, func(a, b race.Position) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
	})
	f.form.value = bareWord
	return f
}

// eachPoint reads the keys of a map as points; one stands once, however spelt.
// The value of a key that is none is read at no distance, for what is wrong with
// it.
func (r *reader) eachPoint(n *syntax.Node, name string, read func(event.Point, *syntax.Node)) {
	if !r.want(n, syntax.Map, name) {
		return
	}
	seen := map[event.Distance]string{}
	for _, p := range n.Pairs {
		point, ok := r.point(p.Key)
		if first, twice := seen[point.Distance()]; ok && twice {
			r.Report(p.Key, "split-point", fmt.Sprintf("split point %q: the same point as %q", p.Key.Text, first), "keep one of the two")
			point = event.Point{}
		} else if ok {
			seen[point.Distance()] = p.Key.Text
		}
		if p.Value.Kind != 0 {
			read(point, p.Value)
		}
	}
}

func segmentsField[T any](doc string, ptr func(*T) *[]race.SegmentTime) field[T] {
	f := newField("segments", doc, "a map from segments to marks", points, takesMap(takesSegment, takesMark), func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Map, "segments") || r.event.IsZero() {
			return
		}
		var times []race.SegmentTime
		seen := map[[2]event.Distance]string{}
		for _, p := range n.Pairs {
			mark, ok := r.mark(p.Value, "segment")
			segment, err := r.event.ParseSegment(p.Key.Text, r.lap)
			if err != nil {
				r.refuse(p.Key, "segment", err)
				continue
			}
			stretch := [2]event.Distance{segment.From, segment.To}
			if first, twice := seen[stretch]; twice {
				r.Report(p.Key, "segment", fmt.Sprintf("segment %q: the same as %q", p.Key.Text, first), "keep one of the two")
				continue
			}
			seen[stretch] = p.Key.Text
			if p.Value.Kind != 0 && ok {
				times = append(times, race.SegmentTime{Segment: segment, Mark: mark})
			}
		}
		slices.SortStableFunc(times, func(a, b race.SegmentTime) int { return compareSegments(a.Segment, b.Segment) })
		*ptr(v) = times
	})
	f.form.value = quotedFig
	return f
}

func compareSegments(a, b event.Segment) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}

// citationField is a list of source keys, or a map from the figures of a thing
// to such lists. keys is the table of the thing that the citation stands in.
func citationField[T any](doc string, keys func() []keyForm, ptr func(*T) *race.Citation) field[T] {
	keys = made(keys)
	f := newField("source", doc, "a list of source keys, or a map from figures to such lists", citation, takesCitation(keys, event.PointPattern, event.SegmentPattern), func(r *reader, n *syntax.Node, v *T) {
		*ptr(v) = r.citation(n, keys)
	})
	f.form.keys = keys
	return f
}

func (r *reader) citation(n *syntax.Node, keys func() []keyForm) race.Citation {
	if n.Kind != syntax.Map {
		return race.Citation{All: r.sourceKeys(n)}
	}
	var c race.Citation
	for _, p := range n.Pairs {
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
	return c
}

func (r *reader) isFigure(text string, keys []keyForm) bool {
	for _, key := range keys {
		if key.Name == text {
			return true
		}
	}
	if r.event.IsZero() {
		return !r.register // the event itself is reported
	}
	if _, err := r.event.ParsePoint(text, r.lap); err == nil {
		return true
	}
	_, err := r.event.ParseSegment(text, r.lap)
	return err == nil
}

func (r *reader) sourceKeys(n *syntax.Node) []string {
	return readWords(r, n, "source", func(item *syntax.Node) bool { return r.key(item, "source") })
}

// sourcesField is the map of the sources that a document names.
func sourcesField[T any](ptr func(*T) *[]race.Source) field[T] {
	table := sourceFields()
	f := newField("sources", "what the source keys stand for", "a map from source keys to sources", named, takesMap(takesKey, takesSource), func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Map, "sources") {
			return
		}
		for _, p := range n.Pairs {
			source := race.Source{Key: p.Key.Text}
			if p.Value.Kind == syntax.Map && len(p.Value.Pairs) == 0 {
				r.Report(p.Value, "missing-key", "source: nothing that says what it is", "give it a publisher, a title or a url")
			}
			named := r.key(p.Key, "source")
			if p.Value.Kind != 0 && readObject(r, p.Value, "source", table, &source) && named {
				*ptr(v) = append(*ptr(v), source)
			}
		}
	})
	f.form.keys = made(sourceKeys)
	return f
}

func sourceKeys() []keyForm { return keysOf(sourceFields()) }

func takesSource(d *definitions) *schema {
	return d.ref("source", func() *schema {
		source := d.object(sourceKeys())
		source.MinProperties = 1
		return source
	})
}

func sourceFields() []field[race.Source] {
	return []field[race.Source]{
		textField("publisher", "who says it", func(v *race.Source) *string { return &v.Publisher }),
		textField("title", "what the text is called", func(v *race.Source) *string { return &v.Title }),
		dateField("date", "when it was published", true, func(v *race.Source) *date.Date { return &v.Date }),
		textField("url", "where it stands", func(v *race.Source) *string { return &v.URL }),
		textField("note", "what a reader should know of it", func(v *race.Source) *string { return &v.Note }),
	}
}

func allowField[T any](ptr func(*T) *[]race.Allowance) field[T] {
	f := newField("allow", "rules that this document is excused from, with the reason", "a list of {rule, because}", objects, takesList(takesTable("allowance", allowKeys)), func(r *reader, n *syntax.Node, v *T) {
		*ptr(v) = readObjects(r, n, "allowance", func(r *reader, n *syntax.Node, v *race.Allowance) {
			readObject(r, n, "allowance", allowFields(), v)
		})
	})
	f.form.keys = made(allowKeys)
	return f
}

func readAllowedRule(r *reader, n *syntax.Node, v *race.Allowance) {
	if !r.want(n, syntax.Scalar, "rule") {
		return
	}
	rule, known := diag.Lookup(n.Text)
	switch {
	case !known:
		r.Report(n, "word", "rule: no "+quote(n.Text), suggest(n.Text, ruleIDs))
	case rule.Severity == diag.Error:
		r.Report(n, "word", "rule: "+quote(n.Text)+" is an error, from which nothing is excused", "mend the document")
	default:
		v.Rule = n.Text
	}
}

func ruleIDs(yield func(string) bool) {
	for _, rule := range diag.Rules() {
		if rule.Severity != diag.Error && !yield(rule.ID) {
			return
		}
	}
}

func allowKeys() []keyForm { return keysOf(allowFields()) }

func allowFields() []field[race.Allowance] {
	return []field[race.Allowance]{
		newField("rule", "the id of a rule that is not an error", "a rule's id", bareWord, takesAllowedRule, readAllowedRule).must(),
		textField("because", "why the document is right", func(v *race.Allowance) *string { return &v.Because }).must(),
	}
}
