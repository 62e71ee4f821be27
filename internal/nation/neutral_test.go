package nation

import "testing"

// TestIsNeutral: the codes that several nations share are codes of the table,
// and no nation of its own is among them.
func TestIsNeutral(t *testing.T) {
	neutral := 0
	for n := range All() {
		if IsNeutral(n.Code) {
			neutral++
		}
	}
	if neutral != 5 {
		t.Errorf("got %d codes, want AIN, ANA, ART, EUN and ROC", neutral)
	}
	for _, code := range []string{"", "GBR", "URS"} {
		if IsNeutral(code) {
			t.Errorf("%q: is neutral", code)
		}
	}
}
