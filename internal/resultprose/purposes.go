package resultprose

import "github.com/milectl/milectl/internal/prose"

// isPurpose reports whether what is told at a place may be no more than what somebody took pains for: kicked to win, gave everything
// to finish second. Who kicked to win in 3:45.34 did it.
func (s *sentence) isPurpose(i int) bool {
	const longest = 6
	part := s.Parts[s.Pieces[i].Part]
	to := i - 1
	for to > part.From && to > i-longest && !s.At(to).Says("to") {
		to--
	}
	if !s.At(to).Says("to") || !s.Within(max(part.From, to-longest), to, "kicked", "kicks", "kicking", "sprinted", "sprints", "sprinting", "dug", "digs", "digging", "gave", "gives", "giving", "attacked", "attacks", "moved", "moves", "went", "goes", "pushed", "rallied", "rallies", "surged", "accelerated", "closed", "gambled", "lunged", "dived", "threw", "everything", "hard", "effort") {
		return false
	}
	for k := i + 1; k < part.To; k++ {
		if p := s.At(k); p.Kind == prose.Time || p.Kind == prose.Length {
			return false
		}
	}
	return true
}
