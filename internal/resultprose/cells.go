package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/careerprose"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Cells finds the splits and the results in a table, of which each cell is a line of its own: a place, a
// name, perhaps a nation, and a mark.
func Cells(t *mentions.Text, c *attribution.Collection) {
	splitCells(t, c)
	for i := range t.Sentences {
		s := &sentence{careerprose.Of(attribution.NewSentence(t.Sentences[i], c))}
		if i == 0 || s.Focus == nil || len(s.Pieces) > 4 || !isCell(s.Sentence.Sentence.Sentence.Sentence, func(p *mentions.Piece) bool { return p.What == mentions.Someone && len(p.People) == 1 }) {
			continue
		}
		if who, at := s.onlyNamed(); who >= 0 {
			s.cell(i, who, at)
		}
	}
}

// cell is what stands in the cells before and behind that of who is named.
func (s *sentence) cell(i, who, at int) {
	where := mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true}
	if before := s.Sentences[i-1]; before.Paragraph == s.Paragraph-1 && isCell(before, func(p *mentions.Piece) bool { return p.Kind == prose.Number && !p.InWords }) {
		f := &attribution.Finding{Span: before.Span(0, 0), Figures: []article.Span{before.Pieces[0].Span}}
		f.Span.End = s.Pieces[at].End
		s.SaidOf(f, []int{who}, where, s.InPlace(before.Pieces[0].N))
	}
	for k := i + 1; k < len(s.Sentences) && k <= i+2; k++ {
		next := s.Sentences[k]
		if next.Paragraph != s.Paragraph+k-i {
			break
		}
		if isCell(next, func(p *mentions.Piece) bool { return p.What == mentions.National && len(p.Text) == 3 }) {
			s.nationCell(who, at, next, where)
			continue
		}
		if !isCell(next, func(p *mentions.Piece) bool { return p.Kind == prose.Time && !p.Mark.IsZero() }) {
			continue
		}
		mark := next.Pieces[0].Mark
		if !attribution.Plausible(s.Focus, mark) {
			break
		}
		f := &attribution.Finding{Span: s.Span(at, at), Figures: []article.Span{next.Pieces[0].Span}}
		f.Span.End = next.Pieces[0].End
		s.SaidOf(f, []int{who}, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
		})
		s.flags(next, 1, who, mark)
		if flags := k + 1; flags < len(s.Sentences) && s.Sentences[flags].Paragraph == next.Paragraph+1 {
			s.flags(s.Sentences[flags], 0, who, mark)
		}
		break
	}
}

// flags is what letters in a cell, from a place on, say of a mark: 4:07.64 WR, or PB in a cell of its own.
func (s *sentence) flags(cell *mentions.Sentence, from, who int, mark timing.Mark) {
	if !isFlags(cell, from) {
		return
	}
	for k := from; k < len(cell.Pieces); k++ {
		p := &cell.Pieces[k]
		c := race.Claim{About: race.AboutRecord, Record: p.Scope, Date: s.Focus.Date}
		switch {
		case p.What == mentions.Best:
			c = race.Claim{About: p.Subject, Mark: mark}
		case p.IsLetters():
			c.Record = s.ScopeOf(p, who)
		default:
			continue
		}
		c.Athlete = s.NameIn(who, s.Focus)
		f := &attribution.Finding{Span: cell.Span(k, k), Readings: []attribution.Reading{{Race: s.Focus, Claim: c}}}
		f.DoubtIf(p.Text != "WR" && p.Text != "NR" && p.What != mentions.Best, attribution.WhichRecord)
		if c.About != race.AboutRecord || !c.Record.IsZero() {
			s.Add(f)
		}
	}
}

// isFlags reports whether a cell has nothing from a place on but letters that stand for records and bests.
func isFlags(cell *mentions.Sentence, from int) bool {
	for k := from; k < len(cell.Pieces); k++ {
		if p := &cell.Pieces[k]; p.What != mentions.Best && !p.IsLetters() && !p.Says(",", "(", ")", "=") {
			return false
		}
	}
	return len(cell.Pieces) > from
}

// isCell reports whether a line begins with what is wanted and has little else.
func isCell(s *mentions.Sentence, is func(*mentions.Piece) bool) bool {
	const most = 4
	return len(s.Pieces) > 0 && len(s.Pieces) <= most && is(&s.Pieces[0]) && (len(s.Pieces) == 1 || s.Pieces[0].What == mentions.Someone && s.At(1).Says("(") || s.Pieces[0].Kind == prose.Time && isFlags(s, 1))
}

// onlyNamed is the only one who is named in a sentence; -1 for nobody.
func (s *sentence) onlyNamed() (who, at int) {
	who, at = -1, -1
	for k := range s.Pieces {
		if s.Pieces[k].What == mentions.Someone && len(s.Pieces[k].People) == 1 {
			if who >= 0 {
				return -1, -1
			}
			who, at = s.Pieces[k].People[0], k
		}
	}
	return who, at
}

// nationCell is the nation that stands in the cell behind a name.
func (s *sentence) nationCell(who, at int, cell *mentions.Sentence, where mentions.Setting) {
	f := &attribution.Finding{Span: s.Span(at, at)}
	f.Span.End = cell.Pieces[0].End
	s.SaidOf(f, []int{who}, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutNation, Athlete: name, Nation: cell.Pieces[0].Nation}
	})
}
