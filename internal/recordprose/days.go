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

// isScenery reports whether a word tells what a day was like on which a record was set, and not which: a lonely night in
// Brasschaat, a July evening.
func (s *Sentence) isScenery(k int) bool {
	p := s.At(k)
	if p.Kind == prose.Day {
		return p.Year == 0 && p.Of == 0 && s.At(k-1).Says("a", "an", "one", "that") && s.At(k+1).Says("evening", "night", "afternoon", "day", "morning")
	}
	return p.Says("evening", "night", "afternoon", "morning", "day", "lonely", "warm", "hot", "cold", "cool", "windy", "still", "wet", "rainy", "balmy", "sultry", "famous", "magical", "memorable", "unforgettable", "quiet", "golden", "perfect", "blustery", "steamy") && s.Within(k-4, k, "a", "an", "one", "that")
}
