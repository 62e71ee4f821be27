package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// onlyAhead holds of who was ahead of whom that nobody else was, where a sentence says so: Ingebrigtsen was beaten only by Kerr
// says that he was second. That nobody else was behind is said of nothing that is true.
func (s *sentence) onlyAhead() {
	for k := range s.Found {
		f := &s.Found[k]
		if f.Sentence != s.Number || len(f.Readings) != 1 || f.Readings[0].Claim.About != race.AboutAhead {
			continue
		}
		of := f.Readings[0]
		switch {
		case s.isAlone(f, of.Race, of.Claim.Athlete):
			f.Readings = append(f.Readings, attribution.Reading{Race: of.Race, Claim: race.Claim{About: race.AboutPlace, Athlete: of.Claim.Behind, Place: 2}})
		case s.isAlone(f, of.Race, of.Claim.Behind):
			f.Accept = func(a claim.Assessment) bool { return a.Truth == claim.False }
		}
	}
}

// isAlone reports whether a sentence says of somebody whom a statement names that he was the only one: only by Kerr, Kerr alone.
func (s *sentence) isAlone(f *attribution.Finding, r *race.Race, name string) bool {
	for i := range s.Pieces {
		p := s.At(i)
		if p.What != mentions.Someone || len(p.People) != 1 || s.Result(p.People[0], r) == nil || s.NameIn(p.People[0], r) != name || p.Start < f.Span.Start || p.End > f.Span.End {
			continue
		}
		before := i - 1
		for s.At(before).Says("by", "to", "behind", "than", "of") {
			before--
		}
		if s.At(i+1).Says("alone") || s.At(before).Says("only", "just") && !s.At(before-1).Says("not") && (!s.At(before).Says("just") || !s.At(before+1).Says("behind", "of")) {
			return true
		}
	}
	return false
}
