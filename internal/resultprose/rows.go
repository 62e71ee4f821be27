package resultprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// lastPlace is the last place that a list of results gives: a larger number is none.
const lastPlace = 60

// rows finds the places of a list of results in a sentence: 1 Kerr (GBR) 3:45.34, 2. J.
// Ingebrigtsen 3:45.60.
func (s *sentence) rows() {
	for i := range s.Pieces {
		p := s.At(i)
		if i == 0 && s.IsNumbered() {
			continue
		}
		if p.Kind != prose.Number && (p.Kind != prose.Ordinal || s.At(i+1).What != mentions.Someone) || p.InWords || p.Glued != "" || p.Joined || p.N == 0 || p.N > lastPlace || s.IsTaken(i) || !s.beginsRow(i) {
			continue
		}
		if who := s.namedInRow(i + 1); who >= 0 && s.hasMark(who+1) {
			s.SaidOf(s.Statement(i, who, i), s.At(who).People, s.SettingOf(i), s.InPlace(p.N))
		}
	}
}

// beginsRow reports whether a row of results may begin at a place: at the beginning, or behind a
// sign or the mark of the row before.
func (s *sentence) beginsRow(i int) bool {
	before := s.At(i - 1)
	return i == 0 || before.Says(",", ";", ":", "-", "|", "(", ")") || before.Kind == prose.Time && s.At(i+1).Says(".", ")", ",") || before.Kind == prose.Time && s.At(i+1).What == mentions.Someone
}

// namedInRow is the place of who is named in a row of results from a place on; -1 for nobody.
func (s *sentence) namedInRow(k int) int {
	for s.At(k).Says(".", ")", "|", ",", ":", "-") || s.At(k).IsWord() && len(s.At(k).Text) == 1 {
		k++
	}
	if s.At(k).What == mentions.Someone && !s.At(k).Role {
		return k
	}
	return -1
}

// hasMark reports whether a mark stands behind a name, with nothing but a nation, a team or an
// age between them.
func (s *sentence) hasMark(k int) bool {
	const longest = 8
	for n := range longest {
		switch p := s.At(k + n); {
		case p.Kind == prose.Time:
			return !p.Mark.IsZero()
		case p.What == mentions.National, p.Says("(", ")", ",", ":", "-", "|", "/", "."), p.Kind == prose.Number, p.IsWord() && p.Capital:
		default:
			return false
		}
	}
	return false
}
