package mentions

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// cut sets the parts of a sentence over its pieces.
func (s *Sentence) cut(of *prose.Sentence) {
	pieceAt := make([]int, len(of.Items)+1)
	k := 0
	for i := range of.Items {
		for k+1 < len(s.Pieces) && of.Items[i].Start >= s.Pieces[k+1].Start {
			k++
		}
		pieceAt[i] = k
	}
	pieceAt[len(of.Items)] = len(s.Pieces)
	for _, part := range of.Parts() {
		from, to := pieceAt[part.From], pieceAt[part.To]
		if part.To < len(of.Items) && part.To > 0 && pieceAt[part.To] == pieceAt[part.To-1] {
			to++
		}
		if from >= to {
			continue
		}
		for i := from; i < min(to, len(s.Pieces)); i++ {
			s.Pieces[i].Part = len(s.Parts)
		}
		s.Parts = append(s.Parts, prose.Part{From: from, To: min(to, len(s.Pieces)), Mood: part.Mood})
	}
	if len(s.Parts) == 0 {
		s.Parts = append(s.Parts, prose.Part{To: len(s.Pieces)})
	}
}

// MoodAt is how what stands at a place is said.
func (s *Sentence) MoodAt(i int) prose.Mood {
	if i < 0 || i >= len(s.Pieces) {
		return prose.Said
	}
	return s.Parts[s.Pieces[i].Part].Mood
}

// IsSaid reports whether what stands at a place is said to be so.
func (s *Sentence) IsSaid(i int) bool { return s.MoodAt(i) == prose.Said }

// IsEmbedded reports whether a part stands within another one.
func (s *Sentence) IsEmbedded(part int) bool {
	first := s.At(s.Parts[part].From)
	if first.Says(",") && (s.At(s.Parts[part].From+1).Says("set", "held", "run", "dating", "established") || s.isBracketed(s.Parts[part].From)) {
		return true
	}
	if first.Says("that") && s.isUntoldTime(s.Parts[part].From+1) {
		return false // that summer, Kerr was second
	}
	if first.Says(",") && s.At(s.Parts[part].From+1).Says("having") {
		return true // won, having been third in Tokyo
	}
	if first.Says(",") && s.At(s.Parts[part].From+1).Says("where") {
		return true // was third in Tokyo, where Ingebrigtsen won
	}
	if from := s.Parts[part].From; first.Says("after", "before") && s.At(from-1).Kind == prose.Span && (s.At(from-2).Says(",") || from == 1) {
		return true
	}
	if first.Says(",") && s.At(s.Parts[part].From+1).Kind == prose.Span && s.At(s.Parts[part].From+2).Says("after", "before") {
		return true
	}
	if first.Says(",") && s.isAbsolute(s.Parts[part].From+1, s.Parts[part].To) {
		return true
	}
	if first.Says("-") {
		for k := s.Parts[part].From + 1; k < len(s.Pieces); k++ {
			if s.At(k).Says("-") {
				return true // between two dashes
			}
		}
		return false
	}
	return first.Says("who", "which", "whose", "whom", "that", "(", "where", "when") || s.isAppositive(part)
}

// before is the people who are named before a place, the last first, of whom something
// is so: those of this sentence, and of some before it.
func (s *Sentence) before(i, sentences int, is func(*Piece) bool) []int {
	var who []int
	for of, n := s, 0; of != nil && n <= sentences; of, n = of.Previous, n+1 {
		from := len(of.Pieces)
		if n == 0 {
			from = i
		}
		for k := from - 1; k >= 0; k-- {
			if p := &of.Pieces[k]; p.What == Someone && len(p.People) == 1 && is(p) && !slices.Contains(who, p.People[0]) {
				who = append(who, p.People[0])
			}
		}
	}
	return who
}

// IsDoer reports whether who is named at a place can be who does something: no
// preposition and no verb stands before the name.
func (s *Sentence) IsDoer(i int) bool {
	k := s.Front(i) - 1
	before := s.At(k)
	switch {
	case before.Says(",") && s.At(i+1).Says("and", ",") && s.Next(i+2) >= 0 && s.isObjectToo(i, k):
		return false
	case k < 0 || before.Kind == prose.Sign && before.What == Plain:
		return true
	case before.Says("and") && s.At(k-1).Says("them", "him", "her", "us") && s.IsPastAt(k-2) || before.Says("and") && s.At(k-1).Says("them", "him", "her") && s.At(k-2).Says("split"):
		return false // divided them and Wightman
	case before.Says("and", "or") && (s.isBesideWith(k) || s.isObjectToo(i, k) || s.isObject(k-1) && !s.isFinite(i+1) || s.isSecondObject(i, k)):
		return false
	case before.Says("and", "as", "but", "while", "then", "when", "that", "or", "whom"):
		return true
	case before.Says("with") && s.At(i+1).IsWord() && strings.HasSuffix(s.At(i+1).Folded, "ing") && !s.At(i+1).Says("during", "nothing", "including", "according"):
		return true
	case before.Says("before", "after", "until", "till") && s.doesSomething(i):
		return true
	case before.What == Someone || before.IsWord() && Has(Prepositions, before.Folded):
		return false
	case before.Verb() != NoVerb:
		return before.Says("home", "finish") && s.isFinite(i+1)
	case before.Says("'s"):
		return true
	case before.Says("was") && s.At(k-1).Says("it"):
		return true
	default:
		return s.Pieces[i].Part != before.Part || s.opens(i, k) || s.isFinite(i+1)
	}
}

// Front is where a name begins, with what stands before it: the world champion, the
// 26-year-old Briton.
func (s *Sentence) Front(i int) int {
	k := i
	for k > 0 {
		before := s.At(k - 1)
		if before.What == National || before.What == Title || before.Kind == prose.Age || before.Kind == prose.Ordinal && before.Joined ||
			before.Says("the", "a", "an", "his", "her", "compatriot", "countryman", "fellow", "team", "mate", "teammate", "rival", "champion", "defending", "reigning", "winner", "pacemaker", "brother", "great", "runner", "miler", "veteran", "teenager", "'s", "only", "another", "former", "olympic", "world", "second", "placed", "hopeful", "medallist", "double", "old", "young", "training", "partner", "pacemakers", "bronze", "silver", "even", "now", "both", "either", "neither", "phenom", "ace", "star", "prodigy", "sensation", "debutant", "youngster", "favourite", "favorite", "hero", "athlete", "namesake", "talent", "legend", "superstar", "specialist", "newcomer", "standout", "longtime", "longstanding", "mr", "mrs", "ms", "sir", "dr", "lord", "dame") ||
			before.Says("time") && before.Joined && s.At(k-2).Says("long") || before.Says("long") && s.At(k).Says("time") || before.Says(".") && s.At(k-2).Says("mr", "mrs", "ms", "dr") || before.Says("and") && s.At(k-2).IsTie() && s.At(k).IsTie() {
			k--
			continue
		}
		if n := s.adjectives(k); n > 0 {
			k -= n
			continue
		}
		break
	}
	return k
}

// IsTie reports whether a word tells what somebody is to another: compatriot and namesake.
func (p *Piece) IsTie() bool {
	return p.IsWord() && (Has(relations, p.Folded) || p.Says("namesake"))
}

// isOfSomeone reports whether somebody is named up to a place only to tell who somebody
// else is: his father, his compatriot.
func (s *Sentence) isOfSomeone(k, to int) bool {
	if !s.At(k + 1).Says("'s") {
		return false
	}
	for n := k + 2; n < to; n++ {
		if p := s.At(n); Has(relations, p.Folded) && p.IsWord() || p.Role {
			return true
		}
	}
	return false
}

// Doer is who does what stands at a place: who is named before it in the same part, or
// before the part that hangs on it; more than one where that is not sure. It says where
// the name stands.
func (s *Sentence) Doer(i int) (who []int, at int) {
	part := s.Pieces[i].Part
	from := s.Parts[part].From
	if s.IsStranger(i-1) && s.At(i-2).Says("when", "while", "as", "before", "after", "and", "but", "because", "until", "where") {
		return nil, -1
	}
	if s.isUnnamed(i) {
		return nil, -1
	}
	if k := i - 1; s.isWatched(k) && s.At(i).Says("run", "win", "finish", "set", "break", "beat", "take", "lead", "cross", "come", "go", "clock", "pass") {
		return s.At(k).People, k // watched Nuguse run
	}
	var unsure []int
	last := -1
	for k := i - 1; k >= from; k-- {
		p := &s.Pieces[k]
		switch {
		case p.Says("he", "she", "i", "you") && len(p.People) > 0:
			return Join(unsure, p.People), k
		case p.Says("he", "she"):
			return nil, -1 // who is not known
		case p.Says("where") && s.hasOwnSubject(k, i), p.Says("as", "while", "when", "because") && s.isUnknown(k+1, i), p.IsTie() && s.At(k-1).Says("his", "her", "their", "my") && s.doesThere(k, i):
			return nil, -1
		case p.Says("they") && s.At(k-1).Says("time", "as", "when", "where", "before", "until"):
		case p.Says("whoever", "anyone", "anybody", "nobody", "somebody", "someone", "everyone", "everybody", "i", "we", "you", "they", "it", "there"):
			return nil, -1 // nobody who is named
		case p.What == Title && len(p.People) == 1 && s.IsDoer(k):
			return Join(unsure, p.People), k
		case p.What != Someone:
		case s.isOfSomeone(k, i):
			return unsure, last
		case s.IsDoer(k):
			return Join(unsure, s.together(k)), k
		case s.At(s.Front(k)-1).Says("and", ",") && s.isObjectToo(k, s.Front(k)-1):
		case !s.At(s.Front(k)-1).IsWord() || !Has(Prepositions, s.At(s.Front(k)-1).Folded):
			if s.At(s.Front(k)-1).Verb() == NoVerb && !s.isActedOn(k) {
				unsure, last = Join(unsure, p.People), k
			}
		}
	}
	if s.At(from).Says("whose") && s.At(from+1).IsTie() {
		return nil, -1 // whose rival ran
	}
	if s.At(from).Says("who", "whose") || s.At(from).Says("which", "that") && s.At(from-1).What == Someone {
		who := s.beforeDenied(part)
		for k := who - 1; k >= 0 && k > who-7; k-- {
			if s.Pieces[k].What == Someone || s.Pieces[k].What == Title && len(s.Pieces[k].People) == 1 {
				if s.At(from).Says("who") && s.At(from+1).Says("were") && len(s.Pieces[k].People) == 1 {
					return s.severalUpTo(k)
				}
				return Join(unsure, s.Pieces[k].People), k
			}
			if s.Pieces[k].What == Meeting && s.At(k-1).Says("of", "from") {
				continue
			}
			if named := s.clubOf(k, from); named >= 0 {
				return Join(unsure, s.At(named).People), named
			}
			if s.At(k).Says("by", "past", "through", "home") && s.At(k-1).What == Someone {
				continue // let Cheruiyot by, who led
			}
			if !s.At(k).Says(",", ")", "(", "of", "from", "-", "the", "reigning") && s.At(k).What != Title && s.At(k).What != National && s.At(k).Kind != prose.Age && s.At(k).Kind != prose.Number && (s.At(k).Kind != prose.Time || !s.At(k-1).Says("(")) {
				break
			}
		}
		if at := s.BeforeAside(who - 1); at >= 0 && s.At(at).What == Someone && !s.OthersNamed(at+1, who) && s.At(from).Says("who", "whose") {
			return Join(unsure, s.At(at).People), at // Hiltz, the pride of Aptos, who won
		}
		return nil, -1
	}
	if s.At(from).Says("after", "before") && s.IsEmbedded(part) {
		if k := s.Parts[part-1].From - 1; s.At(k).What == Someone {
			return s.At(k).People, k // Hocker, three weeks after finishing seventh
		}
		return nil, -1
	}
	if beside := s.At(from - 1); s.At(from).Says(",") && beside.What == Someone && s.At(from+1).Kind == prose.Length && len(unsure) == 0 {
		return beside.People, from - 1 // García, two hundredths behind
	}
	if at := s.withBefore(part); at >= 0 {
		return s.At(at).People, at
	}
	for p := part - 1; p >= 0; p-- {
		if s.IsEmbedded(p) && !s.isConsequence(p) {
			continue
		}
		to := s.Parts[p].To
		if last := to - 1; s.At(last).What == Someone && s.At(s.Front(last)-1).Says("and") && s.isClause(s.Parts[p].From, s.Front(last)-1) && !s.isObjectToo(last, s.Front(last)-1) {
			return Join(unsure, s.At(last).People), last // and Wightman, the champion, was fifth
		}
		for k := s.Parts[p].From; k < to; k++ {
			q := &s.Pieces[k]
			if (q.What == Someone || q.Says("he", "she", "i", "you") && len(q.People) > 0 || q.What == Title && len(q.People) == 1) && s.IsDoer(k) && !s.At(k+1).Says("'s") {
				who := Join(unsure, q.People)
				if s.At(k+1).Says("and") && s.At(k+2).What == Someone && k+2 < to {
					who = Join(who, s.At(k+2).People) // of both it may be said
				}
				return who, k
			}
		}
	}
	if len(unsure) == 0 && s.dropsSubject(i) {
		if k := s.subjectBefore(); k >= 0 {
			s.Pieces[0].Guess = true // somebody else may be meant
			return s.Previous.At(k).People, 0
		}
	}
	return unsure, -1
}

// Join is people of two lists, each once.
func Join(a, b []int) []int {
	all := slices.Clone(a)
	for _, at := range b {
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	return all
}
