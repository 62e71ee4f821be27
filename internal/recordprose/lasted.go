package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Lasting finds how long a record that was set in the race lasted.
func (s *Sentence) Lasting() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		if p.Kind != prose.Span || p.Weeks > 0 || s.IsTaken(i) || s.Focus == nil {
			continue
		}
		k := i - 1
		until := -1
		for s.At(k).Says("nearly", "almost", "for", "only", "just", "all", "of", ":", ",", "until") || s.At(k).Kind == prose.Day && s.At(k-1).Says("until") {
			if s.At(k).Kind == prose.Day {
				until = k
			}
			k--
		}
		var scope race.Scope
		at := k
		switch {
		case s.At(k).What == mentions.RecordName && s.At(i-1).Says("for", "nearly", "almost"):
			scope = s.scopeFor(k, -1, s.Focus)
		case s.At(k).Says("lasted", "survived", "stood", "last", "survive", "stand"):
			if s.Within(s.Parts[s.Pieces[k].Part].From, k, "had", "has", "have", "having") {
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

// Until finds who is said to have ended a record: survived until Ibbotson, a British one until Kerr. It is
// kept where he broke it.
func (s *Sentence) Until() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		who := s.Next(i + 1)
		if !s.At(i).Says("until", "till") || who < 0 || len(s.At(who).People) != 1 {
			continue
		}
		for k := i - 1; k >= 0 && k > i-14; k-- {
			var scope race.Scope
			switch {
			case s.At(k).What == mentions.RecordName:
				scope = s.scopeFor(k, -1, s.Focus)
			case s.At(k).Says("lasted", "survived", "stood", "last", "survive", "stand") && !s.Within(k-2, k, "had", "has", "have"):
				scope, _ = s.lasted(k)
			default:
				continue
			}
			if by := s.taker(scope); !scope.IsZero() && by != nil {
				s.endedBy(s.Statement(i, who), by, scope, s.At(who).People[0])
			}
			break
		}
	}
}

// endedBy keeps that somebody broke a record in a race.
func (s *Sentence) endedBy(f *attribution.Finding, by *race.Race, scope race.Scope, one int) {
	if f == nil || s.Result(one, by) == nil {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: by, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(one, by), Record: scope, Date: by.Date}}}
	s.Add(f)
}

// lasted is which record is said to have lasted, and where that is said: that which the
// sentence names, else the only one that the text has spoken of.
func (s *Sentence) lasted(k int) (scope race.Scope, at int) {
	for j := k - 1; j >= 0; j-- {
		if s.At(j).What == mentions.RecordName {
			return s.scopeFor(j, -1, s.Focus), j
		}
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		winner := s.Focus.Winner()
		if p := s.At(j); s.Main == nil && p.Kind == prose.Time && s.At(j-1).Says("'s") && winner != nil && winner.Mark.Milliseconds() == p.Mark.Milliseconds() {
			return race.Scope{Kind: race.World}, j // Bannister's 3:59.4 lasted
		}
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		if !s.At(j).Says("record") && (!s.At(j).Says("it") || j > 1) {
			continue
		}
		if whose := s.At(j - 2); s.At(j-1).Says("'s") && whose.What == mentions.Someone {
			if len(whose.People) != 1 || s.Result(whose.People[0], s.Focus) == nil {
				return race.Scope{}, 0
			}
			return s.WidestBroken(s.Focus, whose.People[0]), j
		}
		world := race.Scope{Kind: race.World}
		if s.Mentioned[world] {
			return world, j
		}
		if scopes := s.oldRecords(s.Focus); len(scopes) == 1 {
			return scopes[0], j
		}
	}
	return race.Scope{}, 0
}

// fell keeps how long the record that was set in the race had stood in that which took it.
func (s *Sentence) fell(at, i int, scope race.Scope) {
	by := s.taker(scope)
	p := s.At(i)
	f := s.Statement(min(at, i), i, i)
	if by == nil || f == nil {
		return
	}
	f.Readings = []attribution.Reading{{Race: by, Claim: race.Claim{About: race.AboutRecordAge, Record: scope, Years: p.Years, Months: p.Months, Days: p.Days}}}
	s.Hedged(f, i)
	f.DoubtIf(true, attribution.WhichRecord) // of the record that it took it may be said
	s.Add(f)
}

// fellOn keeps the day until which the record lasted.
func (s *Sentence) fellOn(k int, scope race.Scope) {
	if k < 0 || s.At(k).Year == 0 {
		return
	}
	f := s.Statement(k, k, k)
	by := s.taker(scope)
	if by == nil || f == nil {
		return
	}
	f.Readings = []attribution.Reading{{Race: by, Claim: race.Claim{About: race.AboutDate, Date: s.At(k).Date()}}}
	f.DoubtIf(true, attribution.WhichRecord)
	s.Dated[k] = true
	s.Add(f)
}

// taker is the first race after that which the text is about in which a record of it fell;
// nil where none is known, or the record is not of that day.
func (s *Sentence) taker(scope race.Scope) *race.Race {
	for _, r := range s.Races {
		if !s.Focus.Date.Before(r.Date) || r.Event != s.Focus.Event || record.CategoryOf(r) != record.CategoryOf(s.Focus) {
			continue
		}
		books, err := s.Corpus.Books(r)
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
			if stood.Entries[0].Date != s.Focus.Date {
				return nil
			}
			return r
		}
	}
	return nil
}
