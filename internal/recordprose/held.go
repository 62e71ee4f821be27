package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordHolder keeps who is called the holder of a record: who is named behind it, or
// before the part in which it stands.
func (s *Sentence) recordHolder(i int, r *race.Race) {
	last := s.lastShared(i)
	at := last + 2
	if s.At(at).Says("'s") {
		return // of what is his it is said
	}
	if is := s.frontOf(i) - 1; s.At(is+1).Says("the") && s.At(is).Says("is", "was", "remains", "became", "becomes", "now", "still") {
		for s.At(is).Says("now", "still") {
			is--
		}
		if who, doer := s.Doer(is); len(who) == 1 && doer >= 0 {
			s.holds(i, doer, r)
			return
		}
	}
	if s.At(at).Says(",") && s.At(at+1).What == mentions.Someone && s.At(at+2).Says(",") {
		at++ // the record holder, Nuguse, was
	}
	if s.At(at).What != mentions.Someone {
		from := s.Parts[s.Pieces[i].Part].From
		if at = from - 1; !s.At(from).Says(",") || at < 0 || s.At(at).What != mentions.Someone {
			return
		}
	}
	f := s.Statement(min(at, i), max(at, last+1))
	if f == nil || s.Within(0, i, "former", "then", "previous", "old") {
		return
	}
	said := race.Claim{About: race.AboutRecord}
	if mark := s.At(last + 3); s.At(last+2).Says("with", "at") && mark.Kind == prose.Time && !mark.Mark.IsZero() {
		said.Mark = mark.Mark
		f.Covers(mark.Span)
		f.Span = s.Span(min(at, i), max(at, last+3))
	}
	for _, one := range s.At(at).People {
		if said.Record = s.scopeFor(i, one, r); said.Record.IsZero() {
			return
		}
		said.Athlete = s.CalledName(one)
		f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: said})
	}
	s.Add(f)
}

// markOf is the mark that stands behind a record: of 3:46.32, (3:46.32); -1 for none.
func (s *Sentence) markOf(i int) int {
	k := s.behindClause(s.lastShared(i) + 1)
	for range 7 {
		p := s.At(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			if s.Focus != nil && (!s.canBeRecord(p.Mark) || s.isMarkOfOther(k)) && s.raceOf(i) == s.Focus {
				return -1
			}
			return k
		}
		if p.What == mentions.Someone && s.At(k-1).Says("of") && s.At(k+1).Says("is", "was", "of") {
			k++
			continue
		}
		if !p.Says("of", "(", ",", "for", "the", "distance", "mile", "at", "with", "in", "time", "a", "was", "is", "to", "stands", "stood", "which", "that", "had", "been", "over", "-", "event", "still", ":") && (p.Kind != prose.Distance || s.Focus != nil && p.Metres != s.Focus.Event.Distance()) {
			return -1
		}
		if p.Says("in") && !s.At(k-1).Says("distance", "mile") || p.Says(",") && s.At(k+1).What == mentions.Someone {
			return -1
		}
		k++
	}
	return -1
}

// heldAt keeps whose a record was and what its mark was.
func (s *Sentence) heldAt(i int, holder []int, at int, set bool, r *race.Race) {
	mark := s.markOf(i)
	if next := s.At(i + 2); mark < 0 && s.At(i+1).Says("from") && next.Kind == prose.Time && !next.Mark.IsZero() && s.At(i+3).Says("to") {
		mark = i + 2 // improved the record from 3:46.32 to 3:45.34
	}
	if mark >= 0 && (s.IsTaken(mark) || len(holder) > 0 && s.isNewMark(i, mark)) {
		mark = -1
	}
	if !s.IsSaid(i) {
		if mark >= 0 {
			s.Taken[s.Pieces[mark].Span] = true
		}
		return
	}
	from, to := i, i
	if behind := s.holderBehind(i, mark); len(holder) == 0 && behind >= 0 && !s.isPaced(i, behind) {
		holder, at = s.At(behind).People, behind
		if next := s.At(behind + 3); mark < 0 && s.At(behind+1).Says(",") && s.At(behind+2).Says("is", "was", "stands", "remains") && next.Kind == prose.Time && !s.IsTaken(behind+3) {
			mark = behind + 3
		}
		if next := s.At(behind + 2); mark < 0 && s.At(behind+1).Says(",", "(") && next.Kind == prose.Time && !s.IsTaken(behind+2) && s.canBeRecord(next.Mark) {
			mark = behind + 2
		}
		if day := s.At(behind + 2); mark < 0 && s.At(behind+1).Says("since") && day.Kind == prose.Day && s.At(behind+3).Says(":", ",", "(") && s.At(behind+4).Kind == prose.Time && !s.IsTaken(behind+4) {
			mark = behind + 4
		}
	}
	alone := false
	if k := s.frontOf(i); len(holder) == 0 && s.At(k).Says("the") && s.At(k-1).Says("holds", "owns", "owned", "hold") {
		if who, doer := s.Doer(k - 1); doer >= 0 {
			holder, at, alone = who, doer, true
		}
	}
	if at >= 0 {
		from, to = min(at, i), max(at, i)
	}
	if mark >= 0 {
		to = max(to, mark)
	}
	if len(holder) == 0 && mark < 0 {
		return
	}
	if len(holder) == 0 && (set && s.isNew(s.frontOf(i)) || s.At(s.frontOf(i)).Says("another")) {
		return
	}
	f := s.Statement(from, to)
	if f == nil || len(holder) == 1 && s.isSinceTaken(i, at, holder[0]) || at >= 0 && s.isOfStranger(at) {
		return
	}
	f.DoubtIf(alone || s.isFormer(i), attribution.WhichRecord) // or it was before
	f.DoubtIf(at >= 0 && s.At(at).Says("his", "her") && !s.namesBefore(at), attribution.WhoIsMeant)
	if scope := s.At(i).Scope; len(holder) > 0 && s.At(at).Says("his", "her") && scope.Kind == race.Nation && scope.Key != "" {
		of := slices.DeleteFunc(slices.Clone(holder), func(one int) bool { return s.nationOf(one, r) != scope.Key })
		if len(of) == 0 {
			of = s.bestOf(scope, r) // his own British record is no Norwegian's
		}
		if f.DoubtIf(len(of) < len(holder) || of[0] != holder[0], attribution.WhoIsMeant); len(of) == 0 {
			return
		}
		holder = of
	}
	f.DoubtIf(s.At(s.frontOf(i)-1).Says("lost", "loses", "losing", "lose"), attribution.WhichRace)
	if who, doer := s.Doer(i); len(holder) == 0 && doer >= 0 {
		f.DoubtIf(!s.AnyRan(who, []*race.Race{r}), attribution.WhichRace) // when Cram took the record to 3:46.32
	}
	f.DoubtIf(len(holder) == 0 && s.Within(s.frontOf(i)-2, i, "held", "had", "owned"), attribution.WhichRecord) // before others, perhaps
	said := race.Claim{About: race.AboutRecord}
	if mark >= 0 {
		f.Figures = append(f.Figures, s.Pieces[mark].Span)
		said.Mark = s.Pieces[mark].Mark
		s.Taken[s.Pieces[mark].Span] = true
	}
	if len(holder) == 0 {
		if said.Record = s.scopeFor(i, -1, r); said.Record.IsZero() {
			s.Refuse(f.Figures, "whose record is meant cannot be told")
			return
		}
		f.Readings = []attribution.Reading{{Race: r, Claim: said}}
		s.Add(f)
		return
	}
	for _, one := range holder {
		with := said
		with.Athlete = s.CalledName(one)
		if with.Record = s.scopeFor(i, one, r); with.Record.IsZero() {
			s.Refuse(f.Figures, "whose record is meant cannot be told")
			return
		}
		f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: with})
	}
	s.Add(f)
	s.setOn(max(i, mark), f)
	if at > i && at < mark {
		s.setOn(at, f)
	}
}

// isSinceTaken reports whether another one is said to have taken the record at a place from who set it in the race: that he holds
// it is not what is said.
func (s *Sentence) isSinceTaken(i, at, holder int) bool {
	if !s.isBetter(holder) {
		return false
	}
	front := s.frontOf(i)
	for s.At(front).Says("'s", "his", "her", "the", "own") || s.At(front).What == mentions.Someone {
		front--
	}
	if lost := s.At(front).Says("lost", "loses", "losing", "lose", "surrendered", "ceded"); lost || at > i && s.At(s.Front(at)-1).Says("from", "off") {
		return true
	}
	if verb, _ := s.breaker(i, s.newFront(i)); verb >= 0 && at >= 0 && at < i && at > verb {
		who, _ := s.Doer(verb)
		return len(who) == 1 && who[0] != holder
	}
	return false
}

// isNewMark reports whether a mark behind a record is that with which it was broken: broke her Irish
// record with 4:14.58.
func (s *Sentence) isNewMark(i, mark int) bool {
	verb, _ := s.breaker(i, s.newFront(i))
	return s.At(mark-1).Says("with", "to", "in", "by") && verb >= 0
}

// isPaced reports whether somebody else than who is named behind a new record is said to have set it:
// was paced to a British record by Alvarado.
func (s *Sentence) isPaced(i, behind int) bool {
	if !s.isNew(s.frontOf(i)) {
		return false
	}
	who, at := s.Doer(i)
	return at >= 0 && !slices.Equal(who, s.At(behind).People)
}

// holderBehind is the place of who is named behind a record as its holder: the record of
// Jakob Ingebrigtsen, held by Steve Cram; -1 for nobody.
func (s *Sentence) holderBehind(i, mark int) int {
	k := max(s.lastShared(i), mark) + 1
	for range 7 {
		p := s.At(k)
		if p.What == mentions.Someone || p.Says("he", "she") && len(p.People) == 1 {
			if s.At(k-1).Says("that", "which") && (s.At(k+1).Says("held", "owned") || s.At(k+1).Says("had") && s.At(k+2).Says("held", "owned")) || s.At(s.Front(k)-1).Says("of", "by", "held", "from") || s.At(k-1).Says("to") && s.At(k-2).Says("belonged", "belongs") {
				return k
			}
			return -1
		}
		if !p.Says("of", "held", "by", "from", "set", ",", "the", ")", "'s", "which", "was", "belonged", "to", "ran", "that", "has", "had", "still", "belongs", "for", "mile", "distance", "over", "his", "her", "long", "time", "longtime", "rival", "compatriot", "countryman", "countrywoman", "fellow", "great") && p.What != mentions.National {
			return -1
		}
		k++
	}
	return -1
}

// setOn keeps the day on which a record was set, where that stands behind it.
func (s *Sentence) setOn(k int, held *attribution.Finding) {
	begun := s.At(k - 1).Says("(")
	for n := 1; n < 14 && k+n < len(s.Pieces); n++ {
		p := s.At(k + n)
		switch {
		case p.Kind == prose.Day && p.Of > 0 && s.Focus != nil && p.Date() == s.Focus.Date:
			return // the day of the race, not of what it broke
		case p.Kind == prose.Day && begun && p.Year > 0:
			f := s.Statement(k, k+n, k+n)
			if f == nil {
				return
			}
			for _, one := range held.Readings {
				one.Claim.Date = p.Date()
				if one.Claim.Athlete != "" {
					one.Claim.Mark = timing.Mark{} // the day is said by itself
				}
				f.Readings = append(f.Readings, one)
			}
			s.Add(f)
			s.Dated[k+n] = true
			return
		case p.Says("set", "from", "in", "ran", "run", "since", "dated", "dates", "dating", "on"):
			begun = true
		case p.Says("of") && s.At(k+n+1).Kind == prose.Day && n == 1:
			begun = true
		case p.Says("belonged", "to", "belongs"), begun && (p.Says("a", "an", "one") || s.isScenery(k+n)):
		case p.Says(",", ")", "(", "he", "she", "at", "this", "same", "track", "that", "which", "had", "the", "by", "way", "back", "been", "was", "stood", "held") || p.What == mentions.Meeting || p.What == mentions.Someone || p.What == mentions.National || p.IsWord() && p.Capital:
		default:
			return
		}
	}
}

// holds keeps who is said to be the holder of a record, with its mark where one stands behind:
// is the American record holder with 3:43.97.
func (s *Sentence) holds(i, at int, r *race.Race) {
	who := s.At(at).People[0]
	scope := s.scopeFor(i, who, r)
	holder := s.lastShared(i) + 1
	f := s.Statement(at, holder)
	if f == nil || scope.IsZero() || len(s.At(at).People) != 1 || s.Within(0, i, "former", "then", "previous", "old") {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord) // or it is since
	said := race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who), Record: scope}
	if mark := s.At(holder + 2); s.At(holder+1).Says("with", "at") && mark.Kind == prose.Time && !mark.Mark.IsZero() {
		said.Mark = mark.Mark
		f.Covers(mark.Span)
		s.Taken[mark.Span] = true
	}
	f.Readings = []attribution.Reading{{Race: r, Claim: said}}
	s.Add(f)
}
