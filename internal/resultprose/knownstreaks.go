package resultprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// isInARow reports whether what stands beside a number at a place says that so many came one behind another: straight years, on the
// trot, times in a row, a run of three victories, a three-year reign.
func (s *sentence) isInARow(i int) bool {
	const longest = 6
	if s.At(i-1).Says("of") && s.At(i-2).Says("run", "streak", "string", "sequence", "trick", "succession") {
		return true
	}
	if s.At(i).Kind == prose.Span && s.Within(i+1, i+4, "streak", "run", "reign", "sequence") {
		return true
	}
	for k := i + 1; k < i+longest; k++ {
		p := s.At(k)
		if p.Says("straight", "consecutive", "successive", "running", "succession") || p.Says("row", "trot", "spin", "bounce") && s.At(k-1).Says("a", "the") {
			return true
		}
		if !p.Says("year", "time", "years", "times", "in", "on", "a", "the", "of", "these", "win", "victory", "title", "wins", "victories", "titles", "mile", "miles") && p.What != mentions.Meeting {
			return false
		}
	}
	return false
}

// isOfLast reports whether so many as the number at a place tells are said to be the last ones: the last three editions, each of the
// past three years.
func (s *sentence) isOfLast(i int) bool {
	k := i + 1
	behind := s.At(i).Kind == prose.Span || s.At(k).Says("editions", "runnings", "years", "times", "races", "stagings", "miles", "bowerman") || s.At(k).What == mentions.Meeting
	return s.At(i-1).Says("last", "past", "previous", "preceding") && behind
}

// isTimesWon reports whether the number at a place tells how often somebody won: a three-time winner, the two-time defending
// champion, has won it three times.
func (s *sentence) isTimesWon(i int) bool {
	k := i + 1
	for s.At(k).Says("-", "time", "times") {
		k++
	}
	switch {
	case k == i+1:
		return false
	case s.At(k - 1).Says("times"):
		return s.wordOfWinning(i) >= 0 && s.wordOfWinning(i) < i && (s.ends(k) || s.At(k).Says("before", "in", "already"))
	default:
		for s.At(k).Says("defending", "reigning", "former", "previous") || s.At(k).What == mentions.Meeting {
			k++
		}
		return s.At(k).Says("winner", "champion", "victor")
	}
}

// streak keeps that somebody won so many editions, one behind another, up to the one of the text or to the one before it.
func (s *sentence) streak(i, n int) {
	const most = 8
	if n > most || s.isWished(i) || !s.speaksOfWinning(i) {
		return
	}
	who, from, several := s.onlyOne(i)
	if several {
		who, from, several = s.onlyDoer(i)
	}
	if several || who < 0 {
		return
	}
	editions := s.editionsMeant(i, who)
	if result := s.Result(who, s.Focus); result == nil || result.Place != 1 || s.isOfLast(i) || s.isBefore(s.wordOfWinning(i)) {
		editions = slices.DeleteFunc(editions, func(r *race.Race) bool { return r == s.Focus })
	}
	first := len(editions) - n
	if year := s.firstOfThem(i); year > 0 {
		first = slices.IndexFunc(editions, func(r *race.Race) bool { return r.Date.Year() == year })
	}
	if first < 0 || first+n > len(editions) {
		return
	}
	those := editions[first : first+n]
	if !slices.ContainsFunc(those, func(r *race.Race) bool { return !s.hasWon(who, r) }) && !s.yearsDiffer(i, those) {
		s.wonThose(i, from, who, those)
	}
}

// wonTimes keeps that somebody won so many editions before the race of the text, where he won just so many, or the last so many
// where he is called the one who defends the title.
func (s *sentence) wonTimes(i, n int) {
	who, from, several := s.onlyOne(i)
	if several || who < 0 || s.isWished(i) || !s.speaksOfWinning(i) {
		return
	}
	editions := slices.DeleteFunc(s.editionsMeant(i, who), func(r *race.Race) bool { return r == s.Focus })
	if s.Within(i+1, i+5, "defending", "reigning") {
		editions = editions[max(0, len(editions)-n):]
	}
	won := slices.DeleteFunc(editions, func(r *race.Race) bool { return !s.hasWon(who, r) })
	if len(won) == n && !s.yearsDiffer(i, won) {
		s.wonThose(i, from, who, won)
	}
}

// hasWon reports whether somebody won a race.
func (s *sentence) hasWon(who int, r *race.Race) bool {
	result := s.Result(who, r)
	return result != nil && result.Place == 1
}

// wonThose keeps that somebody won some races, as it is said at a place.
func (s *sentence) wonThose(i, from, who int, those []*race.Race) {
	for _, r := range those {
		f := s.Statement(min(from, i), max(from, i))
		f.Covers(s.At(i).Span)
		s.AddIfTrue(f, attribution.WhichRace, r, race.Claim{About: race.AboutPlace, Athlete: s.NameIn(who, r), Place: 1})
	}
}

// editionsMeant is the editions of the race up to that of the text, in their order: of that which the part of a place names, where
// somebody ran it and it is another one.
func (s *sentence) editionsMeant(i, who int) []*race.Race {
	of := s.Focus
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		if s.At(k).What != mentions.Meeting || s.IsPlaceOf(k, s.Focus) {
			continue
		}
		for r := range s.Person(who).Results {
			if s.IsPlaceOf(k, r) && r.Competition != "" && r.Event == s.Focus.Event {
				of = r
			}
		}
	}
	editions := slices.DeleteFunc(s.EditionsOf(of), func(r *race.Race) bool {
		return s.Focus.Date.Before(r.Date) || r.Name != of.Name && len(s.editionsIn(of, r.Date.Year())) > 1
	})
	slices.SortFunc(editions, race.Chronological)
	return editions
}

// editionsIn is the editions of a race in a year, and the others of its event at the same meeting.
func (s *sentence) editionsIn(of *race.Race, year int) []*race.Race {
	return slices.DeleteFunc(s.EditionsOf(of), func(r *race.Race) bool { return r.Date.Year() != year })
}

// speaksOfWinning reports whether the part of a number speaks of victories in the race of the text, or in the one that it names.
func (s *sentence) speaksOfWinning(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		if p := s.At(k); p.What == mentions.Title || p.What == mentions.Meeting && !s.IsPlaceOf(k, s.Focus) && !s.isYearly(k) {
			return false
		}
	}
	return s.wordOfWinning(i) >= 0 && !s.Within(i, i+8, "races", "finals", "league", "european", "world", "olympic", "national", "cross", "country", "defeats", "losses", "starts", "seasons", "medals", "golds", "heats", "meetings", "1500s", "trials")
}

// isYearly reports whether what is named at a place is a race that is run every year, by its own name: the Wanamaker Mile.
func (s *sentence) isYearly(k int) bool {
	words := strings.ToLower(s.Article.Of(s.At(k).Span))
	return strings.Contains(words, "mile") || strings.Contains(words, "wanamaker") || strings.Contains(words, "bowerman")
}

// wordOfWinning is the place of the word in the part of a number that tells that something was won; -1 for none.
func (s *sentence) wordOfWinning(i int) int {
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		if p := s.At(k); p.Verb() == mentions.Winning || p.Says("winner", "victories", "wins", "victory", "title", "titles", "took", "taken", "claimed", "lifted", "champion", "winning", "reign") {
			return k
		}
	}
	return -1
}

// firstOfThem is the year of the first of some races, where one is said to have been the first of so many: won the first of three
// successive titles in 2021; 0 where none is.
func (s *sentence) firstOfThem(i int) int {
	of := i - 1
	for s.At(of).Says("his", "her", "those", "these") {
		of--
	}
	if !s.At(of).Says("of") || s.At(of-1).Folded != "first" {
		return 0
	}
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		if p := s.At(k); p.Kind == prose.Day && p.Year > 0 && p.Month == 0 {
			return p.Year
		}
	}
	return 0
}

// yearsDiffer reports whether a part tells of a year from which on something was won, and it is not that of the first of some races.
func (s *sentence) yearsDiffer(i int, those []*race.Race) bool {
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		p := s.At(k)
		if p.Kind == prose.Day && p.Year > 0 && (!s.At(k-1).Says("from", "since") && s.firstOfThem(i) == 0 || p.Year != those[0].Date.Year()) {
			return true
		}
	}
	return false
}
