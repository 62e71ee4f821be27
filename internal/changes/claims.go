package changes

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// claimKeys is what tells claims of a document apart: what they say, not where they stand nor
// in which words.
func claimKeys(claims []race.Claim, id func(string) string) []string {
	keys := make([]string, len(claims))
	seen := map[string]int{}
	for i, c := range claims {
		c.Says, c.Race = "", id(c.Race)
		at := c.At.Distance()
		c.At = race.Claim{}.At
		keys[i] = numbered(seen, fmt.Sprint(c, int64(at)))
	}
	return keys
}

// touched is what documents that changed are about: whose claims may have another verdict now.
type touched struct {
	classes map[class]bool
	races   map[string]bool // by id
	lists   map[record.Category]bool
	people  map[string]bool // by folded name
}

// concerns reports whether the verdict on a claim of a document may rest on what changed.
func (t touched) concerns(c provenance.DocumentClaims, raceOf func(id string) *race.Race) bool {
	claims := []race.Claim(nil)
	if c.Race != nil {
		claims = c.Race.Claims
		if t.concernsRace(c.Race) {
			return true
		}
	} else {
		claims = c.List.Claims
		if t.lists[c.List.Category()] || t.classes[classOf(c.List.Category())] {
			return true
		}
	}
	return slices.ContainsFunc(claims, func(x race.Claim) bool {
		if t.races[x.Race] || t.people[words.Fold(x.Athlete)] || t.people[words.Fold(x.Behind)] {
			return true
		}
		if x.Race == "" {
			return false
		}
		r := raceOf(x.Race)
		return r != nil && t.concernsRace(r)
	})
}

func (t touched) concernsRace(r *race.Race) bool {
	return t.races[r.ID] || slices.ContainsFunc(r.Classes(), func(c *race.Race) bool { return t.classes[classOf(record.CategoryOf(c))] })
}

// claims says of the claims that may rest on what changed whether they are true, and who quoted
// which figure.
func (s *side) claims(of touched) error {
	all, err := provenance.WithClaims(s.corpus)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(c provenance.DocumentClaims) bool { return !of.concerns(c, s.corpus.Race) })
	verified, err := provenance.Verify(s.corpus, all)
	if err != nil {
		return err
	}
	for _, c := range verified.Documents {
		in, claims := "", []race.Claim(nil)
		if c.Race != nil {
			in, claims = s.id(c.Race.ID), c.Race.Claims
		} else {
			in, claims = c.List.Category().ListName(), c.List.Claims
		}
		keys := claimKeys(claims, s.id)
		for i, a := range c.Assessments {
			who := words.Join(", ", a.Subject, a.Said)
			of := Subject{Kind: Claim, In: in, Key: keys[i], What: "verdict"}
			s.facts.say(of, who, a.Truth.String())
			s.quote(of, a.By)
			if c.Race != nil && a.Truth.Agrees() {
				s.quoted(c.Race, a)
			}
		}
	}
	return nil
}

// quote adds a report to those that say a fact.
func (s *side) quote(of Subject, by race.Source) {
	f, known := s.facts[of]
	if !known {
		return
	}
	f.quoted = append(f.quoted, by)
	s.facts[of] = f
}

// quoted notes that a report gives a figure of a race as the document has it.
func (s *side) quoted(r *race.Race, a claim.Assessment) {
	of := a.Datum
	if of.Result < 0 || of.Document != r.ID || of.Result >= len(r.Results) {
		return
	}
	what := of.Key
	switch of.Key {
	case "splits":
		what = "split " + a.Claim.At.Distance().Metres() + " m"
	case "positions":
		what = "position " + a.Claim.At.Distance().Metres() + " m"
	}
	s.quote(Subject{Kind: Result, In: s.id(r.ID), Key: s.keysOf(r)[of.Result], What: what}, a.By)
}
