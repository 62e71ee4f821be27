package nation_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
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
		"GBR": {"Great Britain", "Britain", "UK", "U.K.", "GB", "United Kingdom", "England", "Scotland", "Wales", "Northern Ireland", "GB & NI", "ENG"},
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

// aliases reads the text and the code of every alias from the source, so that
// none can be added that never takes effect.
func aliases(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, name := range []string{"alias.go", "former.go", "iso.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			clause, ok := node.(*ast.CaseClause)
			if !ok || clause.List == nil {
				return true
			}
			code := literal(t, clause.Body[0].(*ast.ReturnStmt).Results[0])
			for _, expr := range clause.List {
				text := literal(t, expr)
				if other, ok := all[text]; ok {
					t.Errorf("%q is %s and %s", text, other, code)
				}
				all[text] = code
			}
			return true
		})
	}
	return all
}

func literal(t *testing.T, expr ast.Expr) string {
	t.Helper()
	text, err := strconv.Unquote(expr.(*ast.BasicLit).Value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestEveryAliasTakesEffect(t *testing.T) {
	all := aliases(t)
	if len(all) < 200 {
		t.Errorf("%d aliases found in the source", len(all))
	}
	for text, code := range all {
		want, ok := nation.Lookup(code)
		if !ok {
			t.Errorf("%q means %q, which is no code", text, code)
		}
		if _, ok := nation.Lookup(strings.ToUpper(text)); ok {
			t.Errorf("the alias %q is a code", text)
		}
		if words.Fold(want.Name) == text {
			t.Errorf("the alias %q is a name", text)
		}
		for _, typed := range []string{text, strings.ToUpper(text)} {
			if got, err := nation.Find(typed); err != nil || got != want {
				t.Errorf("Find(%q) = %s, %v, want %s", typed, got.Code, err, code)
			}
			_, err := nation.Parse(typed)
			checkError(t, err, fmt.Sprintf("nation %q: not a nation code, %s is %s", typed, want.Name, code), "write "+code)
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
		{"GBX", "not a nation code, the nearest is GBR (Great Britain and Northern Ireland)", "write GBR"},
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
		{"KEX", "no such nation, the nearest is KEN (Kenya)", "write KEN"},
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
