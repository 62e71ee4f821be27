package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// formerLeads finds whose mark of another race is said to have led the world before this one, as far as it did: until then
// the fastest mile of the year was Nuguse's 3:47.83, the list had been topped by Nuguse's 3:47.83.
func (s *sentence) formerLeads() {
	lead := s.speaksOfLead()
	if s.Focus == nil || lead < 0 {
		return
	}
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Time || p.Mark.IsZero() || !s.Within(0, len(s.Pieces), "had", "before", "until", "previous", "previously", "old", "then", "gone", "topped") {
			continue
		}
		o := s.OwnerOf(i)
		if whose := i - 2; len(o.Who) != 1 && s.At(i-1).Says("'s") && s.At(whose).What == mentions.Someone {
			o = attribution.Owner{Who: s.At(whose).People, From: whose}
		}
		if len(o.Who) != 1 {
			continue
		}
		there := s.EverWhere(o.Who, p.Mark)
		if len(there) == 1 && there[0] != s.Focus && there[0].Date.Year() == s.Focus.Date.Year() && there[0].Date.Before(s.Focus.Date) {
			said := race.Claim{About: race.AboutWorldLead, Athlete: s.CalledName(o.Who[0]), Mark: p.Mark}
			if f := s.Statement(min(mentions.Pick(o.From, i), lead), max(i, lead), i); !s.isTold(said) {
				s.AddIfTrue(f, attribution.WhichRace, s.Focus, said)
			}
		}
	}
}

// speaksOfLead is where a sentence speaks of the best in the world of a year; -1 where it does not.
func (s *sentence) speaksOfLead() int {
	for k := range s.Pieces {
		switch p := s.At(k); {
		case p.What == mentions.Best && p.Subject == race.AboutWorldLead,
			p.Says("list", "lists", "world") && s.Within(0, k, "topped", "headed", "led", "top"), p.Says("leader", "leading", "lead") && s.At(k-1).Says("world", "year", "yearly"),
			p.Says("fastest", "quickest", "best") && (s.Within(k, k+8, "year", "season") || s.Within(k, k+8, "world")):
			return k
		}
	}
	return -1
}

// isTold reports whether the sentence has the world lead already.
func (s *sentence) isTold(said race.Claim) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if c := s.Found[k].Readings[0].Claim; c.About == said.About && c.Mark == said.Mark {
			return true
		}
	}
	return false
}
