package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// NamesBefore is the places of who is named one behind another right before a place, in their
// order, with their nations, places and marks or without.
func (s *Sentence) NamesBefore(verb int) []int {
	var named []int
	for k := verb - 1; k >= 0; {
		if s.At(k).Says(")") {
			for k--; k >= 0 && !s.At(k).Says("("); k-- {
			}
			k--
		}
		if of := s.At(k); of.What == mentions.National && s.At(k-1).Says("of") || (of.Kind == prose.Ordinal || of.Kind == prose.Time) && s.At(k-1).Says("in") && s.At(k-2).What == mentions.Someone {
			k -= 2
		}
		if s.At(k).What != mentions.Someone || len(s.At(k).People) != 1 {
			break
		}
		named = append([]int{k}, named...)
		if k = s.Front(k) - 1; s.At(k).IsWord() && s.At(k).Capital && s.At(k).Part == s.At(k+1).Part && s.At(k-1).Says(",", "and") {
			k-- // Tom Keen, who is known as Thomas
		}
		if !s.At(k).Says(",", "and") {
			break
		}
		for s.At(k).Says(",", "and") {
			k--
		}
	}
	return named
}
