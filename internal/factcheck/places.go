package factcheck

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

type spanOf = article.Span

// places finds who came in which place, who won, and who beat whom.
func (s *sentence) places() {
	for i := range s.pieces {
		p := &s.pieces[i]
		switch {
		case p.Kind == prose.Ordinal && !s.isTaken(i):
			s.placeAt(i)
		case p.verb() == winning:
			s.wonAt(i)
		case p.verb() == beating:
			s.beatAt(i)
		case p.is("went") && s.at(i+1).is("to") && s.at(i+2).what == someone && (s.at(i-1).what == meeting || s.at(i-1).is("race", "victory", "win", "mile", "title")):
			f := s.statement(i-1, i+2)
			f.of(s, s.at(i+2).people, s.settingOf(i), s.inPlace(1))
		case p.is("winner") && s.at(i-1).is("the") && (s.at(i+1).what == someone || s.at(i+1).is(",") && s.at(i+2).what == someone && !s.at(i+2).role):
			k := i + 1
			if s.at(k).is(",") {
				k++
			}
			if f := s.statement(i, k); f != nil {
				f.onlyTrue = true // of another race it may be said
				f.of(s, s.at(k).people, s.settingOf(i), s.inPlace(1))
			}
		case p.is("lost", "loses", "losing"):
			s.lostAt(i)
		case p.is("followed"):
			s.followed(i)
		case p.is("last") && s.at(i-1).is("was", "finished", "came") && (s.at(i+1).what == plain && s.at(i+1).Kind == prose.Sign || s.at(i+1).is("in")):
			s.lastAt(i)
		case p.is("gold", "silver", "bronze"):
			s.medalAt(i)
		}
	}
	s.row()
}

// placeAt is somebody in a place.
func (s *sentence) placeAt(i int) {
	o, ok := s.placed(i)
	if !ok || s.isOfPoint(i) {
		return
	}
	f := s.statement(min(o.from, i), max(o.from, i), i)
	f.of(s, o.who, s.settingOf(i), s.inPlace(s.pieces[i].N))
}

func (s *sentence) inPlace(place int) func(*race.Race, int, string) race.Claim {
	return func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPlace, Athlete: name, Place: place}
	}
}

// isOfPoint reports whether a place is one at a point of the race, not at its end: a
// point stands in the same statement, or the sentence goes on from one.
func (s *sentence) isOfPoint(i int) bool {
	group := s.groupOf(s.pieces[i].part)
	for k := range s.pieces {
		if s.pieces[k].part != s.pieces[i].part && s.isEmbedded(s.pieces[k].part) {
			continue
		}
		if s.groupOf(s.pieces[k].part) != group {
			if k < i && s.pieceIsPoint(k) && s.at(s.parts[s.pieces[i].part].From).is("then", "with", ",") {
				return true
			}
			continue
		}
		if s.pieceIsPoint(k) || s.at(k).is("lap", "laps", "still", "running", "early", "bend", "backstretch", "leaders", "pack", "lane", "rail", "metres", "far", "heels", "moment") {
			return true
		}
	}
	return false
}

// placed is who is said to be in the place at a place of the sentence.
func (s *sentence) placed(i int) (owner, bool) {
	if s.at(i-1).is("the") && !s.at(i+1).is("place") || s.at(i+1).is("time", "times", "man", "men", "woman", "women", "race", "title", "win", "victory", "fastest", "quickest", "best", "lap", "half", "quarter", "year", "season", "successive", "straight", "consecutive", "edition", "of", "since", "ever", "attempt", "to", "five", "six", "three", "four", "two", "ten", "record", "pacemaker", "kilometre", "leg", "round", "day", "big", "major", "career", "sub") ||
		s.at(i+1).Kind == prose.Number || s.at(i+1).Kind == prose.Day || s.at(i+1).Kind == prose.Distance || s.at(i+1).what == recordName || s.at(i+1).Joined && !s.at(i+1).is("placed", "place") {
		return owner{}, false
	}
	if next := s.at(i + 1); next.isWord() && !next.is("in", "place", "placed", "at", "and", "with", "behind", "ahead", "after", "on", "overall", "again", "as", "but", "while", "last", "today", "yesterday", "then", "was", "came", "went", "from", "for", "here", "there", "this", "is") && !next.Capital {
		return owner{}, false
	}
	if s.at(i-1).is("in") && s.at(i+1).is(",") && s.at(i-1).part == s.pieces[i].part && s.parts[s.pieces[i].part].From >= i-2 {
		if who := s.next(i + 2); who >= 0 {
			return owner{who: s.at(who).people, from: who}, true
		}
	}
	k := i - 1
	for k >= 0 && s.at(k).is("a", "an", "in", "into", "to", "still", "only", "just", "comfortable", "distant", "close", "excellent", "fine", "well", "superb", "up", "eventual") {
		k--
	}
	p := s.at(k)
	for _, of := range [...]func(int) (owner, bool){s.placedWith, s.goesOn} {
		if o, ok := of(i); ok {
			return o, true
		}
	}
	switch {
	case s.at(i+1).is("was", "came", "went", "is") && k < s.parts[s.pieces[i].part].From:
		return s.inverted(i + 2)
	case s.at(i+1).is("place") && s.at(i+2).is("was", "went") && (k < 0 || !p.isWord()):
		return s.inverted(i + 3)
	case p.what == someone && !s.at(k+1).is("to"):
		return owner{who: p.people, from: k}, true
	case p.is("been") && s.at(k-1).is("had", "has"):
		who, at := s.doer(k)
		return owner{who: who, from: pick(at, k)}, len(who) > 0
	case p.is("was", "were", "is") || p.verb() == finishing || p.verb() == running || p.is("sat", "lay", "faded", "slipped", "settle", "settled", "hung", "held", "fell", "had", "led", "moved"):
		if p.is("moved", "led", "had") {
			return owner{}, false
		}
		who, at := s.doer(k)
		return owner{who: who, from: pick(at, k)}, len(who) > 0
	case p.is("behind") && s.at(k+1).is("in"), p.is("for") && s.at(k-1).is("on", "settled", "settle", "home"):
		who, at := s.doer(k)
		return owner{who: who, from: pick(at, k)}, len(who) > 0
	case p.Kind == prose.Time && s.at(k+1).is("in"):
		o := s.ownerOf(k)
		return o, len(o.who) > 0
	case p.is(",") && s.nameBefore(k) >= 0 && s.at(i+1).is(",", ".", "and", ";"), p.what == national && s.nameBefore(k+1) >= 0 && k == i-1:
		at := s.nameBefore(k)
		if p.what == national {
			at = s.nameBefore(k + 1)
		}
		return owner{who: s.at(at).people, from: at}, true
	case p.is(",") && k == i-1 && s.beforeAside(k) >= 0 && s.at(s.beforeAside(k)).what == someone && s.isDoer(s.beforeAside(k)) && !s.othersNamed(s.beforeAside(k)+1, k):
		if at := s.beforeAside(k); s.at(i+1).is(",", ".", "and", ";", "in") || i+1 == len(s.pieces) {
			return owner{who: s.at(at).people, from: at}, true
		}
	case p.is("and", ",", "(", "-") && s.at(k-1).what == someone && (s.isDoer(k-1) || s.at(s.front(k-1)-1).is("came") && s.at(i+1).is("at")):
		if s.at(i+1).is(",", ")", "in", "and", ".", "place", ";", "at", "with") || s.at(i+1).Kind == 0 {
			return owner{who: s.at(k - 1).people, from: k - 1}, true
		}
	}
	return owner{}, false
}

// placedWith is who is in a place at one point of the race as in another at the point before
// it, with one verb: sat eighth at 400m and sixth at halfway.
func (s *sentence) placedWith(i int) (owner, bool) {
	k := i - 1
	for s.at(k).is("and", ",", "then", "too") {
		k--
	}
	if k == i-1 || !s.pieceIsPoint(k) || !s.at(i+1).is("at", "with", "by") {
		return owner{}, false
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if s.at(j).Kind == prose.Ordinal {
			return s.placed(j)
		}
		if !s.at(j).is("at", "with", "the", "by") {
			break
		}
	}
	return owner{}, false
}

// inverted is who stands behind the verb: third was Nuguse.
func (s *sentence) inverted(k int) (owner, bool) {
	for n := 0; n < 8 && k < len(s.pieces); n++ {
		p := s.at(k)
		switch {
		case p.what == someone:
			return owner{who: p.people, from: k}, true
		case p.what == national, p.what == title, p.Kind == prose.Age, p.isWord() && !has(prepositions, p.Folded) && p.verb() == noVerb, p.is(",", "'s"):
			k++
		default:
			return owner{}, false
		}
	}
	return owner{}, false
}

// nameBefore is who is named before a place with where they come from: Regina Jacobs of the
// United States; -1 for nobody.
func (s *sentence) nameBefore(k int) int {
	j := k - 1
	if from := s.at(j); from.what != national && (!from.isWord() || !from.Capital) {
		return -1
	}
	j--
	if s.at(j).is("the") {
		j--
	}
	if !s.at(j).is("of", "from") || s.at(j-1).what != someone || !s.isDoer(j-1) {
		return -1
	}
	return j - 1
}
