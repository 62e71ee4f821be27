// Package best finds the best marks that are known from before a race: of an
// athlete, of an athlete in the year, of a nation and of the world in the year.
// It works on performances, wherever they come from, and knows that they are
// not all there were: it can refute that a mark is a best, never prove it.
package best

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Performance is a mark of an athlete on a day.
type Performance struct {
	race.Competitor

	Mark        timing.Mark
	Date        date.Date
	Environment event.Environment
	Race        string // id of the race; empty where only a list has it
	City        string
}

// Kind is what a mark may be the best of.
type Kind uint8

// The kinds of bests, from the widest. A season is a calendar year; outdoors and
// the short track count together, as they do in lists of leaders.
const (
	WorldLead Kind = iota + 1
	NationalLead
	SeasonBest
	PersonalBest
)

// Kinds lists the kinds.
func Kinds() []Kind { return []Kind{WorldLead, NationalLead, SeasonBest, PersonalBest} }

// String is the kind in words.
func (k Kind) String() string {
	switch k {
	case WorldLead:
		return "world lead"
	case NationalLead:
		return "national lead"
	case SeasonBest:
		return "season best"
	case PersonalBest:
		return "personal best"
	default:
		return ""
	}
}

// Index is the performances of one event and class that are known.
type Index struct {
	all []Performance // the oldest first, of one day the best first
}

// NewIndex gathers what races and record lists of one event and class know of
// the track. Marks on the road and on oversized tracks are others; those that
// count for nothing are left out, and a run that a race and a list both have is
// taken once.
func NewIndex(races []*race.Race, lists []*record.List) *Index {
	x := &Index{}
	taken := map[*record.Entry]bool{}
	books := map[record.Category]*record.Book{}
	for _, list := range lists {
		if onTrack(list.Environment) && books[list.Category()] == nil {
			books[list.Category()] = record.NewBook(ofCategory(lists, list.Category())...)
		}
	}
	for _, r := range races {
		if onTrack(r.Environment) {
			x.addRace(r, books[record.CategoryOf(r)], taken)
		}
	}
	for _, book := range books {
		for entry := range book.Entries() {
			if !taken[entry] && counts(entry) {
				x.addEntry(entry, book.Category().Environment)
			}
		}
	}
	slices.SortStableFunc(x.all, func(a, b Performance) int {
		return cmp.Or(a.Date.Compare(b.Date), a.Mark.Compare(b.Mark), cmp.Compare(a.Athlete, b.Athlete), cmp.Compare(a.Environment, b.Environment))
	})
	return x
}

func onTrack(e event.Environment) bool { return e == event.Outdoor || e == event.ShortTrack }

func ofCategory(lists []*record.List, c record.Category) []*record.List {
	return slices.DeleteFunc(slices.Clone(lists), func(l *record.List) bool { return l.Category() != c })
}

// counts tells whether somebody lets the mark of an entry stand as any record.
func counts(e *record.Entry) bool {
	return e.Annulled.IsZero() && slices.ContainsFunc(e.Holds, func(h record.Hold) bool { return h.Standing.Counts() || h.Standing == record.Pending })
}

func (x *Index) addRace(r *race.Race, book *record.Book, taken map[*record.Entry]bool) {
	for i := range r.Results {
		result := &r.Results[i]
		if book != nil {
			if entry := book.EntryOf(r, result); entry != nil {
				taken[entry] = true
			}
		}
		if result.Finished() && Eligible(r, result) {
			x.all = append(x.all, Performance{
				Competitor: race.Competitor{Athlete: result.Athlete, ID: result.ID, Nation: result.Nation}, Mark: result.Mark,
				Date: r.Date, Environment: r.Environment, Race: r.ID, City: r.Venue.City,
			})
		}
	}
}

func (x *Index) addEntry(e *record.Entry, environment event.Environment) {
	x.all = append(x.all, Performance{
		Competitor: race.Competitor{Athlete: e.Athlete, ID: e.ID, Nation: e.Nation}, Mark: e.Mark,
		Date: e.Date, Environment: environment, Race: e.Race, City: e.Venue.City,
	})
}

// Len is how many performances are known.
func (x *Index) Len() int { return len(x.all) }

// Before is the best performance of a kind that is known from days before a
// race, the oldest of equal ones; false where none is known.
func (x *Index) Before(kind Kind, r *race.Race, result *race.Result) (Performance, bool) {
	found := -1
	for i := range x.all {
		p := &x.all[i]
		if !p.Date.Before(r.Date) {
			continue
		}
		if kind != PersonalBest && p.Date.Year() != r.Date.Year() {
			continue
		}
		if !concerns(kind, p, result) || found >= 0 && p.Mark.Compare(x.all[found].Mark) >= 0 {
			continue
		}
		found = i
	}
	if found < 0 {
		return Performance{}, false
	}
	return x.all[found], true
}

func concerns(kind Kind, p *Performance, result *race.Result) bool {
	switch kind {
	case WorldLead:
		return true
	case NationalLead:
		return p.Nation == result.Nation && p.Nation != ""
	default:
		if p.ID != "" && result.ID != "" {
			return p.ID == result.ID
		}
		return words.Fold(p.Athlete) == words.Fold(result.Athlete)
	}
}

// Eligible tells whether the mark of a result can be a best: what counts for no
// record counts for none.
func Eligible(r *race.Race, result *race.Result) bool {
	return r.Ineligible == "" && result.Ineligible == ""
}

// Beaten is the finisher of the same race who has the lead that a result would
// have, with a better mark; nil where there is none, and for an athlete's own
// bests.
func Beaten(kind Kind, r *race.Race, result *race.Result) *race.Result {
	if kind != WorldLead && kind != NationalLead {
		return nil
	}
	var leader *race.Result
	for i := range r.Results {
		other := &r.Results[i]
		if !other.Finished() || !Eligible(r, other) || kind == NationalLead && other.Nation != result.Nation {
			continue
		}
		if other.Mark.Compare(result.Mark) < 0 && (leader == nil || other.Mark.Compare(leader.Mark) < 0) {
			leader = other
		}
	}
	return leader
}
