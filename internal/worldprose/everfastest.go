package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// everFastest finds who is said to have run faster than anybody before: a world record in
// other words.
func (s *sentence) everFastest() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.Says("fastest", "quickest") && s.At(i-1).Says("the") && s.inHistory(i):
			for k := i - 2; k >= s.Parts[s.Pieces[i].Part].From && k > i-4; k-- {
				if is := s.At(k).Says("became", "becomes", "is", "was"); s.At(k).Verb() == mentions.Running || is {
					who, at := s.Doer(k)
					s.fastest(i, at, who, is)
					break
				}
			}
		case p.Says("faster", "quicker") && s.At(i+1).Says("than") && s.thanAnybody(i+2):
			for k := i - 1; k >= 0 && k > i-5; k-- {
				if s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero() {
					o := s.OwnerOf(k)
					s.fastest(i, o.From, o.Who, false)
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
	for s.At(k).Says("mile", "time", "race", "indoor", "short", "track", "outdoor", "women", "men", "'s", "miler", "man", "woman") || s.At(k).Kind == prose.Distance {
		k++
	}
	switch {
	case k == i+1:
		return false
	case s.At(k).Says("ever") && s.At(k+1).Says("run"):
		k += 2
	case s.At(k).Says("ever"):
		k++
	case s.At(k).Says("in") && s.At(k+1).Says("history"):
		k += 2
	case s.At(k).Says("of") && s.At(k+1).Says("all") && s.At(k+2).Says("time"):
		k += 3
	default:
		return false
	}
	if s.At(k).Says("over", "at", "for") && s.At(k+1).Says("the") && s.At(k+2).Says("mile", "distance") {
		k += 3
	}
	if s.At(k).Says("by") && s.At(k+1).Says("a", "any") && s.At(k+2).Says("woman", "man") {
		k += 3
	}
	return k >= len(s.Pieces) || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain || s.At(k).Says("on") && s.At(k+1).IsWord() || s.At(k).Says("as", "when", "with", "and")
}

// thanAnybody reports whether anybody before stands at a place: anyone ever had, any woman
// before her.
func (s *sentence) thanAnybody(k int) bool {
	switch {
	case s.At(k).Says("any") && s.At(k+1).Says("man", "woman", "runner"):
		k += 2
	case s.At(k).Says("anyone", "anybody"):
		k++
	default:
		return false
	}
	switch {
	case s.At(k).Says("before"):
		k++
	case s.At(k).Says("ever") || s.At(k).Says("in") && s.At(k+1).Says("history"):
		k++
	default:
		return false
	}
	for s.At(k).Says("had", "him", "her", "history", "before", "has") {
		k++
	}
	if s.At(k).Says("by") && s.At(k+1).Says("a", "any") && s.At(k+2).Says("woman", "man") {
		k += 3
	}
	return k >= len(s.Pieces) || s.At(k).Kind == prose.Sign
}

// fastest keeps that somebody set a world record in the race, or is called the fastest, which he may be on another track.
func (s *sentence) fastest(i, at int, who []int, called bool) {
	where := s.Here(i)
	if len(where.Races) == 0 || at < 0 {
		return
	}
	f := s.Statement(min(at, i), i+1)
	f.DoubtIf(called, attribution.WhichRecord)
	s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutRecord, Athlete: name, Record: race.Scope{Kind: race.World}, Date: r.Date}
	})
}
