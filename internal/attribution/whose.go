package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// Whose is who has what is named from one place to another, a best or a record, and where he is named: who stands behind it
// with a for, else who does what is said there, with a verb or without, else who is named behind what a sentence opens with.
// Where the sentence names nobody it is of whom the one before speaks last. It is -1 for nobody. Another may be meant: what is
// said of him is to be kept only where it is true.
func (s *Sentence) Whose(from, to int) (who, at int) {
	if k := s.hasBehind(from, to+1); k >= 0 {
		return s.At(k).People[0], k
	}
	if s.IsOfUnknown(to + 1) {
		return -1, -1
	}
	if s.isTakenTo(from) {
		return -1, -1
	}
	k, named := s.subjectUpTo(from)
	if k < 0 && !named {
		k = s.opensFor(from, to)
	}
	if k >= 0 {
		return s.At(k).People[0], k
	}
	if named || s.NamesAnybody() && !s.opensWithIt(from) || !s.IsImpersonal(from) || s.leadsOn(to+1) {
		return -1, -1
	}
	return s.lastSpokenOf(), from
}

// hasBehind is where is named, from a place behind what somebody has, who has it: for Gourley, in fourth for him, took Gourley to
// fourth; -1 for nobody.
func (s *Sentence) hasBehind(from, k int) int {
	const longest = 8
	for n := k; n < k+longest; n++ {
		p := s.At(n)
		if p.Says("said", "says", "added") && s.speaksOfOther(from) {
			return -1
		}
		if p.Says("for", "from", "by", "said", "says", "added", "took", "takes", "brought", "gave", "carried", "lifted", "earned", "saw") {
			if of := s.Next(n + 1); of >= 0 && len(s.At(of).People) == 1 && !s.At(of+1).Says("'s") {
				return of
			}
		}
		if !p.Says("of", "in", "too", "also", "as", "well", "was", "is", "enough", "good", "for", "place", "mile", "obviously", "then", ",", "(", ")", `"`) && p.Kind != prose.Time && p.Kind != prose.Ordinal {
			return -1
		}
	}
	return -1
}

// speaksOfOther reports whether somebody else than who speaks is the subject before a place of what he says.
func (s *Sentence) speaksOfOther(i int) bool {
	for k := range i {
		if p := s.At(k); isNamed(p) || p.Says("he", "she", "they", "you", "we") {
			return true
		}
	}
	return false
}

// IsOfUnknown reports whether somebody who is not known is said, from a place on, to have something: for Smith, for the man behind
// him, by somebody.
func (s *Sentence) IsOfUnknown(k int) bool {
	if !s.At(k).Says("for", "by", "from") {
		return false
	}
	next := s.At(k + 1)
	if next.Says("the", "a", "another") {
		next = s.At(k + 2)
	}
	return next.Says("man", "woman", "runner", "other", "others", "somebody", "someone", "anybody", "nobody", "them", "us", "me", "you") || s.IsStranger(k+1)
}

// leadsOn reports whether somebody who is not known is told of behind what a sentence opens with: with a personal best, the man
// behind him was; a personal best took somebody to fourth.
func (s *Sentence) leadsOn(k int) bool {
	for s.At(k).Says("of") || s.At(k).Kind == prose.Time {
		k++
	}
	return s.At(0).Says("with", "in", "running") && !s.At(k).Says(".") && k < len(s.Pieces) || s.At(k).Says("took", "takes", "brought", "gave", "carried", "lifted", "earned", "saw")
}

// isTakenTo reports whether somebody to whom something is done stands with a to right before a place: dragged Wightman to a best. It
// may be his who is taken there, or his who follows.
func (s *Sentence) isTakenTo(from int) bool {
	k := from - 1
	for s.At(k).Says("a", "an", "the", "his", "her", "their", "new", "another") {
		k--
	}
	whom := s.At(k - 1)
	if !s.At(k).Says("to", "into", "towards") || !isNamed(whom) && !whom.Says("him", "her", "them") {
		return false
	}
	verb := s.At(s.Front(k-1) - 1)
	return verb.Verb() != mentions.Beating && (!isNamed(whom) || s.roleAt(k-1, from) == other)
}

// IsImpersonal reports whether nothing up to a place names who does something: it was, that broke, also, his time of 3:47.74 was.
func (s *Sentence) IsImpersonal(i int) bool {
	for k := range i {
		switch p := s.At(k); {
		case p.Kind == prose.Time, p.Kind == prose.Sign, p.Kind == prose.OfDay, p.What == mentions.RecordName, p.What == mentions.Best, p.What == mentions.National:
		case p.Says("it", "that", "this", "those", "these", "they", "there", "was", "were", "is", "are", "'s", "had", "has", "been", "also", "and", "but", "both", "all", "each", "too", "again", "a", "an", "the", "new", "another", "his", "her", "own", "time", "mark", "run", "performance", "reward", "result", "clocking", "win", "victory", "winning", "gone", "down", "went", "goes", "out", "made", "meant", "in", "with", "of", "course", "for", "him", "to", "first", "one", "nobody", "noone", "no", "man", "woman", "never", "finally", "now", "broke", "took", "beat", "ran", "run", "set", "clocked", "got", "only", "still", "just", "by", "age", "at", "as", "so", "remember", "not", "bad"):
		default:
			return false
		}
	}
	return true
}

// subjectUpTo is where is named, before a place, who does what is said there: nobody whom something is done to, or who is named
// with a preposition. It is -1 for nobody; named is true where it may be somebody who is not known.
func (s *Sentence) subjectUpTo(i int) (at int, named bool) {
	for k := i - 1; k >= 0; k-- {
		switch p := s.At(k); {
		case p.Says("he", "she", "i"), isNamed(p):
			switch s.roleAt(k, i) {
			case subject:
				return oneAt(p, k), true
			case unclear:
				return -1, true
			case other:
				named = true
			}
		case p.IsTie() && s.At(k-1).Says("his", "her", "their", "my", "'s", "whose"),
			s.IsStranger(k) && !p.Says("that", "this", "which", "there", "those", "these") && (s.At(k+1).Verb() != mentions.NoVerb || s.At(k+1).Says("was", "is", "had", "has")) && k+1 <= i:
			return -1, true // somebody who is not known
		case p.Says("they", "we", "you", "nobody", "everyone", "everybody", "anyone", "whoever", "neither", "none", "who") && !s.followsName(k):
			return -1, true
		}
	}
	return -1, named
}

// followsName reports whether a who stands right behind a name.
func (s *Sentence) followsName(k int) bool {
	if !s.At(k).Says("who") {
		return false
	}
	for k--; s.At(k).Says(",", "(", "-"); k-- {
	}
	return s.At(k).What == mentions.Someone || s.At(k).What == mentions.Title || s.At(k).What == mentions.National || s.At(k).Says(")")
}

// isNamed reports whether somebody stands at a place by his name or by what he is.
func isNamed(p *mentions.Piece) bool {
	return p.What == mentions.Someone || p.What == mentions.Title && len(p.People) == 1
}

// oneAt is a place where one alone is named, else -1.
func oneAt(p *mentions.Piece, k int) int {
	if len(p.People) != 1 || p.Guess {
		return -1
	}
	return k
}

// role is what who is named in a sentence is to what is said behind him.
type role uint8

const (
	subject role = iota
	other        // somebody beside
	unclear
)

// roleAt is what who is named at a place is to what stands at another one behind.
func (s *Sentence) roleAt(k, i int) role {
	if s.At(k + 1).Says("'s") {
		return s.roleOfOwner(k + 2)
	}
	if s.At(k+1).Says("who") || s.At(k+1).Says(",") && s.At(k+2).Says("who") {
		if !s.Within(k+3, i, ",", ")") {
			return subject
		}
	}
	front := s.Front(k) - 1
	before, next := s.At(front), s.At(k+1)
	switch {
	case before.Says("by"):
		if s.At(front-1).Says("won", "run", "set", "clocked") {
			return subject
		}
		return unclear
	case before.Says("with"):
		if next.Kind == prose.Ordinal || next.Says("in", "also", "running", "setting", "second", "third", "taking", "finishing", "clocking", "close", "just", "next") {
			return subject
		}
		return other
	case before.Says("for") || before.Says("to") && s.At(front-1).Says("went", "goes", "going", "go", "belonged", "fell"):
		return subject
	case before.Says("before", "after", "until") && s.IsDoer(k), before.Says("came", "comes", "was", "is", "were", "are", "home"):
		return subject
	case before.IsWord() && mentions.Has(mentions.Prepositions, before.Folded):
		return other
	case before.IsWord() && !before.Capital && before.What == mentions.Plain && (before.Verb() != mentions.NoVerb || strings.HasSuffix(before.Folded, "ed") || strings.HasSuffix(before.Folded, "ing")):
		return other // chased Kerr home
	case before.Says("and", ",") && !s.IsDoer(k):
		return other
	default:
		return subject
	}
}

// roleOfOwner is the role of somebody whose something stands at a place: his time has a best, his rival or his record do not.
func (s *Sentence) roleOfOwner(k int) role {
	for s.At(k).Says("own", "winning", "finishing", "final", "reward", "consolation") {
		k++
	}
	if p := s.At(k); p.Kind == prose.Time || p.What == mentions.Best || p.Says("time", "run", "mark", "performance", "clocking", "effort", "win", "victory", "was", "is") || p.Kind == prose.Ordinal {
		return subject
	}
	return other
}

// opensFor is where is named, behind what a sentence opens with, who has it: in a personal best, Gourley was fourth; with the
// fastest mile of the year Kerr won. It is -1 for nobody.
func (s *Sentence) opensFor(from, to int) int {
	const longest, opening = 6, 4
	if from > opening {
		return -1
	}
	for k := to + 1; k <= to+longest; k++ {
		comma := s.At(k).Says(",")
		if !comma && (k > to+1 || !s.At(0).Says("with", "in", "running")) {
			continue
		}
		if comma {
			k++
		}
		if of := s.Next(k); of >= 0 && !s.At(of+1).Says("'s") {
			return oneAt(s.At(of), of)
		}
		if p := s.At(k); p.Says("he", "she", "i") {
			return oneAt(p, k)
		}
	}
	return -1
}

// opensWithIt reports whether a sentence begins with an it or a that of which something is said at a place.
func (s *Sentence) opensWithIt(from int) bool {
	const near = 4
	return from <= near && s.At(0).Says("it", "that", "this")
}

// NamesAnybody reports whether a sentence names or means somebody beside the owner of something.
func (s *Sentence) NamesAnybody() bool {
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.Someone || p.Says("he", "she", "they", "we", "you") {
			return true
		}
	}
	return false
}

// NamesOne reports whether a sentence names somebody, or means one by he or she.
func (s *Sentence) NamesOne() bool {
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.Someone || p.Says("he", "she") {
			return true
		}
	}
	return false
}

// lastSpokenOf is who does what is said last in the sentences before, which belong to the same paragraph: the last of them that
// speaks of anybody. It is -1 where that is not known.
func (s *Sentence) lastSpokenOf() int {
	const sentences = 2
	of := s.Previous
	for n := 0; n < sentences && of != nil && of.Paragraph == s.Paragraph; n++ {
		before := NewSentence(of, s.Collection)
		if k, _ := before.subjectUpTo(len(before.Pieces)); k >= 0 {
			return before.At(k).People[0]
		}
		if before.NamesAnybody() {
			return -1
		}
		of = of.Previous
	}
	return -1
}
