package sheet_test

import (
	"testing"

	"github.com/milectl/milectl/internal/sheet"
)

// TestInCapitals holds of which names a reader cannot tell the small letters.
func TestInCapitals(t *testing.T) {
	for name, want := range map[string]bool{
		"KERR JOSH": true, "MORGAN MCDONALD": true, "Josh KERR": true, "KERR Josh": true, "Ian McDONALD": true, "Wei LI": true, "JAN van der BERG": true,
		"Josh Kerr": false, "AJ Green": false, "J. Kerr": false, "John Smith III": false, "Jan van der Berg": false, "KERR": false, "": false, "李 微": false,
	} {
		if got := sheet.InCapitals(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}

// TestCapitalsFirst holds which part of a name is the family's.
func TestCapitalsFirst(t *testing.T) {
	for _, test := range []struct{ name, given, family string }{
		{"KERR Josh", "Josh", "KERR"},
		{"VAN DER KWASTEL Maren", "Maren", "VAN DER KWASTEL"},
		{"van RIEBENSTEIN Carla", "Carla", "van RIEBENSTEIN"},
		{"GARCÍA de la TORRE Ana Belén", "Ana Belén", "GARCÍA de la TORRE"},
		{"McTARRISH Ailsa", "Ailsa", "McTARRISH"},
		{"DeGRASSE Andre", "Andre", "DeGRASSE"},
		{"D’ASTRÉE Maëlle", "Maëlle", "D’ASTRÉE"},
		{"O'TARRELAN Brída", "Brída", "O'TARRELAN"},
		{"KOWALEWSKA-BRYŚ Ola", "Ola", "KOWALEWSKA-BRYŚ"},
		{"LI MEIFENG", "", ""},
		{"Josh Kerr", "", ""},
		{"de la Torre Ana", "", ""},
		{"KERR", "", ""},
		{"", "", ""},
	} {
		given, family, ok := sheet.CapitalsFirst(test.name)
		if given != test.given || family != test.family || ok != (test.family != "") {
			t.Errorf("%q: %q, %q, %v", test.name, given, family, ok)
		}
	}
}
