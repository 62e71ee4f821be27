package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
)

// tellsOwn reports whether one of the statements that stand beside each other tells of its own where
// it was, or begins with a but: it is not said of what the sentence begins with.
func (s *Sentence) tellsOwn(group int) bool {
	for p := range s.Parts {
		if s.GroupOf(p) == group && s.At(s.Parts[p].From).Says("but", ";", ":") {
			return true
		}
	}
	return slices.ContainsFunc(s.Cues, func(c Cue) bool {
		return s.GroupOf(s.Pieces[c.At].Part) == group && (c.Races != nil || !c.day.IsZero())
	})
}

// GroupOf is which of the statements of a sentence a part belongs to that stand beside each
// other: those parted by a semicolon, or by an and before who does something else.
func (s *Sentence) GroupOf(part int) int { return s.groups[part] }

// group finds the statements that stand beside each other.
func (s *Sentence) group() {
	s.groups = make([]int, len(s.Parts))
	for p := 1; p < len(s.Parts); p++ {
		from := s.Parts[p].From
		first, next := s.At(from), s.At(from+1)
		s.groups[p] = s.groups[p-1]
		if first.Says(":") && (s.tellsRaceBefore(p) || s.goesOnBehind(from)) {
			continue // in Budapest it was his turn: gold in 3:29.38; they met only in Eugene: first and 11th
		}
		if first.Says(",") && next.Says("and") && s.goesOnShort(from+2, s.Parts[p].To) {
			continue // was fourth in Paris, and Nuguse third
		}
		if first.Says(";", ":", "but", "while", "although", "though") || first.Says(",") && next.Says("and", "but") && s.begins(from+2) {
			s.groups[p]++
		}
	}
}

// goesOnShort reports whether no more than a name and a place stands between two places, which are said with the verb of what stands
// before them, and of the same race.
func (s *Sentence) goesOnShort(from, to int) bool {
	placed := false
	for k := from; k < to; k++ {
		p := s.At(k)
		if p.What == Meeting || p.Kind == prose.Day || p.Says("here", "today", "was", "were", "had", "is", "he", "she") || p.Verb() != NoVerb || p.Kind == prose.Time || s.isPastOf(k) {
			return false
		}
		placed = placed || p.Kind == prose.Ordinal
	}
	return placed && s.At(from).What == Someone
}

// tellsRaceBefore reports whether a sentence begins with the place of what it tells, up to the
// colon with which a part begins.
func (s *Sentence) tellsRaceBefore(part int) bool {
	first := s.At(0)
	return first.Says("in", "at") && s.At(1).What == Meeting && s.groups[part-1] == 0
}

// goesOnBehind reports whether nobody is named behind a colon and nothing is done: the places and figures there are of
// what stands before it.
func (s *Sentence) goesOnBehind(colon int) bool {
	return s.tellsRace(colon) && !slices.ContainsFunc(s.Pieces[colon:], func(p Piece) bool { return p.What == Someone || p.Verb() != NoVerb || p.Says("he", "she") })
}

// tellsRace reports whether a meeting or a place is named before a place of the sentence.
func (s *Sentence) tellsRace(to int) bool {
	return slices.ContainsFunc(s.Pieces[:to], func(p Piece) bool { return p.What == Meeting })
}

// begins reports whether a statement of its own begins at a place.
func (s *Sentence) begins(k int) bool {
	p := s.At(k)
	return p.What == Someone || p.Says("i", "he", "she", "it", "they", "there", "we") || p.Says("the") && s.At(k+1).What == Someone
}
