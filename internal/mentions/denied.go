package mentions

// beforeDenied is where a part begins, or where those before it begin that say only of whom it is not told: it was Kerr, not
// Nuguse, who won.
func (s *Sentence) beforeDenied(part int) int {
	p := part - 1
	for p > 0 && s.Parts[p].To == s.Parts[p].From+1 && s.At(s.Parts[p].From).Says(",", "-") {
		p--
	}
	if p <= 0 {
		return s.Parts[part].From
	}
	i := s.Parts[p].From
	for s.At(i).Says(",", "-", "(", "and") {
		i++
	}
	if not := s.At(i); not.Says("not", "never") || not.Says("rather") && s.At(i+1).Says("than") || not.Says("instead") && s.At(i+1).Says("of") {
		return s.Parts[p].From
	}
	return s.Parts[part].From
}
