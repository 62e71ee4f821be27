package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// holderAt is the record that who is named at a place held when the race was run, where the words say that it was his:
// Cram's mark, removed Cram from the record book, the previous owner, Coe.
func (s *Sentence) holderAt(k int) (held, bool) {
	p := s.At(k)
	if p.What != mentions.Someone || len(p.People) != 1 || !s.IsSaid(k) || s.At(s.Front(k)-1).Says("as", "than", "like", "unlike") {
		return held{}, false
	}
	who, of := p.People[0], s.heldBehind(k+2)
	if !s.At(k + 1).Says("'s") {
		of = s.heldBeside(k)
	}
	if of < 0 || s.isBetter(who) && (!s.At(k+1).Says("'s") || !s.Within(k, of, "own", "old", "previous", "former", "earlier")) {
		return held{}, false // that which he set may be meant
	}
	if reign := s.At(of); reign.Says("reign", "tenure", "hold", "grip", "name", "property", "grasp") && s.Result(who, s.Focus) != nil && !slices.ContainsFunc(s.Pieces, func(p mentions.Piece) bool { return p.What == mentions.RecordName || p.Says("record") }) {
		return held{}, false // as a champion, it may be
	}
	scopes := s.heldAs(of, who)
	if len(scopes) == 0 {
		return held{}, false
	}
	h := held{at: k, who: who, scope: s.oneOf(scopes)}
	if s.Within(k+1, k+6, "former", "previous", "deposed", "outgoing") && !s.isBrokenHere(h.scope) {
		return held{}, false // he holds it still
	}
	if s.At(of).What != mentions.RecordName && s.isOfOtherBroken(h) {
		return held{}, false
	}
	if mark := s.At(of); mark.Kind == prose.Time {
		h.slipped = len(s.recordsHeld(s.Focus, mark.Mark, who)) == 0
	}
	return h, !h.slipped || !s.finished(who) && len(s.EverWhere([]int{who}, s.At(of).Mark)) == 0
}

// isOfOtherBroken reports whether somebody is said to have broken the record of which a sentence speaks without its kind, and did not
// break that of who is named as its holder: the record that Laros broke was Nuguse's.
func (s *Sentence) isOfOtherBroken(h held) bool {
	verb := slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool { return p.Verb() == mentions.Breaking })
	if verb < 0 {
		return false
	}
	who, at := s.Doer(verb)
	return len(who) == 1 && at >= 0 && who[0] != h.who && s.isBetter(who[0]) && !slices.Contains(s.betteredBy(s.Focus, s.Result(who[0], s.Focus)), h.scope)
}

// heldAs is the records that somebody held which may be meant at a place: that which is named there, those with the mark
// that stands there, else those of which the sentence names one, or all where it names none.
func (s *Sentence) heldAs(of, who int) []race.Scope {
	all := s.recordsHeld(s.Focus, timing.Mark{}, who)
	p := s.At(of)
	if p.What == mentions.RecordName {
		if scope := s.scopeFor(of, who, s.Focus); slices.Contains(all, scope) {
			return []race.Scope{scope}
		}
		return nil
	}
	if p.Kind == prose.Time && len(s.recordsHeld(s.Focus, p.Mark, who)) > 0 {
		all = s.recordsHeld(s.Focus, p.Mark, who)
	}
	var named, others []race.Scope
	for k := range s.Pieces {
		if s.At(k).What != mentions.RecordName {
			continue
		}
		if scope := s.scopeFor(k, who, s.Focus); slices.Contains(all, scope) {
			named = append(named, scope)
		} else {
			others = append(others, scope)
		}
	}
	if len(named) > 0 || len(others) > 0 {
		return named
	}
	return leaveMeetings(all)
}

// heldBeside is where the record stands that is said to be of who is named at a place by the words beside him: the mark of
// Cram, removed Cram from the record book, Cram, the previous owner; -1 for none. It is the place of the name where the
// record is not named beside it.
func (s *Sentence) heldBeside(k int) int {
	front := s.Front(k) - 1
	before, next := s.At(front), s.At(k+1)
	isHeld := func(n int) bool {
		p := s.At(n)
		return p.What == mentions.RecordName || p.Kind == prose.Time && !p.Mark.IsZero() || s.isBareRecord(n) || p.Says("time", "run") && s.At(n-1).Says("the") || p.Says("reign", "tenure", "hold", "property", "grasp", "possession", "hands")
	}
	switch {
	case before.Says("of", "from", "by", "off") && isHeld(front-1):
		return front - 1
	case before.Says("by", "of") && s.At(front-1).Says("held", "set", "owned", "run", "property", "possession") && isHeld(front-2):
		return front - 2
	case before.Says("removed", "removing", "removes", "erased", "erasing", "deposed", "dethroned", "ousted", "evicted", "supplanted", "edges", "edged", "knocked", "nudged", "struck") && s.Within(k, k+7, "book", "books", "list", "lists", "page", "holder"):
		return k
	case next.Says(",", "(") && s.Within(k+2, k+6, "owner", "holder", "holders") && s.Within(k+2, k+6, "previous", "former", "old", "outgoing", "longtime", "deposed"):
		return k
	case next.Says("had", "has", "held", "owned") && s.Within(k+1, k+5, "held", "owned") && (s.At(front).Says("that", "which") && isHeld(front-1) || s.At(k+1).Says("held", "owned") && isHeld(front)):
		return front - 1
	case next.Says("ran", "set", "clocked", "posted", "recorded", "had") && (next.Says("ran", "set", "clocked", "posted", "recorded") || s.At(k+2).Says("run", "set", "clocked", "posted", "recorded")) && s.isTimeOf(k, front):
		return front
	case before.Says("to") && s.At(front-1).Says("belonged", "belongs", "belonging"):
		return k
	case next.Says("had", "has") && s.Within(k+2, k+4, "held", "owned", "kept"):
		for n := k + 3; n < k+9; n++ {
			if isHeld(n) {
				return n
			}
		}
		return -1
	case s.At(front).Says("what") && next.Says("had", "did", "ran", "managed"):
		return k
	default:
		return -1
	}
}

// isTimeOf reports whether a time from which something was taken is that of who is named at a place, right before his name:
// took 0.98 off the time Cram ran.
func (s *Sentence) isTimeOf(k, front int) bool {
	if s.At(front).Says("that", "which") {
		front--
	}
	return s.At(front).Says("time", "mark") && s.At(front-1).Says("the") && s.At(front-2).Says("off", "from", "than", "inside") && !s.finished(s.At(k).People[0])
}

// heldBehind is where the record stands behind the 's at a place, or a mark, or a word for the time in which somebody held
// one; -1 for none.
func (s *Sentence) heldBehind(k int) int {
	const longest = 6
	for n := k; n < k+longest && s.At(k-1).Says("'s"); n++ {
		switch p := s.At(n); {
		case p.What == mentions.RecordName:
			return n
		case s.isBareRecord(n):
			if before := s.At(n - 1); before.What == mentions.Meeting || before.IsWord() && before.Capital || before.Says("20", "junior") {
				return -1 // of a meeting, or a class
			}
			return n
		case p.Says("reign", "hold", "tenure", "grip", "name", "grasp", "property"), n == k && p.Says("time", "figures") && !s.finished(s.At(k - 2).People[0]):
			return n
		case p.Kind == prose.Time && !p.Mark.IsZero():
			if n == k && len(s.RanThere(s.At(k-2).People, []*race.Race{s.Focus}, p.Mark)) == 0 {
				return n
			}
			return -1
		case p.What == mentions.National, p.Kind == prose.Age, p.Kind == prose.Span, p.Kind == prose.Day, p.Kind == prose.Number, p.Says("mile", "old", "long", "year", "-", "own", "great", "famous", "venerable", "standing", "longstanding", "ancient", "time", "fabled", "global", "national", "continental", "current", "existing", "former", "previous", "outdoor"):
		default:
			if n == k && (p.Kind == prose.Sign || n >= len(s.Pieces) || p.Says("since", "for", "until")) && s.isPredicate(k-2) {
				return k - 2
			}
			return -1
		}
	}
	return -1
}

// isPredicate reports whether a record is said to be that of who is named at a place: it had been Cram's, the record, Cram's
// since 1985.
func (s *Sentence) isPredicate(k int) bool {
	before := s.Front(k) - 1
	return s.At(before).Says("was", "been", "is") || s.At(before).Says(",") && s.At(before-1).What == mentions.RecordName
}
