package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// OtherYears finds the other editions that a list of years tells of one in which somebody is said to have been in a place:
// had won in 2021, 2022 and 2023.
func (s *Sentence) OtherYears() {
	for i := range s.Pieces {
		if !s.isYear(i) || !s.At(i-1).Says("in", "of") || !s.At(i+1).Says(",", "and", "&") {
			continue
		}
		years := []int{i}
		for k := i + 1; k < len(s.Pieces) && (s.isYear(k) || s.At(k).Says(",", "and", "&", "again", "in")); k++ {
			if s.isYear(k) {
				years = append(years, k)
			}
		}
		if len(years) > 1 {
			s.placeInYears(years)
		}
	}
}

func (s *Sentence) isYear(k int) bool {
	p := s.At(k)
	return p.What == mentions.Plain && p.Kind == prose.Day && p.Year > 0 && p.Month == 0
}

// placeInYears keeps the place that is said of somebody in one of some years, in each of the others of the same race.
func (s *Sentence) placeInYears(years []int) {
	for n := len(s.Found) - 1; n >= 0 && s.Found[n].Sentence == s.Number; n-- {
		first := s.Found[n].Readings[0]
		c := first.Claim
		if c.About != race.AboutPlace || first.Race == s.Focus && s.Main != nil || first.Race.Competition == "" || s.Found[n].Span.Start > s.At(years[0]).Start {
			continue
		}
		those := s.EditionsOf(first.Race)
		for _, k := range years {
			edition := slices.IndexFunc(those, func(r *race.Race) bool { return r.Date.Year() == s.At(k).Year })
			if edition < 0 || those[edition] == first.Race || !s.IsSaid(k) {
				continue
			}
			f := &attribution.Finding{Span: s.Span(k, k)}
			f.Span.Start = s.Found[n].Span.Start
			f.Figures = append(f.Figures, s.At(k).Span)
			f.DoubtIf(true, attribution.WhichRace)
			f.Readings = []attribution.Reading{{Race: those[edition], Claim: race.Claim{About: race.AboutPlace, Athlete: c.Athlete, Place: c.Place}}}
			s.Dated[k] = true
			s.Add(f)
		}
		return
	}
}
