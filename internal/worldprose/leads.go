package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// leadsOfYear finds who is said to lead the world in the year, in other words than those that go with the
// mark itself, and who ran his best of the season.
func (s *sentence) leadsOfYear() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.What == mentions.Best && p.Subject == race.AboutWorldLead:
			s.leadIs(i)
			s.leadWentTo(i)
			s.leadBefore(i)
			s.leadWith(i)
			if i == 0 && s.Number > 0 && (len(s.Pieces) == 1 || s.At(1).Says(".", "!") && len(s.Pieces) == 2) {
				s.lead(0, 0, -1, s.InPlaceOf(s.Focus, 1)) // World lead!
			}
		case p.Says("topped", "tops", "topping", "headed", "heads", "led", "leads", "leading"):
			s.toppedList(i)
		case p.Says("top", "atop", "head", "summit"):
			s.atTop(i)
		case p.Says("faster", "quicker"):
			s.nobodyFaster(i)
			s.fasterThanAll(i)
		case p.Says("fastest", "quickest", "best"):
			s.fastestOfYear(i)
			s.ownFastest(i)
		}
	}
}

// lead keeps that somebody led the world with a mark, that which he ran in the race or one from
// before it; without a mark that of the race.
func (s *sentence) lead(from, to, mark int, who []int) {
	if len(who) != 1 || from < 0 {
		return
	}
	name := s.CalledName(who[0])
	if s.Result(who[0], s.Focus) != nil {
		name = s.NameIn(who[0], s.Focus)
	}
	c := race.Claim{About: race.AboutWorldLead, Athlete: name}
	f := s.Statement(min(from, to), max(from, to))
	if f == nil || mark < 0 && s.Result(who[0], s.Focus) == nil || s.Person(who[0]).Sex != s.Focus.Sex {
		return
	}
	if mark >= 0 {
		if !attribution.Plausible(s.Focus, s.At(mark).Mark) {
			return // of another event
		}
		if f = s.Statement(min(from, to, mark), max(from, to, mark)); f == nil || !s.IsSaid(mark) {
			return
		}
		if c.Mark = s.At(mark).Mark; !s.At(mark-1).Says("'s", "his", "her") && !s.At(mark+1).Says("is", "was") {
			f.Covers(s.At(mark).Span)
		}
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
	s.Add(f)
}

// leadIs is a world lead by whose time it is said to be: Kerr's winning time is a world lead, his
// 3:45.34 is the world lead.
func (s *sentence) leadIs(i int) {
	k := i - 1
	for s.At(k).Says("a", "an", "the", "also", "now", "new", "current", "both", "and", ",") || s.At(k).What == mentions.RecordName || s.At(k).What == mentions.Best {
		k--
	}
	if s.At(k).Says("is", "becomes", "became") && s.At(k-1).What == mentions.Someone && s.At(i-1).Says("the", "new") {
		who, at := s.Doer(k)
		s.lead(at, i, -1, who)
		return
	}
	if !s.At(k).Says("is", "was") {
		return
	}
	if k == 1 && s.At(0).Says("it", "that") && s.At(i-1).Says("a", "the", "new") {
		s.lead(0, i, -1, s.InPlaceOf(s.Focus, 1))
		return
	}
	if whose := s.WhoseRun(k - 1); whose >= 0 && len(s.At(whose).People) == 1 {
		s.lead(whose, i, -1, s.At(whose).People)
		return
	}
	if t := s.At(k - 1); t.Kind == prose.Time && !t.Mark.IsZero() {
		if o := s.OwnerOf(k - 1); len(o.Who) == 1 && len(s.RanThere(o.Who, []*race.Race{s.Focus}, t.Mark)) > 0 {
			s.lead(mentions.Pick(o.From, k-1), i, -1, o.Who)
		}
	}
}

// leadWentTo is to whom a world lead is said to have gone, or where it is said to stand: the world lead now
// belongs to Kerr, it stands at 3:45.34.
func (s *sentence) leadWentTo(i int) {
	if !s.At(i-1).Says("the") || s.At(i-2).IsWord() {
		return
	}
	k := i + 1
	for s.At(k).Says("now", "has", "also") {
		k++
	}
	switch who := s.Next(k + 2); {
	case s.At(k).Says("belongs", "went", "goes", "passed", "passes", "gone") && s.At(k+1).Says("to") && who >= 0:
		s.lead(i, who, -1, s.At(who).People)
	case s.At(k).Says("stands", "is") && s.At(k-1).Says("now") || s.At(k).Says("stands") && s.At(k+1).Says("at"):
		mark := k + 1
		if s.At(mark).Says("at") {
			mark++
		}
		s.lead(i, mark, mark, s.whoRanIt(mark))
	}
}

// leadBefore is the mark that is said to have led the world before: the previous world lead was
// 3:47.83 by Nuguse, the world lead had been his 3:47.83.
func (s *sentence) leadBefore(i int) {
	k := i + 1
	for s.At(k).Says("was", "of", "had", "been", "the", "is", "stood", "at", ":", ",", "(") {
		k++
	}
	if who := s.At(k); who.What == mentions.Someone && s.At(k+1).Says("'s") && s.At(k+2).Kind == prose.Time {
		s.lead(k, i, k+2, who.People)
		return
	}
	by := k + 2
	if s.At(k).Kind != prose.Time || s.At(k).Mark.IsZero() || !s.At(k+1).Says("by", "from", "of", "set", "run", ",", "(") {
		return
	}
	for s.At(by).Says("by", "set", "run") {
		by++
	}
	if who := s.Next(by); who >= 0 {
		s.lead(i, who, k, s.At(who).People)
	}
}

// toppedList is who is said to lead the list of the world, and with which mark: had topped the world
// list with the 3:47.83, leads the world this year with 3:45.34.
func (s *sentence) toppedList(i int) {
	k, ok := s.worldList(i + 1)
	if ok = ok || s.isWorldWith(i+1, k); !ok {
		return
	}
	if who := s.Next(k + 1); s.At(k).Says("by") && who >= 0 {
		if s.At(who+1).Says("'s") && s.At(who+2).Kind == prose.Time {
			s.lead(i, who, who+2, s.At(who).People)
		}
		return
	}
	who, at := s.Doer(i)
	mark := k + 1
	for s.At(mark).Says("a", "the", "his", "her", "time", "of") {
		mark++
	}
	if s.At(k).Says("with", "at", "on", "after", "thanks", "courtesy") && s.At(mark).Kind == prose.Time && !s.At(mark).Mark.IsZero() {
		s.lead(at, k, mark, who)
	} else if s.At(i).Says("tops", "heads", "leads") {
		s.lead(at, k-1, -1, who)
	}
}

// isWorldWith reports whether nothing but the world is led up to a place, behind which a mark says with what:
// leads the world with 3:45.34.
func (s *sentence) isWorldWith(from, k int) bool {
	return k-from == 2 && s.At(from).Says("the") && s.At(from+1).Folded == "world" && s.At(k).Says("with")
}

// worldList is the place behind the list of the world in the year, or the year in the world, at another
// place, and whether it is one.
func (s *sentence) worldList(from int) (int, bool) {
	const longest = 11
	k, list := from, false
	for ; k < from+longest; k++ {
		p := s.At(k)
		ofYear := p.Kind == prose.Day && p.Year == s.Focus.Date.Year()
		world := p.What == mentions.Meeting && s.At(k-1).Says("the") && s.At(k+1).Says("list", "lists", "this")
		if !p.Says("the", "this", "year", "season", "'s", "world", "list", "lists", "rankings", "in", "mile", "outdoor", "so", "far", "previously", "global") && !ofYear && !world && p.Kind != prose.Distance {
			break
		}
		list = list || p.Says("list", "lists", "rankings") || p.Says("year", "season") && s.At(k-1).Says("this")
	}
	return k, list && s.saysWorld(from, k)
}

// atTop is who is said to have gone to the top of the list of the world: his 3:45.34 put him top of it.
func (s *sentence) atTop(i int) {
	from := i + 1
	if !s.At(i).Says("atop") {
		if from++; !s.At(i + 1).Says("of") {
			return
		}
	}
	k, ok := s.worldList(from)
	if !ok {
		return
	}
	verb := i - 1
	for s.At(verb).Says("to", "the", "him", "her", "on", "at") {
		verb--
	}
	if put := s.Front(verb) - 1; s.At(verb).What == mentions.Someone && s.At(put).Says("put", "puts", "took", "takes", "sent", "sends", "moved", "moves", "lifted", "lifts", "leaves", "left", "places", "placed") {
		if whose := s.WhoseRun(put - 1); s.At(put-1).Says("it", "that", "this", "which", "time", "mark", "run", "performance", "clocking") || whose >= 0 {
			s.lead(verb, k-1, -1, s.At(verb).People)
		}
		return
	}
	if t := verb - 1; s.At(t).Kind == prose.Time && s.At(verb).Says("put", "puts", "took", "takes", "sent", "sends", "moved", "moves", "lifted", "lifts") {
		if o := s.OwnerOf(t); len(o.Who) == 1 && len(s.RanThere(o.Who, []*race.Race{s.Focus}, s.At(t).Mark)) > 0 {
			s.lead(mentions.Pick(o.From, t), k-1, -1, o.Who)
		}
		return
	}
	if s.At(verb).Says("went", "goes", "moved", "moves", "jumped", "jumps", "rose", "leapt", "is", "sits", "now", "climbed", "climbs", "stands", "shot", "soared") {
		who, at := s.Doer(verb)
		s.lead(at, k-1, s.withMark(k), who)
	}
}

// withMark is the mark with which something was done, where it stands at a place; -1 for none.
func (s *sentence) withMark(k int) int {
	mark := k + 1
	for s.At(mark).Says("a", "the", "his", "her", "time", "of") {
		mark++
	}
	if s.At(k).Says("with", "in") && s.At(mark).Kind == prose.Time && !s.At(mark).Mark.IsZero() {
		return mark
	}
	return -1
}

// leadWith is the mark with which somebody is said to have led the world before the race: the world
// leader with 3:47.83, arrived with the world lead of 3:47.83; or that he took the lead in it.
func (s *sentence) leadWith(i int) {
	if s.At(i-1).Says("the") && (s.At(i-2).Says("took", "takes", "taking", "snatched", "claimed") || s.At(i-2).Says("over") && s.At(i-3).Says("took", "takes", "taking")) {
		verb := i - 2
		if s.At(verb).Says("over") {
			verb--
		}
		who, at := s.Doer(verb)
		s.lead(at, i, s.withMark(i+1), who)
		return
	}
	mark := i + 2
	if !s.At(i-1).Says("the") || !s.At(i+1).Says("with", "at", "of") || s.At(mark).Kind != prose.Time || s.At(mark).Mark.IsZero() {
		return
	}
	who, at := s.Doer(i)
	if named := s.At(i - 3); s.At(i-2).Says(",") && named.What == mentions.Someone {
		who, at = named.People, i-3
	}
	if len(s.RanThere(who, []*race.Race{s.Focus}, s.At(mark).Mark)) == 0 {
		s.lead(at, i, mark, who)
	}
}

// saysWorld reports whether the world, or only the list, is spoken of from one place to another: a
// list of the nation is another.
func (s *sentence) saysWorld(from, to int) bool {
	for k := from; k < to; k++ {
		if s.At(k).Folded == "world" || s.At(k).Says("list", "global") && s.At(k-1).Says("the") {
			return true
		}
	}
	return false
}
