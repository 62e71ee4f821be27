package collate

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// cite names the source of one figure of a result, before the result has it: of all its
// splits where it has none yet, else of the point. Sources that stand for the whole
// result do so for its other figures still.
func cite(result *race.Result, f figure, source string, wider []string) {
	c := &result.Source
	if slices.Contains(c.All, source) || c.IsZero() && slices.Equal(wider, []string{source}) || slices.Equal(c.For(f.key), []string{source}) && f.point != "" {
		return
	}
	has := figuresOf(result)
	key := f.key
	if f.point != "" && slices.Contains(has, f.key) {
		key = f.point
	}
	for _, figure := range has {
		if len(c.All) > 0 {
			c.Parts = append(c.Parts, race.CitedPart{Key: figure, Sources: c.All})
		}
	}
	c.All = nil
	if i := slices.IndexFunc(c.Parts, func(p race.CitedPart) bool { return p.Key == key }); i >= 0 {
		c.Parts[i].Sources = with(c.Parts[i].Sources, source) // of the split and the position at one point
		return
	}
	c.Parts = append(c.Parts, race.CitedPart{Key: key, Sources: []string{source}})
	slices.SortFunc(c.Parts, func(a, b race.CitedPart) int { return strings.Compare(a.Key, b.Key) })
}

// with is the sources with one more, where it is not among them.
func with(sources []string, source string) []string {
	if slices.Contains(sources, source) {
		return sources
	}
	return append(slices.Clone(sources), source)
}

// figuresOf is the keys of what a result says.
func figuresOf(r *race.Result) []string {
	var keys []string
	for _, one := range []struct {
		key string
		has bool
	}{
		{"place", r.Place > 0},
		{"nation", r.Nation != ""},
		{"mark", !r.Mark.IsZero()},
		{"thousandths", !r.Thousandths.IsZero()},
		{"status", r.Status != ""},
		{"qualified", r.Qualified != ""},
		{"overall", r.Overall > 0},
		{"flags", len(r.Flags) > 0},
		{"born", !r.Born.IsZero()},
		{"splits", len(r.Splits) > 0},
		{"positions", len(r.Positions) > 0},
		{"segments", len(r.Segments) > 0},
	} {
		if one.has {
			keys = append(keys, one.key)
		}
	}
	return keys
}
