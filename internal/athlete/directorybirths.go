package athlete

import (
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
