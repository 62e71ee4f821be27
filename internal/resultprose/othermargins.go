package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// whoElse is why a margin is kept only where it is true: behind somebody else it may have been.
const whoElse = attribution.WhoIsMeant

// doubtful keeps the margin that was found last at a place only where it is true.
func (s *sentence) doubtful(i int, is bool) {
	if s.isLastOf(i) {
		s.Found[len(s.Found)-1].DoubtIf(is, whoElse)
	}
}

// placedBy is by how much somebody was in a place behind the one before it: second by 0.26.
func (s *sentence) placedBy(i int, r *race.Race) {
	o, ok := s.Placed(i - 2)
	if !ok || len(o.Who) != 1 || s.IsOfPoint(i) {
		return
	}
	if other := s.Next(i + 2); s.At(i+1).Says("from", "over") && other >= 0 && s.At(other).What == mentions.Someone {
		s.margin(i, o.From, other, r, o.Who, s.At(other).People) // second by 0.62 from Nuguse
		return
	}
	s.margin(i, o.From, i, r, s.InPlaceOf(r, s.At(i-2).N-1), o.Who)
	s.doubtful(i, s.At(i-2).N > 2)
}

// behindSomebody is how far somebody was behind, where it is not said behind whom: the winner, or, where he was not second,
// perhaps who came in right before him.
func (s *sentence) behindSomebody(i, from, who int, r *race.Race) {
	result := s.Result(who, r)
	if result == nil || result.Place < 2 {
		return
	}
	s.margin(i, from, i+1, r, s.InPlaceOf(r, 1), []int{who})
	if s.At(i+1).Says("behind", "later", "adrift", "back") && result.Place > 2 {
		s.doubtful(i, true)
		s.margin(i, from, i+1, r, s.InPlaceOf(r, result.Place-1), []int{who})
		s.doubtful(i, true)
	}
}

// resultOf is the result of the only one of some people; nil where they are not one.
func (s *sentence) resultOf(who []int, r *race.Race) *race.Result {
	if len(who) != 1 {
		return nil
	}
	return s.Result(who[0], r)
}

// beatenBy is by how much somebody was beaten: by the winner, or, where he was not second, perhaps
// by who came in right before him.
func (s *sentence) beatenBy(i int, r *race.Race) {
	who, at := s.Doer(i - 2)
	if s.At(i+1).Says("by") || len(who) != 1 || r != s.Focus {
		return
	}
	result := s.Result(who[0], r)
	if result == nil || result.Place < 2 {
		return
	}
	from := mentions.Pick(at, i-2)
	other := s.Pieces[i].Part > 0 && s.At(s.Parts[s.Pieces[i].Part].From).Says("who", "whom", "which") // perhaps in another race
	s.margin(i, from, i, r, s.InPlaceOf(r, 1), who)
	s.doubtful(i, other || result.Place > 2)
	if result.Place > 2 {
		s.margin(i, from, i, r, s.InPlaceOf(r, result.Place-1), who)
		s.doubtful(i, true)
	}
}

// missed is the place that somebody is said to have missed by the margin at a place; 0 for none.
func (s *sentence) missed(i int) int {
	word := s.At(i - 2)
	if !s.Within(max(0, i-6), i-2, "missed", "missing", "misses") {
		return 0
	}
	switch {
	case word.Says("victory", "win", "gold", "title", "crown"):
		return 1
	case word.Says("silver"):
		return 2
	case word.Says("medal", "podium", "bronze", "medals"):
		return 3
	default:
		return 0
	}
}

// missedBy is by how much somebody missed a place: missed bronze by 0.03.
func (s *sentence) missedBy(i int, r *race.Race) {
	k := i - 3
	for !s.At(k).Says("missed", "missing", "misses") {
		k--
	}
	if who, at := s.Doer(k); len(who) > 0 {
		s.margin(i, mentions.Pick(at, k), i, r, s.InPlaceOf(r, s.missed(i)), who)
	}
}

// isPair reports whether two who are not named again are meant at a place: the pair, the two.
func (s *sentence) isPair(k int) bool {
	p := s.At(k + 1)
	return s.At(k).Says("the") && (p.Says("pair", "duo") || p.Kind == prose.Number && p.N == 2 && !s.At(k+2).Says("men", "women", "of")) || s.At(k).Says("them") && !s.At(k-1).Says("behind", "off")
}

// ofPair is the margin between the two who are named last, or of who is named before it behind
// both of them.
func (s *sentence) ofPair(i, to int, r *race.Race) {
	if s.IsOfPoint(i) {
		return
	}
	if s.At(i+1).Says("behind", "off") {
		who, at := s.marginOf(i)
		if len(who) != 1 {
			return
		}
		for _, place := range []int{1, 2} {
			s.margin(i, mentions.Pick(at, i), to, r, s.InPlaceOf(r, place), who)
			s.doubtful(i, true)
		}
		return
	}
	two := s.LastTwo(i)
	if len(two) != 2 || s.Result(two[0], r) == nil || s.Result(two[1], r) == nil {
		return
	}
	if s.Result(two[0], r).Place > s.Result(two[1], r).Place {
		two[0], two[1] = two[1], two[0]
	}
	s.margin(i, i, to, r, two[:1], two[1:])
	s.doubtful(i, true)
}

// isOfRest reports whether who is behind is not named at a place, or is all others.
func (s *sentence) isOfRest(k int) bool {
	if k >= len(s.Pieces) || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain {
		return true
	}
	for s.At(k).Says("of", "the", "his", "her", "all") {
		k++
	}
	return s.At(k).Says("field", "rest", "pack", "rivals", "pursuers", "everyone", "everybody", "others", "chasers")
}

// clearBy is by how much somebody was ahead of who came in next: 0.26 clear, 0.26 to spare.
func (s *sentence) clearBy(i int, r *race.Race) {
	who, at := s.Doer(i)
	if len(who) != 1 || at < 0 || s.Result(who[0], r) == nil || s.IsOfPoint(i) {
		return
	}
	s.margin(i, at, i+1, r, who, s.nextTo(who[0], r))
	s.doubtful(i, true)
}

// marginElsewhere is a margin in another race, as far as it is true: beat Ingebrigtsen in Budapest
// by 0.27, won his semi-final with Kerr eight hundredths back.
func (s *sentence) marginElsewhere(i int) {
	there := s.SettingOf(i)
	if there.Weak || len(there.Races) == 0 {
		return
	}
	if k := i - 3; s.At(i-1).Says("was", "is") && s.At(i-2).Says("there") && isGapWord(s.At(k)) && len(there.Races) == 1 && s.At(k-1).Says("the") {
		s.marginOfWinner(i, k, i, there.Races[0])
		return
	}
	ahead, behind, from := s.twoElsewhere(i)
	if len(ahead) != 1 {
		return
	}
	var races []*race.Race
	for _, r := range there.Races {
		if result := s.Result(ahead[0], r); result != nil && result.Place > 0 && (len(behind) == 0 || s.Result(behind[0], r) != nil) {
			races = append(races, r)
		}
	}
	if races = s.Latest(ahead, races); len(races) != 1 {
		return
	}
	if len(behind) == 0 {
		behind = s.nextTo(ahead[0], races[0])
	}
	s.margin(i, from, i, races[0], ahead, behind)
	s.doubtful(i, true)
}

// twoElsewhere is who was ahead and who behind by the margin at a place, nobody behind where that
// is not said, and where that is told.
func (s *sentence) twoElsewhere(i int) (ahead, behind []int, from int) {
	part := s.Parts[s.Pieces[i].Part]
	named := i - 1
	if from := part.From; s.At(from).Says(",") && i <= from+2 && s.At(i+1).Says("behind", "back", "adrift") {
		if named = from - 1; s.At(named).Kind == prose.Ordinal && s.At(named).N == 2 {
			named-- // with Katir second, 0.14 behind
		}
	}
	if s.At(named).What == mentions.Someone && s.At(s.Front(named)-1).Says("with") && s.At(i+1).Says("back", "behind", "adrift", "down") {
		for k := named - 1; k >= 0; k-- {
			if s.At(k).Verb() == mentions.Winning {
				who, at := s.Doer(k)
				return who, s.At(named).People, mentions.Pick(at, k)
			}
		}
		return nil, nil, 0
	}
	if next := s.At(i + 1); next.Says("ahead", "clear", "behind") {
		k := i + 2
		if s.At(k).Says("of") {
			k++
		}
		who, at := s.marginOf(i)
		other := s.Next(k)
		if other < 0 || len(who) != 1 || at < 0 {
			return nil, nil, 0
		}
		if next.Says("behind") {
			return s.At(other).People, who, at
		}
		return who, s.At(other).People, at
	}
	if !s.At(i - 1).Says("by") {
		return nil, nil, 0
	}
	if next := s.Next(i + 2); s.At(i+1).Says("from", "over") && next >= 0 {
		behind = s.At(next).People
	}
	for k := i - 2; k >= part.From; k-- {
		p := s.At(k)
		switch {
		case p.Verb() == mentions.Beating && !s.At(k-1).Says("was", "were", "been"):
			other := s.Next(k + 1)
			who, at := s.Doer(k)
			if other < 0 || other > i || len(s.At(other).People) != 1 {
				return nil, nil, 0
			}
			return who, s.At(other).People, mentions.Pick(at, k)
		case p.Verb() == mentions.Winning, p.Says("took", "kept", "retained", "claimed", "clinched", "defended") && s.Within(k, i, "title", "crown", "gold", "race"):
			who, at := s.Doer(k)
			return who, behind, mentions.Pick(at, k)
		}
	}
	return nil, nil, 0
}
