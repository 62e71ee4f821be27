package factcheck

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// sourceKey is the key of the text among the sources of a race. No document has a key
// with a blank.
const sourceKey = "the article"

// report is the text as the source of claims: what it took from a report of its own
// publisher proves nothing.
func (c *reader) report() race.Source {
	of := c.Article
	return race.Source{Key: sourceKey, Publisher: of.Publisher, Title: of.Title, Date: of.Date, URL: of.URL}
}

// judge has all readings judged as claims of the text, and keeps the statements whose
// readings agree. The days are those to which the record lists that were needed are known.
func (c *reader) judge(of *corpus.Corpus) ([]Statement, []date.Date, error) {
	docs, places := c.claims()
	verified, err := provenance.Verify(of, docs)
	if err != nil {
		return nil, nil, err
	}
	var statements []Statement
	said := map[statementKey]int{}
	for i := range c.Found {
		f := &c.Found[i]
		kept, why := verdict(f, assessed(verified, places[i].readings, f.Ratified))
		if why == "" && kept.Truth == claim.False && slices.ContainsFunc(assessed(verified, places[i].others, f.Ratified), isNotFalse) {
			why = "of which day it is said cannot be told"
		}
		if why == "" {
			c.cover(f.Figures)
			c.kept = append(c.kept, *f)
			statement := heldAgainst(f.Readings[0])
			statement.Span, statement.Assessment = f.Span, kept
			if key := statement.key(f.Sentence); said[key] == 0 {
				statements = append(statements, statement)
				said[key] = len(statements)
			} else if before := &statements[said[key]-1].Span; statement.Span.End-statement.Span.Start > before.End-before.Start {
				*before = statement.Span
			}
		} else {
			c.Refuse(f.Figures, why)
		}
	}
	slices.SortStableFunc(statements, func(a, b Statement) int { return bySpan(a.Span, b.Span) })
	return statements, verified.KnownTo, nil
}

// heldAgainst is a statement of what it is said: of a race, or of the records that stand.
func heldAgainst(first attribution.Reading) Statement {
	if first.Standing {
		return Statement{Records: record.CategoryOf(first.Race)}
	}
	return Statement{Document: first.Race.ID}
}

// verdict is what all readings of a statement come to, or why nothing is.
func verdict(f *attribution.Finding, readings []claim.Assessment) (claim.Assessment, string) {
	first := readings[0]
	for i := range readings {
		if f.Readings[i].Denies {
			if readings[i].Truth != claim.False {
				return first, "in which direction it is meant cannot be told"
			}
			continue
		}
		if verdictOf(readings[i].Truth) != verdictOf(first.Truth) {
			if of, ok := onlyExact(readings); ok && !f.Either {
				return of, ""
			}
			return first, "it can be read in two ways, which are not both true"
		}
	}
	switch {
	case f.Doubt != "" && !first.Truth.Agrees() && (f.Doubt != attribution.LedFromWhere && f.Doubt != attribution.WhichNation || first.Truth == claim.False):
		return first, string(f.Doubt)
	case first.Truth == claim.CannotTell && first.Found == "" && (first.Claim.About == race.AboutSplit || isOfResult(first.Claim) && first.Claim.About != race.AboutLeader && first.Datum.Result < 0):
		return first, "cannot be told: " + first.Receipt
	case f.Accept != nil && !f.Accept(first):
		return first, cmp.Or(f.Refused, "it is said too roughly to be judged")
	default:
		return first, ""
	}
}

func isNotFalse(a claim.Assessment) bool { return a.Truth != claim.False }

// onlyExact is the only one of some readings that is true, where it gives a time to the hundredth that one runner had and none of the
// others who may be meant: that is no chance.
func onlyExact(readings []claim.Assessment) (only claim.Assessment, ok bool) {
	for _, of := range readings {
		if !attribution.IsExactTime(of.Claim) || of.Truth == claim.CannotTell && of.Found != "" {
			return claim.Assessment{}, false
		}
		if of.Truth.Agrees() {
			if ok {
				return claim.Assessment{}, false
			}
			only, ok = of, true
		}
	}
	return only, ok
}

// verdictOf is a truth as far as readings must have it in common.
func verdictOf(t claim.Truth) claim.Truth {
	if t.Agrees() {
		return claim.True
	}
	return t
}

func (c *reader) cover(figures []article.Span) {
	for _, figure := range figures {
		c.figure[figure] = true
	}
}

// statementKey tells statements apart: what a sentence says twice is one.
type statementKey struct {
	sentence                int
	document, subject, said string
	records                 record.Category
	about                   race.Subject
}

func (s *Statement) key(sentence int) statementKey {
	a := &s.Assessment
	return statementKey{sentence, s.Document, a.Subject, a.Said, s.Records, a.Claim.About}
}

// isOfResult reports whether a claim is about somebody who must have been in the race.
func isOfResult(c race.Claim) bool { return c.Athlete != "" && claim.NewSubjects().IsOfResult(c.About) }
