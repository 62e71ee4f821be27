package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// counts finds how many finished, or ran under a mark.
func (s *sentence) counts() {
	for i := range s.Pieces {
		switch p := &s.Pieces[i]; {
		case p.Kind == prose.Number && p.Glued == "" && !s.countLabel(i):
			s.countAt(i)
		case p.Says("only"):
			s.onlyAt(i)
		}
	}
}

func (s *sentence) countAt(i int) {
	if next := s.At(i + 1); s.At(i-1).Says("were", "was", "are") && s.At(i-2).Says("there") && next.Says("finishers") || s.At(i-1).Says("the", "all") && (next.Says("finishers") || next.Says("who") && (s.At(i+2).Says("finished") || s.At(i+2).Says("made", "reached", "got") && s.Within(i+3, i+7, "line", "finish"))) {
		s.finishers(i)
		return
	}
	if s.At(i-1).Says("of") && s.At(i-2).Says("total") && s.At(i-3).Says("a") {
		s.countUnder(i, false)
		return
	}
	total := s.At(i-1).Says("of") && s.At(i-2).Says("total") || s.At(i-1).Says("than") && s.At(i-2).Says("fewer", "less") && s.At(i-3).Says("no") || s.At(i-1).Says("first", "top") && s.At(i-2).Says("the") && s.isOfAll(i)
	if total {
		s.countUnder(i, true)
		return
	}
	if of := s.someOf(i); of > 0 && !s.At(i-1).Says("least", "most", "than", "no", "every", "each") {
		s.someCounted(i, of)
		return
	}
	if s.isOneOf(i) {
		s.countUnder(i, false)
		return
	}
	if s.isNoCount(i) {
		return
	}
	if s.At(i-1).Says("least", "but", "except", "than", "over", "nearly", "almost", "about", "around", "some", "another", "other", "first", "top", "those", "under", "of", "up", "another", "to", "or", "and") && (!s.At(i-1).Says("and") || !s.countsBefore(i) && !s.countsAnew(i)) || s.At(i-1).Kind == prose.Ordinal && !s.isOfAll(i) {
		return
	}
	s.countUnder(i, s.At(i-1).Kind == prose.Ordinal)
}

// isOfAll reports whether all who are counted at a place are said to have run under a mark: the
// first nine all broke 3:50.
func (s *sentence) isOfAll(i int) bool {
	k := i + 1
	for s.At(k).Says("men", "women", "were", "finishers", "runners", "home", "across", "the", "line") {
		k++
	}
	return s.At(k).Says("all")
}

// countUnder is how many were under the mark that stands behind a number; only where it is true
// where it is said of no less, or of the first of them.
func (s *sentence) countUnder(i int, loose bool) {
	k := i + 1
	people := false
	if s.At(k).Says("of") && s.At(k+1).Says("them", "these", "those") && !s.countsFinishers(i) {
		return // of whom is not known
	}
	if of := s.At(k + 2); s.At(k).Says("of") && s.At(k+1).Says("the") && of.Kind == prose.Number && s.At(k+3).Says("finishers", "men", "women", "runners", "starters") {
		k, people = k+4, true // nine of the ten finishers
	} else if s.At(k).Says("of") && s.At(k+1).Says("the") && s.At(k+2).Says("field") {
		k, people = k+3, true
	}
	of := nationOf(s.At(k))
	if of != "" {
		k, people = k+1, true
	}
	for s.At(k).Says("men", "women", "runners", "athletes", "guys", "gals", "ladies", "lads", "competitors", "finishers", "finalists", "of", "them", "us", "milers", "others", "have", "had", "went", "dipped", "ducked", "finished", "ran", "were", "was", "are", "known", "came", "home", "all", "going", "running", "finishing", "in", "broke", "break", "beat", "breaking", "beating", "got", "broken", "stayed", "had", "bettered", "bettering", "cracked", "surpassed", "managed", "to", "better") {
		if s.At(k).Says("others") {
			return
		}
		people = people || s.At(k).Says("men", "women", "runners", "athletes", "guys", "gals", "ladies", "lads", "competitors", "finishers", "milers", "broke", "finished", "ran", "bettered")
		k++
	}
	under := s.At(k).Says("under", "inside", "below", "beneath", "sub") || s.At(k-1).Says("broke", "break", "beat", "breaking", "beating", "broken", "bettered", "bettering", "cracked", "surpassed", "better")
	if s.At(k).Says("faster", "quicker") && s.At(k+1).Says("than") {
		under = true
		k++
	}
	if s.At(k).Says("under", "inside", "below", "beneath", "sub", "than") {
		k++
	}
	mark := s.At(k)
	where := s.Here(i)
	if s.At(k+1).Says("before", "previously", "already") && s.ends(k+2) || s.Within(i, k, "had") && s.Within(k+1, k+4, "before", "previously", "until") {
		return // in races before
	}
	if len(where.Races) == 0 || !s.countsAll(i, k, where.Races[0].Sex) {
		return
	}
	switch {
	case under && mark.Kind == prose.Time && !mark.Mark.IsZero() && attribution.Plausible(where.Races[0], mark.Mark):
		c, understood := s.said(counted{claim: race.Claim{About: race.AboutCount, Count: s.Pieces[i].N, HasCount: true, Under: mark.Mark, Nation: of}}, i, k)
		f := s.Statement(c.from, c.to, i, k)
		if f == nil || !understood {
			return
		}
		f.DoubtIf(loose, "how many there were in all is not said")
		s.addCounted(f, where.Races[0], c)
	case of != "":
	case s.reachesLine(k):
		s.finishers(i)
	case s.At(k).Says(",") && s.At(k+1).Verb() != mentions.NoVerb:
		return // nine men in all, ran
	case loose:
	case people && s.At(k-1).Says("finished", "all") && (s.At(k).Kind == prose.Sign || s.At(k).Says("and") || s.At(k).Says("at") && s.At(k+1).Says("all")) && (s.At(k-2).Says("finished", "in") || s.At(k-1).Says("finished")):
		f := s.Statement(i, k-1, i)
		if f == nil {
			return
		}
		f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutCount, Count: s.Pieces[i].N, HasCount: true}}}
		s.Add(f)
	}
}

// nationOf is the nation whose people are counted: Britons, British, Americans; empty for none.
func nationOf(p *mentions.Piece) string {
	if p.What != mentions.National || !p.OfPeople {
		return ""
	}
	return p.Nation
}

// reachesLine reports whether those who are counted are said to have finished from a place on:
// reached the line, completed the distance.
func (s *sentence) reachesLine(k int) bool {
	if s.At(k-1).Says("to") && s.At(k-2).Says("got") {
		k-- // which was passed over
	}
	if s.At(k).Says("completed") && s.At(k-1).Kind == prose.Number && (s.ends(k+1) || s.At(k+1).Says("and")) {
		return true // 14 completed and two gave up
	}
	reached := s.At(k).Says("reached", "crossed", "completed", "made") || s.At(k).Says("to") && s.At(k-1).Says("got")
	last := k + 1
	for s.At(last).Says("it", "to", "the") {
		last++
	}
	return reached && s.At(last).Says("line", "finish", "distance", "course", "race") && !s.At(last+1).Says("of", "together", "inside", "under", "in")
}

// finishers keeps how many are called those who finished: last of the fifteen finishers.
func (s *sentence) finishers(i int) {
	where := s.Here(i)
	end := i + 1
	if s.At(end).Says("who") {
		end++
	}
	f := s.Statement(i, end, i)
	if len(where.Races) == 0 || f == nil || s.Within(0, i, "first", "last", "other", "top") && !s.At(i-2).Says("of") {
		return
	}
	f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutCount, Count: s.Pieces[i].N, HasCount: true}}}
	s.Add(f)
}

// countsFinishers reports whether a sentence counts before a place how many finished.
func (s *sentence) countsFinishers(i int) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if f := &s.Found[k]; f.Readings[0].Claim.About == race.AboutCount && f.Readings[0].Claim.Under.IsZero() {
			return true
		}
	}
	return s.Within(0, i, "all") || s.At(i-1).Says(",") && s.At(i-2).Says("finished", "finishers")
}

// countsAnew reports whether an "and" before a count joins it to another statement, not to
// others who are counted with those: the fastest mile on American soil, and nine men.
func (s *sentence) countsAnew(i int) bool {
	return s.At(i-2).Says(",") && s.At(i-3).What != mentions.Someone && s.At(i-3).Kind != prose.Number && s.At(i-3).Kind != prose.Ordinal
}

// countsAll reports whether a count, and what is said of it up to a place, is one of the
// whole field: not of some of those who are counted, not of who came behind somebody, not
// of all who ever ran, and of those who ran the race.
func (s *sentence) countsAll(i, end int, sex race.Sex) bool {
	k := i - 1
	for s.At(k).Says("the", "all", "these", "those", "its", "only") {
		k--
	}
	if s.At(k).Says("of") && !s.At(k-1).Says(",", ".", "total") && k > 0 && s.someOf(k-1) != i && !s.isOneOf(i) {
		return false
	}
	if from := s.Parts[s.Pieces[i].Part].From; s.At(from).Says("which", "where") && s.Within(0, from, "first", "only", "last", "next") || from > 0 && s.At(from).Says("which") && s.namesFirst(from) {
		return false // the first race in which two did
	}
	if s.At(0).Says("of") && !s.Within(1, i, "finished", "finishers", "starters", "runners", "men", "women") {
		return false // of some of them
	}
	for n := range s.Pieces {
		p := &s.Pieces[n]
		switch {
		case n < i && s.At(0).Says("of") && p.What == mentions.National:
			return false
		case p.Says("history", "ever"):
			return false
		case n < i && p.Says("behind", "besides", "except", "apart") && s.GroupOf(p.Part) == s.GroupOf(s.Pieces[i].Part) && (p.Part == s.Pieces[i].Part || s.Parts[p.Part].From == n):
			return false
		case n > i && n < end && p.Says("men") && sex != race.Men, n > i && n < end && p.Says("women") && sex != race.Women:
			return false
		}
	}
	return true
}

// namesFirst reports whether an ordinal stands before a place.
func (s *sentence) namesFirst(to int) bool {
	for k := range to {
		if s.At(k).Kind == prose.Ordinal {
			return true
		}
	}
	return false
}

// countsBefore reports whether a count stands before an and.
func (s *sentence) countsBefore(i int) bool {
	return s.At(i-2).Kind == prose.Time || s.At(i-2).Says("finished")
}

// lights finds the time for which the pace lights were set.
func (s *sentence) lights() {
	for i := range s.Pieces {
		if s.Pieces[i].Kind != prose.Time || s.IsTaken(i) {
			continue
		}
		for k := i - 1; k >= 0 && k > i-12; k-- {
			if !s.At(k).Says("lights", "wavelight", "wavelights", "light") {
				continue
			}
			where := s.Here(i)
			if !s.At(i-1).Says("for", "at", "to", "of") || len(where.Races) == 0 {
				break
			}
			if f := s.Statement(k, i, i); f != nil {
				f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutPaceLights, Mark: s.Pieces[i].Mark}}}
				s.Add(f)
			}
			s.Taken[s.Pieces[i].Span] = true
			break
		}
	}
}
