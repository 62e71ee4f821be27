package scene

import (
	"fmt"
	"testing"
)

// TestNationsKeepTheirColour: in every picture without two of one nation each line has the
// colour of its nation.
func TestNationsKeepTheirColour(t *testing.T) {
	styles := Styles([]Identity{{"kerr", "GBR"}, {"ingebrigtsen", "NOR"}, {"nuguse", "USA"}})
	others := Styles([]Identity{{"nuguse", "USA"}, {"wightman", "GBR"}})
	if styles[0].Hue != others[1].Hue || styles[2].Hue != others[0].Hue || styles[0].Hue != HueOf("GBR") {
		t.Errorf("nations changed their colours: %v, %v", styles, others)
	}
}

// TestPeopleKeepTheirColour: where two are of one nation everybody has the colour of the name,
// alone among eight, or with another dash.
func TestPeopleKeepTheirColour(t *testing.T) {
	var many []Identity
	for i := range 20 {
		many = append(many, Identity{fmt.Sprintf("runner %d", i), "KEN"})
	}
	all := Styles(many)
	for i, style := range all {
		if want := hueOfName(many[i].Name); style.Hue != want {
			t.Errorf("%s: colour %d, not %d", many[i].Name, style.Hue, want)
		}
		for j := range i {
			if style == all[j] {
				t.Errorf("%s and %s have one style", many[i].Name, many[j].Name)
			}
		}
	}
	seen := map[Hue]bool{}
	for _, style := range Styles(many[:int(Hues)]) {
		if seen[style.Hue] {
			t.Errorf("two of eight have colour %d", style.Hue)
		}
		seen[style.Hue] = true
	}
}
