package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// nationsFastest finds who is said to have run faster than anybody of a nation before, a national record in other words, or than
// anybody at all: no Briton has ever run faster than Kerr, faster than any American in history. It
// is kept as far as it is true.
func (s *sentence) nationsFastest() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.Says("man", "woman", "human") && s.At(i-1).Says("no"), p.Says("nobody"):
			s.noneOfNation(i)
		case p.What != mentions.National || !p.OfPeople:
		case s.At(i-1).Says("no") || s.At(i-1).Says("other") && s.At(i-2).Says("no"):
			s.noneOfNation(i)
		case s.At(i-1).Says("any", "other") && s.Within(i-4, i, "than"):
			s.thanAnyOf(i)
		}
	}
}

// behindPeople is the place behind a people and what may be said with it: British man, American runner.
func (s *sentence) behindPeople(i int) int {
	k := i + 1
	for s.At(k).Says("man", "woman", "runner", "miler", "athlete", "male", "female") {
		k++
	}
	return k
}

// isEver reports whether a place is the end of what is said, behind ever, before him or in history.
func (s *sentence) isEver(k int) (ever, ends bool) {
	from := k
	for s.At(k).Says("ever", "before", "in", "history", "has", "had", "of", "all", "time", "him", "her") {
		k++
	}
	return k > from, k >= len(s.Pieces) || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain || s.At(k).Says("and", "but")
}

// noneOfNation is than whom nobody of a nation is said to have run faster: no Briton has ever run a mile faster than Kerr.
func (s *sentence) noneOfNation(i int) {
	k := s.behindPeople(i)
	if !s.At(k).Says("has", "had") || !s.At(k+1).Says("ever") || !s.At(k+2).Says("run", "gone") {
		return
	}
	for k += 3; s.At(k).Says("a", "the", "mile", "over") || s.At(k).Kind == prose.Distance && s.IsEvent(k); k++ {
	}
	if !s.At(k).Says("faster", "quicker") {
		return
	}
	for k++; s.At(k).Says("mile", "time"); k++ {
	}
	if who := s.Next(k + 1); s.At(k).Says("than") && who >= 0 {
		s.fastestOfNation(i, k, who, s.At(who).People)
	}
}

// thanAnyOf is who is said to have run faster than anybody of a nation: ran faster than any Briton before him.
func (s *sentence) thanAnyOf(i int) {
	than := i - 1
	for s.At(than).Says("any", "other") {
		than--
	}
	ever, ends := s.isEver(s.behindPeople(i))
	if !s.At(than).Says("than") || !s.At(than-1).Says("faster", "quicker") || !ever || !ends {
		return
	}
	run := than - 2
	for s.At(run).Says("a", "the", "mile") {
		run--
	}
	if !s.At(run).Says("ran", "runs", "went", "run") {
		return
	}
	who, at := s.Doer(run)
	s.fastestOfNation(i, than, at, who)
}

// fastestOfNation keeps that somebody set a record of the nation at a place, or of the world where none stands there, in the
// race, where he did.
func (s *sentence) fastestOfNation(i, from, at int, who []int) {
	if len(who) != 1 || at < 0 || s.Result(who[0], s.Focus) == nil || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast {
		return
	}
	f := &attribution.Finding{Span: s.Span(min(from, at, i), max(from, at, i))}
	f.DoubtIf(true, attribution.WhichRecord)
	scope := race.Scope{Kind: race.World}
	if p := s.At(i); p.What == mentions.National {
		scope = race.Scope{Kind: race.Nation, Key: nation.ForRecords(p.Nation)}
	}
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
	s.Add(f)
}
