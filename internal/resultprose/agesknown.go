package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// agesOfPeople finds the ages of which no words that are known tell whose they are, where the only one of whom is spoken
// was just so old on the day of the race, or of another one of which the sentence says something of him.
func (s *sentence) agesOfPeople() {
	if s.Focus == nil {
		return
	}
	s.agesListed()
	for i := range s.Pieces {
		s.ageToCome(i)
		if !s.isAge(i) {
			continue
		}
		taken := s.IsTaken(i) // for that of the day of the race, which it may not be
		who, from, several := s.onlyOne(i)
		if beside := s.ageBeside(i); beside >= 0 {
			who, from, several = s.At(beside).People[0], beside, false
		}
		if one, _ := s.Whose(i, i); who < 0 && !several && one >= 0 && !taken && !s.NamesAnybody() && s.Result(one, s.Focus) != nil {
			s.keepAge(i, i, one, s.Focus, race.Claim{Years: s.At(i).N}) // Only 17!
			continue
		}
		if several || who < 0 && (taken || s.At(i).Kind != prose.Age) || who >= 0 && from != s.ageBeside(i) && s.At(i).Kind == prose.Age && s.At(i-1).Says("a", "an") {
			continue
		}
		if who < 0 {
			s.ageOfWinner(i)
			continue
		}
		for _, r := range s.racesOf(who) {
			if r == s.Focus && s.IsAgeElsewhere(i) || taken && (r == s.Focus || s.Main != nil && !s.Within(max(0, i-6), i, "then", "when", "at", "as")) {
				continue
			}
			s.keepAge(i, from, who, r, race.Claim{Years: s.At(i).N})
		}
	}
}

// ageToCome keeps how old somebody is who is to be a year older: 24 next birthday, turns 18 on June 9.
func (s *sentence) ageToCome(i int) {
	const youngest, oldest = 14, 60
	p, next := s.At(i), s.At(i+1)
	if p.Kind != prose.Number || p.N < youngest || p.N > oldest || s.IsTaken(i) || p.Glued != "" {
		return
	}
	before := s.At(i-1).Says("turns", "turn", "be") && (next.Says("on", "in", "next", "later") || i+1 == len(s.Pieces) || next.Says(",", "."))
	birthday := next.Says("next") && s.At(i+2).Says("birthday", "month", "week") && s.At(i-1).Says(",", "(")
	day := s.At(i-1).Says(",", "(") && next.Says("on", "in") && s.At(i+2).Kind == prose.Day && s.At(i+2).Year == 0
	who, from, several := s.onlyOne(i)
	if beside := s.ageBeside(i); beside >= 0 {
		who, from, several = s.At(beside).People[0], beside, false
	}
	if !before && !birthday && !day || several || who < 0 {
		return
	}
	s.keepAge(i, from, who, s.Focus, race.Claim{Years: p.N - 1})
}

// isAge reports whether the number at a place can be the age of somebody.
func (s *sentence) isAge(i int) bool {
	const youngest, oldest = 14, 60
	p := s.At(i)
	if p.N < youngest || p.N > oldest || p.Glued != "" || p.What != mentions.Plain || s.MoodAt(i) == prose.Asked || s.Within(max(0, i-4), i, "than", "record", "mark", "turns", "next") {
		return false
	}
	if p.Kind == prose.Age {
		return s.At(i-1).What != mentions.RecordName && s.At(i+1).What != mentions.RecordName && !s.Within(i, i+4, "record", "mark", "best", "wait")
	}
	before, next := s.At(i-1), s.At(i+1)
	ends := i+1 >= len(s.Pieces) || next.Kind == prose.Sign && !next.Joined && !next.Says(":", "/", "-", "=", "°") || next.Says("and", "but", "when", "he", "she", "then", "now", "who", "that", "by") && (!next.Says("that", "by") || s.At(i+2).Says("night", "day", "evening", "afternoon", "then", "now", "summer"))
	switch {
	case p.Kind != prose.Number || !ends:
		return false
	case before.Says("aged", "age", "only", "just", "still", "barely", "then", "also", "now"):
		return s.At(i-2).Kind != prose.Word || s.At(i-2).Says("still", "at", "is", "was", "aged", "and", "who", "he", "she", "'s") || s.At(i-2).What == mentions.Someone
	case before.Says("of"):
		return s.At(i-2).Says("age", "all")
	case before.Says("is", "was", "'s"):
		return s.At(i-2).What == mentions.Someone || s.At(i-2).Says("he", "she", "who", "man", "medallist", "winner")
	case before.Says("at"):
		return s.At(i-2).Kind == prose.Sign || s.At(i-2).What == mentions.Someone || i == 1
	default:
		return before.Says(",", "(") && next.Says(",", ")", ".", "and") && (s.At(i-2).What == mentions.Someone || s.At(i-2).What == mentions.National && s.At(i-3).Says(",", "("))
	}
}

// ageBeside is the place of the name right before an age: Nuguse, 25; Kerr (26); Myers, the Australian who is 19; -1 for
// none.
func (s *sentence) ageBeside(i int) int {
	const longest = 5
	for k := i - 1; k >= 0 && k > i-2-longest; k-- {
		p := s.At(k)
		if p.What == mentions.Someone && len(p.People) == 1 && !s.At(k+1).Says("'s") {
			return k
		}
		if !p.Says(",", "(", "-", "who", "is", "was", "the", "a", "an", "still", "only", "just", "aged", "then", "at", "now", "'s", "already", "also", "all", "of") && p.What != mentions.National {
			return -1
		}
	}
	return -1
}

// racesOf is the race that the text is about, and the others of which the sentence says something of somebody.
func (s *sentence) racesOf(who int) []*race.Race {
	races := []*race.Race{s.Focus}
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		said := s.Found[k].Readings[0]
		if r := said.Race; s.Result(who, r) != nil && said.Claim.Athlete == s.NameIn(who, r) && !slices.Contains(races, r) {
			races = append(races, r)
		}
	}
	return races
}

// ageOfWinner keeps an age as that of the winner, of whom a text speaks before it names him, where somebody is called by
// it who comes from somewhere or does something: a 26-year-old from Edinburgh made it feel so.
func (s *sentence) ageOfWinner(i int) {
	winner, next := s.InPlaceOf(s.Focus, 1), s.At(i+1)
	if len(winner) != 1 || !s.At(i-1).Says("a", "an", "the") || !next.Says("from", "who", "won", "wins", "with") && next.Verb() == mentions.NoVerb && (next.What != mentions.National || next.Nation != s.Result(winner[0], s.Focus).Nation) {
		return
	}
	s.keepAge(i, i, winner[0], s.Focus, race.Claim{Years: s.At(i).N})
}

// agesListed finds ages that stand behind the names in a list, or behind the word: ages: Kerr 26, Ingebrigtsen 23; age of the
// winner: 26 years, 230 days.
func (s *sentence) agesListed() {
	at := slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool { return p.Says("age", "ages") })
	if at < 0 {
		return
	}
	for i := at; i < len(s.Pieces); i++ {
		p := s.At(i)
		switch one := s.At(i - 1); {
		case s.IsTaken(i):
		case p.Kind == prose.Number && one.What == mentions.Someone && len(one.People) == 1:
			s.keepAge(i, i-1, one.People[0], s.Focus, race.Claim{Years: p.N})
		case p.Kind == prose.Span && p.Years > 0:
			if who, from, several := s.onlyOneOf(max(0, at-2), i); who >= 0 && !several {
				s.keepAge(i, from, who, s.Focus, race.Claim{Years: p.Years, Months: p.Months, Days: p.Days})
			}
		}
	}
}

// keepAge keeps that somebody was so old when he ran a race, if he was.
func (s *sentence) keepAge(i, from, who int, r *race.Race, said race.Claim) {
	if s.MoodAt(i) == prose.Supposed {
		return
	}
	f := &attribution.Finding{Span: s.Span(min(from, i), max(from, i)), Figures: []article.Span{s.At(i).Span}}
	said.About, said.Athlete = race.AboutAge, s.NameIn(who, r)
	s.AddIfTrue(f, attribution.WhoIsMeant, r, said)
}
