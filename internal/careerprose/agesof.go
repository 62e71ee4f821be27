package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// describedAt is who is described, behind a comma, by the words of which the number at a place
// is the last: Bannister, a medical student of 25; -1 for nobody.
func (s *Sentence) describedAt(i int) int {
	const longest = 5
	for k := i - 2; k > i-2-longest; k-- {
		if s.At(k).Says("a", "an") {
			if s.At(k-1).Says(",") && s.At(k-2).What == mentions.Someone {
				return k - 2
			}
			return -1
		}
		if p := s.At(k); p.Kind != prose.Word || p.What == mentions.Someone || p.Verb() != mentions.NoVerb {
			return -1
		}
	}
	return -1
}

// agedAt is the place of who is as old as the number at a place says, in words that stand around
// both: Laros of the Netherlands, still only 19, was; Laros is 19 years old; at 19, Laros; -1 for
// nobody.
func (s *Sentence) agedAt(i int) int {
	p := s.At(i)
	const youngest, oldest = 14, 60
	if p.Kind != prose.Age && (p.Kind != prose.Number || p.Glued != "") || p.N < youngest || p.N > oldest {
		return -1
	}
	k := i - 1
	for s.At(k).Says("only", "just", "still", "now", "already", "aged", "at", "barely") {
		k--
	}
	next := s.At(i + 1)
	ends := next.Says(",", ".", "!", ";", ")") || i+1 == len(s.Pieces)
	switch before := s.At(k); {
	case before.Says(",") && s.At(k-1).Says("and", "but", "while") && next.Says(",") && s.At(i-1).Says("at", "aged", "only", "just") && s.Next(i+2) >= 0:
		return s.Next(i + 2) // and, at 18 years old, Laros
	case before.Says("'s") && s.At(k-1).Says("he", "she") && len(s.At(k-1).People) > 0 && (ends || next.Says("and", "now")):
		return k - 1
	case k < 0 && k < i-1 && next.Says(",") && len(s.Here(i).Races) > 0 && s.Next(i+2) >= 0 && !s.At(i-1).Says("just", "only"):
		return s.Next(i + 2)
	case before.Says("is", "was", "am") && (ends || next.Says("and", "but", "now", "today")) && (k < i-1 || before.Says("am") || p.Kind == prose.Age):
		if who, at := s.Doer(k); len(who) == 1 && at >= k-3 {
			return at
		}
	case before.Says(",") && (ends || next.Says("yesterday", "today", "on") && k == i-1):
		return s.describedBefore(k)
	case before.Says("turned") && next.Says("on", "last", "in") && s.At(i+2).Year == 0:
		p.Guess = p.Guess || next.Says("in") // it may have been long ago
		month := i + 2
		if s.At(i+1).Says("last") && s.At(month).Says("month") {
			month = len(s.Pieces)
		}
		if who, at := s.Doer(k); len(who) == 1 && !s.isOtherMonth(who, month) {
			return at
		}
	}
	return -1
}

// describedBefore is the place of who is named before the comma at a place, with where he comes
// from or not; -1 for nobody.
func (s *Sentence) describedBefore(comma int) int {
	k := comma - 1
	switch {
	case s.At(k).Says(")") && s.At(k-1).What == mentions.National && s.At(k-2).Says("("):
		k -= 3
	case s.At(k).What == mentions.National && !s.At(k).OfPeople:
		for k--; s.At(k).Says("of", "the", "from"); k-- {
		}
	}
	if s.At(k).What == mentions.Someone && !s.At(k).Role {
		return k
	}
	return -1
}

// birthday is the age of who has celebrated a birthday.
func (s *Sentence) birthday(i int) {
	k := i - 1
	if s.At(k).Says("his", "her") {
		k--
	}
	if !s.At(k).Says("celebrated", "marked", "celebrating", "marking", "had", "enjoyed") || s.At(i+2).Says("tomorrow", "next") {
		return
	}
	if who, at := s.Doer(k); len(who) == 1 && at >= 0 {
		s.age(i, at, who)
	}
}

// agesThen finds how old somebody was in another race, of which the sentence says something else
// of him, as far as that is true: Ingebrigtsen, then 20, won gold in Tokyo.
func (s *Sentence) agesThen() {
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Number || !s.At(i-1).Says("then") || !s.At(i-2).Says(",") || s.At(i-3).What != mentions.Someone || !s.At(i+1).Says(",") || s.IsTaken(i) || len(s.At(i-3).People) != 1 {
			continue
		}
		for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
			first := s.Found[k].Readings[0]
			if first.Race == s.Focus || s.Result(s.At(i - 3).People[0], first.Race) == nil || first.Claim.Athlete != s.NameIn(s.At(i - 3).People[0], first.Race) {
				continue
			}
			if f := s.Statement(i-3, i, i); f != nil {
				f.DoubtIf(true, attribution.WhichRace)
				f.Readings = []attribution.Reading{{Race: first.Race, Claim: race.Claim{About: race.AboutAge, Athlete: first.Claim.Athlete, Years: p.N}}}
				s.Add(f)
			}
			break
		}
	}
}

// ageInDays is how old somebody is to the day: Myers (17 years 351 days), at 17 years and 351 days.
func (s *Sentence) ageInDays(i int) {
	p, k := s.At(i), i-1
	for s.At(k).Says("at", "aged", "only", "just", "of", "age", "the", "is", "was") {
		k--
	}
	var who []int
	at := -1
	next := i + 1
	for s.At(next).Says(",", "of", "age", "old") {
		next++
	}
	switch before := s.At(k); {
	case k < 0 && s.Next(next) >= 0 && i > 0:
		who, at = s.At(s.Next(next)).People, s.Next(next)
	case before.Says(",", "(", "-") && s.At(k-1).What == mentions.Someone:
		who, at = s.At(k-1).People, k-1
	case before.What == mentions.Someone && k < i-1:
		who, at = before.People, k
	case s.At(i-1).Says("at", "aged") && s.At(i+1).Kind != prose.Word:
		who, at = s.Doer(i)
		if named := s.before(i); at < 0 && named >= 0 {
			who, at = s.At(named).People, named
		}
	}
	if len(who) != 1 || at < 0 || s.Focus == nil {
		return
	}
	f := s.Statement(min(at, i), max(at, i), i)
	f.DoubtIf(s.Main == nil || s.Result(who[0], s.Focus) == nil, "on which day is not said")
	s.SaidOf(f, who, mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutAge, Athlete: name, Years: p.Years, Months: p.Months, Days: p.Days}
	})
}

// before is the place of the only one who is named in the sentence before a place; -1 for nobody, and for several.
func (s *Sentence) before(i int) int {
	named := -1
	for k := range i {
		if s.At(k).What != mentions.Someone || len(s.At(k).People) != 1 {
			continue
		}
		if named >= 0 {
			return -1
		}
		named = k
	}
	return named
}
