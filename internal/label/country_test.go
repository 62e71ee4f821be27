package label

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/nation"
)

func TestCountry(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Royaume-Uni", "GBR"},
		{"Allemagne", "GER"},
		{"Deutschland", "GER"},
		{"Norwegen", "NOR"},
		{"ROYAUME-UNI", "GBR"},
		{"Vereinigtes Königreich", "GBR"},
		{"España", "ESP"},
		{"Pays-Bas", "NED"},
		{"Turquie", "TUR"},
		{"Îles Fidji", ""},
		{"Fidji", "FIJ"},
		{"West Germany", "FRG"},
		{"DDR", "GDR"},
		{"Magyarország", "HUN"},
		{"Egyesült Királyság", "GBR"},
		{"Schweiz", "SUI"},
		{"Suisse", "SUI"},
		{"Brunei", "BRU"},
		{"Bahrain", "BRN"},
		{"GBR", "GBR"},
		{"(NOR)", "NOR"},
		{"Great Britain & N.I.", ""},
		{"Mosswater AC", ""},
		{"", ""},
		{"SV", ""},
		{"Sverige", "SWE"},
		{"Kenia", "KEN"},
		{"Россия", "RUS"},
		{"Côte d’Ivoire", "CIV"},
		{"gbr | ger", ""},
		{"Etiopia", "ETH"},
		{"Éthiopie", "ETH"},
	} {
		if code, ok := Country(test.text); code != test.want || ok != (test.want != "") {
			t.Errorf("%q: %q, %t, want %q", test.text, code, ok, test.want)
		}
	}
}

// TestCountries holds that the table has codes of nations and no name twice.
func TestCountries(t *testing.T) {
	seen := make(map[string]string)
	for line := range strings.Lines(countries) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		code, names, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if _, ok := nation.Lookup(code); !ok {
			t.Errorf("%q is no code", code)
		}
		for name := range strings.SplitSeq(names, blank) {
			if name != countryName(name) || seen[name] != "" {
				t.Errorf("%s: %q is not folded, or stands under %s", code, name, seen[name])
			}
			seen[name] = code
		}
	}
}
