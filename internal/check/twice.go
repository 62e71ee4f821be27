package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// longestInLanes is the longest distance that is run in lanes throughout. Farther,
// two may share the lane or the place in which they start.
const longestInLanes = 400 * event.Metre

// twice reports an athlete, a bib or a lane that stands in two results.
func (c *raceCheck) twice() {
	names, alike := c.nameKeys()
	if alike || c.hasIDs() {
		c.sharing("athlete", func(result *race.Result) string { return cmp.Or(result.ID, result.Athlete) })
	}
	c.sharing("bib", func(result *race.Result) string { return result.Bib })
	if c.race.Event.Distance() <= longestInLanes && c.race.Environment != event.Road {
		c.sharing("lane", func(result *race.Result) string { return number(result.Lane) })
	}
	if alike {
		c.twiceNamed(names)
	}
}

// hasIDs reports whether a result gives the id of an athlete.
func (c *raceCheck) hasIDs() bool {
	for i := range c.race.Results {
		if c.race.Results[i].ID != "" {
			return true
		}
	}
	return false
}

// nameKeys is the keys of the names of all results, and whether any two are alike, as
// hardly ever.
func (c *raceCheck) nameKeys() (keys []uint64, alike bool) {
	keys = make([]uint64, len(c.race.Results))
	for i := range c.race.Results {
		keys[i] = athlete.NameKeyOf(c.race.Results[i].Athlete)
	}
	sorted := slices.Clone(keys)
	slices.Sort(sorted)
	return keys, len(slices.Compact(sorted)) < len(keys)
}

// sharing reports results that share what stands at a key.
func (c *raceCheck) sharing(key string, of func(*race.Result) string) {
	var first map[string]int
	for i := range c.race.Results {
		result := &c.race.Results[i]
		value := of(result)
		if value == "" {
			continue
		}
		if first == nil {
			first = make(map[string]int, len(c.race.Results))
		}
		other, taken := first[value]
		switch {
		case !taken:
			first[value] = i
		case key != "athlete" || !athlete.Conflict(result.Born, c.race.Results[other].Born):
			f := c.at(i, key, "twice", "%s %s: also that of result %d", key, value, other+1)
			if key != "athlete" {
				f.remedy = "correct the " + key + " of one of the two"
			}
		}
	}
}

// twiceNamed reports an athlete whose name is written in another way in another
// result. Ids, births and nations tell people apart whose names are alike.
func (c *raceCheck) twiceNamed(keys []uint64) {
	first := make(map[uint64]int, len(c.race.Results))
	var more map[uint64][]int // results behind the first of a key
	names := spellings{}
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if result.Athlete == "" || result.ID != "" { // an id tells apart whom a name does not
			continue
		}
		key := keys[i]
		one, known := first[key]
		if !known {
			first[key] = i
			continue
		}
		others := append([]int{one}, more[key]...)
		for _, other := range others[:min(len(others), mostAlike)] {
			if before := &c.race.Results[other]; names.mayBe(result, before) {
				c.at(i, "athlete", "twice", "athlete %q: result %d is %q%s", result.Athlete, other+1, before.Athlete, unseen(result.Athlete, before.Athlete))
				break
			}
		}
		if more == nil {
			more = map[uint64][]int{}
		}
		if len(others) < mostAlike {
			more[key] = append(more[key], i)
		}
	}
}

// mayBe reports whether two results of people without ids, whose names are written in
// different ways, may be of one person.
func (s spellings) mayBe(a, b *race.Result) bool {
	return a.Athlete != b.Athlete && (a.Nation == b.Nation || a.Nation == "" || b.Nation == "") && !athlete.Conflict(a.Born, b.Born) &&
		s.areOne(a.Athlete, b.Athlete)
}

// unseen says in code points how a text differs from one that looks the same;
// it is empty where the eye sees it, and where nothing does.
func unseen(text, other string) string {
	if text == other || !words.LookAlike(text, other) {
		return ""
	}
	return " (" + words.Difference(text, other) + ")"
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
