package mentions

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// champion is who won the last edition of the championship of a title.
func (s *Sentence) champion(p *Piece) []int {
	if r := s.Championship(p, nil); r != nil {
		for i, at := range s.Competitors(r) {
			if at >= 0 && r.Results[i].Place == max(1, p.Medal) {
				return []int{at}
			}
		}
	}
	return nil
}

// Championship is the final in which a title was won: of the year that is said, or the last
// edition before the race that the text is about; nil where that is not known.
func (s *Sentence) Championship(p *Piece, who []int) *race.Race {
	if s.Focus == nil && p.TitleYear == 0 {
		return nil
	}
	sex := race.Men
	if s.Focus != nil {
		sex = s.Focus.Sex
	}
	if len(who) == 1 {
		sex = s.Person(who[0]).Sex
	}
	distance := p.Event
	if distance == 0 && s.Focus != nil {
		distance = s.Focus.Event.Distance()
	}
	if distance == event.Mile {
		distance = 1500 * event.Metre
	}
	year := p.TitleYear
	var last *race.Race
	for _, r := range s.Races {
		if r.Competition != p.Scope.Key || r.Sex != sex || r.Event.Distance() != distance || r.Round != race.Final && r.Round != "" || year > 0 && r.Date.Year() != year {
			continue
		}
		if year == 0 && !r.Date.Before(s.Focus.Date) {
			continue
		}
		if last == nil || last.Date.Before(r.Date) {
			last = r
		}
	}
	if last == nil || year == 0 && lastEdition(p.Scope.Key, s.Focus) != last.Date.Year() {
		return nil
	}
	return last
}

// lastEdition is the year of the last edition of a championship before a race, 0 where
// that is not known. An edition of the year of the race itself may have been before it.
func lastEdition(key string, before *race.Race) int {
	held := []int{}
	switch key {
	case "olympic-games":
		for year := 1896; year <= before.Date.Year(); year += 4 {
			if year == 2020 {
				year++ // a year late
				held = append(held, year)
				year--
				continue
			}
			held = append(held, year)
		}
	case "world-championships":
		for year := 1983; year <= before.Date.Year(); {
			held = append(held, year)
			switch {
			case year < 1991:
				year += 4
			case year == 2019:
				year = 2022
			case year == 2022:
				year = 2023
			default:
				year += 2
			}
		}
	default:
		return 0
	}
	last := 0
	for _, year := range held {
		const summer = 8 // by then it is over, or not yet begun
		if key == before.Competition && year == before.Date.Year() {
			continue // that is the race itself
		}
		if year < before.Date.Year() || year == before.Date.Year() && int(before.Date.Month()) > summer {
			last = year
		}
	}
	return last
}
