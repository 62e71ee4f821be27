package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// splitAlone keeps the time at a place of the sentence at a point of the race of which no words tell whose it is, where it is that
// of the only one who is named beside it, of the only one who was spoken of, or of the front: 55.9 at the quarter. It reports
// whether it may be one.
func (s *sentence) splitAlone(i, k int) bool {
	where := s.Here(i)
	if len(where.Races) == 0 || where.Races[0] != s.Focus || s.isPlanned(i) {
		return false
	}
	at, ok := s.PointOf(k, s.Focus)
	if !ok || !isPaceOf(s.Focus, at, s.Pieces[i].Mark) {
		return false
	}
	part := s.Parts[s.Pieces[i].Part]
	who, from, several := s.passerIn(part.From, part.To)
	if several {
		return false
	}
	said := race.Claim{About: race.AboutSplit, At: at, Mark: s.Pieces[i].Mark}
	if who >= 0 && from > max(i, k) {
		who = -1 // of whom something else is said: after 800m in 1:52.74 Kerr moved up
	}
	if who >= 0 {
		result := s.Result(who, s.Focus)
		if result == nil {
			return false
		}
		said.Athlete = result.Athlete
	} else if from = min(i, k); s.spokenOfPassing(at) != nil {
		said.Athlete = s.spokenOfPassing(at).Athlete
	} else if only := onlyPassing(s.Focus, at, s.Pieces[i].Mark); only != nil {
		said.Athlete = only.Athlete // nobody is known to have led there
	}
	f := s.Statement(min(from, i, k), max(from, i, k), i)
	if f == nil {
		return false
	}
	f.Covers(s.Pieces[k].Span)
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
	s.Taken[s.Pieces[i].Span] = true
	return true
}

// onlyPassing is the only one who passed a point in a time, where nobody is known to have led there; nil where there is none.
func onlyPassing(r *race.Race, at event.Point, mark timing.Mark) *race.Result {
	var only *race.Result
	for _, split := range r.LeaderSplits {
		if split.Point.Distance() == at.Distance() {
			return nil
		}
	}
	for i := range r.Results {
		if r.Results[i].PositionAt(at.Distance()) == 1 {
			return nil
		}
		if is, known := r.Results[i].SplitAt(at.Distance()); known && is == mark {
			if only != nil {
				return nil
			}
			only = &r.Results[i]
		}
	}
	return only
}

// passerIn is the only one who is named between two places; the field that is taken along is nobody.
func (s *sentence) passerIn(from, to int) (who, at int, several bool) {
	who, at = -1, -1
	for k := from; k < to; k++ {
		p := s.At(k)
		if p.What != mentions.Someone && !p.Says("he", "she", "his", "her", "him") {
			continue
		}
		if len(p.People) != 1 || p.Guess || s.At(k+1).Says("'s") && s.At(k+2).IsTie() || who >= 0 && p.People[0] != who {
			return -1, -1, true
		}
		if who < 0 {
			who, at = p.People[0], k
		}
	}
	return who, at, false
}

// spokenOfPassing is the only one whom the sentence before names, if he has a time at a point; nil where nobody does.
func (s *sentence) spokenOfPassing(at event.Point) *race.Result {
	before := s.Previous
	if before == nil || before.Paragraph != s.Paragraph {
		return nil
	}
	var who []int
	for k := range before.Pieces {
		if p := before.At(k); p.What == mentions.Someone {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) != 1 {
		return nil
	}
	result := s.Result(who[0], s.Focus)
	if result == nil {
		return nil
	}
	if _, known := result.SplitAt(at.Distance()); !known {
		return nil
	}
	return result
}

// isPlanned reports whether the part of a time on the way says that it was asked for, not that it was run.
func (s *sentence) isPlanned(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	return s.Within(part.From, part.To, "lights", "wavelight", "target", "targets", "schedule", "scheduled", "asked", "planned", "plan", "requested", "instructed", "goal", "aim", "aimed", "hoped", "wanted", "promised", "needed", "predicted", "record", "training", "rehearsal")
}
