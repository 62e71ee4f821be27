// Package best finds the best marks that are known from before a race: of an
// athlete, of an athlete in the year, of a nation and of the world in the year.
// It works on performances, wherever they come from, and knows that they are
// not all there were: it can refute that a mark is a best, never prove it.
package best

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nearest"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Performance is a mark of an athlete on a day.
type Performance struct {
	Athlete, ID, Nation string
	Mark                timing.Mark
	Date                race.Date
	Environment         event.Environment
	Race                string // id of the race; empty where only a list has it
	City                string
}

// Kind is what a mark may be the best of.
type Kind uint8

// The kinds of bests, from the widest. A season is a calendar year; tracks of
// all kinds count together, as they do in lists of leaders.
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

// NewIndex gathers what races and record lists of one event and class know.
// Marks that count for nothing are left out, and a run that a race and a list
// both have is taken once.
func NewIndex(races []*race.Race, lists []*record.List) *Index {
	x := &Index{}
	for _, r := range races {
		for i := range r.Results {
			if result := &r.Results[i]; result.Finished() && r.Ineligible == "" && result.Ineligible == "" {
				x.all = append(x.all, Performance{
					Athlete: result.Athlete, ID: result.ID, Nation: result.Nation, Mark: result.Mark,
					Date: r.Date, Environment: r.Environment, Race: r.ID, City: r.Venue.City,
				})
			}
		}
	}
	for _, list := range lists {
		for i := range list.Entries {
			entry := &list.Entries[i]
			x.all = append(x.all, Performance{
				Athlete: entry.Athlete, ID: entry.ID, Nation: entry.Nation, Mark: entry.Mark,
				Date: entry.Date, Environment: list.Environment, Race: entry.Race, City: entry.Venue.City,
			})
		}
	}
	slices.SortStableFunc(x.all, func(a, b Performance) int {
		return cmp.Or(a.Date.Compare(b.Date), a.Mark.Compare(b.Mark))
	})
	return x
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
		return nearest.Fold(p.Athlete) == nearest.Fold(result.Athlete)
	}
}

// Beaten is a finisher of the same race with a better mark who has the lead
// that a result would have; nil where there is none, and for an athlete's own
// bests.
func Beaten(kind Kind, r *race.Race, result *race.Result) *race.Result {
	if kind != WorldLead && kind != NationalLead {
		return nil
	}
	for i := range r.Results {
		other := &r.Results[i]
		if other.Finished() && other.Mark.Compare(result.Mark) < 0 && (kind == WorldLead || other.Nation == result.Nation) {
			return other
		}
	}
	return nil
}
