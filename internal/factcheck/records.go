package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// records finds records: who broke them, whose they were, and how old.
func (s *sentence) records() {
	for i := range s.pieces {
		switch p := &s.pieces[i]; {
		case p.what == recordName:
			s.recordsAt(i)
			if p.scope.Key != "" || p.scope.Kind == race.World {
				s.mentioned[p.scope] = true
			}
		case p.is("record") && s.at(i-1).is("the", "old", "a", "previous") && !s.at(i+1).is("holder", "holders", "book", "books"):
			s.oldAge(i)
		}
	}
}

// oldAge keeps how long a record had stood whose kind is not said.
func (s *sentence) oldAge(i int) {
	for j := i + 1; j < len(s.pieces) && j < i+12; j++ {
		p := s.at(j)
		if p.Kind != prose.Span || p.Weeks > 0 || !s.at(j-1).is("for", "nearly", "almost", "stood") || !s.within(i, j, "stood", "lasted", "survived", "standing") {
			continue
		}
		where := s.here(j)
		f := s.statement(i, j, j)
		if f == nil || len(where.races) == 0 {
			return
		}
		for _, scope := range s.oldRecords(where.races[0]) {
			f.readings = append(f.readings, reading{race: where.races[0], claim: race.Claim{About: race.AboutRecordAge, Record: scope, Years: p.Years, Months: p.Months, Days: p.Days}})
		}
		s.hedged(f, j)
		s.add(f)
		return
	}
}

// oldRecords is which records may be meant where a text speaks of the old one: those that
// it has named, else those that the winner broke.
func (s *sentence) oldRecords(r *race.Race) []race.Scope {
	var scopes []race.Scope
	for scope := range s.mentioned {
		scopes = append(scopes, scope)
	}
	slices.SortFunc(scopes, race.Scope.Compare)
	winner := r.Winner()
	if len(scopes) > 0 || winner == nil {
		return scopes
	}
	return s.brokenBy1(r, winner)
}

// brokenBy1 is the records of the world, of areas and nations that a result was better
// than.
func (s *sentence) brokenBy1(r *race.Race, result *race.Result) []race.Scope {
	books, err := s.corpus.Books(r)
	book := books[record.CategoryOf(r)]
	if err != nil || book == nil {
		return nil
	}
	code := nation.ForRecords(result.Nation)
	of, _ := nation.Lookup(code)
	var broken []race.Scope
	for _, scope := range []race.Scope{{Kind: race.World}, {Kind: race.Area, Key: string(of.Area)}, {Kind: race.Nation, Key: code}} {
		if scope.Kind != race.World && scope.Key == "" {
			continue
		}
		if stood := book.MetBy(scope, r); !stood.IsZero() && !stood.Bound && result.Mark.Better(stood.Mark()) {
			broken = append(broken, scope)
		}
	}
	return broken
}

// recordsAt is what is said of the record at a place.
func (s *sentence) recordsAt(i int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	if s.at(i + 1).is("holder") {
		s.recordHolder(i, r)
		return
	}
	k := s.frontOf(i)
	var holder []int
	holderAt := -1
	if s.at(k).is("'s") && s.at(k-1).what == someone {
		holder, holderAt = s.at(k-1).people, k-1
	} else if s.at(k).is("his", "her") {
		holder, holderAt = s.at(k).people, k
	}
	set := s.set(i, k, r)
	s.heldAt(i, holder, holderAt, set, r)
	s.agesAt(i, k, holder, r)
}

// recordHolder keeps who is called the holder of a record: who is named behind it, or
// before the part in which it stands.
func (s *sentence) recordHolder(i int, r *race.Race) {
	at := i + 2
	if s.at(at).what != someone {
		from := s.parts[s.pieces[i].part].From
		if at = from - 1; !s.at(from).is(",") || at < 0 || s.at(at).what != someone {
			return
		}
	}
	f := s.statement(min(at, i), max(at, i+1))
	if f == nil || s.within(0, i, "former", "then", "previous", "old") {
		return
	}
	for _, one := range s.at(at).people {
		scope := s.scopeFor(i, one, r)
		if scope.IsZero() {
			return
		}
		f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: s.people.all[one].name, Record: scope}})
	}
	s.add(f)
}

// raceOf is the race before which a record stood or in which it was set: that which the
// text is about, unless the record is of another event or track.
func (s *sentence) raceOf(i int) *race.Race {
	p := s.at(i)
	if s.focus == nil {
		return nil
	}
	for k := i + 1; s.at(i+1).is("for", "over", "at", "in") && k < i+5; k++ {
		if d := s.at(k); d.Kind == prose.Distance && d.Metres != s.focus.Event.Distance() || d.is("mile") && s.focus.Event.Distance() != event.Mile {
			return nil // of another event
		}
	}
	if p.event > 0 && p.event != s.focus.Event.Distance() || p.short != (s.focus.Environment == event.ShortTrack) && p.short {
		return nil
	}
	return s.focus
}

// frontOf is where the words before a record end: the 's or the article.
func (s *sentence) frontOf(i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 6; n++ {
		p := s.at(k)
		if p.Kind == prose.Age || p.Kind == prose.Span || p.Kind == prose.Day && p.Of == 0 || p.isWord() && !p.is("'s", "a", "an", "the", "his", "her", "new", "another", "old", "previous", "in", "with", "for", "was", "is") && !p.Capital && p.verb() == noVerb && !has(prepositions, p.Folded) || p.is("old", "own", "existing", "long-standing", "new") {
			k--
			continue
		}
		break
	}
	return k
}

// set finds a record that was set or broken in the race, and reports whether it was.
func (s *sentence) set(i, k int, r *race.Race) bool {
	if !s.isSaid(i) {
		return true
	}
	verb, at := s.breaker(i, k)
	if verb < 0 {
		return false
	}
	var who []int
	switch {
	case at >= 0 && s.at(verb).what == someone:
		who = s.at(verb).people
	case s.at(verb).Kind == prose.Time:
		o := s.ownerOf(verb)
		who, at = o.who, pick(o.from, verb)
	case at < 0:
		who, at = s.doer(verb)
	}
	where := s.settingOf(i)
	if len(who) == 0 || at < 0 {
		return true
	}
	f := s.statement(min(at, i), max(i, at))
	if !where.sure || len(where.races) == 0 || where.races[0] != r {
		there := s.latest(who, where.races)
		if f == nil || where.weak || len(there) != 1 || there[0].Event != r.Event {
			return true // in another race
		}
		r, f.onlyTrue = there[0], true
	}
	for _, one := range who {
		scope := s.scopeFor(i, one, r)
		if f == nil || scope.IsZero() {
			return true
		}
		f.readings = append(f.readings, reading{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: s.people.nameIn(one, r), Record: scope, Date: r.Date}})
	}
	if mark := s.markOf(i); mark >= 0 && s.isOfAnotherRace(who, r, s.pieces[mark].Mark) {
		s.refuse([]spanOf{s.pieces[mark].Span}, "it is a mark of another race")
		s.taken[s.pieces[mark].Span] = true
		return true
	}
	if mark := s.markOf(i); mark >= 0 && (s.at(k).is("a", "an", "new") || s.at(k+1).is("new")) {
		f.figures = append(f.figures, s.pieces[mark].Span)
		f.span = s.span(min(at, i), mark)
		for n := range f.readings {
			f.readings[n].claim.Mark = s.pieces[mark].Mark
		}
		s.ranIt(mark, who, at, r)
	}
	return s.add(f) || true
}

// ranIt keeps that somebody ran the mark of a record that was set.
func (s *sentence) ranIt(mark int, who []int, at int, r *race.Race) {
	f := s.statement(min(at, mark), max(at, mark), mark)
	f.of(s, who, setting{races: []*race.Race{r}, sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.pieces[mark].Mark}
	})
}

// breaker is the verb by which a record was broken or set, or the mark that was one; -1
// where nothing says that it was.
func (s *sentence) breaker(i, k int) (verb, at int) {
	for n := 0; n < 10 && k-n >= s.parts[s.pieces[i].part].From; n++ {
		p := s.at(k - n)
		switch {
		case p.verb() == breaking, p.verb() == beating && n == 0:
			return k - n, -1
		case (p.is("set", "sets", "setting", "ran", "running", "clocked", "claimed") || p.verb() == running) && s.isNew(k):
			return k - n, -1
		case p.is("was", "is") && s.isNew(k):
			j := k - n - 1
			if s.at(j).is("it") && s.at(0).is("for") && s.at(1).what == someone {
				return 1, 1
			}
			for s.at(j).is("in", "place", "also") || s.at(j).Kind == prose.Ordinal {
				j--
			}
			if s.at(j).Kind == prose.Time {
				return j, -1
			}
			return -1, -1
		case p.is("in", "with", "for") && s.isNew(k):
			return s.verbBefore(k - n)
		case p.what == someone, p.is("'s", "his", "her", "a", "an", "the", "new", "old"), p.Kind == prose.Age, p.is("also", "own", "another", "previous"), p.isWord() && !p.Capital && p.verb() == noVerb && !has(prepositions, p.Folded) && !p.is("was", "is", "had", "held", "has", "of"):
		default:
			n = 99
		}
	}
	before := s.at(k - 1)
	if s.isNew(k) && before.is(",", "(", "-") && s.at(k-2).Kind == prose.Time {
		return k - 2, -1
	}
	return -1, -1
}

// isNew reports whether a record is one that was set: a British record, but not the
// British record.
func (s *sentence) isNew(k int) bool {
	return s.at(k).is("a", "an") || s.at(k).is("new") || s.at(k+1).is("new") && !s.at(k).is("the")
}

// verbBefore is the verb before "in a record": won the mile in a British record.
func (s *sentence) verbBefore(k int) (verb, at int) {
	for j := k - 1; j >= s.parts[s.pieces[k].part].From && j > k-9; j-- {
		p := s.at(j)
		if p.Kind == prose.Ordinal || p.verb() == winning || p.verb() == finishing || p.verb() == running {
			return j, -1
		}
	}
	return -1, -1
}

// markOf is the mark that stands behind a record: of 3:46.32, (3:46.32); -1 for none.
func (s *sentence) markOf(i int) int {
	k := i + 1
	for range 7 {
		p := s.at(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			return k
		}
		if !p.is("of", "(", ",", "for", "the", "distance", "mile", "at", "with", "in", "time", "a", "was", "is", "to", "stands", "which", "over", "-", "event", "still") && p.Kind != prose.Distance {
			return -1
		}
		if p.is("in") && !s.at(k-1).is("distance", "mile") || p.is(",") && s.at(k+1).what == someone {
			return -1
		}
		k++
	}
	return -1
}

// heldAt keeps whose a record was and what its mark was.
func (s *sentence) heldAt(i int, holder []int, at int, set bool, r *race.Race) {
	mark := s.markOf(i)
	if mark >= 0 && s.isTaken(mark) {
		mark = -1
	}
	if !s.isSaid(i) {
		if mark >= 0 {
			s.taken[s.pieces[mark].Span] = true
		}
		return
	}
	from, to := i, i
	if behind := s.holderBehind(i, mark); len(holder) == 0 && behind >= 0 {
		holder, at = s.at(behind).people, behind
		if next := s.at(behind + 2); mark < 0 && s.at(behind+1).is(",", "(") && next.Kind == prose.Time && !s.isTaken(behind+2) {
			mark = behind + 2
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
	if set && len(holder) == 0 && s.isNew(s.frontOf(i)) {
		return
	}
	f := s.statement(from, to)
	if f == nil {
		return
	}
	claim := race.Claim{About: race.AboutRecord}
	if mark >= 0 {
		f.figures = append(f.figures, s.pieces[mark].Span)
		claim.Mark = s.pieces[mark].Mark
		s.taken[s.pieces[mark].Span] = true
	}
	if len(holder) == 0 {
		if claim.Record = s.scopeFor(i, -1, r); claim.Record.IsZero() {
			s.refuse(f.figures, "whose record is meant cannot be told")
			return
		}
		f.readings = []reading{{race: r, claim: claim}}
		s.add(f)
		return
	}
	for _, one := range holder {
		with := claim
		with.Athlete = s.people.all[one].name
		if with.Record = s.scopeFor(i, one, r); with.Record.IsZero() {
			s.refuse(f.figures, "whose record is meant cannot be told")
			return
		}
		f.readings = append(f.readings, reading{race: r, claim: with})
	}
	s.add(f)
	s.setOn(max(i, mark), f)
}

// holderBehind is the place of who is named behind a record as its holder: the record of
// Jakob Ingebrigtsen, held by Steve Cram; -1 for nobody.
func (s *sentence) holderBehind(i, mark int) int {
	k := max(i, mark) + 1
	for range 7 {
		p := s.at(k)
		if p.what == someone {
			if s.at(k-1).is("that", "which") && (s.at(k+1).is("held") || s.at(k+1).is("had") && s.at(k+2).is("held")) || s.at(k-1).is("of", "by", "held", "from") {
				return k
			}
			return -1
		}
		if !p.is("of", "held", "by", "from", "set", ",", "the", ")", "which", "was", "belonged", "to", "ran", "that") && p.what != national {
			return -1
		}
		k++
	}
	return -1
}

// setOn keeps the day on which a record was set, where that stands behind it.
func (s *sentence) setOn(k int, held *finding) {
	begun := s.at(k - 1).is("(")
	for n := 1; n < 14 && k+n < len(s.pieces); n++ {
		p := s.at(k + n)
		switch {
		case p.Kind == prose.Day && begun && p.Year > 0:
			f := s.statement(k, k+n, k+n)
			if f == nil {
				return
			}
			for _, one := range held.readings {
				one.claim.Date = p.Date()
				f.readings = append(f.readings, one)
			}
			s.add(f)
			s.dated[k+n] = true
			return
		case p.is("set", "from", "in", "ran", "run", "since", "dated", "on"):
			begun = true
		case p.is(",", ")", "(", "he", "she", "at", "this", "same", "track", "that", "which", "had", "the", "by", "way", "back", "been", "was", "stood") || p.what == meeting || p.what == someone || p.what == national || p.isWord() && p.Capital:
		default:
			return
		}
	}
}

// agesAt keeps how old a record was: his 39-year-old record, had stood for 39 years.
func (s *sentence) agesAt(i, k int, holder []int, r *race.Race) {
	for j := k; j < i; j++ {
		if p := s.at(j); j >= 0 && (p.Kind == prose.Age || p.Kind == prose.Span && s.at(j+1).is("old") || p.Kind == prose.Span && p.Years > 0) {
			s.oldRecord(i, j, holder, r)
		}
	}
	for j := i + 1; j < len(s.pieces) && j < i+16; j++ {
		p := s.at(j)
		if p.what == recordName || p.is("record") {
			return // of which it may be said
		}
		if p.Kind == prose.Age && (s.at(j-1).is("now", "is", "was") || s.at(j-1).is(",") && j == i+2 && s.at(j+1).is(",", ".")) {
			s.oldRecord(i, j, holder, r)
			return
		}
		if p.Kind == prose.Span && s.at(j-1).is("for", "stood", "lasted", "survived", "nearly", "almost") && s.within(i, j, "stood", "lasted", "survived", "standing", "held") {
			s.oldRecord(i, j, holder, r)
			return
		}
	}
}

// within reports whether one of some words stands between two places.
func (s *sentence) within(from, to int, words ...string) bool {
	for k := from; k < to; k++ {
		if s.at(k).is(words...) {
			return true
		}
	}
	return false
}

// oldRecord keeps how old the record at one place was, as it is said at another.
func (s *sentence) oldRecord(i, j int, holder []int, r *race.Race) {
	p := s.at(j)
	f := s.statement(min(i, j), max(i, j), j)
	s.taken[p.Span] = true
	if f == nil || p.Weeks > 0 {
		return
	}
	claim := race.Claim{About: race.AboutRecordAge, Years: p.Years + ageOf(p), Months: p.Months, Days: p.Days}
	if len(holder) == 0 {
		holder = []int{-1}
	}
	for _, one := range holder {
		with := claim
		with.Record = s.scopeFor(i, one, r)
		if one >= 0 {
			with.Athlete = s.people.all[one].name
		}
		if with.Record.IsZero() {
			return
		}
		f.readings = append(f.readings, reading{race: r, claim: with})
	}
	s.hedged(f, j)
	s.add(f)
}

func ageOf(p *piece) int {
	if p.Kind == prose.Age {
		return p.N
	}
	return 0
}

// scopeFor is whose record is meant by one at a place: a national record is that of the
// nation of who is meant, a meeting record that of the meeting.
func (s *sentence) scopeFor(i, who int, r *race.Race) race.Scope {
	scope := s.at(i).scope
	switch {
	case scope.Key != "" || scope.Kind == race.World || scope.IsZero():
		return scope
	case scope.Kind == race.Meeting, scope.Kind == race.Championship:
		scope.Key = r.Competition
	case scope.Kind == race.Nation, scope.Kind == race.Area:
		if who < 0 || len(s.people.all[who].nations) != 1 {
			return race.Scope{}
		}
		for code := range s.people.all[who].nations {
			scope.Key = nation.ForRecords(code)
		}
		if of, ok := nation.Lookup(scope.Key); ok && scope.Kind == race.Area {
			scope.Key = string(of.Area)
		}
	default:
	}
	if scope.Key == "" {
		return race.Scope{}
	}
	return scope
}

// recordsOf is the records that a race met and that had a mark: of the world, of areas
// and of nations that ran in it.
func (c *reader) recordsOf(r *race.Race, mark timing.Mark) []heldRecord {
	books, err := c.corpus.Books(r)
	book := books[record.CategoryOf(r)]
	if err != nil || book == nil {
		return nil
	}
	scopes := []race.Scope{{Kind: race.World}}
	for area := range nation.Areas() {
		scopes = append(scopes, race.Scope{Kind: race.Area, Key: string(area)})
	}
	for i := range r.Results {
		scope := race.Scope{Kind: race.Nation, Key: nation.ForRecords(r.Results[i].Nation)}
		if scope.Key != "" && !slices.Contains(scopes, scope) {
			scopes = append(scopes, scope)
		}
	}
	if r.Competition != "" {
		scopes = append(scopes, race.Scope{Kind: race.Meeting, Key: r.Competition}, race.Scope{Kind: race.Championship, Key: r.Competition})
	}
	var those []heldRecord
	for _, scope := range scopes {
		if stood := book.MetBy(scope, r); !stood.IsZero() && !stood.Bound && stood.Mark().Milliseconds() == mark.Milliseconds() {
			held := heldRecord{scope: scope}
			for _, e := range stood.Entries {
				held.holders = append(held.holders, e.Name())
			}
			those = append(those, held)
		}
	}
	return those
}

// heldRecord is a record with those who held it.
type heldRecord struct {
	scope   race.Scope
	holders []string
}
