package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// toldByPlace is the race that a sentence without a mark tells of, in a text that is about no
// single one: the only one that somebody who is named in it ran at the place, or on the day,
// that it names; nil where there is none, or more than one.
func (s *Sentence) toldByPlace() *race.Race {
	dated := slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.Kind == prose.Day && p.Year > 0 && p.Of > 0 })
	var told *race.Race
	for k := range s.Pieces {
		p := &s.Pieces[k]
		if p.What != Someone || len(p.People) != 1 {
			continue
		}
		there := s.ranAt(k, p.People[0])
		if there == nil && dated {
			there = only(s.ofDays(s.ranBy(p.People[0])))
		}
		if told != nil && there != nil && there != told {
			return nil
		}
		if there != nil {
			told = there
		}
	}
	return told
}

// ToldNear is the race of which something is said of somebody at a place of a sentence: that
// which he ran where the nearest place that is named is, else the one that the sentence is
// about, if he ran in it; nil where that is not known.
func (s *Sentence) ToldNear(i int, who []int) *race.Race {
	if len(who) != 1 {
		return nil
	}
	if there := s.ranAt(i, who[0]); there != nil {
		return there
	}
	if s.Result(who[0], s.Focus) == nil && slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.Kind == prose.Day && p.Year > 0 }) {
		return only(s.ofDays(s.ranBy(who[0])))
	}
	if s.Result(who[0], s.Focus) != nil {
		return only(s.ofDays([]*race.Race{s.Focus}))
	}
	return nil
}

// ranAt is the only race that somebody ran at the meeting or the place that is named nearest
// to a place of the sentence; nil where there is none, or more than one.
func (s *Sentence) ranAt(i, who int) *race.Race {
	nearest := -1
	for k := range s.Pieces {
		if s.Pieces[k].What == Meeting && (nearest < 0 || max(k-i, i-k) < max(nearest-i, i-nearest)) {
			nearest = k
		}
	}
	if nearest < 0 {
		return nil
	}
	races := slices.DeleteFunc(s.ranBy(who), func(r *race.Race) bool { return !slices.Contains(s.Pieces[nearest].races, r) })
	return only(s.ofDays(races))
}

// IsOnlyThere reports whether the place at a place of the sentence tells the race that it is
// about without its day: who ran in it and is named ran no other there.
func (s *Sentence) IsOnlyThere(k int) bool {
	for i := range s.Pieces {
		who := s.Pieces[i].People
		if len(who) != 1 || s.Result(who[0], s.Focus) == nil {
			continue
		}
		there := slices.DeleteFunc(s.ranBy(who[0]), func(r *race.Race) bool { return !slices.Contains(s.Pieces[k].races, r) })
		if only(there) == s.Focus {
			return true
		}
	}
	return false
}

// ranBy is the races that somebody ran, those of the event that the text told of last where
// there are some.
func (s *Sentence) ranBy(who int) []*race.Race {
	var all, alike []*race.Race
	for r := range s.Person(who).Results {
		all = append(all, r)
		if s.told != nil && s.told.Event == r.Event {
			alike = append(alike, r)
		}
	}
	if len(alike) > 0 {
		all = alike
	}
	slices.SortFunc(all, race.Chronological)
	return all
}

// RanAlike is the races of the event that the text tells of which somebody ran; nil where he
// ran none, or no event is known.
func (s *Sentence) RanAlike(who int) []*race.Race {
	if s.told == nil {
		return nil
	}
	return slices.DeleteFunc(s.ofDays(s.ranBy(who)), func(r *race.Race) bool { return r.Event != s.told.Event })
}

// ofDays is those of some races that fit the days on which the sentence says that something was.
func (s *Sentence) ofDays(races []*race.Race) []*race.Race {
	for k := range s.Pieces {
		p := &s.Pieces[k]
		if p.Kind == prose.Day && p.Year > 0 && s.At(k-1).Says("in", "on", "of", ",") {
			races = slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return !p.Date().Overlaps(r.Date) })
		}
	}
	return races
}

// only is the race that is alone; nil for none and for several.
func only(races []*race.Race) *race.Race {
	if len(races) != 1 {
		return nil
	}
	return races[0]
}
