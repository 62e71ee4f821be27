package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// everRan keeps that somebody has run a mark at some time, where a race of which something is known bears it out: who has run 3:43.97.
// Which race it was is not said.
func (s *sentence) everRan(i int, o attribution.Owner) {
	mark := s.Pieces[i].Mark
	there := s.EverWhere(o.Who, mark)
	if len(there) == 0 {
		s.Refuse([]article.Span{s.Pieces[i].Span}, string(attribution.WhichRace))
		return
	}
	f := s.Statement(min(o.From, i), max(o.From, i), i)
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, o.Who, mentions.Setting{Races: there}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
	})
}

// isPerfect reports whether the mark at a place is said to have been run up to now: has run 3:43.97, has already gone 3:43.97.
func (s *sentence) isPerfect(i int) bool {
	const farthest = 6
	for k := i - 1; k >= s.Parts[s.Pieces[i].Part].From && k > i-farthest; k-- {
		if s.At(k).Says("has", "have", "'ve") {
			return s.Within(k+1, i, "run", "gone", "clocked", "recorded", "been", "posted", "done", "managed", "produced")
		}
	}
	return false
}

// isNearRecord reports whether the sentence or the one before it speaks of a record: a mark may be told as one.
func (s *sentence) isNearRecord() bool {
	for of, n := s.Sentence.Sentence.Sentence.Sentence, 0; n < 2 && of != nil && of.Paragraph >= s.Paragraph-1; of, n = of.Previous, n+1 {
		if slices.ContainsFunc(of.Pieces, func(p mentions.Piece) bool {
			return p.What == mentions.RecordName || p.Says("record", "records", "mark", "best", "history")
		}) {
			return true
		}
	}
	return false
}
