package resultprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// between is a margin that is said to have been between two: 0.26 separated Kerr and
// Ingebrigtsen, 0.26 between the first two.
func (s *sentence) between(i int, r *race.Race) {
	k := i + 2
	for s.At(k).Says("the") {
		k++
	}
	if two := s.At(k + 1); s.At(k).Says("top") || s.At(k).Kind == prose.Ordinal && s.At(k).N == 1 {
		if two.Kind == prose.Number && two.N >= 2 && !s.IsOfPoint(i) {
			if s.margin(i, i, k+1, r, s.InPlaceOf(r, 1), s.InPlaceOf(r, two.N)); s.isLastOf(i) {
				s.Found[len(s.Found)-1].Covers(s.Pieces[k].Span)
				s.Found[len(s.Found)-1].Covers(s.Pieces[k+1].Span)
			}
		}
		return
	}
	if medals := "gold silver bronze"; s.At(k).Says("gold", "silver", "bronze") && s.At(k+1).Says("and", "from") && s.At(k+2).Says("gold", "silver", "bronze") && !s.IsOfPoint(i) {
		places := strings.Fields(medals)
		first, second := slices.Index(places, s.At(k).Folded)+1, slices.Index(places, s.At(k+2).Folded)+1
		s.margin(i, i, k+2, r, s.InPlaceOf(r, min(first, second)), s.InPlaceOf(r, max(first, second)))
		return
	}
	one := s.Next(k)
	if one < 0 || !s.At(s.behindMark(one+1)).Says("and", "from") || s.IsOfPoint(i) {
		return
	}
	other := s.Next(s.behindMark(one+1) + 1)
	if other < 0 || len(s.At(one).People) != 1 || len(s.At(other).People) != 1 {
		return
	}
	ahead, behind := s.At(one).People, s.At(other).People
	first, second := s.Result(ahead[0], r), s.Result(behind[0], r)
	if first == nil || second == nil || first.Place == 0 || second.Place == 0 {
		return
	}
	if first.Place > second.Place {
		ahead, behind = behind, ahead
	}
	s.margin(i, i, other, r, ahead, behind)
}

// placeBehind is the place that stands at a place of the sentence: of second place, from
// third; 0 for none.
func (s *sentence) placeBehind(k int) int {
	for s.At(k).Says("of", "from") {
		k++
	}
	for s.At(k).Says("the", "a") {
		k++
	}
	switch p := s.At(k); {
	case p.Says("podium", "medals", "medal", "bronze"):
		return 3
	case p.Says("silver"):
		return 2
	case p.Says("gold"):
		return 1
	}
	if p := s.At(k); p.Kind == prose.Ordinal && (s.At(k+1).Says("place", ",", ".", "and", ";", "today", "yesterday", "tonight", "here", "this") || k+1 == len(s.Pieces)) {
		return p.N
	}
	return 0
}

// marginOf is whose margin stands at a place: who is said last to have done something before
// the comma behind which it stands, be it by the way: with Kessler fourth, a hundredth ahead.
func (s *sentence) marginOf(i int) (who []int, at int) {
	who, at = s.Doer(i)
	part := s.Pieces[i].Part
	if from := s.Parts[part].From; part == 0 || !s.At(from).Says(",") || i > from+2 {
		return who, at
	}
	for k := s.Parts[part].From - 1; k >= s.Parts[part-1].From; k-- {
		if p := s.At(k); p.What == mentions.Someone && (s.IsDoer(k) || s.At(s.Front(k)-1).Says("with")) {
			return p.People, k
		}
	}
	return who, at
}

// isLastOf reports whether the statement that was found last has the figure at a place.
func (s *sentence) isLastOf(i int) bool {
	n := len(s.Found)
	return n > 0 && slices.Contains(s.Found[n-1].Figures, s.Pieces[i].Span)
}

// furtherBack is how far somebody was behind who came in before him: with Nuguse a further six
// tenths back.
func (s *sentence) furtherBack(i int, r *race.Race) {
	from := s.Parts[s.Pieces[i].Part].From
	if s.At(from).Says(",") && i <= from+2 {
		from-- // Lagat, a tenth further back
	}
	for k := i - 1; k >= from; k-- {
		p := s.At(k)
		if p.What != mentions.Someone || len(p.People) != 1 {
			continue
		}
		if result := s.Result(p.People[0], r); result != nil && result.Place > 1 && !s.IsOfPoint(i) {
			s.behindNext(i, k, p.People, result.Place, r)
		}
		return
	}
	if who, at := s.marginOf(i); s.At(i+1).Says("further") && s.resultOf(who, r) != nil && s.resultOf(who, r).Place > 1 && !s.IsOfPoint(i) {
		s.behindNext(i, mentions.Pick(at, i), who, s.resultOf(who, r).Place, r)
	}
}

// behindNext keeps how far somebody in a place was behind who came in right before him, as far as that is true.
func (s *sentence) behindNext(i, from int, who []int, place int, r *race.Race) {
	if s.margin(i, from, i, r, s.InPlaceOf(r, place-1), who); s.isLastOf(i) {
		s.Found[len(s.Found)-1].DoubtIf(true, attribution.WhoIsMeant)
	}
}

// isByOnly reports whether a margin stands behind a by with a word that makes it small: by just, by a mere.
func (s *sentence) isByOnly(i int) bool {
	k := i - 1
	for s.At(k).Says("just", "only", "exactly", "mere", "slender", "a") {
		k--
	}
	return s.At(k).Says("by")
}
