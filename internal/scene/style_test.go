package scene

import (
	"fmt"
	"testing"
)

// TestPeopleKeepTheirColour: everybody has the colour of the name, alone among eight, or with
// another dash or other points.
func TestPeopleKeepTheirColour(t *testing.T) {
	var many []string
	for i := range 20 {
		many = append(many, fmt.Sprintf("runner %d", i))
	}
	all := Styles(many)
	for i, style := range all {
		if want := HueOfPerson(many[i]); style.Hue != want {
			t.Errorf("%s: colour %d, not %d", many[i], style.Hue, want)
		}
		for j := range i {
			if style == all[j] {
				t.Errorf("%s and %s have one style", many[i], many[j])
			}
		}
	}
	few := Styles(many[:int(Hues)])
	seen := map[Hue]bool{}
	for _, style := range few {
		if seen[style.Hue] {
			t.Errorf("two of eight have colour %d", style.Hue)
		}
		seen[style.Hue] = true
	}
	if first := few[0].Hue; first != HueOfPerson(many[0]) {
		t.Errorf("the first of few has colour %d", first)
	}
}

// TestNationsKeepTheirColour: a nation has the colour that is listed, another one that of its code;
// none is listed twice.
func TestNationsKeepTheirColour(t *testing.T) {
	seen := map[string]Hue{}
	for hue, codes := range nationsOf() {
		for i := 0; i < len(codes); i += 4 {
			code := codes[i : i+3]
			if other, twice := seen[code]; twice {
				t.Errorf("%s has colours %d and %d", code, other, hue)
			}
			seen[code] = Hue(hue) //nolint:gosec // there are eight
			if got := HueOfNation(code); got != seen[code] {
				t.Errorf("%s has colour %d, not %d", code, got, hue)
			}
		}
	}
	if HueOfNation("XKX") != HueOfPerson("XKX") || HueOfNation("") >= Hues {
		t.Error("a nation that is not listed has no colour of its own")
	}
}
