package jsonsheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Team is the name of the team of a row and its athletes, which may stand in an object
// of the team.
func (f *File) Team(n *jsontext.Node, keys ...string) (name string, members *jsontext.Node) {
	at := n.Get(keys...)
	name = known(at)
	for _, of := range []*jsontext.Node{n, at} {
		if found := of.Get("members", "teammembers", "runners", "relayrunners", "legs", "athletes"); found != nil && members == nil {
			members = found
		}
	}
	return name, members
}

// Legs reads the athletes of a relay: objects, names alone, or numbers by which the
// file knows people.
func (f *File) Legs(r *sheet.Race, row *sheet.Row, n *jsontext.Node, find func(id string) (Person, bool)) {
	if len(n.List()) == 0 {
		return
	}
	items, numbered := inOrder(n.Items)
	var names []string
	for _, item := range items {
		who := f.member(row, item, find)
		leg := race.Leg{Athlete: who.Name, Born: who.Born, Split: f.legTime(item)}
		if who.Nation != row.Nation {
			leg.Nation = who.Nation
		}
		row.Legs = append(row.Legs, leg)
		names = append(names, firstOf(who.Name, "?"))
	}
	if legs := len(r.Event.Legs()); legs != len(names) {
		f.Note(n.Line, sheet.Open, fmt.Sprintf("%s where the relay has %d legs: %s", words.Count(len(names), "athlete"), legs, strings.Join(names, ", ")))
		row.Legs = nil
		return
	}
	if !numbered {
		f.Note(n.Line, sheet.Read, "the athletes of the team are taken in the order in which they ran")
	}
}

// inOrder are the athletes by the number of the leg, where all have one.
func inOrder(items []*jsontext.Node) (sorted []*jsontext.Node, numbered bool) {
	leg := func(n *jsontext.Node) int { return Number(n.Get("leg", "legnumber", "order", "runningorder")) }
	if slices.ContainsFunc(items, func(n *jsontext.Node) bool { return leg(n) == 0 }) {
		return items, false
	}
	sorted = slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b *jsontext.Node) int { return leg(a) - leg(b) })
	return sorted, true
}

// legTime is the time of a leg alone.
func (f *File) legTime(item *jsontext.Node) timing.Mark {
	at := item.Get("split", "legtime", "legsplit", "time")
	text := known(at)
	mark, ok := timing.Meant(text)
	if text != "" && !ok {
		f.Note(at.Row(), sheet.LeftOut, "time of a leg "+shown(text))
	}
	return mark
}

func (f *File) member(row *sheet.Row, item *jsontext.Node, find func(id string) (Person, bool)) Person {
	if item.IsObject() {
		if id := item.Get("athleteid", "competitorid", "bib"); id != nil && item.Get("firstname", "givenname", "lastname", "familyname", "name", "athlete") == nil {
			item = id
		} else {
			return f.Person(item)
		}
	}
	text := known(item)
	if who, ok := find(text); ok {
		return who
	}
	if strings.Contains(text, " ") {
		return Person{Name: text}
	}
	f.Note(max(item.Row(), row.Line), sheet.Open, "runner "+shown(text)+" of the team is nobody in the file")
	return Person{}
}
