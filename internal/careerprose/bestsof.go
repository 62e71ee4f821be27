package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// ownerOfTime is whose the time at a place is called: his time, Kerr's winning time.
func (s *Sentence) ownerOfTime(k int) attribution.Owner {
	j := k - 1
	for s.At(j).Says("winning", "own") {
		j--
	}
	switch owner := s.At(j); {
	case owner.Says("'s") && s.At(j-1).What == mentions.Someone:
		return attribution.Owner{Who: s.At(j - 1).People, From: j - 1}
	case owner.Says("his", "her"):
		return attribution.Owner{Who: owner.People, From: j}
	default:
		return attribution.Owner{}
	}
}

// bestsFor keeps whose bests there were: personal bests for Gourley, fourth in 3:47.74, and for
// Wightman. It reports whether somebody is named.
func (s *Sentence) bestsFor(i int) bool {
	k := i + 1
	if s.At(k).Says(",") && s.At(k+1).Says("too", "also") && s.At(k+2).Says(",") {
		k += 3
	}
	for s.At(k).Says("went", "came", "fell", "belonged", "too", "also") {
		k++
	}
	if !s.At(k).Says("for") && (k == i+1 || !s.At(k).Says("to", "from", "by")) {
		return false
	}
	kind := s.At(i).Subject
	if s.At(i).What != mentions.Best {
		kind = race.AboutPersonalBest
		if !s.At(i-1).Says("lifetime", "personal", "career") {
			return false
		}
	}
	where := s.Here(i)
	k++
	named := s.Next(k)
	if named < 0 || len(where.Races) == 0 {
		return false
	}
	for named >= 0 && s.At(named).What == mentions.Someone {
		f := s.Statement(i, named)
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, s.At(named).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: kind, Athlete: name}
		})
		k = s.behindName(named + 1)
		for s.At(k).Says(",", "and", "for", "both") {
			k++
		}
		named = s.Next(k)
	}
	return true
}

// behindName is the place behind what is said of who is named right before a place, his place and
// his mark: Gourley, fourth in 3:47.74,; Gourley (3:47.74).
func (s *Sentence) behindName(k int) int {
	const longest = 7
	if !s.At(k).Says(",", "(") || !s.At(k).Says("(") && s.At(k+1).Kind != prose.Ordinal {
		return k
	}
	for n := 1; n < longest; n++ {
		if s.At(k+n).Says(",", ")") {
			return k + n + 1
		}
		if s.At(k + n).Says("and") {
			return k + n
		}
	}
	return k
}

// improvesBest keeps that somebody is said to have improved his best, and reports whether he is:
// trimmed five seconds from his best, lowered her personal best.
func (s *Sentence) improvesBest(i int) bool {
	const longest = 9
	if next := s.At(i + 1); next.IsWord() && !next.Says("by", "to", "in", "with", "for", "here", "on", "from", "of", "over", "time", "mark", "and", "while", "when", "as", "but", "again", "at") {
		return false // his best friend
	}
	k := i - 1
	for s.At(k).Says("own", "previous", "old", "personal", "lifetime", "outdoor", "former", "existing", "long", "standing") {
		k--
	}
	owner := s.At(k)
	if !owner.Says("his", "her") || len(owner.People) == 0 {
		return false
	}
	off := s.At(k-1).Says("off", "from")
	for v := k - 1; v >= s.Parts[s.Pieces[i].Part].From && v > k-longest; v-- {
		p := s.At(v)
		if off && p.Says("trimmed", "took", "takes", "taking", "knocked", "knocking", "cut", "sliced", "slicing", "chopped", "shaved", "slashed", "lopped", "carved", "hacked", "clipped", "trimming", "cutting", "shaving", "carving", "wiped", "stripped", "cuts", "knocks", "slices", "shaves", "trims", "chops") ||
			v == k-1 && (p.Verb() == mentions.Breaking || p.Says("beat", "beats", "beating", "trimmed", "slashed", "obliterated", "revised", "demolished", "cut", "reduced", "destroyed", "improves", "lowers", "betters")) {
			return s.improved(v, i, owner.People)
		}
		if p.What == mentions.Someone || p.Verb() == mentions.Finishing && !p.Says("took", "takes", "taking") {
			return false
		}
	}
	return false
}

// improved keeps the personal best of who does what stands at a place, if it is one of those whose
// best is spoken of.
func (s *Sentence) improved(v, i int, whose []int) bool {
	who, at := s.Doer(v)
	where := s.Here(i)
	if len(who) == 0 || at < 0 || len(where.Races) == 0 {
		return false
	}
	f := s.Statement(at, i)
	f.DoubtIf(len(who) > 1 || len(whose) > 1, attribution.WhoIsMeant)
	kind := race.AboutPersonalBest
	if s.At(i).What == mentions.Best {
		kind = s.At(i).Subject
	}
	s.SaidOf(f, who[:1], where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name}
	})
	return true
}
