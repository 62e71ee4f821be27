package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// oldAge keeps how long a record had stood whose kind is not said.
func (s *Sentence) oldAge(i int) {
	for j := i + 1; j < len(s.Pieces) && j < i+12; j++ {
		p := s.At(j)
		if p.Kind == prose.Day && s.At(j-1).Says("since") && s.At(j-2).Says("stood") {
			s.stoodSince(i, j)
			return
		}
		if p.Kind != prose.Span || p.Weeks > 0 || !s.At(j-1).Says("for", "nearly", "almost", "stood") || !s.Within(i, j, "stood", "lasted", "survived", "standing") {
			continue
		}
		if s.Within(i, j, "until") {
			return // that which was set
		}
		where := s.Here(j)
		f := s.Statement(i, j, j)
		if f == nil || len(where.Races) == 0 {
			return
		}
		for _, scope := range s.oldRecords(where.Races[0]) {
			f.Readings = append(f.Readings, attribution.Reading{Race: where.Races[0], Claim: race.Claim{About: race.AboutRecordAge, Record: scope, Years: p.Years, Months: p.Months, Days: p.Days}})
		}
		s.Hedged(f, j)
		s.Add(f)
		return
	}
}

// agesAt keeps how old a record was: his 39-year-old record, had stood for 39 years.
func (s *Sentence) agesAt(i, k int, holder []int, r *race.Race) {
	for j := k; j < i; j++ {
		if p := s.At(j); j >= 0 && (p.Kind == prose.Age || p.Kind == prose.Span && s.At(j+1).Says("old") || p.Kind == prose.Span && p.Years > 0) {
			s.oldRecord(i, j, holder, r)
		}
	}
	for j := i + 1; j < len(s.Pieces) && j < i+16; j++ {
		p := s.At(j)
		if p.What == mentions.RecordName || p.Says("record") {
			return // of which it may be said
		}
		if p.Kind == prose.Age && (s.At(j-1).Says("now", "is", "was") || s.At(j-1).Says(",") && j == i+2 && s.At(j+1).Says(",", ".")) {
			s.oldRecord(i, j, holder, r)
			return
		}
		if p.Kind == prose.Span && !s.At(j+1).Says("before", "earlier") && (s.At(j-1).Says("for", "stood", "lasted", "survived", "nearly", "almost") || s.At(j-1).Says("of") && s.At(j-2).Says("all")) && s.Within(i, j, "stood", "lasted", "survived", "standing", "held", "kept", "owned") {
			s.oldRecord(i, j, holder, r)
			return
		}
	}
}

// oldRecord keeps how old the record at one place was, as it is said at another.
func (s *Sentence) oldRecord(i, j int, holder []int, r *race.Race) {
	p := s.At(j)
	f := s.Statement(min(i, j), max(i, j), j)
	s.Taken[p.Span] = true
	if f == nil || p.Weeks > 0 {
		return
	}
	said := race.Claim{About: race.AboutRecordAge, Years: p.Years + ageOf(p), Months: p.Months, Days: p.Days}
	if len(holder) == 0 {
		holder = []int{-1}
	}
	for _, one := range holder {
		with := said
		with.Record = s.scopeFor(i, one, r)
		if one >= 0 {
			with.Athlete = s.CalledName(one)
		}
		if with.Record.IsZero() {
			return
		}
		f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: with})
	}
	s.Hedged(f, j)
	f.DoubtIf(s.tellsOfThen(j+1), "on which day is not said")
	s.Add(f)
}

// tellsOfThen reports whether what stands from a place on behind an age says that it was so on another day, perhaps: 12
// years old when he was born.
func (s *Sentence) tellsOfThen(k int) bool {
	if s.At(k).Says("old") {
		k++
	}
	return s.At(k).Says("when", "before", "by", "at", "in", "as", "already", "then")
}

func ageOf(p *mentions.Piece) int {
	if p.Kind == prose.Age {
		return p.N
	}
	return 0
}

// yearsAfter is how long after a record the race was, where the mark of the record and who
// ran it stand behind: twenty-seven years after El Guerrouj ran 3:43.13.
func (s *Sentence) yearsAfter(i int) {
	p := s.At(i)
	who := s.At(i + 2)
	if !s.At(i+1).Says("after") || who.What != mentions.Someone || len(who.People) != 1 || s.Focus == nil || p.Weeks > 0 || s.IsTaken(i) {
		return
	}
	k := i + 3
	for s.At(k).Says("had", "ran", "set", "clocked", "run", "his", "her", "'s") {
		k++
	}
	mark := s.At(k)
	if k == i+3 || mark.Kind != prose.Time || mark.Mark.IsZero() {
		return
	}
	scopes := s.recordsHeld(s.Focus, mark.Mark, who.People[0])
	if len(scopes) == 0 {
		return
	}
	f := s.Statement(i, i+2, i)
	if f == nil {
		return
	}
	name := s.CalledName(who.People[0])
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecordAge, Athlete: name, Record: scopes[0], Years: p.Years, Months: p.Months, Days: p.Days}}}
	s.Hedged(f, i)
	s.Add(f)
}

// stoodSince keeps since when a record had stood whose kind is not said: a mark that had stood
// since 1985.
func (s *Sentence) stoodSince(i, j int) {
	where := s.Here(j)
	f := s.Statement(i, j, j)
	if f == nil || len(where.Races) == 0 || s.At(j).Year == 0 {
		return
	}
	for _, scope := range s.oldRecords(where.Races[0]) {
		f.Readings = append(f.Readings, attribution.Reading{Race: where.Races[0], Claim: race.Claim{About: race.AboutRecord, Record: scope, Date: s.At(j).Date()}})
	}
	f.DoubtIf(true, attribution.WhichRecord)
	s.Dated[j] = true
	s.Add(f)
}

// Hedge is the place before a length of time and what makes it rough: lasted almost nine years.
func (s *Sentence) Hedge(i int) int {
	k := i - 1
	for s.At(k).Says("almost", "nearly", "for", "all", "of", "only", "just", "more", "than", "about") {
		k--
	}
	return k
}
