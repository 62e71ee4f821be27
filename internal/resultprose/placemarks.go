package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// placeMarks finds the marks that are said of a place and of nobody who is named: 3rd, 3:46.22; third was worth 3:46.22; it
// took 3:46.22 to finish third.
func (s *sentence) placeMarks() {
	for i := range s.Pieces {
		if s.At(i).Kind != prose.Ordinal || s.IsTaken(i) {
			continue
		}
		mark := s.markOfPlace(i)
		where := s.Here(i)
		if mark < 0 || s.IsTaken(mark) || len(where.Races) == 0 || !attribution.Plausible(where.Races[0], s.At(mark).Mark) || s.IsOfPoint(i) {
			continue
		}
		who := s.InPlaceOf(where.Races[0], s.At(i).N)
		f := s.Statement(min(i, mark), max(i, mark), i, mark)
		if f == nil || len(who) != 1 {
			continue
		}
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.At(mark).Mark}
		})
	}
}

// markOfPlace is the mark that belongs to the place at a place of the sentence alone; -1 for none.
func (s *sentence) markOfPlace(i int) int {
	if s.At(i-1).Says("finish", "place", "come") && s.At(i-2).Says("to") && s.isMark(i-3) && s.At(i-4).Says("took", "takes", "needed") {
		return i - 3
	}
	if before := s.At(i - 1); i > 0 && before.Kind != prose.Sign && before.Kind != prose.Time || before.What == mentions.Someone || before.Says(")") {
		return -1
	}
	k := i + 1
	for s.At(k).Says(",", ":", "-", "place", "was", "worth", "went", "in", "took", "required", "needed") {
		k++
	}
	if k == i+1 || !s.isMark(k) || s.At(k+1).What == mentions.Someone || s.At(k+1).Says(",") && s.At(k+2).What == mentions.Someone {
		return -1
	}
	return k
}

// ownerFound is where somebody is named of whom it was found that he ran the mark at a place, if he is the last who is named before it; -1
// for nobody.
func (s *sentence) ownerFound(mark int) int {
	if s.At(mark).Kind != prose.Time || !s.IsTaken(mark) {
		return -1
	}
	for n := len(s.Found) - 1; n >= 0 && s.Found[n].Sentence == s.Number; n-- {
		of := s.Found[n].Readings[0].Claim
		if of.About != race.AboutMark || s.Found[n].Readings[0].Race != s.Focus || !slices.Contains(s.Found[n].Figures, s.At(mark).Span) {
			continue
		}
		for k := mark - 1; k >= 0; k-- {
			if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 {
				if s.NameIn(p.People[0], s.Found[n].Readings[0].Race) == of.Athlete {
					return k
				}
				return -1
			}
		}
	}
	return -1
}
