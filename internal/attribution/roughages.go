package attribution

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/prose"
)

// Hedged lets an age that is said with nearly pass only where it is rounded up, one that is said to be more where it is, and no
// other that is said roughly.
func (s *Sentence) Hedged(f *Finding, j int) {
	switch s.hedgeOfAge(j) {
	case prose.Nearly:
		f.Accept = func(a claim.Assessment) bool {
			below := !strings.HasPrefix(a.Found, strconv.Itoa(a.Claim.Years)+" year")
			return a.Truth == claim.RoundsTrue || a.Truth == claim.TrueAsFarAsKnown && a.Claim.Years > 0 && below
		}
	case prose.Over:
		f.Accept = func(a claim.Assessment) bool { return a.Truth == claim.True }
	case prose.Under, prose.Around:
		f.Accept = func(claim.Assessment) bool { return false }
	default:
	}
}

// hedgeOfAge is how the length of time or the age at a place is said not to be exact, by the words before it, or behind.
func (s *Sentence) hedgeOfAge(j int) prose.Hedge {
	one, two := s.At(j-1), s.At(j-2)
	if s.At(j+1).Says("or", "and") && s.At(j+2).Says("so", "more", "thereabouts", "less") || s.At(j+1).Says("give", "ish", "odd") {
		return prose.Around
	}
	switch {
	case one.Says("nearly", "almost", "virtually", "practically", "approaching", "nearing", "pushing"),
		one.Says("quite") && two.Says("not"), one.Says("but") && two.Says("all"),
		one.Says("to") && two.Says("close"), one.Says("on") && two.Says("nigh", "going"), one.Says("for") && two.Says("on") && s.At(j-3).Says("getting"),
		one.Says("of") && two.Says("short", "shy") && s.At(j-3).Says("just", "little", "bit", "fraction", "tad"):
		return prose.Nearly
	case one.Says("over", "beyond"), one.Says("than") && two.Says("more", "longer"), one.Says("of") && two.Says("upwards", "upward", "excess", "north"), one.Says("least") && two.Says("at"):
		if s.At(j-2).Says("well", "far", "way") {
			return prose.Under
		}
		return prose.Over
	case one.Says("under", "below", "within", "inside", "than", "most", "barely", "hardly", "scarcely"),
		one.Says("of") && two.Says("short", "shy", "south"), one.Says("but") && two.Says("anything"), one.Says("to") && two.Says("up"), one.Says("as") && two.Says("long"):
		return prose.Under
	case one.Says("about", "around", "some", "roughly", "approximately", "circa"), one.Says("of") && two.Says("part"):
		return prose.Around
	default:
		return prose.Exact
	}
}
