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

func TestCutCode(t *testing.T) {
	type parted struct {
		before, code string
		ok           bool
	}
	for text, want := range map[string]parted{
		"Norway (NOR)":                    {"Norway", "NOR", true},
		"Oslo(NOR)":                       {"Oslo", "NOR", true},
		"Hayward Field, Eugene, OR (USA)": {"Hayward Field, Eugene, OR", "USA", true},
		"Bislett (Stadion) \t(NOR)":       {"Bislett (Stadion)", "NOR", true},
		"Trackside (ABC)":                 {"Trackside", "ABC", true},
		"(NOR)":                           {},
		" (NOR)":                          {},
		"Norway (Nor)":                    {},
		"Norway (NORD)":                   {},
		"Norway (NO)":                     {},
		"Norway (NÖ)":                     {},
		"Norway (NOR) ":                   {},
		"Norway NOR)":                     {},
		"Norway (NOR":                     {},
		"Norway (N(R)":                    {},
		")":                               {},
		"":                                {},
	} {
		if !want.ok {
			want.before = text
		}
		var got parted
		if got.before, got.code, got.ok = CutCode(text); got != want {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
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
