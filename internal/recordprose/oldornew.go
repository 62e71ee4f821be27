package recordprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// isCounted reports whether a record is told among others, and since when says that of their number: the
// first world record since 1955, his third world record in two months.
func (s *Sentence) isCounted(i int) bool {
	for k := i - 1; k > i-5; k-- {
		if p := s.At(k); p.Kind == prose.Ordinal || p.Says("first", "only", "another") {
			return true
		}
		if s.At(k).What == mentions.Meeting {
			continue // the first Wanamaker record
		}
		if !s.At(k).IsWord() || s.At(k).Verb() != mentions.NoVerb || mentions.Has(mentions.Prepositions, s.At(k).Folded) || s.At(k).Says("the", "a", "an", "his", "her", "and", "but", "when", "as", "that") {
			return false
		}
	}
	return false
}

// isOldBehind reports whether a record that was not named before is said to have been one for
// long: a British record that had stood since 1985.
func (s *Sentence) isOldBehind(i int) bool {
	k := i + 1
	if s.At(k).Says("of") && s.At(k+1).Kind == prose.Time {
		k += 2
	}
	for s.At(k).Says(",", "that", "which", "-") {
		k++
	}
	if s.At(k).Says("set", "run", "going", "stretching", "established") {
		for j := k + 1; j < k+8 && (s.At(j).IsWord() || s.At(j).What != mentions.Plain || s.At(j).Kind == prose.Day); j++ {
			if day := s.At(j); day.Kind == prose.Day {
				return day.Year > 0 && s.Focus != nil && day.Year != s.Focus.Date.Year()
			}
		}
	}
	return s.At(k).Says("had") && s.At(k+1).Says("stood", "lasted", "survived", "been", "endured", "remained", "belonged") || s.At(k).Says("dating", "standing", "held", "dated", "dates") ||
		s.At(k).What == mentions.Someone && s.At(k+1).Says("had")
}

// isFormer reports whether a record is called a former one: that may be long gone.
func (s *Sentence) isFormer(i int) bool {
	return s.Within(s.frontOf(i), i, "former", "onetime", "erstwhile") || s.At(s.firstShared(i)-1).Says("former") || s.At(i-1).Says("former")
}
