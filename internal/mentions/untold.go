package mentions

import "github.com/milectl/milectl/internal/prose"

// isUntoldTime reports whether the word at a place says that something was so in another race, and not in which: the year before, last
// time, when they first met, at the national championships.
func (s *Sentence) isUntoldTime(i int) bool {
	p, before, next := s.At(i), s.At(i-1), s.At(i+1)
	switch {
	case p.Says("year", "season", "summer", "winter"):
		return before.Says("the") && next.Says("before", "earlier", "prior")
	case p.Says("last"):
		return !before.Says("this") && !s.At(i-2).Says("for") && (next.Says("time", "edition") || next.Says("race", "meeting") && before.Says("the", "their"))
	case p.Says("met", "raced"):
		return before.Says("last", "previously") || before.Kind == prose.Ordinal && before.N == 1
	case p.Says("their"):
		return next.Says("only", "first", "last", "previous", "earlier") && s.At(i-1).Says("in", "at", "of")
	case p.Says("championships", "championship", "champs", "nationals"):
		return p.What == Plain && (p.Says("nationals") || before.What == National || before.IsWord() && (before.Capital || before.Titled) || before.Says("national", "collegiate", "conference", "state", "school"))
	case p.Says("day"):
		return before.Says("another", "one") && !s.At(i-2).Says("on", "in")
	default:
		return false
	}
}

// isHabit reports whether the word at a place says that something was so in several races: always beat him.
func (s *Sentence) isHabit(i int) bool {
	return s.At(i).Says("always", "usually", "often", "regularly", "repeatedly", "sometimes", "normally", "invariably", "habitually") && s.At(i+1).Verb() != NoVerb
}

// isAtSchool reports whether the word at a place says that something was so when somebody was no grown runner: in college, as a schoolboy.
func (s *Sentence) isAtSchool(i int) bool {
	p, before := s.At(i), s.At(i-1)
	switch {
	case p.Says("college", "school", "university"):
		return before.Says("in", "at")
	case p.Says("student", "schoolboy", "schoolgirl", "boy", "girl", "collegian", "freshman", "sophomore"):
		return before.Says("a") && s.At(i-2).Says("as")
	default:
		return false
	}
}
