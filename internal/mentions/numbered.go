package mentions

import "github.com/milectl/milectl/internal/prose"

// IsNumbered reports whether the number with which a sentence begins is that of an item of a list, not a place:
// many of the items that are counted with it have no time, as no row of results does.
func (s *Sentence) IsNumbered() bool {
	if s.numberOfItem() == 0 {
		return false
	}
	const some = 3
	all, others := 0, 0
	holds, last := false, 0
	for _, of := range s.Sentences {
		n := of.numberOfItem()
		switch {
		case n == 0:
			continue
		case n != last+1 && holds:
			return others*some >= all
		case n != last+1:
			all, others = 0, 0
		}
		all, last = all+1, n
		if holds = holds || of == s; !of.isRowOfResults() {
			others++
		}
	}
	return others*some >= all
}

// numberOfItem is the number with which a sentence begins that begins a paragraph: 3. or 3); 0 for none.
func (s *Sentence) numberOfItem() int {
	p, next := s.At(0), s.At(1)
	if p.Kind != prose.Number || p.InWords || p.Glued != "" || !next.Says(".", ")") || next.Start != p.End || len(s.Pieces) < 3 {
		return 0
	}
	if s.Number > 0 && s.Sentences[s.Number-1].Paragraph == s.Paragraph {
		return 0
	}
	return p.N
}

// isRowOfResults reports whether a sentence may be a row of results: with a time, or that somebody did not finish.
func (s *Sentence) isRowOfResults() bool {
	const longest = 14
	for k := 2; k < min(longest, len(s.Pieces)); k++ {
		p := s.At(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() || p.Says("dnf", "dns", "dq", "disqualified") {
			return true
		}
	}
	return false
}
