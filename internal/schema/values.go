package schema

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

// Maker makes the schema of a value, when a schema is asked for: no document
// needs it to be read. Each call makes a schema of its own, which the key that
// it stands at completes.
type Maker func(*Definitions) *Schema

// like is a definition of texts, explained by the sentence of a rule.
func (d *Definitions) like(name, rule string, s Schema) *Schema {
	return d.Ref(name, func() *Schema {
		explained, _ := diag.Lookup(rule)
		s.Description = explained.Sentence
		return &s
	})
}

// textPattern matches whatever the text of a field may be. Of blanks at its ends
// it knows those of ASCII and Latin-1: no way to write the others is common to
// RE2 and ECMA-262.
const textPattern = `[^\t-\r \x85\xA0]([^\n\r]*[^\t-\r \x85\xA0])?`

// flagPattern matches exactly what is one word.
const flagPattern = `[^\x00- ,\[\]{}#:"']+`

// ClockPattern matches exactly the times of day.
const ClockPattern = `([01][0-9]|2[0-3]):[0-5][0-9]`

// Anchored is a pattern of a whole text.
func Anchored(pattern string) string { return "^" + pattern + "$" }

// Match is a text that matches a pattern as a whole.
func Match(pattern string) Maker {
	return func(*Definitions) *Schema { return &Schema{Type: Types{"string"}, Pattern: Anchored(pattern)} }
}

// Text is free text in one line.
func Text(d *Definitions) *Schema {
	return d.like("text", "text", Schema{Type: Types{"string"}, Pattern: Anchored(textPattern)})
}

// Key takes numbers too: the canonical form writes a key of digits without
// quotes.
func Key(d *Definitions) *Schema {
	return d.like("key", "key", Schema{Type: Types{"string", "number"}, Pattern: Anchored(race.KeyPattern), Minimum: new(0)})
}

// Mark is a mark.
func Mark(d *Definitions) *Schema {
	return d.like("mark", "mark", Schema{Type: Types{"string"}, Pattern: Anchored(timing.MarkPattern)})
}

// Margin is a margin.
func Margin(d *Definitions) *Schema {
	return d.like("margin", "margin", Schema{Type: Types{"string"}, Pattern: Anchored(timing.MarginPattern)})
}

// Day is a single day.
func Day(d *Definitions) *Schema {
	return d.like("day", "date", Schema{Type: Types{"string"}, Pattern: Anchored(date.DayPattern)})
}

// dates is the schema of dates that may be partial: a year is a number.
func dates(pattern string) Schema {
	return Schema{Type: Types{"string", "integer"}, Pattern: Anchored(pattern), Minimum: new(date.FirstYear), Maximum: new(date.LastYear)}
}

// Date is a date that may be partial.
func Date(d *Definitions) *Schema { return d.like("date", "date", dates(date.Pattern)) }

// Annulment is a date that may be unknown.
func Annulment(*Definitions) *Schema {
	s := dates("(unknown|" + date.Pattern + ")")
	return &s
}

// Clock is a time of day.
func Clock(d *Definitions) *Schema {
	return d.like("clock-time", "clock-time", Schema{Type: Types{"string"}, Pattern: Anchored(ClockPattern)})
}

// Point is a split point.
func Point(d *Definitions) *Schema {
	return d.like("split-point", "split-point", Schema{Type: Types{"string"}, Pattern: Anchored(event.PointPattern)})
}

// Segment is a segment.
func Segment(d *Definitions) *Schema {
	return d.like("segment", "segment", Schema{Type: Types{"string"}, Pattern: Anchored(event.SegmentPattern)})
}

// Flag offers the known flags; the others are numbers where they look so.
func Flag(*Definitions) *Schema {
	s := &Schema{Type: Types{"string", "number"}, Pattern: Anchored(flagPattern)}
	for _, kind := range race.FlagKinds() {
		s.Examples = append(s.Examples, string(kind))
	}
	return s
}

// Count is a whole number within bounds.
func Count(from, most int) Maker {
	return func(*Definitions) *Schema {
		return &Schema{Type: Types{"integer"}, Minimum: new(from), Maximum: new(most)}
	}
}

// Word is a word of a closed list.
func Word[W ~string](list []W) Maker {
	return func(*Definitions) *Schema {
		var s Schema
		for _, w := range list {
			s.Enum = append(s.Enum, string(w))
		}
		return &s
	}
}

// Event offers the events that have a code of their own, and races on the road over
// any distance.
func Event(d *Definitions) *Schema {
	var codes Schema
	for e := range event.All() {
		codes.Enum = append(codes.Enum, e.Code())
	}
	return d.like("event", "event", Schema{AnyOf: []*Schema{&codes, Match(event.RoadPattern)(d)}})
}

// Environment offers what races are run on.
func Environment(*Definitions) *Schema {
	var s Schema
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

// Nation offers the codes of nations.
func Nation(d *Definitions) *Schema {
	return d.like("nation-code", "nation", Schema{Enum: nationCodes()})
}

// wideScopes is the records that are wider than those of a nation.
func wideScopes() []string {
	scopes := []string{race.World.String()}
	for area := range nation.Areas() {
		scopes = append(scopes, string(area))
	}
	return scopes
}

// Scope offers the records, those of competitions by their pattern.
func Scope(d *Definitions) *Schema {
	return d.like("scope", "scope", Schema{AnyOf: []*Schema{
		{Enum: wideScopes()}, {Enum: recordNationCodes()}, Match(race.CompetitionPattern)(d),
	}})
}

// Holds offers the wide records by name; nations are too many for it.
func Holds(d *Definitions) *Schema {
	standing := Word(record.Standings())
	s := &Schema{Type: Types{"object"}, MinProperties: 1, AdditionalProperties: false}
	for _, scope := range wideScopes() {
		s.Properties = append(s.Properties, Member{scope, standing(d)})
	}
	s.PatternProperties = Members{
		{Anchored("(" + strings.Join(recordNationCodes(), "|") + ")"), standing(d)},
		{Anchored(race.CompetitionPattern), standing(d)},
	}
	return s
}

// List is a list of values of a kind.
func List(item Maker) Maker {
	return func(d *Definitions) *Schema { return &Schema{Type: Types{"array"}, Items: item(d)} }
}

// Map is a map from any texts of a kind.
func Map(key, value Maker) Maker {
	return func(d *Definitions) *Schema {
		return &Schema{Type: Types{"object"}, PropertyNames: key(d), AdditionalProperties: value(d)}
	}
}
