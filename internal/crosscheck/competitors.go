package crosscheck

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// competitors is where in a race somebody's first result is: thousands of entries may be of the day of a race of
// thousands.
type competitors struct {
	byPerson map[athlete.Person]int
	byName   map[string]int // whatever their ids; names are folded
	byID     map[nameAndID]int
}

type nameAndID struct{ name, id string }

// competitorsOf is those of a race, found once.
func (c *checker) competitorsOf(r *race.Race) *competitors {
	if known := c.competed[r]; known != nil {
		return known
	}
	all := &competitors{map[athlete.Person]int{}, map[string]int{}, map[nameAndID]int{}}
	for i := range r.Results {
		result := &r.Results[i]
		if who := c.index.Who(r.SexOf(result), &result.Competitor, result.Born); !who.IsZero() {
			setFirst(all.byPerson, who, i)
		}
		name := c.fold(result.Name())
		setFirst(all.byName, name, i)
		setFirst(all.byID, nameAndID{name, result.ID}, i)
	}
	c.competed[r] = all
	return all
}

func setFirst[K comparable](at map[K]int, key K, i int) {
	if _, known := at[key]; !known {
		at[key] = i
	}
}

// resultOf is the result of an entry's athlete in a race, whatever the mark: the first of that person, or of that name
// where no two ids tell them apart.
func (c *checker) resultOf(list *record.List, e *record.Entry, r *race.Race) *race.Result {
	all := c.competitorsOf(r)
	first := len(r.Results)
	take := func(i int, known bool) {
		if known {
			first = min(first, i)
		}
	}
	i, known := all.byPerson[c.index.Who(list.Sex, &e.Competitor, date.Date{})]
	take(i, known)
	name := c.fold(e.Name())
	if e.ID == "" {
		i, known = all.byName[name]
		take(i, known)
	} else {
		for _, id := range []string{e.ID, ""} {
			i, known = all.byID[nameAndID{name, id}]
			take(i, known)
		}
	}
	if first == len(r.Results) {
		return nil
	}
	return &r.Results[first]
}
