package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// isClause reports whether somebody does something from one place to another: what is joined to
// it by an and is another statement.
func (s *Sentence) isClause(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.At(k); p.Verb() != NoVerb || p.Says("was", "were", "had", "is") || s.isPastOf(k) {
			return true
		}
	}
	return false
}

// isPastOf reports whether the word at a place says what somebody did who is named right before
// it: García missed, Hocker narrowly missed.
func (s *Sentence) isPastOf(k int) bool {
	if !s.IsPastAt(k) {
		return false
	}
	before := s.At(k - 1)
	if before.IsWord() && strings.HasSuffix(before.Folded, "ly") || before.Says("also", "then", "just", "soon", "never") {
		before = s.At(k - 2)
	}
	return before.What == Someone || before.Says("he", "she")
}

// IsPastAt reports whether the word at a place has the form of a verb that says what was done.
func (s *Sentence) IsPastAt(k int) bool {
	p := s.At(k)
	return p.IsWord() && (len(p.Folded) > 4 && strings.HasSuffix(p.Folded, "ed") || Has(irregular, p.Folded))
}

// isConsequence reports whether a part tells what came of it that something was so much so: so fast was it that Kerr.
func (s *Sentence) isConsequence(part int) bool {
	from := s.Parts[part].From
	return s.At(from).Says("that") && s.Within(0, from, "so", "such") && s.At(from-1).What != Someone && s.At(from+1).What == Someone
}

// isFinite reports whether a verb that has a subject stands at a place, right behind a name.
func (s *Sentence) isFinite(k int) bool {
	p := s.At(k)
	return p.IsWord() && (p.Says("was", "had", "swept", "went", "ran", "won", "came", "beat", "held", "took", "led", "kicked", "moved", "cut", "set", "broke", "became", "got") || p.Verb() != NoVerb && len(p.Folded) > 3 && p.Folded[len(p.Folded)-2:] == "ed")
}

// isBesideWith reports whether an and joins somebody to others who are named by the way:
// with Muir on her shoulder and Obiri third.
func (s *Sentence) isBesideWith(and int) bool {
	for k := and - 1; k >= s.Parts[s.Pieces[and].Part].From; k-- {
		if p := s.At(k); p.Verb() != NoVerb || p.Says("was", "were", "is", "had", "has") {
			return false
		}
		if s.At(k).Says("with") {
			return s.Next(k+1) >= 0
		}
	}
	return false
}

// nameBehind is who is named behind her compatriot and the like; -1 for nobody.
func (s *Sentence) nameBehind(k int) int {
	if !s.At(k).Says("her", "his") || !s.At(k+1).Says("rival", "compatriot", "fellow", "countrywoman", "countryman", "team") {
		return -1
	}
	return s.Next(k + 1)
}

// opens reports whether nothing stands before a name in its part but where or when
// something was: on Friday, from there.
func (s *Sentence) opens(i, before int) bool {
	for k := s.Parts[s.Pieces[i].Part].From; k <= before; k++ {
		p := s.At(k)
		if p.What == Someone || p.Verb() != NoVerb || p.Says("was", "were", "is", "had", "has", "as", "than") || p.IsWord() && !p.Capital && len(p.Folded) > 3 && p.Folded[len(p.Folded)-2:] == "ed" {
			return false
		}
	}
	return s.At(before).What != Plain || s.At(before).Says("there", "then", "night", "afternoon", "evening", "again", "today", "yesterday", "here") || s.At(before).Kind != prose.Word || s.At(before).Capital
}

// doesSomething reports whether a verb stands right behind a name, or behind what is said of
// who it is: until Ryun, a student of 19, ran.
func (s *Sentence) doesSomething(i int) bool {
	const longest = 9
	if !s.At(i + 1).Says(",") {
		return s.isFinite(i + 1)
	}
	for k := i + 2; k < i+longest; k++ {
		if s.At(k).Says(",") {
			return s.isFinite(k + 1)
		}
	}
	return false
}

// isObjectToo reports whether an and before a name joins it to somebody to whom something is
// done, and no verb of which it is the subject stands behind it: beat Ingebrigtsen of Norway and Nuguse in.
func (s *Sentence) isObjectToo(i, and int) bool {
	k := and - 1
	for s.isBeside(k) {
		k--
	}
	if s.At(k).What != Someone {
		return false
	}
	front := s.Front(k) - 1
	if before := s.At(front); before.Says(",") && s.At(front-1).What == Someone {
		return s.isObjectToo(i, front) // beat Ingebrigtsen, Nuguse and Gourley
	} else if before.Verb() != Beating && (!before.IsWord() || !Has(Prepositions, before.Folded) || before.Says("of") && !s.isUnder(front)) {
		return false
	}
	for s.isBeside(i+1) && !s.At(i+1).Says(",") {
		i++
	}
	return !s.doesSomething(i) && !s.IsPastAt(i+1) && !s.At(i+1).Says("were", "is", "has", "did") && s.At(i+1).Kind != prose.Ordinal
}

// isUnder reports whether a word before the of at a place makes who is named behind it somebody to whom something
// is done or beside whom it is: ahead of, beat the likes of, but not the trio of.
func (s *Sentence) isUnder(of int) bool {
	k := of - 1
	for s.At(k).Says("likes", "trio", "quartet", "pair", "duo", "group", "front", "top", "famous", "big", "the", "a") || s.At(k).Kind == prose.Number {
		k--
	}
	p := s.At(k)
	return p.Verb() == Beating || p.IsWord() && Has(Prepositions, p.Folded)
}

// isBeside reports whether what stands at a place tells more of who is named before it: of Norway, (26).
func (s *Sentence) isBeside(k int) bool {
	p := s.At(k)
	return p.What == National && s.At(k-1).Says("of", "the", "(") || p.Says("of", "the", "(", ")") || (p.Kind == prose.Number || p.Kind == prose.Time) && s.At(k-1).Says("(")
}

// isSecondObject reports whether an and before a name joins it to somebody to whom something is done,
// or whom a preposition stands before, and no verb of its own stands behind it: passed Ingebrigtsen of
// Norway and Kerr in the straight.
func (s *Sentence) isSecondObject(i, and int) bool {
	name := and - 1
	if s.At(name).What == National && s.At(name-1).Says("of") {
		name -= 2
	}
	next := s.At(i + 1)
	ends := i+1 == len(s.Pieces) || next.Says(".", "to") || next.IsWord() && Has(Prepositions, next.Folded)
	if s.At(name).What != Someone || !ends {
		return false
	}
	front := s.Front(name) - 1
	does := s.At(front)
	if !does.IsWord() || does.Capital || does.Says("and", "or", "as", "but", "while", "then", "when", "that", "than", "because", "before", "after", "until", "where", "since", "though", "although", "was", "were") {
		return false
	}
	return s.hasSubject(front)
}

// hasSubject reports whether somebody is named in the part of a place before it, who may do what stands
// there.
func (s *Sentence) hasSubject(i int) bool {
	for k := i - 1; k >= s.Parts[s.Pieces[i].Part].From; k-- {
		if p := s.At(k); p.What == Someone || p.Says("he", "she", "who") {
			return true
		}
	}
	return false
}

// isActedOn reports whether who is named at a place is whom somebody else did something to: Hocker
// overtook him, Hocker outfoxed him and another one.
func (s *Sentence) isActedOn(i int) bool {
	front := s.Front(i) - 1
	if front < 0 {
		return false
	}
	does := s.At(front)
	if does.Says("and") {
		return s.isSecondObject(i, front)
	}
	if does.Says("out", "off", "past", "down") && front > 0 && (s.At(front-1).Verb() != NoVerb || strings.HasSuffix(s.At(front-1).Folded, "ed")) {
		return s.hasSubject(front)
	}
	past := len(does.Folded) > 4 && strings.HasSuffix(does.Folded, "ed") || Has(irregular, does.Folded) || does.Says("overtook", "outdid", "overcame")
	return does.IsWord() && !does.Capital && past && s.hasSubject(front)
}

// isObject reports whether who is named at a place is whom somebody does something to by a word that
// is known as no verb of the grammar: stunned Kerr.
func (s *Sentence) isObject(i int) bool {
	const shortest = 4
	before := s.At(s.Front(i) - 1)
	return s.At(i).What == Someone && before.IsWord() && !before.Capital && before.Verb() == NoVerb && len(before.Folded) > shortest && before.Folded[len(before.Folded)-2:] == "ed" && s.IsDoer(s.nameBefore(s.Front(i)-1))
}

// nameBefore is who is named last before a place of the part; the place itself where nobody is.
func (s *Sentence) nameBefore(i int) int {
	for k := i - 1; k >= 0 && i >= 0 && k >= s.Parts[s.Pieces[i].Part].From; k-- {
		if s.At(k).What == Someone {
			return k
		}
	}
	return max(i, 0)
}
