package recordprose

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Records finds records: who broke them, whose they were, and how old.
func (s *Sentence) Records() {
	for i := range s.Pieces {
		switch p := &s.Pieces[i]; {
		case p.Kind == prose.Span:
			s.yearsAfter(i)
			s.reigns(i)
		case s.At(i - 2).Says("improvement"):
			s.improvement(i)
		case p.What == mentions.RecordName:
			s.recordsAt(i)
			s.recordsFor(i)
			s.previously(i)
			s.stillTheRecord(i)
			s.elsewhere(i)
			s.once(i)
			s.apposed(i)
			s.changedHands(i)
			s.newHolder(i)
			s.firstSince(i)
			if p.Scope.Key != "" || p.Scope.Kind == race.World {
				s.Mentioned[p.Scope] = true
			}
		case p.Says("having"):
			s.havingRun(i)
		case p.Says("held", "owned") && s.At(i+1).Says("it"):
			s.heldFor(i)
		case p.Says("fell", "fallen", "tumbled"), p.Verb() == mentions.Breaking && s.At(i-1).Says("was", "were", "been", "also"):
			s.fallen(i)
		case p.Says("record", "mark") && s.At(i-1).Says("'s"):
			s.theirs(i)
		case p.Says("record") && s.isUnnamed(i):
			s.brokeUnnamed(i)
		case p.Says("record", "mark") && s.At(i+1).Says("since"):
			s.heldSince(i)
		case p.Says("mark") && s.At(i-1).Says("a", "the") && s.At(i+1).Says("that", "which") && s.At(i+2).Says("had"):
			s.oldAge(i)
		case p.Says("record") && s.At(i-1).Says("the", "old", "a", "previous") && !s.At(i+1).Says("holder", "holders", "book", "books"):
			s.oldAge(i)
		}
	}
	s.Topics()
}

// recordsAt is what is said of the record at a place.
func (s *Sentence) recordsAt(i int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	if s.At(s.lastShared(i) + 1).Says("holder") {
		s.recordHolder(i, r)
		return
	}
	k := s.newFront(i)
	var holder []int
	holderAt := -1
	if s.At(k).Says("'s") && s.At(k-1).What == mentions.Someone {
		holder, holderAt = s.At(k-1).People, k-1
	} else if s.At(k).Says("his", "her") {
		holder, holderAt = s.At(k).People, k
	}
	set := s.set(i, k, r)
	if !set {
		s.exclaimed(i, r)
	}
	fell := s.fellIn(i, k)
	first := len(s.Found)
	there := cmp.Or(fell, r)
	s.heldAt(i, holder, holderAt, set, there)
	s.agesAt(i, k, holder, there)
	for n := first; n < len(s.Found) && fell != r; n++ {
		s.Found[n].DoubtIf(true, attribution.WhichRace)
	}
}

// fellIn is the race in which a record is said to have been broken, which is the one that it met: that
// which the text is about, unless the sentence tells of another; nil where it does not say of which.
func (s *Sentence) fellIn(i, k int) *race.Race {
	where := s.SettingOf(i)
	verb, _ := s.breaker(i, k)
	if verb >= 0 && s.isPerfect(verb) && s.At(verb-1).Says("had") && where.Sure {
		return nil // perhaps before
	}
	if where.Sure && len(where.Races) > 0 && where.Races[0] == s.Focus {
		return s.Focus
	}
	if verb < 0 && s.At(s.lastShared(i)+1).Says("from") {
		return nil
	}
	if verb < 0 {
		return s.Focus
	}
	if where.Weak {
		return nil // some other day, which nothing tells
	}
	who, _ := s.Doer(verb)
	if there := s.latestBefore(i, who, where.Races); len(there) == 1 && there[0].Event == s.Focus.Event {
		return there[0]
	}
	return nil
}

// raceOf is the race before which a record stood or in which it was set: that which the
// text is about, unless the record is of another event or track.
func (s *Sentence) raceOf(i int) *race.Race {
	p := s.At(i)
	if s.Focus == nil {
		return nil
	}
	if s.At(i+1).Says("reads", "read") {
		return nil // what he did there
	}
	if s.namesOtherSex(i) || s.isOfOtherEvent(i) || p.Event == 0 && s.isOnTheWay(i) || s.isOfOtherSex(i) || s.TellsOtherSex(i) {
		return nil
	}
	if of := s.At(i + 2); s.At(i+1).Says("of") && of.Kind == prose.Time && !of.Mark.IsZero() && !s.canBeRecord(of.Mark) {
		return nil
	}
	if s.Focus.Environment == event.ShortTrack && s.saysOutdoor(i) || s.Focus.Environment != event.ShortTrack && s.saysIndoors(i) {
		return nil
	}
	if p.Event > 0 && p.Event != s.Focus.Event.Distance() || p.Short != (s.Focus.Environment == event.ShortTrack) && p.Short {
		return nil
	}
	return s.Focus
}

// namesOtherSex reports whether a record is called one of those who cannot run in the race: the British women's record.
func (s *Sentence) namesOtherSex(i int) bool {
	called := strings.ToLower(s.Article.Of(s.At(i).Span))
	women := strings.Contains(called, "women")
	return women && s.Focus.Sex == race.Men || !women && strings.Contains(called, "men's") && s.Focus.Sex == race.Women
}

// saysOutdoor reports whether a record is said to be one outdoors: the world outdoor record, an outdoor record, outdoors the record is.
func (s *Sentence) saysOutdoor(i int) bool {
	return s.At(0).Says("outdoors") || strings.Contains(strings.ToLower(s.Article.Of(s.At(i).Span)), "outdoor") || s.At(i-1).Says("outdoor") || s.At(i+1).Says("outdoors")
}

// saysIndoors reports whether a record is said to be one indoors without its name: indoors the record is, the record indoors.
func (s *Sentence) saysIndoors(i int) bool {
	return s.At(0).Says("indoors") || s.At(i+1).Says("indoors")
}

// isOfOtherSex reports whether a record is said to be that of somebody who cannot run in the race: her own world
// record.
func (s *Sentence) isOfOtherSex(i int) bool {
	k := s.frontOf(i)
	whose := s.At(k)
	if whose.Says("'s") {
		whose = s.At(k - 1)
	}
	if len(whose.People) == 0 {
		return whose.Says("her") && s.Focus.Sex == race.Men || whose.Says("his") && s.Focus.Sex == race.Women
	}
	return !slices.ContainsFunc(whose.People, func(one int) bool { return s.Person(one).Sex == s.Focus.Sex })
}

// isOfOtherEvent reports whether a record is said to be one of another event: the world record for
// two miles, the world record holder in the steeplechase.
func (s *Sentence) isOfOtherEvent(i int) bool {
	from := i + 1
	for s.At(from).Says("holder", "holders", "time", "-") {
		from++
	}
	if s.At(from).Says("on") && s.At(from+1).Says("the") && s.At(from+2).Says("road", "roads") {
		return true
	}
	if !s.At(from).Says("for", "over", "at", "in") {
		return false
	}
	for k := from; k < from+4; k++ {
		d := s.At(k)
		if d.Kind == prose.Distance && d.Metres != s.Focus.Event.Distance() || d.Says("mile") && s.Focus.Event.Distance() != event.Mile ||
			d.Says("steeplechase", "marathon", "half-marathon", "relay", "walk", "hurdles") && !s.At(from).Says("at") {
			return true
		}
		if s.At(k-1).Says("the") && d.Kind == prose.Number && d.N >= 100 && event.Distance(d.N)*event.Metre != s.Focus.Event.Distance() {
			return true // in the 1500
		}
	}
	return false
}

// isMarkOfOther reports whether the mark at a place is said to be one of another event: 3:26.00 for the
// 1500m.
func (s *Sentence) isMarkOfOther(k int) bool {
	from := k + 1
	for s.At(from).Says("for", "over", "in", "at", "the") {
		from++
	}
	d := s.At(from)
	if from == k+1 || s.Focus == nil {
		return false
	}
	switch {
	case d.Kind == prose.Distance:
		return d.Metres != s.Focus.Event.Distance()
	case d.Kind == prose.Number && !d.InWords && s.At(from-1).Says("the", "over"):
		return d.N >= 800 && event.Distance(d.N)*event.Metre != s.Focus.Event.Distance()
	default:
		return d.Says("mile") && s.Focus.Event.Distance() != event.Mile
	}
}

// isOnTheWay reports whether a record may be one of a shorter distance, which the sentence gives with
// its time before: passed 1500m in 3:29.63, a world record, too.
func (s *Sentence) isOnTheWay(i int) bool {
	timed := false
	for k := i - 1; k >= 0; k-- {
		p := s.At(k)
		if p.Kind == prose.Time && !timed {
			if timed = true; len(s.Having(func(r *race.Result) bool { return !p.Mark.IsZero() && r.Mark == p.Mark })) > 0 {
				return false // a mark of the race itself
			}
		}
		if timed && p.Kind == prose.Distance && p.Metres != s.Focus.Event.Distance() && p.Metres >= 1000*event.Metre && p.Metres != 1200*event.Metre {
			return true
		}
	}
	return false
}

// isShared reports whether a record shares the word with one that is named behind it: the European
// and meeting record.
func (s *Sentence) isShared(i int) bool {
	if i < 0 || s.At(i).What != mentions.RecordName || s.At(i).IsLetters() {
		return false
	}
	words := strings.Fields(strings.ToLower(s.Article.Of(s.At(i).Span)))
	return len(words) > 0 && !slices.Contains([]string{"record", "records", "best", "mark", "one"}, words[len(words)-1])
}

// firstShared is the first of the records that share a word with that at a place, itself where none
// does.
func (s *Sentence) firstShared(i int) int {
	for s.At(i-1).Says("and", ",", "&") && s.isShared(i-2) {
		i -= 2
	}
	return i
}

// lastShared is that of the records which share a word behind which it stands.
func (s *Sentence) lastShared(i int) int {
	for s.isShared(i) && s.At(i+2).What == mentions.RecordName {
		i += 2
	}
	return i
}

// frontOf is where the words before a record end: the 's or the article.
func (s *Sentence) frontOf(i int) int {
	k := s.firstShared(i) - 1
	for n := 0; k >= 0 && n < 6; n++ {
		p := s.At(k)
		if p.Kind == prose.Age || p.Kind == prose.Span || p.Kind == prose.Day && p.Of == 0 || p.IsWord() && !p.Says("'s", "a", "an", "the", "his", "her", "new", "another", "old", "previous", "in", "with", "for", "was", "is") && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) || p.Says("old", "own", "existing", "long-standing", "new") {
			k--
			continue
		}
		break
	}
	return k
}
