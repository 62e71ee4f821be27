package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/recordnames"
)

// recordAt is a kind of record by its name.
func (c *Text) recordAt(items []prose.Item, i int) (Piece, int) {
	if i > 0 && isOfClass(&items[i-1]) || isForClass(items, i) {
		return Piece{}, 0 // of another list
	}
	book := recordnames.Book{Nations: c.Nations, Peoples: c.Peoples, Meeting: c.meetingOfRecord}
	name, n := book.At(items, i)
	if n == 0 || n > 1 && items[i+n-1].Is("mark") && items[i+1].Is("'s") && c.Peoples[items[i].Folded] {
		return Piece{}, 0 // the Norwegian's mark of 3:45.60
	}
	return Piece{What: RecordName, Scope: name.Scope, Event: name.Event, Short: name.Short}, n
}

// isOfClass reports whether a word before a record makes it one of juniors, students or the like, or of another event.
func isOfClass(item *prose.Item) bool {
	return isAgeClass(item) || item.Is("junior", "youth", "collegiate", "college", "ncaa", "masters", "veterans", "school", "scholastic", "schoolboy", "schoolgirl", "group", "student", "para", "steeplechase", "steeple", "marathon", "half-marathon", "hurdles", "relay", "decathlon", "walk", "walks")
}

// isForClass reports whether the words from a place on name a record and, behind it, those of an age for whom it is one: the
// world record for under-20s.
func isForClass(items []prose.Item, i int) bool {
	const longest = 6
	for k := i + 1; k < min(i+longest, len(items)-2); k++ {
		if items[k].Is("record") {
			next := k + 2
			return items[k+1].Is("for", "at", "in") && (isOfClass(&items[next]) || items[next].Is("juniors") || items[next].Is("the", "his", "her") && next+1 < len(items) && (isAgeClass(&items[next+1]) || items[next+1].Is("age", "junior")))
		}
	}
	return false
}

// isAgeClass reports whether a word is the name of a class by its age: U20, under-20, under-20s.
func isAgeClass(item *prose.Item) bool {
	return item.Kind == prose.Word && len(item.Folded) > 2 && item.Folded[0] == 'u' && item.Folded[1] >= '0' && item.Folded[1] <= '9'
}

// IsLetters reports whether a record is named by its letters.
func (p *Piece) IsLetters() bool {
	const letters = 2
	return p.What == RecordName && len(p.Text) == letters && p.End-p.Start == letters
}

// meetingOfRecord is the meeting that is named at a place, whose record is spoken of: the Prefontaine
// Classic record. A city or a stadium names none.
func (c *Text) meetingOfRecord(items []prose.Item, i int) (int, race.Scope) {
	p, n := c.meetingAt(items, i)
	if n == 0 || p.races[0].Competition == "" {
		return 0, race.Scope{}
	}
	first := p.races[0]
	key, _ := joinedWords(items, i, n)
	if key == "commonwealth" || key == "world" { // their records are not those of their games
		return 0, race.Scope{}
	}
	for _, r := range p.races {
		if r.Competition != first.Competition || key == strings.Join(gazetteer.NameParts(r.Venue.City), " ") || key == strings.Join(gazetteer.NameParts(r.Venue.Stadium), " ") {
			return 0, race.Scope{}
		}
	}
	kind := race.Meeting
	if gazetteer.IsChampionship(first) {
		kind = race.Championship
	}
	return n, race.Scope{Kind: kind, Key: first.Competition}
}
