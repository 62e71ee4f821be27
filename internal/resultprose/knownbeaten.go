package resultprose

import "github.com/milectl/milectl/internal/mentions"

// beatenWords is participles that say of somebody that he came in behind who is named behind their by, each with the word that
// belongs to it.
const beatenWords = " beaten defeated edged outkicked outsprinted pipped nipped bested topped outlasted outrun outpaced outclassed outfought outmuscled outleaned outduelled outdueled outmanoeuvred denied upset stunned shocked downed vanquished conquered thwarted humbled overpowered repelled trounced thrashed dethroned deposed mugged dispatched held-off fended-off fought-off seen-off shaken-off kicked-out "

// passedWords is participles that say that somebody was passed at some time of the race.
const passedWords = " passed caught overtaken overhauled collared nailed run-down reeled-in hauled-in hunted-down gunned-down mown-down chased-down tracked-down swallowed-up "

// knownBeaten keeps that who is said to have been beaten came in behind who is named behind the by at a place, if he did: was edged
// out in the straight by Kerr; caught on the line by Kerr, he was second.
func (s *sentence) knownBeaten(by int) {
	winner := s.Next(by + 1)
	verb, late := s.beatenBefore(by)
	if winner < 0 || verb < 0 || len(s.At(winner).People) != 1 || s.At(winner+1).Says("'s") || !s.endsOrder(winner+1) || !late && !s.isLate(by+1) {
		return
	}
	who, at := s.marginOf(verb)
	if k := verb - 1; s.At(k).What == mentions.Someone && len(s.At(k).People) == 1 {
		who, at = s.At(k).People, k // with Kerr beaten by
	}
	if len(who) == 0 && s.Parts[s.Pieces[verb].Part].From == verb {
		if k := s.Next(s.Parts[s.Pieces[by].Part].To + 1); k >= 0 && s.doesMore(k) {
			who, at = s.At(k).People, k
		}
	}
	if at < 0 || len(who) != 1 || who[0] == s.At(winner).People[0] || s.isOnTheWay(verb, winner) {
		return
	}
	f := s.Statement(min(at, winner), max(at, winner))
	if s.At(verb).Says("denied") {
		f = s.denial(at, winner)
	}
	s.aheadIfTrue(f, by, s.At(winner).People[0], who[0])
}

// beatenBefore is the place of the participle to which the by at a place belongs, with no more between them than when and where it was;
// and whether it says that somebody was beaten, and not only passed on the way. -1 for none.
func (s *sentence) beatenBefore(by int) (verb int, late bool) {
	const longest = 9
	for k := by - 1; k >= 0 && k > by-longest; k-- {
		p := s.At(k)
		if beaten := isParticiple(beatenWords, p, s.At(k+1)); beaten || isParticiple(passedWords, p, s.At(k+1)) {
			if !s.isUndergone(k) {
				return -1, false
			}
			return k, late || beaten
		}
		late = late || p.Says("line", "straight", "homestretch", "stretch", "strides", "tape", "finish", "post")
		if p.What != mentions.Meeting && !p.Says("on", "at", "in", "just", "only", "again", "once", "more", "narrowly", "comfortably", "well", "the", "line", "post", "straight", "final", "last", "home", "finishing", "closing", "dying", "strides", "metres", "meters", "finish", "tape", "end", "sprint", "to", "second", "third", "here", "there", "off", "out", "down", "up", "homestretch", "stretch", "both", "late") {
			return -1, false
		}
	}
	return -1, false
}

// isParticiple reports whether a word is one of some participles, with the word behind it that belongs to it.
func isParticiple(words string, p, next *mentions.Piece) bool {
	return p.IsWord() && (mentions.Has(words, p.Folded) || next.IsWord() && mentions.Has(words, p.Folded+"-"+next.Folded))
}

// isUndergone reports whether what stands before a participle says that it happened to somebody: was narrowly, got, a comma, a name.
func (s *sentence) isUndergone(verb int) bool {
	k := verb - 1
	for s.At(k).Says("narrowly", "well", "comfortably", "just", "again", "also", "only", "then", "finally", "eventually", "soundly", "easily", "himself", "herself", "duly", "once", "more") {
		k--
	}
	return verb == s.Parts[s.Pieces[verb].Part].From || s.At(k).Says("was", "were", "been", "got", "is", "are", ",", "gets", "and") || s.At(k).Says("being") && s.At(k-1).Says("after", "before", "despite", ",") || s.At(k).What == mentions.Someone && !s.At(k).Says("his", "her")
}

// doesMore reports whether who is named at a place does something behind it.
func (s *sentence) doesMore(k int) bool {
	return s.isFiniteAt(k+1) || s.At(k+1).Says("had", "has", "is")
}
