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
	book := recordnames.Book{Nations: c.Nations, Peoples: c.Peoples, Meeting: c.meetingOfRecord}
	name, n := book.At(items, i)
	if n == 0 {
		return Piece{}, 0
	}
	return Piece{What: RecordName, Scope: name.Scope, Event: name.Event, Short: name.Short}, n
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
