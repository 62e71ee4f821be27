package recordprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// ToRecord is how far a mark was from a record.
func (s *Sentence) ToRecord(i int, r *race.Race, unsure bool) bool {
	at, inside, ok := s.recordBeside(i)
	if !ok {
		return s.improved(i, r, unsure)
	}
	who, from := s.Doer(i)
	if s.isBy(i) {
		for j := at - 1; j >= s.Parts[s.Pieces[at].Part].From; j-- {
			if s.isBreaking(j) || s.At(j).Says("missed", "missing", "misses") {
				who, from = s.Doer(j)
				break
			}
		}
	}
	if s.At(at).What != mentions.RecordName && s.At(at).Kind != prose.Time && !s.At(at).Says("record", "it", "that", "this", "mark", "time", "best") {
		return false
	}
	s.Taken[s.Pieces[i].Span] = true
	meantAlone := false // only where it is true
	begin := s.Parts[s.Pieces[min(i, at)].Part].From
	for s.At(begin).Says(",", "and") {
		begin++
	}
	if len(who) == 0 && inside && s.At(begin).Is("it", "that", "this", "which") {
		who, from = s.firstFor(at, r), -1 // of all who ran only the winner is meant where nobody is named
	} else if len(who) == 0 && (s.At(begin).Is("it", "that", "this") || s.At(begin).Is("the") && s.At(begin+1).Is("performance", "time", "run", "mark", "effort", "clocking") || begin == i-1 && s.isTakenOff(i)) {
		if who, from = s.ranBefore(r), -1; len(who) == 0 {
			who, meantAlone = s.firstFor(at, r), true
		}
	}
	if mark := begin - 2; len(who) == 0 && s.At(begin).Says("was", "is") && s.At(begin-1).Says(",") && s.At(mark).Kind == prose.Time && s.At(mark-1).Says(",") {
		o := s.OwnerOf(mark)
		who, from = o.Who, o.From // his time, 3:45.34, was 0.98 faster
	}
	if whose := s.At(begin); len(who) == 0 && whose.Says("his", "her") && s.Within(begin+1, begin+3, "time", "mark", "run", "performance", "clocking", "effort") {
		if who, from = whose.People, begin; len(who) != 1 {
			who, from, meantAlone = s.firstFor(at, r), -1, true
		}
	}
	if len(who) == 0 && s.At(begin).Says("in", "by", "after") && strings.HasSuffix(s.At(begin+1).Folded, "ing") {
		who, from = s.DoerBehind(i), -1 // in breaking the record by a second, Kerr
	}
	meant := len(who)
	if who = s.WhoRan(who, r); len(who) == 0 {
		return true
	}
	var scopes []race.Scope
	switch {
	case s.At(at).Says("it", "that", "this"):
		scopes = s.recordMeant()
	case s.markOfNation(at) != "":
		scopes = s.widestOf(r, s.markOfNation(at))
	case s.MarkOfHolder(at) >= 0:
		scopes = s.widestHeld(r, s.At(s.MarkOfHolder(at)).People)
	case s.isPossessed(at):
		t, _ := s.possessed(at)
		scopes = t.scopes[:1]
	case s.At(at).Says("record", "mark") && s.At(at+1).Says("of") && s.At(at+2).Kind == prose.Time && len(s.recordsOf(r, s.At(at+2).Mark)) > 0:
		scopes = []race.Scope{s.recordsOf(r, s.At(at+2).Mark)[0].scope}
	case s.At(at).Says("record", "mark") && len(s.spokenOf(at)) == 1:
		scopes = s.spokenOf(at)
	case s.isUnnamed(at):
		if scope := s.WidestBroken(r, who[0]); !scope.IsZero() && len(who) == 1 {
			scopes = []race.Scope{scope}
		}
	case s.At(at).Says("record"), s.At(at).Says("mark", "best") && s.isOldOne(at):
		scopes = s.oldRecords(r)
	case s.At(at).What == mentions.RecordName:
		for _, who := range who {
			scopes = append(scopes, s.scopeFor(at, who, r))
		}
	default:
		for _, held := range s.recordsOf(r, s.At(at).Mark) {
			scopes = append(scopes, held.scope)
		}
	}
	f := s.Statement(min(mentions.Pick(from, i), i, at), max(i, at), i)
	if f == nil {
		return true
	}
	if len(scopes) == 0 {
		s.Refuse(f.Figures, "which record is meant cannot be told")
		return true
	}
	if len(scopes) > 1 && s.At(at).Says("it", "that", "this") {
		s.toOneOf(f, i, scopes, who[0], r)
		return true
	}
	stands := false
	for k, scope := range scopes {
		athlete := who[min(k, len(who)-1)]
		if scope.IsZero() {
			s.Refuse(f.Figures, "which record is meant is not known")
			return true
		}
		if inside && len(scopes) == 1 && s.isOfOtherNation(scope, athlete, r) {
			s.Refuse(f.Figures, string(attribution.WhoIsMeant))
			return true
		}
		stands = stands || inside && s.isStanding(scope, athlete, r)
		f.DoubtIf(!inside && s.isSurpassed(scope, athlete, r) && !s.Within(0, len(s.Pieces), "old", "previous", "former"), attribution.WhichRecord)
		name := s.NameIn(athlete, r)
		f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: race.Claim{About: race.AboutMargin, Athlete: name, Record: scope, Margin: s.Pieces[i].Margin, Side: sideOf(inside)}})
		if !inside && s.isOff(at) {
			f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: name, Record: scope, Date: r.Date}, Denies: true})
		}
	}
	if s.At(at).Kind == prose.Time {
		f.Readings = f.Readings[:1]
	}
	f.DoubtIf(len(who) < meant || meantAlone, attribution.WhoIsMeant)
	f.DoubtIf(unsure, attribution.WhichRace)
	if s.Roughly(f, i); stands {
		f.NeverTrue("a record that stood is said to have been beaten") // whoever was so far outside was not so far inside
	}
	s.Add(f)
	return true
}

// isStanding reports whether somebody ran no faster in a race than the record that it met, as far as that is known.
func (s *Sentence) isStanding(scope race.Scope, who int, r *race.Race) bool {
	result := s.Result(who, r)
	books, err := s.Corpus.Books(r)
	book := books[record.CategoryOf(r)]
	if result == nil || result.Mark.IsZero() || err != nil || book == nil {
		return false
	}
	stood := book.MetBy(scope, r)
	return !stood.IsZero() && !stood.Bound && !result.Mark.Better(stood.Mark())
}

// isSurpassed reports whether somebody else set a record in a race, of which what is said of one may be meant then.
func (s *Sentence) isSurpassed(scope race.Scope, one int, r *race.Race) bool {
	best := s.bestOf(scope, r)
	return len(best) == 1 && best[0] != one && slices.Contains(s.betteredBy(r, s.Result(best[0], r)), scope)
}

// toOneOf keeps how far a mark was inside one of some records that may be meant, as far as it is true.
func (s *Sentence) toOneOf(f *attribution.Finding, i int, scopes []race.Scope, who int, r *race.Race) {
	for _, scope := range scopes {
		one := *f
		one.DoubtIf(true, attribution.WhichRecord)
		one.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Athlete: s.NameIn(who, r), Record: scope, Margin: s.Pieces[i].Margin, Side: race.Inside}}}
		s.Roughly(&one, i)
		s.Add(&one)
	}
}

// isObject reports whether nobody but its holder is named between a verb and a record: beat Cram's
// record.
func (s *Sentence) isObject(verb, k int) bool {
	for j := verb + 1; j < k; j++ {
		if p := s.At(j); p.What == mentions.Someone && !s.At(j+1).Says("'s") || p.Says("a", "an", "new", "in", "with", "to", "and", ",") {
			return false
		}
	}
	return true
}

// isPossessed reports whether a record at a place is that of somebody, whose kind is not said.
func (s *Sentence) isPossessed(at int) bool {
	if s.Focus == nil {
		return false
	}
	_, ok := s.possessed(at)
	return ok
}

// isTakenOff reports whether a margin is said to have been taken off what stands behind it: carved
// 0.98 off, a second was cut from.
func (s *Sentence) isTakenOff(i int) bool {
	k := i - 1
	for s.At(k).Says("exactly", "a", "another", "fully", "massive", "full", "just", "precisely", "only", "nearly", "almost") {
		k--
	}
	const verbs = " took taking takes taken take slicing slice slices sliced cut cutting cuts knocked knocking knocks chopped chops chopping shaved shaving shaves removed carved carving carves clipped clips clipping trimmed trims trimming lopped hacked hacking slashed slashing slashes wiped stripped slash shave carve clip trim knock chop remove wipe strip "
	return s.At(k).IsWord() && mentions.Has(verbs, s.At(k).Folded)
}

// recordBeside is the record, or the mark of one, from which a margin is reckoned, and
// whether the mark was inside it.
func (s *Sentence) recordBeside(i int) (at int, inside, ok bool) {
	k := i + 1
	if s.At(k).Says("(") && s.At(k+2).Says(")") {
		k += 3 // more than a second (1.01) inside
	}
	if s.At(k).Says(")") && s.At(i-1).Says("(") {
		k++
	}
	switch {
	case s.At(k).Says("faster", "quicker", "better") && s.At(k+1).Says("than"):
		k, inside = k+2, true
	case s.At(k).Says("inside", "under", "below"):
		k, inside = k+1, true
	case s.At(k).Says("off", "from") && s.isTakenOff(i):
		k, inside = k+1, true
	case s.At(i-1).Says("within") && s.At(k).Says("of"):
		k++
	case s.At(k).Says("outside", "off", "short", "slower", "shy", "away"):
		k++
		if s.At(k).Says("of", "than", "from") {
			k++
		}
	case s.isBy(i):
		return s.brokenBy(i)
	default:
		return 0, false, false
	}
	if s.At(k).Says("it", "that", "this") && (s.At(k+1).Kind == prose.Sign || k+1 == len(s.Pieces) || s.At(k+1).Says("in", "at", "on", "with", "too", "also", "as", "again")) {
		meant := len(s.recordMeant())
		return k, inside, meant == 1 || inside && meant > 1 && meant < mostMeant && s.isTakenOff(i)
	}
	for n := range 8 {
		p := s.At(k + n)
		if s.MarkOfHolder(k+n) >= 0 || s.isPossessed(k+n) || s.markOfNation(k+n) != "" {
			return k + n, inside, true
		}
		if p.What == mentions.RecordName || p.Kind == prose.Time && n > 0 || p.Says("record") && (s.At(k+n-1).Says("old", "previous", "existing", "the") || s.At(k+n-1).Kind == prose.Age) || p.Says("mark", "best") && s.isOldOne(k+n) && !s.At(k+n+1).Says("of") {
			return k + n, inside, true
		}
		if !p.Says("the", "his", "her", "old", "previous", "own", "existing", "'s", "of", "mark", "time", "former", "mile", "national", "long", "longstanding", "standing", "best", "standard") && p.What != mentions.Someone && p.Kind != prose.Age && p.Kind != prose.Span && p.Kind != prose.Day && p.What != mentions.National {
			break
		}
	}
	return 0, false, false
}

// isBy reports whether a margin stands behind a by: by nearly a second.
func (s *Sentence) isBy(i int) bool {
	return s.At(i-1).Says("by") || s.At(i-1).Says("nearly", "almost") && s.At(i-2).Says("by") || s.At(i-1).Says("of") && s.At(i-2).Says("margin") && s.byBefore(i) >= 0
}

// brokenBy is the record that was broken by a margin.
func (s *Sentence) brokenBy(i int) (at int, inside, ok bool) {
	for k := i - 2; k >= 0 && s.GroupOf(s.Pieces[k].Part) == s.GroupOf(s.Pieces[i].Part); k-- {
		p := s.At(k)
		if p.Verb() == mentions.Beating || p.Verb() == mentions.Winning || p.Kind == prose.Time && s.At(k+1).Says(",") {
			return 0, false, false
		}
		if p.What == mentions.Someone || (p.What == mentions.RecordName || p.Says("record")) && s.At(s.frontOf(k)-1).Says("by") {
			return 0, false, false // of whose record it is said is not clear, or it beat him
		}
		if p.What != mentions.RecordName && !s.isPossessed(k) && (!p.Says("record") || !s.isUnnamed(k)) && (!p.Says("record", "mark") || !s.At(k-1).Says("the", "old", "previous", "that") || len(s.spokenOf(k)) != 1) {
			continue
		}
		if begin := s.Parts[s.Pieces[k].Part].From; s.isNew(s.frontOf(k)) && s.At(begin).Is("it", "that", "this") && s.At(begin+1).Says("was") {
			return k, true, true
		}
		if begin := s.Parts[s.Pieces[k].Part].From; k == i-2 && s.At(begin).Is("it", "that", "this") && s.At(begin+1).Says("was", "is", "'s") && s.At(begin+2).Says("the", "a") {
			return k, true, true // that is the record by nearly a second
		}
		for j := k - 1; j >= s.Parts[s.Pieces[k].Part].From; j-- {
			if s.isBreaking(j) || s.At(j).Verb() == mentions.Beating && s.isObject(j, k) {
				return k, true, true
			}
			if s.At(j).Says("missed", "missing", "misses") {
				return k, false, true
			}
		}
		return 0, false, false
	}
	return 0, false, false
}

// MarginOfRecord keeps a margin that may be that by which the winner broke the record which the
// sentence before names: the margin was 0.47.
func (s *Sentence) MarginOfRecord(i int, r *race.Race) {
	winner, scopes := s.InPlaceOf(r, 1), s.recordMeant()
	f := s.Statement(i, i, i)
	if len(winner) != 1 || len(scopes) != 1 || f == nil {
		return
	}
	f.DoubtIf(true, "between whom or what it was is not said")
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Athlete: s.NameIn(winner[0], r), Record: scopes[0], Margin: s.Pieces[i].Margin, Side: race.Inside}}}
	s.Roughly(f, i)
	s.Add(f)
}
