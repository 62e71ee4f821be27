package resultprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// heldAtBay is who came in before whom in other words: kept him at bay.
func (s *sentence) heldAtBay(i int) {
	other := i - 2
	if verb := s.At(s.Front(other) - 1); len(s.At(other).People) == 1 && verb.Says("held", "holds", "holding", "kept", "keeps", "keeping", "hold", "keep") {
		who, at := s.Doer(s.Front(other) - 1)
		s.aheadBy(at, other, who, s.SettingOf(i))
	}
}

// finishedBehind is who came in behind whom: finished behind Kerr, came home behind both.
func (s *sentence) finishedBehind(i int) {
	winner := s.Next(i + 1)
	if winner != i+1 || s.At(winner+1).Says("'s") || len(s.At(winner).People) != 1 || s.IsOfPoint(i) || s.isOfOtherOrder(i) {
		return
	}
	verb := i - 1
	if s.At(verb).Says("home") {
		verb--
	}
	who, at := s.Doer(verb)
	if len(who) == 1 && at >= 0 {
		s.aheadBy(winner, at, s.At(winner).People, s.SettingOf(i))
	}
}

// withBehind is who came in behind another whom it is told of by the way: was third, with Kessler just behind; won with Nuguse behind
// him.
func (s *sentence) withBehind(i int) {
	name := i - 1
	for s.At(name).Says("just", "right", "close", "closely", "not", "far", "immediately", "directly", "finishing", "coming", "in", "home") {
		name--
	}
	with := s.Front(name) - 1
	he := s.At(i+1).Says("him", "her")
	if s.At(name).What != mentions.Someone || len(s.At(name).People) != 1 || !s.At(with).Says("with") || !he && !s.ends(i+1) || he && !s.ends(i+2) || s.isOnTheWay(i, i) {
		return
	}
	who, at := s.Doer(with)
	if s.At(with - 1).Says(",") {
		who, at = s.Doer(with - 1)
	}
	if len(who) == 1 && at >= 0 && at < with && who[0] != s.At(name).People[0] && !s.OthersNamed(at+1, with) && s.tellsResult(at, with) {
		s.aheadIfTrue(s.Statement(at, i), i, who[0], s.At(name).People[0])
	}
}

// tellsResult reports whether a place, a victory or a mark is told between two places.
func (s *sentence) tellsResult(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.At(k); p.Kind == prose.Ordinal || p.Verb() == mentions.Winning || p.Kind == prose.Time && !p.Mark.IsZero() || p.Says("finished", "line") {
			return true
		}
	}
	return false
}

// cameBehind is who came in behind somebody, in a row: behind Nuguse came Gourley and Wightman.
func (s *sentence) cameBehind(i int) {
	verb := i + 2
	for s.At(verb).Says(",") {
		verb++
	}
	if one := s.Next(verb); one == verb && s.At(one).What == mentions.Someone && (s.tellsResult(one+1, one+4) || s.At(one+1).Says("came", "followed")) && !s.isOnTheWay(i, one) && len(s.At(i+1).People) == 1 && len(s.At(one).People) == 1 {
		s.aheadIfTrue(s.Statement(i+1, one), i, s.At(i + 1).People[0], s.At(one).People[0])
	}
	if len(s.At(i+1).People) != 1 || s.At(i+1).What != mentions.Someone || !s.At(verb).Says("came", "were", "was", "finished", "followed") || s.IsOfPoint(i) {
		return
	}
	k := verb + 1
	for s.At(k).Says("two", "both", "the", "his", "her", "compatriot", "compatriots") || s.At(k).What == mentions.National || s.At(k).Kind == prose.Number {
		k++
	}
	named, _ := s.inARow(k)
	for _, one := range named {
		s.aheadBy(i+1, one, s.At(i+1).People, s.SettingOf(i))
	}
}

// placesApart is who came in before whom, where it is said by how many places: one place behind
// Gourley, two places ahead of Hocker.
func (s *sentence) placesApart(i int) {
	other := s.Next(i + 2)
	ahead := s.At(i+1).Says("ahead", "above", "clear")
	if ahead && s.At(i+2).Says("of") {
		other = s.Next(i + 3)
	}
	who, at := s.Doer(i)
	if !ahead && !s.At(i+1).Says("behind", "below") || other < 0 || at < 0 || len(who) != 1 || s.At(other+1).Says("'s") || len(s.At(other).People) != 1 || s.IsOfPoint(i) {
		return
	}
	if ahead {
		s.aheadBy(at, other, who, s.SettingOf(i))
	} else {
		s.aheadBy(other, at, s.At(other).People, s.SettingOf(i))
	}
}

// pushedTo is by how much somebody came in behind another whom he pushed, in whichever race that
// was: who had pushed Ingebrigtsen to within 0.24. It reports whether it is said so.
func (s *sentence) pushedTo(i int) bool {
	pushed := i - 3
	if !s.At(i-1).Says("within") || !s.At(i-2).Says("to") || s.At(pushed).What != mentions.Someone || len(s.At(pushed).People) != 1 {
		return false
	}
	verb := s.Front(pushed) - 1
	if !s.At(verb).Says("pushed", "pushes", "pushing", "ran", "running", "chased", "took") {
		return false
	}
	s.Taken[s.Pieces[i].Span] = true
	who, at := s.Doer(verb)
	if len(who) != 1 || at < 0 {
		return true
	}
	where := s.SettingOf(i)
	if !where.Sure {
		where.Races = s.bothRan(who[0], s.At(pushed).People[0], where.Races)
	}
	if len(where.Races) == 1 {
		s.margin(i, at, i, where.Races[0], s.At(pushed).People, who)
		s.doubtful(i, true)
	}
	return true
}
