package recordprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// newRecords finds new records that stand beside who set them, or by themselves: third with a Canadian record, a first
// British record since 1985, national records for Laros and Arese. They are kept where he set one, or the first who may have
// set it.
func (s *Sentence) newRecords() {
	for i := range s.Pieces {
		p := s.At(i)
		if p.What != mentions.RecordName || s.raceOf(i) == nil || p.IsLetters() || !s.IsSaid(i) || s.At(i+1).Says("holder", "holders", "attempt", "pace", "book", "books") {
			continue
		}
		front := s.frontOf(i)
		if s.Within(front, i, "old", "previous", "former", "existing", "current", "outgoing", "longstanding") || s.Within(i-2, i, "old", "previous", "former") {
			continue
		}
		if words := s.Article.Of(s.At(s.lastShared(i)).Span); strings.HasSuffix(words, "s") && !strings.HasSuffix(words, "ss") {
			s.listed(i)
			continue
		}
		if s.isNoneOfRace(i, front) || s.Here(i).Races == nil || s.Here(i).Races[0] != s.Focus {
			continue
		}
		alone := s.At(front).Kind == prose.Number && s.At(front).N == 1 || s.At(front).Kind == prose.Ordinal && s.At(front).N == 1 || s.At(i-1).Kind == prose.Ordinal || s.At(i-1).Kind == prose.Number && s.At(i-1).N == 1
		if !alone && !s.isNew(front) && !s.isBareNew(i) {
			continue
		}
		s.newBeside(i, front)
	}
}

// isBareNew reports whether a record at a place is told without an article, by itself, behind a time of day, beside another one or
// in a heading behind what somebody did: World record!; Olympic record and European record; Laros dives to Dutch record.
func (s *Sentence) isBareNew(i int) bool {
	next := s.At(i + 1)
	if s.Number < headings && s.At(i-1).Says("to", "with", "in") && i > 1 && !s.At(i-2).Says("close", "near", "nearer", "closer", "next", "bid", "way") {
		return true
	}
	if i+1 < len(s.Pieces) && !next.Says("!", ".", ",", "for", "and", "too") {
		return false
	}
	k := i - 1
	for s.At(k).Says("and", ",", "plus", "also") || s.At(k).What == mentions.RecordName || s.At(k).What == mentions.Best {
		k--
	}
	for k >= 0 && (s.At(k).Kind == prose.OfDay || s.At(k).Kind == prose.Time || s.At(k).Says("-", ":", "!")) {
		k--
	}
	return k < 0
}

// isNoneOfRace reports whether the words around a record say that it was not set, or not in the race.
func (s *Sentence) isNoneOfRace(i, front int) bool {
	const behind = 4
	from := s.Parts[s.At(i).Part].From
	for k := from; k < i; k++ {
		if s.At(k).Says("had", "having") && !s.At(k+1).Says("a", "an", "the", "his", "her", "also") {
			return true
		}
	}
	return s.At(front-1).Says("then", "once") || s.IsAskedFor(i) || s.Within(from, i+behind, "missed", "outside", "short", "nearly", "almost", "within", "attempt", "off", "chance", "close", "near", "near-miss", "eluded", "escaped", "denied", "wanted", "chasing", "course", "schedule", "hopes", "hoped")
}

// newBeside keeps who set the new record at a place: the only one who is named in its part, or who is said to have run it, or
// where the sentence names nobody and begins with it who was the first of those who may have set it.
func (s *Sentence) newBeside(i, front int) {
	part := s.Parts[s.At(i).Part]
	var who []int
	at := i
	for k := part.From; k < part.To; k++ {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 && s.finished(p.People[0]) {
			if len(who) > 0 && who[0] != p.People[0] {
				who, at = nil, i
				break
			}
			who, at = p.People, k
		}
	}
	if one, k := s.whoseNew(i, front); len(who) == 0 && one >= 0 {
		who, at = []int{one}, k
	}
	isSaidOf := func(p mentions.Piece) bool {
		return p.What == mentions.Someone && len(p.People) > 0 && s.finished(p.People[0]) || p.Verb() != mentions.NoVerb && p.Verb() != mentions.Running
	}
	if len(who) == 0 && front <= 1 && !slices.ContainsFunc(s.Pieces, isSaidOf) {
		if who = s.aloneBefore(); len(who) == 0 && !s.scopeFor(i, -1, s.Focus).IsZero() {
			who = s.bestOf(s.scopeFor(i, -1, s.Focus), s.Focus)
		}
	}
	if one, _ := s.Whose(max(front, 0), i); one >= 0 && len(who) == 0 && s.finished(one) {
		return // who set none
	}
	if mark := front - 2; len(who) == 0 && s.At(front-1).Says(",", "(", "-") && s.At(mark).Kind == prose.Time && !s.At(mark).Mark.IsZero() {
		who, at = s.Having(func(r *race.Result) bool { return r.Mark.Level(s.At(mark).Mark) }), mark // won his third title in 3:46.63, a world record
	}
	if len(who) == 1 && s.finished(who[0]) {
		s.gotRecord(i, at, who)
	}
}

// whoseNew is who is said to have set the new record at a place, and where he is named, where he did; -1 for nobody.
func (s *Sentence) whoseNew(i, front int) (who, at int) {
	if who, at = s.Whose(max(front, 0), i); who < 0 || !s.isBetter(who) || s.isAged(front, i) {
		return -1, -1
	}
	switch scope := s.scopeFor(i, who, s.Focus); {
	case scope.Kind == race.Nation && scope.Key != s.nationOf(who, s.Focus),
		scope.Kind == race.World && !slices.Contains(s.betteredBy(s.Focus, s.Result(who, s.Focus)), scope):
		return -1, -1
	}
	return who, at
}

// aloneBefore is the only one of those who ran whom the sentence before names, in the same paragraph; nobody where it names
// several.
func (s *Sentence) aloneBefore() []int {
	var who []int
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	for k := range s.Previous.Pieces {
		if p := s.Previous.At(k); len(p.People) == 1 && s.finished(p.People[0]) {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}

// listed keeps the national records of those who are named in a sentence that tells several: national records for Laros and
// Arese.
func (s *Sentence) listed(i int) {
	for k := range s.Pieces {
		p := s.At(k)
		if p.What != mentions.Someone || len(p.People) != 1 || !s.finished(p.People[0]) || s.At(k+1).Says("'s") && !s.isTheirs(k) || k < i && !s.Within(k, i, "set", "ran", "broke", "with", "in", "both", "all") {
			continue
		}
		s.gotRecord(i, k, p.People)
	}
}

// isTheirs reports whether the mark of who is named at a place stands behind his name: Kerr's 3:27.79.
func (s *Sentence) isTheirs(k int) bool {
	mark := s.At(k + 2)
	return mark.Kind == prose.Time && len(s.RanThere(s.At(k).People, []*race.Race{s.Focus}, mark.Mark)) > 0
}

// oldOnes finds since when, until when and how long a record had stood of which the text speaks as the old one, or as it.
func (s *Sentence) oldOnes() {
	for i := range s.Pieces {
		p := s.At(i)
		isOld := (p.Kind == prose.Number && p.N == 1 && p.InWords || p.Says("record", "mark", "time", "standard", "best")) && s.isOldOne(i)
		isIt := (p.Says("it", "that") && i == 0 || p.Says("it") && i == 1) && !s.At(i+1).Says("'s")
		if !isOld && !isIt {
			continue
		}
		scopes := s.spokenOf(i)
		if len(scopes) == 0 {
			scopes = s.ofSentenceBefore()
		}
		if len(scopes) != 1 {
			continue
		}
		h := held{at: i, who: -1, scope: scopes[0]}
		lasting := s.Within(i, min(len(s.Pieces), i+6), "lasted", "stood", "survived", "dated", "dates", "endured", "set", "was", "had")
		if !lasting {
			continue
		}
		s.heldSinceThen(h)
		s.heldSoLong(h)
		s.untilToday(i)
		return
	}
}

// untilToday keeps the day of the race as that until which a record had stood.
func (s *Sentence) untilToday(i int) {
	for k := i + 1; k < len(s.Pieces); k++ {
		p := s.At(k)
		if p.Kind == prose.Day && p.Date() == s.Focus.Date && s.At(k-1).Says("to", "until", "till") && !s.Dated[k] {
			s.Dated[k] = true
			s.AddIfTrue(s.Statement(k, k, k), attribution.WhichRace, s.Focus, race.Claim{About: race.AboutDate, Date: p.Date()})
		}
	}
}

// goesOnWithRecords keeps the national records of those who are named behind a semicolon in a list that a label begins:
// national records: Kerr's 3:27.79; Laros 3:29.54 for the Netherlands.
func (s *Sentence) goesOnWithRecords() {
	ends := func(of *mentions.Sentence) bool {
		return len(of.Pieces) > 0 && of.Pieces[len(of.Pieces)-1].Says(";")
	}
	of := s.Sentence.Sentence
	for of.Previous != nil && of.Previous.Paragraph == s.Paragraph && ends(of.Previous) {
		of = of.Previous
	}
	if of == s.Sentence.Sentence {
		return
	}
	label := slices.IndexFunc(of.Pieces, func(p mentions.Piece) bool { return p.What == mentions.RecordName })
	if label < 0 || label > 2 || !of.At(label+1).Says(":") || of.At(label).Scope.Kind != race.Nation {
		return
	}
	for k := range s.Pieces {
		p := s.At(k)
		if p.What != mentions.Someone || len(p.People) != 1 || !s.finished(p.People[0]) || !s.IsSaid(k) || s.At(k+1).Says("'s") && !s.isTheirs(k) {
			continue
		}
		said := race.Claim{About: race.AboutRecord, Athlete: s.NameIn(p.People[0], s.Focus), Record: s.scopeOf(of.At(label), p.People[0], s.Focus), Date: s.Focus.Date}
		s.tellHolder(k, k, said)
	}
}
