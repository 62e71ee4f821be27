package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordMeant is the record that "it" stands for: the only one that the sentence before
// names.
func (s *Sentence) recordMeant() []race.Scope {
	var scopes []race.Scope
	if s.Previous == nil || s.Previous.Paragraph < s.Paragraph-1 || s.Focus == nil {
		return nil
	}
	for k := range s.Previous.Pieces {
		if s.Previous.At(k).What != mentions.RecordName {
			continue
		}
		if s.sentenceBefore().raceOf(k) == nil {
			return nil
		}
		if s.sentenceBefore().wasOnce(k) {
			continue
		}
		scopes = append(scopes, s.sentenceBefore().scopeFor(k, -1, s.Focus))
	}
	if len(scopes) == 1 && scopes[0].IsZero() {
		return nil
	}
	return scopes
}

// ranBefore is who ran the only mark of the race that the sentence before gives.
func (s *Sentence) ranBefore(r *race.Race) []int {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	var who []int
	for k := range s.Previous.Pieces {
		p := s.Previous.At(k)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			continue
		}
		for i, at := range s.Competitors(r) {
			if at >= 0 && r.Results[i].Mark.Milliseconds() == p.Mark.Milliseconds() {
				who = mentions.Join(who, []int{at})
			}
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}

// ranLast is ranBefore, or who ran the mark before the records that the sentences between name alone: 3:47.48. World
// under-20 record. Australian record as well.
func (s *Sentence) ranLast(r *race.Race) []int {
	const longest = 6
	before := *s
	for range 3 {
		if who := before.ranBefore(r); len(who) > 0 || before.Previous == nil || before.Previous.Paragraph != s.Paragraph || len(before.Previous.Pieces) > longest {
			return who
		}
		before = *before.sentenceBefore()
	}
	return nil
}

// widestHeld is the widest of the records that a race met and that one of some people held.
func (s *Sentence) widestHeld(r *race.Race, who []int) []race.Scope {
	for _, one := range who {
		if those := s.recordsHeld(r, timing.Mark{}, one); len(those) > 0 {
			return those[:1]
		}
	}
	return nil
}

// winnerBefore reports whether the sentence before gives the mark of the winner and of others
// of the race, and no other time.
func (s *Sentence) winnerBefore(r *race.Race) bool {
	winner := r.Winner()
	if s.Previous == nil || winner == nil || s.Previous.Paragraph < s.Paragraph-1 {
		return false
	}
	found := false
	for k := range s.Previous.Pieces {
		p := s.Previous.At(k)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			continue
		}
		found = found || p.Mark.Milliseconds() == winner.Mark.Milliseconds()
		if !slices.ContainsFunc(r.Results, func(one race.Result) bool { return one.Mark.Milliseconds() == p.Mark.Milliseconds() }) {
			return false
		}
	}
	return found
}

// ofNationBefore is who of the nation of a record was named last in the sentences before, and
// ran in the race: of a Kenyan record no Moroccan is meant.
func (s *Sentence) ofNationBefore(i int, r *race.Race) []int {
	scope := s.At(i).Scope
	if scope.Kind != race.Nation || scope.Key == "" {
		return nil
	}
	of := s.Previous
	for range 3 {
		if of == nil || of.Paragraph != s.Paragraph {
			return nil
		}
		for k := len(of.Pieces) - 1; k >= 0; k-- {
			p := &of.Pieces[k]
			if p.What != mentions.Someone || len(p.People) != 1 {
				continue
			}
			if result := s.Result(p.People[0], r); result != nil && nation.ForRecords(result.Nation) == scope.Key {
				return p.People
			}
		}
		of = of.Previous
	}
	return nil
}

// ofNation is those of some people who may have set a record in a race: of that of a nation those who ran
// for it, where one did.
func (s *Sentence) ofNation(scope race.Scope, who []int, r *race.Race) []int {
	if scope.Kind != race.Nation || scope.Key == "" {
		return who
	}
	of := slices.DeleteFunc(slices.Clone(who), func(one int) bool { return s.nationOf(one, r) != scope.Key })
	if len(of) == 0 {
		return who
	}
	return of
}

// markOfNation is the nation of who is said to have set the mark at a place, where the text
// has not named him: the mark the Moroccan set; empty where none is said.
func (s *Sentence) markOfNation(k int) string {
	if !s.At(k).Says("mark", "record", "time") {
		return ""
	}
	next := k + 1
	for s.At(next).Says("that", "which", "the") {
		next++
	}
	if p := s.At(next); next > k+1 && p.What == mentions.National && p.OfPeople && s.At(next+1).Says("set", "ran", "held", "had") {
		return p.Nation
	}
	return ""
}

// widestOf is the widest of the records that a race met and that somebody of a nation held.
func (s *Sentence) widestOf(r *race.Race, code string) []race.Scope {
	for _, held := range s.recordsOf(r, timing.Mark{}) {
		if slices.Contains(held.nations, code) {
			return []race.Scope{held.scope}
		}
	}
	return nil
}
