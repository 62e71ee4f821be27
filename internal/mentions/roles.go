package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// roles makes people of words that mean one: the winner, the Norwegian, he.
func (s *Sentence) roles() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		the := s.At(i-1).Says("the") || s.At(i-1).Says("reigning", "defending", "current") && s.At(i-2).Says("the") || s.At(i-2).Says("the") && (s.At(i-1).Kind == prose.Age || p.What == National && s.describes(i-1))
		switch {
		case p.Says("i", "my", "me", "you", "your"):
			s.firstPerson(i)
		case p.Says("he", "she") || p.Says("his", "her", "him"):
			if who := s.pronoun(i, p.Says("she", "her")); len(who) > 0 {
				p.People, p.Guess = who, s.othersFit(i, who, p.Says("she", "her"))
			} else if hero := s.protagonist(p.Says("she", "her")); len(hero) == 1 {
				p.People, p.Guess = hero, true
			}
		case p.What == National && the && s.isNoun(i) && !s.IsApposition(i) && (!s.At(i-2).Says("of", "for", "in") || s.At(i-2).Says("for") && p.OfPeople && s.At(i-1).Says("the") && (s.At(i+1).Kind == prose.Sign || s.At(i+1).Says("who", "and")) || s.At(i+1).Says("'s") || s.At(i-2).Says("for") && s.At(i-3).Kind == prose.Time):
			if who := s.ofNation(i, p.Nation); len(who) > 0 {
				p.What, p.People, p.Role = Someone, who, true
				p.Guess = len(s.before(i, introduced, func(q *Piece) bool { return s.Person(q.People[0]).Nations[p.Nation] })) > 1
			}
		case p.What == National && i == 0 && s.Number > 0 && (s.headlines(1) || s.At(1).Says("runner", "athlete", "star", "miler", "ace") && s.IsPastAt(2)):
			if who := s.ofNation(i, p.Nation); len(who) > 0 {
				p.What, p.People, p.Role, p.Guess = Someone, who, true, true
			}
		case p.Says("pacemaker", "rabbit", "pacer", "pacesetter") && s.At(i+1).What != Someone && s.At(i-1).Says("the"):
			if who := s.Having(func(r *race.Result) bool { return r.Role == race.Pacemaker }); len(who) == 1 {
				p.What, p.People, p.Role = Someone, who, true
			}
		case p.Says("runner") && s.At(i+1).Says("up") && s.At(i+1).Joined && s.At(i-1).Says("the") && s.At(i+2).What != Someone:
			if who := s.Having(func(r *race.Result) bool { return r.Place == 2 }); len(who) == 1 {
				p.What, p.People, p.Role = Someone, who, true
			}
		case p.Says("winner") && s.At(i-1).Says("the") && s.At(i+1).What != Someone && !s.At(i+1).Says("of"):
			if who := s.Having(func(r *race.Result) bool { return r.Place == 1 }); len(who) == 1 {
				p.What, p.People, p.Role = Someone, who, true
			}
		case p.Kind == prose.Age && s.At(i-1).Says("the") && s.Next(i+1) < 0 && s.At(i+1).What == Plain && !s.At(i+1).Says("record", "mark"):
			if who := s.aged(i, p.N); len(who) == 1 {
				p.What, p.People, p.Role = Someone, who, true
			} else if hero := s.protagonist(false); len(hero) == 1 && s.Number > 0 && (s.At(i+1).Kind == prose.Sign || s.At(i+1).Says("from")) {
				p.What, p.People, p.Role, p.Guess = Someone, hero, true, true // or somebody takes him to be older
			}
		case p.Says("man", "woman") && s.At(i-1).Says("the") && s.At(i+1).Says("from") && s.Number > 0:
			if hero := s.protagonist(p.Says("woman")); len(hero) == 1 {
				p.What, p.People, p.Role, p.Guess = Someone, hero, true, true
			}
		case len(s.epithet(i)) == 1:
			p.What, p.People, p.Role, p.Guess = Someone, s.epithet(i), true, true
		case p.Says("former", "latter") && s.At(i-1).Says("the"):
			if two := s.twoBefore(i); len(two) == 2 {
				p.What, p.Role = Someone, true
				p.People = two[1:]
				if p.wasWord("former") {
					p.People = two[:1]
				}
			}
		case p.What == Title && the && s.At(i+1).What != Someone && !s.IsTitleItself(i) && s.PredicateOf(i) < 0 && (!s.At(i-2).Says(",") || s.At(i-3).What != Someone):
			if who := s.champion(p); len(who) == 1 {
				p.People = who
			}
		}
	}
}

// describes reports whether the word at a place can stand between an article and a people to say what somebody is
// like: the confident Scot.
func (s *Sentence) describes(k int) bool {
	p := s.At(k)
	return p.IsWord() && !p.Capital && !p.Joined && p.Verb() == NoVerb && !Has(Prepositions, p.Folded) && !Has(relations, p.Folded) && !p.Says("other", "next", "first", "only", "same", "best", "fastest", "leading", "top", "last", "former", "new", "and", "or", "all")
}

// headlines reports whether what stands at a place is a verb as headings have it, behind who does
// something without an article: Scot runs 3:45.34, Norwegian takes second.
func (s *Sentence) headlines(k int) bool {
	p := s.At(k)
	return p.Verb() != NoVerb && strings.HasSuffix(p.Folded, "s") && !p.Says("holds")
}

// IsApposition reports whether a people stands behind a name to say who that is: Kerr, the
// Norwegian, won. In a list somebody else would be meant.
func (s *Sentence) IsApposition(i int) bool {
	if !s.At(i-1).Says("the") || !s.At(i-2).Says(",") || s.At(i-3).What != Someone || !s.At(i+1).Says(",") {
		return false
	}
	next := s.At(i + 2)
	return next.Verb() != NoVerb || next.Says("was", "had", "who", "has", "is", "then")
}

// wasWord reports whether the piece was one word, whatever it stands for.
func (p *Piece) wasWord(word string) bool { return p.Folded == word }

// twoBefore is the two people who are named before a place in the sentence, in their
// order; nobody where they are not two.
func (s *Sentence) twoBefore(i int) []int {
	who := s.before(i, 0, func(p *Piece) bool { return !p.Role })
	if len(who) != 2 {
		return nil
	}
	return []int{who[1], who[0]}
}

// IsTitleItself reports whether a title is the thing, not who has it.
func (s *Sentence) IsTitleItself(i int) bool {
	words := strings.ToLower(s.Article.Of(s.Pieces[i].Span))
	return strings.Contains(words, "title") || strings.Contains(words, "crown")
}

// PredicateOf is the place of the verb by which somebody is said to be the champion that a title at a place tells: is now
// the Olympic champion; -1 for none.
func (s *Sentence) PredicateOf(title int) int {
	k := title - 1
	for s.At(k).Says("the", "now", "still", "reigning", "current", "your") {
		k--
	}
	if s.At(k).Says("is", "remains", "becomes") && !s.At(k-1).Says("who", "which", "it", "that", "he", "she") {
		return k
	}
	return -1
}

// isNoun reports whether the name of a people stands for one of them: the Norwegian,
// but not the Norwegian record.
func (s *Sentence) isNoun(i int) bool {
	next := s.At(i + 1)
	if next.Says("teenager", "runner", "athlete", "miler", "star", "veteran", "youngster", "sensation", "phenom", "prodigy", "ace", "talent", "hero") {
		return s.At(i+2).What != Someone && !s.At(i+2).Capital
	}
	if next.What != Plain || next.Kind == prose.Age {
		return false
	}
	if next.IsWord() && !next.Joined && (len(next.Folded) > 4 && strings.HasSuffix(next.Folded, "ed") || Has(irregular, next.Folded)) {
		return true
	}
	return next.Kind != prose.Word || next.Verb() != NoVerb || next.Says("was", "is", "had", "has", "moved", "who", "and", "in", "with", "to", "on", "at", "'s", "then", "finished", "surged", "kicked", "went", "took", "drifted", "by", "from", "as", "never", "looked", "did", "made", "again", "himself", "held", "could", "would", "for", "over", "home", "ahead", "behind", "but", "second", "third", "just", "only", "still", "also", "close", "right", "far", "while", "when", "after", "before", "off", "out", "into", "against", "last", "this", "here", "there", "until", "because", "all", "through", "throughout", "round", "around", "across", "past", "along", "down", "up", "now", "so", "too", "simply", "already", "can", "will", "can't", "couldn't", "didn't", "wasn't", "wouldn't", "hadn't", "must", "may", "once", "since", "under", "inside", "or", "than", "about", "like", "without", "despite", "during")
}

// ofNation is who of a nation is meant: the only one who was named in the last
// sentences, or in the race.
func (s *Sentence) ofNation(i int, nation string) []int {
	is := func(p *Piece) bool { return s.Person(p.People[0]).Nations[nation] }
	ran := func(p *Piece) bool { return is(p) && s.Result(p.People[0], s.Focus) != nil }
	if who := s.before(i, 8, ran); len(who) == 1 && s.Focus != nil {
		if named := s.before(i, 3, is); len(named) > 0 && named[0] != who[0] {
			return Join(who, named) // another one was named last
		}
		return who
	}
	for _, reach := range []int{3, 8} {
		switch who := s.before(i, reach, is); {
		case len(who) == 1:
			return who
		case len(who) > 1:
			return who
		}
	}
	who := s.Having(func(r *race.Result) bool { return r.Nation == nation })
	if len(who) == 1 {
		return who
	}
	return nil
}

// introduced is how many sentences before are looked through for others of a nation: who
// was not named yet is not called the Norwegian.
const introduced = 60

// siblings leaves it open who is meant where somebody is told from those of his family by his age: the elder Ingebrigtsen.
func (s *Sentence) siblings() {
	for k := range s.Pieces {
		if p := s.At(k); p.What == Someone && s.At(k-1).Says("elder", "older", "younger", "eldest", "oldest", "youngest", "middle") {
			p.Guess = true
		}
	}
}
