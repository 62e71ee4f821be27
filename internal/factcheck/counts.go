package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// counts finds how many finished, or ran under a mark.
func (s *sentence) counts() {
	for i := range s.pieces {
		switch p := &s.pieces[i]; {
		case p.Kind == prose.Number && p.Glued == "":
			s.countAt(i)
		case p.is("only"):
			s.onlyAt(i)
		}
	}
}

func (s *sentence) countAt(i int) {
	if s.at(i-1).is("least", "than", "over", "nearly", "almost", "about", "around", "some", "another", "other", "first", "top", "those", "under", "of", "up", "another", "to", "or", "and") && (!s.at(i-1).is("and") || !s.countsBefore(i) && !s.countsAnew(i)) || s.at(i-1).Kind == prose.Ordinal {
		return
	}
	k := i + 1
	people := false
	for s.at(k).is("men", "women", "runners", "athletes", "finishers", "of", "them", "us", "milers", "others", "have", "had", "went", "dipped", "ducked", "finished", "ran", "were", "was", "are", "known", "came", "home", "all", "going", "running", "finishing", "in", "broke", "beat", "breaking", "beating", "got", "broken", "stayed", "had") {
		if s.at(k).is("others") {
			return
		}
		people = people || s.at(k).is("men", "women", "runners", "athletes", "finishers", "milers", "broke", "finished", "ran")
		k++
	}
	under := s.at(k).is("under", "inside", "below", "beneath", "sub") || s.at(k-1).is("broke", "beat", "breaking", "beating", "broken")
	if s.at(k).is("faster", "quicker") && s.at(k+1).is("than") {
		under = true
		k++
	}
	if s.at(k).is("under", "inside", "below", "beneath", "sub", "than") {
		k++
	}
	mark := s.at(k)
	where := s.here(i)
	if len(where.races) == 0 || !s.countsAll(i, k, where.races[0].Sex) {
		return
	}
	switch {
	case under && mark.Kind == prose.Time && !mark.Mark.IsZero() && plausible(where.races[0], mark.Mark):
		f := s.statement(i, k, i, k)
		if f == nil {
			return
		}
		f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutCount, Count: s.pieces[i].N, HasCount: true, Under: mark.Mark}}}
		s.add(f)
	case s.at(k).is(",") && s.at(k+1).verb() != noVerb:
		return // nine men in all, ran
	case people && s.at(k-1).is("finished", "all") && (s.at(k).Kind == prose.Sign || s.at(k).is("and")) && (s.at(k-2).is("finished", "in") || s.at(k-1).is("finished")):
		f := s.statement(i, k-1, i)
		if f == nil {
			return
		}
		f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutCount, Count: s.pieces[i].N, HasCount: true}}}
		s.add(f)
	}
}

// countsAnew reports whether an "and" before a count joins it to another statement, not to
// others who are counted with those: the fastest mile on American soil, and nine men.
func (s *sentence) countsAnew(i int) bool {
	return s.at(i-2).is(",") && s.at(i-3).what != someone && s.at(i-3).Kind != prose.Number && s.at(i-3).Kind != prose.Ordinal
}

// onlyAt counts those who alone are said to be under a mark: only Kerr and Ingebrigtsen
// broke 3:46.
func (s *sentence) onlyAt(i int) {
	k, n := i+1, 0
	for s.at(k).what == someone && len(s.at(k).people) == 1 {
		n++
		k++
		for s.at(k).is(",", "and") {
			k++
		}
	}
	last := s.at(k - 1)
	if n == 0 || last.what != someone {
		return
	}
	for s.at(k).is("ran", "finished", "dipped", "ducked", "went", "got", "broke", "beat", "were", "was", "under", "inside", "below") {
		k++
	}
	where := s.here(i)
	if s.at(k).Kind != prose.Time || s.at(k).Mark.IsZero() || len(where.races) == 0 || !s.at(k-1).is("broke", "beat", "under", "inside", "below") || !s.countsAll(i, k, where.races[0].Sex) || !plausible(where.races[0], s.at(k).Mark) {
		return
	}
	if f := s.statement(i, k, k); f != nil {
		f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutCount, Count: n, HasCount: true, Under: s.pieces[k].Mark}}}
		s.add(f)
	}
}

// countsAll reports whether a count, and what is said of it up to a place, is one of the
// whole field: not of some of those who are counted, not of who came behind somebody, not
// of all who ever ran, and of those who ran the race.
func (s *sentence) countsAll(i, end int, sex race.Sex) bool {
	k := i - 1
	for s.at(k).is("the", "all", "these", "those", "its") {
		k--
	}
	if s.at(k).is("of") && !s.at(k-1).is(",", ".") && k > 0 {
		return false
	}
	for n := range s.pieces {
		p := &s.pieces[n]
		switch {
		case p.is("history", "ever"):
			return false
		case n < i && p.is("behind", "besides", "except", "apart") && s.groupOf(p.part) == s.groupOf(s.pieces[i].part) && (p.part == s.pieces[i].part || s.parts[p.part].From == n):
			return false
		case n > i && n < end && p.is("men") && sex != race.Men, n > i && n < end && p.is("women") && sex != race.Women:
			return false
		}
	}
	return true
}

// countsBefore reports whether a count stands before an and.
func (s *sentence) countsBefore(i int) bool {
	return s.at(i-2).Kind == prose.Time || s.at(i-2).is("finished")
}

// lights finds the time for which the pace lights were set.
func (s *sentence) lights() {
	for i := range s.pieces {
		if s.pieces[i].Kind != prose.Time || s.isTaken(i) {
			continue
		}
		for k := i - 1; k >= 0 && k > i-12; k-- {
			if !s.at(k).is("lights", "wavelight", "wavelights", "light") {
				continue
			}
			where := s.here(i)
			if !s.at(i-1).is("for", "at", "to", "of") || len(where.races) == 0 {
				break
			}
			if f := s.statement(k, i, i); f != nil {
				f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutPaceLights, Mark: s.pieces[i].Mark}}}
				s.add(f)
			}
			s.taken[s.pieces[i].Span] = true
			break
		}
	}
}
