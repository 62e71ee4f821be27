package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// asideMark keeps the mark at a place of a list in brackets that tells when or where each was run, of the only one who does
// something before it: had won three years in a row (3:47.24 in 2021, 3:49.76 in 2022). It reports whether it is of such.
func (s *sentence) asideMark(i int) bool {
	open := i - 1
	for open > i-24 && open >= 0 && !s.At(open).Says("(", ")") {
		open--
	}
	if !s.At(open).Says("(") || !s.At(i-1).Says("(", ",", "and", ";") || !s.At(i+1).Says("in", "at") || !s.tells(i+2) || s.OthersNamed(open, i) {
		return false
	}
	who, at := s.Doer(open)
	if len(who) != 1 || at < 0 {
		return false
	}
	mark := s.Pieces[i].Mark
	those := slices.DeleteFunc(s.EverWhere(who, mark), func(r *race.Race) bool {
		p := s.At(i + 2)
		return p.What == mentions.Meeting && !s.IsPlaceOf(i+2, r) || p.Kind == prose.Day && !p.Date().Overlaps(r.Date)
	})
	if len(those) != 1 {
		return false
	}
	f := s.Statement(i, i+2, i)
	if f == nil {
		return false
	}
	if s.At(i+2).Kind == prose.Day {
		f.Covers(s.At(i + 2).Span)
		s.Dated[i+2] = true
	}
	s.SaidOf(f, who, mentions.Setting{Races: those}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
	})
	return true
}

// tells reports whether a year or a place stands at a place.
func (s *sentence) tells(k int) bool {
	p := s.At(k)
	return p.What == mentions.Meeting || p.What == mentions.Plain && p.Kind == prose.Day && p.Year > 0
}
