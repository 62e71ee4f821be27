package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// takenDown is who is said to have brought a record to the mark at a place: took the German
// record down to 3:47.76.
func (s *Sentence) takenDown(i int) (Owner, bool) {
	if !s.At(i - 1).Says("to") {
		return Owner{}, false
	}
	from := s.Parts[s.Pieces[i].Part].From
	if s.At(from).Says("that") && s.Pieces[i].Part > 0 {
		from = s.Parts[s.Pieces[i].Part-1].From
	}
	if o, ok := s.improvedTo(i, from); ok {
		return o, true
	}
	meant := false
	for k := i - 2; k >= from && k > i-12; k-- {
		p := s.At(k)
		switch {
		case p.What == mentions.RecordName, p.What == mentions.Best, p.Says("record", "best"), p.Says("it", "that", "this"):
			meant = true
		case meant && (p.Verb() == mentions.Breaking || p.Says("took", "takes", "taking", "brought", "bringing", "cut", "cutting", "moved")):
			who, at := s.Doer(k)
			return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}, len(who) > 0
		case p.Says("down", "from", "own", "his", "her", "the", "old", "'s", "on", "mark"), p.What == mentions.National, p.What == mentions.Someone, p.Kind == prose.Time, p.Kind == prose.Age:
		default:
			return Owner{}, false
		}
	}
	return Owner{}, false
}

// ofOwnCountry is who is said to have set a record of his own country with the mark at a
// place.
func (s *Sentence) ofOwnCountry(i int) (Owner, bool) {
	if !s.At(i-1).Says("at", "with", "of", "in") || !s.At(i-2).Says("country", "nation") || !s.At(i-3).Says("own") || !s.At(i-5).Says("of", "for") || !s.At(i-6).Says("record") {
		return Owner{}, false
	}
	for k := i - 7; k > i-10; k-- {
		if s.At(k).Says("set", "sets", "setting") || s.At(k).Verb() == mentions.Running {
			who, at := s.Doer(k)
			return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}, len(who) > 0
		}
	}
	return Owner{}, false
}

// improvedTo is who is said to have improved to the mark at a place: improved by more than five
// seconds to 3:46.73.
func (s *Sentence) improvedTo(i, from int) (Owner, bool) {
	for k := i - 2; k >= from && k > i-9; k-- {
		p := s.At(k)
		if p.Says("improved", "improving", "progressed") {
			who, at := s.Doer(k)
			return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}, len(who) == 1
		}
		if p.What == mentions.Someone || p.Kind == prose.Time || p.Verb() != mentions.NoVerb {
			return Owner{}, false
		}
	}
	return Owner{}, false
}

// thatWon is who is said to have won something with the mark at a place: the 3:47.83 that won him
// the Wanamaker Mile.
func (s *Sentence) thatWon(i int) (Owner, bool) {
	if !s.At(i+1).Says("that", "which") || !s.At(i+2).Says("won", "gave", "earned", "brought", "took", "got") {
		return Owner{}, false
	}
	named := s.At(i + 3)
	if len(named.People) == 0 || named.What != mentions.Someone && !named.Says("him", "her") {
		return Owner{}, false
	}
	return Owner{Who: named.People, From: i + 3, There: true}, true
}

// opening is who ran the mark with which a sentence begins: with a time of 3:45.34, Kerr set a record.
func (s *Sentence) opening(i int) (Owner, bool) {
	from := s.Parts[s.Pieces[i].Part].From
	having := s.At(from).Says("having") && !s.NamesIn(from, i) && s.At(i-1).Says("in", "of", "with")
	if from > 0 || !s.At(from).Says("with", "in", "clocking", "running") && !having {
		return Owner{}, false
	}
	comma := i + 1
	if s.At(from).Says("clocking", "running") && s.At(comma).Says("to") {
		comma = s.commaBehind(comma)
	}
	if !s.At(comma).Says(",") {
		return Owner{}, false
	}
	for k := from + 1; k < i && !having; k++ {
		if !s.At(k).Says("a", "an", "the", "time", "of", "mark", "clocking", "stunning", "brilliant", "superb", "winning", "fine", "sensational") && s.At(k).What != mentions.Best {
			return Owner{}, false
		}
	}
	k := comma + 1
	for s.At(k).What == mentions.National || s.At(k).Kind == prose.Age && s.At(k).What != mentions.Someone || s.At(k).Says("the", "'s") {
		k++
	}
	who := s.At(k)
	does := s.At(k + 1)
	if who.What != mentions.Someone && !who.Says("he", "she") || len(who.People) == 0 || !does.IsWord() || does.Says("was", "and", "or", "had") {
		return Owner{}, false
	}
	return Owner{Who: who.People, From: k, Ran: true}, true
}

// commaBehind is the place of the comma behind what somebody did a mark for, if nobody is named before it:
// clocking 3:45.34 to better his best of 3:48.87, Kerr won; the last place that is looked at where none is.
func (s *Sentence) commaBehind(k int) int {
	const longest = 14
	to := k + longest
	for k < to && !s.At(k).Says(",") && s.At(k).What != mentions.Someone {
		k++
	}
	return k
}

// withMark is who has the mark at a place by the way: Gourley, with 3:47.74 in fourth, was pleased.
func (s *Sentence) withMark(i int) (Owner, bool) {
	if name := i - 3; s.At(i-1).Says("with", "in") && s.At(i-2).Says(",") && s.At(name).What == mentions.Someone && s.IsDoer(name) && (s.At(i+1).Says("in") && s.At(i+2).Kind == prose.Ordinal || s.At(i+1).Says(",")) {
		return Owner{Who: s.At(name).People, From: name}, true
	}
	return Owner{}, false
}

// ranTo is who is said to have run to the mark at a place: stormed to 3:45.34, powered home to a
// world-leading 3:45.34.
func (s *Sentence) ranTo(i int) (Owner, bool) {
	k := i - 1
	for s.At(k).What == mentions.Best || s.At(k).Says("a", "an", "stunning", "brilliant", "superb", "leading", "world", "sensational", "winning", "record") {
		k--
	}
	if !s.At(k).Says("to") || !s.movesTo(k) {
		return Owner{}, false
	}
	who, at := s.Doer(k - 1)
	return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}, len(who) == 1
}

// movesTo reports whether what stands before the to at a place says that somebody ran.
func (s *Sentence) movesTo(k int) bool {
	j := k - 1
	for s.At(j).Says("home", "away", "clear", "on", "through") {
		j--
	}
	return s.At(j).Moves()
}
