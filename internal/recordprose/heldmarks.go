package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// HeldMark keeps a mark of somebody that is known to be a record which the race met, and
// reports whether it is: Hassan's 4:12.33.
func (s *Sentence) HeldMark(i int, o attribution.Owner) bool {
	if s.Focus == nil || len(o.Who) == 0 {
		return false
	}
	mark := s.Pieces[i].Mark
	var readings []attribution.Reading
	for _, one := range o.Who {
		if result := s.Result(one, s.Focus); result != nil && result.Mark.Milliseconds() == mark.Milliseconds() {
			return false
		}
		name := s.CalledName(one)
		if scope := s.meantOf(s.recordsHeld(s.Focus, mark, one), one); !scope.IsZero() {
			readings = append(readings, attribution.Reading{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: name, Record: scope, Mark: mark}})
		}
	}
	if len(readings) == 0 {
		return false
	}
	f := s.Presupposed(min(o.From, i), max(o.From, i), i)
	if f == nil {
		return false
	}
	if there := s.EverWhere(o.Who, mark); o.Ran && len(there) == 1 && len(o.Who) == 1 && !s.speaksOfRecords() {
		f.DoubtIf(true, attribution.WhichRace) // that it was a record nobody says
		f.Readings = []attribution.Reading{{Race: there[0], Claim: race.Claim{About: race.AboutMark, Athlete: s.NameIn(o.Who[0], there[0]), Mark: mark}}}
		return s.Add(f)
	}
	f.Readings = readings
	s.Add(f)
	s.setOn(i, f)
	s.stoodFor(i, f)
	s.beatenBy(i, f)
	s.chainBehind(i, f)
	return true
}

// meantOf is which of some records of somebody is meant: that of which the sentence speaks, or the one before it,
// else the widest; none where it speaks of that of his nation, of which the mark is not known to have been one.
func (s *Sentence) meantOf(held []race.Scope, who int) race.Scope {
	for of, n := s.Sentence.Sentence, 0; n < 2 && of != nil && of.Paragraph == s.Paragraph; of, n = of.Previous, n+1 {
		for k := range slices.Backward(of.Pieces) {
			p := &of.Pieces[k]
			if p.What != mentions.RecordName {
				continue
			}
			scope := s.ScopeOf(p, who)
			if slices.Contains(held, scope) {
				return scope
			}
			if scope.Kind == race.Nation && scope.Key == s.nationOf(who, s.Focus) {
				return race.Scope{} // of that nothing is known
			}
		}
	}
	if len(held) == 0 || s.speaksOfBests() {
		return race.Scope{}
	}
	if len(held) > 1 && held[0].Kind == race.Area && held[0].Key == "NACAC" && !s.Mentioned[held[0]] {
		return held[1] // nobody calls an American record one of its area
	}
	return held[0]
}

// speaksOfRecords reports whether a sentence, or the one before it in the paragraph, names a record.
func (s *Sentence) speaksOfRecords() bool {
	isRecord := func(p mentions.Piece) bool { return p.What == mentions.RecordName || p.Says("record", "records") }
	before := s.Previous
	return slices.ContainsFunc(s.Pieces, isRecord) || before != nil && before.Paragraph == s.Paragraph && slices.ContainsFunc(before.Pieces, isRecord)
}

// speaksOfBests reports whether a sentence tells bests, and no record.
func (s *Sentence) speaksOfBests() bool {
	best := false
	for k := range s.Pieces {
		p := s.At(k)
		if p.What == mentions.RecordName || p.Says("record", "records") {
			return false
		}
		best = best || p.What == mentions.Best && p.Subject == race.AboutPersonalBest
	}
	return best
}

// beatenBy keeps by how much a record that was named before was beaten.
func (s *Sentence) beatenBy(i int, held *attribution.Finding) {
	for j := i + 1; j < len(s.Pieces) && j < i+14; j++ {
		p := s.At(j)
		if p.Kind != prose.Length && p.Kind != prose.Time || p.Margin == (timing.Margin{}) {
			continue
		}
		winner := s.InPlaceOf(s.Focus, 1)
		if !s.At(j-1).Says("by") || !s.At(j-2).Says("beaten", "broken", "improved", "bettered", "lowered") || !s.At(j-3).Says("was") || len(winner) != 1 {
			return
		}
		f := s.Statement(j-2, j, j)
		if f == nil {
			return
		}
		for _, one := range held.Readings {
			c := race.Claim{About: race.AboutMargin, Athlete: s.NameIn(winner[0], s.Focus), Record: one.Claim.Record, Margin: p.Margin, Side: race.Inside}
			f.Readings = append(f.Readings, attribution.Reading{Race: one.Race, Claim: c})
		}
		s.Roughly(f, j)
		s.Add(f)
		return
	}
}

// recordsHeld is the records with a mark that a race met and that somebody held.
func (s *Sentence) recordsHeld(r *race.Race, mark timing.Mark, one int) []race.Scope {
	var those []race.Scope
	for _, held := range s.recordsOf(r, mark) {
		for _, name := range held.holders {
			if s.Corpus.Directory().Same(s.Person(one).Sex, name, s.Person(one).Name) {
				those = append(those, held.scope)
				break
			}
		}
	}
	return those
}

// stoodFor keeps how long a record that was named before had stood.
func (s *Sentence) stoodFor(i int, held *attribution.Finding) {
	for j := i + 1; j < len(s.Pieces) && j < i+22; j++ {
		p := s.At(j)
		if p.Kind != prose.Span || s.IsTaken(j) || p.Weeks > 0 || !s.Within(i, j, "stood", "lasted", "survived") || !s.At(j-1).Says("for", "nearly", "almost", "stood", "lasted") {
			continue
		}
		f := s.Statement(j, j, j)
		if f == nil {
			return
		}
		for _, one := range held.Readings {
			c := race.Claim{About: race.AboutRecordAge, Record: one.Claim.Record, Athlete: one.Claim.Athlete, Years: p.Years, Months: p.Months, Days: p.Days}
			f.Readings = append(f.Readings, attribution.Reading{Race: one.Race, Claim: c})
		}
		s.Hedged(f, j)
		s.Add(f)
		return
	}
}

// StandingMark keeps a mark that is said to have stood as the record which the sentence
// names: an American record: Webb's 3:46.91 had stood since 2007.
func (s *Sentence) StandingMark(i int, o attribution.Owner) bool {
	if !s.At(i+1).Says("had", "having") || !s.At(i+2).Says("stood", "lasted", "survived") && (!s.At(i+2).Says("been") || !s.At(i+3).Says("on")) || s.Focus == nil || len(o.Who) > 1 {
		return false
	}
	named := -1
	for k := range i {
		if s.At(k).What != mentions.RecordName {
			continue
		}
		if named >= 0 {
			return false
		}
		named = k
	}
	if named < 0 || s.raceOf(named) == nil {
		return false
	}
	c := race.Claim{About: race.AboutRecord, Mark: s.Pieces[i].Mark, Record: s.scopeFor(named, -1, s.Focus)}
	from := i
	if len(o.Who) == 1 {
		c.Athlete, from = s.CalledName(o.Who[0]), o.From
		c.Record = s.scopeFor(named, o.Who[0], s.Focus)
	}
	f := s.Statement(min(from, i), max(from, i), i)
	if f == nil || c.Record.IsZero() {
		return false
	}
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
	s.Add(f)
	s.setOn(i, f)
	s.stoodFor(i, f)
	s.chainBehind(i, f)
	return true
}

// chainBehind keeps what else is said of a record behind its mark.
func (s *Sentence) chainBehind(i int, held *attribution.Finding) {
	c := held.Readings[0].Claim
	t := topic{from: i, to: i, scopes: []race.Scope{c.Record}, holder: c.Athlete, who: -1, sure: held.Doubt == ""}
	if o := s.OwnerOf(i); len(o.Who) == 1 {
		t.who = o.Who[0]
	} else if next := s.Next(i + 2); s.At(i+1).Says("that", "which") && next >= 0 && len(s.At(next).People) == 1 {
		t.who = s.At(next).People[0]
	}
	if (t.who >= 0) == (c.Athlete != "") {
		s.chain(&t)
	}
}

// havingRun keeps the mark that somebody is said to have had as the record which the sentence names
// before: an American record, Nuguse having run 3:29.02 in Oslo last year.
func (s *Sentence) havingRun(i int) {
	mark := s.At(i + 2)
	if !s.At(i+1).Says("run", "set", "clocked", "held", "recorded") || mark.Kind != prose.Time || mark.Mark.IsZero() || s.At(i-1).What != mentions.Someone || len(s.At(i-1).People) != 1 || !s.At(s.Front(i-1)-1).Says(",", "with") {
		return
	}
	scopes := s.spokenIn(s.Sentence.Sentence, i-1)
	f := s.Statement(i-1, i+2, i+2)
	if f == nil || len(scopes) != 1 {
		return
	}
	who := s.At(i - 1).People[0]
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who), Record: scopes[0], Mark: mark.Mark}}}
	s.Add(f)
	s.chain(&topic{from: i - 1, to: i + 2, scopes: scopes, holder: s.CalledName(who), who: who, sure: true, begun: true})
}

// stillTheRecord keeps that a mark is said to be a record still: 3:43.73, still the European
// record.
func (s *Sentence) stillTheRecord(i int) {
	k := s.frontOf(i)
	for s.At(k).Says("the", "still", ",", "which", "is", "a", "remains", "stands", "as", "currently") {
		k--
	}
	if !s.Within(k, i, "still", "remains", "stands", "currently") || s.At(k).Kind != prose.Time || s.At(k).Mark.IsZero() || s.raceOf(i) == nil {
		return
	}
	o := s.OwnerOf(k)
	f := s.Statement(k, i)
	if f == nil || len(o.Who) != 1 {
		return
	}
	scope := s.scopeFor(i, o.Who[0], s.Focus)
	if scope.IsZero() {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(o.Who[0]), Record: scope, Mark: s.Pieces[k].Mark}}}
	s.Add(f)
}
