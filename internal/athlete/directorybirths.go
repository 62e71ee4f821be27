package athlete

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Births is when the people of a class were born, as record books of age classes want it;
// in teams of both all people. A name that several bear has no birth.
func (d *Directory) Births(sex race.Sex) record.Births {
	births := record.Births{}
	twice := map[string]int{}
	for i := range d.all {
		one := &d.all[i]
		if one.Class != sex && sex != race.Mixed {
			continue
		}
		if one.ID != "" {
			births[one.ID] = one.Born
		}
		for _, spelling := range one.Spellings() {
			name := words.Fold(spelling)
			if first, seen := twice[name]; seen && d.all[first].Athlete != one.Athlete {
				delete(births, name)
				continue
			}
			twice[name], births[name] = i, one.Born
		}
	}
	return births
}

// BornOf is when a competitor was born: as a race has it, or as the registers have it where
// that is the same birth and more of it.
func (d *Directory) BornOf(sex race.Sex, c *race.Competitor, born date.Date) date.Date {
	_, known := d.Who(sex, c, born)
	if known != nil && !known.Born.IsZero() && (born.IsZero() || known.Born.IsFull() && known.Born.Overlaps(born)) {
		return known.Born
	}
	return born
}
