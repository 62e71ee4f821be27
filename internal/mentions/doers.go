package mentions

// severalUpTo is those who are named up to a place, the last behind an and, of whom it is said together: Gourley (3:49.41) and
// another Dutchman, Nillessen, who were; nobody where no other one is named.
func (s *Sentence) severalUpTo(k int) (who []int, at int) {
	const longest = 12
	joined := false
	for n := k - 1; n >= 0 && n > k-longest; n-- {
		joined = joined || s.At(n).Says("and")
		if p := &s.Pieces[n]; joined && p.What == Someone && len(p.People) == 1 {
			return Join(p.People, s.Pieces[k].People), n
		}
	}
	return nil, -1
}

// isWatched reports whether somebody is named at a place whom another one saw doing something.
func (s *Sentence) isWatched(k int) bool {
	return s.At(k).What == Someone && s.At(s.Front(k)-1).Says("watched", "watch", "watches", "watching", "saw", "see", "sees", "seeing", "seen", "heard", "let", "lets", "letting", "helped", "helps", "helping", "made", "makes")
}

// isUnnamed reports whether somebody of a people who is not named does what stands at a place: as Dutch young gun pips him.
func (s *Sentence) isUnnamed(i int) bool {
	const longest = 3
	k := i - 1
	for k > i-1-longest && s.At(k).IsWord() && !s.At(k).Capital && s.At(k).Verb() == NoVerb && !Has(Prepositions, s.At(k).Folded) && !s.At(k).Says("and", "as", "while", "who", "that", "which", "the", "was", "had", "he", "she", "it", "then") {
		k--
	}
	p := s.At(k)
	return k < i-1 && p.What == National && p.OfPeople && len(p.People) == 0 && s.At(i).Verb() != NoVerb && s.At(k-1).Says("as", "while", "when", "and", "but", "before", "after")
}
