package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

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
	where := s.stayed(who, s.settingOf(i))
	if at < 0 || len(who) != 1 || len(s.at(k).people) != 1 || !where.sure || len(where.away.races) > 0 || who[0] == s.at(k).people[0] {
		return
	}
	if by := k + 2; s.at(k+1).is("by") && by < len(s.pieces) && s.isTaken(by) && !s.pieces[by].Rough {
		return // a margin says it
	}
	r := where.races[0]
	first, second := s.people.result(who[0], r), s.people.result(s.at(k).people[0], r)
	if first == nil || second == nil {
		return
	}
	f := s.statement(at, k)
	if f == nil {
		return
	}
	f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
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
	if verb := s.at(k).verb(); verb != winning && verb != finishing && !s.at(k).is("got") {
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
