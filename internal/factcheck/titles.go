package factcheck

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// titles finds who is called the champion of something, and who won a title.
func (s *sentence) titles() {
	for i := range s.pieces {
		if s.pieces[i].is("champion") && s.at(i-1).is("defending", "reigning") && s.at(i-2).is("the") {
			s.defends(i)
			continue
		}
		if s.pieces[i].what != title || s.at(i-1).is("former", "next", "future", "double", "ex", "of", "reigned", "european") || s.at(i-1).Kind == prose.Number {
			continue
		}
		who, at := s.holderOf(i)
		r := s.championship(&s.pieces[i], who)
		thing := s.isTitleItself(i) && s.pieces[i].year == 0
		if thing && s.focus != nil && s.focus.Competition == s.pieces[i].scope.Key && (s.pieces[i].event == 0 || s.pieces[i].event == s.focus.Event.Distance()) {
			r = s.focus // the title of the race itself
		}
		if r == nil || len(who) != 1 {
			continue
		}
		f := s.statement(min(at, i), max(at, i))
		if f != nil {
			f.onlyTrue = f.onlyTrue || thing // of another year it may have been
		}
		f.of(s, who, setting{races: []*race.Race{r}, sure: true}, s.inPlace(1))
	}
}

// holderOf is who is said to have a title: who is named beside it, or who won it.
func (s *sentence) holderOf(i int) ([]int, int) {
	p := s.at(i)
	k := i + 1
	if s.isTitleItself(i) {
		for j := i - 1; j >= 0 && j > i-4; j-- {
			if s.at(j).verb() == winning {
				who, at := s.doer(j)
				return who, at
			}
			if !s.at(j).is("the", "his", "her", "a") {
				return nil, -1
			}
		}
		return nil, -1
	}
	if s.at(k).what == someone {
		return s.at(k).people, k
	}
	if s.at(i-1).is("was") && s.at(i-2).what == someone && s.at(k).Kind == prose.Span && s.at(k).Years > 0 && s.at(k+1).is("ago") && s.focus != nil {
		p.year = s.focus.Date.Year() - s.at(k).Years
		return s.at(i - 2).people, i - 2
	}
	if s.at(i-1).is("the") && s.at(i-2).is(",") && s.at(i-3).what == someone && s.at(k).is(",", ".", "from", "in", "and") {
		return s.at(i - 3).people, i - 3
	}
	if len(p.people) == 1 {
		return p.people, i
	}
	return nil, -1
}

// champion is who won the last edition of the championship of a title.
func (s *sentence) champion(p *piece) []int {
	if r := s.championship(p, nil); r != nil {
		for i, at := range s.people.known[r] {
			if at >= 0 && r.Results[i].Place == 1 {
				return []int{at}
			}
		}
	}
	return nil
}

// championship is the final in which a title was won: of the year that is said, or the last
// edition before the race that the text is about; nil where that is not known.
func (s *sentence) championship(p *piece, who []int) *race.Race {
	if s.focus == nil && p.year == 0 {
		return nil
	}
	sex := race.Men
	if s.focus != nil {
		sex = s.focus.Sex
	}
	if len(who) == 1 {
		sex = s.people.all[who[0]].sex
	}
	distance := p.event
	if distance == 0 && s.focus != nil {
		distance = s.focus.Event.Distance()
	}
	if distance == event.Mile {
		distance = 1500 * event.Metre
	}
	year := p.year
	var last *race.Race
	for _, r := range s.races {
		if r.Competition != p.scope.Key || r.Sex != sex || r.Event.Distance() != distance || r.Round != race.Final && r.Round != "" || year > 0 && r.Date.Year() != year {
			continue
		}
		if year == 0 && !r.Date.Before(s.focus.Date) {
			continue
		}
		if last == nil || last.Date.Before(r.Date) {
			last = r
		}
	}
	if last == nil || year == 0 && lastEdition(p.scope.Key, s.focus) != last.Date.Year() {
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

// defends keeps who is called the champion that defends a title: who won the edition before
// the race.
func (s *sentence) defends(i int) {
	if s.focus == nil || !isChampionship(s.focus) {
		return
	}
	p := piece{what: title, scope: race.Scope{Kind: race.Championship, Key: s.focus.Competition}}
	r := s.championship(&p, nil)
	if r == nil {
		return
	}
	k := i + 1
	if s.at(k).is(",") {
		k++
	}
	if s.at(k).what == someone {
		f := s.statement(i, k)
		f.of(s, s.at(k).people, setting{races: []*race.Race{r}, sure: true}, s.inPlace(1))
	}
}
