package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// ranWith is who ran the mark at a place in what he did: thanks to a run of 3:45.34, with 3:45.34, Kerr
// won, showed his class with 3:46.22 in third, opened his season in 3:45.60, took down the mark with 3:45.34.
func (s *Sentence) ranWith(i int) (Owner, bool) {
	g := s.groupBefore(i)
	k := g.from - 1
	if g.unsure || g.possessor != nil || k < 0 {
		return Owner{}, false
	}
	begins := k == 0 || s.At(k-1).Says(";", ":", `"`)
	switch p := s.At(k); {
	case p.Says("with", "in") && begins && s.At(i+1).Says(",") && s.Next(i+2) >= 0 && s.doesIt(s.Next(i+2)):
		return Owner{Who: s.At(s.Next(i + 2)).People, From: s.Next(i + 2), Ran: true}, true
	case p.Says("to") && s.At(k-1).Says("thanks"), p.Says("of") && s.At(k-1).Says("courtesy"):
		return s.ownerBy(k-1, i)
	case p.Says("with") && s.At(i+1).Says("in") && s.At(i+2).Kind == prose.Ordinal:
		return s.ownerBy(k, i)
	case p.Says("in", "with") && s.opensYear(k) >= 0:
		o, ok := s.ownerBy(s.opensYear(k), i)
		o.Ran, o.There = false, true // perhaps in another race
		return o, ok
	case p.Says("in", "with") && s.At(k-1).Says("mark", "record", "standard"):
		for v := k - 2; v >= s.Parts[s.Pieces[k].Part].From; v-- {
			if s.At(v).Verb() == mentions.Breaking || s.At(v).Says("took", "takes", "taking") && s.At(v+1).Says("down") {
				return s.ownerBy(v, v)
			}
		}
	}
	return Owner{}, false
}

// ownerBy is who does what stands at a place, and nobody else is named from him on to another one.
func (s *Sentence) ownerBy(v, to int) (Owner, bool) {
	who, at := s.Doer(v)
	return Owner{Who: who, From: mentions.Pick(at, v), Ran: true}, len(who) > 0 && at >= 0 && !s.OthersNamed(max(v, at+1), to)
}

// opensYear is the place of the verb by which somebody is said to have begun his season before a place; -1 for
// none.
func (s *Sentence) opensYear(k int) int {
	j := k - 1
	if !s.At(j).Says("season", "campaign", "year", "summer", "account") {
		return -1
	}
	for j--; s.At(j).Says("outdoor", "indoor", "track", "racing", "olympic") || s.At(j).Kind == prose.Day; j-- {
	}
	if s.At(j).Says("his", "her") && s.At(j-1).Says("opened", "opens", "opening", "began", "begins", "started", "starts", "starting") {
		return j - 1
	}
	return -1
}

// crossesLine reports whether the word at a place says that somebody came to the finish, or over the distance of the
// race: hit the tape, got to the line, covered the mile.
func (s *Sentence) crossesLine(j, to int) bool {
	switch p := s.At(j); {
	case p.Says("hit", "hits", "broke", "breaks", "breasted", "reached", "reaches", "snapped", "made", "got", "threw", "dived", "dipped", "lunged"):
		return s.Within(j, to, "tape", "line", "finish")
	case p.Says("covered", "covers", "completed", "completes", "negotiated", "navigated"):
		return s.Within(j, to, "mile", "distance", "race", "miles") && !s.Within(j, to, "last", "final", "first", "half", "quarter", "lap") || s.At(j+2).Kind == prose.Distance && s.IsEvent(j+2) || s.At(j+1).Kind == prose.Distance && s.IsEvent(j+1)
	default:
		return false
	}
}

// timeBeside is whose time stands behind a comma behind the word for it: Hocker's time, 3:27.65, is a record.
func (s *Sentence) timeBeside(i int) (Owner, bool) {
	k := i - 2
	if !s.At(i-1).Says(",", "-", "(") || !s.At(i+1).Says(",", "-", ")", ".") || !s.At(k).Says("time", "clocking", "mark", "run", "performance") {
		return Owner{}, false
	}
	if s.At(k - 1).Says("winning") {
		k--
	}
	switch whose := s.At(k - 1); {
	case whose.Says("his", "her") && len(whose.People) > 0:
		return Owner{Who: whose.People, From: k - 1}, true
	case whose.Says("'s") && s.At(k-2).What == mentions.Someone:
		return Owner{Who: s.At(k - 2).People, From: k - 2}, true
	default:
		return Owner{}, false
	}
}

// doesIt reports whether a verb stands right behind a name.
func (s *Sentence) doesIt(name int) bool {
	next := s.At(name + 1)
	return next.Verb() != mentions.NoVerb || next.Says("was", "became", "had") || next.IsWord() && len(next.Folded) > 4 && next.Folded[len(next.Folded)-2:] == "ed"
}
