package athlete

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// Bearers finds names of a list by who may bear them, in a step for each that is
// found and not for each of the list.
type Bearers struct {
	directory *Directory
	sex       race.Sex
	count     int
	known     map[string][]int // the names by the keys of their bearers
}

// BearersOf is the bearers of names of one sex; of an empty name nobody is known.
func (d *Directory) BearersOf(sex race.Sex, names []string) Bearers {
	b := Bearers{directory: d, sex: sex, count: len(names), known: map[string][]int{}}
	for i, name := range names {
		if name == "" {
			continue
		}
		for _, key := range d.Keys(sex, name) {
			b.known[key] = append(b.known[key], i)
		}
	}
	return b
}

// Of are the places in the list, in ascending order, of the names that are
// [Directory.Same] as a name; of an empty name all of them.
func (b Bearers) Of(name string) []int {
	var found []int
	if name == "" {
		for i := range b.count {
			found = append(found, i)
		}
		return found
	}
	for _, key := range b.directory.Keys(b.sex, name) {
		found = append(found, b.known[key]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
