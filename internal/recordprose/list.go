package recordprose

import (
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordsFor keeps the national records that are said to be those of several: Dutch and
// French records as well, for Laros and for Habz.
func (s *Sentence) recordsFor(i int) {
	p := s.At(i)
	if one := s.At(i + 2); s.At(i+1).Says("for") && one.What == mentions.Someone && len(one.People) == 1 && (s.isNew(s.frontOf(i)) || s.frontOf(i) < 0) {
		if mark := s.At(s.frontOf(i) - 2); s.At(s.frontOf(i)-1).Says("was", "is") && mark.Kind == prose.Time && s.IsOfAnotherRace(one.People, s.Focus, mark.Mark) {
			return
		}
		s.recordOf(i, i+2)
		return
	}
	if p.Scope.Kind != race.Nation || !strings.HasSuffix(strings.ToLower(s.Article.Of(p.Span)), "records") {
		return
	}
	named := map[string]bool{p.Scope.Key: true}
	for k := i - 1; s.At(k).Says("and", ",") || s.At(k).What == mentions.National || s.isShared(k); k-- {
		switch with := s.At(k); with.What {
		case mentions.National:
			named[nation.ForRecords(with.Nation)] = true
		case mentions.RecordName:
			named[with.Scope.Key] = true
		default:
		}
	}
	k := i + 1
	for s.At(k).Says("as", "well", ",", "too", "also") {
		k++
	}
	if s.At(k).Says("went", "go", "goes", "fell", "fall", "came", "come") && s.At(k+1).Says("to", "from") || s.At(k).Says("were") && s.At(k+1).Says("set", "broken") && s.At(k+2).Says("by") {
		k++
	}
	if r := s.raceOf(i); r != nil && s.At(k).Says("for", "to", "from", "set", "broken") {
		for ; s.At(k).Says("for", "to", "from", "set", "broken", "by", "and", ",", "of", "the", "at", "(", ")") || s.At(k).What == mentions.Someone || s.At(k).What == mentions.National || s.At(k).Kind == prose.Age || s.At(k).Kind == prose.Ordinal || s.At(k).Kind == prose.Time; k++ {
			if s.At(k).What == mentions.Someone && len(s.At(k).People) == 1 {
				s.recordForOne(i, k, r, named)
			}
		}
	}
}

// recordForOne is the record of the nation of who is named at a place, where it is one of
// those that are named.
func (s *Sentence) recordForOne(i, k int, r *race.Race, named map[string]bool) {
	who := s.At(k).People[0]
	result := s.Result(who, r)
	f := s.Statement(i, k)
	if f == nil || result == nil {
		return
	}
	key := nation.ForRecords(result.Nation)
	if key == "" || !named[key] && !named[""] {
		return
	}
	f.DoubtIf(true, attribution.WhoIsMeant)
	scope := race.Scope{Kind: race.Nation, Key: key}
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: result.Athlete, Record: scope, Date: r.Date}}}
	s.Add(f)
}

// recordOf is a record that is said to be one for who is named behind it: an American record
// for Nuguse.
func (s *Sentence) recordOf(i, k int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	who := s.At(k).People[0]
	result := s.Result(who, r)
	f := s.Statement(i, k)
	scope := s.scopeFor(i, who, r)
	if f == nil || result == nil || scope.IsZero() {
		return
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: result.Athlete, Record: scope, Date: r.Date}}}
	s.Add(f)
}

// previously keeps a mark that is said to have been the record before, in brackets behind it:
// Olympic record: 3:28.32 (previously 3:31.65).
func (s *Sentence) previously(i int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	for k := i + 1; k < i+8; k++ {
		before := s.At(k - 1)
		if before.Says(":", "=") {
			before = s.At(k - 2)
		}
		if s.At(k).Kind != prose.Time || !before.Says("previously", "formerly", "old", "was", "previous", "prev", "before") || !s.Within(i, k, "(") || s.IsTaken(k) {
			continue
		}
		f := s.Statement(i, k, k)
		scope := s.scopeFor(i, -1, r)
		if f == nil || scope.IsZero() {
			return
		}
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Record: scope, Mark: s.Pieces[k].Mark}}}
		s.Add(f)
		if r == s.Focus {
			s.chain(&topic{from: i, to: k, scopes: []race.Scope{scope}, who: -1, sure: true, list: true, begun: true})
		}
		return
	}
}

// improvement keeps by how much the winner is said to have improved the record that the sentence
// before names: an improvement of 3.33 seconds.
func (s *Sentence) improvement(i int) {
	p := s.At(i)
	if s.Focus == nil || !s.At(i-1).Says("of") || !s.At(i-2).Says("improvement") || p.Kind != prose.Length && p.Kind != prose.Time || p.Margin == (timing.Margin{}) {
		return
	}
	winner, scopes := s.InPlaceOf(s.Focus, 1), s.recordMeant()
	f := s.Statement(i-2, i, i)
	if len(winner) != 1 || len(scopes) != 1 || f == nil {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutMargin, Athlete: s.NameIn(winner[0], s.Focus), Record: scopes[0], Margin: p.Margin, Side: race.Inside}}}
	s.Roughly(f, i)
	s.Add(f)
}
