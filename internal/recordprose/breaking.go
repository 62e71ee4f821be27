package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// isBreaking reports whether the word at a place says that a record was broken, of which it says
// nothing else: of a rival it may say something else.
func (s *Sentence) isBreaking(k int) bool {
	return s.At(k).Verb() == mentions.Breaking || s.At(k).Says("betters", "lowers", "improves", "removes", "erases", "surpasses", "obliterated", "obliterates", "obliterating", "demolished", "demolishes", "demolishing", "destroyed", "destroys", "annihilated", "crushed", "crushes", "rewrites", "slashed", "slashes", "slashing", "sliced", "trimmed", "ended", "ends", "ending", "toppled", "topples", "claimed", "reclaimed", "reclaims", "regained", "regains")
}

// isListed reports whether a record is one of some that were broken: broke the world record, the
// European record and his own British record.
func (s *Sentence) isListed(i, k int) bool {
	return s.At(k).Says("the", "his", "her") && s.At(k-1).Says("and", ",") && s.At(k-2).What == mentions.RecordName && !s.isShared(k-2) &&
		(i+1 == len(s.Pieces) || s.At(i+1).Says(",", "and", ".", ";"))
}

// isMoving reports whether somebody is said at a place to have gone to what stands behind it: stormed
// to a British record.
func (s *Sentence) isMoving(k int) bool {
	return s.At(k).Says("stormed", "storms", "storming", "sped", "speeds", "raced", "races", "racing", "powered", "powers", "powering", "flew", "flies", "kicked", "kicks", "kicking", "cruised", "cruises", "swept", "sweeps", "surged", "surges", "charged", "charges", "romped", "ran", "runs", "running", "stretched", "strode", "blazed", "blasted", "led", "himself", "herself")
}

// whoseRun is where is named whose time, or whose reward, stands at a place: Kerr's winning time, his
// consolation; the word winning where nobody is named; -1 for nobody.
func (s *Sentence) whoseRun(j int) int {
	if !s.At(j).Says("time", "mark", "run", "performance", "clocking", "effort", "consolation", "reward", "prize", "comfort", "victory", "win") {
		return -1
	}
	k := j - 1
	winning := s.At(k).Says("winning")
	for s.At(k).Says("winning", "finishing", "final", "official", "only", "own") {
		k--
	}
	switch before := s.At(k); {
	case before.Says("'s") && s.At(k-1).What == mentions.Someone:
		return k - 1
	case before.Says("his", "her") && len(before.People) == 1:
		return k
	case before.Says("the") && winning:
		return j - 1
	default:
		return -1
	}
}

// beforeLetters is the time behind which the letters of a record stand: 3:45.34 NR, 3:45.34 (NR, WL);
// -1 for none.
func (s *Sentence) beforeLetters(i int) int {
	k := i - 1
	for s.At(k).Says("(", ",", "-") || s.At(k).IsLetters() || s.At(k).What == mentions.Best {
		k--
	}
	if s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero() {
		return k
	}
	return -1
}

// newFront is where the words before a record end: before the first of those with which it shares
// the article, too: a personal best and British record.
func (s *Sentence) newFront(i int) int {
	k := s.frontOf(i)
	first := k
	if s.At(k).Says("and", ",") {
		first--
	}
	if first < i-1 && (s.At(first).What == mentions.Best || s.At(first).What == mentions.RecordName) {
		if front := s.frontOf(first); s.isNew(front) && s.Within(first, i, "and") {
			return front
		}
	}
	return k
}

// fellBefore finds that a record was broken by somebody who is named behind it: the British record was
// broken by Kerr, the record falls to Kerr.
func (s *Sentence) fellBefore(t *topic) {
	k := t.to + 1
	if s.At(k).Says("of") && s.At(k+1).Kind == prose.Time {
		k += 2
	}
	verb := k
	for s.At(verb).Says("was", "is", "has", "had", "been", "were", "finally", "then", "also", "too") {
		verb++
	}
	to := verb + 1
	if s.At(to).Says("last", "finally") {
		to++
	}
	passive := verb > k && s.At(to).Says("by") && (s.isBreaking(verb) || s.At(verb).Says("beaten", "taken", "bettered", "claimed"))
	falling := s.At(to).Says("to") && s.At(verb).Says("fell", "fallen", "falls", "falling", "goes", "went", "gone", "passed", "passes", "tumbles", "tumbled")
	who := s.Next(to + 1)
	if !passive && !falling || who < 0 || len(s.At(who).People) != 1 {
		return
	}
	one := s.At(who).People[0]
	where := s.SettingOf(verb)
	if s.Result(one, s.Focus) == nil || !where.Sure || where.Races[0] != s.Focus {
		return
	}
	for _, scope := range t.scopes {
		if f := s.Statement(t.from, who); f != nil {
			f.DoubtIf(!t.sure || len(where.Away.Races) > 0 || s.At(verb-1).Says("had"), attribution.WhichRecord)
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(one, s.Focus), Record: scope, Date: s.Focus.Date}}}
			s.Add(f)
		}
	}
}

// goneWith keeps that a record fell in the race, where nobody is said to have broken it: Cram's mile
// record gone, the British record is no more. It is kept where the winner broke it.
func (s *Sentence) goneWith(t *topic) {
	k := t.to + 1
	for s.At(k).Says("is", "was", "has", "finally", "now", "been", "had", "also") {
		k++
	}
	if !s.At(k).Says("gone", "falls", "fell", "fallen", "tumbles", "goes", "broken", "history", "smashed", "beaten", "toppled") || s.At(k+1).Says("by", "to", "in", "when") {
		return
	}
	winner := s.InPlaceOf(s.Focus, 1)
	for _, scope := range t.scopes {
		f := s.Statement(t.from, k)
		if f == nil || len(winner) != 1 {
			return
		}
		f.DoubtIf(true, attribution.WhoIsMeant)
		f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(winner[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
		s.Add(f)
	}
}

// isUnnamed reports whether a record at a place is told by its event alone, behind who broke it: smashes
// indoor mile record.
func (s *Sentence) isUnnamed(i int) bool {
	k := i - 1
	for s.At(k).Says("mile", "indoor", "outdoor", "old") || s.At(k).Kind == prose.Distance && s.Focus != nil && s.At(k).Metres == s.Focus.Event.Distance() || s.At(k).Kind == prose.Age {
		k--
	}
	if s.At(k).Says("the") {
		k--
	}
	return s.Focus != nil && s.Within(k, i, "mile") && s.isBreaking(k)
}

// brokeUnnamed keeps that somebody broke a record whose kind is not said: the widest that he did.
func (s *Sentence) brokeUnnamed(i int) {
	verb := i - 1
	for !s.isBreaking(verb) {
		verb--
	}
	who, at := s.Doer(verb)
	where := s.SettingOf(i)
	if len(who) != 1 || at < 0 || s.Result(who[0], s.Focus) == nil || !where.Sure || where.Races[0] != s.Focus {
		return
	}
	scope := s.widestBroken(s.Focus, who[0])
	f := s.Statement(at, i)
	if f == nil || scope.IsZero() {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
	s.Add(f)
}
