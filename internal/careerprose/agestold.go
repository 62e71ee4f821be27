package careerprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// ageTold keeps an age that stands apart from the name, or that of several, and reports whether one stands at a place.
func (s *Sentence) ageTold(i int) bool {
	p := s.At(i)
	const youngest, oldest = 14, 60
	switch {
	case p.Kind == prose.Age && s.At(i-1).Says("a", "an") && s.At(i-2).Says("is", "was"):
		who, at := s.Doer(i - 2)
		if next := s.At(i + 1); len(who) == 1 && at == i-3 && (s.endsAge(i+1) || next.What == mentions.National && s.endsAge(i+2)) {
			s.age(i, at, who)
			return true
		}
		return false
	case p.Kind == prose.Ordinal && s.At(i+1).Says("birthday"):
		return s.beforeBirthday(i)
	case p.Kind != prose.Number || p.Glued != "" || p.N < youngest || p.N > oldest:
		return false
	case s.At(i - 1).Says("both"):
		return s.ageOfBoth(i)
	case s.isAgeOfNext(i):
		s.age(i, i-1, s.At(i-1).People)
		return true
	}
	return s.agedAt(i) < 0 && (s.ageThen(i) || s.ageToCome(i))
}

// endsAge reports whether nothing stands at a place that goes on with an age.
func (s *Sentence) endsAge(k int) bool {
	return k >= len(s.Pieces) || s.At(k).Says(",", ".", "!", ";", "and", "but", "from")
}

// ageOfBoth is the age of the two who are named last: Gourley and Wightman, both 29.
func (s *Sentence) ageOfBoth(i int) bool {
	two := s.LastTwo(i)
	if len(two) != 2 || !s.At(i-2).Says(",", "are", "were", "is") || !s.endsAge(i+1) {
		return false
	}
	for _, one := range two {
		s.ageIf(i, i-1, []int{one}, s.At(i).N)
	}
	return true
}

// isAgeOfNext reports whether the number at a place is the age of who is named right before it, behind that of
// another: Kerr is 26 and Ingebrigtsen 23.
func (s *Sentence) isAgeOfNext(i int) bool {
	and := s.Front(i-1) - 1
	if s.At(i-1).What != mentions.Someone || !s.At(and).Says("and", ",", "but") || !s.endsAge(i+1) {
		return false
	}
	if s.At(and - 1).Says(",") {
		and--
	}
	return s.At(and-1).Kind == prose.Number && s.IsTaken(and-1) && s.Within(and-5, and, "is", "was", "aged")
}

// ageThen is how old somebody was when he ran, as far as that is true: won at the age of 26, at 17 the youngest
// in the field, at 26 Kerr is in his prime.
func (s *Sentence) ageThen(i int) bool {
	k := i - 1
	for s.At(k).Says("of", "age", "the", "just", "only", "still") {
		k--
	}
	if named := s.Next(i + 2); k < 0 && i > 0 && s.At(i+1).Says(",") && named >= 0 && len(s.At(named).People) == 1 {
		return s.ageIf(i, named, s.At(named).People, s.At(i).N) // only 19, Cheruiyot
	}
	if !s.At(k).Says("at", "aged") || s.At(i+1).Kind == prose.Distance || s.At(i+1).Says("m", "metres", "miles", "laps", ":", "per", "km", "°") {
		return false
	}
	to := i + 1
	if s.At(to).Says("years") && s.At(to+1).Says("of") && s.At(to+2).Says("age") {
		to += 3
	}
	who, at := s.Doer(k)
	switch next := s.Next(to); {
	case k == 0 && s.At(to).Says("he", "she") && len(s.At(to).People) == 1:
		who, at = s.At(to).People, to
	case k == 0 && s.At(to).Says(",") && s.Next(to+1) >= 0:
		who, at = s.At(s.Next(to+1)).People, s.Next(to+1)
	case k == 0 && next >= 0:
		who, at = s.At(next).People, next
	case at < 0 && s.At(k-1).What == mentions.Someone:
		who, at = s.At(k-1).People, k-1 // the youngest was Myers at 17
	case !s.endsAge(to) && (!s.At(k-1).Says(",") || !s.At(to).Says("the")):
		return false
	}
	if len(who) != 1 || at < 0 {
		return false
	}
	return s.ageIf(i, at, who, s.At(i).N)
}

// ageToCome is how old somebody is who is said to be a year older soon, as far as that is true: turns 18 next month,
// will be 30 in July, not yet 18.
func (s *Sentence) ageToCome(i int) bool {
	k := i - 1
	next := s.At(i + 1)
	soon := next.Says("next") && s.At(i+2).Says("month", "week") || next.Says("in") && s.At(i+2).Kind == prose.Day && s.At(i+2).Year == 0 || next.Says("later") && s.At(i+2).Says("this") || next.Says("this") && s.At(i+2).Says("summer", "autumn", "year")
	if k > 0 && next.Says("in") {
		if who, at := s.Doer(k); at >= 0 && s.isOtherMonth(who, i+2) {
			s.Refuse([]article.Span{s.At(i).Span}, "on which day is not said")
			s.Taken[s.At(i).Span] = true
			return true // whenever it is, it is not then
		}
	}
	switch named := s.Next(i + 2); {
	case s.At(k).Says("yet") && s.At(k-1).Says("not") && k == 1 && next.Says(",") && named >= 0:
		return s.ageIf(i, named, s.At(named).People[:1], s.At(i).N-1)
	case s.At(k).Says("yet") && s.At(k-1).Says("not") && s.At(k-2).Says(",") && s.At(k-3).What == mentions.Someone && s.endsAge(i+1):
		return s.ageIf(i, k-3, s.At(k-3).People, s.At(i).N-1)
	case s.At(k).Says("turns", "turning") && soon, s.At(k).Says("be", "turn") && s.At(k-1).Says("will") && soon:
	default:
		return false
	}
	who, at := s.Doer(k)
	return len(who) == 1 && at >= 0 && s.ageIf(i, at, who, s.At(i).N-1)
}

// beforeBirthday is how old somebody is who is short of a birthday, as far as that is true: two weeks short of his
// 18th birthday.
func (s *Sentence) beforeBirthday(i int) bool {
	k := i - 1
	if !s.At(k).Says("his", "her") {
		return false
	}
	if k--; s.At(k).Says("of") {
		k--
	}
	if !s.At(k).Says("short", "shy", "before", "from") || s.At(k-1).Kind != prose.Span && !s.At(k-1).Says("days", "weeks", "months", "away", "week", "month") {
		return false
	}
	who := s.At(i - 1).People
	return len(who) == 1 && s.ageIf(i, k, who, s.At(i).N-1)
}

// ageIf keeps that somebody was so old on the day of the race, where he was.
func (s *Sentence) ageIf(i, k int, who []int, years int) bool {
	if s.Focus == nil || s.Result(who[0], s.Focus) == nil || s.MoodAt(i) == prose.Asked {
		return false
	}
	if s.IsAgeElsewhere(i) {
		s.Refuse([]article.Span{s.Pieces[i].Span}, "on which day is not said")
		return true
	}
	f := &attribution.Finding{Span: s.Span(min(i, k), max(i, k)), Figures: []article.Span{s.Pieces[i].Span}}
	f.DoubtIf(true, "on which day is not said")
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutAge, Athlete: s.NameIn(who[0], s.Focus), Years: years}}}
	s.Add(f)
	return true
}

// isOtherMonth reports whether a month at a place is not that in which the only one of some people was born, or he may have been.
func (s *Sentence) isOtherMonth(who []int, i int) bool {
	month := s.At(i).Month
	return month > 0 && (len(who) != 1 || s.BornOn(who[0]).Month() != month)
}
