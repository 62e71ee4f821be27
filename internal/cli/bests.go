package cli

import (
	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// bests reads what the corpus knows of the bests of an event and class, once
// for each; nothing where nobody asked.
func (a *app) bests(root *corpus.Root, asked bool) func(record.Category) (*best.Index, error) {
	read := map[category]*best.Index{}
	return func(c record.Category) (*best.Index, error) {
		key := category{event: c.Event, sex: c.Sex}
		if !asked || read[key] != nil {
			return read[key], nil
		}
		races, _ := a.corpusRaces(root, func(r *race.Race) bool {
			return key.matches(record.CategoryOf(r))
		})
		categories, refs := key.listsOf(root)
		var lists []*record.List
		for _, of := range categories {
			some, err := readLists(root, refs[of])
			if err != nil {
				return nil, err
			}
			lists = append(lists, some...)
		}
		read[key] = best.NewIndex(races, lists)
		return read[key], nil
	}
}
