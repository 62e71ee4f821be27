package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// IsAskedFor reports whether a best or a record at a place is one for which something was done, or of which it was said: came for a
// personal best, had his eye on a record; but not 3:47.74 for a personal best, good enough for one.
func (s *Sentence) IsAskedFor(i int) bool {
	k := i - 1
	for s.At(k).Says("a", "an", "the", "his", "her", "new", "another", "outright", "big", "huge") {
		k--
	}
	before := s.At(k - 1)
	if s.At(k).Says("on") {
		return before.What != mentions.Plain || !before.Says("improved", "improving", "improves", "improvement", "better", "bettered")
	}
	return s.At(k).Says("about", "towards") || s.At(k).Says("for") && (before.Says("here", "came", "went", "back", "fought", "aimed", "looked", "looking", "hoping", "ran", "raced", "ready", "asked", "course", "track", "line") || before.What == mentions.Meeting)
}

// WhoseAll is who have what is named at a place, of which both, each or all of some are said to have one, or which is named as
// that of several: those who are named behind it with a for, else those who do what is said before it, in the sentence or, where
// it names nobody, in the one before. It is nobody where they are not as many as they are said to be.
func (s *Sentence) WhoseAll(i int) []int {
	if s.isTakenTo(i) {
		return nil
	}
	count, said := s.countAround(i)
	for _, who := range [][]int{s.listedBehind(i + 1), s.subjectsUpTo(i), s.subjectsBefore(i)} {
		switch {
		case len(who) == 0:
		case count > 0 && len(who) > count && said:
			return who[len(who)-count:]
		case len(who) < 2 || count > 0 && len(who) != count:
			return nil
		default:
			return who
		}
	}
	return nil
}

// countAround is of how many something is said at a place: both, all three, each of the two; 0 where that is not told. Said is
// true where the last of more may be meant.
func (s *Sentence) countAround(i int) (count int, said bool) {
	const before, behind = 6, 6
	for k := max(0, i-before); k < i+behind; k++ {
		switch p := s.At(k); {
		case p.Says("both"):
			return 2, true
		case p.Kind == prose.Number && p.InWords && p.N > 1 && (s.At(k-1).Says("all", "the") || s.At(k-1).Says("of") && s.At(k-2).Says("all")):
			return p.N, true
		case p.Kind == prose.Number && p.InWords && p.N > 1 && k < i:
			return p.N, false
		}
	}
	return 0, false
}

// listedBehind is who are named behind a for at a place, one after the other: for Gourley and Wightman, for both A and B.
func (s *Sentence) listedBehind(k int) []int {
	if !s.At(k).Says("for", "from", "by") {
		return nil
	}
	for k++; s.At(k).Says("both", "also"); k++ {
	}
	var who []int
	for of := s.Next(k); of >= 0 && len(s.At(of).People) == 1; of = s.Next(k) {
		who = append(who, s.At(of).People[0])
		for k = of + 1; s.At(k).Says(",", "and", "(", ")") || s.At(k).Kind == prose.Ordinal || s.At(k).Kind == prose.Time; k++ {
		}
	}
	return who
}

// subjectsUpTo is all who are named before a place and do what is said there.
func (s *Sentence) subjectsUpTo(i int) []int {
	var who []int
	for k := range i {
		p := s.At(k)
		if !isNamed(p) || len(p.People) != 1 {
			continue
		}
		if role := s.roleAt(k, i); role == subject || s.At(s.Front(k)-1).Says("and", ",") && role == other && len(who) > 0 {
			who = append(who, p.People[0])
		}
	}
	return who
}

// subjectsBefore is those of the sentence before, where this one names nobody.
func (s *Sentence) subjectsBefore(i int) []int {
	if s.NamesOne() || !s.IsImpersonal(i) || s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	before := NewSentence(s.Previous, s.Collection)
	return before.subjectsUpTo(len(before.Pieces))
}
