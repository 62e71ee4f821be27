package mentions

// beforeDenied is where a part begins, or where that before it begins that says only of whom it is not told: it was Kerr, not
// Nuguse, who won. Hocker beat Kerr, not Nuguse, who was third, tells of Nuguse.
func (s *Sentence) beforeDenied(part int) int {
	from := s.Parts[part].From
	p := part - 1
	for p > 0 && s.Parts[p].To == s.Parts[p].From+1 && s.At(s.Parts[p].From).Says(",", "-", ")") {
		p--
	}
	if p <= 0 || !s.isCleft(p) {
		return from
	}
	i := s.Parts[p].From
	for s.At(i).Says(",", "-", "(", "and") {
		i++
	}
	if not := s.At(i); not.Says("not", "never") || not.Says("rather") && s.At(i+1).Says("than") || not.Says("instead") && s.At(i+1).Says("of") {
		return s.Parts[p].From
	}
	return from
}

// isCleft reports whether a sentence says before a part who it was, of whom a who tells behind it.
func (s *Sentence) isCleft(part int) bool {
	for k := range s.Parts[part].From {
		if s.At(k).Says("it") && s.At(k+1).Says("was", "is", "'s", "were") {
			return true
		}
	}
	return false
}
