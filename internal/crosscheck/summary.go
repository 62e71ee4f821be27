package crosscheck

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Summary is what is kept of a document that others are held against. It is a
// small part of the document, so that many can be kept.
type Summary struct {
	// Faulty reports that the document could not be used.
	Faulty bool

	id, file   string
	kind       document.Kind // what belongs in its place, or what it says to be
	race       *race.Race    // without splits, positions and sources
	list       *record.List
	register   *race.Register
	dates      []datum // of a document that could not be used, those that could be read
	allowances check.Allowances
}

// Summarize is what is kept of a document that was checked by itself; of one that
// was not, the result is the zero value: it is excused from nothing.
func Summarize(doc *document.Doc, checked check.Result) *Summary {
	s := &Summary{id: doc.ID, file: doc.File, kind: cmp.Or(doc.Place, doc.Kind), Faulty: doc.Malformed(), allowances: checked.Allowances}
	if s.Faulty {
		s.dates = certainDates(doc)
		return s
	}
	s.list, s.register = doc.List, doc.Register
	if doc.List != nil && len(checked.Impossible) > 0 {
		s.list = withoutRecords(doc.List, checked.Impossible)
	}
	if doc.Race == nil {
		return s
	}
	s.race = withoutDetail(doc.Race)
	for _, i := range checked.Impossible {
		s.race.Results[i].Mark = timing.Mark{} // one wrong mark is one finding
	}
	return s
}

// Again is the summary for another set of documents that has the same one: each finds out
// for itself which of its allowances are needed.
func (s *Summary) Again() *Summary {
	again := *s
	again.allowances = s.allowances.Clone()
	return &again
}

// withoutRecords is a list some of whose entries hold nothing: one wrong mark is one
// finding.
func withoutRecords(l *record.List, entries []int) *record.List {
	kept := *l
	kept.Entries = slices.Clone(kept.Entries)
	for _, i := range entries {
		kept.Entries[i].Holds = nil
	}
	return &kept
}

// unneeded is the allowances that silenced nothing.
func (s *Summary) unneeded(together bool) []problem {
	if s.Faulty {
		return nil
	}
	var all []problem
	for rule, path := range s.allowances.Unneeded(together) {
		all = append(all, problem{rule: "unused-allow", message: "allow " + rule + ": there is nothing to silence", path: path})
	}
	return all
}
