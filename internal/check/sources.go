package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// citing gathers which of the sources of a document are named, and where.
type citing struct {
	sources []race.Source
	listed  map[string]int // indexes of the sources, where there are many
	named   []bool
	found   []found
}

func newCiting(sources []race.Source) *citing {
	const few = 8 // are looked through faster than made a map
	c := &citing{sources: sources, named: make([]bool, len(sources))}
	if len(sources) > few {
		c.listed = make(map[string]int, len(sources))
		for i, source := range sources {
			c.listed[source.Key] = i
		}
	}
	return c
}

// index is which of the sources has a key; -1 where none has.
func (c *citing) index(key string) int {
	if c.listed == nil {
		return slices.IndexFunc(c.sources, func(source race.Source) bool { return source.Key == key })
	}
	if i, listed := c.listed[key]; listed {
		return i
	}
	return -1
}

// look reports what a citation names and the document does not list.
func (c *citing) look(citation race.Citation, path ...document.Step) {
	known := c.knows(citation.All)
	for _, part := range citation.Parts {
		known = c.knows(part.Sources) && known
	}
	if known {
		return
	}
	for _, key := range citation.Keys() {
		if c.index(key) < 0 {
			c.found = append(c.found, found{
				rule: "unknown-source", message: fmt.Sprintf("source %q: not among the sources of the document", key),
				path: append([]document.Step(nil), path...),
			})
		}
	}
}

// knows marks sources as named, and reports whether all are listed.
func (c *citing) knows(keys []string) bool {
	known := true
	for _, key := range keys {
		i := c.index(key)
		if i >= 0 {
			c.named[i] = true
		}
		known = known && i >= 0
	}
	return known
}

// claims looks at the sources of claims.
func (c *citing) claims(claims []race.Claim) {
	for i, claim := range claims {
		c.look(race.Citation{All: []string{claim.Source}}, document.Key("claims"), document.Index(i), document.Key("source"))
	}
}

// unused is all that was found, and the sources that nothing names.
func (c *citing) unused(sources []race.Source) []found {
	for i, source := range sources {
		if !c.named[i] {
			c.found = append(c.found, found{
				rule: "unused-source", message: fmt.Sprintf("source %q: nothing names it", source.Key),
				path: []document.Step{document.Key("sources"), document.Key(source.Key)},
			})
		}
	}
	return c.found
}

// cited reports sources that are named for a point or a segment of which there
// is no figure, or under another spelling of it: they would hold for nothing.
func (c *raceCheck) cited() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if citesPoints(result.Source) {
			c.citedPoints(result.Source, pointsOf(result.Splits, result.Positions, result.Segments), ofResult(i, "source"))
		}
	}
	if citesPoints(c.race.Source) {
		c.citedPoints(c.race.Source, pointsOf(c.race.LeaderSplits, nil, c.race.Segments), []document.Step{document.Key("source")})
	}
}

func citesPoints(c race.Citation) bool {
	return slices.ContainsFunc(c.Parts, func(part race.CitedPart) bool { return isPoint(part.Key) })
}

// stretch is a point, or what lies between two: a point begins where it ends.
type stretch struct{ from, to event.Distance }

func (c *raceCheck) citedPoints(citation race.Citation, there map[stretch][]string, path []document.Step) {
	course := c.race.Course()
	for _, part := range citation.Parts {
		if !isPoint(part.Key) {
			continue
		}
		var at stretch
		if p, err := c.race.Event.ParsePoint(part.Key, course); err == nil {
			at = stretch{p.Distance(), p.Distance()}
		} else if s, err := c.race.Event.ParseSegment(part.Key, course); err == nil {
			at = stretch{s.From, s.To}
		}
		spelt := there[at]
		if slices.Contains(spelt, part.Key) {
			continue
		}
		f := c.report("cited-figure", fmt.Sprintf("source: nothing is given for %s", part.Key), append(slices.Clip(path), document.Key(part.Key))...)
		if len(spelt) > 0 {
			f.remedy = "write " + spelt[0] + ", as it is spelt above"
		}
	}
}

// isPoint tells points and segments from keys: they begin with a figure, with
// the bell, or with what is last.
func isPoint(key string) bool {
	return key[0] >= '0' && key[0] <= '9' || strings.HasPrefix(key, "bell") || strings.HasPrefix(key, "last ")
}

// pointsOf is the points and segments of which there are figures, as they are
// spelt.
func pointsOf(splits []race.Split, positions []race.Position, segments []race.SegmentTime) map[stretch][]string {
	there := map[stretch][]string{}
	add := func(from, to event.Distance, text string) {
		there[stretch{from, to}] = append(there[stretch{from, to}], text)
	}
	for _, split := range splits {
		add(split.Point.Distance(), split.Point.Distance(), split.Point.Text())
	}
	for _, position := range positions {
		add(position.Point.Distance(), position.Point.Distance(), position.Point.Text())
	}
	for _, segment := range segments {
		add(segment.Segment.From, segment.Segment.To, segment.Segment.Text)
	}
	return there
}

// sources reports sources that are named and not listed, and those that are
// listed and never named.
func (c *raceCheck) sources() {
	citing := newCiting(c.race.Sources)
	citing.look(c.race.Source, document.Key("source"))
	for i := range c.race.Results {
		citing.look(c.race.Results[i].Source, document.Key("results"), document.Index(i), document.Key("source"))
	}
	for i, a := range c.race.Amended {
		citing.look(race.Citation{All: a.Source}, document.Key("amended"), document.Index(i), document.Key("source"))
	}
	citing.claims(c.race.Claims)
	c.found = append(c.found, citing.unused(c.race.Sources)...)
}
