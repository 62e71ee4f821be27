package factcheck

import "slices"

// whoPasses is who passes the point at a place; nobody in particular where it is said of
// the race.
func (s *sentence) whoPasses(i int) (who []int, from int, known bool) {
	part := s.pieces[i].part
	for k := i - 1; k >= s.parts[part].From; k-- {
		p := s.at(k)
		switch {
		case p.is("pace", "field", "pack", "leaders") && !s.hasDoer(k):
			return nil, k, true
		case p.is("pacemakers", "rabbits", "pacers"), p.is("leader") && s.at(k-1).is("the"):
			return nil, k, true
		case p.verb() == passing && s.at(k-1).verb() == passing && k-1 >= s.parts[part].From:
			continue
		case p.verb() == passing && s.at(k-1).is("leader") && s.at(k-2).is("the"):
			return nil, k, true
		case p.verb() == passing, p.verb() == leading, p.is("took", "brought", "paced", "dragged", "was", "taking", "bringing", "pulled"):
			if who, at := s.doer(k); len(who) > 0 {
				return who, at, true
			}
			return nil, k, p.is("was") || s.at(s.parts[part].From).is("which")
		case p.what == someone && s.at(k+1).is(":", "(", ",", "at") && s.isDoer(k), p.what == someone && k == i-1:
			return p.people, k, true
		}
	}
	if first := s.at(s.parts[part].From); first.is(":", "(", "-") || first.is(",") && !s.at(s.parts[part].From+1).is("and") {
		for k := s.parts[part].From - 1; k >= 0; k-- {
			p := s.at(k)
			if p.what == someone && s.isDoer(k) || p.is("he", "she") && len(p.people) > 0 {
				return p.people, k, true
			}
		}
	}
	return nil, -1, false
}

// hasDoer reports whether somebody does what stands at a place.
func (s *sentence) hasDoer(k int) bool {
	who, _ := s.doer(k)
	return len(who) > 0
}

// isPassive reports whether a point is said to be passed by nobody in particular: the
// bell, reached in 2:53.14.
func (s *sentence) isPassive(k, i int) bool {
	for j := k + 1; j < i; j++ {
		if s.at(j).is("reached", "passed") && (s.at(j-1).is(",", "was", "were") || j == k+1) {
			return true
		}
	}
	return false
}

// doerBehind is who does something at the beginning of the part behind a place; nobody
// where that is nobody.
func (s *sentence) doerBehind(i int) []int {
	part := s.pieces[i].part + 1
	if part >= len(s.parts) {
		return nil
	}
	from := s.parts[part].From
	if s.at(from).is(",") && s.at(from+1).what == someone && s.at(from+2).isWord() && !s.at(from+2).is("and", "of") {
		return s.at(from + 1).people
	}
	return nil
}

// inOrder is people in the order in which the sentence names them.
func (s *sentence) inOrder(who []int) []int {
	var those []int
	for k := range s.pieces {
		for _, one := range who {
			if s.pieces[k].what == someone && slices.Equal(s.pieces[k].people, []int{one}) {
				those = join(those, []int{one})
			}
		}
	}
	return join(those, who)
}
