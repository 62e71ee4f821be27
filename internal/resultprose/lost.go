package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// lostAt is who lost to whom: came in behind him, and where it is a race that was lost, who
// won it. The marks of both may stand behind: 8:07.31 to 8:07.86.
func (s *sentence) lostAt(i int) {
	to := -1
	lostRace := false
	for k := i + 1; k < len(s.Pieces) && k < i+10 && to < 0; k++ {
		p := s.At(k)
		switch {
		case p.Says("to") && s.Next(k+1) >= 0:
			to = s.Next(k + 1)
		case p.What == mentions.Meeting, p.Kind == prose.Distance, p.Says("final", "race", "mile"):
			lostRace = true
		case p.Says("the", "in", "at", "over", "and", "out", "down", "narrowly", "only", "of", "metres", "a"), p.What == mentions.Title, p.Kind == prose.Day:
		default:
			return
		}
	}
	who, at := s.Doer(i)
	where := s.Stayed(who, s.SettingOf(i))
	if len(where.Away.Races) > 0 || to < 0 || at < 0 || len(who) != 1 || len(s.At(to).People) != 1 || s.wishesBefore(i) {
		return
	}
	winner := s.At(to).People[0]
	if !where.Sure {
		where.Races = s.bothRan(who[0], winner, where.Races)
	}
	if len(where.Races) != 1 || s.Result(who[0], where.Races[0]) == nil || s.Result(winner, where.Races[0]) == nil {
		return
	}
	r := where.Races[0]
	if s.At(at).Part != s.At(i).Part {
		at = i
	}
	f := s.Statement(at, to)
	if f == nil {
		return
	}
	f.DoubtIf(!where.Sure || s.isBefore(i) || s.isUpToNow(i), attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutAhead, Athlete: s.NameIn(winner, r), Behind: s.NameIn(who[0], r)}}}
	s.Add(f)
	if lostRace {
		if won := s.Statement(i, to); won != nil {
			won.DoubtIf(true, attribution.WhichRace)
			s.SaidOf(won, []int{winner}, where, s.InPlace(1))
			lost := s.Statement(at, i)
			lost.DoubtIf(true, attribution.WhichRace)
			s.SaidOf(lost, who, where, s.InPlace(2))
		}
	}
	s.markEach(to, r, where.Sure, winner, who[0])
}

// isLossTo reports whether who is named at a place is the one to whom somebody lost: lost to Hocker, trailed Hocker.
func (s *sentence) isLossTo(name int) bool {
	front := s.Front(name) - 1
	if s.At(front).Says("trailed", "trailing", "trails") {
		return true
	}
	if s.At(front).Says("to", "behind") {
		front--
	}
	for s.At(front).Says("only", "narrowly", "out", "down") {
		front--
	}
	return s.At(front).Says("lost", "loses", "losing", "fell", "went", "finished", "was", "came")
}

// markEach keeps the marks of two that stand behind a name: 8:07.31 to 8:07.86.
func (s *sentence) markEach(to int, r *race.Race, sure bool, who ...int) {
	k := to + 1
	for s.At(k).Says(",", "in", "by") {
		k++
	}
	if s.At(k).Kind != prose.Time || !s.IsPair(k) {
		return
	}
	apart := 2
	if s.At(k+1).Kind == prose.Time {
		apart = 1
	}
	if s.At(k + apart).Mark.Better(s.At(k).Mark) {
		slices.Reverse(who) // the loser's is first
	}
	for n, one := range who {
		j := k + apart*n
		if s.At(j).Mark.IsZero() || s.IsTaken(j) || !attribution.Plausible(r, s.At(j).Mark) {
			continue
		}
		s.SaidOf(s.Statement(j, j, j), []int{one}, mentions.Setting{Races: []*race.Race{r}, Sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.Pieces[j].Mark}
		})
		if !sure && s.IsTaken(j) {
			s.Found[len(s.Found)-1].DoubtIf(true, attribution.WhichRace)
		}
	}
}

// bothRan is the last of some races, before that which the text is about, that two people
// ran.
func (s *sentence) bothRan(one, other int, races []*race.Race) []*race.Race {
	var both []*race.Race
	for _, r := range races {
		if s.Result(one, r) != nil && s.Result(other, r) != nil {
			both = append(both, r)
		}
	}
	return s.Latest([]int{one}, both)
}

// marksBehind keeps the marks of two that stand together behind them: by a stride, 3:45.34 to
// 3:45.60.
func (s *sentence) marksBehind(k int, r *race.Race, first, second int) {
	for j := k + 1; j < k+8; j++ {
		switch p := s.At(j); {
		case p.Kind == prose.Time && !p.Mark.IsZero():
			if s.IsPair(j) {
				s.markEach(j-1, r, true, first, second)
			}
			return
		case p.What == mentions.Someone, p.Says(";", "."), p.Verb() != mentions.NoVerb:
			return
		}
	}
}

// isPassive reports whether somebody is said to have been beaten by another at a place.
func (s *sentence) isPassive(i int) bool {
	k := i - 1
	for s.At(k).Says("narrowly", "well", "comfortably", "just", "again", "also", "only") {
		k--
	}
	by := i + 1
	for s.At(by).Says("only", "again", "here", "off", "to") {
		by++
	}
	being := s.At(k).Says("being") && s.At(k-1).Says("after", "before", "despite", ",") // not where it was feared
	return (being || s.At(k).Says("was", "been", "were", ",")) && s.At(by).Says("by") && s.Next(by+1) >= 0
}

// beatenAt is by whom somebody was beaten: who came in before him.
func (s *sentence) beatenAt(i int) {
	by := i + 1
	for !s.At(by).Says("by") {
		by++
	}
	other := s.Next(by + 1)
	who, at := s.Doer(i)
	where := s.Stayed(who, s.SettingOf(i))
	if at < 0 || len(who) != 1 || len(s.At(other).People) != 1 || s.At(other+1).Says("'s") || len(where.Away.Races) > 0 || s.wishesBefore(i) || s.IsOfPoint(i) {
		return
	}
	winner := s.At(other).People[0]
	if !where.Sure {
		where.Races = s.bothRan(who[0], winner, where.Races)
	}
	if len(where.Races) != 1 || where.Weak || s.Result(who[0], where.Races[0]) == nil || s.Result(winner, where.Races[0]) == nil || winner == who[0] {
		return
	}
	r := where.Races[0]
	if f := s.Statement(at, other); f != nil {
		f.DoubtIf(!where.Sure || s.isBefore(i) || s.isUpToNow(i), attribution.WhichRace)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutAhead, Athlete: s.NameIn(winner, r), Behind: s.NameIn(who[0], r)}}}
		s.Add(f)
	}
}

// isBefore reports whether what stands at a place had been so: perhaps in a race before.
func (s *sentence) isBefore(i int) bool {
	for k := max(s.Parts[s.Pieces[i].Part].From, i-3); k < i; k++ {
		if s.At(k).Says("had", "hadn't") && !s.At(k+1).Says("to", "the", "no", "nothing") {
			return true
		}
	}
	return false
}

// isUpToNow reports whether what stands at a place is said to have been so at some time up to now: has won, has beaten him.
func (s *sentence) isUpToNow(i int) bool {
	for k := max(s.Parts[s.Pieces[i].Part].From, i-4); k < i; k++ {
		if s.At(k).Says("has", "have", "'ve", "hasn't") && !s.At(k+1).Says("to", "the", "no", "a") {
			return true
		}
	}
	return false
}
