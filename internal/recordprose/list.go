package recordprose

import (
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// recordsFor keeps the national records that are said to be those of several: Dutch and
// French records as well, for Laros and for Habz.
func (s *Sentence) recordsFor(i int) {
	p := s.At(i)
	if p.Scope.Kind != race.Nation || !strings.HasSuffix(strings.ToLower(s.Article.Of(p.Span)), "records") {
		return
	}
	named := map[string]bool{p.Scope.Key: true}
	for k := i - 1; s.At(k).Says("and", ",") || s.At(k).What == mentions.National; k-- {
		if s.At(k).What == mentions.National {
			named[nation.ForRecords(s.At(k).Nation)] = true
		}
	}
	k := i + 1
	for s.At(k).Says("as", "well", ",", "too", "also") {
		k++
	}
	if r := s.raceOf(i); r != nil && s.At(k).Says("for") {
		for ; s.At(k).Says("for", "and", ",", "of") || s.At(k).What == mentions.Someone || s.At(k).What == mentions.National; k++ {
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
