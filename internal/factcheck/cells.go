package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// cells finds the results in a table, of which each cell is a line of its own: a place, a
// name, perhaps a nation, and a mark.
func (c *reader) cells() {
	for i := range c.sentences {
		s := c.sentences[i]
		c.focus = s.race
		if c.focus == nil || !s.isCell(func(p *piece) bool { return p.what == someone && len(p.people) == 1 }) || len(s.pieces) > 4 {
			continue
		}
		who, at := s.onlyNamed()
		if who < 0 || i == 0 {
			continue
		}
		where := setting{races: []*race.Race{c.focus}, sure: true}
		if before := c.sentences[i-1]; before.paragraph == s.paragraph-1 && before.isCell(func(p *piece) bool { return p.Kind == prose.Number && !p.InWords }) {
			f := &finding{span: before.span(0, 0), figures: []spanOf{before.pieces[0].Span}}
			f.span.End = s.pieces[at].End
			f.of(s, []int{who}, where, s.inPlace(before.pieces[0].N))
		}
		for k := i + 1; k < len(c.sentences) && k <= i+2; k++ {
			next := c.sentences[k]
			if next.paragraph != s.paragraph+k-i {
				break
			}
			if !next.isCell(func(p *piece) bool { return p.Kind == prose.Time && !p.Mark.IsZero() }) {
				continue
			}
			mark := next.pieces[0].Mark
			if !plausible(c.focus, mark) {
				break
			}
			f := &finding{span: s.span(at, at), figures: []spanOf{next.pieces[0].Span}}
			f.span.End = next.pieces[0].End
			f.of(s, []int{who}, where, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
			})
			break
		}
	}
}

// isCell reports whether a line begins with what is wanted and has little else.
func (s *sentence) isCell(is func(*piece) bool) bool {
	const most = 4
	return len(s.pieces) > 0 && len(s.pieces) <= most && is(&s.pieces[0]) && (len(s.pieces) == 1 || s.pieces[0].what == someone && s.at(1).is("("))
}

// onlyNamed is the only one who is named in a sentence; -1 for nobody.
func (s *sentence) onlyNamed() (who, at int) {
	who, at = -1, -1
	for k := range s.pieces {
		if s.pieces[k].what == someone && len(s.pieces[k].people) == 1 {
			if who >= 0 {
				return -1, -1
			}
			who, at = s.pieces[k].people[0], k
		}
	}
	return who, at
}
