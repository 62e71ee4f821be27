package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// placedElsewhere is who was in a place in one race as in another in the race before it, with one
// verb: was seventh in Budapest and sixth in Tokyo.
func (s *Sentence) placedElsewhere(i int) (Owner, bool) {
	const longest = 10
	if !s.At(i-1).Says("and", ",", "then") || !s.At(i+1).Says("at", "in", "behind", "last", "there", "here", "to") || s.PieceIsPoint(i+2) || s.PieceIsPoint(i+3) {
		return Owner{}, false
	}
	k := i - 1
	for s.At(k).Says("and", ",", "then") {
		k--
	}
	if s.At(k).What != mentions.Meeting && s.At(k).Kind != prose.Day {
		return Owner{}, false
	}
	for ; k >= 0 && k > i-longest; k-- {
		if s.At(k).Kind == prose.Ordinal {
			return s.Placed(k)
		}
		if s.At(k).What == mentions.Someone && !s.At(s.Front(k)-1).Says("to", "behind", "of") || s.At(k).Verb() != mentions.NoVerb {
			break
		}
	}
	return Owner{}, false
}

// isToldOf reports whether the place at a place of the sentence is that of who is named right
// before it, whatever is said of him there: personal bests for Gourley, fourth in 3:47.74.
func (s *Sentence) isToldOf(i, comma int) bool {
	name := comma - 1
	if !s.At(comma).Says(",") || comma != i-1 || s.At(name).What != mentions.Someone || s.IsDoer(name) || s.At(i).N < 2 {
		return false
	}
	front := s.At(s.Front(name) - 1)
	if !front.Says("for", "by", "with", "from", "to", "and", "including", "like", "of") && front.Verb() != mentions.Beating {
		return false
	}
	return s.At(i+1).Says("in") && s.At(i+2).Kind == prose.Time || s.At(i+1).Says(",", ".") && front.Says("for", "by", "from", "including")
}

// placedSo is who is in a place that is said behind something else of him: broke the record in
// fourth, Hailu (4:14.79) third, 0.21 behind her in third, edged Hailu for second.
func (s *Sentence) placedSo(i int) (Owner, bool) {
	k := i - 1
	in := s.At(k).Says("in")
	if s.PieceIsPoint(k) && s.At(k-1).Says("at", "by") && s.At(k-2).Says(",", "and") {
		for j := k - 3; j >= 0 && j > k-9; j-- {
			if s.At(j).Kind == prose.Ordinal {
				return s.Placed(j) // at 400m he was eighth, at 800m sixth
			}
			if s.At(j).What == mentions.Someone && j < k-4 {
				break
			}
		}
	}
	if s.At(k).Says("to") && s.PieceIsPoint(k-1) {
		for j := k - 2; j >= 0 && j > k-6; j-- {
			if s.At(j).Kind == prose.Ordinal {
				return s.Placed(j) // dropped from second at halfway to 12th
			}
		}
	}
	switch before := s.At(k - 1); {
	case s.At(k).What == mentions.National && !s.At(k).OfPeople && s.originOf(k) >= 0 && s.At(i+1).Says("in", ",", ".", "and"):
		return Owner{Who: s.At(s.originOf(k)).People, From: s.originOf(k)}, true
	case s.At(k).Says(")") && s.At(k-2).Says("(") && s.At(k-1).Kind == prose.Time && s.At(k-3).What == mentions.Someone:
		return Owner{Who: s.At(k - 3).People, From: k - 3}, true
	case in && (before.What == mentions.RecordName || before.What == mentions.Best || before.Says("record", "best")), in && before.Says("him", "her", "them") && s.At(k-2).Says("behind"):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) == 1
	case s.At(k).Says("for", "to") && before.What == mentions.Someone && s.At(s.Front(k-1)-1).Verb() == mentions.Beating:
		v := s.Front(k-1) - 1
		who, at := s.Doer(v)
		return Owner{Who: who, From: mentions.Pick(at, v)}, len(who) == 1
	default:
		return Owner{}, false
	}
}

// passesIn is who is in a place where he passes the point that stands before it: reached 800m in sixth, passed halfway
// sixth; or whose places are listed behind points: positions of the winner: 400 8th, 800 6th.
func (s *Sentence) passesIn(i int) (Owner, bool) {
	k := i - 1
	for s.At(k).Says("in", "mark", "point", "still", "only") {
		k--
	}
	if !s.PieceIsPoint(k) {
		return Owner{}, false
	}
	if s.At(k).Kind == prose.Number && s.HeadsTime(k) {
		colon := k - 1
		for colon >= 0 && !s.At(colon).Says(":") {
			colon--
		}
		at := s.OnlyBefore(max(colon, 0))
		if at < 0 {
			return Owner{}, false
		}
		return Owner{Who: s.At(at).People, From: at}, true
	}
	verb := k - 1
	for s.At(verb).Says("the", "through", "past", "by") || s.At(verb).Kind == prose.Number && s.At(verb).N == 3 {
		verb--
	}
	if s.At(verb).Verb() != mentions.Passing && s.At(verb+1).Verb() != mentions.Passing {
		return Owner{}, false
	}
	who, at := s.Doer(verb)
	if len(who) == 0 && verb == 0 {
		who, at = s.DoerBehind(i), i
	}
	return Owner{Who: who, From: mentions.Pick(at, verb)}, len(who) > 0
}

// isOfCount reports whether so many who finished stand at a place behind an of: 11th of 14, eleventh of the 14 who finished.
func (s *Sentence) isOfCount(k int) bool {
	for s.At(k).Says("the", "all") {
		k++
	}
	const few = 5 // are those of whom it is told
	next := s.At(k + 1)
	return s.At(k).Kind == prose.Number && s.At(k).N >= few && (next.Kind == prose.Sign || next.Kind == 0 || next.Says("finishers", "who", "runners", "starters", "men", "women", "in", "and", "with"))
}

// IsCountedOtherwise reports whether the place at a place of the sentence is counted from the end, or among those of a
// nation: second last, third from last, third Briton home.
func (s *Sentence) IsCountedOtherwise(i int) bool {
	switch next, then := s.At(i+1), s.At(i+2); {
	case next.Says("last"):
		return !then.Says("year", "season", "month", "week", "weekend", "summer", "winter", "spring", "autumn", "night", "time") && then.Kind != prose.Day && (!then.IsWord() || !strings.HasSuffix(then.Folded, "day"))
	case next.Says("from"):
		return then.Says("last", "bottom", "the") && (then.Says("last", "bottom") || s.At(i+3).Says("end", "back", "bottom"))
	case next.What == mentions.National && next.OfPeople && !next.Role:
		return true
	default:
		return s.isCountedWith(i)
	}
}

// isCountedWith reports whether the place at a place stands in a row with one that is counted among those of a nation: second and third
// of the Britons; second American, Teare third.
func (s *Sentence) isCountedWith(i int) bool {
	if s.At(i+1).Says("and") && s.At(i+2).Kind == prose.Ordinal {
		return s.isAmongPeople(i + 3)
	}
	if s.isAmongPeople(i + 1) {
		return true
	}
	k := i - 1
	for s.At(k).What == mentions.Someone || s.At(k).Says(",", "and", "the") {
		k--
	}
	return k < i-1 && s.At(k).What == mentions.National && s.At(k).OfPeople && s.At(k-1).Kind == prose.Ordinal
}

// isAmongPeople reports whether words at a place name those among whom somebody is counted: of the Britons, among Americans.
func (s *Sentence) isAmongPeople(k int) bool {
	if !s.At(k).Says("of", "among", "amongst") {
		return false
	}
	for k++; s.At(k).Says("the", "all", "two", "three", "four", "five"); k++ {
	}
	return s.At(k).What == mentions.National || s.At(k).Says("english", "british", "europeans", "africans", "home", "locals", "collegians")
}

// isInvertedBefore reports whether the last place before the one at a place stands before who had it: second was Kerr, third Nuguse.
func (s *Sentence) isInvertedBefore(i int) bool {
	const longest = 10
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		if s.At(k).Kind != prose.Ordinal {
			continue
		}
		next := k + 1
		if s.At(next).Says("place") {
			next++
		}
		return s.At(next).Says("was", "went", "came", "is") && s.Next(next+1) >= 0 || s.At(next).Says("went") || s.At(next).What == mentions.Someone && s.isInvertedBefore(k)
	}
	return false
}

// isOfNoun reports whether the word behind the place at a place says what is counted: the third attempt; and not where, when or how
// somebody came in.
func (s *Sentence) isOfNoun(i int) bool {
	next := s.At(i + 1)
	if !next.IsWord() || next.Capital || next.Says("a") && s.At(i+2).Says("year", "month", "week") {
		return false
	}
	if next.Says("in", "place", "placed", "at", "and", "with", "behind", "ahead", "after", "on", "overall", "again", "as", "but", "while", "last", "today", "yesterday", "then", "was", "came", "went", "from", "for", "here", "there", "this", "is", "by", "across", "home", "through", "of", "that", "too", "also", "to", "equal") {
		return false
	}
	verb := next.Verb()
	return (verb != mentions.Running || !s.At(i-1).Verb().Takes()) && (!s.isTimedThere(i) || verb == mentions.NoVerb)
}
