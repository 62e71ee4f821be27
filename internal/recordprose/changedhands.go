package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// changedHands finds who is said to have got the record at a place, and who to have lost it, in other words than that it
// was broken: relieved Cram of it, left Eugene with it, his run earned Kerr it. Both are kept as far as they are true.
func (s *Sentence) changedHands(i int) {
	if s.Focus == nil || s.raceOf(i) == nil {
		return
	}
	front := s.frontOf(i)
	before := front - 1
	if front >= 0 && s.At(front).IsWord() && !s.At(front).Says("the", "a", "an", "his", "her", "new", "'s") {
		before = front
	}
	s.takenFrom(i, before)
	s.wentWith(i, before)
	s.gaveRecord(i, before)
	s.noMore(i)
	s.ofReign(i)
	switch p := s.At(before); {
	case p.Says("claimed", "claims", "claiming", "got", "gets", "gained", "gains", "secured", "secures", "captured", "captures", "seized", "grabbed", "bagged", "nabbed", "collected", "acquired", "earned", "added", "annexed") && s.endsWithRecord(i+1),
		p.Says("to", "on", "by", "beside", "against") && s.At(before-1).Says("name") && s.At(before-2).Says("his", "her"),
		p.Says("moved", "moves", "pushed", "pushes", "nudged", "shifted") && s.At(i+1).Says("on", "down", "out", "to"):
		who, at := s.Doer(before)
		s.gotRecord(i, at, who)
	case p.Says("break", "beat", "take", "claim") && s.At(before-1).Says("to") && s.At(before-2).What == mentions.Someone && s.At(before-3).Says("for") && s.At(before-4).Says("enough", "sufficient"):
		s.gotRecord(i, before-2, s.At(before-2).People)
	case p.Says("lost", "loses", "losing", "surrendered", "ceded", "yielded", "conceded", "relinquished") && s.At(i+1).Says("to") && s.Next(i+2) >= 0:
		who, at := s.Doer(before)
		s.gotRecord(i, s.Next(i+2), s.At(s.Next(i+2)).People)
		s.lostRecord(i, at, who)
	}
}

// endsWithRecord reports whether nothing stands behind a record that may say that it was another thing of it: claimed the
// record in Eugene, but not the record attempt.
func (s *Sentence) endsWithRecord(k int) bool {
	return k >= len(s.Pieces) || s.At(k).Says(",", ".", "!", ";", "and", "with", "in", "too", "as", "to", "from", "for", "at", "on", "by", "that", "which", "held") && !s.At(k+1).Says("holder")
}

// takenFrom is a record that was taken from who is named before or behind it: stripped Cram of it, stole it off Cram.
func (s *Sentence) takenFrom(i, before int) {
	holder := before - 1
	verb := s.Front(max(holder, 0)) - 1
	if s.At(before).Says("of") && s.At(holder).What == mentions.Someone && (s.At(verb).Says("relieve", "strip") && s.At(verb-1).Says("to") || s.At(verb).Says("relieved", "relieves", "relieving", "stripped", "strips", "stripping", "robbed", "deprived", "deprives", "divested", "dispossessed")) {
		who, at := s.Doer(verb)
		s.gotRecord(i, at, who)
		s.lostRecord(i, holder, s.At(holder).People)
	}
	if off := s.Next(i + 2); s.At(i+1).Says("off") && off >= 0 && s.At(before).Says("stole", "steals", "took", "takes", "snatched", "pinched", "grabbed", "stolen", "taken", "nicked") {
		who, at := s.Doer(before)
		s.gotRecord(i, at, who)
		s.lostRecord(i, off, s.At(off).People)
	}
}

// wentWith is a record with which somebody went: left Eugene with it, walked away with it, his run left him with it.
func (s *Sentence) wentWith(i, before int) {
	if !s.At(before).Says("with") || s.At(s.frontOf(i)).Says("'s") {
		return
	}
	whose := before - 1
	if p := s.At(whose); (p.What == mentions.Someone || p.Says("him", "her")) && len(p.People) == 1 && s.At(whose-1).Says("left", "leaves", "leaving", "rewarded") {
		if s.WhoseRun(whose-2) >= 0 || s.At(whose-2).Says("it", "that", "which", "this") {
			s.gotRecord(i, whose, p.People)
		}
		return
	}
	const longest = 5
	for k := before - 1; k > before-longest; k-- {
		p := s.At(k)
		if p.Says("left", "leaves", "walked", "walks", "came", "comes", "went", "goes", "emerged", "departed", "flew", "finished", "ended", "returned", "heads", "headed") {
			who, at := s.Doer(k)
			s.gotRecord(i, at, who)
			return
		}
		if p.What != mentions.Meeting && !p.Says("away", "home", "off", "the", "track", "stadium", "town", "afternoon", "evening", "night", "day", "up") {
			return
		}
	}
}

// gaveRecord is a record that a race or a time gave to who is named before it: that gave Kerr it, his run earned him it;
// or in which victory came.
func (s *Sentence) gaveRecord(i, before int) {
	whom := s.At(before)
	subject := s.Front(max(before, 0)) - 2
	if (whom.What == mentions.Someone || whom.Says("him", "her")) && len(whom.People) == 1 && s.At(subject+1).Says("gave", "gives", "giving", "earned", "earns", "earning", "brought", "brings", "bringing", "handed", "hands", "won", "secured", "delivered") {
		if s.WhoseRun(subject) >= 0 || s.At(subject).Says("it", "that", "this", "which", ",", "win", "victory") || s.At(subject).Kind == prose.Time {
			s.gotRecord(i, before, whom.People)
		}
		return
	}
	if whom.Says("in", "with") && s.At(before-1).Says("came") && s.At(before-2).Says("victory", "win", "triumph") && before < 5 {
		s.gotRecord(i, before-2, s.InPlaceOf(s.Focus, 1))
	}
}

// noMore is a record that is said to be one no longer: Cram's British record is no more.
func (s *Sentence) noMore(i int) {
	if s.At(i+1).Says("is", "was") && s.At(i+2).Says("no") && s.At(i+3).Says("more", "longer") && (s.At(i+4).Kind == prose.Sign || i+4 >= len(s.Pieces)) {
		s.gotRecord(i, i+3, s.InPlaceOf(s.Focus, 1))
		if k := s.frontOf(i); s.At(k).Says("'s") && s.At(k-1).What == mentions.Someone {
			s.lostRecord(i, k-1, s.At(k-1).People)
		}
	}
}

// ofReign is who had been the holder of the record at a place, and who ended that: ended Cram's reign as British record
// holder, his reign is over; Cram is no longer the record holder; and how long it had lasted.
func (s *Sentence) ofReign(i int) {
	if !s.At(i + 1).Says("holder") {
		return
	}
	k := i - 1
	for s.At(k).Says("the", "a") {
		k--
	}
	if s.At(k).Says("longer") && s.At(k-1).Says("no") && s.At(k-2).Says("is", "was") {
		who, at := s.Doer(k - 2)
		s.lostRecord(i, at, who)
	}
	if !s.At(k).Says("as") {
		return
	}
	age := -1
	if k--; !s.At(k).Says("reign", "tenure", "time", "spell", "stint", "days") {
		return
	}
	if k--; s.At(k).Kind == prose.Age || s.At(k).Kind == prose.Span {
		age, k = k, k-1
	}
	if s.At(k).Says("long") {
		k--
	}
	if !s.At(k).Says("'s") || s.At(k-1).What != mentions.Someone || len(s.At(k-1).People) != 1 {
		return
	}
	holder := k - 1
	verb := s.Front(holder) - 1
	over := s.At(i + 2)
	switch {
	case s.At(verb).Says("ended", "ends", "ending", "terminated", "closed"):
		who, at := s.Doer(verb)
		s.gotRecord(i, at, who)
	case over.Says("is", "was", "has", "had", "ended", "ends", "came", "comes"):
	default:
		return
	}
	s.lostRecord(i, holder, s.At(holder).People)
	if age >= 0 && !s.IsTaken(age) {
		s.oldRecord(i, age, s.At(holder).People, s.Focus)
	}
}

// gotRecord keeps that somebody set the record at a place in the race that the text is about, where he did.
func (s *Sentence) gotRecord(i, at int, who []int) {
	if at < 0 || len(who) != 1 || s.Result(who[0], s.Focus) == nil || s.MoodAt(i) == prose.Forecast && !s.At(at+1).Says("to") || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Supposed {
		return
	}
	s.tellHolder(i, at, race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: s.scopeFor(i, who[0], s.Focus), Date: s.Focus.Date})
}

// lostRecord keeps that somebody held the record at a place before the race that the text is about, where he did and it was
// broken there.
func (s *Sentence) lostRecord(i, at int, who []int) {
	if len(who) == 1 && s.isBetter(who[0]) {
		return // that he holds it since is not what is said
	}
	if len(who) != 1 {
		return
	}
	if s.isBrokenHere(s.scopeFor(i, who[0], s.Focus)) {
		s.heldRecord(i, at, who)
	}
}

// isBrokenHere reports whether a record was broken in the race that the text is about.
func (s *Sentence) isBrokenHere(scope race.Scope) bool {
	return slices.ContainsFunc(s.bestOf(scope, s.Focus), func(one int) bool {
		return slices.Contains(s.betteredBy(s.Focus, s.Result(one, s.Focus)), scope)
	})
}

// heldRecord keeps that somebody held the record at a place before the race that the text is about, where he did.
func (s *Sentence) heldRecord(i, at int, who []int) {
	if at < 0 || len(who) != 1 {
		return
	}
	s.tellHolder(i, at, race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who[0]), Record: s.scopeFor(i, who[0], s.Focus)})
}

// tellHolder keeps whose the record at a place is, or was, where it is so and was not told yet.
func (s *Sentence) tellHolder(i, at int, said race.Claim) {
	if !said.Record.IsZero() && !s.isKept(said) {
		s.AddIfTrue(&attribution.Finding{Span: s.Span(min(at, i), max(at, i))}, attribution.WhichRecord, s.Focus, said)
	}
}

// isKept reports whether the sentence is known to say of whom a record is, as a claim has it.
func (s *Sentence) isKept(c race.Claim) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		for _, one := range s.Found[k].Readings {
			if is := one.Claim; is.About == c.About && is.Record == c.Record && is.Athlete == c.Athlete && is.Date == c.Date {
				return true
			}
		}
	}
	return false
}

// tellTrue keeps what is said of a record where it is so.
func (s *Sentence) tellTrue(f *attribution.Finding, said race.Claim) {
	s.AddIfTrue(f, attribution.WhichRecord, s.Focus, said)
}
