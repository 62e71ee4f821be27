package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/careerprose"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// splitRow finds the times of a line that begins with a point, in a list of such lines: 400m: Kidder 54.8, Kerr 55.3.
func (s *sentence) splitRow() {
	k, ok := s.beginsWithPoint()
	if !ok || !s.isInList() {
		return
	}
	who, from, named := []int(nil), k, false
	if one := s.namedBeforeTable(); one >= 0 {
		who = []int{one}
	}
	for i := k + 1; i < len(s.Pieces); i++ {
		switch p := s.At(i); {
		case p.What == mentions.Someone:
			who, from, named = p.People, i, true
		case isTimeOfSplit(p) && (!named || len(who) > 0):
			if s.split(i, k, who, from); !named && s.isLastOf(i) {
				s.Found[len(s.Found)-1].DoubtIf(true, attribution.WhoIsMeant)
			}
			who = nil
		case p.Kind == prose.Sign || p.What == mentions.National || p.Says("in", "and", "at", "leader", "leaders", "pacemaker", "pacer", "rabbit"):
		default:
			return // a sentence
		}
	}
}

// isTimeOfSplit reports whether a piece is a time, below a minute or above.
func isTimeOfSplit(p *mentions.Piece) bool {
	return p.Kind == prose.Time && !p.Mark.IsZero() && p.Glued == ""
}

// beginsWithPoint is the place of the point with which a line begins, before a sign or the end of a cell.
func (s *sentence) beginsWithPoint() (int, bool) {
	k := 0
	for s.At(k).Says("-", "•", "*", "·", "at") {
		k++
	}
	p := s.At(k)
	if p.Kind != prose.Distance && p.Kind != prose.Point || p.What != mentions.Plain || s.Focus == nil || p.Kind == prose.Distance && p.Metres >= s.Focus.Event.Distance() {
		return 0, false
	}
	next := s.At(k + 1)
	return k, k+1 == len(s.Pieces) || next.Says(":", "-", "|", ",", "(", "=") || next.Kind == prose.Time || next.What == mentions.Someone
}

// isInList reports whether the line before or the one behind begins with a point, too, and the lines are of no bests.
func (s *sentence) isInList() bool {
	for _, n := range []int{s.Number - 1, s.Number + 1} {
		if n < 0 || n >= len(s.Sentences) || s.Sentences[n].Paragraph == s.Paragraph {
			continue
		}
		if _, ok := s.like(s.Sentences[n]).beginsWithPoint(); ok {
			return !s.isOfBests()
		}
	}
	return false
}

// like is another sentence of the text, read into the same collection.
func (s *sentence) like(of *mentions.Sentence) *sentence {
	return &sentence{careerprose.Of(attribution.NewSentence(of, s.Collection))}
}

// isOfBests reports whether one of the lines before tells that a list is of bests or records.
func (s *sentence) isOfBests() bool {
	const most = 12
	for of, n := s.Previous, 0; of != nil && n < most; of, n = of.Previous, n+1 {
		for k := range of.Pieces {
			if p := &of.Pieces[k]; p.What == mentions.Best || p.What == mentions.RecordName || p.Says("best", "bests", "records", "fastest", "career", "profile") {
				return true
			}
		}
		if !of.At(0).Is("-", "•", "*") && of.At(0).Kind != prose.Distance && of.At(0).Kind != prose.Time && of.At(0).Kind != prose.Point {
			return false
		}
	}
	return false
}

// splitCells finds the times in a table of points, each of which stands in the cell behind its point: of who alone is
// named in the line before the table, else of the leader. Of somebody else they may be.
func splitCells(t *mentions.Text, c *attribution.Collection) {
	for i := range t.Sentences {
		s := &sentence{careerprose.Of(attribution.NewSentence(t.Sentences[i], c))}
		if s.Focus == nil || len(s.Pieces) != 1 || i+1 == len(t.Sentences) || t.Sentences[i+1].Paragraph != s.Paragraph+1 || s.isOfBests() {
			continue
		}
		next := t.Sentences[i+1]
		k, ok := s.beginsWithPoint()
		if !ok || len(next.Pieces) != 1 || !isTimeOfSplit(&next.Pieces[0]) {
			continue
		}
		if at, known := s.PointOf(k, s.Focus); known && isPaceOf(s.Focus, at, next.Pieces[0].Mark) {
			f := s.Statement(k, k, k)
			f.Span.End = next.Pieces[0].End
			f.Covers(next.Pieces[0].Span)
			f.DoubtIf(true, attribution.WhoIsMeant)
			said := race.Claim{About: race.AboutSplit, At: at, Mark: next.Pieces[0].Mark}
			if who := s.namedBeforeTable(); who >= 0 {
				said.Athlete = s.NameIn(who, s.Focus)
			}
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: said}}
			s.Add(f)
		}
	}
}

// namedBeforeTable is the only one who is named in the sentence before a list of points or the cells of a table; -1 for
// nobody.
func (s *sentence) namedBeforeTable() int {
	const cells, most = 3, 60
	of := s.Previous
	for n := 0; of != nil && n < most; n++ {
		if _, row := s.like(of).beginsWithPoint(); !row && (len(of.Pieces) > cells) {
			break
		}
		of = of.Previous
	}
	if of == nil {
		return -1
	}
	who, _ := s.like(of).onlyNamed()
	return who
}
