// Package gazetteer has the names that a text may use: of people, of races, meetings and places,
// of nations and those who live there. It must not know sentences.
package gazetteer

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// Names is what a corpus is searched for: who and which races a text can name.
type Names struct {
	*People

	Races   []*race.Race // as they were run
	ByID    map[string]*race.Race
	names   *raceNames
	Nations map[string]string // the codes of nations by what they and their people are called
	Peoples map[string]bool   // which of these words a people is called by, but parts of a nation
	Codes   *nation.Codes
	Holders map[int]bool // who held a record and is the only one of the family name
}

// NewNames takes the names from a corpus. The error is that of a faulty record list.
func NewNames(c *corpus.Corpus) (*Names, error) {
	n := &Names{Races: c.InOrder(corpus.Filter{}), ByID: map[string]*race.Race{}, Nations: nationWords(), Peoples: peopleWords(), Codes: nation.NewCodes(), Holders: map[int]bool{}}
	for _, one := range n.Races {
		n.ByID[one.ID] = one
	}
	var err error
	if n.People, err = newPeople(c, n.Races); err != nil {
		return nil, err
	}
	for _, some := range n.Family {
		if len(some) == 1 && n.Person(some[0]).held {
			n.Holders[some[0]] = true
		}
	}
	n.names = newRaceNames(n.Races)
	return n, nil
}

// RacesNamed is the races that are meant by folded words set apart by blanks.
func (n *Names) RacesNamed(key string) []*race.Race { return n.names.of[key] }

// LongestOfRace is how many words the longest name of a race or a place has.
func (n *Names) LongestOfRace() int { return n.names.longest }
