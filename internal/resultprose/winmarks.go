package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
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

// winningTime is who won, where his time is called the winning one: Kerr's winning time.
func (s *sentence) winningTime(i int) {
	owner, at := s.At(i-1), i-1
	if owner.Says("'s") && s.At(i-2).What == mentions.Someone {
		owner, at = s.At(i-2), i-2
	} else if !owner.Says("his", "her") {
		return
	}
	s.SaidOf(s.Presupposed(at, i+1), owner.People, s.SettingOf(i), s.InPlace(1))
}

// wonBySomebody is who won, where he is named behind it: the race was won by Kerr, the winner was
// Kerr.
func (s *sentence) wonBySomebody(i int) {
	named := s.Next(i + 2)
	subject := s.At(i - 2)
	race := subject.What == mentions.Meeting || subject.Says("race", "mile", "final", "it", "event", "which", "contest", "title", "gold")
	if s.At(named+1).Says("'s") || s.At(i).Verb() == mentions.Winning && !race {
		return
	}
	f := s.Statement(i, named)
	f.DoubtIf(true, attribution.WhichRace) // of another race it may be said
	s.SaidOf(f, s.At(named).People, s.SettingOf(i), s.InPlace(1))
}

// winsOver reports whether what stands behind an over is whom somebody won for himself: the crowd, the doubters.
func (s *sentence) winsOver(k int) bool {
	return s.Next(k) < 0 && s.At(k).Says("the", "a", "his", "her") && s.At(k+1).Says("crowd", "fans", "audience", "hearts", "public", "critics", "doubters", "sceptics", "spectators", "media")
}
