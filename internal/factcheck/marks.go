package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// marks finds marks and who ran them.
func (s *sentence) marks() {
	for i := range s.pieces {
		if s.pieces[i].Kind != prose.Time || s.pieces[i].Mark.IsZero() || s.relativeMark(i) || s.isTaken(i) || s.pieces[i].Glued != "" {
			continue
		}
		s.markAt(i)
	}
}

func (s *sentence) markAt(i int) {
	where := s.settingOf(i)
	o := s.ownerOf(i)
	if len(where.races) == 0 && len(o.who) > 0 && s.pieces[o.from].part != s.pieces[i].part {
		where = s.settingOf(o.from)
		where.sure = false
	}
	if s.standingMark(i, o) {
		return
	}
	if o.record {
		s.heldMark(i, o)
		return
	}
	if there := s.ranThere(o.who, where.races, s.pieces[i].Mark); !o.ran || len(there) == 0 {
		if s.heldMark(i, o) {
			return
		}
	} else if len(there) == 1 && there[0] != s.focus {
		s.monthOf(s.pieces[i].part, setting{races: there})
	}
	if len(o.who) == 0 && !o.winner {
		if o.why != "" {
			s.refuse([]spanOf{s.pieces[i].Span}, o.why)
		}
		return
	}
	mark := s.pieces[i].Mark
	if len(o.who) > 0 && !s.anyRan(o.who, where.races) && len(s.cuesAt(i)) == 0 {
		where = setting{races: s.everWhere(o.who, mark)}
	}
	if o.winner {
		if where.sure {
			if f := s.statement(o.from, i, i); f != nil && plausible(where.races[0], mark) {
				f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutMark, Mark: mark}}}
				s.add(f)
			}
		}
		return
	}
	if where.sure && !plausible(where.races[0], mark) {
		return
	}
	if where.sure && s.isOfAnotherRace(o.who, where.races[0], mark) {
		s.refuse([]spanOf{s.pieces[i].Span}, "it is a mark of another race")
		return
	}
	f := s.statement(min(o.from, i), max(o.from, i), i)
	if o.owned {
		f = s.presupposed(min(o.from, i), max(o.from, i), i)
	}
	if !where.sure {
		where.races = s.ranThere(o.who, where.races, mark)
	}
	f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
	})
}

// ranThere is those of some races in which one of some people ran a mark.
func (s *sentence) ranThere(who []int, races []*race.Race, mark timing.Mark) []*race.Race {
	var those []*race.Race
	for _, r := range races {
		for _, at := range who {
			if result := s.people.result(at, r); result != nil && !result.Mark.IsZero() && result.Mark.Milliseconds() == mark.Milliseconds() {
				those = append(those, r)
				break
			}
		}
	}
	return those
}

// plausible reports whether a mark can be one of those who finished a race.
func plausible(r *race.Race, mark timing.Mark) bool {
	for i := range r.Results {
		if is := r.Results[i].Mark; !is.IsZero() {
			return mark.Milliseconds()*10 > is.Milliseconds()*9 && mark.Milliseconds()*10 < is.Milliseconds()*14
		}
	}
	return false
}

// anyRan reports whether one of some people ran one of some races.
func (s *sentence) anyRan(who []int, races []*race.Race) bool {
	for _, r := range races {
		for _, at := range who {
			if s.people.result(at, r) != nil {
				return true
			}
		}
	}
	return false
}

// everWhere is the races in which one of some people ran a mark: where a text says only
// that it was run, each of them bears it out.
func (s *sentence) everWhere(who []int, mark timing.Mark) []*race.Race {
	var races []*race.Race
	for _, at := range who {
		for r, i := range s.people.all[at].results {
			if is := r.Results[i].Mark; !is.IsZero() && is.Milliseconds() == mark.Milliseconds() {
				races = append(races, r)
			}
		}
	}
	slices.SortFunc(races, race.Chronological)
	return races
}

// isOfAnotherRace reports whether one of some people ran a mark in another race and not in
// this one: then it may be said of that.
func (s *sentence) isOfAnotherRace(who []int, r *race.Race, mark timing.Mark) bool {
	elsewhere := false
	for _, there := range s.everWhere(who, mark) {
		if there == r {
			return false
		}
		elsewhere = true
	}
	return elsewhere
}
