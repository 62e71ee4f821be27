package yearbook

import (
	"testing"

	"github.com/milectl/milectl/internal/race"
)

// TestWhyOnward: every code of result lists has a reason of its own.
func TestWhyOnward(t *testing.T) {
	seen := map[string]string{whyOnward("?"): "no code"}
	for _, code := range race.Qualifications() {
		if other, twice := seen[whyOnward(code)]; twice {
			t.Errorf("%s and %s: both %q", code, other, whyOnward(code))
		}
		seen[whyOnward(code)] = code
	}
}
