package check

import (
	"cmp"
	"fmt"

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
	type owner struct{ key, value string }
	first := make(map[owner]int, len(c.race.Results))
	lanes := c.race.Event.Distance() <= longestInLanes && c.race.Environment != event.Road
	for i := range c.race.Results {
		result := &c.race.Results[i]
		for _, of := range [...]owner{
			{"athlete", cmp.Or(result.ID, result.Athlete)},
			{"bib", result.Bib},
			{"lane", number(result.Lane)},
		} {
			if of.value == "" || of.key == "lane" && !lanes {
				continue
			}
			other, taken := first[of]
			switch {
			case !taken:
				first[of] = i
			case of.key != "athlete" || !athlete.Conflict(result.Born, c.race.Results[other].Born):
				f := c.at(i, of.key, "twice", "%s %s: also that of result %d", of.key, of.value, other+1)
				if of.key != "athlete" {
					f.remedy = "correct the " + of.key + " of one of the two"
				}
			}
		}
	}
	c.twiceNamed()
}

// mostAlike is with how many others of the same letters a name is compared: no race
// has more people whose names are the same letters in another order.
const mostAlike = 16

// twiceNamed reports an athlete whose name is written in another way in another
// result. Ids, births and nations tell people apart whose names are alike.
func (c *raceCheck) twiceNamed() {
	first := make(map[uint64][]named, len(c.race.Results))
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if result.Athlete == "" || result.ID != "" { // an id tells apart whom a name does not
			continue
		}
		key := athlete.NameKey(words.Fold(result.Athlete))
		others := first[key]
		one := named{i, result, athlete.NameLetters(result.Athlete), athlete.FamilyFirst(result.Athlete)}
		for _, other := range others[:min(len(others), mostAlike)] {
			if one.mayBe(other) {
				c.at(i, "athlete", "twice", "athlete %q: result %d is %q%s", result.Athlete, other.index+1, other.Athlete, unseen(result.Athlete, other.Athlete))
				break
			}
		}
		first[key] = append(others, one)
	}
}

// named is a result of somebody who has no id, and how the name is written.
type named struct {
	index int
	*race.Result

	letters     string
	familyFirst bool
}

// mayBe reports whether two results whose names are written in different ways
// may be of one person.
func (a named) mayBe(b named) bool {
	return (a.letters == b.letters || a.familyFirst || b.familyFirst) && a.Athlete != b.Athlete && athlete.SameName(a.Athlete, b.Athlete) &&
		(a.Nation == b.Nation || a.Nation == "" || b.Nation == "") && !athlete.Conflict(a.Born, b.Born)
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
