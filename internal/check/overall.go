package check

import "github.com/milectl/milectl/internal/race"

// overalls reports a place over all sections that two results have, unless they share
// it with one mark. Those of other documents are held against each other elsewhere.
func (c *raceCheck) overalls() {
	first := map[int]*race.Result{}
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if result.Overall == 0 {
			continue
		}
		other, taken := first[result.Overall]
		switch {
		case !taken:
			first[result.Overall] = result
		case !result.Mark.Level(other.Mark):
			c.at(i, "overall", "overall", "overall %d: also that of %s here", result.Overall, other.Name())
		}
	}
}
