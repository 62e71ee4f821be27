package careerprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Ages finds how old people are.
func (s *Sentence) Ages() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case s.IsTaken(i):
		case s.ageTold(i):
		case p.Kind == prose.Ordinal && s.At(i+1).Says("birthday"):
			s.birthday(i)
		case p.Kind == prose.Span && p.Years > 13 && p.Years < 61 && p.Days+p.Months > 0:
			s.ageInDays(i)
		case s.agedAt(i) >= 0:
			s.age(i, s.agedAt(i), s.At(s.agedAt(i)).People)
		case p.Kind == prose.Age && s.Next(i+1) >= 0 && !s.At(i-1).Says("than"):
			k := s.Next(i + 1)
			s.age(i, k, s.At(k).People)
		case p.Kind == prose.Age && s.At(i+1).Says(",", ".") && s.At(i-1).What == mentions.National && s.At(i-2).Says("the", "a", "an") && s.At(i-3).Says(",") && s.At(i-4).What == mentions.Someone:
			s.age(i, i-4, s.At(i-4).People)
		case p.Kind == prose.Age && s.At(i-1).Says("'s") && s.At(i-3).Says(",") && s.At(i-4).What == mentions.Someone && s.At(i+1).Says(",", ".", "and"):
			s.age(i, i-4, s.At(i-4).People)
		case p.Kind == prose.Age && s.At(i-1).Says("a", "an") && s.At(i-2).Says(",") && s.At(i-3).What == mentions.Someone:
			s.age(i, i-3, s.At(i-3).People)
		case p.Kind == prose.Number && p.N >= 14 && p.N <= 60 && s.At(i-1).Says("of") && s.At(i+1).Says(",", ")") && s.describedAt(i) >= 0:
			k := s.describedAt(i)
			s.age(i, k, s.At(k).People)
		case p.Kind == prose.Age && s.At(i-1).Says("the", "The") && s.At(i+1).What != mentions.RecordName:
			if len(p.People) > 0 {
				s.age(i, i, p.People)
			}
		case p.Kind == prose.Number && p.N >= 14 && p.N <= 60 && p.InWords:
			if s.At(i-1).Says("was", "is") && (s.At(i+1).Says(".", "!", ",") || i+1 == len(s.Pieces)) {
				if who, at := s.Doer(i - 1); len(who) > 0 && at == i-2 {
					s.age(i, at, who)
				}
			}
		case p.Kind == prose.Number && p.N >= 14 && p.N <= 60 && !p.InWords && p.Glued == "":
			k := i - 1
			if s.At(k).Says("turned") && s.At(i+1).Says("yesterday", "today", ",", ".") {
				if who, at := s.Doer(k); len(who) > 0 && at >= 0 {
					s.age(i, at, who)
				}
				continue
			}
			if s.At(k).Says("was", "is") && s.At(i+1).Says("and", ",", ".", ";") {
				if who, at := s.Doer(k); len(who) > 0 && at >= k-4 {
					s.age(i, at, who)
				}
				continue
			}
			if s.At(k).What == mentions.Someone && s.At(k).Role && s.At(i+1).Says(",", ".", ";") && s.agesBefore(i) {
				s.age(i, k, s.At(k).People)
				continue
			}
			if s.At(k).Says("at") && (s.At(i+1).Verb() == mentions.Winning || s.At(i+1).Says(",") && s.At(i-2).What == mentions.Someone) {
				if who, at := s.Doer(i); at >= 0 && len(who) == 1 {
					s.age(i, at, who)
				}
				continue
			}
			if s.At(k).Says("aged") {
				k--
			}
			if s.At(k).Says(",") {
				k--
			}
			if (!s.At(i-1).Says(",", "aged") || !s.At(i+1).Says(",", ")", ".")) && (!s.At(i-1).Says("(") || !s.At(i+1).Says(")")) && (!s.At(i-1).Says(",") || i+1 != len(s.Pieces)) {
				continue
			}
			if s.At(i - 1).Says("(") {
				k = i - 2
			}
			if who := s.At(k); who.What == mentions.Someone || who.What == mentions.Title && len(who.People) == 1 {
				s.age(i, k, who.People)
			}
		}
	}
}

// age is the age of somebody on the day of the race.
func (s *Sentence) age(i, k int, who []int) {
	years := s.Pieces[i].N
	where := s.Here(i)
	unsure := false
	if s.Focus != nil {
		unsure = s.Within(0, len(s.Pieces), "then") || s.Within(0, max(i, k), "when") || s.Within(s.Parts[s.Pieces[i].Part].From, s.Parts[s.Pieces[i].Part].To, "when") || s.atTheTime() || s.Main == nil // of which of many days it is said
		where = mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true}                                                                                                                                // what is said of another race does not touch it
	}
	if s.IsAgeElsewhere(i) {
		return
	}
	f := s.Statement(min(i, k), max(i, k), i)
	if adjacent := max(i, k)-min(i, k) < 3; f == nil && s.Pieces[i].Kind == prose.Age && adjacent && s.MoodAt(i) == prose.Forecast && s.MoodAt(k) == prose.Forecast {
		f = &attribution.Finding{Span: s.Span(min(i, k), max(i, k)), Figures: []article.Span{s.Pieces[i].Span}} // he is that old, whatever he hopes
	}
	if f == nil && i == k {
		f = &attribution.Finding{Span: s.Span(i, i), Figures: []article.Span{s.Pieces[i].Span}} // how old he is stays what it is, whatever is said of him
		unsure = true
	}
	if f == nil {
		return
	}
	f.DoubtIf(unsure, "on which day is not said")
	for _, one := range who {
		if len(where.Races) > 0 && s.Result(one, where.Races[0]) == nil {
			f.Accept = func(a claim.Assessment) bool { return a.Truth.Agrees() }
		}
	}
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutAge, Athlete: name, Years: years}
	})
}

// agesBefore reports whether a sentence says how old somebody is before a place: the
// Moroccan was 24, the Kenyan 21.
func (s *Sentence) agesBefore(i int) bool {
	return s.At(i-2).Says("the") && (s.At(i-3).Says(",") || s.At(i-3).Says("and")) && s.Within(max(0, i-7), i-3, "was", "is") && s.Taken[s.At(i-4).Span]
}

// atTheTime reports whether a sentence speaks of another time.
func (s *Sentence) atTheTime() bool {
	for k := range s.Pieces {
		if s.At(k).Says("time") && s.At(k-1).Says("the", "that") && s.At(k-2).Says("at") {
			return true
		}
	}
	return false
}
