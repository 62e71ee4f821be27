package athlete

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Namesakes tells those who share a name apart as an [Index] does, by the births beside
// what they ran. Of that it keeps nothing else: it grows with the people, not with the
// races. All races come first, then who is asked about.
type Namesakes struct {
	births births
	folded map[string]string // names, which come again and again
}

// NewNamesakes knows no race yet.
func NewNamesakes(d *Directory) *Namesakes {
	return &Namesakes{births: newBirths(d), folded: map[string]string{}}
}

// AddRace takes down the births beside the starts of a race.
func (n *Namesakes) AddRace(r *race.Race) {
	for i := range r.Results {
		result := &r.Results[i]
		if result.Born.IsZero() || !starts(r, result) {
			continue
		}
		who, known := n.births.directory.who(r.SexOf(result), &result.Competitor, result.Born, n.fold)
		n.births.learn(who, known != nil, result.ID, result.Born)
	}
}

// Settle ends the races.
func (n *Namesakes) Settle() { n.births.settle() }

// Who is the person that a competitor is, as an index of the same races tells it.
func (n *Namesakes) Who(sex race.Sex, c *race.Competitor, born date.Date) Person {
	who, known := n.births.directory.who(sex, c, born, n.fold)
	return n.births.whoRan(who, known != nil, c, born)
}

// fold is a name without case and accents.
func (n *Namesakes) fold(name string) string {
	folded, known := n.folded[name]
	if !known {
		folded = words.Fold(name)
		n.folded[name] = folded
	}
	return folded
}
