package cli

import (
	"slices"

	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// bests makes of the races of the corpus and its record lists what is known of
// the bests of an event and class, once for each.
func bests(root *store.Store, races []*race.Race) func(record.Category) (*best.Index, error) {
	made := map[category]*best.Index{}
	return func(c record.Category) (*best.Index, error) {
		key := category{event: c.Event, sex: c.Sex}
		if made[key] != nil {
			return made[key], nil
		}
		categories, refs := key.listsOf(root)
		var lists []*record.List
		for _, of := range categories {
			some, err := readLists(root, refs[of])
			if err != nil {
				return nil, err
			}
			lists = append(lists, some...)
		}
		theirs := slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return !key.matches(record.CategoryOf(r)) })
		made[key] = best.NewIndex(theirs, lists)
		return made[key], nil
	}
}
