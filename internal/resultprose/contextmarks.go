package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// markOfContext keeps the mark at a place as that of the only one who ran it in the race of the text, where he is named last
// before it, or where nobody is named before it in the sentence and he was spoken of: storming home in 3:45.34 to hand
// Ingebrigtsen another defeat. What the sentence tells of who it was may not tell of another.
func (s *sentence) markOfContext(i int) {
	const least = 6 // pieces of what is a sentence, and no cell of a table
	if s.Focus == nil || s.Unsure || s.isWished(i) || s.speaksOfOtherMark(i) || len(s.Pieces) < least && !s.ends(len(s.Pieces)-1) && !s.At(len(s.Pieces)-1).Says("!") {
		return
	}
	mark := s.Pieces[i].Mark
	ran := s.Having(func(r *race.Result) bool { return r.Mark == mark })
	if len(ran) != 1 || !mentions.AllFit(s.CuesAt(i), s.Focus) || !s.mayBeOf(i, ran[0]) {
		return
	}
	named := s.lastNamed(i)
	for named > 0 && s.At(named).Says("his", "her") && (s.At(named).Guess || len(s.At(named).People) != 1) && s.lastNamed(named) >= 0 {
		named = s.lastNamed(named) // a best of her own
	}
	switch {
	case named >= 0 && (len(s.At(named).People) != 1 || s.At(named).People[0] != ran[0] || s.At(named).Guess || s.isGoneOn(named, i)):
		return
	case named >= 0:
	case s.namesStranger(i), !s.wasSpokenOf(ran[0]):
		return
	default:
		named = i
	}
	s.keepKnown(i, named, s.Focus, s.NameIn(ran[0], s.Focus))
}

// speaksOfOtherMark reports whether the words before a mark say that it is one of before, or of another race.
func (s *sentence) speaksOfOtherMark(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	return s.Within(max(part.From, i-9), i, "old", "previous", "former", "existing", "earlier", "until", "erstwhile", "original", "training", "treadmill", "time-trial", "equal", "equals", "equalled", "equalling", "matched", "matching", "identical", "not", "never", "coach", "father", "brother", "sister", "mother") ||
		s.At(i+1).Says("for", "by", "from", "of") && s.Next(i+2) >= 0
}

// lastNamed is the place of who is named last before a place of the sentence; -1 for nobody.
func (s *sentence) lastNamed(i int) int {
	for k := i - 1; k >= 0; k-- {
		if p := s.At(k); p.What == mentions.Someone || p.Says("he", "she", "his", "her", "they", "nobody", "i", "you", "we") {
			return k
		}
	}
	return -1
}

// isGoneOn reports whether between who is named last and a mark somebody else may have been spoken of: who is his, or whose
// name is not known.
func (s *sentence) isGoneOn(named, i int) bool {
	const near = 2
	if s.At(named+1).Says("'s") && s.At(named+2).IsTie() || s.At(named).What == mentions.Someone && !s.IsDoer(named) && !s.At(named+1).Says("'s") && i-named > near {
		return true // or of who does something to him
	}
	for k := named + 1; k < i; k++ {
		if p := s.At(k); p.IsWord() && p.Capital && !p.Titled && len(p.Text) > 2 && !p.Shouted && !s.At(k-1).Says("in", "at", "from", "of", "on", "the") || p.IsTie() {
			return true
		}
	}
	return false
}

// namesStranger reports whether somebody who is not known may be named before a place of the sentence.
func (s *sentence) namesStranger(i int) bool {
	for k := range i {
		p, next := s.At(k), s.At(k+1)
		if p.IsWord() && p.Capital && !p.Titled && !p.Shouted && len(p.Text) > 2 && !s.At(k-1).Says("in", "at", "from", "of", "on", "the") && (next.IsWord() && next.Capital || next.Verb() != mentions.NoVerb || s.IsPastAt(k+1) || next.Says("had", "was", "has", "is")) && (k > 0 || next.Capital) {
			return true
		}
	}
	return false
}

// mayBeOf reports whether the nations, ages and titles that a sentence tells before a mark are such as somebody has, and
// nobody whom it names ran the mark elsewhere.
func (s *sentence) mayBeOf(i, who int) bool {
	for k := range s.Pieces {
		p := s.At(k)
		switch {
		case p.What == mentions.Someone && len(p.People) == 1 && p.People[0] != who && len(s.EverWhere(p.People, s.Pieces[i].Mark)) > 0:
			return false
		case k > i:
		case p.What == mentions.National && p.OfPeople && s.At(k+1).What != mentions.RecordName && s.At(k+1).What != mentions.Someone && !s.Person(who).Nations[p.Nation] && s.lastNamed(i) < 0:
			return false
		case p.Kind == prose.Age && p.What == mentions.Plain && !s.IsAged(who, p.N) && s.lastNamed(i) < 0:
			return false
		case p.What == mentions.Title && s.lastNamed(i) < 0 && (len(p.People) != 1 || p.People[0] != who):
			return false
		}
	}
	return true
}

// wasSpokenOf reports whether somebody is named in the last sentence that names anybody, one of the two before, and nobody else is
// who ran there; or whether he won and the sentence says that the race was won.
func (s *sentence) wasSpokenOf(who int) bool {
	of := s.Previous
	for n := 0; n < 2 && of != nil && of.Paragraph >= s.Paragraph-1; n++ {
		found, others := false, false
		for k := range of.Pieces {
			p := of.At(k)
			if len(p.People) == 0 || p.What != mentions.Someone && !p.Says("he", "she") {
				continue
			}
			is := len(p.People) == 1 && p.People[0] == who
			found, others = found || is, others || !is && of.IsDoer(k)
		}
		if found || others {
			return found && (!others || s.Result(who, s.Focus).Place == 1 && s.saysVictory())
		}
		of = of.Previous
	}
	return false
}

// saysVictory reports whether a sentence says in some words that the race was won.
func (s *sentence) saysVictory() bool {
	for k := range s.Pieces {
		if p := s.At(k); p.Verb() == mentions.Winning || p.What == mentions.RecordName || p.Says("winner", "win", "gold", "title", "victor", "first", "triumph", "clear", "record", "smashed", "shattered") {
			return true
		}
	}
	return false
}

// markThere keeps the mark at a place as that of somebody whom the paragraph named before, where the place stands behind it in
// which he ran just that: the Jarrow Arrow clocked 3:46.32 in Oslo.
func (s *sentence) markThere(i int) {
	if !s.At(i+1).Says("in", "at") || s.At(i+2).What != mentions.Meeting || s.isWished(i) || s.speaksOfOtherMark(i) {
		return
	}
	var there *race.Race
	who := -1
	for of, n := s.Sentence.Sentence.Sentence.Sentence, 0; of != nil && n < 4 && of.Paragraph == s.Paragraph; of, n = of.Previous, n+1 {
		for k := range of.Pieces {
			p := of.At(k)
			if p.What != mentions.Someone || len(p.People) != 1 {
				continue
			}
			for _, r := range s.EverWhere(p.People, s.Pieces[i].Mark) {
				if there != nil && there != r {
					return
				}
				there, who = r, p.People[0]
			}
		}
	}
	if there != nil && s.IsPlaceOf(i+2, there) {
		s.keepKnown(i, i, there, s.NameIn(who, there))
	}
}

// onlyWhoRan is the only one of those who may be meant by a he who ever ran the mark at a place; all of them where it is not one.
func (s *sentence) onlyWhoRan(i int, who []int) []int {
	if s.Within(0, i, "told", "tells", "telling", "asked", "reminded") {
		return who // to whom it is said
	}
	ran := slices.DeleteFunc(slices.Clone(who), func(one int) bool { return len(s.EverWhere([]int{one}, s.Pieces[i].Mark)) == 0 })
	if len(ran) == 1 && s.Pieces[i].Mark.Unit() <= timing.Hundredth {
		return ran
	}
	return who
}

// markElsewhere keeps the mark at a place of who is named last before it as the one that he ran in the only race in which he ran
// just that.
func (s *sentence) markElsewhere(i int) {
	named := s.lastNamed(i)
	if named < 0 || s.isGoneOn(named, i) || s.isWished(i) || s.speaksOfOtherMark(i) {
		return
	}
	those := s.At(named).People
	if s.At(named).Says("he", "she", "his", "her") {
		those = s.onlyWhoRan(i, those)
	}
	if len(those) != 1 || s.At(named).Guess && len(those) == len(s.At(named).People) {
		return
	}
	who := those[0]
	there := s.EverWhere([]int{who}, s.Pieces[i].Mark)
	if len(there) != 1 || there[0] == s.Focus {
		return
	}
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 && p.People[0] != who && len(s.EverWhere(p.People, s.Pieces[i].Mark)) > 0 {
			return
		}
	}
	for k := range s.Cues {
		if !mentions.AllFit([]*mentions.Cue{&s.Cues[k]}, there[0]) && s.Pieces[s.Cues[k].At].Part == s.Pieces[i].Part {
			return
		}
	}
	s.keepKnown(i, named, there[0], s.NameIn(who, there[0]))
}
