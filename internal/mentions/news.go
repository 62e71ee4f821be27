package mentions

import "github.com/milectl/milectl/internal/prose"

// IsNews reports whether a text tells of its race within days of it: on Saturday, yesterday, tonight, and no year.
func (c *Text) IsNews() bool {
	for _, s := range c.Sentences {
		for k := range s.Pieces {
			p, before, next := s.At(k), s.At(k-1), s.At(k+1)
			if next.Says(",") {
				next = s.At(k + 2)
			}
			switch {
			case next.Kind == prose.Day && next.Year > 0, s.MoodAt(k) != prose.Said:
			case p.Is("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") && before.Is("on", "late", "last", "this"),
				p.Is("night", "evening", "morning", "afternoon") && before.Is("this", "last", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
				p.Is("yesterday", "tonight"):
				return true
			}
		}
	}
	return false
}
