package factcheck

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// lasting finds how long a record that was set in the race lasted.
func (s *sentence) lasting() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.Kind != prose.Span || p.Weeks > 0 || s.isTaken(i) || s.focus == nil {
			continue
		}
		k := i - 1
		until := -1
		for s.at(k).is("nearly", "almost", "for", "only", "just", ":", ",", "until") || s.at(k).Kind == prose.Day && s.at(k-1).is("until") {
			if s.at(k).Kind == prose.Day {
				until = k
			}
			k--
		}
		var scope race.Scope
		at := k
		switch {
		case s.at(k).what == recordName && s.at(i-1).is("for", "nearly", "almost"):
			scope = s.scopeFor(k, -1, s.focus)
		case s.at(k).is("lasted", "survived", "stood", "last", "survive", "stand"):
			if s.within(s.parts[s.pieces[k].part].From, k, "had", "has", "have", "having") {
				continue // that which it took
			}
			scope, at = s.lasted(k)
		}
		if !scope.IsZero() {
			s.fell(at, i, scope)
			s.fellOn(until, scope)
		}
	}
}

// lasted is which record is said to have lasted, and where that is said: that which the
// sentence names, else the only one that the text has spoken of.
func (s *sentence) lasted(k int) (scope race.Scope, at int) {
	for j := k - 1; j >= 0; j-- {
		if s.at(j).what == recordName {
			return s.scopeFor(j, -1, s.focus), j
		}
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		if !s.at(j).is("record") && (!s.at(j).is("it") || j > 1) {
			continue
		}
		world := race.Scope{Kind: race.World}
		if s.mentioned[world] {
			return world, j
		}
		if scopes := s.oldRecords(s.focus); len(scopes) == 1 {
			return scopes[0], j
		}
	}
	return race.Scope{}, 0
}

// fell keeps how long the record that was set in the race had stood in that which took it.
func (s *sentence) fell(at, i int, scope race.Scope) {
	by := s.taker(scope)
	p := s.at(i)
	f := s.statement(min(at, i), i, i)
	if by == nil || f == nil {
		return
	}
	f.readings = []reading{{race: by, claim: race.Claim{About: race.AboutRecordAge, Record: scope, Years: p.Years, Months: p.Months, Days: p.Days}}}
	s.hedged(f, i)
	f.onlyTrue = true // of the record that it took it may be said
	s.add(f)
}

// fellOn keeps the day until which the record lasted.
func (s *sentence) fellOn(k int, scope race.Scope) {
	if k < 0 || s.at(k).Year == 0 {
		return
	}
	f := s.statement(k, k, k)
	by := s.taker(scope)
	if by == nil || f == nil {
		return
	}
	f.readings = []reading{{race: by, claim: race.Claim{About: race.AboutDate, Date: s.at(k).Date()}}}
	f.onlyTrue = true
	s.dated[k] = true
	s.add(f)
}

// taker is the first race after that which the text is about in which a record of it fell;
// nil where none is known, or the record is not of that day.
func (s *sentence) taker(scope race.Scope) *race.Race {
	for _, r := range s.races {
		if !s.focus.Date.Before(r.Date) || r.Event != s.focus.Event || record.CategoryOf(r) != record.CategoryOf(s.focus) {
			continue
		}
		books, err := s.corpus.Books(r)
		book := books[record.CategoryOf(r)]
		if err != nil || book == nil {
			continue
		}
		stood := book.MetBy(scope, r)
		if stood.IsZero() || stood.Bound {
			continue
		}
		for k := range r.Results {
			result := &r.Results[k]
			if scope.Kind == race.Nation && nation.ForRecords(result.Nation) != scope.Key || scope.Kind != race.World && scope.Kind != race.Nation {
				continue
			}
			if result.Mark.IsZero() || !result.Mark.Better(stood.Mark()) {
				continue
			}
			if stood.Entries[0].Date != s.focus.Date {
				return nil
			}
			return r
		}
	}
	return nil
}
