package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// margins finds how far somebody was ahead, behind, or from a record.
func (s *sentence) margins() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if (p.Kind == prose.Length || p.Kind == prose.Time && p.Margin != timing.Margin{}) && !s.isTaken(i) && p.Margin.Milliseconds() < 60_000 {
			s.marginAt(i)
		}
	}
}

func (s *sentence) marginAt(i int) {
	where := s.here(i)
	unsure := false
	if there := s.settingOf(i); len(where.races) == 0 && there.sure {
		where, unsure = there, true // the sentences before told of another race
	}
	if len(where.races) == 0 || s.isRough(i) {
		return
	}
	r := where.races[0]
	if s.toRecord(i, r, unsure) || unsure {
		return
	}
	next, before := s.at(i+1), s.at(i-1)
	switch {
	case before.is("within") && next.is("of") && s.next(i+2) >= 0:
		who, at := s.doer(i)
		s.aheadOf(i, pick(at, i), r, who, i+2, true)
	case before.is("by") && s.at(i-2).is("beaten", "lost"), before.is("by") && s.at(i-2).is("second", "place"):
		who, at := s.doer(i - 2)
		if s.at(i+1).is("by") || len(who) != 1 {
			return
		}
		if winner := s.having(func(result *race.Result) bool { return result.Place == 1 }); len(winner) == 1 && r == s.focus {
			s.margin(i, pick(at, i-2), i, r, winner, who)
		}
	case before.is("by") && s.at(i-2).is("medal", "podium", "bronze") && s.at(i-4).is("missed", "missing"):
		if who, at := s.doer(i - 4); len(who) > 0 {
			s.margin(i, pick(at, i-4), i, r, s.inPlaceOf(r, 3), who)
		}
	case before.is("by"):
		s.wonBy(i, r)
	case before.is("was", "of", "is") && s.at(i-2).is("margin", "gap", "difference") && s.at(i-3).is("winning", "victory"):
		s.margin(i, i-3, i, r, nil, nil)
	case before.is("was", "of", "is") && s.at(i-2).is("margin") && s.at(i-3).is("the") && s.at(i-4).Kind == 0:
		s.margin(i, i-2, i, r, nil, nil)
	case before.is("was", "of", "is") && s.at(i-5).is("between") && s.at(i-4).Kind == prose.Ordinal && s.at(i-3).is("and") && s.at(i-2).Kind == prose.Ordinal:
		s.margin(i, i-5, i, r, s.inPlaceOf(r, s.at(i-4).N), s.inPlaceOf(r, s.at(i-2).N))
	case next.is("later") && s.crosses(i):
		if who, at := s.doer(i); len(who) == 1 {
			s.margin(i, pick(at, i), i+1, r, s.inPlaceOf(r, 1), who)
		}
	case next.is("down", "back", "adrift", "behind") && s.next(i+2) < 0 && !s.at(i+2).is("me", "him", "her", "us", "them", "of", "on", "the"):
		who, at := s.doer(i)
		if len(who) != 1 || s.isOfPoint(i) {
			return
		}
		if result := s.people.result(who[0], r); result != nil && (result.Place == 2 || result.Place > 2 && next.is("down", "back", "adrift")) {
			s.margin(i, pick(at, i), i+1, r, s.inPlaceOf(r, 1), who)
		}
	case next.is("ahead", "clear", "in", "up") && s.at(i+2).is("of", "front", "on"):
		k := i + 3
		if s.at(k).is("of") {
			k++
		}
		who, at := s.doer(i)
		s.aheadOf(i, pick(at, i), r, who, k, false)
	case next.is("behind", "back", "adrift", "down"):
		k := i + 2
		if s.at(k).is("of", "on", "from") {
			k++
		}
		who, at := s.doer(i)
		if !next.is("behind") && s.at(k).what != someone && s.next(k) < 0 {
			return
		}
		s.aheadOf(i, pick(at, i), r, who, k, true)
	}
}

// next is who is named from a place on, behind what describes him; -1 for nobody.
func (s *sentence) next(k int) int {
	for n := range 6 {
		p := s.at(k + n)
		if p.what == someone || p.is("her", "him", "me") && len(p.people) > 0 {
			return k + n
		}
		if p.what != national && p.what != title && p.Kind != prose.Age && !p.is("the", "his", "her", "rival", "compatriot", "fellow", "world", "olympic", "champion", "winner") {
			return -1
		}
	}
	return -1
}

func (s *sentence) aheadOf(i, at int, r *race.Race, who []int, k int, behind bool) {
	other := s.next(k)
	if other < 0 || s.isOfPoint(i) || s.at(other+1).is("'s") {
		return
	}
	than := s.at(other).people
	if s.at(other).is("him", "her") {
		than = slices.DeleteFunc(slices.Clone(than), func(one int) bool { return slices.Contains(who, one) }) // else it were himself
	}
	if behind {
		s.margin(i, min(at, i), other, r, than, who)
		return
	}
	s.margin(i, min(at, i), other, r, who, than)
}

// wonBy is a margin behind "by": won by, beat somebody by.
func (s *sentence) wonBy(i int, r *race.Race) {
	for k := i - 2; k >= s.parts[s.pieces[i].part].From; k-- {
		p := s.at(k)
		switch {
		case p.verb() == beating:
			other := s.next(k + 1)
			if s.at(k+1).is("off", "out") {
				other = s.next(k + 2)
			}
			if last := i - 2; s.at(last).what == someone && last > other {
				if front := s.front(last); s.at(front-1).is("and", ",") && s.at(front-2).what == someone {
					return // over which of them is not said
				}
				other = last // by 0.14, and Nuguse by 0.15
			}
			who, at := s.doer(k)
			if s.at(k-1).is("and") && len(who) == 0 || other < 0 || other > i || s.at(k-1).is("was", "were") {
				return
			}
			s.margin(i, pick(at, k), i, r, who, s.at(other).people)
			return
		case p.verb() == winning:
			who, at := s.doer(k)
			var second []int
			end := i
			if s.at(i+1).is("from", "over", "ahead") {
				from := i + 2
				if s.at(from).is("of") {
					from++
				}
				if other := s.next(from); other > 0 {
					second, end = s.at(other).people, other
				}
			}
			if second == nil && len(who) == 1 && s.people.result(who[0], r) != nil {
				second = s.nextTo(who[0], r)
				if second == nil {
					return
				}
			}
			s.margin(i, pick(at, k), end, r, who, second)
			return
		case p.what == recordName, p.is("record", "best"):
			return
		}
	}
}

// nextTo is who came in next behind somebody.
func (s *sentence) nextTo(who int, r *race.Race) []int {
	result := s.people.result(who, r)
	var next []int
	for i, at := range s.people.known[r] {
		if at >= 0 && result.Place > 0 && r.Results[i].Place == result.Place+1 {
			next = append(next, at)
		}
	}
	if len(next) == 1 {
		return next
	}
	return nil
}

// margin keeps a margin between two people, or of the winner over the second.
func (s *sentence) margin(i, from, to int, r *race.Race, ahead, behind []int) {
	f := s.statement(from, to, i)
	s.taken[s.pieces[i].Span] = true
	if f == nil {
		return
	}
	said := s.pieces[i].Margin
	if len(ahead) == 0 && len(behind) == 0 && s.at(to-1).is("was", "of", "is") {
		f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutMargin, Margin: said}}}
	}
	for _, first := range ahead {
		for _, second := range behind {
			if first != second {
				f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutMargin, Athlete: s.people.nameIn(first, r), Behind: s.people.nameIn(second, r), Margin: said}})
			}
		}
	}
	s.roughly(f, i)
	s.add(f)
}

// inPlaceOf is who came in a place.
func (s *sentence) inPlaceOf(r *race.Race, place int) []int {
	var who []int
	for i, at := range s.people.known[r] {
		if at >= 0 && r.Results[i].Place == place {
			who = append(who, at)
		}
	}
	return who
}

// crosses reports whether somebody crosses the line before a place.
func (s *sentence) crosses(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.at(k).is("crossed", "finished", "home") {
			return true
		}
	}
	return false
}
