package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownEditions finds what somebody did in the other editions of the race of the text, said in few words, where he did: had won
// it three straight years; 4th (2018), 4th (2019), 1st, 1st, 1st; a third Wanamaker Mile in succession.
func (s *sentence) knownEditions() {
	if s.Focus == nil || s.Unsure || s.Focus.Competition == "" {
		return
	}
	for i := range s.Pieces {
		p := s.At(i)
		switch {
		case p.Kind == prose.Number && p.N > 1 && (s.isInARow(i) || s.isOfLast(i)), p.Kind == prose.Span && p.Years > 1 && p.Months+p.Weeks+p.Days == 0 && (s.isInARow(i) || s.isOfLast(i)):
			s.streak(i, max(p.N, p.Years))
		case p.Kind == prose.Number && p.N > 1 && s.isTimesWon(i):
			s.wonTimes(i, p.N)
		case p.Kind == prose.Ordinal && p.N > 1 && s.isInARow(i):
			s.streak(i, p.N)
		case p.Kind == prose.Ordinal && s.yearBehind(i) >= 0:
			s.placesByYear(i)
		}
	}
}

// yearBehind is the place of the year that stands behind a place: 4th (2018), 4th in 2019; -1 where none does.
func (s *sentence) yearBehind(i int) int {
	if s.At(i+1).Says("(", "in") && s.At(i+2).Kind == prose.Day && s.At(i+2).Year > 0 && s.At(i+2).Month == 0 {
		return i + 2
	}
	return -1
}

// placesByYear keeps the places of the only one who is named in the editions of which the years stand behind them, and those that
// follow without a year in the next editions that he ran.
func (s *sentence) placesByYear(i int) {
	who, from, several := s.onlyOneOf(0, len(s.Pieces))
	elsewhere := slices.ContainsFunc(s.Cues, func(c mentions.Cue) bool { return c.Races != nil && !mentions.AllFit([]*mentions.Cue{&c}, s.Focus) })
	if several || who < 0 || from > i || elsewhere || !s.At(i+1).Says("(") && !s.listsPlaces(i) {
		return
	}
	editions := s.EditionsOf(s.Focus)
	slices.SortFunc(editions, race.Chronological)
	editions = slices.DeleteFunc(editions, func(r *race.Race) bool { return s.Result(who, r) == nil })
	year := s.yearBehind(i)
	at := slices.IndexFunc(editions, func(r *race.Race) bool { return r.Date.Year() == s.At(year).Year })
	for k := i; at >= 0 && at < len(editions); at++ {
		if s.At(k).Kind != prose.Ordinal || s.Result(who, editions[at]).Place != s.At(k).N {
			return
		}
		if year = s.yearBehind(k); year >= 0 && s.At(year).Year != editions[at].Date.Year() {
			return
		}
		s.placeInEdition(k, year, from, who, editions[at])
		for year >= 0 && at+1 < len(editions) && s.Result(who, editions[at+1]).Place == s.At(k).N && s.alsoIn(year) >= 0 && s.At(s.alsoIn(year)).Year == editions[at+1].Date.Year() {
			year, at = s.alsoIn(year), at+1
			f := s.Statement(k, year, year)
			s.Dated[year] = true
			s.AddIfTrue(f, attribution.WhichRace, editions[at], race.Claim{About: race.AboutPlace, Athlete: s.NameIn(who, editions[at]), Place: s.At(k).N})
		}
		next := k + 1
		if year >= 0 {
			next = year + 1
		}
		for s.At(next).Says(")", ",", "and", "then") {
			next++
		}
		k = next
	}
}

// alsoIn is the place of one more year behind the one at a place: 1st in 2021, 2022 and 2023; -1 for none.
func (s *sentence) alsoIn(year int) int {
	k := year + 1
	for s.At(k).Says(",", "and") {
		k++
	}
	if p := s.At(k); k > year+1 && p.Kind == prose.Day && p.Year > 0 && p.Month == 0 {
		return k
	}
	return -1
}

// listsPlaces reports whether another place with its year follows the one at a place.
func (s *sentence) listsPlaces(i int) bool {
	k := s.yearBehind(i)
	for s.alsoIn(k) >= 0 {
		k = s.alsoIn(k)
	}
	for k++; s.At(k).Says(")", ",", "and", "then"); k++ {
	}
	before := i - 1
	for s.At(before).Says("and", ",", ")", "then") {
		before--
	}
	return s.At(k).Kind == prose.Ordinal || s.At(before).Kind == prose.Day && s.At(before).Year > 0
}

// placeInEdition keeps the place of somebody in an edition, whose year stands at another place if it is told.
func (s *sentence) placeInEdition(k, year, from, who int, r *race.Race) {
	if s.IsTaken(k) {
		return
	}
	f := s.Statement(min(from, k), max(k, year), k)
	if f != nil && year >= 0 {
		f.Covers(s.At(year).Span)
		s.Dated[year] = true
	}
	s.AddIfTrue(f, attribution.WhichRace, r, race.Claim{About: race.AboutPlace, Athlete: s.NameIn(who, r), Place: s.At(k).N})
}
