package document

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// splitsField is a map from points to times from the start.
func splitsField[T any](name, doc string, ptr func(*T) *[]race.Split) field[T] {
	e := expected{`a map from split points to marks, such as {400m: "55.91"}`, keyform.Points, schema.Map(schema.Point, schema.Mark)}
	f := newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		splits := make([]race.Split, 0, len(n.Pairs()))
		r.eachPoint(n, name, func(p event.Point, value *syntax.Node) {
			if mark, ok := r.mark(value, name); ok && p.Distance() > 0 {
				splits = append(splits, race.Split{Point: p, Mark: mark})
			}
		})
		slices.SortFunc(splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
		*ptr(v) = orNil(splits)
	}, func(v *T) *syntax.Node {
		if len(*ptr(v)) == 0 {
			return nil
		}
		splits := &syntax.Node{Kind: syntax.Map}
		for _, split := range *ptr(v) {
			splits.Add(split.Point.Text(), written(split.Mark.String()))
		}
		return splits
	})
	f.Form.Value = keyform.Quoted
	return f
}

func positionsField() field[race.Result] {
	e := expected{"a map from split points to places, such as {400m: 8}", keyform.Points, schema.Map(schema.Point, schema.Count(1, maxCount))}
	f := newField("positions", "the place at points of the race", e, func(r *reader, n *syntax.Node, v *race.Result) {
		positions := make([]race.Position, 0, len(n.Pairs()))
		r.eachPoint(n, "positions", func(p event.Point, value *syntax.Node) {
			if place, ok := r.count(value, "position", 1); ok && p.Distance() > 0 {
				positions = append(positions, race.Position{Point: p, Place: place})
			}
		})
		slices.SortFunc(positions, func(a, b race.Position) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
		v.Positions = orNil(positions)
	}, func(v *race.Result) *syntax.Node {
		if len(v.Positions) == 0 {
			return nil
		}
		positions := &syntax.Node{Kind: syntax.Map}
		for _, position := range v.Positions {
			positions.Add(position.Point.Text(), written(strconv.Itoa(position.Place)))
		}
		return positions
	})
	f.Form.Value = keyform.Bare
	return f
}

// most is how many points, sources or records one map or list has at most: every
// 50 m of a marathon are fewer.
const most = 1000

// few reports whether a map or list has no more than anybody would write.
func (r *reader) few(n *syntax.Node, name string) bool {
	there := max(len(n.Pairs()), len(n.Items()))
	if there > most {
		r.Report(n, "shape", fmt.Sprintf("%s: %d of them, where at most %d were wanted", name, there, most), "leave out what nobody needs")
	}
	return there <= most
}

// eachPoint reads the keys of a map as points; one stands once, however spelt.
// The value of a key that is none is read at no distance, for what is wrong with
// it.
func (r *reader) eachPoint(n *syntax.Node, name string, read func(event.Point, *syntax.Node)) {
	if !r.want(n, syntax.Map, name) || !r.few(n, name) {
		return
	}
	var seen firstKeys[event.Distance]
	for i, p := range n.Pairs() {
		if r.IsFull() {
			return
		}
		point, ok := r.pointAgain(i, p.Key)
		if ok {
			if first, twice := seen.add(point.Distance(), p.Key.Text); twice {
				r.Report(p.Key, "split-point", fmt.Sprintf("split point %q: the same point as %q", p.Key.Text, first), "keep one of the two")
				point = event.Point{}
			}
		}
		if p.Value.Kind != 0 {
			read(point, p.Value)
		}
	}
}

// pointAgain is [reader.point] for a key by its place in its map: mostly the maps of all
// results have the same points. What points depend on is read before the first of them.
func (r *reader) pointAgain(place int, n *syntax.Node) (event.Point, bool) {
	if place < len(r.points) && r.points[place].Text() == n.Text {
		return r.points[place], true
	}
	point, ok := r.point(n)
	switch {
	case !ok:
	case place < len(r.points):
		r.points[place] = point
	case place == len(r.points):
		r.points = append(r.points, point)
	}
	return point, ok
}

// firstKeys is the first key for each of the places that the keys of a map name. Few are
// looked through, more are indexed.
type firstKeys[P comparable] struct {
	count  int
	places [16]P
	keys   [16]string
	more   map[P]string
}

// add adds a key, or gives the one that named the place before.
func (f *firstKeys[P]) add(place P, key string) (first string, twice bool) {
	for i := range min(f.count, len(f.places)) {
		if f.places[i] == place {
			return f.keys[i], true
		}
	}
	if first, twice = f.more[place]; twice {
		return first, true
	}
	if f.count < len(f.places) {
		f.places[f.count], f.keys[f.count] = place, key
	} else {
		if f.more == nil {
			f.more = map[P]string{}
		}
		f.more[place] = key
	}
	f.count++
	return "", false
}

func segmentsField[T any](doc string, ptr func(*T) *[]race.SegmentTime) field[T] {
	e := expected{"a map from segments to marks", keyform.Points, schema.Map(schema.Segment, schema.Mark)}
	f := newField("segments", doc, e, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Map, "segments") || !r.few(n, "segments") || r.Event.IsZero() {
			return
		}
		times := make([]race.SegmentTime, 0, len(n.Pairs()))
		var seen firstKeys[[2]event.Distance]
		for _, p := range n.Pairs() {
			mark, ok := r.mark(p.Value, "segment")
			segment, err := r.Event.ParseSegment(p.Key.Text, r.On)
			if err != nil {
				r.refuse(p.Key, "segment", err)
				continue
			}
			stretch := [2]event.Distance{segment.From, segment.To}
			if first, twice := seen.add(stretch, p.Key.Text); twice {
				r.Report(p.Key, "segment", fmt.Sprintf("segment %q: the same as %q", p.Key.Text, first), "keep one of the two")
				continue
			}
			if p.Value.Kind != 0 && ok {
				times = append(times, race.SegmentTime{Segment: segment, Mark: mark})
			}
		}
		slices.SortStableFunc(times, func(a, b race.SegmentTime) int { return compareSegments(a.Segment, b.Segment) })
		*ptr(v) = orNil(times)
	}, func(v *T) *syntax.Node {
		if len(*ptr(v)) == 0 {
			return nil
		}
		times := &syntax.Node{Kind: syntax.Map}
		for _, time := range *ptr(v) {
			times.Add(time.Segment.Text, written(time.Mark.String()))
		}
		return times
	})
	f.Form.Value = keyform.Quoted
	return f
}

func compareSegments(a, b event.Segment) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}
