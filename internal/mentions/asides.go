package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// BeforeAside is the place before an aside that ends with the comma at a place: Kerr, three
// weeks after his win, was; -1 where no aside stands there.
func (s *Sentence) BeforeAside(k int) int {
	const longest = 11
	if !s.At(k).Says(",") {
		return -1
	}
	for j := k - 1; j > 0 && j > k-longest; j-- {
		if !s.At(j).Says(",") {
			continue
		}
		if j+1 == k || !s.beginsAside(j+1) {
			return -1
		}
		return j - 1
	}
	return -1
}

// beginsAside reports whether what stands at a place can begin an aside that says nothing
// of its own: it is no name, no and, and no figure of a race.
func (s *Sentence) beginsAside(i int) bool {
	p := s.At(i)
	if p.Says("only", "just", "still", "now", "already") {
		p = s.At(i + 1)
	}
	return p.Kind == prose.Length || p.Kind == prose.Span || p.Kind == prose.Age || p.Says("who", "where", "limping", "for", "like", "as", "by", "with", "in", "of", "from", "also", "once", "the", "a", "an", "my", "our", "his", "her", "still") && p.What == Plain ||
		p.IsWord() && strings.HasSuffix(p.Folded, "ing") && p.Verb() == NoVerb
}

// isBracketed reports whether what stands at a place stands in a bracket that was opened shortly before: (Boston, March
// 2019).
func (s *Sentence) isBracketed(k int) bool {
	const longest = 12
	for j := k - 1; j >= 0 && j > k-longest; j-- {
		if s.At(j).Says("(", ")") {
			return s.At(j).Says("(")
		}
	}
	return false
}

// OthersNamed reports whether somebody is named by name from one place to another.
func (s *Sentence) OthersNamed(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.At(k); p.What == Someone && !p.Role {
			return true
		}
	}
	return false
}

// NamesIn reports whether somebody is named, or a time given, from one place to another.
func (s *Sentence) NamesIn(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.At(k); p.What == Someone || p.Kind == prose.Time || p.Kind == prose.Ordinal {
			return true
		}
	}
	return false
}

// Within reports whether one of some words stands between two places.
func (s *Sentence) Within(from, to int, words ...string) bool {
	for k := from; k < to; k++ {
		if s.At(k).Says(words...) {
			return true
		}
	}
	return false
}

// isAppositive reports whether a part stands between two commas to say who is named before it,
// and the statement goes on behind it: Nader, last year's winner in 3:48.25, was in the lead.
func (s *Sentence) isAppositive(part int) bool {
	from, to := s.Parts[part].From, s.Parts[part].To
	if !s.At(from).Says(",") || !s.endsName(from-1) || !s.At(to).Says(",") || part+1 >= len(s.Parts) {
		return false
	}
	first, next := s.At(from+1), s.At(to+1)
	if !first.Says("a", "an", "the", "last", "this", "his", "her", "winner", "champion", "runner", "then", "once", "better", "best", "one", "aged", "only", "just", "still", "silver", "gold", "bronze", "former", "twice", "fresh", "back", "beaten", "unbeaten", "already", "second") && first.What != National && first.What != Title && first.Kind != prose.Ordinal && first.Kind != prose.Day && first.Kind != prose.Number {
		return false
	}
	for k := from + 1; k < to; k++ {
		if s.At(k).Says("was", "were", "had", "has", "is", "and") {
			return false
		}
	}
	return next.Says("was", "were", "had", "has", "is") || next.Verb() != NoVerb && !strings.HasSuffix(next.Folded, "ing") || s.isFinite(to+1) ||
		next.IsWord() && (len(next.Folded) > 4 && strings.HasSuffix(next.Folded, "ed") || Has(irregular, next.Folded))
}

// endsName reports whether a name ends at a place, with the nation or the age of who has it:
// Komen, Komen of Kenya, Komen (26).
func (s *Sentence) endsName(k int) bool {
	p := s.At(k)
	switch {
	case p.What == Someone:
		return true
	case p.What == National && s.At(k-1).Says("the"):
		return s.At(k-2).Says("of") && s.At(k-3).What == Someone
	case p.What == National:
		return s.At(k-1).Says("of") && s.At(k-2).What == Someone
	case p.Says(")"):
		return s.At(k-2).Says("(") && s.At(k-3).What == Someone
	default:
		return false
	}
}

// withBefore is the place of who is named behind a with before what is said of him by the way, where a
// part goes on with what he did: won with Kerr, whose best was 3:45.34, taking silver; -1 for nobody.
func (s *Sentence) withBefore(part int) int {
	from := s.Parts[part].From
	next := s.At(from + 1)
	if part < 2 || !s.At(from).Says(",") || !next.IsWord() || !strings.HasSuffix(next.Folded, "ing") {
		return -1
	}
	p := part - 1
	for p > 0 && (s.IsEmbedded(p) || s.Parts[p].To == s.Parts[p].From+1) {
		p--
	}
	at := s.Parts[p].To - 1
	if p == part-1 || s.At(at).What != Someone || !s.At(s.Front(at)-1).Says("with") {
		return -1
	}
	return at
}
