package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// toRecord is how far a mark was from a record.
func (s *sentence) toRecord(i int, r *race.Race, unsure bool) bool {
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
	if s.at(at).what != recordName && s.at(at).Kind != prose.Time && !s.at(at).is("record", "it", "that", "this", "mark", "time", "best") {
		return false
	}
	s.taken[s.pieces[i].Span] = true
	meantAlone := false // only where it is true
	begin := s.parts[s.pieces[min(i, at)].part].From
	for s.at(begin).is(",", "and") {
		begin++
	}
	if len(who) == 0 && inside && s.at(begin).isOneOf("it", "that", "this", "which") {
		who, from = s.inPlaceOf(r, 1), -1 // of all who ran only the winner is meant where nobody is named
	} else if len(who) == 0 && s.at(begin).isOneOf("it", "that", "this") {
		if who, from = s.ranBefore(r), -1; len(who) == 0 {
			who, meantAlone = s.inPlaceOf(r, 1), true
		}
	}
	meant := len(who)
	if who = s.whoRan(who, r); len(who) == 0 {
		return true
	}
	var scopes []race.Scope
	switch {
	case s.at(at).is("it", "that", "this"):
		scopes = s.recordMeant()
	case s.markOfHolder(at) >= 0:
		scopes = s.widestHeld(r, s.at(s.markOfHolder(at)).people)
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
	f.onlyTrue = f.onlyTrue || len(who) < meant || meantAlone || unsure
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
	if s.at(k).is("it", "that", "this") && (s.at(k+1).Kind == prose.Sign || k+1 == len(s.pieces) || s.at(k+1).is("in", "at", "on", "with")) {
		return k, inside, len(s.recordMeant()) == 1
	}
	for n := range 8 {
		p := s.at(k + n)
		if s.markOfHolder(k+n) >= 0 {
			return k + n, inside, true
		}
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
		if begin := s.parts[s.pieces[k].part].From; s.isNew(s.frontOf(k)) && s.at(begin).isOneOf("it", "that", "this") && s.at(begin+1).is("was") {
			return k, true, true
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
