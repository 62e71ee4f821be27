package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// isOnTheWay reports whether what stands before a place says that it is one during the race: content to stay back in
// eighth, settled into third, lay fourth, Kerr up to sixth.
func (s *Sentence) isOnTheWay(i int) bool {
	k := i - 1
	for s.At(k).Says("in", "into", "back", "right", "way", "down", "there", "comfortably", "quietly", "patiently", "about", "around") {
		k--
	}
	p := s.At(k)
	if s.isForAWhile(i) {
		return true
	}
	if p.Says("to") && s.At(k-1).Says("up", "down", "back") && s.At(k-2).What == mentions.Someone {
		return true
	}
	return p.Says("stay", "stayed", "stays", "staying", "sat", "sits", "sitting", "lay", "lies", "lying", "tucked", "lurked", "lurking", "hovered", "hung") || p.Says("settled", "settling", "settles", "slotted") && s.At(k+1).Says("in", "into")
}

// isForAWhile reports whether what stands behind a place says how long somebody was in it, or that he was at some time: second for most
// of the race, second at one stage.
func (s *Sentence) isForAWhile(i int) bool {
	if s.opensForAWhile(i) {
		return true
	}
	k := i + 1
	if s.At(k).Says("place") {
		k++
	}
	switch p := s.At(k); {
	case p.Says("in", "into", "on", "down", "entering", "off", "round", "around") && s.At(k+1).Says("the"):
		return s.At(k+2).Says("straight", "stretch", "homestretch", "backstretch", "bend") || s.At(k+3).Says("straight", "stretch", "homestretch", "backstretch", "bend", "turn") // second in the final straight
	case p.Says("for"):
		return s.At(k+1).Says("most", "much", "half", "almost", "nearly", "long", "periods", "spells") || s.At(k+1).Says("a", "the", "some") && s.At(k+2).Says("while", "time", "spell", "bulk", "majority", "moment", "entire")
	case p.Says("at"):
		return (s.At(k+1).Says("some", "times", "various") || s.At(k+1).Kind == prose.Number && s.At(k+1).N == 1) && s.At(k+2).Says("point", "points", "stage", "stages", "time", ",", ".")
	default:
		return p.Says("throughout") || p.Says("most", "much") && s.At(k+1).Says("of")
	}
}

// opensForAWhile reports whether a sentence begins by saying that what stands at a place was so no longer: at first, at one point.
func (s *Sentence) opensForAWhile(i int) bool {
	if !s.At(0).Says("at") || i < 3 || s.Pieces[i].Part > 1 {
		return false
	}
	first, then := s.At(1), s.At(2)
	return first.Kind == prose.Ordinal && first.N == 1 && (then.What == mentions.Someone || then.Says(",", "he", "she", "the")) || first.Kind == prose.Number && first.N == 1 && then.Says("point", "stage", "time")
}

// IsUnderway reports whether the place at a place goes on from what the sentences before said of the course of the race, and nothing
// tells of its end: Alvarado passed 800m in 1:52.74. Kipsang was second, Kerr sixth.
func (s *Sentence) IsUnderway(i int) bool {
	of := *s
	if s.At(i - 1).Says("for") {
		return false // hung on for third
	}
	if s.tellsEnd() {
		return false
	}
	if s.At(i-1).What == mentions.Someone && s.speaksOfPace() || s.Focus != nil && s.IsLive() && !s.hasEnded() {
		return true
	}
	for range 2 {
		if of.Previous == nil || of.Previous.Paragraph != s.Paragraph {
			return false
		}
		of.Sentence = of.Previous
		if of.speaksOfPace() || of.NamesPoint() {
			return !of.tellsEnd()
		}
		if of.tellsEnd() {
			return false
		}
	}
	return false
}

// hasEnded reports whether the sentences before tell that somebody has won the race, or give the time of the winner.
func (s *Sentence) hasEnded() bool {
	winner := s.Focus.Winner()
	for _, before := range s.Sentences[:s.Number] {
		for k := range before.Pieces {
			p := before.At(k)
			if p.Says("wins", "won") || p.Kind == prose.Time && winner != nil && !p.Mark.IsZero() && p.Mark.Milliseconds() == winner.Mark.Milliseconds() {
				return true
			}
		}
	}
	return false
}

// NamesPoint reports whether a sentence names a point of the race.
func (s *Sentence) NamesPoint() bool {
	for k := range s.Pieces {
		if s.PieceIsPoint(k) {
			return true
		}
	}
	return false
}

// tellsEnd reports whether a sentence tells how the race ended: who won or finished, or in which time.
func (s *Sentence) tellsEnd() bool {
	for k := range s.Pieces {
		p := s.At(k)
		if p.Verb() == mentions.Winning || p.Says("finish", "finished", "finishes", "finishing", "finishers", "line", "tape", "crossed", "ended", "home", "end", "result", "results", "final", "placed", "podium", "faded", "eventually", "overall") || p.Says("behind", "ahead") && !s.isTuckedIn(k) {
			return true
		}
		if p.Kind == prose.Time && !p.Mark.IsZero() && s.Focus != nil && Plausible(s.Focus, p.Mark) {
			return true
		}
	}
	return false
}

// isTuckedIn reports whether the behind at a place tells who ran behind whom, not by how much or who came in so: tucked in
// behind him, with Kipsang right behind him; behind them ran Kerr.
func (s *Sentence) isTuckedIn(k int) bool {
	if before := s.At(k - 1); before.Kind == prose.Length || before.Kind == prose.Time || before.Kind == prose.Ordinal || before.Says("home", "came", "crossed") {
		return false
	}
	return s.At(k+1).Says("him", "her", "them") || s.Within(k-4, k, "tucked", "sat", "sits", "settled", "slotted", "lurking", "right", "running", "ran", "tucking", "sitting", "waiting", "poised")
}

// whenMoved reports whether a sentence begins with what somebody did on the way, and the place at a place is one then: when Ingebrigtsen
// attacked, Kerr was second.
func (s *Sentence) whenMoved(i int) bool {
	if s.Pieces[i].Part == 0 || !s.At(0).Says("when", "as", "once", "until") {
		return false
	}
	return s.Within(0, s.Parts[0].To, "attacked", "struck", "kicked", "stepped", "surged", "moved", "dropped", "peeled", "pulled", "accelerated", "pounced", "pace", "pacemaker", "rang")
}
