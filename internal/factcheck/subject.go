package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// cut sets the parts of a sentence over its pieces.
func (s *sentence) cut(of *prose.Sentence) {
	pieceAt := make([]int, len(of.Items)+1)
	k := 0
	for i := range of.Items {
		for k+1 < len(s.pieces) && of.Items[i].Start >= s.pieces[k+1].Start {
			k++
		}
		pieceAt[i] = k
	}
	pieceAt[len(of.Items)] = len(s.pieces)
	for _, part := range of.Parts() {
		from, to := pieceAt[part.From], pieceAt[part.To]
		if part.To < len(of.Items) && part.To > 0 && pieceAt[part.To] == pieceAt[part.To-1] {
			to++
		}
		if from >= to {
			continue
		}
		for i := from; i < min(to, len(s.pieces)); i++ {
			s.pieces[i].part = len(s.parts)
		}
		s.parts = append(s.parts, prose.Part{From: from, To: min(to, len(s.pieces)), Mood: part.Mood})
	}
	if len(s.parts) == 0 {
		s.parts = append(s.parts, prose.Part{To: len(s.pieces)})
	}
}

// moodAt is how what stands at a place is said.
func (s *sentence) moodAt(i int) prose.Mood {
	if i < 0 || i >= len(s.pieces) {
		return prose.Said
	}
	return s.parts[s.pieces[i].part].Mood
}

// isSaid reports whether what stands at a place is said to be so.
func (s *sentence) isSaid(i int) bool { return s.moodAt(i) == prose.Said }

// isEmbedded reports whether a part stands within another one.
func (s *sentence) isEmbedded(part int) bool {
	first := s.at(s.parts[part].From)
	if first.is(",") && s.at(s.parts[part].From+1).is("set", "held", "run", "dating", "established") {
		return true
	}
	if from := s.parts[part].From; first.is("after", "before") && s.at(from-1).Kind == prose.Span && s.at(from-2).is(",") {
		return true
	}
	if first.is(",") && s.at(s.parts[part].From+1).Kind == prose.Span && s.at(s.parts[part].From+2).is("after", "before") {
		return true
	}
	if first.is("-") {
		for k := s.parts[part].From + 1; k < len(s.pieces); k++ {
			if s.at(k).is("-") {
				return true // between two dashes
			}
		}
		return false
	}
	return first.is("who", "which", "whose", "whom", "that", "(", "where", "when")
}

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
		case p.what == national && the && s.isNoun(i) && !s.at(i-2).is("of", "for", "from", "in"):
			if who := s.ofNation(i, p.nation); len(who) > 0 {
				p.what, p.people, p.role = someone, who, true
				p.guess = len(s.having(func(r *race.Result) bool { return r.Nation == p.nation })) > 1
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
				if p.is2("former") {
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

// is2 reports whether the piece was one word, whatever it stands for.
func (p *piece) is2(word string) bool { return p.Folded == word }

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
	last := s.text.Words[s.pieces[i].Start:s.pieces[i].End]
	return len(last) > 5 && (last[len(last)-5:] == "title" || last[len(last)-5:] == "crown")
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

// before is the people who are named before a place, the last first, of whom something
// is so: those of this sentence, and of some before it.
func (s *sentence) before(i, sentences int, is func(*piece) bool) []int {
	var who []int
	for of, n := s, 0; of != nil && n <= sentences; of, n = of.previous, n+1 {
		from := len(of.pieces)
		if n == 0 {
			from = i
		}
		for k := from - 1; k >= 0; k-- {
			if p := &of.pieces[k]; p.what == someone && len(p.people) == 1 && is(p) && !slices.Contains(who, p.people[0]) {
				who = append(who, p.people[0])
			}
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

// isDoer reports whether who is named at a place can be who does something: no
// preposition and no verb stands before the name.
func (s *sentence) isDoer(i int) bool {
	k := s.front(i) - 1
	before := s.at(k)
	switch {
	case k < 0 || before.Kind == prose.Sign && before.what == plain:
		return true
	case before.is("and", "as", "but", "while", "then", "when", "that", "or"):
		return true
	case before.what == someone || before.isWord() && has(prepositions, before.Folded):
		return false
	case before.verb() != noVerb:
		return false
	case before.is("'s"):
		return true
	case before.is("was") && s.at(k-1).is("it"):
		return true
	default:
		return s.pieces[i].part != before.part || s.opens(i, k)
	}
}

// opens reports whether nothing stands before a name in its part but where or when
// something was: on Friday, from there.
func (s *sentence) opens(i, before int) bool {
	for k := s.parts[s.pieces[i].part].From; k <= before; k++ {
		p := s.at(k)
		if p.what == someone || p.verb() != noVerb || p.is("was", "were", "is", "had", "has", "as", "than") || p.isWord() && !p.Capital && len(p.Folded) > 3 && p.Folded[len(p.Folded)-2:] == "ed" {
			return false
		}
	}
	return s.at(before).what != plain || s.at(before).is("there", "then", "night", "afternoon", "evening", "again", "today", "yesterday", "here") || s.at(before).Kind != prose.Word || s.at(before).Capital
}

// front is where a name begins, with what stands before it: the world champion, the
// 26-year-old Briton.
func (s *sentence) front(i int) int {
	k := i
	for k > 0 {
		before := s.at(k - 1)
		if before.what == national || before.what == title || before.Kind == prose.Age || before.Kind == prose.Ordinal && before.Joined ||
			before.is("the", "a", "an", "his", "her", "compatriot", "countryman", "fellow", "team", "mate", "teammate", "rival", "champion", "defending", "reigning", "winner", "pacemaker", "brother", "great", "runner", "miler", "veteran", "teenager", "'s", "only", "another", "former", "olympic", "world", "second", "placed", "hopeful", "medallist", "double", "old", "young", "training", "partner", "pacemakers", "bronze", "silver", "even", "now", "both", "either", "neither") {
			k--
			continue
		}
		break
	}
	return k
}

// doer is who does what stands at a place: who is named before it in the same part, or
// before the part that hangs on it; more than one where that is not sure. It says where
// the name stands.
func (s *sentence) doer(i int) (who []int, at int) {
	part := s.pieces[i].part
	from := s.parts[part].From
	var unsure []int
	for k := i - 1; k >= from; k-- {
		p := &s.pieces[k]
		switch {
		case p.is("he", "she", "i", "you") && len(p.people) > 0:
			return join(unsure, p.people), k
		case p.is("whoever", "anyone", "anybody", "nobody", "somebody", "someone", "everyone", "everybody", "i", "we", "you", "they", "it", "there"):
			return nil, -1 // nobody who is named
		case p.what == title && len(p.people) == 1 && s.isDoer(k):
			return join(unsure, p.people), k
		case p.what != someone:
		case s.isDoer(k):
			return join(unsure, s.together(k)), k
		case !s.at(s.front(k)-1).isWord() || !has(prepositions, s.at(s.front(k)-1).Folded):
			if s.at(s.front(k)-1).verb() == noVerb {
				unsure = join(unsure, p.people)
			}
		}
	}
	if s.at(from).is("who", "whose") || s.at(from).is("which", "that") && s.at(from-1).what == someone {
		for k := from - 1; k >= 0 && k > from-5; k-- {
			if s.pieces[k].what == someone || s.pieces[k].what == title && len(s.pieces[k].people) == 1 {
				return join(unsure, s.pieces[k].people), k
			}
			if !s.at(k).is(",", ")", "(") && s.at(k).what != national && s.at(k).Kind != prose.Age && s.at(k).Kind != prose.Number {
				break
			}
		}
		return nil, -1
	}
	if s.at(from).is("after", "before") && s.isEmbedded(part) {
		if k := s.parts[part-1].From - 1; s.at(k).what == someone {
			return s.at(k).people, k // Hocker, three weeks after finishing seventh
		}
		return nil, -1
	}
	for p := part - 1; p >= 0; p-- {
		if s.isEmbedded(p) {
			continue
		}
		to := s.parts[p].To
		for k := s.parts[p].From; k < to; k++ {
			q := &s.pieces[k]
			if (q.what == someone || q.is("he", "she", "i", "you") && len(q.people) > 0 || q.what == title && len(q.people) == 1) && s.isDoer(k) && !s.at(k+1).is("'s") {
				return join(unsure, q.people), k
			}
		}
	}
	return unsure, -1
}

// join is people of two lists, each once.
func join(a, b []int) []int {
	all := slices.Clone(a)
	for _, at := range b {
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	return all
}

// namesAnybody reports whether a sentence means anybody.
func (s *sentence) namesAnybody() bool {
	return slices.ContainsFunc(s.pieces, func(p piece) bool { return len(p.people) > 0 || p.is("he", "she") })
}

// together is who is named at a place with those who are named with him: Kerr and
// Ingebrigtsen, of whom what is said of both may be meant of either.
func (s *sentence) together(k int) []int {
	who := s.at(k).people
	for j := s.front(k) - 1; s.at(j).is("and", "or", ",") && s.at(j-1).what == someone && (!s.at(j).is(",") || len(who) != len(s.at(k).people)); j = s.front(j-1) - 1 {
		who = join(who, s.at(j-1).people)
	}
	return who
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
