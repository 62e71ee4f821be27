package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// isRanking reports whether an ordinal tells where a mark stands in a list, not a place in a race: sixth on
// the world all-time list.
func (s *Sentence) isRanking(i int) bool {
	const longest = 8
	if s.IsOfSeries(i) {
		return true
	}
	if !s.At(i+1).Says("on", "in", "all", "among") {
		return false
	}
	for k := i + 1; k < i+longest; k++ {
		switch p := s.At(k); {
		case p.Says("list", "lists", "rankings", "ranking", "standings", "draw", "poll", "queue", "vote", "votes", "ballot") || p.Says("all") && s.At(k+1).Says("time"):
			return true
		case p.Kind == prose.Time, p.Kind == prose.Sign && !p.Joined, p.Says("and", "was", "who"):
			return false
		}
	}
	return false
}

// IsOfSeries reports whether an ordinal is one of many that stand one behind another, as the places of one man in many races do, and no
// more than one is named: his record reads 1st, 1st, 1st, 2nd.
func (s *Sentence) IsOfSeries(i int) bool {
	const many = 4
	first := i
	for s.At(first-1).Says(",", "and") && s.At(first-2).Kind == prose.Ordinal {
		first -= 2
	}
	n := 1
	for k := first; s.At(k+1).Says(",", "and") && s.At(k+2).Kind == prose.Ordinal; k += 2 {
		n++
	}
	named := 0
	for k := range s.Pieces {
		if s.At(k).What == mentions.Someone {
			named++
		}
	}
	return n >= many && named < 2
}
