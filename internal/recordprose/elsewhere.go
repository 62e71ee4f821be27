package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// elsewhere finds a record that somebody is said to have set in another race, which its mark tells:
// won gold in 3:28.32, an Olympic record. It is kept where he did.
func (s *Sentence) elsewhere(i int) {
	front := s.newFront(i)
	if !s.IsSaid(i) || !s.isNew(front) && !s.isIn(front) {
		return
	}
	mark := s.markOf(i)
	if mark < 0 {
		mark = s.markWith(i)
	}
	verb, _ := s.breaker(i, front)
	var who []int
	at := verb
	switch {
	case mark >= 0 && verb >= 0 && s.At(verb).Kind != prose.Time:
		who, at = s.Doer(verb)
	case mark < 0 && verb >= 0 && s.At(verb).Kind == prose.Time:
		o := s.OwnerOf(verb)
		mark, who, at = verb, o.Who, mentions.Pick(o.From, verb)
	}
	if mark < 0 || at < 0 {
		return
	}
	s.onceSet(i, mark, at, who)
}

// latestBefore is the last of some races that one of some people ran, other than that which the text is
// about: of the year that is meant, where the sentence says how many years before it was.
func (s *Sentence) latestBefore(i int, who []int, races []*race.Race) []*race.Race {
	year := 0
	for k := i + 1; k < i+8; k++ {
		if p := s.At(k); p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0 && s.At(k+1).Says("ago", "before", "earlier", "previously") {
			year = s.Focus.Date.Year() - p.Years
		}
	}
	others := slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool {
		return r == s.Focus || s.Focus.Date.Before(r.Date) || year > 0 && r.Date.Year() != year || r.Event != s.Focus.Event
	})
	return s.Latest(who, others)
}

// apposed finds a record as what the only mark before it in the sentence was, with where or for what it
// was run between them: ran 3:48.25 to win in Oslo, a national record.
func (s *Sentence) apposed(i int) {
	front := s.frontOf(i)
	if s.Focus == nil || !s.isNew(front) || !s.At(front-1).Says(",", "-") || s.At(front-2).Kind == prose.Time || i+1 < len(s.Pieces) && !s.At(i+1).Says(".", ",", "!", "-") {
		return
	}
	mark := -1
	for k := range front {
		p := s.At(k)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			if p.What == mentions.Someone && mark >= 0 {
				return
			}
			continue
		}
		if mark >= 0 {
			return
		}
		mark = k
	}
	if mark < 0 || s.GroupOf(s.Pieces[mark].Part) != s.GroupOf(s.Pieces[i].Part) {
		return
	}
	o := s.OwnerOf(mark)
	if len(o.Who) != 1 {
		return
	}
	if len(s.RanThere(o.Who, []*race.Race{s.Focus}, s.At(mark).Mark)) == 0 {
		s.onceSet(i, mark, mark, o.Who)
		return
	}
	f := s.Statement(mark, i)
	scope := s.scopeFor(i, o.Who[0], s.Focus)
	if f == nil || scope.IsZero() {
		return
	}
	f.DoubtIf(true, attribution.WhoIsMeant)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(o.Who[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
	s.Add(f)
}

// isIn reports whether a record at a place was broken or beaten there: beating the world best.
func (s *Sentence) isIn(front int) bool {
	return s.At(front).Says("the") && (s.isBreaking(front-1) || s.At(front-1).Verb() == mentions.Beating)
}

// markWith is the mark with which a record was set, behind what it was for: the world best for two
// miles with 8:00.67; -1 for none.
func (s *Sentence) markWith(i int) int {
	for k := i + 1; k < i+9; k++ {
		p := s.At(k)
		switch {
		case p.Kind == prose.Time && !p.Mark.IsZero() && s.At(k-1).Says("with", "in", "of", ",", "to"):
			return k
		case p.Says("for", "over", "at", "with", "in", "of", "the", "indoors", "outdoors", "mile", "distance", ",", "to", "on"), p.Kind == prose.Distance, p.Kind == prose.Day, p.What == mentions.Meeting:
		default:
			return -1
		}
	}
	return -1
}

// onceSet keeps that somebody set a record with a mark which he ran in one other race, as far as that
// is true.
func (s *Sentence) onceSet(i, mark, at int, who []int) {
	if len(who) == 0 {
		return
	}
	there := s.EverWhere(who, s.At(mark).Mark)
	if len(there) != 1 || there[0] == s.Focus {
		return
	}
	r := there[0]
	for _, one := range s.WhoRan(who, r) {
		scope := s.scopeFor(i, one, r)
		f := s.Statement(min(at, i), max(at, i))
		if f == nil || scope.IsZero() {
			return
		}
		f.DoubtIf(true, attribution.WhichRace)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(one, r), Record: scope, Date: r.Date}}}
		s.Add(f)
	}
}

// wasOnce reports whether a record is said to have been one then: a world record at the time.
func (s *Sentence) wasOnce(i int) bool {
	front := s.frontOf(i)
	for s.At(front).Says("the", "a", "an", "also") {
		front--
	}
	before := s.At(front)
	if before.Says("was", "being", "became") && s.At(front-1).Says("it", "that") && s.At(front-2).Says("when", "where") {
		return true // when it was a world record
	}
	if behind := s.At(i + 1); before.Says("was") && (behind.Says("when") && (s.At(i+2).What == mentions.Someone || s.At(i+2).Says("he", "she", "it", "set", "run")) || behind.Says("back") || behind.Says("in") && s.At(i+2).Says("those")) {
		return true // was a world record when he ran it
	}
	return before.Says("then") || before.Says("time") && s.At(front-1).Says("the") || s.At(i+1).Says("then") || s.At(i+1).Says("at") && s.At(i+2).Says("the") && s.At(i+3).Says("time") ||
		before.Says("was") && (s.At(i+1).Says("for", "until") || s.At(i+1).Says("in") && s.At(i+2).Says("its"))
}

// once finds what a mark is said to have been when it was run: the 3:46.32 of Cram, then a world
// record; it was a world record for eight years.
func (s *Sentence) once(i int) {
	if !s.wasOnce(i) || !s.IsSaid(i) {
		return
	}
	front := s.frontOf(i)
	mark := -1
	for k := front - 1; k >= 0 && mark < 0; k-- {
		if p := s.At(k); p.Kind == prose.Time && !p.Mark.IsZero() {
			mark = k
		}
	}
	if mark >= 0 {
		s.onceSet(i, mark, mark, s.OwnerOf(mark).Who)
	}
}
