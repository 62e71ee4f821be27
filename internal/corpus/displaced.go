package corpus

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Displaced is the names of the record lists that the store would take from another and that
// no answer so far rests on, since it has lists of their categories itself. One is not among them
// of which these name every record, nor one for which a list of the same name stands that names
// the world's record too: whoever wrote it knows what it is instead of.
func (c *Corpus) Displaced() []string {
	lender := c.store.Lender()
	own := map[record.Category][]*document.Doc{}
	for _, doc := range c.lists {
		if of := doc.List.Category(); !c.borrowed[of] {
			own[of] = append(own[of], doc)
		}
	}
	maps.DeleteFunc(own, func(of record.Category, lists []*document.Doc) bool { return slices.ContainsFunc(lists, isAnother) })
	if lender == nil || len(own) == 0 {
		return nil
	}
	others, err := Open(lender).Lists(func(of record.Category) bool { return own[of] != nil })
	if err != nil {
		return nil // nothing could be taken from a faulty one
	}
	var names []string
	for _, other := range others {
		if isDisplaced(other, own[other.List.Category()]) {
			names = append(names, other.ID)
		}
	}
	return names
}

// isAnother reports whether a list is by its name the one of its category, and names the world's record: the
// other need not be read then.
func isAnother(doc *document.Doc) bool {
	return doc.ID == doc.List.Category().ListName() && slices.ContainsFunc(doc.List.Entries, func(e record.Entry) bool {
		return slices.ContainsFunc(e.Holds, func(h record.Hold) bool { return h.Scope == race.Scope{Kind: race.World} })
	})
}

// isDisplaced reports whether some lists take the place of another without its records.
func isDisplaced(other *document.Doc, by []*document.Doc) bool {
	named, sameName := map[race.Scope]bool{}, false
	for _, doc := range by {
		maps.Copy(named, scopesIn(doc.List))
		sameName = sameName || doc.ID == other.ID
	}
	theirs := scopesIn(other.List)
	world := race.Scope{Kind: race.World}
	if sameName && named[world] == theirs[world] {
		return false
	}
	return slices.ContainsFunc(slices.Collect(maps.Keys(theirs)), func(s race.Scope) bool { return !named[s] })
}

// scopesIn is the records that the entries of a list were.
func scopesIn(list *record.List) map[race.Scope]bool {
	all := map[race.Scope]bool{}
	for i := range list.Entries {
		for _, hold := range list.Entries[i].Holds {
			all[hold.Scope] = true
		}
	}
	return all
}
