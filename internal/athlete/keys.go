package athlete

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// Keys is the keys of people, as [Person.Key] has them, as far as what was read settles who
// they are. Nil knows none.
type Keys struct {
	directory *Directory
	index     *Index // nil where the registers alone were read
}

// Keys is the keys of all whom an index tells apart.
func (x *Index) Keys() *Keys { return &Keys{x.directory, x} }

// SureKeys is the keys that no race can change, for who reads none but those asked about: of
// an id, and of an athlete of a register with a whole birth date. All others may
// share a name with somebody whom a birth in some race tells apart from them.
func (d *Directory) SureKeys() *Keys { return &Keys{directory: d} }

// Of is the key of a competitor of a class, who was born on a day where that is known; empty
// where it is not settled, and for a team.
func (k *Keys) Of(sex race.Sex, c *race.Competitor, born date.Date) string {
	switch {
	case k == nil:
		return ""
	case k.index != nil:
		return k.index.Who(sex, c, born).Key()
	}
	who, known := k.directory.Who(sex, c, born)
	if c.ID == "" && (known == nil || !known.Born.IsFull() || k.directory.sharesID(known)) {
		return ""
	}
	return who.Key()
}

// sharesID reports whether registers give the id of an athlete to another of the class too.
func (d *Directory) sharesID(one *Registered) bool {
	of := func(i int) bool { return d.all[i].Class == one.Class && d.all[i].Athlete != one.Athlete }
	return one.ID != "" && slices.ContainsFunc(d.byID[one.ID], of)
}

// OfResult is [Keys.Of] who has a result of a race.
func (k *Keys) OfResult(r *race.Race, result *race.Result) string {
	return k.Of(r.SexOf(result), &result.Competitor, result.Born)
}
