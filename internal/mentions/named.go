package mentions

import "github.com/milectl/milectl/internal/prose"

// together is who is named at a place with those who are named with him: Kerr and
// Ingebrigtsen, of whom what is said of both may be meant of either.
func (s *Sentence) together(k int) []int {
	who := s.At(k).People
	for j := s.Front(k) - 1; s.At(j).Says("and", "or", ",") && s.At(j-1).What == Someone && s.At(s.Front(j-1)-1).Verb() != Beating && (!s.At(j).Says(",") || len(who) != len(s.At(k).People)); j = s.Front(j-1) - 1 {
		who = Join(who, s.At(j-1).People)
	}
	return who
}

// Next is who is named from a place on, behind what describes him; -1 for nobody.
func (s *Sentence) Next(k int) int {
	for n := range 6 {
		p := s.At(k + n)
		if p.What == Someone || p.Says("her", "him", "me") && len(p.People) > 0 && s.nameBehind(k+n) < 0 {
			return k + n
		}
		if p.Says("'s") && n > 0 && s.At(k+n-1).What == National {
			continue // Britain's Cram
		}
		if p.What != National && p.What != Title && p.Kind != prose.Age && !p.Says("the", "his", "her", "rival", "compatriot", "fellow", "world", "olympic", "champion", "winner", "phenom", "sensation", "star", "talent", "prodigy", "ace", "miler", "runner", "athlete", "youngster", "teenager", "great", "legend", "veteran", "hero") {
			return -1
		}
	}
	return -1
}

// Pick is the first of two places that is one: -1 is none.
func Pick(at, other int) int {
	if at >= 0 {
		return at
	}
	return other
}
