package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// adjectives is how many words before a place of a name tell what somebody is like, behind an article: the
// fearsomely strong Cheruiyot, a fading Kerr; 0 where they do not.
func (s *Sentence) adjectives(k int) int {
	const most = 3
	for n := 1; n <= most; n++ {
		p := s.At(k - n)
		if n > 1 && p.Says("a", "an", "the") {
			return n
		}
		if !isAdjective(p) && (n == 1 || !p.IsWord() || !strings.HasSuffix(p.Folded, "ly")) {
			return 0
		}
	}
	return 0
}

// isAdjective reports whether a word looks like one that tells what somebody is like, and not where or when
// something was.
func isAdjective(p *Piece) bool {
	if !p.IsWord() || p.Capital || p.Verb() != NoVerb || p.Says("meeting", "evening", "morning", "beginning", "opening", "closing", "timing", "racing", "training", "weekend", "moment", "event", "present", "stadium", "bend", "end", "speed", "crowd", "field", "second", "weekday", "calendar") {
		return false
	}
	if p.Says("strong", "brave", "tired", "tall", "lanky", "quick", "mighty", "young", "beaten", "gallant", "fresh", "fit", "popular", "slight", "stubby") {
		return true
	}
	for _, ending := range [...]string{"ing", "ent", "ant", "ous", "ful", "ary", "ive", "less", "able", "ible", "ish", "ged", "ted", "ced"} {
		if len(p.Folded) > len(ending)+2 && strings.HasSuffix(p.Folded, ending) {
			return true
		}
	}
	return false
}

// hasOwnSubject reports whether somebody who is not named does what stands at a place behind a where: where five of the finishers set bests.
func (s *Sentence) hasOwnSubject(from, i int) bool {
	for k := from + 1; k < i; k++ {
		if p := s.At(k); p.Kind == prose.Number || p.Says("finishers", "runners", "men", "women", "athletes", "others") {
			return true
		}
	}
	return false
}

// isUnknown reports whether the words from one place to a verb at another are somebody who is not named: as a Dutch teenager beat.
func (s *Sentence) isUnknown(from, verb int) bool {
	const most = 6
	if verb-from < 2 || verb-from > most || s.At(verb).Verb() == NoVerb {
		return false
	}
	for k := from; k < verb; k++ {
		p := s.At(k)
		plain := p.IsWord() && p.Verb() == NoVerb && !Has(Prepositions, p.Folded) && !s.IsPastAt(k) && len(p.People) == 0 && !strings.HasSuffix(p.Folded, "ly") && !strings.HasSuffix(p.Folded, "ing")
		if !plain && p.What != National && p.Kind != prose.Age && p.Kind != prose.Number {
			return false
		}
	}
	last := s.At(verb - 1)
	return last.IsWord() && len(last.Folded) > 2 && !last.Says("and", "also", "then", "again", "who", "was", "were", "had", "has", "not", "never", "just", "still", "ever", "both", "all", "too", "did", "could", "would", "will", "they", "one")
}
