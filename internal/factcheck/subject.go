package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
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
	if from := s.parts[part].From; first.is("after", "before") && s.at(from-1).Kind == prose.Span && (s.at(from-2).is(",") || from == 1) {
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

// isOfSomeone reports whether somebody is named up to a place only to tell who somebody
// else is: his father, his compatriot.
func (s *sentence) isOfSomeone(k, to int) bool {
	if !s.at(k + 1).is("'s") {
		return false
	}
	for n := k + 2; n < to; n++ {
		if p := s.at(n); has(relations, p.Folded) && p.isWord() || p.role {
			return true
		}
	}
	return false
}

// doer is who does what stands at a place: who is named before it in the same part, or
// before the part that hangs on it; more than one where that is not sure. It says where
// the name stands.
func (s *sentence) doer(i int) (who []int, at int) {
	part := s.pieces[i].part
	from := s.parts[part].From
	var unsure []int
	last := -1
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
		case s.isOfSomeone(k, i):
			return unsure, last
		case s.isDoer(k):
			return join(unsure, s.together(k)), k
		case !s.at(s.front(k)-1).isWord() || !has(prepositions, s.at(s.front(k)-1).Folded):
			if s.at(s.front(k)-1).verb() == noVerb {
				unsure, last = join(unsure, p.people), k
			}
		}
	}
	if s.at(from).is("who", "whose") || s.at(from).is("which", "that") && s.at(from-1).what == someone {
		for k := from - 1; k >= 0 && k > from-5; k-- {
			if s.pieces[k].what == someone || s.pieces[k].what == title && len(s.pieces[k].people) == 1 {
				return join(unsure, s.pieces[k].people), k
			}
			if !s.at(k).is(",", ")", "(", "of", "from") && s.at(k).what != national && s.at(k).Kind != prose.Age && s.at(k).Kind != prose.Number {
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
				who := join(unsure, q.people)
				if s.at(k+1).is("and") && s.at(k+2).what == someone && k+2 < to {
					who = join(who, s.at(k+2).people) // of both it may be said
				}
				return who, k
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

// together is who is named at a place with those who are named with him: Kerr and
// Ingebrigtsen, of whom what is said of both may be meant of either.
func (s *sentence) together(k int) []int {
	who := s.at(k).people
	for j := s.front(k) - 1; s.at(j).is("and", "or", ",") && s.at(j-1).what == someone && (!s.at(j).is(",") || len(who) != len(s.at(k).people)); j = s.front(j-1) - 1 {
		who = join(who, s.at(j-1).people)
	}
	return who
}
