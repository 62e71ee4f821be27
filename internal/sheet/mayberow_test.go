package sheet_test

import (
	"testing"

	"github.com/milectl/milectl/internal/sheet"
)

// TestMayBeRow holds which lines may be those of runners.
func TestMayBeRow(t *testing.T) {
	for text, want := range map[string]bool{
		"3  Juana Vega  Club Norte  4:31.00": true, "DNF Juana Vega ESP": true, "Juana Vega ESP DNF": true, "12. VEGA Juana 4:31,0Q": true,
		"Weather: calm": false, "Start time 19:42": false, "Wind +1.2 m/s": false, "3 Juana Vega": false, "4:31.00": false, "": false,
	} {
		if got := sheet.MayBeRow(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
