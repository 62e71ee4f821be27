package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
)

// twoPlaces reports an athlete who is said to have run in two cities on a day.
func (c *checker) twoPlaces() {
	for _, who := range c.people {
		var day []*athlete.Performance // the first in each city
		for _, p := range c.career(who) {
			if p.City == "" || !p.Date.IsFull() {
				continue
			}
			if len(day) > 0 && day[0].Date != p.Date {
				day = day[:0]
			}
			i := slices.IndexFunc(day, func(of *athlete.Performance) bool { return c.elsewhere(p, of) && !names(p, of) && !names(of, p) })
			if i >= 0 {
				c.inTwoPlaces(p, day[i])
			}
			if !slices.ContainsFunc(day, func(of *athlete.Performance) bool { return !c.elsewhere(p, of) }) {
				day = append(day, p)
			}
		}
	}
}

func (c *checker) inTwoPlaces(told, other *athlete.Performance) {
	if doc, _ := c.later(c.place(told).doc, c.place(other).doc); doc != c.place(told).doc {
		told, other = other, told
	}
	c.at(told, "athlete", "two-places", fmt.Sprintf("%s: ran in %s on %s too, says %s", told.Athlete, other.City, told.Date, c.name(c.place(other).doc)))
}

// elsewhere reports whether two performances were in different cities.
func (c *checker) elsewhere(a, b *athlete.Performance) bool {
	return a.City != b.City && c.fold(a.City) != c.fold(b.City)
}

// names reports whether a performance is an entry of a list that names the race
// of another: the two are held against each other by another rule.
func names(entry, of *athlete.Performance) bool {
	return entry.IsEntry() && !of.IsEntry() && entry.Race == of.Race
}
