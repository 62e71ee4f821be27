package factcheck

import (
	"strings"

	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// recordsFor keeps the national records that are said to be those of several: Dutch and
// French records as well, for Laros and for Habz.
func (s *sentence) recordsFor(i int) {
	p := s.at(i)
	if p.scope.Kind != race.Nation || !strings.HasSuffix(strings.ToLower(s.text.Of(p.Span)), "records") {
		return
	}
	named := map[string]bool{p.scope.Key: true}
	for k := i - 1; s.at(k).is("and", ",") || s.at(k).what == national; k-- {
		if s.at(k).what == national {
			named[nation.ForRecords(s.at(k).nation)] = true
		}
	}
	k := i + 1
	for s.at(k).is("as", "well", ",", "too", "also") {
		k++
	}
	if r := s.raceOf(i); r != nil && s.at(k).is("for") {
		for ; s.at(k).is("for", "and", ",", "of") || s.at(k).what == someone || s.at(k).what == national; k++ {
			if s.at(k).what == someone && len(s.at(k).people) == 1 {
				s.recordForOne(i, k, r, named)
			}
		}
	}
}

// recordForOne is the record of the nation of who is named at a place, where it is one of
// those that are named.
func (s *sentence) recordForOne(i, k int, r *race.Race, named map[string]bool) {
	who := s.at(k).people[0]
	result := s.people.result(who, r)
	f := s.statement(i, k)
	if f == nil || result == nil {
		return
	}
	key := nation.ForRecords(result.Nation)
	if key == "" || !named[key] && !named[""] {
		return
	}
	f.onlyTrue = true
	scope := race.Scope{Kind: race.Nation, Key: key}
	f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutRecord, Athlete: result.Athlete, Record: scope, Date: r.Date}}}
	s.add(f)
}
