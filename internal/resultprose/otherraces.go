package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// otherRaces goes through the places and orders once more that nothing but a year puts into a race: they are not told as true of a
// race at another meeting than that of which the sentence or the text tells.
func (s *sentence) otherRaces() {
	if slices.ContainsFunc(s.Pieces, func(p mentions.Piece) bool { return p.What == mentions.Title }) {
		return // he may have won it there
	}
	meetings := s.meetings()
	for k := range s.Found {
		f := &s.Found[k]
		if f.Sentence != s.Number || len(f.Readings) == 0 {
			continue
		}
		said := f.Readings[0].Claim
		if said.About != race.AboutPlace && said.About != race.AboutAhead {
			continue
		}
		r := f.Readings[0].Race
		other := len(meetings) == 0 && s.hasOtherEdition(r) && (said.About == race.AboutPlace || s.hasMarkOfOther(r))
		if len(meetings) > 0 && (s.Focus == nil || said.About == race.AboutPlace && s.isAtOne(meetings, s.Focus)) {
			other = !s.isAtOne(meetings, r)
		}
		if other && r != s.Focus {
			f.NeverTrue(string(attribution.WhichRace))
		}
	}
}

// meetings is where meetings and places are named in the sentence.
func (s *sentence) meetings() []int {
	var those []int
	for k := range s.Pieces {
		if s.At(k).What == mentions.Meeting {
			those = append(those, k)
		}
	}
	return those
}

// isAtOne reports whether a race was at one of the meetings or places at some places.
func (s *sentence) isAtOne(meetings []int, r *race.Race) bool {
	return slices.ContainsFunc(meetings, func(k int) bool { return s.IsPlaceOf(k, r) })
}

// hasOtherEdition reports whether a race was in the year of which a sentence tells, and one of those who are named in it ran then
// in another edition of the race that the text is about: that may be meant.
func (s *sentence) hasOtherEdition(r *race.Race) bool {
	if s.Focus == nil || s.Focus.Competition == "" || r.Competition == s.Focus.Competition {
		return false
	}
	year := slices.ContainsFunc(s.Pieces, func(p mentions.Piece) bool {
		return p.Kind == prose.Day && p.Year == r.Date.Year() && p.Month == 0 || p.Says("year", "season", "summer")
	})
	return year && slices.ContainsFunc(s.EditionsOf(s.Focus), func(other *race.Race) bool {
		return other.Date.Year() == r.Date.Year() && slices.ContainsFunc(s.Pieces, func(p mentions.Piece) bool {
			return p.What == mentions.Someone && len(p.People) == 1 && s.Result(p.People[0], other) != nil
		})
	})
}

// hasMarkOfOther reports whether a sentence gives a mark that somebody who is named in it ran, and not in a race.
func (s *sentence) hasMarkOfOther(r *race.Race) bool {
	for i := range s.Pieces {
		if p := s.At(i); p.Kind == prose.Time && !p.Mark.IsZero() {
			if ran := s.whereRun(i); len(ran) > 0 && !slices.Contains(ran, r) {
				return true
			}
		}
	}
	return false
}
