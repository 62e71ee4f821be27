package factcheck

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// margins finds how far somebody was ahead, behind, or from a record.
func (s *sentence) margins() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if (p.Kind == prose.Length || p.Kind == prose.Time && p.Margin != timing.Margin{}) && !s.isTaken(i) && p.Margin.Milliseconds() < 60_000 {
			s.marginAt(i)
		}
	}
}

func (s *sentence) marginAt(i int) {
	where := s.here(i)
	if len(where.races) == 0 || s.isRough(i) {
		return
	}
	r := where.races[0]
	if s.toRecord(i, r) {
		return
	}
	next, before := s.at(i+1), s.at(i-1)
	switch {
	case before.is("by") && s.at(i-2).is("beaten", "lost"), before.is("by") && s.at(i-2).is("second", "place"):
		who, at := s.doer(i - 2)
		if s.at(i+1).is("by") || len(who) != 1 {
			return
		}
		if winner := s.having(func(result *race.Result) bool { return result.Place == 1 }); len(winner) == 1 && r == s.focus {
			s.margin(i, pick(at, i-2), i, r, winner, who)
		}
	case before.is("by") && s.at(i-2).is("medal", "podium", "bronze") && s.at(i-4).is("missed", "missing"):
		if who, at := s.doer(i - 4); len(who) > 0 {
			s.margin(i, pick(at, i-4), i, r, s.inPlaceOf(r, 3), who)
		}
	case before.is("by"):
		s.wonBy(i, r)
	case before.is("was", "of", "is") && s.at(i-2).is("margin", "gap", "difference") && s.at(i-3).is("winning", "victory"):
		s.margin(i, i-3, i, r, nil, nil)
	case before.is("was", "of", "is") && s.at(i-2).is("margin") && s.at(i-3).is("the") && s.at(i-4).Kind == 0:
		s.margin(i, i-2, i, r, nil, nil)
	case before.is("was", "of", "is") && s.at(i-5).is("between") && s.at(i-4).Kind == prose.Ordinal && s.at(i-3).is("and") && s.at(i-2).Kind == prose.Ordinal:
		s.margin(i, i-5, i, r, s.inPlaceOf(r, s.at(i-4).N), s.inPlaceOf(r, s.at(i-2).N))
	case next.is("later") && s.crosses(i):
		if who, at := s.doer(i); len(who) == 1 {
			s.margin(i, pick(at, i), i+1, r, s.inPlaceOf(r, 1), who)
		}
	case next.is("down", "back", "adrift", "behind") && s.next(i+2) < 0 && !s.at(i+2).is("me", "him", "her", "us", "them", "of", "on", "the"):
		who, at := s.doer(i)
		if len(who) != 1 || s.isOfPoint(i) {
			return
		}
		if result := s.people.result(who[0], r); result != nil && (result.Place == 2 || result.Place > 2 && next.is("down", "back", "adrift")) {
			s.margin(i, pick(at, i), i+1, r, s.inPlaceOf(r, 1), who)
		}
	case next.is("ahead", "clear", "in", "up") && s.at(i+2).is("of", "front", "on"):
		k := i + 3
		if s.at(k).is("of") {
			k++
		}
		who, at := s.doer(i)
		s.aheadOf(i, pick(at, i), r, who, k, false)
	case next.is("behind", "back", "adrift", "down"):
		k := i + 2
		if s.at(k).is("of", "on", "from") {
			k++
		}
		who, at := s.doer(i)
		if !next.is("behind") && s.at(k).what != someone && s.next(k) < 0 {
			return
		}
		s.aheadOf(i, pick(at, i), r, who, k, true)
	}
}

// next is who is named from a place on, behind what describes him; -1 for nobody.
func (s *sentence) next(k int) int {
	for n := range 6 {
		p := s.at(k + n)
		if p.what == someone || p.is("her", "him", "me") && len(p.people) > 0 {
			return k + n
		}
		if p.what != national && p.what != title && p.Kind != prose.Age && !p.is("the", "his", "her", "rival", "compatriot", "fellow", "world", "olympic", "champion", "winner") {
			return -1
		}
	}
	return -1
}

func (s *sentence) aheadOf(i, at int, r *race.Race, who []int, k int, behind bool) {
	other := s.next(k)
	if other < 0 || s.isOfPoint(i) || s.at(other+1).is("'s") {
		return
	}
	if behind {
		s.margin(i, min(at, i), other, r, s.at(other).people, who)
		return
	}
	s.margin(i, min(at, i), other, r, who, s.at(other).people)
}

// wonBy is a margin behind "by": won by, beat somebody by.
func (s *sentence) wonBy(i int, r *race.Race) {
	for k := i - 2; k >= s.parts[s.pieces[i].part].From; k-- {
		p := s.at(k)
		switch {
		case p.verb() == beating:
			other := s.next(k + 1)
			if s.at(k+1).is("off", "out") {
				other = s.next(k + 2)
			}
			who, at := s.doer(k)
			if s.at(k-1).is("and") && len(who) == 0 || other < 0 || other > i || s.at(k-1).is("was", "were") {
				return
			}
			s.margin(i, pick(at, k), i, r, who, s.at(other).people)
			return
		case p.verb() == winning:
			who, at := s.doer(k)
			var second []int
			end := i
			if s.at(i+1).is("from", "over", "ahead") {
				from := i + 2
				if s.at(from).is("of") {
					from++
				}
				if other := s.next(from); other > 0 {
					second, end = s.at(other).people, other
				}
			}
			if second == nil && len(who) == 1 && s.people.result(who[0], r) != nil {
				second = s.nextTo(who[0], r)
				if second == nil {
					return
				}
			}
			s.margin(i, pick(at, k), end, r, who, second)
			return
		case p.what == recordName, p.is("record", "best"):
			return
		}
	}
}

// nextTo is who came in next behind somebody.
func (s *sentence) nextTo(who int, r *race.Race) []int {
	result := s.people.result(who, r)
	var next []int
	for i, at := range s.people.known[r] {
		if at >= 0 && result.Place > 0 && r.Results[i].Place == result.Place+1 {
			next = append(next, at)
		}
	}
	if len(next) == 1 {
		return next
	}
	return nil
}

// margin keeps a margin between two people, or of the winner over the second.
func (s *sentence) margin(i, from, to int, r *race.Race, ahead, behind []int) {
	f := s.statement(from, to, i)
	s.taken[s.pieces[i].Span] = true
	if f == nil {
		return
	}
	said := s.pieces[i].Margin
	if len(ahead) == 0 && len(behind) == 0 && s.at(to-1).is("was", "of", "is") {
		f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutMargin, Margin: said}}}
	}
	for _, first := range ahead {
		for _, second := range behind {
			if first != second {
				f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutMargin, Athlete: s.people.nameIn(first, r), Behind: s.people.nameIn(second, r), Margin: said}})
			}
		}
	}
	s.roughly(f, i)
	s.add(f)
}

// roughly lets a fraction in words pass only where no nearer one is meant.
func (s *sentence) roughly(f *finding, i int) {
	if whole := s.pieces[i].Margin; whole.Decimals() == 0 {
		f.accept = func(a claim.Assessment) bool { return a.Truth == claim.False || !half(a.Found, whole.Milliseconds()) }
	}
	if !s.pieces[i].Rough {
		return
	}
	said := s.pieces[i].Margin.Milliseconds()
	for k := range f.readings {
		if tenths, err := timing.ParseMargin(tenthsOf(said)); err == nil {
			f.readings[k].claim.Margin = tenths
		}
	}
	f.accept = func(a claim.Assessment) bool { return a.Truth.Agrees() || a.Truth == claim.False && far(a.Found, said) }
}

// tenthsOf is a fraction as reports round it: a quarter of a second is 0.3.
func tenthsOf(ms int64) string {
	n := (ms + 50) / 100
	return string(rune('0'+n/10)) + "." + string(rune('0'+n%10))
}

// far reports whether a margin is no such fraction however it is rounded.
func far(found string, said int64) bool {
	is, err := timing.ParseMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) >= 150
}

// isRough reports whether a figure is said to be about so much, or more or less.
func (s *sentence) isRough(i int) bool {
	return s.at(i-1).is("than", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "over", "least", "most", "just", "under", "barely", "only") && !s.at(i-1).is("only", "just", "barely")
}

// toRecord is how far a mark was from a record.
func (s *sentence) toRecord(i int, r *race.Race) bool {
	at, inside, ok := s.recordBeside(i)
	if !ok {
		return false
	}
	who, from := s.doer(i)
	if s.at(i - 1).is("by") {
		for j := at - 1; j >= s.parts[s.pieces[at].part].From; j-- {
			if s.at(j).verb() == breaking || s.at(j).is("missed", "missing", "misses") {
				who, from = s.doer(j)
				break
			}
		}
	}
	if s.at(at).what != recordName && s.at(at).Kind != prose.Time && !s.at(at).is("record") {
		return false
	}
	s.taken[s.pieces[i].Span] = true
	if len(who) == 0 && inside && s.at(s.parts[s.pieces[i].part].From).isOneOf("it", "that", "this", "which") {
		who, from = s.inPlaceOf(r, 1), -1 // of all who ran only the winner is meant where nobody is named
	}
	meant := len(who)
	if who = s.whoRan(who, r); len(who) == 0 {
		return true
	}
	var scopes []race.Scope
	switch {
	case s.at(at).is("record"):
		scopes = s.oldRecords(r)
	case s.at(at).what == recordName:
		for _, who := range who {
			scopes = append(scopes, s.scopeFor(at, who, r))
		}
	default:
		for _, held := range s.recordsOf(r, s.at(at).Mark) {
			scopes = append(scopes, held.scope)
		}
	}
	f := s.statement(min(pick(from, i), i, at), max(i, at), i)
	if f == nil {
		return true
	}
	if len(scopes) == 0 {
		s.refuse(f.figures, "which record is meant cannot be told")
		return true
	}
	for k, scope := range scopes {
		athlete := who[min(k, len(who)-1)]
		if scope.IsZero() {
			s.refuse(f.figures, "which record is meant is not known")
			return true
		}
		name := s.people.nameIn(athlete, r)
		f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutMargin, Athlete: name, Record: scope, Margin: s.pieces[i].Margin}})
		if !inside {
			f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: name, Record: scope, Date: r.Date}, denies: true})
		}
	}
	if s.at(at).Kind == prose.Time {
		f.readings = f.readings[:1]
	}
	f.onlyTrue = f.onlyTrue || len(who) < meant
	s.roughly(f, i)
	s.add(f)
	return true
}

// recordBeside is the record, or the mark of one, from which a margin is reckoned, and
// whether the mark was inside it.
func (s *sentence) recordBeside(i int) (at int, inside, ok bool) {
	k := i + 1
	switch {
	case s.at(k).is("faster", "quicker", "better") && s.at(k+1).is("than"):
		k, inside = k+2, true
	case s.at(k).is("inside", "under", "below"):
		k, inside = k+1, true
	case s.at(k).is("off", "from") && (s.at(i-1).is("exactly") && s.at(i-2).is("took") || s.at(i-1).is("took", "taking", "takes", "slicing", "cut", "cutting", "sliced", "knocked", "knocking", "chopped", "shaved", "shaving", "removed")):
		k, inside = k+1, true
	case s.at(i-1).is("within") && s.at(k).is("of"):
		k++
	case s.at(k).is("outside", "off", "short", "slower") || s.at(k).is("shy"):
		k++
		if s.at(k).is("of", "than") {
			k++
		}
	case s.at(i - 1).is("by"):
		return s.brokenBy(i)
	default:
		return 0, false, false
	}
	for n := range 8 {
		p := s.at(k + n)
		if p.what == recordName || p.Kind == prose.Time && n > 0 || p.is("record") && s.at(k+n-1).is("old", "previous", "existing", "the") {
			return k + n, inside, true
		}
		if !p.is("the", "his", "her", "old", "previous", "own", "existing", "'s", "of", "mark", "time", "former") && p.what != someone && p.Kind != prose.Age && p.Kind != prose.Day && p.what != national {
			break
		}
	}
	return 0, false, false
}

// brokenBy is the record that was broken by a margin.
func (s *sentence) brokenBy(i int) (at int, inside, ok bool) {
	for k := i - 2; k >= 0 && s.groupOf(s.pieces[k].part) == s.groupOf(s.pieces[i].part); k-- {
		p := s.at(k)
		if p.verb() == beating || p.verb() == winning || p.Kind == prose.Time && s.at(k+1).is(",") {
			return 0, false, false
		}
		if p.what == someone {
			return 0, false, false // of whose record it is said is not clear
		}
		if p.what != recordName {
			continue
		}
		for j := k - 1; j >= s.parts[s.pieces[k].part].From; j-- {
			if s.at(j).verb() == breaking {
				return k, true, true
			}
			if s.at(j).is("missed", "missing", "misses") {
				return k, false, true
			}
		}
		return 0, false, false
	}
	return 0, false, false
}

// inPlaceOf is who came in a place.
func (s *sentence) inPlaceOf(r *race.Race, place int) []int {
	var who []int
	for i, at := range s.people.known[r] {
		if at >= 0 && r.Results[i].Place == place {
			who = append(who, at)
		}
	}
	return who
}

// crosses reports whether somebody crosses the line before a place.
func (s *sentence) crosses(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.at(k).is("crossed", "finished", "home") {
			return true
		}
	}
	return false
}

// half reports whether a margin that is said in whole seconds is nearer to others: rounded
// up, as marks are, nobody says it.
func half(found string, said int64) bool {
	is, err := timing.ParseMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) > 500
}
