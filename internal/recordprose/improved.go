package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// change is by how much somebody was faster than a record, or slower.
type change struct {
	who     []int // nobody where it is not said
	from    int   // where what says it begins
	scopes  []race.Scope
	outside bool // the record survived
	unsure  bool
}

// improved keeps a margin that is told by how a record changed, or did not, where the record stands before it or is not
// named: beat it by 2.94, the record fell by 1.26, a British record by half a second, survived by six tenths. It reports
// whether the margin is such a one.
func (s *Sentence) improved(i int, r *race.Race, unsure bool) bool {
	if s.Focus != r {
		return false
	}
	if by := s.byBefore(i); by > 0 && s.At(by-1).What == mentions.Best {
		return true // a personal best by three seconds, a world lead by one
	}
	for _, of := range [...]func(int) (change, bool){s.beatIt, s.beatRecord, s.beatMark, s.tookOffHolder, s.recordFell, s.recordAway, s.separatedFrom, s.recordBy, s.improvementIs} {
		c, ok := of(i)
		if !ok {
			continue
		}
		if len(c.scopes) == 1 && len(c.who) == 0 {
			c.who, c.unsure = s.bestOf(c.scopes[0], r), true
		}
		if who := s.WhoRan(c.who, r); len(who) == 1 && len(c.scopes) == 1 && !c.scopes[0].IsZero() {
			s.keepChange(i, c, who[0], r, unsure)
		}
		return true
	}
	return false
}

// keepChange keeps how far somebody was inside or outside a record.
func (s *Sentence) keepChange(i int, c change, who int, r *race.Race, unsure bool) {
	f := s.Statement(c.from, i, i)
	if s.Taken[s.Pieces[i].Span] = true; f == nil {
		return
	}
	f.DoubtIf(c.unsure, attribution.WhichRecord)
	f.DoubtIf(unsure, attribution.WhichRace)
	if !c.outside && s.isOfOtherNation(c.scopes[0], who, r) {
		return // somebody else is meant
	}
	name := s.NameIn(who, r)
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Athlete: name, Record: c.scopes[0], Margin: s.Pieces[i].Margin, Side: sideOf(!c.outside)}}}
	s.Roughly(f, i)
	s.Add(f)
}

// isOfOtherNation reports whether a record is that of a nation for which somebody does not run: he cannot have broken it.
func (s *Sentence) isOfOtherNation(scope race.Scope, who int, r *race.Race) bool {
	of := s.nationOf(who, r)
	return scope.Kind == race.Nation && of != "" && scope.Key != of
}

// byBefore is the place of the by before a margin; -1 for none.
func (s *Sentence) byBefore(i int) int {
	k := i - 1
	for s.At(k).Says("just", "exactly", "nearly", "almost", "only", "fully", "a", "massive", "whopping", "huge", "mere", "precisely", "another", "over", "margin", "of", "full") {
		k--
	}
	if !s.At(k).Says("by") {
		return -1
	}
	return k
}

// beatIt is a record of which the sentence before speaks: beat it by 2.94, missed that by 0.6.
func (s *Sentence) beatIt(i int) (change, bool) {
	by := s.byBefore(i)
	verb := by - 2
	if by < 2 || !s.At(by-1).Says("it", "that", "this") {
		return change{}, false
	}
	missed := s.At(verb).Says("missed", "missing", "misses")
	if !missed && !s.isBreaking(verb) && s.At(verb).Verb() != mentions.Beating {
		return change{}, false
	}
	who, at := s.Doer(verb)
	return change{who: who, from: mentions.Pick(at, verb), scopes: s.recordMeant(), outside: missed}, len(who) > 0
}

// beatRecord is a record of which nothing more is said: he improved the record by 4.51 seconds, beat Kessler by 0.27 and the
// old mark by 0.38.
func (s *Sentence) beatRecord(i int) (change, bool) {
	by := s.byBefore(i)
	if by < 3 || !s.At(by-1).Says("record", "mark", "standard") || !s.At(by-2).Says("the", "that", "old", "previous", "existing") {
		return change{}, false
	}
	verb := by - 2
	for s.At(verb).Says("the", "that", "old", "previous", "existing", "and") {
		verb--
	}
	if s.At(verb + 1).Says("and") {
		for verb > s.Parts[s.Pieces[by].Part].From && s.At(verb).Verb() != mentions.Beating {
			verb--
		}
	}
	if !s.isBreaking(verb) && s.At(verb).Verb() != mentions.Beating {
		return change{}, false
	}
	who, at := s.Doer(verb)
	if len(who) != 1 || s.Result(who[0], s.Focus) == nil {
		return change{}, false
	}
	return change{who: who, from: mentions.Pick(at, verb), scopes: []race.Scope{s.WidestBroken(s.Focus, who[0])}, unsure: true}, true
}

// recordAway is a record that is told to be so far off: the world record is 2.93 seconds away.
func (s *Sentence) recordAway(i int) (change, bool) {
	k := i - 1
	for s.At(k).Says("is", "was", "remains", "remained", "still", "now", "just", "only", "another") {
		k--
	}
	next := i + 2
	ends := next >= len(s.Pieces) || s.At(next).Kind == prose.Sign && s.At(next).What == mentions.Plain
	if k == i-1 || s.At(k).What != mentions.RecordName || !s.At(i+1).Says("away", "off", "distant") || !ends || s.raceOf(k) == nil {
		return change{}, false
	}
	return change{from: k, scopes: s.scopesAt(k), outside: true}, true
}

// beatMark is a record that is told by its mark: improved his own 3:48.93, which he had run in Eugene, by three seconds.
func (s *Sentence) beatMark(i int) (change, bool) {
	const longest = 22
	by := s.byBefore(i)
	mark := -1
	for k := by - 1; by > 0 && k >= 0 && k > by-longest; k-- {
		p := s.At(k)
		switch {
		case p.Kind == prose.Time && !p.Mark.IsZero():
			mark = k
		case mark >= 0 && (s.isBreaking(k) || p.Says("improved", "improving", "beat", "cut", "took")):
			who, at := s.Doer(k)
			held := s.recordsOf(s.Focus, s.At(mark).Mark)
			if len(who) != 1 || len(held) == 0 {
				return change{}, false
			}
			var scopes []race.Scope
			for _, one := range held {
				scopes = append(scopes, one.scope)
			}
			return change{who: who, from: mentions.Pick(at, k), scopes: []race.Scope{s.meantOf(scopes, who[0])}, unsure: len(held) > 1}, true
		case mark >= 0 && !p.Says("his", "her", "own", "'s", "the", "of", "old", "previous", "mark", "record", "best") && p.What != mentions.Someone && p.What != mentions.RecordName && p.What != mentions.Best:
			return change{}, false
		}
	}
	return change{}, false
}

// tookOffHolder is a record that is told by whose it was: took three seconds off Alan Webb.
func (s *Sentence) tookOffHolder(i int) (change, bool) {
	holder := s.Next(i + 2)
	if !s.At(i+1).Says("off") || !s.isTakenOff(i) || holder < 0 || s.At(holder+1).Says("'s") || len(s.At(holder).People) != 1 {
		return change{}, false
	}
	who, at := s.Doer(i)
	return change{who: who, from: mentions.Pick(at, i), scopes: s.widestHeld(s.Focus, s.At(holder).People), unsure: true}, len(who) == 1
}

// recordFell is a record of which it is said that it changed or survived: the record improved by 1.26, survived by 0.6.
func (s *Sentence) recordFell(i int) (change, bool) {
	by := s.byBefore(i)
	verb := by - 1
	if s.At(verb).Says("down") && s.At(verb-1).Says("came", "comes", "brought", "taken", "went") {
		verb--
	}
	survived := s.At(verb).Says("survived", "survives", "safe", "stood", "held")
	if by < 2 || !survived && !s.At(verb).Says("improved", "improves", "fell", "falls", "dropped", "drops", "tumbled", "lowered", "broken", "beaten", "smashed", "bettered", "advanced", "came", "comes", "brought", "taken", "went", "reduced", "cut", "eclipsed", "trimmed") {
		return change{}, false
	}
	k := verb - 1
	for s.At(k).Says("was", "has", "had", "been", "only", "just", "is", "still", "therefore", "thus", "then") {
		k--
	}
	for s.At(k).Says("mile", "old") {
		k--
	}
	if s.At(k).What != mentions.RecordName && !s.At(k).Says("record") || s.At(k-1).Says("'s") || s.raceOfRecord(k) == nil {
		return change{}, false
	}
	return change{from: k, scopes: s.scopesAt(k), outside: survived}, true
}

// recordBy is a new record before a margin: a French record by nearly five seconds.
func (s *Sentence) recordBy(i int) (change, bool) {
	k := s.byBefore(i) - 1
	if k < 0 || s.At(k).What != mentions.RecordName || s.raceOf(k) == nil || s.breaksBefore(k) {
		return change{}, false
	}
	who, _ := s.Doer(k)
	return change{who: who, from: k, scopes: s.scopesAt(k), unsure: true}, true
}

// breaksBefore reports whether somebody does something to a record at a place, or misses it.
func (s *Sentence) breaksBefore(k int) bool {
	for j := s.Parts[s.Pieces[k].Part].From; j < k; j++ {
		if s.isBreaking(j) || s.At(j).Verb() == mentions.Beating || s.At(j).Says("missed", "missing", "misses") {
			return true
		}
	}
	return false
}

// scopesAt is whose record is meant by one at a place: that which it names, else the only one of which the text spoke
// before, or else the widest that fell.
func (s *Sentence) scopesAt(k int) []race.Scope {
	if s.At(k).What == mentions.RecordName {
		if scope := s.scopeFor(k, -1, s.Focus); !scope.IsZero() {
			return []race.Scope{scope}
		}
		return nil
	}
	if scopes := s.spokenOf(k); len(scopes) > 0 {
		return scopes
	}
	if winner := s.InPlaceOf(s.Focus, 1); len(winner) == 1 {
		return []race.Scope{s.WidestBroken(s.Focus, winner[0])}
	}
	return nil
}

// raceOfRecord is raceOf of a record that may be named without its kind.
func (s *Sentence) raceOfRecord(k int) *race.Race {
	if s.At(k).What == mentions.RecordName {
		return s.raceOf(k)
	}
	return s.Focus
}

// bestOf is who was the first in a race of those who may set a record.
func (s *Sentence) bestOf(scope race.Scope, r *race.Race) []int {
	best, place := []int(nil), 0
	for i, at := range s.Competitors(r) {
		result := &r.Results[i]
		if at < 0 || result.Place == 0 || result.Mark.IsZero() || place > 0 && result.Place >= place {
			continue
		}
		code := nation.ForRecords(result.Nation)
		of, _ := nation.Lookup(code)
		switch {
		case scope.Kind == race.Nation && scope.Key != code, scope.Kind == race.Area && scope.Key != string(of.Area):
		default:
			best, place = []int{at}, result.Place
		}
	}
	return best
}

// firstFor is the winner of a race, or who was the first of those who may have set the record at a place.
func (s *Sentence) firstFor(at int, r *race.Race) []int {
	if s.At(at).What == mentions.RecordName {
		if scope := s.scopeFor(at, -1, r); !scope.IsZero() {
			return s.bestOf(scope, r)
		}
	}
	return s.InPlaceOf(r, 1)
}
