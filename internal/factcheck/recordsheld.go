package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordHolder keeps who is called the holder of a record: who is named behind it, or
// before the part in which it stands.
func (s *sentence) recordHolder(i int, r *race.Race) {
	at := i + 2
	if s.at(at).what != someone {
		from := s.parts[s.pieces[i].part].From
		if at = from - 1; !s.at(from).is(",") || at < 0 || s.at(at).what != someone {
			return
		}
	}
	f := s.statement(min(at, i), max(at, i+1))
	if f == nil || s.within(0, i, "former", "then", "previous", "old") {
		return
	}
	for _, one := range s.at(at).people {
		scope := s.scopeFor(i, one, r)
		if scope.IsZero() {
			return
		}
		f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: s.calledName(one), Record: scope}})
	}
	s.add(f)
}

// markOf is the mark that stands behind a record: of 3:46.32, (3:46.32); -1 for none.
func (s *sentence) markOf(i int) int {
	k := i + 1
	for range 7 {
		p := s.at(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			return k
		}
		if p.what == someone && s.at(k-1).is("of") && s.at(k+1).is("is", "was", "of") {
			k++
			continue
		}
		if !p.is("of", "(", ",", "for", "the", "distance", "mile", "at", "with", "in", "time", "a", "was", "is", "to", "stands", "which", "over", "-", "event", "still") && p.Kind != prose.Distance {
			return -1
		}
		if p.is("in") && !s.at(k-1).is("distance", "mile") || p.is(",") && s.at(k+1).what == someone {
			return -1
		}
		k++
	}
	return -1
}

// heldAt keeps whose a record was and what its mark was.
func (s *sentence) heldAt(i int, holder []int, at int, set bool, r *race.Race) {
	mark := s.markOf(i)
	if mark >= 0 && s.isTaken(mark) {
		mark = -1
	}
	if !s.isSaid(i) {
		if mark >= 0 {
			s.taken[s.pieces[mark].Span] = true
		}
		return
	}
	from, to := i, i
	if behind := s.holderBehind(i, mark); len(holder) == 0 && behind >= 0 {
		holder, at = s.at(behind).people, behind
		if next := s.at(behind + 2); mark < 0 && s.at(behind+1).is(",", "(") && next.Kind == prose.Time && !s.isTaken(behind+2) {
			mark = behind + 2
		}
		if day := s.at(behind + 2); mark < 0 && s.at(behind+1).is("since") && day.Kind == prose.Day && s.at(behind+3).is(":", ",", "(") && s.at(behind+4).Kind == prose.Time && !s.isTaken(behind+4) {
			mark = behind + 4
		}
	}
	alone := false
	if k := s.frontOf(i); len(holder) == 0 && s.at(k).is("the") && s.at(k-1).is("holds", "owns", "owned", "hold") {
		if who, doer := s.doer(k - 1); doer >= 0 {
			holder, at, alone = who, doer, true
		}
	}
	if at >= 0 {
		from, to = min(at, i), max(at, i)
	}
	if mark >= 0 {
		to = max(to, mark)
	}
	if len(holder) == 0 && mark < 0 {
		return
	}
	if set && len(holder) == 0 && s.isNew(s.frontOf(i)) {
		return
	}
	f := s.statement(from, to)
	if f == nil {
		return
	}
	f.onlyTrue = f.onlyTrue || alone // or it was before
	claim := race.Claim{About: race.AboutRecord}
	if mark >= 0 {
		f.figures = append(f.figures, s.pieces[mark].Span)
		claim.Mark = s.pieces[mark].Mark
		s.taken[s.pieces[mark].Span] = true
	}
	if len(holder) == 0 {
		if claim.Record = s.scopeFor(i, -1, r); claim.Record.IsZero() {
			s.refuse(f.figures, "whose record is meant cannot be told")
			return
		}
		f.readings = []reading{{race: r, claim: claim}}
		s.add(f)
		return
	}
	for _, one := range holder {
		with := claim
		with.Athlete = s.calledName(one)
		if with.Record = s.scopeFor(i, one, r); with.Record.IsZero() {
			s.refuse(f.figures, "whose record is meant cannot be told")
			return
		}
		f.readings = append(f.readings, reading{race: r, claim: with})
	}
	s.add(f)
	s.setOn(max(i, mark), f)
	if at > i && at < mark {
		s.setOn(at, f)
	}
}

// holderBehind is the place of who is named behind a record as its holder: the record of
// Jakob Ingebrigtsen, held by Steve Cram; -1 for nobody.
func (s *sentence) holderBehind(i, mark int) int {
	k := max(i, mark) + 1
	for range 7 {
		p := s.at(k)
		if p.what == someone || p.is("he", "she") && len(p.people) == 1 {
			if s.at(k-1).is("that", "which") && (s.at(k+1).is("held") || s.at(k+1).is("had") && s.at(k+2).is("held")) || s.at(k-1).is("of", "by", "held", "from") || s.at(k-1).is("to") && s.at(k-2).is("belonged", "belongs") {
				return k
			}
			return -1
		}
		if !p.is("of", "held", "by", "from", "set", ",", "the", ")", "which", "was", "belonged", "to", "ran", "that", "has", "had", "still", "belongs") && p.what != national {
			return -1
		}
		k++
	}
	return -1
}

// setOn keeps the day on which a record was set, where that stands behind it.
func (s *sentence) setOn(k int, held *finding) {
	begun := s.at(k - 1).is("(")
	for n := 1; n < 14 && k+n < len(s.pieces); n++ {
		p := s.at(k + n)
		switch {
		case p.Kind == prose.Day && p.Of > 0 && s.focus != nil && p.Date() == s.focus.Date:
			return // the day of the race, not of what it broke
		case p.Kind == prose.Day && begun && p.Year > 0:
			f := s.statement(k, k+n, k+n)
			if f == nil {
				return
			}
			for _, one := range held.readings {
				one.claim.Date = p.Date()
				if one.claim.Athlete != "" {
					one.claim.Mark = timing.Mark{} // the day is said by itself
				}
				f.readings = append(f.readings, one)
			}
			s.add(f)
			s.dated[k+n] = true
			return
		case p.is("set", "from", "in", "ran", "run", "since", "dated", "on"):
			begun = true
		case p.is(",", ")", "(", "he", "she", "at", "this", "same", "track", "that", "which", "had", "the", "by", "way", "back", "been", "was", "stood", "held") || p.what == meeting || p.what == someone || p.what == national || p.isWord() && p.Capital:
		default:
			return
		}
	}
}
