//go:build !race

package nation_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/words"
)

func TestEveryNationIsFoundByCodeAndName(t *testing.T) {
	for n := range nation.All() {
		if got, err := nation.Parse(n.Code); err != nil || got != n {
			t.Errorf("Parse(%q) = %s, %v", n.Code, got.Code, err)
		}
		for _, text := range []string{
			n.Code, strings.ToLower(n.Code), " " + n.Code + " ", n.Name, strings.ToUpper(n.Name), words.Fold(n.Name), "the " + n.Name,
			strings.ReplaceAll(n.Name, "Saint ", "St. "), strings.ReplaceAll(n.Name, " and ", " & "), strings.ReplaceAll(n.Name, " ", "-"),
		} {
			if got, err := nation.Find(text); err != nil || got != n {
				t.Errorf("Find(%q) = %s, %v, want %s", text, got.Code, err, n.Code)
			}
		}
	}
}

func TestFindAliases(t *testing.T) {
	tests := map[string][]string{
		"GBR": {"Great Britain", "Britain", "UK", "U.K.", "GB", "United Kingdom", "GB & NI"},
		"ENG": {"England", "eng"},
		"SCO": {"Scotland"},
		"WAL": {"Wales", "Cymru"},
		"NIR": {"Northern Ireland", "northern-ireland"},
		"IOM": {"Isle of Man", "IMN"},
		"JEY": {"Jersey", "JER"},
		"GGY": {"Guernsey", "GUE"},
		"IRL": {"Ireland", "Republic of Ireland", "Éire"},
		"NED": {"Holland", "the Netherlands", "HOL", "NLD", "Nederland"},
		"GER": {"Germany", "Deutschland", "DEU"},
		"FRG": {"West Germany", "west germany"},
		"GDR": {"East Germany", "DDR", "German Democratic Republic"},
		"URS": {"Soviet Union", "USSR", "U.S.S.R.", "SUN"},
		"RUS": {"Russia", "Russian Federation"},
		"EUN": {"Unified Team", "CIS"},
		"CZE": {"Czech Republic", "Czechia"},
		"TCH": {"Czechoslovakia", "CSK"},
		"TUR": {"Turkey", "Turkiye", "Türkiye"},
		"MKD": {"Macedonia", "North Macedonia"},
		"SUI": {"Switzerland", "Schweiz", "CHE"},
		"USA": {"America", "US", "U.S.A.", "United States of America"},
		"CIV": {"Ivory Coast", "Cote d'Ivoire", "Côte d’Ivoire"},
		"CPV": {"Cape Verde"},
		"SWZ": {"Swaziland"},
		"COD": {"DRC", "Zaire", "Democratic Republic of the Congo"},
		"CGO": {"Congo", "Republic of the Congo", "COG"},
		"KOR": {"South Korea", "Korea"},
		"PRK": {"North Korea", "DPR Korea"},
		"TPE": {"Taiwan", "Chinese Taipei", "TWN"},
		"HKG": {"Hong Kong", "Hong Kong, China"},
		"TTO": {"Trinidad", "Trinidad & Tobago", "TRI"},
		"SGP": {"Singapore", "SIN"},
		"RSA": {"South Africa", "ZAF"},
		"ALG": {"Algeria", "DZA"},
		"BRN": {"Bahrain", "BHR", "BRN"},
		"BRU": {"Brunei", "Brunei Darussalam"},
		"NZL": {"New Zealand", "NZ"},
		"ART": {"Athlete Refugee Team", "refugee team"},
	}
	for code, texts := range tests {
		for _, text := range texts {
			if n, err := nation.Find(text); err != nil || n.Code != code {
				t.Errorf("Find(%q) = %s, %v, want %s", text, n.Code, err, code)
			}
		}
	}
}

// answers reads what every text ever known names.
func answers(t *testing.T) map[string]string {
	t.Helper()
	golden, err := os.ReadFile("testdata/answers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for line := range strings.Lines(string(golden)) {
		if text, code, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			all[text] = code
		}
	}
	return all
}

// TestEveryAnswerIsGivenStill: no text that was ever understood is refused, or
// taken for another nation, because the table has changed.
func TestEveryAnswerIsGivenStill(t *testing.T) {
	all := answers(t)
	if len(all) < 680 {
		t.Errorf("%d answers", len(all))
	}
	for text, code := range all {
		want, ok := nation.Lookup(code)
		if !ok {
			t.Errorf("%q means %q, which is no code", text, code)
		}
		for _, typed := range []string{text, strings.ToUpper(text)} {
			if got, err := nation.Find(typed); err != nil || got != want {
				t.Errorf("Find(%q) = %s, %v, want %s", typed, got.Code, err, code)
			}
			got, err := nation.Parse(typed)
			if typed == code {
				if err != nil || got != want {
					t.Errorf("Parse(%q) = %s, %v", typed, got.Code, err)
				}
				continue
			}
			checkError(t, err, fmt.Sprintf("nation %q: not a nation code, %s is %s", typed, want.Name, code), "write "+code)
		}
	}
}

// TestEveryWordOfTheTableIsUnderstood: nothing stands in the table that never
// takes effect.
func TestEveryWordOfTheTableIsUnderstood(t *testing.T) {
	for _, row := range rows(t) {
		for _, column := range row[11:] {
			for word := range strings.SplitSeq(column, "|") {
				if n, err := nation.Find(word); word != "" && (err != nil || n.Code != row[0]) {
					t.Errorf("Find(%q) = %s, %v, want %s", word, n.Code, err, row[0])
				}
			}
		}
	}
}

func checkError(t *testing.T, err error, text, remedy string) {
	t.Helper()
	var typed *nation.Error
	if !errors.As(err, &typed) {
		t.Errorf("error %v is no *nation.Error, want %s", err, text)
		return
	}
	if err.Error() != text || typed.Remedy != remedy || !strings.HasSuffix(text, ": "+typed.Problem) {
		t.Errorf("error %s (%s), want %s (%s)", err, typed.Remedy, text, remedy)
	}
}

func TestParseRefuses(t *testing.T) {
	const form = "write a code of three letters such as GBR, KEN or USA"
	tests := []struct {
		text, problem, remedy string
	}{
		{"UK", "not a nation code, Great Britain and Northern Ireland is GBR", "write GBR"},
		{"HOL", "not a nation code, Netherlands is NED", "write NED"},
		{"DEU", "not a nation code, Germany is GER", "write GER"},
		{"Deutschland", "not a nation code, Germany is GER", "write GER"},
		{"gbr", "not a nation code, Great Britain and Northern Ireland is GBR", "write GBR"},
		{"Kenya", "not a nation code, Kenya is KEN", "write KEN"},
		{"GBX", "not a nation code, the nearest are GBR (Great Britain and Northern Ireland) and GBS (Guinea-Bissau)", "write the one that is meant"},
		{"GRB", "not a nation code", form},
		{"NC", "not a nation code", form},
		{"NP", "not a nation code, Nepal is NEP", "write NEP"},
		{"SE", "not a nation code, Sweden is SWE", "write SWE"},
		{"es", "not a nation code, Spain is ESP", "write ESP"},
		{"CH", "not a nation code, Switzerland is SUI", "write SUI"},
		{"IE", "not a nation code, Ireland is IRL", "write IRL"},
		{"KE", "not a nation code, Kenya is KEN", "write KEN"},
		{"XY", "not a nation code", form},
		{"England", "not a nation code, England is ENG", "write ENG"},
		{"Austrlia", "not a nation code, the nearest are AUS (Australia) and AUT (Austria)", "write the one that is meant"},
		{"Hollnd", "not a nation code, the nearest is NED (Netherlands)", "write NED"},
		{"Keyna", "not a nation code, the nearest is KEN (Kenya)", "write KEN"},
		{"", "not a nation code", form},
		{"Q", "not a nation code", form},
		{"Atlantis", "not a nation code", form},
	}
	for _, tt := range tests {
		_, err := nation.Parse(tt.text)
		checkError(t, err, fmt.Sprintf("nation %q: %s", tt.text, tt.problem), tt.remedy)
	}
}

func TestFindRefuses(t *testing.T) {
	const form = "write a code of three letters such as GBR, KEN or USA"
	tests := []struct {
		text, problem, remedy string
	}{
		{"Keyna", "no such nation, the nearest is KEN (Kenya)", "write KEN"},
		{"Ethopia", "no such nation, the nearest is ETH (Ethiopia)", "write ETH"},
		{"Norwey", "no such nation, the nearest is NOR (Norway)", "write NOR"},
		{"Unitd States", "no such nation, the nearest is USA (United States)", "write USA"},
		{"KEX", "no such nation, the nearest are KEN (Kenya) and MEX (Mexico)", "write the one that is meant"},
		{"Atlantis", "no such nation", form},
		{"", "no such nation", form},
		{"  ", "no such nation", form},
	}
	for _, tt := range tests {
		_, err := nation.Find(tt.text)
		checkError(t, err, fmt.Sprintf("nation %q: %s", tt.text, tt.problem), tt.remedy)
	}
}

func TestFindArea(t *testing.T) {
	for a := range nation.Areas() {
		for _, text := range []string{string(a), strings.ToUpper(string(a)), strings.ToLower(string(a)), strings.ReplaceAll(string(a), " ", "-")} {
			if got, err := nation.FindArea(text); err != nil || got != a {
				t.Errorf("FindArea(%q) = %q, %v, want %q", text, got, err, a)
			}
		}
	}
	tests := map[string]nation.Area{
		"african": nation.Africa, "Asian": nation.Asia, "European": nation.Europe, "oceanian": nation.Oceania,
		"north america": nation.NACAC, "North American": nation.NACAC, "Central America": nation.NACAC, "caribbean": nation.NACAC,
		"South American": nation.SouthAmerica, "south_america": nation.SouthAmerica, "SouthAmerica": nation.SouthAmerica,
	}
	for text, want := range tests {
		if got, err := nation.FindArea(text); err != nil || got != want {
			t.Errorf("FindArea(%q) = %q, %v, want %q", text, got, err, want)
		}
	}
}

func TestFindAreaRefuses(t *testing.T) {
	_, err := nation.FindArea("Euorpe")
	checkError(t, err, `area "Euorpe": no such area, the nearest is Europe`, "write Europe")
	_, err = nation.FindArea("south amrica")
	checkError(t, err, `area "south amrica": no such area, the nearest is South America`, "write South America")
	for _, text := range []string{"", "Antarctica", "world"} {
		_, err = nation.FindArea(text)
		checkError(t, err, fmt.Sprintf("area %q: no such area", text), "write Africa, Asia, Europe, NACAC, Oceania or South America")
	}
}

// FuzzRemedy: a code that is named is one, and the text has nothing that tells of
// another.
func FuzzRemedy(f *testing.F) {
	for _, text := range []string{"DIS", "NP", "NC", "GBX", "Keyna", "no", "England", "Austrlia", "the", "ÅÅÅ"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := nation.Parse(text)
		var refused *nation.Error
		if !errors.As(err, &refused) {
			return
		}
		code, ok := strings.CutPrefix(refused.Remedy, "write ")
		if !ok || strings.HasPrefix(code, "a code") || strings.HasPrefix(code, "the one") {
			return
		}
		meant, err := nation.Parse(code)
		if err != nil {
			t.Fatalf("Parse(%q): %s is no nation: %v", text, code, err)
		}
		if found, err := nation.Find(text); err == nil && found != meant {
			t.Fatalf("Parse(%q) names %s, Find gives %s", text, code, found.Code)
		}
	})
}
