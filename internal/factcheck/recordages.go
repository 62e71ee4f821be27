package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// oldAge keeps how long a record had stood whose kind is not said.
func (s *sentence) oldAge(i int) {
	for j := i + 1; j < len(s.pieces) && j < i+12; j++ {
		p := s.at(j)
		if p.Kind != prose.Span || p.Weeks > 0 || !s.at(j-1).is("for", "nearly", "almost", "stood") || !s.within(i, j, "stood", "lasted", "survived", "standing") {
			continue
		}
		if s.within(i, j, "until") {
			return // that which was set
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
		if p.Kind == prose.Span && (s.at(j-1).is("for", "stood", "lasted", "survived", "nearly", "almost") || s.at(j-1).is("of") && s.at(j-2).is("all")) && s.within(i, j, "stood", "lasted", "survived", "standing", "held", "kept", "owned") {
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
			with.Athlete = s.calledName(one)
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
