package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// behind is who ran a mark before which a preposition or a sign stands: won in, was second
// in, second with, third in.
func (s *Sentence) behind(k int) Owner {
	const farthest = 14
	j := k - 1
	for n := 0; j >= 0 && n < farthest; n++ {
		p := s.At(j)
		if s.isOfAnother(j, k) {
			return Owner{}
		}
		switch {
		case p.Says("finish") && s.At(j-1).Says("the"), p.Kind == prose.Ordinal && s.At(j+1).What == mentions.Meeting && s.At(j-1).Says("the"): // at the 50th Prefontaine Classic
			j--
		case p.Says("to") && isMedal(s.At(j+1)) && s.movesTo(j):
			who, at := s.Doer(j - 1)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case s.fillsPodium(j) >= 0:
			who, at := s.Doer(s.fillsPodium(j))
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Kind == prose.Ordinal && p.N == 1 && s.At(j-1).Says("the") && s.At(j-2).Says("became"):
			who, at := s.Doer(j - 2)
			return Owner{Who: who, From: mentions.Pick(at, j)} // became the first under 3:50 with
		case p.Kind == prose.Time && s.At(j-1).Says("under", "inside", "below") && s.At(j-2).Kind == prose.Ordinal && s.At(k).Says("with", "in"):
			j -= 2
		case p.Kind == prose.Ordinal && (s.At(j+1).What == mentions.Meeting || s.At(j+1).Says("consecutive", "straight", "successive") && s.At(j-1).Says("his", "her", "a")):
			j-- // at the 49th Prefontaine Classic
		case p.Kind == prose.Ordinal && s.At(j+1).Joined && s.At(j+1).Says("fastest", "quickest"):
			j-- // ran the third-fastest mile ever,
		case p.Says("consecutive", "straight", "successive") && s.At(j-1).Kind == prose.Ordinal:
			j--
		case p.Kind == prose.Ordinal:
			if o, ok := s.Placed(j); ok {
				return o
			}
			return Owner{}
		case (p.Kind == prose.Time || p.What == mentions.RecordName) && s.At(k).Says("with", "in"):
			for v := j; v >= s.Parts[s.Pieces[j].Part].From; v-- {
				if s.At(v).Verb() == mentions.Breaking || s.At(v).Says("delivered", "produced", "posted", "recorded", "registered", "notched", "earned", "set", "setting", "sets") && p.What == mentions.RecordName {
					who, at := s.Doer(v)
					return Owner{Who: who, From: mentions.Pick(at, v)}
				}
				if s.At(v).Says("held", "holds", "owned", "owns") {
					who, at := s.Doer(v)
					return Owner{Who: who, From: mentions.Pick(at, v), Record: true}
				}
			}
			return Owner{}
		case p.Kind == prose.Day && s.At(j-1).Says("since") && s.At(j-2).What == mentions.RecordName:
			j -= 2 // had held the record since 1985 with
		case isRecordOrBest(p) && j == k-1 && s.At(k).Says(",", "-", ":"):
			for v := j; v >= s.Parts[s.Pieces[j].Part].From && !s.OthersNamed(v, j); v-- {
				if s.At(v).Verb() == mentions.Running || s.At(v).Says("set", "sets", "setting") {
					who, at := s.Doer(v)
					return Owner{Who: who, From: mentions.Pick(at, v)} // produced a personal best, 3:47.74
				}
			}
			return Owner{}
		case p.Says("behind", "back", "adrift", "down") && s.At(j-1).Margin != (timing.Margin{}):
			v := j - 2
			for s.At(v).Says("only", "just", "another") {
				v--
			}
			if s.At(v).Says("was") || s.At(v).Verb() == mentions.Finishing {
				who, at := s.Doer(v)
				return Owner{Who: who, From: mentions.Pick(at, v)}
			}
			return Owner{}
		case p.Says("next") && s.At(j-1).Says("was", "came", "finished", "home"):
			who, at := s.Doer(j - 1)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says("and") && s.At(j+1).Says("last") && s.At(j-1).Kind == prose.Ordinal, p.Says("last") && s.At(j-1).Says("and"), p.Says("next") && s.At(k).Says("in"),
			p.Says("behind", "back", "just", "close") && s.At(k).Says("in") && (s.At(j-1).What == mentions.Someone || s.At(j-1).Says("just", "close", "right", "narrowly", "was")),
			p.Says(",") && s.At(j+1).Says("just", "close", "right", "narrowly") && s.At(j-1).What == mentions.Someone && s.At(k).Says("in"):
			j--
		case p.Says("finishers", "finish") && s.lastOf(j) >= 0:
			who, at := s.Doer(s.lastOf(j))
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.What == mentions.National && !p.OfPeople && s.originOf(j) >= 0 && s.At(k).Says("in", "with"):
			j = s.originOf(j)
		case p.Says("to", "over", "across", "past") && s.crossesLine(j-1, k):
			j--
		case s.crossesLine(j, k):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j), Ran: true}
		case p.Says("winner") && s.At(j+1).Says("of") && s.At(j-1).Says(",") && s.At(j-2).What == mentions.Someone:
			return Owner{Who: s.At(j - 2).People, From: j - 2}
		case p.Says(":") && s.Within(j, k, "gold", "silver", "bronze") && s.OnlyBefore(j) >= 0:
			return Owner{Who: s.At(s.OnlyBefore(j)).People, From: s.OnlyBefore(j)}
		case p.Says("was") && s.At(j+1).Says("just", "close", "right", "narrowly") && s.At(k).Says("in"):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j)} // was close behind in
		case p.Says("rear") && s.At(j-1).Says("the") && s.At(j-2).Says("up"):
			who, at := s.Doer(j - 3)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says("last") && s.At(j-1).Says("was", "came", "finished"):
			who, at := s.Doer(j - 1)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says(",") && s.At(j-2).Says("behind") && s.At(j-3).Margin != (timing.Margin{}) && s.At(j-4).What == mentions.Someone && s.At(k).Says("in"):
			return Owner{Who: s.At(j - 4).People, From: j - 4} // with Ngeny 0.27 behind him, in
		case p.Says(",") && j == k-1 && s.At(k).Says("in", "with") && s.BeforeAside(j) >= 0 && !s.NamesIn(s.BeforeAside(j)+1, j):
			j = s.BeforeAside(j)
		case p.Says(",") && (s.At(j-1).Kind == prose.Ordinal || s.At(j-1).Kind == prose.Length || s.At(j-1).Kind == prose.Day || s.At(j-1).What == mentions.Meeting), p.Kind == prose.Length, p.Says("by"):
			j--
		case p.What == mentions.Someone && s.At(k).Says(",") && s.At(j-1).Says("of") && (s.At(j-2).Says("best", "record", "mark") || s.At(j-2).What == mentions.RecordName):
			return Owner{Who: p.People, From: j}
		case p.What == mentions.Someone:
			return s.besideVerb(j, k)
		case p.Verb() == mentions.Winning, p.Verb() == mentions.Finishing, p.Verb() == mentions.Running, p.Says("got") && s.Within(j, k, "gold", "silver", "bronze"):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Kind == prose.Number && p.N == 1 && p.InWords && s.At(k).Says(",") && j == k-1 && s.At(j-1).Says("old", "previous") && s.At(j-2).Says("the") && s.At(j-3).Says("set", "held"):
			who, at := s.Doer(j - 3) // had set the old one
			return Owner{Who: who, From: mentions.Pick(at, j), Record: true}
		case p.Says("set", "setting") && s.Within(j, k, "record"):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says("became"), p.Says("did") && s.At(j+1).Says("it"):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says("closed") && s.Within(j, k, "within"):
			who, at := s.Doer(j)
			return Owner{Who: who, From: mentions.Pick(at, j)}
		case p.Says(")") && s.isAsideBack(j):
			for !s.At(j).Says("(") {
				j--
			}
			j--
		case p.Says("for") && isMedal(s.At(j+1)):
			if s.At(j-1).Says("on") && s.At(j-2).Says("held", "hold", "hung", "clung", "holding") {
				who, at := s.Doer(j - 2) // held on for silver
				return Owner{Who: who, From: mentions.Pick(at, j)}
			}
			for j--; s.At(j).Says("through", "home", "on", "back", "up", "strongly", "late"); j-- {
			}
		case p.What == mentions.National && s.At(j-1).Says("for") && isMedal(s.At(j-2)), p.What == mentions.National && s.At(j-1).Says("the") && s.At(j-2).Says("for") && isMedal(s.At(j-3)):
			for !s.At(j).Says("for") {
				j--
			}
			j--
		case isMedal(s.At(j+1)) && p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) && s.At(j-1).Says("a", "an", "the", "his", "her"):
			j--
		case p.What == mentions.Meeting, p.Kind == prose.Day, p.Kind == prose.Distance, p.Kind == prose.Span && s.At(j+1).Says("later", "afterwards", "earlier"), p.Says("within") || p.Says("to") && s.At(j+1).Says("within"),
			p.Says("the", "a", "an", "his", "her", "race", "event", "line", "finish", "tape", "home", "mile", "final", "semi", "semifinal", "heat", "place", "title", "victory", "win", "on", "at", "in", "gold", "silver", "bronze", "medal", "again", "overall", "alone", "today", "yesterday", "first", "up", "clear", "clock", "top", "out", "start", "month", "of", "end", "then", "night", "evening", "world", "ago", "year", "here", "there", "history", "fastest", "quickest", "indoor", "ever", "short", "track", "him", "her", "later", "earlier", "afterwards", "last", "week", "month", "fortnight", "clocks", "'s", "men", "women", "over", "distance", "back", "it"),
			p.IsWord() && strings.HasSuffix(p.Folded, "ly"), p.IsWord() && strings.HasSuffix(p.Folded, "day"), p.What == mentions.Title, p.IsWord() && strings.HasSuffix(p.Folded, "metres"):
			j--
		default:
			return Owner{}
		}
	}
	return Owner{}
}

// isMedal reports whether a piece is a medal.
func isMedal(p *mentions.Piece) bool { return p.Says("gold", "silver", "bronze") }

// isAsideBack reports whether a bracket that closes at a place holds nothing but words: claimed bronze
// (and nearly silver) in.
func (s *Sentence) isAsideBack(j int) bool {
	const longest = 6
	for k := j - 1; k > j-longest; k-- {
		if s.At(k).Says("(") {
			return true
		}
		if !s.At(k).IsWord() {
			return false
		}
	}
	return false
}

// OnlyBefore is the place of the only one who is named before a colon: it was Kerr's turn: gold; -1
// for nobody, and for several.
func (s *Sentence) OnlyBefore(colon int) int {
	named := -1
	for k := range colon {
		if s.At(k).What != mentions.Someone {
			continue
		}
		if named >= 0 || len(s.At(k).People) != 1 {
			return -1
		}
		named = k
	}
	return named
}

// lastOf is the place of the last in last of the 12 finishers, of which the last word stands at a
// place; -1 where it is no such thing.
func (s *Sentence) lastOf(k int) int {
	for j := k - 1; j > k-6; j-- {
		if s.At(j).Says("last") {
			return j
		}
		if !s.At(j).Says("of", "the", "all", "to") && s.At(j).Kind != prose.Number {
			return -1
		}
	}
	return -1
}

// originOf is the place of who comes from the nation at a place: Nuguse of the United States; -1
// for nobody.
func (s *Sentence) originOf(k int) int {
	j := k - 1
	for s.At(j).Says("of", "the", "from") {
		j--
	}
	if j < k-1 && s.At(j).What == mentions.Someone {
		return j
	}
	return -1
}
