package careerprose

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// nationBeside is the place of who is said to be of the nation at a place, behind his name: Kerr (Great Britain),
// Kerr, a Briton, won, Kerr from Great Britain, Kerr, representing Britain, Kerr is from Britain; -1 for nobody.
func (s *Sentence) nationBeside(i int) int {
	k := i - 1
	for s.At(k).Says("the") && !s.At(i).OfPeople {
		k--
	}
	next := s.At(i + 1)
	if next.Says("'s") && s.At(i-1).Says(",") && s.At(i-2).What == mentions.Someone && !s.At(i-2).Role && s.endsApposition(i+2) {
		return i - 2 // Ingebrigtsen, Norway's Olympic champion, was
	}
	if next.Says("'s", "or", "and") {
		return -1
	}
	switch before := s.At(k); {
	case isPeople(s.At(i)):
		return s.apposedPeople(i)
	case before.Says("(") && next.Says(")", ","):
		k--
	case before.Says(",") && (next.Kind == prose.Time || next.Says(",") && (s.At(i+2).Kind == prose.Time || s.At(i+2).Verb() != mentions.NoVerb || s.At(i+2).Says("was", "had"))):
		k--
	case before.Says("from") && !next.Says("to") && s.At(k-1).What == mentions.Someone:
		k--
	case before.Says("from") && s.At(k-1).Says(",") && next.Says(",") && s.At(k-2).What == mentions.Someone, before.Says("from") && s.At(k-1).Says("is", "comes", "hails") && s.At(k-2).What == mentions.Someone && s.endsAge(i+1):
		k -= 2
	case before.Says("of", "from") && s.At(k-1).Says("also") && next.Says(",", ")"):
		if k -= 2; s.At(k).Says(",", "(") {
			k--
		}
	case before.Says("for") && s.At(k-1).Says("runs", "competes", "running", "competing", "races", "racing") || before.Says("representing", "represents"):
		if k--; before.Says("for") {
			k--
		}
		for s.At(k).Says("who", ",", "now") {
			k--
		}
	default:
		return -1
	}
	if one := s.At(k); one.What != mentions.Someone || one.Role {
		return -1
	}
	return k
}

// apposedPeople is the place of the name before the comma behind which the people at a place stands with an article:
// Nuguse, an American, was; Ingebrigtsen, the great Norwegian, was; -1 for none. In a list somebody else would be meant.
func (s *Sentence) apposedPeople(i int) int {
	k := i - 1
	for n := 0; n < 2 && (s.At(k).IsWord() || s.At(k).Kind == prose.Age) && !s.At(k).Says("a", "an", "the", "another", "adopted", "honorary", "naturalised", "naturalized", "half", "former", "not", "never", "supposed") && s.At(k).Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, s.At(k).Folded); n++ {
		k--
	}
	if !s.At(k).Says("a", "an", "the", "another") || !s.At(k-1).Says(",") || s.At(k-2).What != mentions.Someone || s.At(k-2).Role || !s.endsApposition(i+1) {
		return -1
	}
	if front := s.Front(k-2) - 1; s.At(front).Says(",", "and") && !s.At(front-1).Says(";") {
		return -1
	}
	return k - 2
}

// endsApposition reports whether what tells who somebody is goes on from a place up to a comma behind which something is
// said of him, or to the end of the sentence, and names nobody else: the American charged with setting the tempo, passed.
func (s *Sentence) endsApposition(k int) bool {
	const longest = 10
	for n := k; n <= k+longest; n++ {
		switch p := s.At(n); {
		case n >= len(s.Pieces), p.Says("."):
			return true
		case p.Says(","):
			then := s.At(n + 1)
			return then.Verb() != mentions.NoVerb || s.IsPastAt(n+1) || then.Says("was", "had", "who", "has", "is", "then")
		case p.What == mentions.Someone, p.Says("'s", ";", ":", "(", "-"), p.Says("and", "or", "from", "of") && n == k:
			return false
		}
	}
	return false
}

// isPlural reports whether the word for a people at a place speaks of several: Kenyans, the Kenyan pair.
func (s *Sentence) isPlural(i int) bool {
	p := s.At(i)
	return isPeople(p) && (len(p.Folded) > 5 || p.Folded == "scots") && strings.HasSuffix(p.Folded, "s") && !strings.HasSuffix(p.Folded, "ss") || s.At(i+1).Says("pair", "duo", "trio", "quartet")
}

// namesClose reports whether two names behind a comma are closed by one: two Kenyans, Cheruiyot and Kipsang, were.
func (s *Sentence) namesClose(k int) bool {
	return s.At(k).What == mentions.Someone && s.At(k+1).Says("and") && s.At(k+2).What == mentions.Someone && s.At(k+3).Says(",", ".", ")")
}

// nationOfMore keeps the nation of those who are named with who is said to be of one: the Kenyans Cheruiyot and Kipsang,
// Cheruiyot and Kipsang of Kenya, Hoare and Myers, both Australians. Where one of them may be of another it is kept as
// far as it is true.
func (s *Sentence) nationOfMore(i, who int) {
	switch {
	case who > i:
		s.nationOfNext(i, who)
	case who >= 0:
		if first := s.Front(who) - 2; s.At(first+1).Says("and") && s.At(first).What == mentions.Someone {
			s.nation(i, first, true)
		}
	case s.At(i-1).Says("both") || s.At(i-1).Says("from", "of") && s.At(i-2).Says("both"):
		both := i - 1
		if !s.At(both).Says("both") {
			both--
		}
		last := both - 1
		for s.At(last).Says(",", "(", "are", "were", "-") {
			last--
		}
		first := s.Front(last) - 2
		if s.At(last).What == mentions.Someone && s.At(first+1).Says("and") && s.At(first).What == mentions.Someone && (s.At(i+1).Kind == prose.Sign || i+1 == len(s.Pieces)) && !s.At(i+1).Joined {
			s.nation(i, first, false)
			s.nation(i, last, false)
		}
	}
}

// nationOfNext keeps the nation of those who are named behind the first of them.
func (s *Sentence) nationOfNext(i, who int) {
	sure := s.isPlural(i)
	for k := who; s.At(k+1).Says("and") || sure && s.At(k+1).Says(","); {
		and := s.At(k + 1).Says("and")
		if k += 2; s.At(k).What != mentions.Someone || s.At(k+1).Says("'s", "of", "(", "from") {
			return
		}
		if s.nation(i, k, !sure || !and || s.At(k+1).Says(",", "and") && s.At(k+2).What == mentions.Someone); and {
			return
		}
	}
}
