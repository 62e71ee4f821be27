package worldprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// fastestOf finds who is said to have run faster than anybody of a nation or an area before: the best
// ever by an Australian, the fastest European in history. It is kept where that is a record that he set.
func (s *sentence) fastestOf() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if !s.At(i).Says("fastest", "quickest", "best") || !s.At(i-1).Says("the") {
			continue
		}
		scope, to := s.everBy(i)
		if scope.IsZero() {
			if scope, to = s.everOf(i); scope.IsZero() {
				continue
			}
		}
		who, at := s.whoseBest(i)
		if len(who) != 1 || at < 0 || s.Result(who[0], s.Focus) == nil {
			continue
		}
		where := s.Here(i)
		f := s.Statement(min(at, i), to)
		if f == nil || len(where.Races) == 0 || where.Races[0] != s.Focus {
			continue
		}
		f.DoubtIf(true, "on which track it is meant cannot be told")
		s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutRecord, Athlete: name, Record: scope, Date: r.Date}
		})
	}
}

// everBy is whose record is meant by the fastest at a place, where it is the fastest ever by somebody of
// a people, and where that ends; none where it is not.
func (s *sentence) everBy(i int) (race.Scope, int) {
	k, ever := i+1, false
	for s.At(k).Says("mile", "time", "race", "ever", "run", "by", "a", "an", "any", "in", "history") || s.At(k).Kind == prose.Distance && s.At(k).Metres == s.Focus.Event.Distance() {
		ever = ever || s.At(k).Says("ever", "history")
		k++
	}
	if !s.At(k-1).Says("a", "an", "any") || !s.At(k-2).Says("by") {
		return race.Scope{}, 0
	}
	behind := s.behindPeople(k)
	ever = ever || s.At(behind).Says("ever") || s.At(behind).Says("in") && s.At(behind+1).Says("history")
	if next := s.At(behind); !ever || next.IsWord() && !next.Says("ever", "in", "on", "and") {
		return race.Scope{}, 0
	}
	return s.ofPeople(k), k
}

// everOf is whose record is meant where the fastest at a place is one of a people, of all time: the
// fastest Briton ever.
func (s *sentence) everOf(i int) (race.Scope, int) {
	k := i + 2
	for s.At(k).Says("miler", "man", "woman", "athlete", "runner") {
		k++
	}
	switch {
	case s.At(k).Says("ever"), s.At(k).Says("in") && s.At(k+1).Says("history"), s.At(k).Says("of") && s.At(k+1).Says("all") && s.At(k+2).Says("time"):
		return s.ofPeople(i + 1), k
	default:
		return race.Scope{}, 0
	}
}

// ofPeople is the scope of the records of a people, or of the people of an area, that is named at a
// place; none where it is a part of a nation.
func (s *sentence) ofPeople(k int) race.Scope {
	p := s.At(k)
	if p.What == mentions.National && p.OfPeople {
		return race.Scope{Kind: race.Nation, Key: nation.ForRecords(p.Nation)}
	}
	if area, err := nation.FindArea(p.Folded); err == nil && p.Capital && p.IsWord() {
		return race.Scope{Kind: race.Area, Key: string(area)}
	}
	return race.Scope{}
}

// whoseBest is who is said to have run, or to be, the fastest at a place.
func (s *sentence) whoseBest(i int) (who []int, at int) {
	k := i - 2
	if s.At(k).Says("is", "was", "became", "becomes", "now", "as", "him", "her", ",", "be", "become") {
		j := k - 1
		for s.At(j).Says("is", "was", ",", "now") {
			j--
		}
		if s.At(j).Kind == prose.Time && !s.At(j).Mark.IsZero() && len(s.RanThere(s.OwnerOf(j).Who, []*race.Race{s.Focus}, s.At(j).Mark)) > 0 {
			return s.OwnerOf(j).Who, j
		}
		if s.At(k).Says("is", "was", "became", "becomes", "now", "become") {
			return s.Doer(k)
		}
		return nil, -1
	}
	if s.At(k).Verb() == mentions.Running || s.At(k).Says("set", "sets") {
		return s.Doer(k)
	}
	return nil, -1
}
