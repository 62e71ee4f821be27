package attribution

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// IsOfPoint reports whether a place is one at a point of the race, not at its end: a
// point stands in the same statement, or the sentence goes on from one.
func (s *Sentence) IsOfPoint(i int) bool {
	if s.At(i+1).Says("at") && s.At(i+2).Says("the") && s.At(i+3).Says("end", "line", "finish", "tape") {
		return s.At(i+4).Says("of") && !s.At(i+5).Says("it") && !s.At(i+6).Says("race", "mile") // of the first lap
	}
	if s.At(i+1).Says("then") && !s.MeansOther(i+1) || s.At(i+1).Says("at") && s.At(i+2).Says("that", "this") && s.At(i+3).Says("point", "stage") {
		return true // when something else was so
	}
	if mark := s.At(i + 2); s.At(i+1).Says("in", "with") && mark.Kind == prose.Time && s.Focus != nil && Plausible(s.Focus, mark.Mark) {
		return false // took seventh in 3:48.95
	}
	if s.isTimedThere(i) {
		return false // the mark is one of the finish
	}
	if s.isOnTheWay(i) || s.IsUnderway(i) || s.whenMoved(i) {
		return true
	}
	group := s.GroupOf(s.Pieces[i].Part)
	for k := range s.Pieces {
		if s.Pieces[k].Part != s.Pieces[i].Part && s.IsEmbedded(s.Pieces[k].Part) || s.isLastAside(k, i) {
			continue
		}
		if s.GroupOf(s.Pieces[k].Part) != group {
			if first := s.At(s.Parts[s.Pieces[i].Part].From); k < i && s.PieceIsPoint(k) && (first.Says("then", "with", ",", ":") || first.Says("while", "whereas") && s.At(i-1).Says("was", "lay", "sat", "only", "still", "in")) {
				return true
			}
			continue
		}
		if s.At(k).Kind == prose.Distance && s.At(k+1).Says("later", "further") {
			return true
		}
		if k < i && s.Within(k, i, "closed", "finish", "finished", "kicked", "faded", "recovered", "ended", "closing") || k < i && s.Within(max(0, k-5), k, "from") && s.Within(k, i, "take", "claim", "snatch", "secure", "grab") || k < i && s.At(k).Says("early") && s.At(i-1).Says("place", "placed", "take", "claim") {
			continue // from there to the end
		}
		if s.PieceIsPoint(k) || s.Pieces[k].Part == s.Pieces[i].Part && s.At(k).Says("still", "early", "far", "moment", "shoulder") || s.At(k).Says("lap", "laps", "running", "early", "bend", "backstretch", "leaders", "pack", "lane", "rail", "metres", "far", "heels", "moment") {
			return true
		}
	}
	return false
}

// isTimedThere reports whether a place stands beside the mark of who finished in it, with nothing between
// them: 3:47.74 in fourth; 3:47.74, two seconds after him.
func (s *Sentence) isTimedThere(i int) bool {
	mark := s.At(i - 2)
	return (s.At(i-1).Says("in", "for") || s.At(i-1).Says(",") && s.At(i).Margin != (timing.Margin{})) && mark.Kind == prose.Time && s.Focus != nil && Plausible(s.Focus, mark.Mark)
}
