package resultprose

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// ledHome keeps that somebody came in before those whom he is said to have led home.
func (s *sentence) ledHome(i int) {
	k := i + 1
	if s.At(k).Says("home") {
		k++
	}
	named, end := s.inARow(k)
	if k == i+1 && !s.At(end).Says("home") {
		return
	}
	who, at := s.Doer(i)
	for _, one := range named {
		if len(who) == 1 && at >= 0 && !s.isOnTheWay(i, one) {
			s.aheadIfTrue(s.Statement(at, one), i, who[0], s.At(one).People[0])
		}
	}
}

// overWhom keeps that somebody came in before another over whom his victory is called one, or to whom the other's loss: his
// victory over Nuguse, his defeat by Kerr.
func (s *sentence) overWhom(i int) {
	lost := s.At(i).Says("defeat", "loss") && s.At(i+1).Says("by", "to", "against")
	if !lost && !s.At(i+1).Says("over", "against") && (!s.At(i).Says("defeat") || !s.At(i+1).Says("of")) {
		return
	}
	other, owner := s.Next(i+2), i-1
	for s.At(owner).IsWord() && s.At(owner).Verb() == mentions.NoVerb && !s.At(owner).Capital && owner > i-4 && !s.At(owner).Says("his", "her", "'s") {
		owner--
	}
	if s.At(owner).Says("'s") {
		owner--
	} else if verb := s.At(owner); verb.Says("took", "enjoyed", "scored", "recorded", "celebrated", "claimed", "earned", "secured", "had", "gained", "got", "with", "pulled") {
		if who, at := s.Doer(owner); len(who) == 1 && at >= 0 && !lost {
			owner = at
		}
	}
	if p := s.At(owner); p.What != mentions.Someone && !p.Says("his", "her", "he", "she") {
		return
	}
	if other < 0 || len(s.At(owner).People) != 1 || len(s.At(other).People) != 1 || s.At(other+1).Says("'s") || s.At(owner).People[0] == s.At(other).People[0] || s.isOnTheWay(i, other) {
		return
	}
	first, second := s.At(owner).People[0], s.At(other).People[0]
	if lost {
		first, second = second, first
	}
	s.aheadIfTrue(s.Presupposed(owner, other), i, first, second)
}

// cameBetween keeps that some came in behind one and before another between whom they are said to have come in: Gourley and
// Wightman separated Nuguse and Cheruiyot.
func (s *sentence) cameBetween(i int) {
	verb := i
	if s.At(i).Says("between") {
		verb--
		for s.At(verb).Says("in", "home") {
			verb--
		}
		if !s.At(verb).Says("came", "finished", "were", "was", "placed", "coming", "finishing") {
			return
		}
	}
	one := s.Next(i + 1)
	if one < 0 || !s.At(one+1).Says("and", "from") {
		return
	}
	other := s.Next(one + 2)
	for s.At(verb-1).Says("just", "only", "all", "both", "that", "had") {
		verb--
	}
	named := s.NamesBefore(verb)
	if other < 0 || len(named) == 0 || !s.endsOrder(other+1) || len(s.At(one).People) != 1 || len(s.At(other).People) != 1 || s.isOnTheWay(i, other) {
		return
	}
	first, last := s.At(one).People[0], s.At(other).People[0]
	if s.Focus == nil || s.Result(first, s.Focus) == nil || s.Result(last, s.Focus) == nil {
		return
	}
	if s.Result(first, s.Focus).Place > s.Result(last, s.Focus).Place {
		first, last = last, first
	}
	for _, k := range named {
		between := s.Result(s.At(k).People[0], s.Focus)
		if between == nil || between.Place <= s.Result(first, s.Focus).Place || between.Place >= s.Result(last, s.Focus).Place {
			return
		}
	}
	for _, k := range named {
		s.aheadIfTrue(s.Statement(k, other), i, first, s.At(k).People[0])
		s.aheadIfTrue(s.Statement(k, other), i, s.At(k).People[0], last)
	}
}

// passes is what is said of who came past the one who is named right behind it, at any time of the race.
func passes() []string {
	return []string{
		"passed", "passing", "passes", "overtook", "overtaking", "overhauled", "overhauling", "caught", "catching", "reeled in", "reeling in", "got by", "got past", "getting by", "getting past", "went by", "went past", "came by", "came past", "ran past", "ran by",
		"swept past", "sweeping past", "stormed past", "surged past", "moved past", "moving past", "edged past", "edging past", "eased past", "flew past", "kicked past", "kicking past", "kicked by", "ran down", "running down", "stormed by", "swept by", "surged by", "powered past", "burst past", "shot past", "nosed past", "inched past", "dived past", "dipped past", "leaned past", "sprinted past", "sprinting past", "slipped past",
	}
}

// isLate reports whether what stands behind the name from a place on says that somebody was passed right before the finish, or for a
// place there: in the final strides, on the line, for fourth.
func (s *sentence) isLate(k int) bool {
	const longest = 6
	for s.At(k).Says("the", "reigning", "defending") || s.At(k).What == mentions.National || s.At(k).Says("'s") {
		k++
	}
	if s.At(k).What != mentions.Someone {
		return false
	}
	k++
	for s.At(k).Says("just", "right", "to") {
		k++
	}
	if s.At(k-1).Says("to") && s.At(k).Says("the") && s.At(k+1).Says("line", "tape", "finish") || s.At(k-1).Says("to") && s.At(k).Kind == prose.Ordinal {
		return true
	}
	if s.At(k).Says("late") || s.At(k).Says("for") && s.At(k+1).Says("gold", "silver", "bronze") || s.At(k).Says("for") && s.At(k+1).Kind == prose.Ordinal || s.At(k).Says("on", "at", "before") && s.At(k+1).Says("the") && s.At(k+2).Says("line", "tape", "finish") {
		return true
	}
	if !s.At(k).Says("in", "down", "over", "inside", "off", "with") {
		return false
	}
	for n := k + 1; n < k+longest; n++ {
		switch p := s.At(n); {
		case p.Says("final", "closing", "last", "dying", "home", "finishing"):
			next := s.At(n + 1)
			return next.Says("strides", "stride", "step", "steps", "metres", "meters", "yards", "straight", "straightaway", "stretch", "seconds") || next.Kind == prose.Distance && next.Metres <= 200*event.Metre || next.Kind == prose.Number && s.At(n+2).Says("strides", "metres", "meters")
		case p.Says("homestretch"):
			return true
		case p.Says("straight", "straightaway", "sprint") && s.At(n-1).Says("the"):
			return true
		case !p.Says("the", "very", "a", "his", "her"):
			return false
		}
	}
	return false
}

// isBeatenTo reports whether what stands behind a name says to what somebody came before him that is not the finish: beat Kerr to the punch.
func (s *sentence) isBeatenTo(k int) bool {
	noun := s.At(k + 2)
	return s.At(k).Says("to") && s.At(k+1).Says("the", "a") && noun.IsWord() && !noun.Says("line", "finish", "tape", "win", "title", "gold", "silver", "bronze", "victory", "crown", "wire", "post", "podium", "medal", "medals", "last", "final", "top", "minor", "runner", "world", "olympic", "record")
}
