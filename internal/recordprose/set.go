package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// set finds a record that was set or broken in the race, and reports whether it was.
func (s *Sentence) set(i, k int, r *race.Race) bool {
	if !s.IsSaid(i) || s.IsAskedFor(i) || s.IsOfUnknown(i+1) {
		return true
	}
	verb, at := s.breaker(i, k)
	if verb < 0 {
		return false
	}
	var who []int
	unclear := false // who came in a place with it
	switch {
	case at >= 0 && len(s.At(verb).People) > 0:
		who = s.At(verb).People
	case s.At(verb).Says("winning"):
		who, at = s.InPlaceOf(r, 1), verb
	case s.At(verb).Says("it", "that", "time", "mark", "performance", "clocking", "result"):
		named, behind := s.Whose(verb, i)
		if one, _ := s.whoseNew(i, verb); r == s.Focus && one >= 0 {
			who, at = []int{one}, verb
		} else if named >= 0 && behind > i {
			who, at = []int{named}, verb // for Gourley
		} else if who, at = s.ranBefore(r), verb; len(who) == 0 && (s.At(verb).Says("it", "time", "mark") || s.winnerBefore(r)) {
			who = s.InPlaceOf(r, 1)
			if of := s.ofNationBefore(i, r); len(of) > 0 {
				who = of
			}
		}
		s.Pieces[verb].Guess = true
	case s.At(verb).Kind == prose.Time:
		o := s.OwnerOf(verb)
		who, at = o.Who, mentions.Pick(o.From, verb)
	case s.At(verb).Kind == prose.Ordinal:
		if o, ok := s.Placed(verb); ok {
			who, at = o.Who, mentions.Pick(o.From, verb) // with Habz fourth in a record
		}
	case at < 0:
		who, at = s.Doer(verb)
		if s.At(k-1).Says("in", "with") && s.At(k-2).Kind == prose.Ordinal {
			if o, ok := s.Placed(k - 2); ok && len(o.Who) == 1 && o.From >= 0 {
				who, at = o.Who, o.From // came third, with Habz fourth in a record
			} else {
				unclear = true
			}
		}
	}
	if len(who) == 0 && s.At(s.Parts[s.Pieces[i].Part].From).Says("having", "after", "by") {
		who, at = s.DoerBehind(i), verb // after breaking the record, Kerr
	}
	where := s.SettingOf(i)
	if s.At(i+1).Says(",") && s.At(i+2).Says("previously", "formerly") && s.At(i+3).Says("held", "owned") {
		where = mentions.Setting{Races: []*race.Race{r}, Sure: true}
	}
	if len(who) == 0 || at < 0 || !slices.ContainsFunc(who, func(one int) bool { return s.Person(one).Sex == r.Sex }) {
		return true
	}
	f := s.Statement(min(at, i), max(i, at))
	if f != nil && at < verb && s.At(verb).Says("with", "in") && s.OthersNamed(at+1, verb) {
		f.Span = s.Span(verb, i) // of them it says nothing
	}
	f.DoubtIf(s.isFormer(i), attribution.WhichRecord)
	f.DoubtIf(unclear, attribution.WhoIsMeant)
	f.DoubtIf(s.At(verb-1).Says("to") && s.At(verb-2).Says("ran", "runs", "raced", "races"), attribution.WhichRace) // or wanted to
	if to := s.At(i + 2); s.At(i+1).Says("to") && to.Kind == prose.Time {
		f.DoubtIf(len(s.RanThere(who, []*race.Race{r}, to.Mark)) == 0, attribution.WhichRace) // improved the record to what he ran elsewhere
	}
	if f != nil && (s.At(verb).Says("had") || s.At(verb-1).Says("had") && !s.At(verb).Says("it", "that")) {
		f.DoubtIf(true, attribution.WhoIsMeant) // or before his eyes
	}
	if where = s.Stayed(who, where); len(where.Away.Races) > 0 || where.Sure && !s.AnyRan(who, []*race.Race{r}) {
		return true // perhaps in another race
	}
	if t := s.At(verb); t.Kind == prose.Time && len(s.RanThere(who, []*race.Race{r}, t.Mark)) > 0 {
		where = mentions.Setting{Races: []*race.Race{r}, Sure: true}
	}
	if t := s.At(verb); t.Kind == prose.Time && s.IsOfAnotherRace(who, r, t.Mark) && where.Sure {
		s.onceSet(i, verb, mentions.Pick(at, verb), who)
		return true // it was a record there
	}
	if !where.Sure || len(where.Races) == 0 || where.Races[0] != r {
		there := s.latestBefore(i, who, where.Races)
		if f == nil || where.Weak || len(there) != 1 || there[0].Event != r.Event || s.At(verb).Kind == prose.Time && len(s.RanThere(who, there, s.At(verb).Mark)) == 0 {
			return true // in another race
		}
		r = there[0]
		f.DoubtIf(true, attribution.WhichRace)
	}
	for _, one := range s.ofNation(s.At(i).Scope, who, r) {
		scope := s.scopeFor(i, one, r)
		if f == nil || scope.IsZero() {
			return true
		}
		f.DoubtIf(s.isSurpassed(scope, one, r) && !s.isOfOtherNation(scope, one, r) && !s.isStanding(scope, one, r), attribution.WhichRecord) // he was inside the old one
		f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(one, r), Record: scope, Date: r.Date}})
	}
	if s.At(i).IsLetters() && s.At(i).Text != "WR" && s.At(i).Text != "NR" {
		f.DoubtIf(true, attribution.WhichRecord) // AR may be American
	}
	if mark := s.markOf(i); mark >= 0 && !s.At(k).Says("his", "her", "'s", "the") && s.IsOfAnotherRace(who, r, s.Pieces[mark].Mark) {
		s.Refuse([]article.Span{s.Pieces[mark].Span}, "it is a mark of another race")
		s.Taken[s.Pieces[mark].Span] = true
		return true
	}
	if mark := s.markOf(i); mark >= 0 && (s.At(k).Says("a", "an", "new") || s.At(k+1).Says("new")) {
		f.Figures = append(f.Figures, s.Pieces[mark].Span)
		f.Span = s.Span(min(at, i), mark)
		for n := range f.Readings {
			f.Readings[n].Claim.Mark = s.Pieces[mark].Mark
		}
		s.RanIt(mark, who, at, r)
	}
	if mark := s.besideHad(i); s.At(verb).Says("had") && mark >= 0 {
		if s.RanIt(mark, who, at, r); s.IsTaken(mark) {
			s.Found[len(s.Found)-1].DoubtIf(true, attribution.WhoIsMeant)
		}
	}
	return s.Add(f) || true
}

// isAged reports whether the age of a record stands between two places: a 39-year-old
// record is not one that was set.
func (s *Sentence) isAged(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		if s.At(k).Kind == prose.Age || s.At(k).Kind == prose.Span {
			return true
		}
	}
	return false
}

// besideHad is the mark that stands by itself behind a record and what it was for: had an
// American record to console him, 8:03.62; -1 for none.
func (s *Sentence) besideHad(i int) int {
	for k := i + 1; k < i+6; k++ {
		if s.At(k).Says(",") {
			if s.At(k+1).Kind == prose.Time && !s.At(k+1).Mark.IsZero() && !s.IsTaken(k+1) && (s.At(k+2).Says(",", ".") || k+2 == len(s.Pieces)) && s.IsSaid(k+1) && s.IsSaid(i) {
				return k + 1
			}
			return -1
		}
	}
	return -1
}

// RanIt keeps that somebody ran the mark of a record that was set.
func (s *Sentence) RanIt(mark int, who []int, at int, r *race.Race) {
	f := s.Statement(min(at, mark), max(at, mark), mark)
	s.SaidOf(f, who, mentions.Setting{Races: []*race.Race{r}, Sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.Pieces[mark].Mark}
	})
}

// breaker is the verb by which a record was broken or set, or the mark that was one; -1
// where nothing says that it was.
func (s *Sentence) breaker(i, k int) (verb, at int) {
	if s.At(i).IsLetters() {
		return s.beforeLetters(i), -1
	}
	for n := 0; n < 10 && k-n >= s.Parts[s.Pieces[s.firstShared(i)].Part].From; n++ {
		p := s.At(k - n)
		switch {
		case s.isBreaking(k - n), p.Verb() == mentions.Beating && n == 0, p.Says("took", "takes", "brought", "taking", "taken") && (s.At(i+1).Says("down") || s.At(k-n+1).Says("down")):
			return k - n, -1
		case p.Says("on", "upon") && s.At(k-n-1).Says("improved", "improving", "improves"): // improved on his record
		case p.Says("from") && s.At(k-n+2).Says("books", "book", "lists", "list"), p.Says("out", "of") && s.At(k-n+2).Says("books", "book", "lists", "list"):
		case s.isTaking(k-n, i, k):
			return k - n, -1
		case p.Says("had") && (n == 1 || s.Within(k-n, k, "consolation", "comfort", "satisfaction", "reward")) && s.isNew(k):
			return k - n, -1
		case (p.Says("set", "sets", "setting", "ran", "running", "clocked", "claimed") || p.Verb() == mentions.Running) && s.isNew(k):
			return k - n, -1
		case (p.Says("was", "is") || p.Says("'s") && s.At(k-n-1).Says("that", "it")) && s.isNew(k):
			j := k - n - 1
			if who := s.Next(1); s.At(j).Says("it", "that") && s.At(0).Says("for") && who > 0 {
				return who, who
			}
			if s.At(j).Says("that") && (j == 0 || p.Says("'s")) {
				return j, -1
			}
			if s.isAged(k, i) {
				return -1, -1 // it had stood
			}
			for s.At(j).Says("of", "course", "also", "naturally", "inevitably", "obviously") {
				j--
			}
			if s.At(j).Says("it") && !s.At(j-1).Says("that", "whether") || s.At(j).Says("time", "mark", "performance", "clocking", "result") && s.At(j-1).Says("the", "this", "that") && s.At(j-2).Kind == 0 {
				return j, -1
			}
			if s.At(j).Says(",", ")", "-") && s.At(j-1).Kind == prose.Time && s.At(j-2).Says(",", "(", "-") {
				return j - 1, -1 // his time, 3:27.65, is a record
			}
			if whose := s.WhoseRun(j); whose >= 0 {
				return whose, whose
			}
			for s.At(j).Says("in", "place", "also") || s.At(j).Kind == prose.Ordinal {
				j--
			}
			if s.At(j).Kind == prose.Time {
				return j, -1
			}
			return -1, -1
		case p.Says("with") && s.isNew(k) && s.At(k-n-1).Says("rewarded", "away", "home", "off", "finished"):
			return k - n, -1
		case p.Says("in", "with", "for") && s.isNew(k):
			return s.verbBefore(k - n)
		case p.Says("to") && s.isNew(k) && s.isMoving(k-n-1):
			return k - n - 1, -1
		case p.Says("with", "in", "to") && s.isOfHeading(k-n, i):
			if verb, at := s.verbBefore(k - n); verb >= 0 && !p.Says("to") {
				return verb, at
			}
			return k - n, -1
		case p.Says("of") && s.At(k-n-1).Says("consolation", "comfort", "satisfaction", "reward"), p.Says("consolation", "comfort", "satisfaction", "reward"):
		case p.IsWord() && p.Capital && s.At(k).Says("'s") && n > 0:
		case p.What == mentions.Someone, p.Says("'s", "his", "her", "a", "an", "the", "new", "old"), p.Kind == prose.Age, p.Says("also", "own", "another", "previous", "down", "out"), p.Says("of") && s.At(k-n+1).Says("course"), p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) && !p.Says("was", "is", "had", "held", "has", "of"):
		default:
			n = 99
		}
	}
	if s.At(k).Says("=") && s.At(k-1).Kind == prose.Time {
		return k - 1, -1
	}
	if s.isListed(i, k) {
		return s.breaker(k-2, s.frontOf(k-2))
	}
	before := s.At(k - 1)
	if s.isNew(k) && before.Says("and", ",") && (s.At(k-2).What == mentions.RecordName || s.At(k-2).What == mentions.Best) && s.isNew(s.frontOf(k-2)) {
		return s.breaker(k-2, s.frontOf(k-2))
	}
	if s.isNew(k) && before.Says(",", "(", "-") && s.At(k-2).Kind == prose.Time {
		return k - 2, -1
	}
	return -1, -1
}

// isNew reports whether a record is one that was set: a British record, but not the
// British record.
func (s *Sentence) isNew(k int) bool {
	return s.At(k).Says("a", "an", "another") || s.At(k).Says("new") || s.At(k+1).Says("new") && !s.At(k).Says("the")
}

// verbBefore is the verb before "in a record": won the mile in a British record.
func (s *Sentence) verbBefore(k int) (verb, at int) {
	for j := k - 1; j >= s.Parts[s.Pieces[k].Part].From && j > k-14; j-- {
		p := s.At(j)
		if p.Kind == prose.Ordinal || p.Verb() == mentions.Winning || p.Verb() == mentions.Finishing || p.Verb() == mentions.Running {
			return j, -1
		}
	}
	return -1, -1
}

// isFrom reports whether a record is said to be taken from somebody: took the British record
// for the mile from Steve Cram.
func (s *Sentence) isFrom(i int) bool {
	k := i + 1
	for s.At(k).Says("for", "over", "the", "mile", "distance", "away") || s.At(k).Kind == prose.Distance {
		k++
	}
	return s.At(k).Says("from") && s.Next(k+1) >= 0
}
