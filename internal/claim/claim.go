// Package claim holds what reports say against the figures: for each claim of a
// race or a record list an assessment with its receipt. It is honest about what
// it cannot know: a figure that only the claiming report gives proves nothing,
// and a corpus that is not all there was can refute more than it can confirm. It
// says what must be known to assess claims, and is given that as values: it must
// not know files, positions in a text or output.
package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Truth is whether a claim is true.
type Truth uint8

// The truths. The zero value is none of them.
const (
	True             Truth = iota + 1 // as the figure
	TrueToPrecision                   // the figure, rounded up or to nearest as far as the report gives it
	RoundsTrue                        // an age in whole years or months, rounded to nearest instead of down
	TrueAsFarAsKnown                  // nothing known says otherwise, but what is not known may
	False                             // not the figure
	CannotTell                        // no figure, no independent one, or too little is known
)

// Truths lists the truths in the order in which they are counted.
func Truths() []Truth {
	return []Truth{True, TrueToPrecision, RoundsTrue, TrueAsFarAsKnown, False, CannotTell}
}

// String is the truth in words: "true", "true to its precision", "rounds true",
// "true as far as known", "false", "cannot be told".
func (t Truth) String() string {
	switch t {
	case True:
		return "true"
	case TrueToPrecision:
		return "true to its precision"
	case RoundsTrue:
		return "rounds true"
	case TrueAsFarAsKnown:
		return "true as far as known"
	case False:
		return "false"
	case CannotTell:
		return "cannot be told"
	default:
		return ""
	}
}

// Agrees reports whether the claim says what the figure says.
func (t Truth) Agrees() bool { return t >= True && t <= TrueAsFarAsKnown }

// Datum names what a claim is about: a figure of a document, or one that follows
// from several. Datums are comparable: claims of one datum are about the same
// thing, whoever makes them.
type Datum struct {
	Document string // id of the race, or name of the record list
	Result   int    // index of the result or entry; -1 for what is of no single one
	// Key is the key of the document that holds the figure (mark, place, splits,
	// leader_splits, positions, flags, date, pace_lights), and for what follows
	// from several figures the subject of the claim (count, margin, record,
	// record-age, world-lead, days-since, age, other).
	Key string
	// Of tells figures of one key apart: the point by its distance (1200m), the
	// record, the bound of a count, who was behind, the flag.
	Of string
}

// Assessment is what became of one claim.
type Assessment struct {
	Index   int // of the claim in its document
	Claim   race.Claim
	By      race.Source // the report that makes the claim
	Truth   Truth
	Datum   Datum
	Subject string // what the claim is about, in words: "mark, Josh Kerr"
	Said    string // what the report gives: "1:52.8", "39 years"
	Found   string // what the documents have; empty where nothing is known
	Receipt string // the arithmetic or the evidence; may be empty where Found says it
	// Status is how the record is known that was found; empty for what is of none.
	Status record.Standing
	// Sources are those of what was found, other than the report itself.
	Sources []race.Source
	// Disputed reports that the sources disagree: the claim is false, puts a known
	// figure at another point, or is one of several about a figure that the
	// document does not have.
	Disputed bool
}

// OfRace assesses each claim of a race, in the order of the document.
func OfRace(known *Evidence, r *race.Race) []Assessment {
	return each(r.Claims, r.Sources, comparison{known: known, race: r})
}

// OfList assesses each claim of a record list, in the order of the document. A
// claim that names a race is about that race.
func OfList(known *Evidence, l *record.List) []Assessment {
	return each(l.Claims, l.Sources, comparison{known: known, list: l})
}

// each assesses claims one by one: each in a comparison of its own, made from
// one without a claim.
func each(claims []race.Claim, sources []race.Source, of comparison) []Assessment {
	subjects := NewSubjects()
	of.judged = map[judged][]record.Verdict{}
	of.classes = map[*race.Race][]*race.Race{}
	of.leadsOf, of.namesOf = map[*race.Race][]race.Lead{}, map[*race.Race][]string{}
	if of.list != nil {
		of.entryOf = of.known.Directory.BearersOf(of.list.Sex, of.list.Holders())
	}
	all := make([]Assessment, 0, len(claims))
	for i, claim := range claims {
		by := race.Source{Key: claim.Source}
		if named := race.Resolve(sources, []string{claim.Source}); len(named) > 0 {
			by = named[0]
		}
		one := of
		one.claim, one.by, one.subject = claim, by, subjects.of(claim.About)
		a := one.assess()
		a.Index, a.Claim, a.By = i, claim, by
		a.Subject, a.Said = one.inWords(), one.subject.said(claim)
		a.Disputed = a.Disputed || a.Truth == False
		all = append(all, a)
	}
	for i, is := range contradicted(all) {
		if is {
			all[i].Disputed = true
			all[i].Receipt = words.Join("; ", all[i].Receipt, "the reports disagree")
		}
	}
	return all
}
