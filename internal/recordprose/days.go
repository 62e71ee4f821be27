package recordprose

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// dayAt is the day that is meant at a place, as far as it is said, and where its words end: 27 July
// 1985, last year, last September, May of a year that the race tells; no date where none is said.
func (s *Sentence) dayAt(k int) (date.Date, int) {
	p := s.At(k)
	year := s.Focus.Date.Year()
	switch {
	case p.Kind == prose.Day && p.Year > 0:
		return p.Date(), k
	case p.Kind == prose.Day && p.Month > 0 && s.At(k-1).Says("last", "in", "on", "since"):
		day := date.New(year, p.Month, p.Of)
		if !day.Before(s.Focus.Date) || s.At(k-1).Says("last") && day.Overlaps(s.Focus.Date) {
			day = date.New(year-1, p.Month, p.Of)
		}
		return day, k
	case p.Says("last") && s.At(k+1).Says("year", "season"):
		return mentions.YearOf(year - 1), k + 1
	default:
		return date.Date{}, k
	}
}
