package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// IsLive reports whether a sentence is of a text that tells of the race while it is run: its paragraphs begin with the time
// of day.
func (s *Sentence) IsLive() bool {
	const several = 4
	n, last := 0, -1
	for _, of := range s.Sentences {
		if of.Paragraph == last {
			continue
		}
		last = of.Paragraph
		if of.OpensWithClock() {
			n++
		}
	}
	return n >= several
}

// OpensWithClock reports whether a sentence begins with a time of day: 20:58, 2.51, 2.44pm.
func (s *Sentence) OpensWithClock() bool {
	p, next := s.At(0), s.At(1)
	if p.Kind == prose.OfDay {
		return true
	}
	minutes := strings.FieldsFunc(p.Text, func(r rune) bool { return r == ':' || r == '.' })
	return p.Kind == prose.Time && len(minutes) == 2 && len(minutes[1]) == 2 && len(minutes[0]) <= 2 && next.Kind != prose.Sign
}
