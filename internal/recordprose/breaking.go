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
	return s.At(k).Verb() == mentions.Breaking || s.At(k).Says("wiped", "wipes", "wiping") && s.At(k+1).Says("out") || s.At(k).Says("betters", "lowers", "improves", "removes", "erases", "surpasses", "obliterated", "obliterates", "obliterating", "demolished", "demolishes", "demolishing", "destroyed", "destroys", "annihilated", "crushed", "crushes", "rewrites", "slashed", "slashes", "slashing", "sliced", "trimmed", "toppled", "topples", "reclaimed", "reclaims", "regained", "regains")
}

// isOfHeading reports whether a record stands without an article behind a preposition, as in headings,
// and nothing goes on behind it that may say that it was none: wins with British record, storms to
// British record of 3:45.34.
func (s *Sentence) isOfHeading(k, i int) bool {
	next := s.At(i + 1)
	return k == i-1 && s.Number < headings && (s.At(k).Says("with", "in") || s.isMoving(k-1)) && !s.At(0).Says("with", "in", "to") &&
		(i+1 == len(s.Pieces) || next.Kind == prose.Time || next.Says("of", ",", ".", "time", "at", "as", "win", "victory"))
}

// headings is how many lines of an article may be its headings.
const headings = 4

// isListed reports whether a record is one of some that were broken: broke the world record, the
// European record and his own British record.
func (s *Sentence) isListed(i, k int) bool {
	return s.At(k).Says("the", "his", "her") && s.At(k-1).Says("and", ",") && s.At(k-2).What == mentions.RecordName && !s.isShared(k-2) &&
		(i+1 == len(s.Pieces) || s.At(i+1).Says(",", "and", ".", ";"))
}

// isTaking reports whether a record is said to have been taken by the word at a place: took the record
// from Cram, took his record, won to take the record.
func (s *Sentence) isTaking(verb, i, k int) bool {
	next := s.At(i + 1)
	switch p := s.At(verb); {
	case p.Says("take", "claim", "seize", "grab", "snatch", "capture"):
		if !s.At(verb - 1).Says("to") {
			return s.At(verb-1).What == mentions.Someone && s.At(verb-2).Says("saw", "watched") && p.Says("take")
		}
		for j := verb - 2; j >= 0 && j > verb-12; j-- {
			if v := s.At(j).Verb(); v == mentions.Winning || v == mentions.Running || s.isMoving(j) {
				return true
			}
		}
		return false
	case !p.Says("took", "takes", "taking", "wrested", "stole", "snatched", "seized", "captured", "taken", "stolen"), next.Says("as", "into", "seriously"):
		return false
	default:
		return s.isFrom(i) || s.At(k).Says("'s") || next.Says("of") && s.Next(i+2) >= 0 ||
			p.Says("took", "takes", "taking", "taken") && (i+1 == len(s.Pieces) || next.Says(",", ".", "with", "in", "and", "too", "that", "which", "held", "set"))
	}
}

// isMoving reports whether somebody is said at a place to have gone to what stands behind it: stormed
// to a British record.
func (s *Sentence) isMoving(k int) bool {
	return s.At(k).Moves() || s.At(k).Says("runs", "running", "himself", "herself")
}

// WhoseRun is where is named whose time, or whose reward, stands at a place: Kerr's winning time, his
// consolation; the word winning where nobody is named; -1 for nobody.
func (s *Sentence) WhoseRun(j int) int {
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
	k := s.behindRelative(t.to + 1)
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

// behindRelative is the place behind the mark of a record and what tells since when or for how long it
// had stood: a British record that had stood for 39 years fell.
func (s *Sentence) behindRelative(k int) int {
	const longest = 12
	if s.At(k).Says("of") && s.At(k+1).Kind == prose.Time {
		k += 2
	}
	from := k
	if s.At(k).Says(",") {
		k++
	}
	if !s.At(k).Says("that", "which", "dating", "set", "held") {
		return from
	}
	for j := k; j < k+longest; j++ {
		if s.At(j).Says("fell", "falls", "was", "is", "went") && (s.At(j-1).Kind == prose.Span || s.At(j-1).Kind == prose.Day || s.At(j-1).Says(",") || s.At(j-1).What == mentions.Meeting) {
			return j
		}
	}
	return from
}

// goneWith keeps that a record fell in the race, where nobody is said to have broken it: Cram's mile
// record gone, the British record is no more. It is kept where the winner broke it.
func (s *Sentence) goneWith(t *topic) {
	k := t.to + 1
	for s.At(k).Says("is", "was", "has", "had", "finally", "now", "been", "also") {
		k++
	}
	owned := s.At(k).Says("his", "hers") && (k+1 >= len(s.Pieces) || s.At(k+1).Kind == prose.Sign)
	if !owned && !s.At(k).Says("gone", "falls", "fell", "fallen", "tumbles", "goes", "broken", "history", "smashed", "beaten", "toppled") || s.At(k+1).Says("by", "to", "in", "when") {
		return
	}
	winner := s.InPlaceOf(s.Focus, 1)
	if one, _ := s.Whose(t.from, k); one >= 0 && s.Result(one, s.Focus) != nil {
		winner = []int{one}
	}
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
	for s.At(k).Says("mile", "indoor", "outdoor", "old", "women", "men", "'s") && (!s.At(k).Says("'s") || s.At(k-1).Says("women", "men")) || s.At(k).Kind == prose.Distance && s.Focus != nil && s.At(k).Metres == s.Focus.Event.Distance() || s.At(k).Kind == prose.Age {
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
	scope := s.WidestBroken(s.Focus, who[0])
	f := s.Statement(at, i)
	if f == nil || scope.IsZero() {
		return
	}
	f.DoubtIf(true, attribution.WhichRecord)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
	s.Add(f)
}

// exclaimed keeps that a sentence which names a new record alone says it of the only mark that the one
// before gives: won in 3:45.34. A British record!
func (s *Sentence) exclaimed(i int, r *race.Race) {
	const most = 10
	first := 0
	for s.At(first).Says("and", "also", `"`, "yes", ",") {
		first++
	}
	bare := i == first && (s.At(i+1).Says(".", "!", ",", ";", "too", "also") || s.At(i+1).Says("as") && s.At(i+2).Says("well") || i+1 == len(s.Pieces)) && s.Number > 0
	if front := s.frontOf(i); !bare && (front != first || !s.isNew(front)) || len(s.Pieces)-first > most {
		return
	}
	for k := i + 1; k < len(s.Pieces); k++ {
		if s.At(k).Says("formerly", "previously", "replacing", "from", "beating", "breaking") && k > i && k < i+4 && (s.Within(k, len(s.Pieces), "'s", "own") || s.Next(k+1) >= 0) {
			break // of whom it was
		}
		if !s.At(k).Says(".", "!", ";", "too", "also", "as", "well", ",", `"`) {
			return
		}
	}
	who := s.ranLast(r)
	if bare && len(who) == 0 {
		who = s.InPlaceOf(r, 1)
	}
	who = s.ofNation(s.At(i).Scope, who, r)
	f := s.Statement(first, i)
	if len(who) != 1 || f == nil {
		return
	}
	if scope := s.scopeFor(i, who[0], r); !scope.IsZero() {
		f.DoubtIf(true, attribution.WhoIsMeant)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], r), Record: scope, Date: r.Date}}}
		s.Add(f)
	}
}
