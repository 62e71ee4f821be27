package mentions

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/recordnames"
)

// Names is what a corpus is searched for: who and which races a text can name.
type Names struct {
	*People

	Races   []*race.Race // as they were run
	ByID    map[string]*race.Race
	names   *cueNames
	nations map[string]string // the codes of nations by what they and their people are called
	peoples map[string]bool   // which of these words a people is called by, but parts of a nation
	codes   *nation.Codes
	holders map[int]bool // who held a record and is the only one of the family name
}

// NewNames takes the names from a corpus. The error is that of a faulty record list.
func NewNames(c *corpus.Corpus) (*Names, error) {
	n := &Names{Races: c.InOrder(corpus.Filter{}), ByID: map[string]*race.Race{}, nations: recordnames.NationWords(), peoples: recordnames.PeopleWords(), codes: nation.NewCodes(), holders: map[int]bool{}}
	for _, one := range n.Races {
		n.ByID[one.ID] = one
	}
	var err error
	if n.People, err = newPeople(c, n.Races); err != nil {
		return nil, err
	}
	for _, some := range n.family {
		if len(some) == 1 && n.Person(some[0]).held {
			n.holders[some[0]] = true
		}
	}
	n.names = newCueNames(n.Races)
	return n, nil
}
