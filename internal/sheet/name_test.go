package sheet_test

import (
	"testing"

	"github.com/milectl/milectl/internal/sheet"
)

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
