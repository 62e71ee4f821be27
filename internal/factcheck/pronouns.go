package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// pronoun is who may be meant by he, she, his or her: who is named before it in the
// sentence, else who does something in the sentence before.
func (s *sentence) pronoun(i int, woman bool) []int {
	fits := func(p *piece) bool { return (s.people.all[p.people[0]].sex == race.Women) == woman }
	own := s.before(i, 0, fits)
	for k := i - 1; k >= 0 && len(own) > 0; k-- {
		if p := &s.pieces[k]; p.what == someone && len(p.people) == 1 && fits(p) && s.isDoer(k) {
			return own
		}
	}
	if s.previous == nil || s.previous.paragraph < s.paragraph-1 {
		return own
	}
	for k := range s.previous.pieces {
		p := &s.previous.pieces[k]
		if len(p.people) > 1 && p.is("he", "she") {
			return p.people
		}
		if len(p.people) == 1 && (p.what == someone || p.is("he", "she")) && fits(p) && s.previous.isDoer(k) {
			if s.focus != nil && s.people.result(p.people[0], s.focus) == nil {
				break // somebody else may be meant
			}
			return join(p.people, own)
		}
	}
	named := s.previous.before(len(s.previous.pieces), 0, fits)
	if of := s.previous.previous; len(named)+len(own) == 0 && of != nil && !s.previous.namesAnybody() && of.paragraph >= s.paragraph-1 {
		for k := range of.pieces {
			if p := &of.pieces[k]; len(p.people) == 1 && p.what == someone && fits(p) && of.isDoer(k) && (s.focus == nil || s.people.result(p.people[0], s.focus) != nil) {
				return p.people
			}
		}
	}
	if len(own)+len(named) == 0 {
		for k := range s.previous.pieces { // his first race: he was meant before
			if p := &s.previous.pieces[k]; p.is("his", "her", "him") && len(p.people) == 1 && fits(p) {
				return p.people
			}
		}
	}
	return join(own, named)
}

// namesAnybody reports whether a sentence means anybody.
func (s *sentence) namesAnybody() bool {
	return slices.ContainsFunc(s.pieces, func(p piece) bool { return len(p.people) > 0 || p.is("he", "she") })
}

// othersFit reports whether somebody else of the sex is named before a place in the
// sentence or in the one before it, of whom a pronoun may speak.
func (s *sentence) othersFit(i int, who []int, woman bool) bool {
	for _, one := range s.before(i, 1, func(p *piece) bool { return (s.people.all[p.people[0]].sex == race.Women) == woman }) {
		if !slices.Contains(who, one) {
			return true
		}
	}
	return false
}

// protagonist is the only one of a sex whom the heading names: who a pronoun speaks of that
// has nobody before it, as far as that is true.
func (s *sentence) protagonist(woman bool) []int {
	var who []int
	for k := range s.sentences[0].pieces {
		p := &s.sentences[0].pieces[k]
		if p.what == someone && len(p.people) == 1 && (s.people.all[p.people[0]].sex == race.Women) == woman {
			who = join(who, p.people)
		}
	}
	if len(who) == 1 {
		return who
	}
	return nil
}
