package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownCounts finds how many finished or ran under a mark where no words that are known tell of whom all it is said, and there were
// just so many: the first nine broke 3:50, brought up the rear of fourteen finishers; last year eleven did.
func (s *sentence) knownCounts() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Number || p.Glued != "" || p.N == 0 || p.N > lastPlace || s.IsTaken(i) || s.Within(i-2, i, "least", "almost", "nearly", "fewer", "less", "more", "about", "some", "around", "another", "other") || s.At(i-1).Says("next", "last") {
			continue
		}
		if s.isSomeOf(i) || s.namesWhom(i) {
			continue
		}
		if mark := s.underWhat(i); mark >= 0 && !s.At(i-1).Says("of") && !s.At(i-1).Says("the", "all") {
			s.countIfTrue(i, mark, s.At(mark).Mark)
		} else if end := s.finishesBehind(i); end > 0 {
			s.countIfTrue(i, end, timing.Mark{})
		}
	}
}

// isSomeOf reports whether the number at a place is of those of whom some are told: three of the first nine.
func (s *sentence) isSomeOf(i int) bool {
	k := i - 1
	for s.At(k).Kind == prose.Ordinal || s.At(k).Says("the", "those", "top", "last", "only") {
		k--
	}
	return k < i-1 && s.At(k).Says("of") && (s.At(k-1).Kind == prose.Number || s.At(k-1).Says("some", "many", "most", "all", "none", "several", "few", "half", "each", "both"))
}

// namesWhom reports whether it is said who they were of whom a number at a place tells: to have the number right is not enough.
func (s *sentence) namesWhom(i int) bool {
	only := s.Within(max(0, i-2), i, "only", "sole", "just", "first")
	for k := i + 1; k < len(s.Pieces) && !s.At(k).Says(";", "while", "but"); k++ {
		if s.At(k).What == mentions.Someone && (only || s.At(k-1).Says("were", "was", ":", "-", ",")) {
			return true
		}
	}
	return false
}

// underWhat is the place of the mark under which so many are said to have run as the number at a place tells; -1 for none.
func (s *sentence) underWhat(i int) int {
	const longest = 9
	for k := i + 1; k < i+longest; k++ {
		p := s.At(k)
		switch {
		case s.isMark(k):
			if !s.At(k-1).Says("under", "inside", "below", "beneath", "sub", "broke", "beat", "bettered", "cracked", "broken", "breaking", "beating", "beaten") {
				return -1
			}
			return k
		case p.What == mentions.Someone, p.Kind == prose.Number && !s.At(k-1).Says("of", "the"), p.Kind == prose.Sign && p.What == mentions.Plain && !p.Says(","), p.Says("who", "than", "than", "behind", "ever", "history", "not", "never", "his", "her", "times", "races", "runs", "years"):
			return -1
		}
	}
	return -1
}

// finishesBehind is the place of the word that says that so many finished as the number at a place tells; 0 where none does.
func (s *sentence) finishesBehind(i int) int {
	k := i + 1
	for s.At(k).Says("men", "women", "runners", "athletes", "of", "them", "who", "to") {
		k++
	}
	switch {
	case s.At(i-1).Says("the") && s.At(i-2).Says("of") && s.At(i-3).Kind == prose.Number && !s.Within(i, k+1, "finishers", "who", "to"):
		return 0 // three of the 14 men finished
	case s.At(k).Says("finishers"), s.At(k).Says("finished", "finish") && (s.ends(k+1) || s.At(k+1).Says("the", "and")), s.At(k).Says("reached", "crossed") && s.At(k+1).Says("the") && s.At(k+2).Says("line", "finish") && !s.At(k+3).Says("together", "inside", "under", "in", "within", "behind", "ahead"):
		return k
	case s.At(i-1).Says("of") && s.At(i-2).Says("last") && s.ends(i+1):
		return i
	default:
		return 0
	}
}

// countIfTrue keeps how many there were in the race that is meant: that of the text, or the one edition of it that is told.
func (s *sentence) countIfTrue(i, to int, under timing.Mark) {
	r := s.Focus
	if !mentions.AllFit(s.CuesAt(i), r) {
		if r = s.editionMeant(i); r == nil {
			return
		}
	}
	if !under.IsZero() && !attribution.Plausible(r, under) {
		return
	}
	f := s.Statement(i, to, i)
	others := s.At(i-1).Says("and") && s.At(i-2).What == mentions.Someone || s.Within(i, to, "women") && r.Sex == race.Men || s.Within(i, to, "men") && r.Sex == race.Women
	if !under.IsZero() && (!s.countsAll(i, to, r.Sex) || s.Within(i, to, "had", "have", "has")) || others {
		return
	}
	if f == nil || s.Within(s.Parts[s.Pieces[i].Part].From, i, "ever", "history", "behind") {
		return
	}
	if !under.IsZero() {
		f.Covers(s.At(to).Span)
	}
	if s.At(i-1).Kind == prose.Ordinal {
		f.Covers(s.At(i - 1).Span)
	}
	s.AddIfTrue(f, attribution.WhichRace, r, race.Claim{About: race.AboutCount, Count: s.At(i).N, HasCount: true, Under: under})
}

// editionMeant is the only other edition of the race of the text that fits what a place tells of when it was; nil for none.
func (s *sentence) editionMeant(i int) *race.Race {
	var found *race.Race
	for _, r := range s.EditionsOf(s.Focus) {
		if r == s.Focus || r.Event != s.Focus.Event || r.Sex != s.Focus.Sex || !mentions.AllFit(s.CuesAt(i), r) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}
