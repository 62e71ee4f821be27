package keyform

import (
	"cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
)

// Geometry is what points and segments are measured by: the event of a race or
// list, and what it is run on.
type Geometry struct {
	Event event.Event
	On    event.Course
}

// Keys is a table as the printer takes it.
func (g Geometry) Keys(table []Key) []syntax.Key {
	keys := make([]syntax.Key, len(table))
	for i, k := range table {
		keys[i] = syntax.Key{Name: k.Name, Required: k.Required, Form: g.form(k.Form)}
	}
	return keys
}

// form is the form of a value as the printer takes it: points and segments go by
// distance, records from the widest.
func (g Geometry) form(f Form) syntax.Form {
	switch f.Notation {
	case FreeText:
		return syntax.Form{Notation: syntax.FreeText}
	case Quoted:
		return syntax.Form{Notation: syntax.AlwaysQuoted}
	case Object:
		return syntax.Form{Keys: g.Keys(f.Keys())}
	case Objects, Named:
		return syntax.Form{Each: &syntax.Form{Keys: g.Keys(f.Keys())}, Blocks: true}
	case Points:
		each := g.form(Form{Notation: f.Value})
		return syntax.Form{Each: &each, Compare: g.comparePoints}
	case Texts:
		return syntax.Form{Each: &syntax.Form{Notation: syntax.FreeText}}
	case Citation:
		return syntax.Form{Compare: g.compareCited(f.Keys)}
	case Scopes:
		return syntax.Form{Compare: compareScopes}
	case Scoped:
		return syntax.Form{Each: &syntax.Form{Keys: g.Keys(f.Keys())}, Compare: compareScopes}
	default:
		return syntax.Form{}
	}
}

// rank is how keys are ordered, by the first number that differs.
type rank [3]int64

func (a rank) compare(b rank) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]), cmp.Compare(a[2], b[2]))
}

func (g Geometry) comparePoints(a, b string) int {
	return g.rankOfPoint(a).compare(g.rankOfPoint(b))
}

// rankOfPoint ranks points by distance, and behind them segments by where they
// begin and end.
func (g Geometry) rankOfPoint(key string) rank {
	if point, err := g.Event.ParsePoint(key, g.On); err == nil {
		return rank{0, int64(point.Distance())}
	}
	if segment, err := g.Event.ParseSegment(key, g.On); err == nil {
		return rank{1, int64(segment.From), int64(segment.To)}
	}
	return rank{2}
}

// compareCited orders what a citation names by the table of the thing that it
// stands in, and points and segments behind that.
func (g Geometry) compareCited(table func() []Key) func(a, b string) int {
	rankOf := func(key string) rank {
		for i, k := range table() {
			if k.Name == key {
				return rank{-1, int64(i)}
			}
		}
		return g.rankOfPoint(key)
	}
	return func(a, b string) int { return rankOf(a).compare(rankOf(b)) }
}

func compareScopes(a, b string) int { return rankOfScope(a).compare(rankOfScope(b)) }

func rankOfScope(key string) rank {
	scope, err := race.ParseScope(key)
	if err != nil {
		return rank{9}
	}
	return rank{int64(scope.Kind)}
}
