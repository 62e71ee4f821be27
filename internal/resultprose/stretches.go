package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// stretches takes the times of stretches that do not begin at the start, which are those of no point: the second 400m in 55.8 and
// the third in 55.4.
func (s *sentence) stretches() {
	told := false
	for k := range s.Pieces {
		p := s.At(k)
		if p.Kind != prose.Ordinal || !s.At(k-1).Says("the", "his", "her", "their", "a") {
			continue
		}
		to := k + 1
		if next := s.At(to); next.Kind == prose.Distance && !s.IsEvent(to) {
			told = true
			to++
		} else if !told || !next.Says("in") {
			continue
		}
		if s.At(to).Says("in") {
			to++
		}
		if p.N > 1 && to > k+1 && isTimeOnWay(s.At(to)) {
			s.take(k, to)
		}
	}
}

// take takes a stretch and its time, so that they are of nothing else.
func (s *sentence) take(from, to int) {
	for k := from; k <= to; k++ {
		if s.At(k).Kind != prose.Word {
			s.Taken[s.At(k).Span] = true
			s.Refuse([]article.Span{s.At(k).Span}, "it is of a part of the way")
		}
	}
}

// isTimeOnWay reports whether a piece is a time, which may be of less than a minute.
func isTimeOnWay(p *mentions.Piece) bool {
	return (p.Kind == prose.Time || p.Kind == prose.Length) && !p.Mark.IsZero()
}

// pairedSplits finds the times of one at several points that are listed one after the other: passed 800m and 1200m in 1:51.1
// and 2:46.5.
func (s *sentence) pairedSplits() {
	for k := 0; k < len(s.Pieces); k++ {
		points := s.listed(k, s.PieceIsPoint)
		if len(points) < 2 {
			continue
		}
		next := points[len(points)-1] + 1
		if !s.At(next).Says("in") {
			continue
		}
		times := s.listed(next+1, func(i int) bool { return isTimeOnWay(s.At(i)) })
		who, from, known := s.WhoPasses(k)
		if len(times) == len(points) && known && len(who) < 2 {
			for n := range times {
				s.split(times[n], points[n], who, from)
			}
		}
		k = next
	}
}

// passer is who passes the point at one place in the time at another.
func (s *sentence) passer(i, k int) (who []int, from int, known bool) {
	if who, at := s.runsFirst(k); len(who) == 1 && at >= 0 {
		return who, at, true
	}
	return s.WhoPasses(min(i, k))
}

// runsFirst is who is said to have run the first stretch up to a point: ran the first 400m, his first 800m; nobody where that
// is not said.
func (s *sentence) runsFirst(k int) (who []int, at int) {
	first := k - 1
	isFirst := s.At(first).Says("first", "opening") || s.At(first).Kind == prose.Ordinal && s.At(first).N == 1
	if !isFirst || !s.At(first-1).Says("the", "his", "her") {
		return nil, -1
	}
	verb := first - 2
	if v := s.At(verb); v.Verb() != mentions.Running && !v.Says("covered", "covers", "completed", "did", "does", "runs") {
		return nil, -1
	}
	return s.Doer(verb)
}
