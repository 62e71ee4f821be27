package missing

import (
	"fmt"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// edition is a meeting of a year, as its races tell.
type edition struct {
	year    int
	number  int // of the edition; 0 where no race says it
	events  map[record.Category]bool
	id      string // of the first race by id
	sources []race.Source
}

// seeMeeting notes what a race says of its meeting.
func (f *finder) seeMeeting(r *race.Race) {
	if r.Competition == "" {
		return
	}
	years := f.meetings[r.Competition]
	if years == nil {
		years = map[int]*edition{}
		f.meetings[r.Competition] = years
	}
	e := years[r.Date.Year()]
	if e == nil {
		e = &edition{year: r.Date.Year(), events: map[record.Category]bool{}}
		years[r.Date.Year()] = e
	}
	e.number = max(e.number, r.Edition)
	e.events[record.CategoryOf(r)] = true
	if e.id == "" || r.ID < e.id {
		e.id, e.sources = r.ID, r.Behind(r.Source.Keys())
	}
}

// findEditions finds meetings of which the editions before and after are there.
func (f *finder) findEditions() {
	var scopes []race.Scope
	for key := range f.meetings {
		scopes = append(scopes, race.Scope{Kind: race.Meeting, Key: key})
	}
	names := f.c.Competitions(scopes)
	for _, key := range slices.Sorted(maps.Keys(f.meetings)) {
		years := f.meetings[key]
		var all []*edition
		for _, year := range slices.Sorted(maps.Keys(years)) {
			all = append(all, years[year])
		}
		for i := 1; i < len(all); i++ {
			f.findBetween(names.Of(key), all, i)
		}
	}
}

// findBetween finds what lies between an edition and the one before it.
func (f *finder) findBetween(name string, all []*edition, i int) {
	before, after := all[i-1], all[i]
	if after.year-before.year < 2 {
		return
	}
	lacking, sure := numberBetween(all, i)
	if sure && lacking <= 0 {
		return
	}
	var events []string
	for of := range after.events {
		if before.events[of] {
			events = append(events, words.Join(" ", of.Event.Name(), string(of.Sex)))
		}
	}
	if len(events) == 0 {
		return
	}
	slices.Sort(events)
	e := Entry{
		Kind: Editions, Answers: len(events), Document: after.id, path: []document.Step{document.Key("competition")},
		Answered: "who won the " + words.List(slices.Compact(events)), Sources: distinct(slices.Concat(before.sources, after.sources)), year: after.year,
	}
	span := fmt.Sprint(before.year + 1)
	if after.year-before.year > 2 {
		span += fmt.Sprintf("-%d", after.year-1)
	}
	e.Missing = fmt.Sprintf("%s, %s, if it was held", name, span)
	if sure {
		e.Missing = fmt.Sprintf("%s, %s: %s by their numbers", name, span, words.Count(lacking, "edition"))
	}
	f.add(e)
}

// numberBetween is how many editions are missing between the nearest ones on both sides of a gap
// whose numbers are known; false where there are no such.
func numberBetween(all []*edition, i int) (int, bool) {
	a, b := i-1, i
	for a >= 0 && all[a].number == 0 {
		a--
	}
	for b < len(all) && all[b].number == 0 {
		b++
	}
	if a < 0 || b == len(all) {
		return 0, false
	}
	return all[b].number - all[a].number - (b - a), true
}
