package factcheck

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// owner is who ran a mark: people, or the winner, and where that is said.
type owner struct {
	who    []int
	winner bool
	from   int
	why    string
	ran    bool // it is said by a verb
	owned  bool // it is said to be theirs
	record bool // it is said to be a record
}

// ownerOf is who ran the mark at a place.
func (s *sentence) ownerOf(i int) owner {
	if o, ok := s.besideMark(i); ok {
		return o
	}
	for _, of := range [...]func(int) (owner, bool){s.takenDown, s.ofOwnCountry} {
		if o, ok := of(i); ok {
			return o
		}
	}
	if s.at(i-1).is("or") && s.at(i-2).is(",") && s.at(i-3).Kind == prose.Time {
		return s.ownerOf(i - 3)
	}
	g := s.groupBefore(i)
	if g.unsure {
		return owner{why: "what the figure is of is not understood"}
	}
	k := g.from - 1
	p := s.at(k)
	switch {
	case g.possessor != nil:
		return owner{who: g.possessor, from: g.possessorAt, owned: true, record: g.oldRecord}
	case p.is("was", "is") && g.from == i:
		return s.subjectTime(k)
	case p.verb() == running || p.verb() == breaking && g.hasRecord || p.is("had") && g.from == i && s.at(k-1).what == someone && (s.at(i+1).is(".", ",") || i+1 == len(s.pieces)):
		who, at := s.doer(k)
		return owner{who: who, from: pick(at, k), ran: true}
	case p.is("set", "setting", "sets") && g.hasRecord:
		who, at := s.doer(k)
		return owner{who: who, from: pick(at, k)}
	case p.is("in", "at", "with", "of") || g.from < i && (p.is(",") || p.is("for")):
		return s.behind(k)
	case g.from == i && p.is(",", "-", ":", "("):
		return s.behind(k)
	default:
		return owner{}
	}
}

func pick(at, other int) int {
	if at >= 0 {
		return at
	}
	return other
}

// subjectTime is who ran a mark that a sentence gives as what a time was: the winning
// time was 3:45.34.
func (s *sentence) subjectTime(k int) owner {
	j := k - 1
	if !s.at(j).is("time", "mark", "clocking") {
		return owner{}
	}
	if s.at(j - 1).is("winning") {
		if s.at(j-2).is("'s") && s.at(j-3).what == someone {
			return owner{who: s.at(j - 3).people, from: j - 3}
		}
		return owner{winner: true, from: j - 1}
	}
	switch before := s.at(j - 1); {
	case before.is("his", "her") && len(before.people) > 0:
		return owner{who: before.people, from: j - 1}
	case before.is("'s") && s.at(j-2).what == someone:
		return owner{who: s.at(j - 2).people, from: j - 2}
	default:
		return owner{}
	}
}

// besideMark is who ran a mark that stands directly beside a name: Kerr 3:45.34, Kerr
// (3:45.34), Kerr (GBR) 3:45.34.
func (s *sentence) besideMark(i int) (owner, bool) {
	k := i - 1
	for k >= 0 && k > i-8 {
		p := s.at(k)
		if p.what == national || p.is("(", ")", ",", "of", "the", "-", ":", "|") || p.Kind == prose.Ordinal && !s.at(k+1).isWord() ||
			p.Kind == prose.Number && s.at(k-1).is(",", "(") || p.isWord() && len(p.Text) > 1 && p.Text == strings.ToUpper(p.Text) && p.Capital {
			k--
			continue
		}
		break
	}
	if k < 0 || s.at(k).what != someone || s.at(i-1).is("of", "the") {
		return owner{}, false
	}
	if k == i-1 || s.onlySigns(k+1, i) {
		return owner{who: s.at(k).people, from: k}, true
	}
	return owner{}, false
}

// onlySigns reports whether what stands between a name and its mark is a nation, an age, a
// place or a bracket, but no comma that begins something else.
func (s *sentence) onlySigns(from, to int) bool {
	commas, opened := 0, 0
	for k := from; k < to; k++ {
		switch p := s.at(k); {
		case p.is(","):
			commas++
		case p.is("("):
			opened++
		case p.is(")"):
			opened--
		}
	}
	return commas == 0 || commas == 1 && s.at(to-1).is(",") || opened > 0 || commas == 2
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
func (s *sentence) groupBefore(i int) group {
	g := group{from: i}
	unknown := 0
	for k := i - 1; k >= 0 && k > i-14; k-- {
		p := s.at(k)
		switch {
		case p.is("record") && s.at(k+1).is("of"):
			g.oldRecord = true
		case p.is("of") && (s.at(k-1).is("record") || s.isNounOfTime(k-1) || s.at(k-1).what == recordName || s.at(k-1).what == best):
		case p.is("a", "an", "the", "another", "this", "that"):
			g.from = k
			return g
		case p.is("his", "her", "my", "your") && len(p.people) > 0:
			g.from, g.possessor, g.possessorAt = k, p.people, k
			return g
		case p.is("whose"):
			if who, at := s.doer(k); len(who) > 0 {
				g.from, g.possessor, g.possessorAt = k, who, pick(at, k)
			}
			return g
		case p.is("'s") && s.at(k-1).what == someone:
			g.from, g.possessor, g.possessorAt = k-1, s.at(k-1).people, k-1
			return g
		case p.what == recordName:
			g.hasRecord = true
		case p.what == best:
			g.hasBest = true
		case p.is("winning"):
			g.winning = true
		case s.isNounOfTime(k):
			g.hasTime = true
		case p.is("own") && s.at(k-1).is("his", "her", "my", "'s"):
			g.oldRecord = true
		case p.isWord() && (has(unsure, p.Folded) || p.is("own")):
			g.unsure = true
			return g
		case p.isWord() && !p.Capital && p.verb() == noVerb && !has(prepositions, p.Folded) && !p.is("was", "is", "were", "and", "set", "setting", "sets", "be", "been", "by", "as", "who", "which", "that", "only", "just", "not", "had", "has", "have") && unknown < 4:
			unknown++
			continue
		default:
			return g
		}
		g.from = k
	}
	return g
}

func (s *sentence) isNounOfTime(k int) bool {
	if s.at(k).is("run", "win") && (s.at(k-1).is("had", "has", "have", "to", "not", "never", "also", "once", "just", "already") || s.at(k-1).what == someone) {
		return false // a verb
	}
	return s.at(k).is("time", "clocking", "run", "performance", "mark", "effort", "figures", "best", "win", "victory", "display") && s.at(k).what == plain
}

// behind is who ran a mark before which a preposition or a sign stands: won in, was second
// in, second with, third in.
func (s *sentence) behind(k int) owner {
	j := k - 1
	for n := 0; j >= 0 && n < 9; n++ {
		p := s.at(j)
		switch {
		case p.Kind == prose.Ordinal:
			if o, ok := s.placed(j); ok {
				return o
			}
			return owner{}
		case (p.Kind == prose.Time || p.what == recordName) && s.at(k).is("with", "in"):
			for v := j; v >= s.parts[s.pieces[j].part].From; v-- {
				if s.at(v).verb() == breaking {
					who, at := s.doer(v)
					return owner{who: who, from: pick(at, v)}
				}
			}
			return owner{}
		case p.is("behind", "back", "adrift", "down") && s.at(j-1).Margin != (timing.Margin{}):
			v := j - 2
			for s.at(v).is("only", "just", "another") {
				v--
			}
			if s.at(v).is("was") || s.at(v).verb() == finishing {
				who, at := s.doer(v)
				return owner{who: who, from: pick(at, v)}
			}
			return owner{}
		case p.is("last") && s.at(j-1).is("was", "came", "finished"):
			who, at := s.doer(j - 1)
			return owner{who: who, from: pick(at, j)}
		case p.is(",") && j == k-1 && s.at(k).is("in", "with") && s.beforeAside(j) >= 0 && !s.namesIn(s.beforeAside(j)+1, j):
			j = s.beforeAside(j)
		case p.is(",") && (s.at(j-1).Kind == prose.Ordinal || s.at(j-1).Kind == prose.Length || s.at(j-1).Kind == prose.Day || s.at(j-1).what == meeting), p.Kind == prose.Length, p.is("by"):
			j--
		case p.what == someone && s.at(k).is(",") && s.at(j-1).is("of") && (s.at(j-2).is("best", "record", "mark") || s.at(j-2).what == recordName):
			return owner{who: p.people, from: j}
		case p.what == someone:
			return s.besideVerb(j, k)
		case p.verb() == winning, p.verb() == finishing, p.verb() == running, p.is("got") && s.within(j, k, "gold", "silver", "bronze"):
			who, at := s.doer(j)
			return owner{who: who, from: pick(at, j)}
		case p.Kind == prose.Number && p.N == 1 && p.InWords && s.at(k).is(",") && j == k-1 && s.at(j-1).is("old", "previous") && s.at(j-2).is("the") && s.at(j-3).is("set", "held"):
			who, at := s.doer(j - 3) // had set the old one
			return owner{who: who, from: pick(at, j), record: true}
		case p.is("set", "setting") && s.within(j, k, "record"):
			who, at := s.doer(j)
			return owner{who: who, from: pick(at, j)}
		case p.is("closed") && s.within(j, k, "within"):
			who, at := s.doer(j)
			return owner{who: who, from: pick(at, j)}
		case p.what == meeting, p.Kind == prose.Day, p.Kind == prose.Distance, p.is("within") || p.is("to") && s.at(j+1).is("within"),
			p.is("the", "a", "an", "his", "her", "race", "line", "finish", "tape", "home", "mile", "final", "place", "title", "victory", "win", "on", "at", "in", "gold", "silver", "bronze", "medal", "again", "overall", "alone", "today", "yesterday", "first", "up", "clear", "clock", "start", "month", "of", "end", "then", "night", "evening", "world", "ago", "year", "here", "there", "history", "fastest", "quickest", "indoor", "ever", "short", "track", "him", "her", "later", "earlier", "clocks", "'s", "men", "women", "over", "distance", "back", "it"),
			p.isWord() && strings.HasSuffix(p.Folded, "ly"), p.isWord() && strings.HasSuffix(p.Folded, "day"), p.what == title, p.isWord() && strings.HasSuffix(p.Folded, "metres"):
			j--
		default:
			return owner{}
		}
	}
	return owner{}
}

// besideVerb is who ran a mark that stands behind a name with "in": who beats somebody in
// a time has run it; behind "by" or "from" it may be of both.
func (s *sentence) besideVerb(j, k int) owner {
	if !s.at(k).is("in", "with") {
		return owner{}
	}
	if s.isDoer(j) {
		return owner{who: s.at(j).people, from: j}
	}
	before := s.at(s.front(j) - 1)
	if before.verb() == beating {
		who, at := s.doer(s.front(j) - 1)
		return owner{who: who, from: pick(at, j)}
	}
	if before.is("by") && s.at(s.front(j)-2).is("followed") {
		return owner{who: s.at(j).people, from: j}
	}
	if before.isWord() && has(prepositions, before.Folded) {
		who, at := s.doer(s.front(j) - 1)
		return owner{who: join(s.at(j).people, who), from: pick(at, j)}
	}
	return owner{}
}
