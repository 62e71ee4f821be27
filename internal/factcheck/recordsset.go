package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// set finds a record that was set or broken in the race, and reports whether it was.
func (s *sentence) set(i, k int, r *race.Race) bool {
	if !s.isSaid(i) {
		return true
	}
	verb, at := s.breaker(i, k)
	if verb < 0 {
		return false
	}
	var who []int
	switch {
	case at >= 0 && s.at(verb).what == someone:
		who = s.at(verb).people
	case s.at(verb).is("it"):
		if who, at = s.ranBefore(r), verb; len(who) == 0 {
			who = s.inPlaceOf(r, 1)
		}
		s.pieces[verb].guess = true
	case s.at(verb).Kind == prose.Time:
		o := s.ownerOf(verb)
		who, at = o.who, pick(o.from, verb)
	case at < 0:
		who, at = s.doer(verb)
	}
	where := s.settingOf(i)
	if len(who) == 0 || at < 0 {
		return true
	}
	f := s.statement(min(at, i), max(i, at))
	if f != nil && s.at(verb).is("had") {
		f.onlyTrue = true // or before his eyes
	}
	if where = s.stayed(who, where); len(where.away.races) > 0 {
		return true // perhaps in another race
	}
	if !where.sure || len(where.races) == 0 || where.races[0] != r {
		there := s.latest(who, where.races)
		if f == nil || where.weak || len(there) != 1 || there[0].Event != r.Event {
			return true // in another race
		}
		r, f.onlyTrue = there[0], true
	}
	for _, one := range who {
		scope := s.scopeFor(i, one, r)
		if f == nil || scope.IsZero() {
			return true
		}
		f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: s.people.nameIn(one, r), Record: scope, Date: r.Date}})
	}
	if mark := s.markOf(i); mark >= 0 && !s.at(k).is("his", "her", "'s") && s.isOfAnotherRace(who, r, s.pieces[mark].Mark) {
		s.refuse([]spanOf{s.pieces[mark].Span}, "it is a mark of another race")
		s.taken[s.pieces[mark].Span] = true
		return true
	}
	if mark := s.markOf(i); mark >= 0 && (s.at(k).is("a", "an", "new") || s.at(k+1).is("new")) {
		f.figures = append(f.figures, s.pieces[mark].Span)
		f.span = s.span(min(at, i), mark)
		for n := range f.readings {
			f.readings[n].claim.Mark = s.pieces[mark].Mark
		}
		s.ranIt(mark, who, at, r)
	}
	if mark := s.besideHad(i); s.at(verb).is("had") && mark >= 0 {
		if s.ranIt(mark, who, at, r); s.isTaken(mark) {
			s.found[len(s.found)-1].onlyTrue = true
		}
	}
	return s.add(f) || true
}

// isAged reports whether the age of a record stands between two places: a 39-year-old
// record is not one that was set.
func (s *sentence) isAged(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		if s.at(k).Kind == prose.Age || s.at(k).Kind == prose.Span {
			return true
		}
	}
	return false
}

// besideHad is the mark that stands by itself behind a record and what it was for: had an
// American record to console him, 8:03.62; -1 for none.
func (s *sentence) besideHad(i int) int {
	for k := i + 1; k < i+6; k++ {
		if s.at(k).is(",") {
			if s.at(k+1).Kind == prose.Time && !s.at(k+1).Mark.IsZero() && !s.isTaken(k+1) && (s.at(k+2).is(",", ".") || k+2 == len(s.pieces)) && s.isSaid(k+1) && s.isSaid(i) {
				return k + 1
			}
			return -1
		}
	}
	return -1
}

// ranIt keeps that somebody ran the mark of a record that was set.
func (s *sentence) ranIt(mark int, who []int, at int, r *race.Race) {
	f := s.statement(min(at, mark), max(at, mark), mark)
	f.of(s, who, setting{races: []*race.Race{r}, sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.pieces[mark].Mark}
	})
}

// breaker is the verb by which a record was broken or set, or the mark that was one; -1
// where nothing says that it was.
func (s *sentence) breaker(i, k int) (verb, at int) {
	for n := 0; n < 10 && k-n >= s.parts[s.pieces[i].part].From; n++ {
		p := s.at(k - n)
		switch {
		case p.verb() == breaking, p.verb() == beating && n == 0, p.is("took", "takes", "brought", "taking") && s.at(i+1).is("down"):
			return k - n, -1
		case p.is("had") && n == 1 && s.isNew(k):
			return k - n, -1
		case (p.is("set", "sets", "setting", "ran", "running", "clocked", "claimed") || p.verb() == running) && s.isNew(k):
			return k - n, -1
		case p.is("was", "is") && s.isNew(k):
			j := k - n - 1
			if s.at(j).is("it") && s.at(0).is("for") && s.at(1).what == someone {
				return 1, 1
			}
			if s.isAged(k, i) {
				return -1, -1 // it had stood
			}
			if s.at(j).is("it") && !s.at(j-1).is("that", "whether") {
				return j, -1
			}
			for s.at(j).is("in", "place", "also") || s.at(j).Kind == prose.Ordinal {
				j--
			}
			if s.at(j).Kind == prose.Time {
				return j, -1
			}
			return -1, -1
		case p.is("in", "with", "for") && s.isNew(k):
			return s.verbBefore(k - n)
		case p.what == someone, p.is("'s", "his", "her", "a", "an", "the", "new", "old"), p.Kind == prose.Age, p.is("also", "own", "another", "previous"), p.isWord() && !p.Capital && p.verb() == noVerb && !has(prepositions, p.Folded) && !p.is("was", "is", "had", "held", "has", "of"):
		default:
			n = 99
		}
	}
	before := s.at(k - 1)
	if s.isNew(k) && before.is(",", "(", "-") && s.at(k-2).Kind == prose.Time {
		return k - 2, -1
	}
	return -1, -1
}

// isNew reports whether a record is one that was set: a British record, but not the
// British record.
func (s *sentence) isNew(k int) bool {
	return s.at(k).is("a", "an") || s.at(k).is("new") || s.at(k+1).is("new") && !s.at(k).is("the")
}

// verbBefore is the verb before "in a record": won the mile in a British record.
func (s *sentence) verbBefore(k int) (verb, at int) {
	for j := k - 1; j >= s.parts[s.pieces[k].part].From && j > k-9; j-- {
		p := s.at(j)
		if p.Kind == prose.Ordinal || p.verb() == winning || p.verb() == finishing || p.verb() == running {
			return j, -1
		}
	}
	return -1, -1
}
