package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// besideMark is who ran a mark that stands directly beside a name: Kerr 3:45.34, Kerr
// (3:45.34), Kerr (GBR) 3:45.34.
func (s *Sentence) besideMark(i int) (Owner, bool) {
	k := i - 1
	for k >= 0 && k > i-8 {
		p := s.At(k)
		if p.What == mentions.National || p.Says("(", ")", ",", "of", "the", "-", ":", "|") || p.Kind == prose.Ordinal && !s.At(k+1).IsWord() ||
			p.Kind == prose.Number && s.At(k-1).Says(",", "(") || p.IsWord() && len(p.Text) > 1 && p.Text == strings.ToUpper(p.Text) && p.Capital {
			k--
			continue
		}
		break
	}
	if s.IsPair(i) {
		return Owner{}, false // one is that of somebody else
	}
	if at := s.BeforeAside(i - 1); at >= 0 && s.At(at).What == mentions.Someone && s.IsDoer(at) && s.At(at+2).Says("the", "a", "an", "my", "our", "his", "her") && !s.NamesIn(at+1, i) {
		return Owner{Who: s.At(at).People, From: at}, true
	}
	if k < 0 || s.At(k).What != mentions.Someone || s.At(i-1).Says("of", "the") {
		return Owner{}, false
	}
	if k == i-1 || s.onlySigns(k+1, i) {
		return Owner{Who: s.At(k).People, From: k}, true
	}
	return Owner{}, false
}

// IsPair reports whether the marks of two stand together at a place: 3:45.34 to 3:45.60.
func (s *Sentence) IsPair(i int) bool {
	next := s.At(i + 1)
	return next.Kind == prose.Time && next.Joined || next.Says("to", "-") && s.At(i+2).Kind == prose.Time
}

// onlySigns reports whether what stands between a name and its mark is a nation, an age, a
// place or a bracket, but no comma that begins something else.
func (s *Sentence) onlySigns(from, to int) bool {
	commas, opened := 0, 0
	for k := from; k < to; k++ {
		switch p := s.At(k); {
		case p.Says(","):
			commas++
		case p.Says("("):
			opened++
		case p.Says(")"):
			opened--
		}
	}
	return commas == 0 || commas == 1 && s.At(to-1).Says(",") || opened > 0 || commas == 2
}

// besideVerb is who ran a mark that stands behind a name with "in": who beats somebody in
// a time has run it; behind "by" or "from" it may be of both.
func (s *Sentence) besideVerb(j, k int) Owner {
	if !s.At(k).Says("in", "with") {
		return Owner{}
	}
	if s.IsDoer(j) {
		return Owner{Who: s.At(j).People, From: j}
	}
	before := s.At(s.Front(j) - 1)
	if v := s.Front(j) - 3; before.Says("of") && s.At(v).Says("within") {
		who, at := s.Doer(v)
		return Owner{Who: who, From: mentions.Pick(at, v)}
	}
	if v := s.Front(j) - 2; before.Verb() == mentions.Beating || before.Says("off", "past", "out", "down") && !s.At(v).Says("was", "were") && s.At(v).What != mentions.Someone {
		who, at := s.Doer(s.Front(j) - 1)
		if at >= 0 && s.timedBefore(at, j) {
			return Owner{Who: s.At(j).People, From: j} // Kerr in 3:45.34 beat Ingebrigtsen in 3:45.60
		}
		return Owner{Who: who, From: mentions.Pick(at, j)}
	}
	if v := s.Front(j) - 2; before.Says("by") && s.At(v).Verb() == mentions.Winning || before.Says("was") && s.At(v).Says("winner") || before.Says("was", "came") && (s.At(v).Kind == prose.Ordinal || before.Says("came") && s.isInverted(v)) {
		return Owner{Who: s.At(j).People, From: j}
	}
	if v := s.Front(j) - 3; before.Says("of") && s.At(v+1).Says("ahead", "clear") && (s.At(v).Kind == prose.Length || s.At(v).Kind == prose.Time) {
		who, at := s.Doer(v)
		return Owner{Who: who, From: mentions.Pick(at, j)}
	}
	if v := s.Front(j) - 2; before.Says("behind") && s.At(v).Kind == prose.Length && s.At(v-1).Verb() == mentions.Finishing {
		who, at := s.Doer(v)
		return Owner{Who: who, From: mentions.Pick(at, j)} // finished half a second behind Bell in
	}
	if other := s.Front(j) - 2; before.Says("and") && s.At(other).What == mentions.Someone {
		return s.besideVerb(other, k) // beat both
	}
	if v := s.Front(j) - 2; before.Says("by") && (s.At(v).Says("followed") || s.At(v).Says("home") && s.At(v-1).Says("followed")) {
		return Owner{Who: s.At(j).People, From: j}
	}
	if before.IsWord() && mentions.Has(mentions.Prepositions, before.Folded) {
		who, at := s.Doer(s.Front(j) - 1)
		if len(who) == 0 && before.Says("of", "ahead", "behind", "from", "over", "on") {
			return Owner{} // of who does it, perhaps
		}
		return Owner{Who: mentions.Join(s.At(j).People, who), From: mentions.Pick(at, j)}
	}
	return Owner{}
}

// timedBefore reports whether a mark stands between two places.
func (s *Sentence) timedBefore(from, to int) bool {
	for k := from; k < to; k++ {
		if s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero() {
			return true
		}
	}
	return false
}

// joinedTo is the mark to which the one at a place is joined, with when or where it was between
// them and no name: ran 3:51.3 in Berkeley and, a year later, 3:51.1 in Bakersfield; -1 for none.
func (s *Sentence) joinedTo(i int) int {
	const longest = 12
	joined := false
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		p := s.At(k)
		switch {
		case p.Kind == prose.Time && !p.Mark.IsZero():
			if joined && k < i-2 && s.GroupOf(p.Part) == s.GroupOf(s.Pieces[i].Part) && s.At(k-1).Verb() == mentions.Running {
				return k
			}
			return -1
		case p.Says("and", "then"):
			joined = true
		case p.Says(",", "later", "afterwards", "in", "at", "a", "year", "month", "week", "the", "same", "place", "again", "on"), p.What == mentions.Meeting, p.Kind == prose.Day, p.Kind == prose.Span:
		default:
			return -1
		}
	}
	return -1
}

// secondOf is who came second in the race that the sentence is about, where the mark at a place
// is his and stands behind that of who won: won, 3:58.8 to 3:59.6; nobody where it is another.
func (s *Sentence) secondOf(i int) []int {
	if !s.At(i-1).Says("to") || s.At(i-2).Kind != prose.Time || !s.At(i-3).Says(",", "by", "in") || s.At(i-4).Verb() != mentions.Winning || s.Focus == nil {
		return nil
	}
	second := s.InPlaceOf(s.Focus, 2)
	if len(s.RanThere(second, []*race.Race{s.Focus}, s.Pieces[i].Mark)) == 0 {
		return nil
	}
	return second
}

// isInverted reports whether what stands before a verb at a place lets who does it stand behind: next
// came Gourley, behind Kerr came Ingebrigtsen.
func (s *Sentence) isInverted(k int) bool {
	return s.At(k).Says("next", "then", "them", "him", "her") || s.At(k).What == mentions.Someone && s.At(s.Front(k)-1).Says("behind", "after")
}
