package provenance

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// evidence is what the claims of some races and record lists need, and the days
// to which the lists of the records that they name are known. A faulty list is an
// error.
func evidence(c *corpus.Corpus, races []*race.Race, lists []*record.List) (*claim.Evidence, []date.Date, error) {
	var needs claim.Needs
	for _, r := range races {
		needs = needs.And(claim.NeedsOfRace(r, named(c, claim.Named(r.Claims))))
	}
	for _, l := range lists {
		needs = needs.And(claim.NeedsOfList(l, named(c, claim.Named(l.Claims))))
	}
	directory := athlete.NewDirectory()
	if needs.Registers() {
		directory = c.Directory()
	}
	books, err := c.Books(needs.Met()...)
	if err != nil {
		return nil, nil, err
	}
	var docs []*document.Doc
	if needs.AnyList() {
		if docs, err = c.Lists(needs.Lists); err != nil {
			return nil, nil, err
		}
	}
	asked := recordsNamed(races, lists)
	var days []date.Date
	for _, book := range books {
		if book != nil {
			days = append(days, book.KnownToAll(slices.DeleteFunc(slices.Clone(asked), race.Scope.IsZero)))
		}
	}
	known := claim.NewEvidence(directory, books, corpus.ListsOf(docs), selected(c, needs.Select(directory)))
	known.Competitions = c.Competitions(asked)
	return known, days, nil
}

// recordsNamed is the records that the claims of races and record lists name.
func recordsNamed(races []*race.Race, lists []*record.List) []race.Scope {
	var scopes []race.Scope
	add := func(claims []race.Claim) {
		for _, c := range claims {
			scopes = append(scopes, c.Record)
		}
	}
	for _, r := range races {
		add(r.Claims)
	}
	for _, l := range lists {
		add(l.Claims)
	}
	return scopes
}

// selected is the races of a selection.
func selected(c *corpus.Corpus, selection *claim.Selection) []*race.Race {
	wanted := named(c, selection.Named())
	if !selection.IsNamed() {
		for r := range c.Races(corpus.Filter{}) {
			if selection.Wants(r) {
				wanted[r.ID] = r
			}
		}
	}
	return slices.Collect(maps.Values(wanted))
}

// named is the races of some ids, as far as there are any.
func named(c *corpus.Corpus, ids []string) map[string]*race.Race {
	races := map[string]*race.Race{}
	for _, id := range ids {
		if r := c.Race(id); r != nil {
			races[id] = r
		}
	}
	return races
}
