package worldprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// fastestOfYear is the fastest of the year in the world by what somebody is or ran: ran the fastest
// mile in the world this year, is the fastest man of the year, thanks to his 3:45.34.
func (s *sentence) fastestOfYear(i int) {
	k := i + 1
	for s.At(k).Says("mile", "time", "mark", "man", "woman", "miler", "runner", "athlete", "the", "outdoor", "performance", "run", "anywhere", "by", "anyone", "anybody", "on", "planet") || s.At(k).Says("in") && s.At(k+1).Kind != prose.Day || s.At(k).Kind == prose.Distance || s.At(k).Folded == "world" {
		k++
	}
	ofYear := s.isOfYear(k)
	if i == 0 && ofYear && s.Number > 0 && s.At(i).Folded != "best" && s.opensAgain(k) {
		s.lead(0, k, -1, s.InPlaceOf(s.Focus, 1)) // Fastest in the world this year.
		return
	}
	front := i - 1
	if s.At(front).Says("'s") && s.At(front-1).Folded == "world" {
		front -= 2 // the world's fastest
	}
	if !s.At(front).Says("the") || !ofYear || s.Within(k, i+9, "until", "before", "by") || s.Within(i, k, "until", "before") || s.At(front-1).Says("of", "than", "among") {
		return
	}
	if s.At(front - 1).Says("and") {
		if is := s.isBefore(front - 1); is >= 0 {
			front = is + 1
		}
	}
	if s.At(front-1).Says("also", "now") && s.At(front-2).Says("is", "was") {
		front--
	}
	verb := s.At(front - 1)
	who, at := s.Doer(front)
	switch {
	case verb.What == mentions.Someone && s.At(s.Front(front-1)-1).Says("made", "makes", "making"):
		s.lead(front-1, k, -1, verb.People)
	case verb.Verb() == mentions.Running, verb.Says("set", "with") && s.At(i+1).Says("mile", "time", "mark"):
		if where := s.Here(i); len(where.Races) > 0 {
			s.lead(at, k, -1, who)
		}
	case verb.Says("is", "was", "as", "remains", "became", "still", "now", "become"):
		if s.leadOfTime(front-2, k) {
			return
		}
		if !s.At(i+1).Says("man", "woman", "miler", "runner", "athlete") {
			return
		}
		for mark := k; mark < k+16; mark++ {
			if p := s.At(mark); p.Kind == prose.Time && !p.Mark.IsZero() && s.GroupOf(p.Part) == s.GroupOf(s.Pieces[i].Part) {
				s.lead(at, k, mark, who)
				return
			}
		}
		if verb.Says("is", "remains", "still", "now", "became", "becomes") {
			s.lead(at, k, -1, who)
		}
	}
}

// opensAgain reports whether a sentence says nothing more behind a place than this year, and somebody who ran the race is
// meant in the one before it.
func (s *sentence) opensAgain(k int) bool {
	return len(s.Pieces) <= k+3 && s.Previous != nil && s.Previous.Paragraph >= s.Paragraph-1
}

// isOfYear reports whether the year of the race stands at a place: this year, of 2024, so far this season.
func (s *sentence) isOfYear(k int) bool {
	if s.At(k).Says("so") && s.At(k+1).Says("far") {
		k += 2
	}
	switch next := s.At(k + 1); {
	case s.At(k).Says("this"):
		return next.Says("year", "season")
	case s.At(k).Says("of") && next.Says("the"):
		return s.At(k+2).Says("year", "season")
	case s.At(k).Says("of", "in"):
		return next.Kind == prose.Day && next.Year == s.Focus.Date.Year() && next.Month == 0
	default:
		return false
	}
}

// isBefore is the place of the is before a record or a best that stands before the and at a place: is a
// British record and; -1 for none.
func (s *sentence) isBefore(and int) int {
	k := and - 1
	for s.At(k).What == mentions.RecordName || s.At(k).What == mentions.Best || s.At(k).Says("a", "an", "the", "new", "both", ",") {
		k--
	}
	if k < and-1 && s.At(k).Says("is", "was") {
		return k
	}
	return -1
}

// leadOfTime keeps that what stands at a place is said to be the fastest of the year: a mark, somebody's
// time, or it. It reports whether one does.
func (s *sentence) leadOfTime(at, to int) bool {
	switch whose := s.WhoseRun(at); {
	case s.At(at).Kind == prose.Time:
		if o := s.OwnerOf(at); len(o.Who) == 1 {
			s.lead(mentions.Pick(o.From, at), to, at, o.Who)
		} else {
			s.lead(at, to, at, s.whoRanIt(at))
		}
	case whose >= 0 && len(s.At(whose).People) == 1:
		s.lead(whose, to, -1, s.At(whose).People)
	case at == 0 && s.At(at).Says("it", "that"):
		s.lead(at, to, -1, s.InPlaceOf(s.Focus, 1))
	case s.At(at).Says("it", "that") && s.At(0).Says("at", "in", "with") && (at == 2 || at == 3 && s.At(2).Says(",")):
		s.lead(at, to, -1, s.whoRanIt(1))
	default:
		return false
	}
	return true
}

// whoRanIt is who ran the mark at a place in the race that the text is about; nobody where it is none.
func (s *sentence) whoRanIt(k int) []int {
	var who []int
	for n, one := range s.Competitors(s.Focus) {
		if mark := s.At(k).Mark; one >= 0 && s.At(k).Kind == prose.Time && !mark.IsZero() && s.Focus.Results[n].Mark.Milliseconds() == mark.Milliseconds() {
			who = append(who, one)
		}
	}
	return who
}

// ownFastest is who ran his best of the season: ran his fastest mile of the year.
func (s *sentence) ownFastest(i int) {
	k := i + 1
	for s.At(k).Says("mile", "time", "race") || s.At(k).Kind == prose.Distance {
		k++
	}
	ofYear := s.At(k).Says("of", "this") && s.At(k+1).Says("the", "year", "season") && (s.At(k+1).Says("year", "season") || s.At(k+2).Says("year", "season"))
	if !ofYear || k == i+1 || !s.At(i-1).Says("his", "her") || s.At(i-2).Verb() != mentions.Running {
		return
	}
	who, at := s.Doer(i - 2)
	where := s.Here(i)
	if at < 0 || len(who) != 1 || len(where.Races) == 0 {
		return
	}
	s.SaidOf(s.Statement(at, k+1), who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSeasonBest, Athlete: name}
	})
}
