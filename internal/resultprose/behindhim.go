package resultprose

// heldAtBay is who came in before whom in other words: kept him at bay.
func (s *sentence) heldAtBay(i int) {
	other := i - 2
	if verb := s.At(s.Front(other) - 1); len(s.At(other).People) == 1 && verb.Says("held", "holds", "holding", "kept", "keeps", "keeping", "hold", "keep") {
		who, at := s.Doer(s.Front(other) - 1)
		s.aheadBy(at, other, who, s.SettingOf(i))
	}
}

// finishedBehind is who came in behind whom: finished behind Kerr, came home behind both.
func (s *sentence) finishedBehind(i int) {
	winner := s.Next(i + 1)
	if winner != i+1 || s.At(winner+1).Says("'s") || len(s.At(winner).People) != 1 || s.IsOfPoint(i) {
		return
	}
	verb := i - 1
	if s.At(verb).Says("home") {
		verb--
	}
	who, at := s.Doer(verb)
	if len(who) == 1 && at >= 0 {
		s.aheadBy(winner, at, s.At(winner).People, s.SettingOf(i))
	}
}
