package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// history finds what a text that is about no single race says of a record which it does not
// name again: who improved it, by how much, and how long after the one before. It is kept
// where it is true of the widest record that fell in the race which is told of.
func (s *sentence) history() {
	if s.Main != nil {
		return
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case s.IsTaken(i):
		case s.isImproving(i):
			s.improved(i)
		case p.Kind == prose.Length || p.Kind == prose.Time && p.Margin != (timing.Margin{}):
			s.improvedBy(i)
		case p.Kind == prose.Span && s.At(s.Hedge(i)).Says("lasted", "stood", "survived") && s.At(s.Hedge(i)-1).Says("had"):
			s.stoodUntil(i)
		case p.Says("week", "month", "fortnight") && s.At(i-1).Says("a") && s.At(i+1).Says("later", "afterwards", "after"):
			s.stoodUntil(i)
		case p.Kind == prose.Span && s.At(i+1).Says("later", "afterwards", "after", "on", "more", "passed", "had", "elapsed"):
			s.stoodUntil(i)
		}
	}
}

// isImproving reports whether what stands at a place says that a record fell: improved it,
// beat the Algerian's time, took the record.
func (s *sentence) isImproving(i int) bool {
	verb := s.At(i).Verb()
	took := s.At(i).Says("took", "takes", "regained", "reclaimed", "recaptured", "retook")
	if s.At(i).Says("became") {
		next := s.At(i + 3)
		if next.Says("man", "woman", "runner") {
			next = s.At(i + 4)
		}
		return s.At(i+1).Says("the") && s.At(i+2).Kind == prose.Ordinal && s.At(i+2).N == 1 && next.Says("under", "below", "inside", "to")
	}
	if s.At(i).Says("did") {
		return s.At(i + 1).Says("it")
	}
	if verb != mentions.Breaking && verb != mentions.Beating && !took {
		return false
	}
	if s.At(i-1).Says("he", "she") && s.At(i-2).Says("record", "mark") {
		return true // the record he beat
	}
	k := i + 1
	for s.At(k).Says("the", "his", "her", "'s", "old", "mile", "previous") || s.At(k).What == mentions.Someone || s.At(k).What == mentions.National {
		k++
	}
	return s.At(k).Says("it") && k == i+1 && verb == mentions.Breaking || s.At(k).Says("record") || s.At(k).Says("time", "mark") && k > i+1 && !took
}

// improved keeps who improved the record.
func (s *sentence) improved(i int) {
	who, at := s.Doer(i)
	r, scope := s.fellTo(i, who)
	if r == nil || at < 0 {
		return
	}
	s.addFallen(s.Statement(at, i), r, race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], r), Record: scope, Date: r.Date})
	if of := s.Next(i + 1); of >= 0 && s.At(of+1).Says("'s") && len(s.At(of).People) == 1 {
		s.addFallen(s.Statement(of, of+1), r, race.Claim{About: race.AboutRecord, Athlete: s.CalledName(s.At(of).People[0]), Record: scope})
	}
}

// fellTo is the race that is told of at a place in which somebody improved a record, and the
// widest that he did; nil where there is none.
func (s *sentence) fellTo(i int, who []int) (*race.Race, race.Scope) {
	if len(who) != 1 {
		return nil, race.Scope{}
	}
	r := s.ToldNear(i, who)
	if r == nil {
		r = s.onlyFall(who[0])
	}
	if r == nil {
		return nil, race.Scope{}
	}
	if scope := s.WidestBroken(r, who[0]); !scope.IsZero() {
		return r, scope
	}
	return nil, race.Scope{}
}

// onlyFall is the only race of the event that the text tells of in which somebody improved the
// record of the world; nil where there is none, or more than one.
func (s *sentence) onlyFall(who int) *race.Race {
	const most = 60 // races of one man
	var found *race.Race
	races := s.RanAlike(who)
	if len(races) > most {
		return nil
	}
	for _, r := range races {
		if s.WidestBroken(r, who).Kind != race.World {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// improvedBy keeps by how much somebody improved the record: took 1.4 seconds off, cut 2.7
// seconds at a stroke, improved it by 0.3.
func (s *sentence) improvedBy(i int) {
	if s.IsRough(i) {
		return
	}
	if s.At(i - 1).Says("within") {
		s.cameWithin(i)
		return
	}
	verb := s.improver(i)
	if verb < 0 {
		return
	}
	who, at := s.Doer(verb)
	r, scope := s.fellTo(verb, who)
	if s.At(verb).Says("deprived", "robbed", "relieved") && r != nil && at >= 0 {
		s.addFallen(s.Statement(at, verb), r, race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], r), Record: scope, Date: r.Date})
	}
	f := s.Statement(verb, i, i)
	if r == nil || at < 0 || f == nil {
		return
	}
	s.Roughly(f, i)
	s.addFallen(f, r, race.Claim{About: race.AboutMargin, Athlete: s.NameIn(who[0], r), Record: scope, Margin: s.Pieces[i].Margin, Side: race.Inside})
	s.addFallen(s.Statement(at, verb), r, race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], r), Record: scope, Date: r.Date})
}

// improver is the verb by which a record is said to have been improved by what stands at a
// place; -1 where none is.
func (s *sentence) improver(i int) int {
	k := i - 1
	for s.At(k).Says("a", "whole", "full", "further", "another") {
		k--
	}
	if s.At(k).Says("took", "cut", "sliced", "knocked", "shaved", "chopped", "trimmed", "lopped", "carved", "clipped", "hacked", "taking", "cutting", "knocking", "slicing", "shaving") {
		return k
	}
	if !s.At(k).Says("by") {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-9; j-- {
		if s.isImproving(j) || s.At(j).Says("deprived", "robbed", "relieved") {
			return j
		}
	}
	return -1
}

// stoodUntil keeps how long after the record before one was set: a week later, six years
// passed before, had lasted almost nine years.
func (s *sentence) stoodUntil(i int) {
	near := i
	for k := i + 1; k < len(s.Pieces) && k < i+9 && near == i; k++ {
		if s.At(k).What == mentions.Meeting {
			near = k
		}
	}
	r, scope := s.fellTo(near, s.taken(i))
	f := s.Statement(i, i+1, i)
	if r == nil || f == nil {
		return
	}
	s.Hedged(f, i)
	p := s.At(i)
	c := race.Claim{About: race.AboutRecordAge, Record: scope, Years: p.Years, Months: p.Months, Days: p.Days + week*p.Weeks}
	switch {
	case p.Says("week"):
		c.Days = week
	case p.Says("fortnight"):
		c.Days = 2 * week
	case p.Says("month"):
		c.Months = 1
	}
	s.addFallen(f, r, c)
}

const week = 7 // days

// taken is who is said to have taken the record so long after the one before: who is named
// behind that, else who does something before it, else who won the race that is told of.
func (s *sentence) taken(i int) []int {
	for k := i + 1; k <= i+3; k++ {
		if at := s.Next(k); at >= 0 && s.At(at).What == mentions.Someone {
			return s.At(at).People
		}
	}
	if who, at := s.Doer(i); at >= 0 {
		return who
	}
	return s.InPlaceOf(s.Focus, 1)
}

// addFallen keeps what is said of a record that is not named, where it is true.
func (s *sentence) addFallen(f *attribution.Finding, r *race.Race, c race.Claim) {
	if f == nil {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: r, Claim: c}}
	s.Add(f)
}

// cameWithin keeps how near somebody came to the record of the world: got within 0.6.
func (s *sentence) cameWithin(i int) {
	who, at := s.Doer(i)
	r := s.ToldNear(i, who)
	f := s.Statement(max(at, 0), i, i)
	if r == nil || at < 0 || f == nil || !s.WidestBroken(r, who[0]).IsZero() && s.WidestBroken(r, who[0]).Kind == race.World {
		return
	}
	s.addFallen(f, r, race.Claim{About: race.AboutMargin, Athlete: s.NameIn(who[0], r), Record: race.Scope{Kind: race.World}, Margin: s.Pieces[i].Margin, Side: race.Outside})
	for k := i + 1; k < len(s.Pieces); k++ {
		if day := s.At(k); day.Kind == prose.Day && day.Year > 0 && s.At(k-1).Says("in", "on") {
			s.Dated[k] = true
			s.addFallen(s.Statement(k, k, k), r, race.Claim{About: race.AboutDate, Date: day.Date()})
		}
	}
}
