package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// Owner is who ran a mark: people, or the winner, and where that is said.
type Owner struct {
	Who    []int
	Winner bool
	From   int
	Why    string
	Ran    bool // it is said by a verb
	Owned  bool // it is said to be theirs
	Record bool // it is said to be a record
	There  bool // in which race it was is told where that is said
}

// OwnerOf is who ran the mark at a place, nobody where there is no such place.
func (s *Sentence) OwnerOf(i int) Owner {
	if i < 0 || i >= len(s.Pieces) {
		return Owner{}
	}
	if who := s.Next(i + 2); s.At(i+1).Says("for") && who >= 0 && s.At(who).What == mentions.Someone && (s.At(who+1).Kind == prose.Sign || s.At(who+1).Says("and") || who+1 == len(s.Pieces)) && s.At(i-1).Verb() != mentions.Running && !s.At(i-1).Says("in", "with", "showed", "read", "said", "shows", "displayed", "flashed") {
		return Owner{Who: s.At(who).People, From: who}
	}
	if o, ok := s.besideMark(i); ok {
		return o
	}
	if s.At(i+1).Says("set", "run", "held", "belonged", "belonging") && s.At(i+2).Says("by", "to") {
		if who := s.Next(i + 3); who >= 0 {
			return Owner{Who: s.At(who).People, From: who, Record: true}
		}
	}
	if next := s.At(i + 1); len(next.People) > 0 && (next.What == mentions.Someone || next.Says("he", "she")) && s.At(i-1).Says("the") && (s.At(i+2).Says("ran", "set", "clocked") || s.At(i+2).Says("had") && s.At(i+3).Says("run", "set", "clocked")) {
		return Owner{Who: next.People, From: i + 1}
	}
	for _, of := range [...]func(int) (Owner, bool){s.takenDown, s.ofOwnCountry, s.thatWon, s.withMark, s.ranTo, s.ranWith, s.timeBeside} {
		if o, ok := of(i); ok {
			return o
		}
	}
	if s.At(i-1).Says("or") && s.At(i-2).Says(",") && s.At(i-3).Kind == prose.Time {
		return s.OwnerOf(i - 3)
	}
	if s.At(i-1).Says("and") && s.At(i-2).Kind == prose.Time && s.At(i-3).Verb() == mentions.Running && len(s.OwnerOf(i-2).Who) == 2 {
		return s.OwnerOf(i - 2) // of each one
	}
	if o, ok := s.opening(i); ok {
		return o
	}
	if who := s.secondOf(i); len(who) == 1 {
		return Owner{Who: who, From: i - 2}
	}
	if at := s.joinedTo(i); at >= 0 {
		return s.OwnerOf(at)
	}
	g := s.groupBefore(i)
	if g.unsure {
		return Owner{Why: "what the figure is of is not understood"}
	}
	k := g.from - 1
	p := s.At(k)
	switch {
	case g.possessor != nil:
		return Owner{Who: g.possessor, From: g.possessorAt, Owned: true, Record: g.oldRecord}
	case p.Says("was", "is") && g.from == i:
		return s.subjectTime(k)
	case p.Says("clock") && s.At(k-1).Says("to"):
		who, at := s.Doer(k - 1)
		return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}
	case p.Says("in") && g.from == i && s.At(k-1).Says("followed", "follows", "trailed") && s.At(k-2).Kind == prose.Sign:
		who, at := s.Doer(k - 1)
		return Owner{Who: who, From: mentions.Pick(at, k-1), Ran: true}
	case p.Verb() == mentions.Running || p.Verb() == mentions.Breaking && g.hasRecord || p.Says("had") && g.from == i && s.At(k-1).What == mentions.Someone && (s.At(i+1).Says(".", ",") || i+1 == len(s.Pieces)):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k), Ran: true}
	case p.Says("set", "setting", "sets") && (g.hasRecord || g.hasBest || g.oldRecord && s.At(g.from).Says("a", "an")):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k)}
	case p.Says("in", "at", "with", "of") || g.from < i && (p.Says(",") || p.Says("for")):
		return s.behind(k)
	case g.from == i && p.Says(",", "-", ":", "("):
		return s.behind(k)
	default:
		return Owner{}
	}
}

// subjectTime is who ran a mark that a sentence gives as what a time was: the winning
// time was 3:45.34.
func (s *Sentence) subjectTime(k int) Owner {
	j := k - 1
	for s.At(j).What == mentions.Meeting || s.At(j).Says("in", "at", "on", "here", "today", "for", "the", "over", "mile", "night", "afternoon", "evening", "distance") || s.At(j).Kind == prose.Distance && s.IsEvent(j) {
		j--
	}
	if !s.At(j).Says("time", "mark", "clocking") {
		return Owner{}
	}
	if s.At(j - 1).Says("winning") {
		if s.At(j-2).Says("'s") && s.At(j-3).What == mentions.Someone {
			return Owner{Who: s.At(j - 3).People, From: j - 3}
		}
		return Owner{Winner: true, From: j - 1}
	}
	switch before := s.At(j - 1); {
	case before.Says("his", "her") && len(before.People) > 0:
		return Owner{Who: before.People, From: j - 1}
	case before.Says("'s") && s.At(j-2).What == mentions.Someone:
		return Owner{Who: s.At(j - 2).People, From: j - 2}
	default:
		return Owner{}
	}
}

// group is the words of a noun before a figure: a stunning British record of.
type group struct {
	from        int // where it begins: the figure itself where there is none
	unsure      bool
	hasRecord   bool
	hasBest     bool
	hasTime     bool
	winning     bool
	oldRecord   bool // of a kind that is not said
	possessor   []int
	possessorAt int
}

// groupBefore is the noun before the figure at a place.
func (s *Sentence) groupBefore(i int) group {
	g := group{from: i}
	unknown := 0
	for k := i - 1; k >= 0 && k > i-14; k-- {
		p := s.At(k)
		switch {
		case p.Says("record") && s.At(k+1).Says("of"):
			g.oldRecord = true
		case p.Says("of") && (s.At(k-1).Says("record") || s.isNounOfTime(k-1) || s.At(k-1).What == mentions.RecordName || s.At(k-1).What == mentions.Best):
		case p.Says("a", "an", "the", "another", "this", "that"):
			g.from = k
			return g
		case p.Says("his", "her", "my", "your") && len(p.People) > 0:
			g.from, g.possessor, g.possessorAt = k, p.People, k
			return g
		case p.Says("whose"):
			if who, at := s.Doer(k); len(who) > 0 {
				g.from, g.possessor, g.possessorAt = k, who, mentions.Pick(at, k)
			}
			return g
		case p.Says(":") && k == i-1 && s.At(k-1).Says("'s") && s.At(k-2).What == mentions.Someone: // it was Hägg's: 4:01.4
		case p.Says("'s") && s.At(k-1).What == mentions.Someone:
			g.from, g.possessor, g.possessorAt = k-1, s.At(k-1).People, k-1
			return g
		case p.What == mentions.RecordName:
			g.hasRecord = true
		case p.What == mentions.Best:
			g.hasBest = true
		case p.Says("and") && isRecordOrBest(s.At(k-1)) && isRecordOrBest(s.At(k+1)): // a national record and world lead of
		case p.Says("winning"):
			g.winning = true
		case p.Says("clock") && s.At(k-1).Says("to"):
			return g
		case s.isNounOfTime(k):
			g.hasTime = true
		case p.Says("own") && s.At(k-1).Says("his", "her", "my", "'s"):
			g.oldRecord = true
		case p.IsWord() && (mentions.Has(mentions.Unsure, p.Folded) || p.Says("own")):
			g.unsure = true
			return g
		case p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) && !p.Says("was", "is", "were", "and", "set", "setting", "sets", "be", "been", "by", "as", "who", "which", "that", "only", "just", "not", "had", "has", "have") && unknown < 4:
			unknown++
			continue
		default:
			return g
		}
		g.from = k
	}
	return g
}

func isRecordOrBest(p *mentions.Piece) bool {
	return p.What == mentions.RecordName || p.What == mentions.Best
}

func (s *Sentence) isNounOfTime(k int) bool {
	if s.At(k).Says("run", "win") && (s.At(k-1).Says("had", "has", "have", "to", "not", "never", "also", "once", "just", "already") || s.At(k-1).What == mentions.Someone) {
		return false // a verb
	}
	if s.At(k).Says("clocking") && (s.At(k-1).Says(",", "-", "and", "by", "after", "while") || s.At(k+1).Kind == prose.Time) {
		return false
	}
	return s.At(k).Says("time", "clocking", "run", "performance", "mark", "effort", "figures", "best", "win", "victory", "display") && s.At(k).What == mentions.Plain
}
