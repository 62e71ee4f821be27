package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// RaceQuestion is what is asked of races and records.
type RaceQuestion struct {
	Selection

	Class   string // the age class whose records are asked for; empty for seniors
	All     bool   // every verdict of every finisher
	Explain bool   // which marks were passed over
	Bests   bool   // personal and season bests, and leads
	// Known is what bests are held against where somebody knows it already, of all events; else it is what the corpus knows
	// of those of the races.
	Known *athlete.Index
}

// CheckRaces is what the results of races did to records, as far as record lists are
// kept for them; where men and women ran together each class by itself. The error is a
// *[NoListsError] where none is for any, and no bests are asked for.
func CheckRaces(c *corpus.Corpus, races []*race.Race, q RaceQuestion) ([]RaceCheck, error) {
	asked := races
	races = classesOf(asked)
	books, err := c.BooksOfClass(q.Class, races...)
	if err != nil {
		return nil, err
	}
	checks := make([]RaceCheck, len(races))
	kept := 0
	for i, r := range races {
		book := books[record.CategoryOf(r).OfClass(q.Class)]
		if book == nil {
			checks[i] = RaceCheck{RaceRecords: RaceRecords{Race: r}, Class: q.Class, NoList: true}
			continue
		}
		checks[i] = q.check(book, r)
		kept++
	}
	if kept == 0 && len(races) > 0 && !q.Bests { // bests need no record list
		return nil, &NoListsError{Category: record.CategoryOf(races[0]).OfClass(q.Class)}
	}
	if q.Bests {
		return checks, q.addBests(c, asked, checks)
	}
	return checks, nil
}

// addBests tells beside what each class of races did to records of their bests.
func (q RaceQuestion) addBests(c *corpus.Corpus, races []*race.Race, checks []RaceCheck) error {
	var of []corpus.Category
	var fields []*race.Race // in which the classes ran
	for _, r := range races {
		for _, class := range r.Classes() {
			of, fields = append(of, corpus.Category{Event: r.Event, Sex: class.Sex}), append(fields, r)
		}
	}
	known := q.Known
	if known == nil {
		var err error
		if known, _, err = c.Performances(of); err != nil {
			return err
		}
	}
	for i, r := range fields {
		checks[i].Bests = BestsOf(r, checks[i].Race.Sex, known, q.All)
	}
	return nil
}

// classesOf is races, each as its classes ran it.
func classesOf(races []*race.Race) []*race.Race {
	var classes []*race.Race
	for _, r := range races {
		classes = append(classes, r.Classes()...)
	}
	return classes
}

// check judges a race by the records asked for, and keeps what a reader wants to
// know: what anybody did to a record, and what the first was short of.
func (q RaceQuestion) check(book *record.Book, r *race.Race) RaceCheck {
	checked := RaceCheck{RaceRecords: RaceRecords{Race: r}, Class: q.Class, Explained: q.Explain}
	judging := book.Judging(r)
	checked.AgeUnknown = q.ageUnknown(judging)
	front := leading(r, judging)
	scopes := q.scopesOf(book, r)
	for _, scope := range scopes {
		kept, first := false, true
		verdicts := judging.Of(scope)
		if q.All && checked.Verdicts == nil {
			checked.Verdicts = make([]record.Verdict, 0, len(verdicts)*len(scopes)) // thousands, at worst
		}
		for _, v := range verdicts {
			if !q.covers(v.Result) {
				continue
			}
			if q.All || isWorthTelling(v) || v.Outcome != record.FirstKnown && front.has(v.Result) || first && !q.IsAll() {
				checked.Verdicts = append(checked.Verdicts, v)
				kept = true
			}
			first = false
		}
		if !kept {
			continue
		}
		checked.Stood = append(checked.Stood, book.MetBy(scope, r))
		if q.Explain {
			for _, passed := range book.PassedOver(scope, r) {
				checked.PassedOver = append(checked.PassedOver, PassedOver{Scope: scope, Passed: passed})
			}
		}
	}
	checked.KnownTo = book.KnownToAll(scopesOf(checked.Stood))
	withoutDay(checked.Stood, checked.KnownTo, r.Date)
	inOrder(r, checked.Verdicts)
	return checked
}

// inOrder sorts verdicts on a race by the order of its results.
func inOrder(r *race.Race, verdicts []record.Verdict) {
	order := map[*race.Result]int{}
	for i, result := range InOrder(r) {
		order[result] = i
	}
	slices.SortStableFunc(verdicts, func(a, b record.Verdict) int { return cmp.Compare(order[a.Result], order[b.Result]) })
}

// HasRecord reports whether a result of a race surely broke or equalled one of
// the records asked for.
func (c RaceCheck) HasRecord() bool {
	for _, v := range c.Verdicts {
		if (v.Outcome == record.Broken || v.Outcome == record.Equalled) && !v.OnTheClock {
			return true
		}
	}
	return false
}

// isWorthTelling reports whether a result did anything to a record.
func isWorthTelling(v record.Verdict) bool {
	switch v.Outcome {
	case record.ShortBy, record.ShortByAtLeast, record.CannotCount:
		return false
	case record.Doubtful:
		return !v.Met.IsZero()
	case record.CannotTell:
		return !v.Met.IsZero() && isInside(v) && v.Behind == nil // another of the race was better than it
	case record.FirstKnown:
		return v.Own != nil // a list has it; of others only the list's beginning is known
	case record.NotFirst, record.EqualNotFirst:
		return !v.Met.IsZero()
	default:
		return true
	}
}

// front is who leads a race: of a place, or one alone.
type front struct {
	place int
	alone *race.Result
}

// leading is the front of a race: the winner, those who shared the win, or the first
// with a mark where the winner's is not known; of those who are judged.
func leading(r *race.Race, judging *record.Judging) front {
	if first := judging.First(); first != nil {
		return front{place: first.Place}
	}
	return front{alone: r.Winner()}
}

func (f front) has(result *race.Result) bool {
	return f.place > 0 && result.Place == f.place || f.place == 0 && result == f.alone
}
