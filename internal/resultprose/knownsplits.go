package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownSplits finds the times on the way of which no words that are known tell where they were
// taken, where one point of the race was passed in just that time, and no other is named.
func (s *sentence) knownSplits() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		isExact := (p.Kind == prose.Time || p.Kind == prose.Length) && !p.Mark.IsZero() && p.Mark.Unit() <= timing.Tenth && p.Hedge == prose.Exact && !p.Slip
		if !isExact || s.IsTaken(i) || s.Why[p.Span] != "" || s.isPlanned(i) {
			continue
		}
		if at, ok := onlyPoint(s.Focus, p.Mark); ok && s.mayBeAt(i, at) {
			s.knownSplit(i, at)
		}
	}
}

// onlyPoint is the point that was passed in a time, where there is but one.
func onlyPoint(r *race.Race, mark timing.Mark) (at event.Point, ok bool) {
	splits := r.LeaderSplits
	for i := range r.Results {
		splits = append(slices.Clip(splits), r.Results[i].Splits...)
	}
	for _, split := range splits {
		switch {
		case split.Mark != mark:
		case ok && split.Point.Distance() != at.Distance():
			return at, false
		default:
			at, ok = split.Point, true
		}
	}
	return at, ok
}

// knownSplit keeps that a point was passed in the time at a place: by the only one of whom its
// part speaks, if it was he.
func (s *sentence) knownSplit(i int, at event.Point) {
	part := s.Parts[s.Pieces[i].Part]
	who, from, several := s.passerIn(part.From, part.To)
	if next := s.Pieces[i].Part + 1; who < 0 && !several && next < len(s.Parts) && s.At(s.Parts[next].From).Says(",") && s.Within(s.Parts[next].From, s.Parts[next].To, "front", "led", "leading", "lead", "ahead") {
		who, from, several = s.passerIn(s.Parts[next].From, s.Parts[next].To) // by 1200m, in 2:52.3, Kerr was in front
	}
	if who < 0 && !several && s.At(part.From).Says("(") {
		who, from = s.beforeBracket(part.From)
	}
	said := race.Claim{About: race.AboutSplit, At: at, Mark: s.Pieces[i].Mark}
	switch {
	case several, who < 0 && said.Mark.Unit() > timing.Hundredth:
		return // one in tenths may be by chance that of somebody else
	case who < 0:
		from = i
	default:
		result := s.Result(who, s.Focus)
		if result == nil {
			return
		}
		if mark, known := result.SplitAt(at.Distance()); !known || mark != said.Mark {
			return
		}
		said.Athlete = result.Athlete
	}
	f := s.Statement(min(from, i), max(from, i), i)
	if f == nil || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	for k := part.From + 1; k < part.To; k++ {
		if s.At(k).Says("lap", "laps", "quarter", "quarters") && s.At(k-1).Kind != prose.Word {
			f.Covers(s.At(k - 1).Span)
		}
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
}

// mayBeAt reports whether the words around a time name no other point than one.
func (s *sentence) mayBeAt(i int, at event.Point) bool {
	part := s.Parts[s.Pieces[i].Part]
	if s.At(i+1).Says("and") && s.At(i+2).Kind == prose.Time {
		part.To = i + 1 // what follows is of the second of two
	}
	for k := part.From; k < part.To; k++ {
		if s.leavesMore(k, at) {
			return true
		}
		if s.PieceIsPoint(k) {
			if named, ok := s.PointOf(k, s.Focus); !ok || named.Distance() != at.Distance() {
				return false
			}
			continue
		}
		if s.At(k).Says("bell", "km", "kilometre", "kilometer", "half", "halfway", "last", "final", "closing", "go", "remaining", "left") || s.At(k).Kind == prose.Distance && !s.IsEvent(k) {
			return false
		}
		if s.At(k).Says("lap", "laps", "quarter", "quarters", "circuit", "circuits") && !s.isLapsTo(k, at) {
			return false
		}
	}
	return true
}

// isLapsTo reports whether the laps that are counted before a place, from the start, end at a
// point, within the few metres that a mile has more.
func (s *sentence) isLapsTo(k int, at event.Point) bool {
	const most = 10 * event.Metre
	n := 0
	for j := k - 1; j > k-4 && n == 0; j-- {
		switch p := s.At(j); {
		case p.Says("first", "opening", "a", "one") || p.Kind == prose.Ordinal && p.N == 1:
			n = 1
		case p.Kind == prose.Number:
			n = p.N
		case !p.Joined && !p.IsWord():
			return false
		}
	}
	apart := at.Distance() - event.Distance(n)*400*event.Metre
	return n > 0 && apart >= 0 && apart <= most*event.Distance(n)
}

// leavesMore reports whether what stands at a place tells that about so much was left of the race as from a point: a lap and a bit
// left.
func (s *sentence) leavesMore(k int, at event.Point) bool {
	if !s.At(k).Says("lap") || !s.At(k+1).Says("and") || s.phrase(k+2, []string{"a bit left", "a bit to go", "a bit to run", "a bit remaining", "a little left", "a little to go"}) == 0 {
		return false
	}
	lap, known := s.Focus.Lap()
	left := s.Focus.Event.Distance() - at.Distance()
	return known && left > lap && left < lap+lap/2
}

// beforeBracket is who is named before a bracket, with no more between them than a place: Kipyegon third (2:04.6); -1 for nobody.
func (s *sentence) beforeBracket(open int) (who, at int) {
	k := open - 1
	for s.At(k).Says("in", ",", "was", "place", "still") || s.At(k).Kind == prose.Ordinal {
		k--
	}
	if p := s.At(k); k >= 0 && p.What == mentions.Someone && len(p.People) == 1 && !p.Guess {
		return p.People[0], k
	}
	return -1, -1
}
