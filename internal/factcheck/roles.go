package factcheck

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// roles makes people of words that mean one: the winner, the Norwegian, he.
func (s *sentence) roles() {
	for i := range s.pieces {
		p := &s.pieces[i]
		the := s.at(i-1).is("the") || s.at(i-2).is("the") && s.at(i-1).Kind == prose.Age
		switch {
		case p.is("i", "my", "me", "you", "your"):
			s.firstPerson(i)
		case p.is("he", "she") || p.is("his", "her", "him"):
			if who := s.pronoun(i, p.is("she", "her")); len(who) > 0 {
				p.people, p.guess = who, s.othersFit(i, who, p.is("she", "her"))
			} else if hero := s.protagonist(p.is("she", "her")); len(hero) == 1 {
				p.people, p.guess = hero, true
			}
		case p.what == national && the && s.isNoun(i) && (!s.at(i-2).is("of", "for", "from", "in") || s.at(i+1).is("'s")):
			if who := s.ofNation(i, p.nation); len(who) > 0 {
				p.what, p.people, p.role = someone, who, true
				p.guess = len(s.before(i, introduced, func(q *piece) bool { return s.people.all[q.people[0]].nations[p.nation] })) > 1
			}
		case p.is("pacemaker", "rabbit", "pacer", "pacesetter") && s.at(i+1).what != someone && s.at(i-1).is("the"):
			if who := s.having(func(r *race.Result) bool { return r.Role == race.Pacemaker }); len(who) == 1 {
				p.what, p.people, p.role = someone, who, true
			}
		case p.is("runner") && s.at(i+1).is("up") && s.at(i+1).Joined && s.at(i-1).is("the") && s.at(i+2).what != someone:
			if who := s.having(func(r *race.Result) bool { return r.Place == 2 }); len(who) == 1 {
				p.what, p.people, p.role = someone, who, true
			}
		case p.is("winner") && s.at(i-1).is("the") && s.at(i+1).what != someone && !s.at(i+1).is("of"):
			if who := s.having(func(r *race.Result) bool { return r.Place == 1 }); len(who) == 1 {
				p.what, p.people, p.role = someone, who, true
			}
		case p.Kind == prose.Age && s.at(i-1).is("the") && s.next(i+1) < 0 && s.at(i+1).what == plain && !s.at(i+1).is("record", "mark"):
			if who := s.aged(i, p.N); len(who) == 1 {
				p.what, p.people, p.role = someone, who, true
			}
		case p.is("former", "latter") && s.at(i-1).is("the"):
			if two := s.twoBefore(i); len(two) == 2 {
				p.what, p.role = someone, true
				p.people = two[1:]
				if p.wasWord("former") {
					p.people = two[:1]
				}
			}
		case p.what == title && the && s.at(i+1).what != someone && !s.isTitleItself(i) && (!s.at(i-2).is(",") || s.at(i-3).what != someone):
			if who := s.champion(p); len(who) == 1 {
				p.people = who
			}
		}
	}
}

// wasWord reports whether the piece was one word, whatever it stands for.
func (p *piece) wasWord(word string) bool { return p.Folded == word }

// twoBefore is the two people who are named before a place in the sentence, in their
// order; nobody where they are not two.
func (s *sentence) twoBefore(i int) []int {
	who := s.before(i, 0, func(p *piece) bool { return !p.role })
	if len(who) != 2 {
		return nil
	}
	return []int{who[1], who[0]}
}

// isTitleItself reports whether a title is the thing, not who has it.
func (s *sentence) isTitleItself(i int) bool {
	words := strings.ToLower(s.text.Of(s.pieces[i].Span))
	return strings.Contains(words, "title") || strings.Contains(words, "crown")
}

// isNoun reports whether the name of a people stands for one of them: the Norwegian,
// but not the Norwegian record.
func (s *sentence) isNoun(i int) bool {
	next := s.at(i + 1)
	if next.what != plain {
		return false
	}
	return next.Kind != prose.Word || next.verb() != noVerb || next.is("was", "is", "had", "has", "moved", "who", "and", "in", "with", "to", "on", "at", "'s", "then", "finished", "surged", "kicked", "went", "took", "drifted", "by", "from", "as", "never", "looked", "did", "made", "again", "himself", "held", "could", "would", "for", "over", "home", "ahead", "behind", "but", "second", "third")
}

// having is those in the race that the text is about of whom something is so.
func (c *reader) having(is func(*race.Result) bool) []int {
	var who []int
	if c.focus == nil {
		return nil
	}
	for i, at := range c.people.known[c.focus] {
		if at >= 0 && is(&c.focus.Results[i]) && !slices.Contains(who, at) {
			who = append(who, at)
		}
	}
	return who
}

// ofNation is who of a nation is meant: the only one who was named in the last
// sentences, or in the race.
func (s *sentence) ofNation(i int, nation string) []int {
	is := func(p *piece) bool { return s.people.all[p.people[0]].nations[nation] }
	for _, reach := range []int{3, 8} {
		switch who := s.before(i, reach, is); {
		case len(who) == 1:
			return who
		case len(who) > 1:
			return who
		}
	}
	who := s.having(func(r *race.Result) bool { return r.Nation == nation })
	if len(who) == 1 {
		return who
	}
	return nil
}

// introduced is how many sentences before are looked through for others of a nation: who
// was not named yet is not called the Norwegian.
const introduced = 60
