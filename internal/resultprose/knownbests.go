package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownBests finds the personal and season's bests and world leads of which no words that are known tell whose they are,
// where the only one of whom is spoken ran one in the race.
func (s *sentence) knownBests() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		s.didToo(i)
		s.bestsOfAll(i)
		kind := s.bestCalled(i)
		if s.bestsListed(i) {
			continue
		}
		if kind == "" || s.hasBest(i, kind) || s.isWished(i) || len(s.Here(i).Races) == 0 || s.Here(i).Races[0] != s.Focus {
			continue
		}
		who, from := s.whoseBest(i)
		if who < 0 || s.IsAskedFor(i) || s.tellsOtherMark(who) || s.isUnlikeBest(min(from, i), s.endOfBest(i)) {
			continue
		}
		if result := s.Result(who, s.Focus); result != nil && mentions.AllFit(s.CuesAt(i), s.Focus) {
			s.addBest(s.Statement(min(from, i), max(from, s.endOfBest(i))), i, race.Claim{About: kind, Athlete: result.Athlete})
		}
	}
}

// addBest keeps a best as far as it is true; where nobody else is named in the sentence, also where that cannot be told.
func (s *sentence) addBest(f *attribution.Finding, i int, said race.Claim) {
	if who, _, several := s.onlyOne(i); f == nil || several || who < 0 || s.NameIn(who, s.Focus) != said.Athlete {
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
		return
	}
	f.Accept = func(a claim.Assessment) bool { return a.Truth != claim.False }
	f.Refused = string(attribution.WhoIsMeant)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: said}}
	s.Add(f)
}

// whoseBest is who is said to have run the best at a place, and where he is named; -1 for nobody.
func (s *sentence) whoseBest(i int) (who, at int) {
	if whose := s.runBeside(i); whose >= 0 && len(s.At(whose).People) == 1 {
		return s.At(whose).People[0], whose
	}
	for k := i + 1; k < i+4 && s.At(i).What != mentions.Best; k++ {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 && s.At(k+1).Says("has", "had", "have") {
			return p.People[0], k // the fastest mile Kerr has run
		}
	}
	front := i
	for s.At(front-1).Says("a", "an", "the", "his", "her", "my", "new", "another", "with", "in") {
		front--
	}
	if who, at = s.Whose(front, s.endOfBest(i)); who >= 0 {
		return who, at
	}
	if winner := s.InPlaceOf(s.Focus, 1); !s.NamesAnybody() && s.IsImpersonal(front) && s.speaksOfWinner() {
		return winner[0], i
	}
	return -1, i
}

// isUnlikeBest reports whether the words around a best say that it was not run, or not then.
func (s *sentence) isUnlikeBest(from, to int) bool {
	const behind = 5
	for k := from; k < to; k++ {
		if s.At(k).Says("had", "has", "having") && !s.At(k+1).Says("a", "an", "his", "her", "the", "also", "ever", "never") && !s.At(k-1).Says("he", "she", "i") {
			return true // had run one before
		}
	}
	if before := s.At(s.Front(from) - 1); before.Says("but", "except", "bar", "unlike", "excluding", "without") {
		return true
	}
	return s.Within(from, to, "said", "says", "thought", "thinks", "believed") || s.Within(from, to+behind, "apart", "missed", "outside", "short", "within", "close", "slower", "previous", "previously", "off", "near", "yet", "eluded", "eludes", "escaped", "deserved", "deserves", "beyond", "missing", "lacked", "watched", "saw", "witnessed", "called", "denied", "deny", "denies", "denying", "cost", "robbed", "without", "no", "not", "none", "equalled", "matched", "before", "except", "course", "looking", "seeking", "hunting", "chasing", "eyeing", "targeting", "hoping", "hopes", "trying", "track", "after", "wants", "promised")
}

// endOfBest is where the words end that call a best: the fastest mile in the world this year.
func (s *sentence) endOfBest(i int) int {
	const longest = 8
	for k := i + 1; s.At(i).What != mentions.Best && k < i+longest && k < len(s.Pieces) && (s.At(k).What != mentions.Plain || s.At(k).Kind != prose.Sign); k++ {
		if s.At(k).Says("year", "season", "life", "career", "ever") || s.At(k).Kind == prose.Day {
			return k
		}
	}
	return i
}

// bestCalled is what the words at a place call the best of somebody: a lifetime best, the fastest mile of his career, the
// fastest he has ever run, the fastest in the world this year. It is nothing where he is said to have it, not to run it.
func (s *sentence) bestCalled(i int) race.Subject {
	p, k := s.At(i), i-1
	if p.What == mentions.Best {
		if s.isPluralBest(p) {
			return ""
		}
		for s.At(k).Says("new", "big", "huge", "massive", "outright", "yearly", "lifetime", "clear", "outdoor", "also") {
			k--
		}
		isLetters := len(p.Text) == 2 && p.End-p.Start == 2
		if s.At(k).Says("a", "an", "another", "with", "in") || isLetters && (s.At(k).Says(",", "(", "/", "and", "&") || s.At(k).Kind == prose.Time || s.At(k).What == mentions.RecordName || k < 0) {
			return p.Subject
		}
		if s.At(k).Says("'s", "his", "her", "my") && s.isOwnBest(i, k) {
			return p.Subject
		}
		return ""
	}
	if next := s.At(i + 1); p.Says("best") && s.At(k).Says("a") && next.Says("for", "of") && (next.Says("for") && (s.At(i+2).Says("him", "her", "me") || s.Next(i+2) >= 0) || s.At(i+2).Kind == prose.Time) {
		return race.AboutPersonalBest
	}
	if !p.Says("fastest", "quickest", "best", "top", "leading") || !s.At(k).Says("the", "his", "her", "my") || p.Says("top", "leading") && !s.At(i+1).Says("mile", "time", "mark", "performance") {
		return ""
	}
	for k = i + 1; s.At(k).Says("mile", "miles", "race", "time", "run", "performance", "mark") || s.At(k).Kind == prose.Distance && s.IsEvent(k); k++ {
	}
	switch next, last := s.At(k), s.At(k+2); {
	case next.Says("of") && s.At(k+1).Says("his", "her", "my", "their") && last.Says("life", "career", "lives", "careers"),
		(next.Says("he", "she", "i") || next.What == mentions.Someone) && s.At(k+1).Says("has", "have", "had", "'s", "'ve") && (last.Says("ever", "run") && !s.At(k+3).Says("this", "in")),
		next.Says("ever") && s.At(i-1).Says("his", "her", "my"):
		if s.At(k+3).Says("run") && s.At(k+4).Says("this") && s.At(k+5).Says("season", "year") {
			return race.AboutSeasonBest
		}
		return race.AboutPersonalBest
	case s.At(i-1).Says("his", "her", "my") && (next.Says("this") && s.At(k+1).Says("season", "year", "summer") || next.Says("of") && s.At(k+1).Says("the") && last.Says("season", "year", "summer")):
		return race.AboutSeasonBest
	case next.Says("anyone", "anybody") && s.At(k+1).Says("has", "had") && last.Says("run", "gone", "managed") && s.At(k+3).Says("this") && s.At(k+4).Says("year", "season"):
		return race.AboutWorldLead
	case next.Says("he", "she", "i") && s.At(k+1).Says("has", "have") && last.Says("run") && s.At(k+3).Says("this") && s.At(k+4).Says("season", "year"):
		return race.AboutSeasonBest
	case s.At(i-1).Says("the") && s.At(k-1).Says("mile", "time", "performance", "mark") && next.Says("of") && s.At(k+1).Kind == prose.Day && s.At(k+1).Month == 0 && s.Focus != nil && s.At(k+1).Year == s.Focus.Date.Year():
		return race.AboutWorldLead
	case s.At(i-1).Says("the") && (next.Says("of") && s.At(k+1).Says("the") && last.Says("year", "season") || next.Says("this") && s.At(k+1).Says("year", "season") || next.Says("in") && s.At(k+1).Says("the") && last.Says("world") && s.At(k+3).Says("this", "so", "in")):
		return race.AboutWorldLead
	default:
		return ""
	}
}

// runBeside is where is named whose time stands before the comma behind which a best is told: Kerr's time, the fastest in the
// world this year, made him; -1 for nobody.
func (s *sentence) runBeside(i int) int {
	k := i - 1
	for s.At(k).Says("the", "a", "also", "and") {
		k--
	}
	if !s.At(k).Says(",", "-", "(") {
		return -1
	}
	if mark := s.At(k - 1); mark.Kind == prose.Time && s.At(k-2).Says("'s") && s.At(k-3).What == mentions.Someone {
		return k - 3
	}
	return s.WhoseRun(k - 1)
}

// hasBest reports whether a best of the kind is told of somebody already by words that have the place.
func (s *sentence) hasBest(i int, kind race.Subject) bool {
	p := s.At(i)
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if f := &s.Found[k]; f.Span.Start <= p.Start && p.End <= f.Span.End && f.Readings[0].Claim.About == kind {
			return true
		}
	}
	return false
}

// tellsOtherMark reports whether a sentence gives a mark that can be one of the race and that somebody did not run in it,
// or nobody where nobody is named.
func (s *sentence) tellsOtherMark(who int) bool {
	ran := func(mark timing.Mark) bool {
		if who < 0 {
			return len(s.Having(func(r *race.Result) bool { return r.Mark.Level(mark) })) > 0
		}
		result := s.Result(who, s.Focus)
		return result != nil && result.Mark.Level(mark)
	}
	if who >= 0 && slices.ContainsFunc(s.Pieces, func(p mentions.Piece) bool { return p.Kind == prose.Time && !p.Mark.IsZero() && ran(p.Mark) }) {
		return false // with which he improved the other
	}
	for k := range s.Pieces {
		if p := s.At(k); p.Kind == prose.Time && !p.Mark.IsZero() && !s.PieceIsPoint(k) && attribution.PlausibleBest(s.Focus, p.Mark) && !ran(p.Mark) {
			return true
		}
	}
	return false
}

// bestsListed keeps the bests of those who are named behind a colon, or before the word their, where they are as many as
// are said to have run one: two Britons ran lifetime bests: Gourley was fourth, one place ahead of Wightman. It reports
// whether several are said to.
func (s *sentence) bestsListed(i int) bool {
	p := s.At(i)
	isPlural := s.isPluralBest(p)
	from, to := i+2, len(s.Pieces)
	switch {
	case isPlural && s.At(i+1).Says(":", "-"):
	case p.Says("fastest", "quickest", "best") && s.Within(i, i+4, "their"):
		from, to = 0, i
	default:
		return false
	}
	var named []int
	for k := from; k < to; k++ {
		if one := s.At(k); one.What == mentions.Someone && len(one.People) == 1 && !s.At(k+1).Says("'s") {
			named = append(named, k)
		}
	}
	counted := false
	for k := range i {
		if n := s.At(k); n.Kind == prose.Number && n.InWords {
			if counted = n.N == len(named); !counted {
				return true
			}
		}
	}
	for _, k := range named {
		if result := s.Result(s.At(k).People[0], s.Focus); result != nil && len(s.Here(i).Races) > 0 && (counted || !s.tellsOtherMark(-1)) {
			s.AddIfTrue(s.Statement(min(i, k), max(i, k)), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPersonalBest, Athlete: result.Athlete})
		}
	}
	return true
}

// isPluralBest reports whether bests of several are named.
func (s *sentence) isPluralBest(p *mentions.Piece) bool {
	const letters = 2
	return p.What == mentions.Best && p.End-p.Start > letters && s.Article.Words[p.End-1] == 's'
}

// speaksOfWinner reports whether the sentence before, or the one before that, names the winner and nobody else who ran.
func (s *sentence) speaksOfWinner() bool {
	winner := s.InPlaceOf(s.Focus, 1)
	of := s.Previous
	for n := 0; n < 2 && of != nil && of.Paragraph == s.Paragraph && len(winner) == 1; n++ {
		named := false
		for k := range of.Pieces {
			for _, one := range of.At(k).People {
				if named = named || one == winner[0]; one != winner[0] && s.Result(one, s.Focus) != nil {
					return false
				}
			}
		}
		if named {
			return true
		}
		of = of.Previous
	}
	return false
}
