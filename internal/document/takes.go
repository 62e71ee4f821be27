package document

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// takes makes the schema of a value, when a schema is asked for: no document
// needs it to be read. Each call makes a schema of its own, which the key that
// it stands at completes.
type takes func(*definitions) *schema

// like is a definition of texts, explained by the sentence of a rule.
func (d *definitions) like(name, rule string, s schema) *schema {
	return d.ref(name, func() *schema {
		explained, _ := diag.Lookup(rule)
		s.Description = explained.Sentence
		return &s
	})
}

func anchored(pattern string) string { return "^" + pattern + "$" }

// takesMatch is a text that matches a pattern as a whole.
func takesMatch(pattern string) takes {
	return func(*definitions) *schema { return &schema{Type: types{"string"}, Pattern: anchored(pattern)} }
}

func takesText(d *definitions) *schema {
	return d.like("text", "text", schema{Type: types{"string"}, Pattern: anchored(textPattern)})
}

// takesKey takes numbers too: the canonical form writes a key of digits without
// quotes.
func takesKey(d *definitions) *schema {
	return d.like("key", "key", schema{Type: types{"string", "number"}, Pattern: anchored(race.KeyPattern), Minimum: new(0)})
}

func takesMark(d *definitions) *schema {
	return d.like("mark", "mark", schema{Type: types{"string"}, Pattern: anchored(timing.MarkPattern)})
}

func takesMargin(d *definitions) *schema {
	return d.like("margin", "margin", schema{Type: types{"string"}, Pattern: anchored(timing.MarginPattern)})
}

func takesDay(d *definitions) *schema {
	return d.like("day", "date", schema{Type: types{"string"}, Pattern: anchored(date.DayPattern)})
}

// dates is the schema of dates that may be partial: a year is a number.
func dates(pattern string) schema {
	return schema{Type: types{"string", "integer"}, Pattern: anchored(pattern), Minimum: new(date.FirstYear), Maximum: new(date.LastYear)}
}

func takesDate(d *definitions) *schema { return d.like("date", "date", dates(date.Pattern)) }

func takesAnnulment(*definitions) *schema {
	s := dates("(unknown|" + date.Pattern + ")")
	return &s
}

func takesClock(d *definitions) *schema {
	return d.like("clock-time", "clock-time", schema{Type: types{"string"}, Pattern: anchored(clockPattern)})
}

func takesPoint(d *definitions) *schema {
	return d.like("split-point", "split-point", schema{Type: types{"string"}, Pattern: anchored(event.PointPattern)})
}

func takesSegment(d *definitions) *schema {
	return d.like("segment", "segment", schema{Type: types{"string"}, Pattern: anchored(event.SegmentPattern)})
}

// takesFlag offers the known flags; the others are numbers where they look so.
func takesFlag(*definitions) *schema {
	s := &schema{Type: types{"string", "number"}, Pattern: anchored(flagPattern)}
	for _, kind := range race.FlagKinds() {
		s.Examples = append(s.Examples, string(kind))
	}
	return s
}

func takesCount(from int) takes {
	return func(*definitions) *schema {
		return &schema{Type: types{"integer"}, Minimum: new(from), Maximum: new(maxCount)}
	}
}

// takesWord is a word of a closed list.
func takesWord[W ~string](list []W) takes {
	return func(*definitions) *schema {
		var s schema
		for _, w := range list {
			s.Enum = append(s.Enum, string(w))
		}
		return &s
	}
}

// takesEvent offers the events that have a code of their own, and races on the road over
// any distance.
func takesEvent(d *definitions) *schema {
	var codes schema
	for e := range event.All() {
		codes.Enum = append(codes.Enum, e.Code())
	}
	return d.like("event", "event", schema{AnyOf: []*schema{&codes, takesMatch(event.RoadPattern)(d)}})
}

func takesEnvironment(*definitions) *schema {
	var s schema
	for e := range event.Environments() {
		s.Enum = append(s.Enum, e.Code())
	}
	return &s
}

func nationCodes() []string {
	var codes []string
	for n := range nation.All() {
		codes = append(codes, n.Code)
	}
	return codes
}

// recordNationCodes are the codes of nations that have records of their own.
func recordNationCodes() []string {
	return slices.DeleteFunc(nationCodes(), func(code string) bool { return nation.ForRecords(code) != code })
}

func takesNation(d *definitions) *schema {
	return d.like("nation-code", "nation", schema{Enum: nationCodes()})
}

func takesAllowedRule(*definitions) *schema {
	var s schema
	for id := range ruleIDs {
		s.Enum = append(s.Enum, id)
	}
	return &s
}

// wideScopes is the records that are wider than those of a nation.
func wideScopes() []string {
	scopes := []string{race.World.String()}
	for area := range nation.Areas() {
		scopes = append(scopes, string(area))
	}
	return scopes
}

func takesScope(d *definitions) *schema {
	return d.like("scope", "scope", schema{AnyOf: []*schema{
		{Enum: wideScopes()}, {Enum: recordNationCodes()}, takesMatch(race.CompetitionPattern)(d),
	}})
}

// takesHolds offers the wide records by name; nations are too many for it.
func takesHolds(d *definitions) *schema {
	standing := takesWord(record.Standings())
	s := &schema{Type: types{"object"}, MinProperties: 1, AdditionalProperties: false}
	for _, scope := range wideScopes() {
		s.Properties = append(s.Properties, member{scope, standing(d)})
	}
	s.PatternProperties = members{
		{anchored("(" + strings.Join(recordNationCodes(), "|") + ")"), standing(d)},
		{anchored(race.CompetitionPattern), standing(d)},
	}
	return s
}

// takesTable is a map with the keys of a table, of which name is the name.
func takesTable(name string, keys func() []keyForm) takes {
	return func(d *definitions) *schema {
		return d.ref(name, func() *schema { return d.object(keys()) })
	}
}

func takesList(item takes) takes {
	return func(d *definitions) *schema { return &schema{Type: types{"array"}, Items: item(d)} }
}

// takesMap is a map from any texts of a kind.
func takesMap(key, value takes) takes {
	return func(d *definitions) *schema {
		return &schema{Type: types{"object"}, PropertyNames: key(d), AdditionalProperties: value(d)}
	}
}

// takesCitation is a list of source keys, or a map to such lists from the keys of
// a table and what matches one of the patterns. Both are in one schema, since each
// half of it bears on values of its own type: an editor then names the one fault,
// instead of two schemas of which neither fits.
func takesCitation(keys func() []keyForm, patterns ...string) takes {
	return func(d *definitions) *schema {
		sources := func() *schema {
			return d.ref("source-keys", func() *schema { return takesList(takesKey)(d) })
		}
		s := takesList(takesKey)(d)
		s.Type, s.AdditionalProperties = types{"array", "object"}, false
		for _, k := range keys() {
			s.Properties = append(s.Properties, member{k.Name, sources()})
		}
		for _, pattern := range patterns {
			s.PatternProperties = append(s.PatternProperties, member{anchored(pattern), sources()})
		}
		return s
	}
}
