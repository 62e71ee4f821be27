package people

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Plan is what becomes of entries, and of those in races and lists who are meant by them.
type Plan struct {
	registers map[*document.Doc]*race.Register // that change
	mentions  []string                         // names and ids of those who are meant
	id        func(of mention) string          // under which somebody stands then
	open      []string
	wanted    []string        // the races of the second of two
	met       map[string]bool // the races in which somebody is meant
}

// newPlan is a plan about those who are called so.
func newPlan(names []string) *Plan {
	return &Plan{
		registers: map[*document.Doc]*race.Register{}, met: map[string]bool{},
		mentions: slices.DeleteFunc(names, func(name string) bool { return name == "" }),
	}
}

// mention is somebody in a race or in a record list.
type mention struct {
	doc  *document.Doc
	race string // its id; empty where a list does not name it
	sex  race.Sex
	who  race.Competitor
	born date.Date
}

// Open is the documents in which somebody must still be told apart, each once.
func (p *Plan) Open() []string { return slices.Compact(slices.Clone(p.open)) }

// Text is the new text of a document; nil where it stays. The errors are those of package
// edit, and an [Error] for a faulty document that may have to change.
func (p *Plan) Text(doc *document.Doc) ([]byte, error) {
	if doc.Faulty() {
		if slices.ContainsFunc(p.mentions, func(text string) bool { return strings.Contains(doc.Text(), text) }) {
			return nil, &Error{doc.File + ": it may name who is meant, and is faulty", "see milectl check, and mend it first"}
		}
		return nil, nil
	}
	text, err := p.changed(doc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", doc.File, err)
	}
	if string(text) == doc.Text() {
		return nil, nil
	}
	return text, nil
}

func (p *Plan) changed(doc *document.Doc) ([]byte, error) {
	switch {
	case p.registers[doc] != nil:
		return edit.Register(doc, p.registers[doc])
	case doc.Race != nil:
		if changed, ok := p.ofRace(doc); ok {
			return edit.Race(doc, changed)
		}
	case doc.List != nil:
		if changed, ok := p.ofList(doc); ok {
			return edit.List(doc, changed)
		}
	}
	return nil, nil
}

// ofRace is a race with the ids that are given then, and whether there are others.
func (p *Plan) ofRace(doc *document.Doc) (*race.Race, bool) {
	r := *doc.Race
	r.Results = slices.Clone(r.Results)
	some := false
	for i := range r.Results {
		result := &r.Results[i]
		who := mention{doc, r.ID, r.SexOf(result), result.Competitor, result.Born}
		some = p.competitor(&result.Competitor, who) || some
	}
	return &r, some
}

// ofList is a record list with the ids that are given then.
func (p *Plan) ofList(doc *document.Doc) (*record.List, bool) {
	l := *doc.List
	l.Entries = slices.Clone(l.Entries)
	some := false
	for i := range l.Entries {
		entry := &l.Entries[i]
		some = p.competitor(&entry.Competitor, mention{doc, entry.Race, l.Sex, entry.Competitor, date.Date{}}) || some
	}
	return &l, some
}

// competitor gives an athlete, or each of a team, the id of then. It reports whether it is
// another one.
func (p *Plan) competitor(c *race.Competitor, of mention) bool {
	if !c.IsTeam() {
		before := c.ID
		c.ID = p.id(of)
		return c.ID != before
	}
	c.Legs = slices.Clone(c.Legs)
	some := false
	for i := range c.Legs {
		leg := &c.Legs[i]
		before := leg.ID
		of.born = leg.Born
		of.who = race.Competitor{Athlete: leg.Athlete, ID: leg.ID}
		leg.ID = p.id(of)
		some = some || leg.ID != before
	}
	return some
}
