package recordprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// phrase is the words that name a record which stood, with whose, how fast and how old they call it. They say so whatever is
// said of it: missed El Guerrouj's world record of 3:43.13, wants Hassan's 4:12.33.
type phrase struct {
	from, to int
	who      int  // -1 where it is not told
	mark     int  // its place, -1 for none
	day      int  // the place of the year in which it was set, -1 for none
	set      bool // where or when it was set may follow
	scope    race.Scope
}

// phrases keeps what is said of records by what they are called, in whatever mood the sentence is, as far as it is so.
func (s *Sentence) phrases() {
	for _, i := range s.phrasePlaces() {
		p, ok := s.phraseAt(i)
		if !ok || p.who >= 0 && s.isBetter(p.who) && !s.Within(p.from, p.to, "old", "previous", "own", "former") || s.At(p.from-1).Says("not", "wasn't", "isn't", "never", "no", "neither", "nor") {
			continue
		}
		said := race.Claim{About: race.AboutRecord, Record: p.scope}
		f := &attribution.Finding{Span: s.Span(p.from, p.to)}
		if p.who >= 0 {
			said.Athlete = s.CalledName(p.who)
		}
		if p.mark >= 0 {
			said.Mark = s.At(p.mark).Mark
			f.Figures = []article.Span{s.At(p.mark).Span}
		}
		if (said.Athlete != "" || !said.Mark.IsZero()) && !s.isKnownOf(said) {
			s.tellTrue(f, said)
		}
		if s.goneBehind(&p) {
			s.fellTo(p.from, p.to, []race.Scope{p.scope})
		}
		if p.day >= 0 && (!s.IsSaid(p.day) || !s.Dated[p.day]) {
			said.Mark, said.Date = timing.Mark{}, s.DayBefore(s.At(p.day), s.Focus)
			s.tellTrue(&attribution.Finding{Span: s.Span(p.from, p.day), Figures: []article.Span{s.At(p.day).Span}}, said)
		}
	}
}

// phrasePlaces is where records are named, and behind them where marks stand that nothing else is said of.
func (s *Sentence) phrasePlaces() []int {
	var records, marks []int
	for i := range s.Pieces {
		if p := s.At(i); p.What == mentions.RecordName {
			records = append(records, i)
		} else if p.Kind == prose.Time && !s.IsTaken(i) {
			marks = append(marks, i)
		}
	}
	return append(records, marks...)
}

// isKnownOf reports whether the sentence is known to say of a record what a claim says, or more.
func (s *Sentence) isKnownOf(c race.Claim) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		for _, one := range s.Found[k].Readings {
			if is := one.Claim; is.About == c.About && is.Record == c.Record && (c.Athlete == "" || is.Athlete == c.Athlete) && (c.Mark.IsZero() || is.Mark == c.Mark) {
				return true
			}
		}
	}
	return false
}

// phraseAt is the phrase whose record, or whose mark where no record is named, stands at a place.
func (s *Sentence) phraseAt(i int) (phrase, bool) {
	p := phrase{from: i, to: i, who: -1, mark: -1, day: -1}
	switch one := s.At(i); {
	case one.What == mentions.RecordName && !one.IsLetters() && s.raceOf(i) != nil && !s.isShared(i):
		front := s.frontOf(i)
		if s.isNew(front) || s.isFormer(i) || s.At(i+1).Says("holder", "holders", "attempt", "pace", "book", "books") {
			return p, false
		}
		if owner := s.At(front - 1); s.At(front).Says("'s") && owner.What == mentions.Someone {
			if len(owner.People) != 1 {
				return p, false
			}
			p.who, p.from = owner.People[0], front-1
		} else if !s.At(front).Says("the") {
			return p, false
		} else {
			p.from = front
		}
		if day := s.At(front + 1); day.Kind == prose.Day && day.Month == 0 {
			p.day = front + 1
		}
		s.goOn(&p, s.behindEventOf(i+1))
		p.scope = s.scopeFor(i, p.who, s.Focus)
	case one.Kind == prose.Time && !one.Mark.IsZero() && !s.IsTaken(i) && s.isPhraseMark(i):
		p.mark = i
		if s.At(i - 1).Says("'s") {
			p.who, p.from = s.At(i - 2).People[0], i-2
		} else {
			p.from = i - 1
		}
		s.goOn(&p, i+1)
		if p.who >= 0 {
			p.scope = s.heldWith(one.Mark, p.who)
		}
	}
	return p, !p.scope.IsZero()
}

// isPhraseMark reports whether the mark at a place may be named for a record by whose it is: Hassan's 4:12.33, the 3:43.13 of El
// Guerrouj, but not a mark that somebody ran in the race.
func (s *Sentence) isPhraseMark(i int) bool {
	if owner := s.At(i - 2); s.At(i-1).Says("'s") && owner.What == mentions.Someone && len(owner.People) == 1 {
		return len(s.RanThere(owner.People, []*race.Race{s.Focus}, s.At(i).Mark)) == 0
	}
	return s.At(i - 1).Says("the")
}

// heldWith is the record that somebody held with a mark when the race was run: that which the text names, else that of the world
// or of a nation; the zero scope for none.
func (s *Sentence) heldWith(mark timing.Mark, who int) race.Scope {
	scopes := leaveMeetings(s.recordsHeld(s.Focus, mark, who))
	if len(scopes) == 0 {
		return race.Scope{}
	}
	if one := s.oneOf(scopes); one != scopes[0] || one.Kind == race.World || s.Mentioned[one] || len(scopes) == 1 && one.Kind == race.Nation {
		return one
	}
	return race.Scope{}
}

// behindEventOf is the place behind the event of a record: for the mile.
func (s *Sentence) behindEventOf(k int) int {
	from := k
	for s.At(k).Says("for", "over", "in", "at", "the", "mile", "distance", "event") || s.At(k).Kind == prose.Distance && s.At(k).Metres == s.Focus.Event.Distance() {
		k++
	}
	if s.At(k-1).Says("mile", "distance", "event") || s.At(k-1).Kind == prose.Distance {
		return k
	}
	return from
}

// goOn takes what stands right behind the name of a record and belongs to it: its mark, who held it, when it was set.
func (s *Sentence) goOn(p *phrase, k int) {
	for {
		n := s.takes(p, k)
		if n == 0 {
			return
		}
		k += n
		p.to = k - 1
	}
}

// takes is of how many pieces what is said of a record at a place is, 0 for nothing.
func (s *Sentence) takes(p *phrase, k int) int {
	first, next := s.At(k), s.At(k+1)
	isMark := func(n int) bool {
		return p.mark < 0 && s.At(n).Kind == prose.Time && !s.At(n).Mark.IsZero()
	}
	switch {
	case first.Says("of", "(", ",", "at") && isMark(k+1) && s.canBeRecord(next.Mark):
		p.mark, p.set = k+1, p.set || first.Says("(")
		return 2
	case first.Says("set", "held", "run", "owned", "established", "(", ",") && p.who < 0 || first.Says("of", "by") && p.who < 0:
		if named := s.Next(s.behindWords(k, "set", "held", "run", "owned", "established", "by", "of", "(", ",")); named >= 0 && len(s.At(named).People) == 1 {
			if !first.Says(",", "(") && !s.At(named+1).Says("'s") || s.At(named+1).Says("'s") && isMark(named+2) {
				return s.takesHolder(p, k, named)
			}
		}
		return 0
	case p.who < 0 && (first.Says("that", "which") || first.What == mentions.Someone || first.What == mentions.National):
		if named := s.Next(s.behindWords(k, "that", "which")); named >= 0 && len(s.At(named).People) == 1 && s.At(named+1).Says("set", "ran", "held", "holds", "has") {
			s.takesHolder(p, k, named)
			return named + 2 - k
		}
		return 0
	case first.Says("set", "run", "ran") && next.Says("in", "at", "on"), p.set && first.Says(")"):
		p.set = true
		return 1
	case first.Says(",") && next.Says("set", "run") && s.At(k+2).Says("in", "at", "on"):
		p.set = true
		return 2
	case first.Says("from", "of") && (next.What == mentions.Meeting || next.Kind == prose.Day), p.set && first.Says("in", "at", "on", ",") && (next.What == mentions.Meeting || next.Kind == prose.Day):
		p.set = true
		if next.Kind == prose.Day && p.day < 0 {
			p.day = k + 1
		}
		return 2
	case first.Says("from") && next.Says("last") && s.At(k+2).Kind == prose.Day:
		p.day, p.set = k+2, true
		return 3
	case p.set && first.Says("last") && next.Kind == prose.Day:
		p.day = k + 1
		return 2
	default:
		return 0
	}
}

// takesHolder takes who is named at a place for the holder, and the mark behind him that is called his.
func (s *Sentence) takesHolder(p *phrase, k, named int) int {
	p.who = s.At(named).People[0]
	p.set = p.set || s.Within(k, named, "set", "run", "that", "which") || s.At(named+1).Says("set", "ran")
	if s.At(named+1).Says("'s") && s.At(named+2).Kind == prose.Time {
		p.mark = named + 2
		return named + 3 - k
	}
	return named + 1 - k
}

// behindWords is the place behind some words.
func (s *Sentence) behindWords(k int, words ...string) int {
	for s.At(k).Says(words...) {
		k++
	}
	return k
}
