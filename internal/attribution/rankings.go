package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// isRanking reports whether an ordinal tells where a mark stands in a list, not a place in a race: sixth on
// the world all-time list.
func (s *Sentence) isRanking(i int) bool {
	const longest = 8
	if s.IsOfSeries(i) || s.isInTheWorld(i+1) {
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

// isInTheWorld reports whether words at a place say among whom somebody is counted who ran no race together: seventh in the world.
func (s *Sentence) isInTheWorld(k int) bool {
	if !s.At(k).Says("in", "of") {
		return false
	}
	if s.At(k + 1).Says("the") {
		k++
	}
	where := s.At(k + 1)
	return (where.Says("world") || where.What == mentions.National || where.Says("europe", "africa", "oceania", "asia", "country", "nation")) && (s.At(k+2).Kind != prose.Distance && !s.At(k+2).Says("final", "race", "championships", "championship", "cup", "games", "indoors", "indoor", "mile", "title"))
}

// IsOfSeries reports whether an ordinal is one of several that stand one behind another, as the places of one man in one race after
// another do: his record here reads 1st, 1st, 1st, 2nd. Of those who came in one behind another each place is named once, and they are too.
func (s *Sentence) IsOfSeries(i int) bool {
	const several, many = 3, 4
	from, to, repeats := i, i, false
	for s.At(from-1).Says(",", "and") && s.At(from-2).Kind == prose.Ordinal {
		from -= 2
		repeats = repeats || s.At(from).N == s.At(from+2).N
	}
	for s.At(to+1).Says(",", "and") && s.At(to+2).Kind == prose.Ordinal {
		to += 2
		repeats = repeats || s.At(to).N == s.At(to-2).N
	}
	switch n := (to-from)/2 + 1; {
	case n < several:
		return false
	case repeats || s.At(from-1).Says("reads", "read", "is", ":", "of", "sequence"):
		return true
	default:
		return n >= many && s.peopleNamed() < 2
	}
}

// peopleNamed is how many people the sentence names.
func (s *Sentence) peopleNamed() int {
	named := 0
	for k := range s.Pieces {
		if s.At(k).What == mentions.Someone {
			named++
		}
	}
	return named
}
