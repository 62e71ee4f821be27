package provenance

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Verification is what became of the claims of documents, and the days to which
// the record lists that were needed are known.
type Verification struct {
	Documents []DocumentClaims
	KnownTo   []date.Date
}

// HasFalse reports whether one of the claims is false.
func (v Verification) HasFalse() bool {
	return slices.ContainsFunc(v.Documents, func(c DocumentClaims) bool { return len(c.With(claim.False)) > 0 })
}

// Verify assesses the claims of some races and record lists. A record list that
// is needed and faulty is an error.
func Verify(c *corpus.Corpus, documents []DocumentClaims) (Verification, error) {
	var races []*race.Race
	var lists []*record.List
	for _, of := range documents {
		if of.Race != nil {
			races = append(races, of.Race)
		} else {
			lists = append(lists, of.List)
		}
	}
	known, days, err := evidence(c, races, lists)
	if err != nil {
		return Verification{}, err
	}
	for i := range documents {
		of := &documents[i]
		switch {
		case of.Said != nil:
			of.Assessments = claim.OfStanding(known, of.Race, *of.Said)
		case of.Race != nil:
			of.Assessments = claim.OfRace(known, of.Race)
		default:
			of.Assessments = claim.OfList(known, of.List)
		}
		of.tellApart()
	}
	return Verification{Documents: documents, KnownTo: days}, nil
}

// WithClaims is the documents of the corpus that have claims: the races as they
// were run, then its own record lists. A faulty list is an error.
func WithClaims(c *corpus.Corpus) ([]DocumentClaims, error) {
	var races []*race.Race
	for r := range c.Races(corpus.Filter{}) {
		if len(r.Claims) > 0 {
			races = append(races, r)
		}
	}
	slices.SortStableFunc(races, race.Chronological)
	docs, err := c.OwnLists(corpus.Category{}.Matches)
	var all []DocumentClaims
	for _, r := range races {
		all = append(all, DocumentClaims{Race: r})
	}
	for _, list := range corpus.ListsOf(docs) {
		if len(list.Claims) > 0 {
			all = append(all, DocumentClaims{List: list})
		}
	}
	return all, err
}

// DocumentClaims is what became of the claims of one document: of a race, or
// else of a record list.
type DocumentClaims struct {
	Race        *race.Race
	List        *record.List
	Said        *claim.Days // when it is said that records of the race's event stand; nil for what is said of the race
	Assessments []claim.Assessment
}

// With is the claims that came to an outcome, in the order of the document.
func (c DocumentClaims) With(truth claim.Truth) []claim.Assessment {
	return slices.DeleteFunc(slices.Clone(c.Assessments), func(v claim.Assessment) bool { return v.Truth != truth })
}

// Disputed is the claims about figures on which sources disagree.
func (c DocumentClaims) Disputed() []claim.Assessment {
	return slices.DeleteFunc(slices.Clone(c.Assessments), func(v claim.Assessment) bool { return !v.Disputed })
}

// Conflict is a figure on which sources disagree.
type Conflict struct {
	Supporters []string           // the keys of those who give it as the document has it
	Claims     []claim.Assessment // those that say otherwise, in the order of the document
}

// Conflicts is the figures of a document on which sources disagree, in the order
// of the claims.
func (c DocumentClaims) Conflicts() []Conflict {
	var figures []claim.Datum
	var conflicts []Conflict
	for _, v := range c.Disputed() {
		i := slices.Index(figures, v.Datum)
		if i < 0 {
			i = len(figures)
			figures = append(figures, v.Datum)
			conflicts = append(conflicts, Conflict{Supporters: supporters(c.Assessments, v.Datum)})
		}
		conflicts[i].Claims = append(conflicts[i].Claims, v)
	}
	return conflicts
}

// supporters is who gives a figure as the document has it: its sources, and the
// reports whose claims agree, each publisher once.
func supporters(assessments []claim.Assessment, figure claim.Datum) []string {
	var reports []race.Source
	for _, v := range assessments {
		if v.Datum != figure {
			continue
		}
		more := slices.Clone(v.Sources)
		if v.Truth.Agrees() {
			more = append(more, v.By)
		}
		for _, report := range more {
			if !isAmong(report, reports) {
				reports = append(reports, report)
			}
		}
	}
	return Keys(reports)
}

// SourcesNamed is the sources of some claims by their keys: the reports, and
// those on the other side.
func SourcesNamed(assessments []claim.Assessment) []race.Source {
	var reports, others []race.Source
	for _, v := range assessments {
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
	query.Coverage

	Claims int
	Lists  int // record lists whose claims they are
}

// CoverClaims is what the assessments on the claims of some documents rest on; the
// days are those to which the record lists that were needed are known.
func CoverClaims(all []DocumentClaims, knownTo []date.Date) ClaimsCoverage {
	var races []*race.Race
	var c ClaimsCoverage
	days := slices.Clone(knownTo)
	for _, of := range all {
		c.Claims += len(of.Assessments)
		if of.Race != nil {
			races = append(races, of.Race)
			continue
		}
		c.Lists++
		days = append(days, of.List.KnownTo)
	}
	c.Coverage = query.CoverageOf(races, days)
	return c
}
