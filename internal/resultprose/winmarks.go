package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// markOfWin keeps that the winner, whom the sentence names, ran the mark with which somebody is said to have won, with nobody else named
// between them, if he did: the Dutchman caught Nuguse to win the Bowerman Mile in 3:45.94.
func (s *sentence) markOfWin(i int) {
	if s.Focus == nil {
		return
	}
	for k := i - 1; k >= s.Parts[s.Pieces[i].Part].From; k-- {
		p := s.At(k)
		if p.What == mentions.Someone || p.What == mentions.RecordName || p.Says("not", "than") {
			return
		}
		if p.Verb() != mentions.Winning {
			continue
		}
		won := s.Having(func(r *race.Result) bool { return r.Place == 1 && r.Mark == s.At(i).Mark })
		named := slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool {
			return p.What == mentions.Someone && len(won) == 1 && slices.Equal(p.People, won)
		})
		if named >= 0 && !s.wishesBefore(k) {
			s.keepKnown(i, named, s.Focus, s.NameIn(won[0], s.Focus))
		}
		return
	}
}
