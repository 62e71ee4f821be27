package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// Placed is who is said to be in the place at a place of the sentence.
func (s *Sentence) Placed(i int) (Owner, bool) {
	if s.isRanking(i) || s.At(i+1).What == mentions.Meeting && s.At(i-1).Says("a", "his", "her", "the") {
		return Owner{}, false // a third Wanamaker Mile
	}
	if s.At(i-1).Says("the") && !s.At(i+1).Says("place") || s.At(i+1).Says("time", "times", "man", "men", "woman", "women", "race", "title", "win", "victory", "fastest", "quickest", "best", "lap", "half", "quarter", "year", "season", "successive", "straight", "consecutive", "edition", "since", "ever", "attempt", "five", "six", "three", "four", "two", "ten", "record", "pacemaker", "kilometre", "leg", "round", "day", "big", "major", "career", "sub") ||
		s.At(i+1).Says("of") && !s.isOfCount(i+2) || s.At(i+1).Kind == prose.Number || s.At(i+1).Kind == prose.Day || s.At(i+1).Kind == prose.Distance || s.At(i+1).What == mentions.RecordName || s.At(i+1).Joined && !s.At(i+1).Says("placed", "place") {
		return Owner{}, false
	}
	if name := i - 2; s.At(i-1).Says("in") && s.At(name).What == mentions.Someone && s.At(s.Front(name)-1).Says("home") && s.At(s.Front(name)-2).Verb() == mentions.Leading {
		return Owner{}, false // led home Nuguse in second
	}
	if s.At(i+1).Says("to") && (s.At(i).N != 2 || s.Next(i+2) < 0) && !s.isInvertedBefore(i) {
		return Owner{}, false // second to none
	}
	if s.IsCountedOtherwise(i) || s.IsOfBeaten(i) {
		return Owner{}, false
	}
	if s.isOfNoun(i) {
		return Owner{}, false
	}
	if s.At(i-1).Says("in") && s.At(i+1).Says(",") && s.At(i-1).Part == s.Pieces[i].Part && s.Parts[s.Pieces[i].Part].From >= i-2 {
		if who := s.Next(i + 2); who >= 0 {
			return Owner{Who: s.At(who).People, From: who}, true
		}
	}
	k := i - 1
	if s.At(k).Says("the") && s.At(i+1).Says("place") {
		k--
	}
	for k >= 0 && s.At(k).Says("a", "an", "in", "into", "to", "still", "only", "just", "comfortable", "distant", "close", "excellent", "fine", "well", "superb", "up", "eventual", "disappointing", "creditable", "strong", "brilliant", "surprise", "lonely") || s.At(k).Says("back", "right", "way", "down", "home", "across") && (s.At(k-1).Says("was", "were", "sat", "lay", "came", "stay", "stayed", "hung", "settled", "tucked", "dropped", "finished", "rolled", "strode", "led") || s.At(k-1).What == mentions.Someone && s.At(i-1).Says("in")) {
		k--
	}
	if s.At(k).Says("about", "around") && s.At(k-1).Says("hung", "sat", "stayed", "hovered", "hanging", "sitting") {
		k-- // hung about in eighth
	}
	if s.At(k).Says("as") && s.At(i).Folded == "number" {
		k-- // came in as number three
	}
	if s.At(k).Says("than") && s.At(k-1).Says("better", "higher") && s.At(k-2).Says("no") {
		k -= 3 // no better than sixth
	}
	named := i + 2
	if s.At(named).Says("finisher") {
		named++
	}
	if who := s.Next(named); s.At(i+1).Joined && s.At(i+1).Says("placed", "place") && who >= 0 {
		return Owner{Who: s.At(who).People, From: who}, true // fourth-placed Gourley
	}
	if j := k - 1; s.At(j).Says("a", "an", "the") && s.At(k).IsWord() && !s.At(k).Capital && s.At(k).Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, s.At(k).Folded) && s.At(k+1).Kind == prose.Ordinal {
		k = j - 1 // had been a patient 6th
	}
	p := s.At(k)
	if v := s.fillsPodium(k); v >= 0 {
		who, at := s.Doer(v)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) == 1
	}
	for _, of := range [...]func(int) (Owner, bool){s.placedWith, s.placedElsewhere, s.placedSo, s.passesIn, s.inBrackets, s.ofNationHome, s.whosePlace, s.goesOn} {
		if o, ok := of(i); ok {
			return o, true
		}
	}
	at := i + 2
	for s.At(at).Says("the") {
		at++
	}
	switch {
	case p.Says("from", "to", "up") && s.At(i+1).Says("at") && s.PieceIsPoint(at), s.At(i-1).Says("to", "from") && s.At(i+1).Says("at") && s.PieceIsPoint(at):
		who, doer := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(doer, k)}, len(who) > 0
	case p.Says(",") && k == i-1 && s.At(k-1).What == mentions.Someone && s.At(s.Front(k-1)-1).Says("of") && s.At(s.Front(k-1)-2).Says("ahead") && s.placedBefore(i) && s.At(i+1).Says("in", ",", ".", "and"):
		return Owner{Who: s.At(k - 1).People, From: k - 1}, true
	case s.At(i+1).Says("was", "came", "went", "is") && (k < s.Parts[s.Pieces[i].Part].From || s.At(k).Says(",") && s.PieceIsPoint(k-1)):
		return s.inverted(i + 2)
	case s.At(i+1).What == mentions.Someone && s.At(i-1).Says(",", "and") && s.isInvertedBefore(i):
		return Owner{Who: s.At(i + 1).People, From: i + 1}, true // second was Kerr, third Nuguse
	case s.At(i+1).Says("to") && s.At(i+2).What == mentions.Someone && s.At(i-1).Says(",", "and") && s.isInvertedBefore(i):
		return Owner{Who: s.At(i + 2).People, From: i + 2}, true // second went to Kerr and third to Nuguse
	case s.At(i+1).Says("place") && s.At(i+2).Says("was", "went") && (k < 0 || !p.IsWord()):
		return s.inverted(i + 3)
	case p.Says(":") && k == i-1 && s.At(i+1).Says("in", ",", "."):
		who, at := s.Doer(i)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) > 0
	case p.What == mentions.Someone && s.At(k+1).Says("in") && s.At(s.Front(k)-1).Says("behind"):
		return s.placedBehind(k, i)
	case p.What == mentions.Someone && s.At(k+1).Says("in") && s.At(s.Front(k)-1).Says("and") && s.At(s.Front(k)-2).Says("them", "him", "her"):
		who, at := s.Doer(s.Front(k) - 2) // divided them and Wightman in seventh
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) == 1
	case p.What == mentions.Someone && !s.At(k+1).Says("to"):
		s.Pieces[i].Guess = s.Pieces[i].Guess || s.isOfEither(k, i)
		return Owner{Who: p.People, From: k}, true
	case p.Says("been") && (s.At(k-1).Says("had", "has", "having") || s.At(k-1).Says("only", "just", "still") && s.At(k-2).Says("had", "has")):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) > 0
	case p.Says("was", "were", "is") || p.Verb() == mentions.Finishing || p.Verb() == mentions.Running || p.Says("became", "sat", "lay", "stay", "stayed", "tucked", "manage", "managed", "faded", "fade", "fading", "slipped", "slipping", "drifted", "dropped", "got", "settle", "settled", "hung", "held", "fell", "had", "led", "moved"):
		if p.Says("moved", "led", "had") {
			return Owner{}, false
		}
		who, at := s.Doer(k)
		if next := s.Next(i + 2); len(who) == 0 && s.At(i+1).Says(":", "-") && next >= 0 {
			return Owner{Who: s.At(next).People, From: next}, true // a Welshman was third: Heyward
		}
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) > 0
	case p.Says("back", "adrift", "down") && s.At(k-1).Kind == prose.Length && s.At(k+1).Says("in"):
		for j := k - 2; j >= s.Parts[s.Pieces[i].Part].From; j-- {
			if s.At(j).What == mentions.Someone {
				return Owner{Who: s.At(j).People, From: j}, true // Nuguse six tenths back in third
			}
		}
		return Owner{}, false
	case p.Says("for") && k == i-1 && s.At(k-1).Says("good", "enough") && s.At(k-2).Says(",") && s.At(k-3).Kind == prose.Time:
		o := s.OwnerOf(k - 3) // Muir's 4:15.24, good for fourth
		return o, len(o.Who) > 0
	case p.Says("behind") && s.At(k+1).Says("in") && s.At(k-1).Margin != (timing.Margin{}) && s.At(k-2).What == mentions.Someone && !s.IsDoer(k-2):
		return Owner{Who: s.At(k - 2).People, From: k - 2}, true // with Nuguse 0.62 behind in third
	case p.Says("behind") && s.At(k+1).Says("in"), p.Says("for") && k == i-1 && (s.At(k-1).Kind == prose.Time || s.At(k-1).Says("on", "settled", "settle", "settling", "home", "tough", "good", "closed", "closing", "enough", "back", "through", "up", "straight", "away")), p.Says("with") && s.At(k-1).Says("content", "satisfied"):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) > 0
	case (p.Kind == prose.Length || p.Kind == prose.Time && p.Mark.IsZero()) && s.At(k+1).Says("in") && s.At(k-1).Says("by"):
		who, at := s.Doer(k)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) > 0
	case p.Kind == prose.Time && s.At(k+1).Says("in"):
		o := s.OwnerOf(k)
		return o, len(o.Who) > 0
	case p.Says(",") && s.nameBefore(k) >= 0 && s.At(i+1).Says(",", ".", "and", ";", "in", "at", "by"), p.What == mentions.National && s.nameBefore(k+1) >= 0 && k == i-1:
		at := s.nameBefore(k)
		if p.What == mentions.National {
			at = s.nameBefore(k + 1)
		}
		return Owner{Who: s.At(at).People, From: at}, true
	case p.Says(",") && k == i-1 && s.BeforeAside(k) >= 0 && s.At(s.BeforeAside(k)).What == mentions.Someone && s.IsDoer(s.BeforeAside(k)) && !s.OthersNamed(s.BeforeAside(k)+1, k):
		if at := s.BeforeAside(k); s.At(i+1).Says(",", ".", "and", ";", "in") || i+1 == len(s.Pieces) {
			return Owner{Who: s.At(at).People, From: at}, true
		}
	case s.isToldOf(i, k):
		s.Pieces[i].Guess = true
		return Owner{Who: s.At(k - 1).People, From: k - 1}, true
	case p.Says("and", ",", "(", "-") && s.At(k-1).What == mentions.Someone && (s.IsDoer(k-1) || p.Says("(") || s.At(s.Front(k-1)-1).Says("came") && s.At(i+1).Says("at")):
		if and := s.Front(k-1) - 1; s.At(and).Says("and") && s.At(and-1).What == mentions.Someone && s.At(i+1).Says("and") && s.At(i+2).Kind == prose.Ordinal {
			return Owner{Who: s.At(and - 1).People, From: and - 1}, true // Gourley and Wightman, fourth and fifth
		}
		if s.At(i+1).Says(",", ")", "in", "and", ".", "place", ";", "at", "with", "by") || s.At(i+1).Says("after") && s.PieceIsPoint(i+2) || s.At(i+1).Kind == 0 {
			return Owner{Who: s.At(k - 1).People, From: k - 1}, true
		}
	}
	return Owner{}, false
}

// placedWith is who is in a place at one point of the race as in another at the point before
// it, with one verb: sat eighth at 400m and sixth at halfway.
func (s *Sentence) placedWith(i int) (Owner, bool) {
	k := i - 1
	for s.At(k).Says("and", ",", "then", "too", "still", "as", "far", "back", "low", "high", "up") {
		k--
	}
	several := s.At(k).Says("points", "stations", "marks") && s.At(k-1).Says("both", "these", "those")
	if k == i-1 || !s.PieceIsPoint(k) && !several || !s.At(i+1).Says("at", "with", "by", "again") || !s.IsOfPoint(i) {
		return Owner{}, false
	}
	for j := k - 1; j >= 0 && j > k-7; j-- {
		if s.At(j).Kind == prose.Ordinal {
			return s.Placed(j)
		}
		if !s.At(j).Says("at", "with", "the", "by", "both", "and") && !s.PieceIsPoint(j) {
			break
		}
	}
	return Owner{}, false
}

// inverted is who stands behind the verb: third was Nuguse.
func (s *Sentence) inverted(k int) (Owner, bool) {
	for n := 0; n < 8 && k < len(s.Pieces); n++ {
		p := s.At(k)
		switch {
		case p.What == mentions.Someone:
			return Owner{Who: p.People, From: k}, true
		case p.Says("to") && s.At(k-1).Says("went", "goes", "fell"):
			k++
		case p.What == mentions.National, p.What == mentions.Title, p.Kind == prose.Age, p.IsWord() && !mentions.Has(mentions.Prepositions, p.Folded) && p.Verb() == mentions.NoVerb, p.Says(",", "'s"):
			k++
		default:
			return Owner{}, false
		}
	}
	return Owner{}, false
}

// nameBefore is who is named before a place with where they come from: Regina Jacobs of the
// United States; -1 for nobody.
func (s *Sentence) nameBefore(k int) int {
	j := k - 1
	if from := s.At(j); from.What != mentions.National && (!from.IsWord() || !from.Capital) {
		return -1
	}
	j--
	if s.At(j).Says("the") {
		j--
	}
	if !s.At(j).Says("of", "from") || s.At(j-1).What != mentions.Someone || !s.IsDoer(j-1) {
		return -1
	}
	return j - 1
}

// goesOn is who is in the place with which a sentence begins: who alone does something in
// the sentence before it.
func (s *Sentence) goesOn(i int) (Owner, bool) {
	k := i - 1
	for s.At(k).Says(",", "well", "and", `"`, "then", "finally") {
		k--
	}
	if who := s.Next(i + 2); k < 0 && s.At(i+1).Says(",") && who >= 0 && s.At(who).What == mentions.Someone {
		return Owner{}, false // fourth, Nuguse: not who was spoken of before
	}
	if k >= 0 || s.Previous == nil || s.Previous.Paragraph < s.Paragraph-1 || !s.At(i+1).Says("at", "with", "in", "after", ",", ".") {
		return Owner{}, false
	}
	var who []int
	before := s.Previous
	if len(before.Pieces) > 0 && before.At(0).Kind == prose.Ordinal && before.Previous != nil && before.Paragraph == s.Paragraph {
		before = before.Previous // eighth after a lap. Sixth at 800m.
	}
	for n := range before.Pieces {
		p := &before.Pieces[n]
		if len(p.People) > 0 && (p.What == mentions.Someone || p.Says("he", "she", "i", "you")) {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) != 1 {
		return Owner{}, false
	}
	s.Pieces[i].Guess = true // somebody else may be meant
	return Owner{Who: who, From: i}, true
}

// placedBefore reports whether a place that is said before in the sentence has somebody.
func (s *Sentence) placedBefore(i int) bool {
	for k := range i {
		if s.At(k).Kind == prose.Ordinal && s.IsTaken(k) {
			return true
		}
	}
	return false
}
