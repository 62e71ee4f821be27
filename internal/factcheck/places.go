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
	case p.is("and", ",", "(", "-") && s.at(k-1).what == someone && (s.isDoer(k-1) || s.at(s.front(k-1)-1).is("came") && s.at(i+1).is("at")):
		if s.at(i+1).is(",", ")", "in", "and", ".", "place", ";", "at", "with") || s.at(i+1).Kind == 0 {
			return owner{who: s.at(k - 1).people, from: k - 1}, true
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

// wonAt is who won the race.
func (s *sentence) wonAt(i int) {
	if s.at(i).is("victory", "victorious") && !s.at(i-1).verb().takes() || s.at(i).is("win") && !s.at(i-1).is("to", "and") || s.at(i).is("win") && s.wishesBefore(i) {
		return
	}
	if s.at(i-1).is("the", "a", "an", "his", "her") {
		return
	}
	k := i + 1
	for range 8 {
		p := s.at(k)
		if p.what == meeting || p.is("the", "a", "an", "race", "mile", "in", "at", "final", "of", "men", "women", "'s", "by", "from", "again", "here", "with", "on", "and", "ahead", "over", "easily", "comfortably", "brilliantly", "here", "there", "year", "ago", "last") || p.Kind == prose.Distance || p.Kind == prose.Day || p.isWord() && (len(p.Folded) > 5 && p.Folded[len(p.Folded)-3:] == "day") {
			k++
			if !p.is("in", "at", "by", "from", "with", "and", "ahead", "over", "on") {
				continue
			}
			break
		}
		if p.Kind == prose.Sign && p.what == plain || p.Kind == 0 || p.Kind == prose.Time {
			break
		}
		return // won something else
	}
	who, at := s.doer(i)
	if at < 0 || len(who) == 0 {
		return
	}
	end := i
	for k := i + 1; k < len(s.pieces) && k < i+5; k++ {
		if s.at(k).what == meeting {
			end = k
		}
	}
	f := s.statement(at, end)
	f.of(s, who, s.settingOf(i), s.inPlace(1))
}

// takes reports whether a class of verbs has what is won behind it.
func (c class) takes() bool { return c == finishing }

// wishesBefore reports whether what stands before says that it was wanted, not done.
func (s *sentence) wishesBefore(i int) bool {
	for k := s.parts[s.pieces[i].part].From; k < i; k++ {
		if s.at(k).is("able", "first", "only", "last", "man", "woman", "how", "enough", "chance", "way", "ability", "desire", "trying", "what", "looking", "ever", "wanting", "hoping") {
			return true
		}
	}
	return false
}

// beatAt is who came in before whom.
func (s *sentence) beatAt(i int) {
	if s.at(i).is("held", "holding", "holds") && !s.at(i+1).is("off") {
		return
	}
	k := i + 1
	for range 8 {
		p := s.at(k)
		if p.what == someone || p.Kind == 0 && p.what == plain && k >= len(s.pieces) {
			break
		}
		if !p.is("off", "out", "the", "his", "her", "rival", "great", "compatriot", "fellow", "old", "defending", "reigning", "champion", "olympic", "'s", "countryman") && p.what != national && p.what != title && p.Kind != prose.Age {
			return
		}
		k++
	}
	if s.at(k).what != someone || s.at(i-1).is("was", "were", "been", "be", "narrowly") && s.at(i-1).is("was", "were", "been", "be") || s.wishesBefore(i) {
		return
	}
	who, at := s.doer(i)
	where := s.settingOf(i)
	if at < 0 || len(who) != 1 || len(s.at(k).people) != 1 || !where.sure || who[0] == s.at(k).people[0] {
		return
	}
	r := where.races[0]
	first, second := s.people.result(who[0], r), s.people.result(s.at(k).people[0], r)
	if first == nil || second == nil || !first.Finished() || !second.Finished() {
		return
	}
	f := s.statement(at, k)
	if f == nil {
		return
	}
	margin := second.Mark.Sub(first.Mark).Abs()
	f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutMargin, Athlete: first.Athlete, Behind: second.Athlete, Margin: margin}}}
	if margin.Milliseconds() == 0 {
		return
	}
	s.add(f)
}

// row is a row of results: a place, a name and a mark, and little else.
func (s *sentence) row() {
	if len(s.pieces) < 3 || len(s.pieces) > 12 || s.pieces[0].Kind != prose.Number || s.pieces[0].Joined {
		return
	}
	k := 1
	for s.at(k).is(".", ")", "|", ",") {
		k++
	}
	if s.at(k).what != someone {
		return
	}
	for j := k + 1; j < len(s.pieces); j++ {
		if s.pieces[j].Kind == prose.Time {
			f := s.statement(0, k, 0)
			f.of(s, s.at(k).people, s.settingOf(0), s.inPlace(s.pieces[0].N))
			return
		}
	}
}

// medalAt is who won a medal.
func (s *sentence) medalAt(i int) {
	if s.at(i+1).is("medallist", "medalist", "medals") || s.wishesBefore(i) {
		return
	}
	k := i - 1
	for s.at(k).is("a", "the", "his", "her") {
		k--
	}
	if verb := s.at(k).verb(); verb != winning && verb != finishing {
		return
	}
	who, at := s.doer(k)
	place := 1
	switch s.at(i).Folded {
	case "silver":
		place = 2
	case "bronze":
		place = 3
	}
	if at < 0 {
		return
	}
	f := s.statement(at, i)
	f.of(s, who, s.settingOf(i), s.inPlace(place))
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

// lastAt is who came last, where all who finished are known.
func (s *sentence) lastAt(i int) {
	where := s.here(i)
	who, at := s.doer(i - 1)
	if len(where.races) == 0 || at < 0 || s.isOfPoint(i) {
		return
	}
	r := where.races[0]
	ranked := r.Ranked()
	if r.Partial || len(ranked) == 0 {
		return
	}
	f := s.statement(at, i)
	f.of(s, who, where, s.inPlace(ranked[len(ranked)-1].Place))
}
