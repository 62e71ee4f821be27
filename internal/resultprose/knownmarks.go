package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownMarks finds the marks of which no words that are known tell who ran them, where the
// only one of whom is spoken has just this mark: one in hundredths is hardly by chance his.
func (s *sentence) knownMarks() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		isExact := p.Kind == prose.Time && !p.Mark.IsZero() && p.Mark.Unit() <= timing.Hundredth && p.Hedge == prose.Exact && p.Glued == "" && !p.Slip
		if isExact && !s.IsTaken(i) && s.Why[p.Span] == "" && !s.isWished(i) {
			for _, of := range [...]func(int){s.knownMark, s.markOfWin, s.markOfContext, s.markElsewhere, s.markThere} {
				if !s.IsTaken(i) {
					of(i)
				}
			}
		}
	}
}

func (s *sentence) knownMark(i int) {
	if s.At(i+1).Says("to") && s.At(i+2).Kind == prose.Time && s.Focus != nil {
		if s.marksOfTwo(i); s.IsTaken(i) {
			return
		}
	}
	who, from, several := s.onlyOne(i)
	if several {
		who, from, several = s.doerOfMark(i)
	}
	if several || s.Focus == nil {
		return
	}
	if who < 0 {
		s.markOfFocus(i)
		return
	}
	races := s.SettingOf(i).Races
	if !slices.Contains(races, s.Focus) {
		races = append(slices.Clip(races), s.Focus)
	}
	there := s.RanThere([]int{who}, races, s.Pieces[i].Mark)
	if len(there) != 1 {
		there = s.EverWhere([]int{who}, s.Pieces[i].Mark)
	}
	if len(there) == 1 {
		s.keepKnown(i, from, there[0], s.NameIn(who, there[0]))
	}
}

// marksOfTwo keeps the marks of the only two who are named before them, in their order: got by Wightman for fourth, 3:47.74 to 3:47.83.
func (s *sentence) marksOfTwo(i int) {
	named := s.namedIn(0, i)
	if len(named) != 2 {
		return
	}
	for n, at := range named {
		result := s.Result(s.At(at).People[0], s.Focus)
		if result == nil || result.Mark.IsZero() || result.Mark != s.At(i+2*n).Mark {
			return
		}
	}
	for n, at := range named {
		s.keepKnown(i+2*n, at, s.Focus, s.NameIn(s.At(at).People[0], s.Focus))
	}
}

// doerOfMark is who alone does what is said last before the mark at a place, where others are named, too: beat Ingebrigtsen to win
// a high-class mile in 3:45.34.
func (s *sentence) doerOfMark(i int) (who, at int, several bool) {
	for k := i - 1; k > s.Parts[s.Pieces[i].Part].From; k-- {
		switch p := s.At(k); {
		case p.What == mentions.Someone, p.Kind == prose.Time, p.What == mentions.RecordName, p.Says("record", "best", "than", "of", "old", "previous"):
			return -1, -1, true
		case p.Verb() == mentions.Winning, p.Verb() == mentions.Finishing, p.Verb() == mentions.Running:
			those, at := s.Doer(k)
			if len(those) != 1 || at < 0 || s.At(at).Guess || s.At(at+1).Says("'s") {
				return -1, -1, true
			}
			return those[0], at, false
		}
	}
	return -1, -1, true
}

// markOfFocus takes a mark of nobody who is named for that of the only one who ran it in the
// race of the text.
func (s *sentence) markOfFocus(i int) {
	const least = 6 // pieces of what is a sentence, and no cell of a table
	if len(s.Pieces) < least && !s.ends(len(s.Pieces)-1) || s.namesAnybodyElse() {
		return // or somebody may be named who is not known
	}
	if s.Within(0, i, "old", "previous", "former", "existing", "earlier", "until") {
		return // it may be one that was run before
	}
	if ran := s.Having(func(r *race.Result) bool { return r.Mark == s.Pieces[i].Mark }); len(ran) == 1 && !s.speaksOfOthers(ran[0]) && s.mayBePlaced(i, ran[0]) {
		s.keepKnown(i, i, s.Focus, s.NameIn(ran[0], s.Focus))
	}
}

// mayBePlaced reports whether somebody came in the place by which he who ran a mark is called before it: the last man ran 3:53.92.
func (s *sentence) mayBePlaced(i, who int) bool {
	place, ranked := s.Result(who, s.Focus).Place, s.Focus.Ranked()
	for k := range i {
		p := s.At(k)
		switch called := s.At(k+1).Says("man", "woman", "finisher", "runner", "athlete", "one", "home"); {
		case !called:
		case p.Kind == prose.Ordinal && p.N != place, p.Says("last") && (s.Focus.Partial || place != ranked[len(ranked)-1].Place):
			return false
		}
	}
	return true
}

// namesAnybodyElse reports whether a word in capitals stands in a sentence where none begins, which may be a name that is not known.
func (s *sentence) namesAnybodyElse() bool {
	for k := 1; k < len(s.Pieces); k++ {
		begins := s.At(k-1).Kind == prose.Sign && s.At(k-1).What == mentions.Plain && k < 4
		if p := s.At(k); p.IsWord() && p.Capital && (!begins || !p.Says("the", "a", "an", "his", "her", "time", "result", "it", "that", "and", "but")) {
			return true
		}
	}
	return false
}

// keepKnown keeps that somebody ran the mark at a place, if it is so.
func (s *sentence) keepKnown(i, from int, there *race.Race, name string) {
	f := s.Statement(min(from, i), max(from, i), i)
	cues := s.CuesAt(i)
	if there != s.Focus {
		cues = s.Unjoined(i, cues) // 3:30.35 in Rabat, and 3:30.01 in Stockholm
	}
	if mentions.AllFit(cues, there) {
		s.AddIfTrue(f, attribution.WhoIsMeant, there, race.Claim{About: race.AboutMark, Athlete: name, Mark: s.Pieces[i].Mark})
	}
}

// onlyOne is the one of whom the part of a figure speaks, or where that names nobody the
// sentence, and where; -1 where nobody is named. Several is true where it may be another.
func (s *sentence) onlyOne(i int) (who, at int, several bool) {
	part := s.Parts[s.Pieces[i].Part]
	if who, at, several = s.onlyOneOf(part.From, part.To); who < 0 && !several {
		return s.onlyOneOf(0, len(s.Pieces))
	}
	return who, at, several
}

func (s *sentence) onlyOneOf(from, to int) (who, at int, several bool) {
	who, at = -1, -1
	untold := false
	for k := from; k < to; k++ {
		p := s.At(k)
		untold = untold || s.isUntold(k)
		if p.What != mentions.Someone && !p.Says("he", "she", "him", "his", "her", "they", "them", "their", "nobody", "everyone") {
			continue
		}
		if p.Says("his", "her") && who >= 0 && slices.Contains(p.People, who) && !s.At(k+1).IsTie() {
			continue // his own
		}
		if len(p.People) != 1 || p.Guess || s.At(k+1).Says("'s") && s.At(k+2).IsTie() || who >= 0 && p.People[0] != who {
			return -1, -1, true // his sister is somebody else
		}
		if who < 0 {
			who, at = p.People[0], k
		}
	}
	if untold && who >= 0 {
		return -1, -1, true
	}
	return who, at, false
}

// isUntold reports whether somebody stands at a place of whom only the people is told, and not who it is: the Scot second.
func (s *sentence) isUntold(k int) bool {
	p, next := s.At(k), s.At(k+1)
	if aged := p.Kind == prose.Age && p.What != mentions.Someone; aged && s.At(k-1).Says("the", "a", "another") {
		return s.ends(k+1) || next.Kind == prose.Sign || next.Verb() != mentions.NoVerb
	}
	if p.What != mentions.National || !p.OfPeople && !p.Is("scot", "scotsman", "scotswoman", "englishman", "englishwoman", "welshman", "welshwoman") || !s.At(k-1).Says("the", "a", "another") {
		return false
	}
	return s.ends(k+1) || next.Kind == prose.Ordinal || next.Kind == prose.Sign || next.Verb() != mentions.NoVerb || next.Says("was", "were", "had", "has", "who", "and", "in", "behind", "ahead")
}

// isWished reports whether the part of a figure speaks of a pace that was asked for, or of what
// was hoped for.
func (s *sentence) isWished(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	return s.Within(part.From, part.To, "lights", "wavelight", "pace", "pacing", "target", "schedule", "standard", "qualifying", "mind", "goal", "aim", "aimed", "aiming", "dream", "dreamed", "hoped", "wanted", "promised", "needed", "asked", "predicted", "worth", "equivalent")
}

// speaksOfOthers reports whether the sentence before names others than somebody, and not him.
func (s *sentence) speaksOfOthers(who int) bool {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return false
	}
	others := false
	for k := range s.Previous.Pieces {
		if p := s.Previous.At(k); p.What == mentions.Someone {
			if slices.Contains(p.People, who) {
				return false
			}
			others = true
		}
	}
	return others
}
