package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// IsOfBeaten reports whether the place at a place stands behind who beat another to it: beaten by Kerr into second, was passed
// by Farken for third. It is not told of who is named there, and of whom it is told is not sure.
func (s *Sentence) IsOfBeaten(place int) bool {
	name := place - 2
	if s.At(name).What != mentions.Someone || !s.At(place-1).Says("into", "to", "for", "in", "down") {
		return false
	}
	by := s.Front(name) - 1
	if !s.At(by).Says("by") {
		return false
	}
	verb := s.At(by - 1)
	return verb.Verb() == mentions.Beating || verb.Says("caught", "pushed", "forced", "relegated", "run", "demoted", "shunted") || verb.IsWord() && strings.HasSuffix(verb.Folded, "ed") && s.At(by-2).Says("was", "were", "been", "being", "got", "then", "only", "later", "late")
}

// placedBehind is who is in the place that stands behind who was ahead of him: finished behind Hoare in third. The place may be
// that of the other.
func (s *Sentence) placedBehind(name, place int) (Owner, bool) {
	who, at := s.Doer(s.Front(name) - 1)
	s.Pieces[place].Guess = true
	return Owner{Who: who, From: mentions.Pick(at, name)}, len(who) == 1
}

// isOfEither reports whether the place at a place stands behind somebody and who came in behind him, and may be that of either:
// followed Kerr in second, chased Gourley home in fifth.
func (s *Sentence) isOfEither(name, place int) bool {
	return s.At(place-1).Says("in", "into") && s.At(s.Front(name)-1).Says("followed", "follows", "following", "chased", "chases", "chasing", "trailed", "trails", "trailing", "pursued", "shadowed", "tracked")
}

// isLastAside reports whether the point at a place stands in an aside that tells where in the field somebody was there, behind
// which the sentence goes on with a place: Heyward, last but three at 800m, was third; from near the back at 800m, he came third.
func (s *Sentence) isLastAside(point, place int) bool {
	aside, goesOn := s.Pieces[point].Part, s.Pieces[place].Part
	from, on := s.Parts[aside].From, s.Parts[goesOn].From
	if aside >= goesOn || !s.At(on).Says(",") || !s.Within(from, point, "last", "back", "rear", "tail", "pack", "front", "behind", "ahead", "boxed", "midfield", "adrift", "leading") {
		return false
	}
	if s.At(from).Says("from") {
		return from == 0
	}
	return s.At(from).Says(",") && s.At(from-1).What == mentions.Someone && (s.At(on+1).Says("was", "came", "took", "ended") || s.At(on+1).Verb() == mentions.Finishing)
}

// isOfAnother reports whether what stands at a place before a mark, or before the word that gives it, may be told of another than
// who ran the mark: beat Ingebrigtsen into second in 3:45.34; won in Eugene, where Ingebrigtsen was second, in 3:45.34.
func (s *Sentence) isOfAnother(k, mark int) bool {
	if from := s.Parts[s.Pieces[k].Part].From; s.Pieces[k].Part < s.Pieces[mark].Part && s.At(mark).Says("in", "with", "at") && s.At(from).Says(",") && s.At(from+1).Says("where") {
		return true
	}
	return s.At(k).Kind == prose.Ordinal && s.At(k-1).Says("into") && s.At(k-2).What == mentions.Someone && s.At(s.Front(k-2)-1).Verb() == mentions.Beating
}
