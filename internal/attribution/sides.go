package attribution

import (
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/timing"
)

// unlessOnOtherSide accepts of a margin to a record, however roughly it is said, that it was on the other side.
func (f *Finding) unlessOnOtherSide() {
	accept := f.Accept
	if accept == nil {
		return
	}
	f.Accept = func(a claim.Assessment) bool {
		side := a.Claim.Side.String()
		return a.Truth == claim.False && side != "" && a.Found != "" && !strings.HasSuffix(a.Found, side) || accept(a)
	}
}

// foundMargin is a margin that was found, on whichever side of a record.
func foundMargin(found string) (timing.Margin, error) {
	seconds, _, _ := strings.Cut(found, " ")
	return timing.ParseMargin(seconds)
}
