package query

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// DocumentClaims is what became of the claims of one document: of a race, or
// else of a record list.
type DocumentClaims struct {
	Race     *race.Race
	List     *record.List
	Verdicts []claim.Verdict
}

// With is the claims that came to an outcome, in the order of the document.
func (c DocumentClaims) With(outcome claim.Outcome) []claim.Verdict {
	return slices.DeleteFunc(slices.Clone(c.Verdicts), func(v claim.Verdict) bool { return v.Outcome != outcome })
}

// Disputed is the claims about figures on which sources disagree.
func (c DocumentClaims) Disputed() []claim.Verdict {
	return slices.DeleteFunc(slices.Clone(c.Verdicts), func(v claim.Verdict) bool { return !v.Disputed })
}

// Conflict is a figure on which sources disagree.
type Conflict struct {
	Supporters []string        // the keys of those who give it as the document has it
	Claims     []claim.Verdict // those that say otherwise, in the order of the document
}

// Conflicts is the figures of a document on which sources disagree, in the order
// of the claims.
func (c DocumentClaims) Conflicts() []Conflict {
	var figures []claim.Figure
	var conflicts []Conflict
	for _, v := range c.Disputed() {
		i := slices.Index(figures, v.Figure)
		if i < 0 {
			i = len(figures)
			figures = append(figures, v.Figure)
			conflicts = append(conflicts, Conflict{Supporters: supporters(c.Verdicts, v.Figure)})
		}
		conflicts[i].Claims = append(conflicts[i].Claims, v)
	}
	return conflicts
}

// supporters is who gives a figure as the document has it: its sources, and the
// reports whose claims agree.
func supporters(verdicts []claim.Verdict, figure claim.Figure) []string {
	var keys []string
	for _, v := range verdicts {
		if v.Figure != figure {
			continue
		}
		more := Keys(v.Sources)
		if v.Outcome.Agrees() {
			more = append(more, v.By.Key)
		}
		for _, key := range more {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// SourcesNamed is the sources of some claims by their keys: the reports, and
// those on the other side.
func SourcesNamed(verdicts []claim.Verdict) []race.Source {
	var reports, others []race.Source
	for _, v := range verdicts {
		reports, others = append(reports, v.By), append(others, v.Sources...)
	}
	all := append(reports, others...)
	slices.SortStableFunc(all, func(a, b race.Source) int { return strings.Compare(a.Key, b.Key) })
	return Distinct(all)
}

// Distinct is sources in their order, each once.
func Distinct(sources []race.Source) []race.Source {
	var once []race.Source
	for _, s := range sources {
		if !slices.Contains(once, s) {
			once = append(once, s)
		}
	}
	return once
}

// Keys is the keys of sources in their order, each once.
func Keys(sources []race.Source) []string {
	var keys []string
	for _, source := range sources {
		if !slices.Contains(keys, source.Key) {
			keys = append(keys, source.Key)
		}
	}
	return keys
}

// ClaimsCoverage is how many claims an answer is about, and what it rests on.
type ClaimsCoverage struct {
	Coverage

	Claims int
	Lists  int // record lists whose claims they are
}

// CoverClaims is what the verdicts on the claims of some documents rest on; the
// days are those to which the record lists that were needed are known.
func CoverClaims(all []DocumentClaims, knownTo []date.Date) ClaimsCoverage {
	var races []*race.Race
	var c ClaimsCoverage
	days := slices.Clone(knownTo)
	for _, of := range all {
		c.Claims += len(of.Verdicts)
		if of.Race != nil {
			races = append(races, of.Race)
			continue
		}
		c.Lists++
		days = append(days, of.List.KnownTo)
	}
	c.Coverage = CoverageOf(races, days)
	return c
}
