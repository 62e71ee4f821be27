package attribution

import (
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
)

// A margin that is said too roughly to be judged is false all the same where it was on the other side of the record.
func TestOtherSideIsNeverRough(t *testing.T) {
	f := &Finding{Accept: func(claim.Assessment) bool { return false }}
	f.unlessOnOtherSide()
	for found, want := range map[string]bool{"2.21 outside": true, "2.21 inside": false, "": false} {
		if got := f.Accept(claim.Assessment{Truth: claim.False, Found: found, Claim: race.Claim{Side: race.Inside}}); got != want {
			t.Errorf("said to be inside, found %q: %v", found, got)
		}
	}
	if f.Accept(claim.Assessment{Truth: claim.False, Found: "2.21"}) {
		t.Error("a margin without a side is not too rough any more")
	}
}
