package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// toldMargin keeps a margin that is told by a label, by two places, or by what the sentence before asks or says of one,
// and reports whether it is.
func (s *sentence) toldMargin(i int, r *race.Race) bool {
	if s.IsOfPoint(i) {
		return false
	}
	switch {
	case s.isLabelOfMargin(i):
		s.winnersMargin(i, r, !s.isWinningMargin(i))
	case s.betweenPlaces(i, r):
	case s.marginOver(i, r):
	case s.goesOnAboutMargin(i):
		s.winnersMargin(i, r, true)
	case s.At(i-1).Says("improvement", "improved") || s.At(i-1).Says(":") && s.At(i-2).Says("improvement"):
		s.MarginOfRecord(i, r)
	default:
		return false
	}
	return true
}

// marginOver keeps by how much somebody was before or behind another, or how near he got to the winner: had 0.26 in hand over
// Ingebrigtsen, was 0.26 slower than Kerr, closed to within 0.26. It reports whether it is said so.
func (s *sentence) marginOver(i int, r *race.Race) bool {
	next, k := s.At(i+1), i+3
	switch {
	case next.Says("slower", "faster", "quicker") && s.At(i+2).Says("than"):
	case next.Says("in") && s.At(i+2).Says("hand") && s.At(k).Says("over", "on"):
		k++
	case next.Says("margin", "victory", "win", "lead", "advantage", "cushion") && s.At(i+2).Says("over", "on"):
	case s.At(i-1).Says("within") && s.At(i-2).Says("to") && s.At(i-3).Says("closed", "got", "closing", "pulled", "came", "drew") && !next.Says("of"):
		who, at := s.Doer(i - 3)
		if result := s.resultOf(who, r); result != nil && result.Place == 2 {
			s.margin(i, mentions.Pick(at, i), i, r, s.InPlaceOf(r, 1), who)
			s.doubtful(i, true)
		}
		return true
	default:
		return false
	}
	other := s.Next(k)
	if who, at := s.marginOf(i); other >= 0 && s.resultOf(s.At(other).People, r) != nil && s.resultOf(who, r) != nil {
		s.aheadOf(i, mentions.Pick(at, i), r, who, k, next.Says("slower"))
		s.doubtful(i, next.Says("slower", "faster", "quicker"))
	}
	return s.IsTaken(i)
}

// winnersMargin keeps that by which the race was won.
func (s *sentence) winnersMargin(i int, r *race.Race, unsure bool) {
	f := s.Statement(i, i, i)
	if f == nil {
		return
	}
	f.DoubtIf(unsure, attribution.WhoIsMeant)
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Margin: s.Pieces[i].Margin}}}
	s.Roughly(f, i)
	s.Add(f)
}

// isLabelOfMargin reports whether a margin stands beside a label alone: winning margin: 0.26; 0.26 - winning margin; margin
// of victory 0.26.
func (s *sentence) isLabelOfMargin(i int) bool {
	k := i - 1
	for s.At(k).Says(":", "-", "|", "=", "was", "is", "of", "a", "about", "just", "only") && k > i-4 || k == i-1 && s.At(k).Says(",") && s.At(i+1).Says(",") {
		k--
	}
	if k < i-1 && s.endsLabel(k) && !s.At(i+1).Says("over", "between", "behind", "to", "from") {
		return true
	}
	next := i + 1
	if !s.At(next).Says("-", ":", "|", "=") {
		return false
	}
	for s.At(next).Says("-", ":", "|", "=", "the", "his", "her", "seconds") {
		next++
	}
	return s.At(next).Says("winning") && s.At(next+1).Says("margin", "gap") || s.At(next).Says("margin") && s.At(next+1).Says("of") && s.At(next+2).Says("victory")
}

// endsLabel reports whether a label of the winning margin ends at a place, with which the line begins.
func (s *sentence) endsLabel(k int) bool {
	switch {
	case s.At(k).Says("margin", "gap") && s.At(k-1).Says("winning", "victory"):
		k--
	case s.At(k).Says("victory") && s.At(k-1).Says("of") && s.At(k-2).Says("margin"):
		k -= 2
	default:
		return false
	}
	for s.At(k-1).Says("the", "his", "her", "so", "and", "well", "final", "official") || s.At(k-1).Kind == prose.Sign {
		k--
	}
	return k == 0
}

// isWinningMargin reports whether a margin is called that of the winner.
func (s *sentence) isWinningMargin(i int) bool {
	return s.Within(max(0, i-6), min(len(s.Pieces), i+6), "winning", "victory")
}

// betweenPlaces keeps a margin between two places: second to third, 0.62; 0.62 from second to third; between third and fourth
// there was 1.52; 0.02 separated eighth and ninth. It reports whether it stands beside such.
func (s *sentence) betweenPlaces(i int, r *race.Race) bool {
	first := i - 1
	for first > i-7 && s.At(first).Says(",", ":", "-", "was", "is", "'s", "lay", "there", "gap", "of", "a", "the", "just", "only", "another", "by", "were", "covered", "separated", "split", "divided", "parted", "mere") {
		first--
	}
	first -= 2
	if !s.joinsPlaces(first) {
		first = i + 1
		for first < i+5 && s.At(first).Says("separated", "between", "from", "the", "separating", "covered", "split", "divided") {
			first++
		}
		if first == i+1 || !s.joinsPlaces(first) {
			return false
		}
	}
	ahead, behind := s.At(first).N, s.At(first+2).N
	if ahead >= behind || first < i && s.At(i+1).Says("behind", "adrift", "back", "down", "off", "away") {
		return false
	}
	if s.Within(0, first, "gaps", "margins", "successive", "consecutive", "each", "every", "respectively") {
		return true // one of several
	}
	from, to := min(i, first), max(i, first+2)
	s.margin(i, from, to, r, s.InPlaceOf(r, ahead), s.InPlaceOf(r, behind))
	if s.isLastOf(i) {
		s.Found[len(s.Found)-1].Covers(s.Pieces[first].Span)
		s.Found[len(s.Found)-1].Covers(s.Pieces[first+2].Span)
	}
	return true
}

// joinsPlaces reports whether two places stand from a place on, with a to or an and between them, and nothing that is counted
// behind them.
func (s *sentence) joinsPlaces(k int) bool {
	next := s.At(k + 3)
	return s.At(k).Kind == prose.Ordinal && s.At(k+1).Says("to", "and", "from") && s.At(k+2).Kind == prose.Ordinal &&
		(next.Kind == prose.Sign || next.Kind == 0 || next.Says("place", "places", "was", "is", "there", "at", "were", "by", "covered", "separated", "split") || next.Kind == prose.Time || next.Kind == prose.Length)
}

// goesOnAboutMargin reports whether a sentence says nothing but how much it was, and the one before it asks or speaks of the
// margin: the gap at the line? About a quarter of a second. In Budapest the margin was 0.27. Here it was 0.26.
func (s *sentence) goesOnAboutMargin(i int) bool {
	before := s.Previous
	if before == nil || before.Paragraph != s.Paragraph {
		return false
	}
	told := false
	for k := range before.Pieces {
		p := before.At(k)
		told = told || p.Says("margin", "gap", "difference", "distance")
	}
	if !told || len(s.Pieces) > i+3 {
		return false
	}
	for k := range i {
		if p := s.At(k); p.What == mentions.Someone || !p.Says("here", "this", "time", "it", "was", "about", "just", "only", "all", "of", "in", "a", "mere", "around", ",", "yesterday", "today", "now") && p.What != mentions.Meeting {
			return false
		}
	}
	return true
}

// isOffPace reports whether the words from a place on say that somebody was behind the winner, without a name: off the pace, off the
// winner, adrift of the lead.
func (s *sentence) isOffPace(k int) bool {
	if !s.At(k).Says("off", "behind", "down", "adrift", "back") {
		return false
	}
	for k++; s.At(k).Says("of", "on", "from"); k++ {
	}
	winner := s.At(k-1).Says("off") && s.At(k+1).Is("winner")
	return s.At(k).Says("the") && (s.At(k+1).Says("pace", "lead", "front", "leader", "leaders", "victor") || winner) && !s.At(k+2).IsTie() && !s.At(k+2).Says("of", "that", "set", "'s")
}

// fitting is the margin that is meant at a place where it was one between two.
func (s *sentence) fitting(i int, r *race.Race, ahead, behind []int) timing.Margin {
	first, second := s.resultOf(ahead, r), s.resultOf(behind, r)
	if first == nil || second == nil {
		return s.Pieces[i].Margin
	}
	if is, known := second.GapTo(first); known {
		return s.Fitting(i, is)
	}
	return s.Pieces[i].Margin
}

// crosses reports whether somebody crosses the line before a place.
func (s *sentence) crosses(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.At(k).Says("crossed", "finished", "home", "followed") || s.At(k).Says("gold", "silver", "bronze") && s.At(k-1).Says("the", "took", "got", "claimed", "won") {
			return true
		}
	}
	return false
}
