package mentions

// dropsSubject reports whether a sentence begins with the verb at a place, or with another of which the one at the place has the
// subject: won in 2018, won again in 2019.
func (s *Sentence) dropsSubject(i int) bool {
	p := s.At(0)
	begins := p.IsWord() && p.Capital && p.Folded != p.Text && (p.Says("won", "ran", "finished", "came", "took", "led", "was", "beat", "clocked", "passed", "reached", "lost", "placed", "went") || p.Says("still") && s.At(1).Says("won"))
	if !begins || s.Within(0, i, "he", "she", "who", "they") {
		return false
	}
	for k := range i {
		if s.At(k).What == Someone && s.IsDoer(k) {
			return false
		}
	}
	return true
}

// subjectBefore is the place of the only one of whom the sentence before says something; -1 where that are several, or none.
func (s *Sentence) subjectBefore() int {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return -1
	}
	at := -1
	for k := range s.Previous.Pieces {
		p := s.Previous.At(k)
		if p.What != Someone && !p.Says("he", "she") || len(p.People) != 1 || p.Guess || !s.Previous.IsDoer(k) || s.Previous.At(k+1).Says("'s") {
			continue
		}
		if at >= 0 && s.Previous.At(at).People[0] != p.People[0] {
			return -1
		}
		at = k
	}
	return at
}
