package attribution

import "github.com/milectl/milectl/internal/prose"

// isRanking reports whether an ordinal tells where a mark stands in a list, not a place in a race: sixth on
// the world all-time list.
func (s *Sentence) isRanking(i int) bool {
	const longest = 8
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
