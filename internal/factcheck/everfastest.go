package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// everFastest finds who is said to have run faster than anybody before: a world record in
// other words.
func (s *sentence) everFastest() {
	for i := range s.pieces {
		p := &s.pieces[i]
		switch {
		case p.is("fastest", "quickest") && s.at(i-1).is("the") && s.inHistory(i):
			for k := i - 2; k >= s.parts[s.pieces[i].part].From && k > i-4; k-- {
				if s.at(k).verb() == running {
					who, at := s.doer(k)
					s.fastest(i, at, who)
					break
				}
			}
		case p.is("faster", "quicker") && s.at(i+1).is("than") && s.thanAnybody(i+2):
			for k := i - 1; k >= 0 && k > i-5; k-- {
				if s.at(k).Kind == prose.Time && !s.at(k).Mark.IsZero() {
					o := s.ownerOf(k)
					s.fastest(i, o.from, o.who)
					break
				}
			}
		}
	}
}

// inHistory reports whether the fastest at a place is that of all that were ever run: the
// fastest mile in history.
func (s *sentence) inHistory(i int) bool {
	k := i + 1
	for s.at(k).is("mile", "time", "race", "indoor", "short", "track", "outdoor") || s.at(k).Kind == prose.Distance {
		k++
	}
	switch {
	case k == i+1:
		return false
	case s.at(k).is("ever") && s.at(k+1).is("run"):
		k += 2
	case s.at(k).is("ever"):
		k++
	case s.at(k).is("in") && s.at(k+1).is("history"):
		k += 2
	default:
		return false
	}
	return k >= len(s.pieces) || s.at(k).Kind == prose.Sign && s.at(k).what == plain || s.at(k).is("on") && s.at(k+1).isWord()
}

// thanAnybody reports whether anybody before stands at a place: anyone ever had, any woman
// before her.
func (s *sentence) thanAnybody(k int) bool {
	switch {
	case s.at(k).is("any") && s.at(k+1).is("man", "woman", "runner"):
		k += 2
	case s.at(k).is("anyone", "anybody"):
		k++
	default:
		return false
	}
	switch {
	case s.at(k).is("before"):
		k++
	case s.at(k).is("ever") || s.at(k).is("in") && s.at(k+1).is("history"):
		k++
	default:
		return false
	}
	for s.at(k).is("had", "him", "her", "history", "before", "has") {
		k++
	}
	return k >= len(s.pieces) || s.at(k).Kind == prose.Sign
}

// fastest keeps that somebody set a world record in the race.
func (s *sentence) fastest(i, at int, who []int) {
	where := s.here(i)
	if len(where.races) == 0 || at < 0 {
		return
	}
	f := s.statement(min(at, i), i+1)
	f.of(s, who, where, func(r *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutRecord, Athlete: name, Record: race.Scope{Kind: race.World}, Date: r.Date}
	})
}
