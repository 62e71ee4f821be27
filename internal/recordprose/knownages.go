package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// KnownAges finds lengths of time of which no words that are known tell what they are of, where one record is spoken of
// that is just so old: ended a wait of 39 years for the record, nobody had touched the record in 38 years and 303 days.
func (s *Sentence) KnownAges() {
	if s.Focus == nil || s.Main == nil {
		return
	}
	for i := range s.Pieces {
		if s.shortOf(i) {
			continue
		}
		p := s.At(i)
		years, ok := p.Years, p.Kind == prose.Span && p.Weeks == 0
		to := i
		if i == 0 && p.Kind == prose.Number && s.At(1).Says("-", ":") && s.At(2).Says("years") {
			years, to, ok = p.N, 2, true // 39 - years the record had stood
		} else if p.Kind == prose.Age && s.At(i-1).What == mentions.RecordName {
			years, ok = p.N, true
		}
		const least = 5
		if !ok || years < least || s.IsTaken(i) || s.Why[p.Span] != "" || s.isOfLife(i) || to == i && p.Kind == prose.Span && !s.tellsHowLong(i) {
			continue
		}
		if scope := s.onlyRecord(); !scope.IsZero() {
			f := &attribution.Finding{Span: s.Span(i, to), Figures: []article.Span{p.Span}}
			f.DoubtIf(true, attribution.WhichRecord)
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecordAge, Record: scope, Years: years, Months: p.Months, Days: p.Days}}}
			s.Hedged(f, i)
			s.Add(f)
		}
	}
}

// tellsHowLong reports whether a sentence says that something stayed as it was for a length of time.
func (s *Sentence) tellsHowLong(i int) bool {
	k := i - 1
	for s.At(k).Says("almost", "nearly", "just", "about", "some", "over", "exactly", "the", "'s") {
		k--
	}
	return s.MoodAt(i) == prose.Denied || s.At(k).Says("in", "only", "after", "for", "took", "taken", "is", "it", "it's", "was") || s.At(i+1).Says("ago", "wait", "reign", "drought", "old") ||
		s.Within(0, len(s.Pieces), "wait", "waited", "waiting", "stood", "standing", "books", "tenure", "reign", "endured", "survived", "unbeaten", "untouched", "lasted", "unbroken", "intact", "unchallenged", "resisted", "remained", "taken", "gone")
}

// isOfLife reports whether a length of time is not said to have been so, or tells when somebody was born, or from what
// happened then on: it is no age of a record.
func (s *Sentence) isOfLife(i int) bool {
	mood := s.MoodAt(i)
	return mood == prose.Forecast || mood == prose.Supposed || mood == prose.Asked || s.At(i-1).Says("more", "another", "next", "than", "over", "aged") ||
		s.At(i+1).Says("before", "later", "after", "younger", "older", "to", "from", "junior", "senior") || s.Within(0, len(s.Pieces), "born", "age", "aged", "life", "birthday")
}

// onlyRecord is the only record that a sentence names, or that the one before it names where it speaks of one; the zero scope
// where there is none, or more than one.
func (s *Sentence) onlyRecord() race.Scope {
	var scopes []race.Scope
	for k := range s.Pieces {
		if s.At(k).What != mentions.RecordName {
			continue
		}
		if scope := s.scopeFor(k, -1, s.Focus); !slices.Contains(scopes, scope) {
			scopes = append(scopes, scope)
		}
	}
	if len(scopes) == 0 && (s.At(0).Says("after") || s.Within(0, len(s.Pieces), "anniversary", "birthday", "record", "mark", "wait", "waited", "tenure", "reign", "books", "it", "stood", "standing")) {
		scopes = s.recordMeant()
	}
	for k := range s.Pieces {
		if p := s.At(k); len(scopes) == 0 && p.What == mentions.Someone && len(p.People) == 1 && s.At(s.Front(k)-1).Says("than") && s.Within(s.Front(k)-3, s.Front(k), "faster", "quicker") {
			if those := leaveMeetings(s.recordsHeld(s.Focus, timing.Mark{}, p.People[0])); len(those) > 0 {
				return s.oneOf(those) // nobody had run faster than he
			}
		}
	}
	if len(scopes) == 0 && len(s.Mentioned) == 1 && s.Within(0, len(s.Pieces), "gone", "stood", "lasted", "fell", "old", "fallen") {
		for scope := range s.Mentioned {
			return scope
		}
	}
	if len(scopes) != 1 {
		return race.Scope{}
	}
	return scopes[0]
}

// Succeeds finds who is said to have taken the place of another as the holder of a record: replaced Cram as the British
// record holder.
func (s *Sentence) Succeeds() {
	for i := range s.Pieces {
		if s.At(i).What != mentions.RecordName || s.Focus == nil {
			continue
		}
		as := i - 1
		for s.At(as).Says("the", "new", "of", "holder", "owner") {
			as--
		}
		named := as - 1
		verb := s.Front(max(named, 0)) - 1
		if !s.At(as).Says("as") || s.At(named).What != mentions.Someone || len(s.At(named).People) != 1 || !s.At(verb).Says("replaced", "replaces", "replacing", "succeeded", "succeeds", "removed", "removes", "deposed", "ousted", "supplanted", "displaced", "dethroned", "usurped", "superseded", "followed", "succeeding") {
			continue
		}
		who, at := s.Doer(verb)
		scope := s.scopeFor(i, -1, s.Focus)
		if f := s.Statement(mentions.Pick(at, verb), i); f != nil && len(who) == 1 && s.Result(who[0], s.Focus) != nil && !scope.IsZero() {
			f.DoubtIf(true, attribution.WhichRecord)
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
			s.Add(f)
		}
		if f := s.Statement(named, i); f != nil && !scope.IsZero() {
			f.DoubtIf(true, attribution.WhichRecord)
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(s.At(named).People[0]), Record: scope}}}
			s.Add(f)
		}
	}
}
