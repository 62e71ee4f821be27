package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// newHolder finds who is called the new holder of the record at a place: is the new British record holder, became the
// record holder; the new holder of the record is Kerr.
func (s *Sentence) newHolder(i int) {
	if s.Focus == nil || s.raceOf(i) == nil {
		return
	}
	if s.At(i + 1).Says("holder") {
		k := i - 1
		for s.At(k).Says("new", "the", "a", "now", "latest") {
			k--
		}
		isNew := s.Within(k, i, "new", "latest")
		if s.At(k).Says("became", "becomes") || s.At(k).Says("is", "was") && isNew {
			who, at := s.Doer(k)
			s.gotRecord(i, at, who)
		} else if named := s.Next(i + 2); isNew && named >= 0 {
			s.gotRecord(i, named, s.At(named).People)
		}
		return
	}
	k := s.frontOf(i)
	if !s.At(k-1).Says("of") || !s.At(k-2).Says("holder", "owner") {
		return
	}
	named := i + 1
	if s.At(named).Says("is", ",") && s.Within(k-5, k, "new") && s.Next(named+1) >= 0 {
		s.gotRecord(i, s.Next(named+1), s.At(s.Next(named+1)).People)
	} else if beside := k - 4; s.At(k-2).Says("owner") && s.At(k-3).Says(",") && s.At(beside).What == mentions.Someone {
		s.heldRecord(i, beside, s.At(beside).People)
	}
}

// firstSince finds in which year a record was set before, where the one at a place is said to be the first since then:
// the first British record in the event since 1985.
func (s *Sentence) firstSince(i int) {
	if s.Focus == nil || s.raceOf(i) == nil {
		return
	}
	first := i - 1
	for s.At(first).Says("mile", "men", "women", "'s") || s.At(first).What == mentions.National {
		first--
	}
	if p := s.At(first); p.Kind != prose.Ordinal || p.N != 1 || s.At(first-1).Says("his", "her", "'s", "their") {
		return
	}
	k := i + 1
	for s.At(k).Says("for", "in", "at", "over", "the", "event", "mile", "distance", "men", "women", "'s") {
		k++
	}
	scope := s.scopeFor(i, -1, s.Focus)
	holder := ""
	if owner := s.At(k + 1); s.At(k).Says("since") && owner.What == mentions.Someone && len(owner.People) == 1 && s.At(k+2).Says("'s") && !scope.IsZero() {
		holder = s.CalledName(owner.People[0])
		s.tellHolder(i, k+1, race.Claim{About: race.AboutRecord, Athlete: holder, Record: scope})
		if s.At(k+3).Says("in", "of", "from") {
			k += 2 // since Cram's in 1985
		}
	}
	day := s.At(k + 1)
	if day.Says("in", "of", "from") {
		k++
		day = s.At(k + 1)
	}
	if !s.At(k).Says("since", "in", "of", "from") || day.Kind != prose.Day || day.Year == 0 || day.Month != 0 || scope.IsZero() || s.Dated[k+1] {
		return
	}
	f := s.Statement(first, k+1, first, k+1)
	if f == nil {
		return
	}
	f.DoubtIf(!s.Here(i).Sure || s.At(k+2).Says("is", "will", "would", "remains", "has"), attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: holder, Record: scope, Date: day.Date()}}}
	f.DoubtIf(holder != "", attribution.WhichRecord)
	s.Dated[k+1] = true
	s.Add(f)
}
