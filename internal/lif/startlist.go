package lif

import (
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// The codes of the lists that name the competitors of results.
const (
	StartLists = "evt"
	People     = "ppl"
)

// RecognizesStartList reports whether a text is a file of start lists: headers of
// races without a time of day, and entrants, which begin with a comma.
func RecognizesStartList(text string) bool {
	all, _ := records(head(text))
	if len(all) < 2 || !all[0].isHeader() || len(all[0].fields) > headerStart && all[0].field(headerStart) != "" {
		return false
	}
	for _, rec := range all[1:] {
		if !rec.isHeader() && (rec.field(0) != "" || len(rec.fields) <= rowFamily) {
			return false
		}
	}
	return true
}

// ReadStartList reads a file of start lists. It has people, and no results.
func ReadStartList(text string) *sheet.Sheet {
	s := &sheet.Sheet{Format: StartLists}
	all, _ := records(text)
	var key sheet.Key
	relay, entrants := false, 1
	empty := func(at int) {
		if entrants == 0 {
			s.Note(at, sheet.Open, "a race without entrants")
		}
	}
	header := 0
	for _, rec := range all {
		if rec.isHeader() {
			empty(header)
			key, relay, entrants, header = keyOf(rec), label.ReadTitle(rec.field(headerTitle)).Event.IsRelay(), 0, rec.line
			s.Keys = append(s.Keys, key)
			continue
		}
		entrants++
		person := personOf(rec, rowID)
		person.Key, person.Team = key, relay && person.Given == ""
		person.Lane, _ = label.Number(rec.field(rowLane))
		s.People = append(s.People, person)
	}
	empty(header)
	s.Note(0, sheet.LeftOut, "it has start lists and no results")
	s.Review()
	return s
}

func personOf(rec record, id int) sheet.Person {
	return sheet.Person{
		Line: rec.line, Entry: rec.field(id),
		Family: rec.field(rowFamily), Given: rec.field(rowGiven), Club: rec.field(rowAffiliation),
	}
}

// The fields of a list of people, from 0.
const (
	personID = iota
	personFamily
	personGiven
	personClub
	personFields
)

// RecognizesPeople reports whether a text is a list of people: each line begins with
// a number, then has a name in letters.
func RecognizesPeople(text string) bool {
	all, _ := records(head(text))
	for _, rec := range all {
		_, hasID := label.Number(rec.field(personID))
		_, isNumber := label.Number(rec.field(personFamily))
		if !hasID || isNumber || rec.field(personFamily) == "" || len(rec.fields) < personFields {
			return false
		}
	}
	return len(all) > 0 && (strings.HasPrefix(strings.TrimSpace(text), ";") || isSexed(all))
}

// isSexed reports whether all lines have the sex where such a list has it.
func isSexed(all []record) bool {
	const sex = 5
	for _, rec := range all {
		if _, ok := label.SexCell(rec.field(sex)); !ok {
			return false
		}
	}
	return true
}

// ReadPeople reads a list of people. It has no results.
func ReadPeople(text string) *sheet.Sheet {
	s := &sheet.Sheet{Format: People}
	all, _ := records(text)
	for _, rec := range all {
		s.People = append(s.People, sheet.Person{
			Line: rec.line, Entry: rec.field(personID), Family: rec.field(personFamily), Given: rec.field(personGiven), Club: rec.field(personClub),
		})
	}
	s.Note(0, sheet.LeftOut, "it has people and no results")
	s.Review()
	return s
}
