package nation_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/nation"
)

// rows reads the table in another way than the package does.
func rows(t *testing.T) []nation.Nation {
	t.Helper()
	file, err := os.Open("nations.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"code", "name", "area", "from_year", "until_year", "gap_from", "gap_until", "note"}
	if !slices.Equal(records[0], want) {
		t.Fatalf("headings are %q, want %q", records[0], want)
	}
	year := func(text string) int {
		if text == "" {
			return 0
		}
		n, err := strconv.ParseInt(text, 10, 16)
		if err != nil || n < 1800 || n > 2100 {
			t.Errorf("year %q", text)
		}
		return int(n)
	}
	var all []nation.Nation
	for _, r := range records[1:] {
		all = append(all, nation.Nation{
			Code: r[0], Name: r[1], Area: nation.Area(r[2]),
			From: year(r[3]), Until: year(r[4]), GapFrom: year(r[5]), GapUntil: year(r[6]), Note: r[7],
		})
	}
	return all
}

func TestAllIsTheTable(t *testing.T) {
	want := rows(t)
	if len(want) != 228 {
		t.Errorf("%d nations, want 228", len(want))
	}
	if diff := cmp.Diff(want, slices.Collect(nation.All())); diff != "" {
		t.Errorf("nations (-want +got):\n%s", diff)
	}
}

func TestTableIsSound(t *testing.T) {
	areas := slices.Collect(nation.Areas())
	var last string
	for n := range nation.All() {
		if n.Code <= last {
			t.Errorf("%s stands behind %s", n.Code, last)
		}
		last = n.Code
		team := slices.Contains([]string{"AIN", "ANA", "ART"}, n.Code)
		if n.Name == "" || team != (n.Area == "") || !team && !slices.Contains(areas, n.Area) {
			t.Errorf("%s: name %q, area %q", n.Code, n.Name, n.Area)
		}
		if (n.GapFrom == 0) != (n.GapUntil == 0) || n.GapFrom > n.GapUntil || n.Until != 0 && n.From > n.Until {
			t.Errorf("%s: years %d-%d, gap %d-%d", n.Code, n.From, n.Until, n.GapFrom, n.GapUntil)
		}
	}
}

func TestEveryAreaIsThatOfTheFederation(t *testing.T) {
	tests := map[nation.Area]string{
		nation.Africa:       "ALG BDI CIV ETH KEN MAR RSA SEY SOM TUN UGA",
		nation.Asia:         "BRN CHN IND JPN KAZ KOR QAT UZB",
		nation.Europe:       "AZE FRG GBR GDR GEO GER ISR NOR TCH TUR URS YUG",
		nation.NACAC:        "BAH CAN CUB ESA JAM MEX PUR USA",
		nation.Oceania:      "AUS FIJ GUM NZL",
		nation.SouthAmerica: "ARG BRA GUY PAN SUR VEN",
		"":                  "AIN ANA ART",
	}
	for area, codes := range tests {
		for code := range strings.FieldsSeq(codes) {
			if n, ok := nation.Lookup(code); !ok || n.Area != area {
				t.Errorf("%s is in %q, %t, want %q", code, n.Area, ok, area)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for n := range nation.All() {
		if got, ok := nation.Lookup(n.Code); !ok || got != n {
			t.Errorf("Lookup(%q) = %+v, %t, want %+v", n.Code, got, ok, n)
		}
		if _, ok := nation.Lookup(strings.ToLower(n.Code)); ok {
			t.Errorf("Lookup takes %q in small letters", n.Code)
		}
	}
	for _, code := range []string{"", "XXX", "UK", "GBRX", "cod", "G,B", "\nGB", "GB,", "Great Britain", "ÄÖ"} {
		if n, ok := nation.Lookup(code); ok || n != (nation.Nation{}) {
			t.Errorf("Lookup(%q) = %+v, %t", code, n, ok)
		}
	}
}

func TestLookupNeedsNoMemory(t *testing.T) {
	allocs := testing.AllocsPerRun(100, func() {
		for _, code := range []string{"GBR", "HKG", "ZIM", "XXX"} {
			nation.Lookup(code)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}

func TestExisted(t *testing.T) {
	tests := []struct {
		code    string
		yes, no []int
	}{
		{"GBR", []int{1850, 1954, 2024}, nil},
		{"GER", []int{1896, 1936, 1948, 1949, 1990, 1991, 2024}, []int{1950, 1972, 1982, 1989}},
		{"FRG", []int{1949, 1950, 1982, 1989, 1990}, []int{1936, 1948, 1991, 2024}},
		{"GDR", []int{1949, 1984, 1989, 1990}, []int{1948, 1991}},
		{"URS", []int{1923, 1952, 1991}, []int{1992, 2024}},
		{"EUN", []int{1992}, []int{1991, 1993}},
		{"RUS", []int{1992, 2021}, []int{1912, 1991}},
		{"EST", []int{1924, 1940, 1991, 2024}, []int{1941, 1980, 1990}},
		{"LAT", []int{1940, 1991}, []int{1941, 1990}},
		{"LTU", []int{1940, 1991}, []int{1941, 1990}},
		{"YUG", []int{1918, 1936, 1992, 2003}, []int{1917, 2004}},
		{"SCG", []int{2003, 2006}, []int{2002, 2007}},
		{"SRB", []int{2006, 2024}, []int{1983, 2005}},
		{"CRO", []int{1992}, []int{1991}},
		{"TCH", []int{1918, 1957, 1992}, []int{1917, 1993}},
		{"CZE", []int{1993}, []int{1992}},
		{"AHO", []int{1952, 2010}, []int{2011}},
		{"ROC", []int{2021}, []int{2020, 2022}},
		{"SSD", []int{2011}, []int{2010}},
	}
	for _, tt := range tests {
		n, ok := nation.Lookup(tt.code)
		if !ok {
			t.Fatalf("no %s", tt.code)
		}
		for _, year := range tt.yes {
			if !n.Existed(year) {
				t.Errorf("%s did not exist in %d", tt.code, year)
			}
		}
		for _, year := range tt.no {
			if n.Existed(year) {
				t.Errorf("%s existed in %d", tt.code, year)
			}
		}
	}
}

func TestGermanyHasATeamInEveryYear(t *testing.T) {
	existed := func(code string, year int) bool {
		n, _ := nation.Lookup(code)
		return n.Existed(year)
	}
	for year := 1896; year <= 2030; year++ {
		one, two := existed("GER", year), existed("FRG", year) && existed("GDR", year)
		change := year == 1949 || year == 1990
		if !one && !two || one && two != change {
			t.Errorf("%d: GER %t, FRG and GDR %t", year, one, two)
		}
	}
}

func TestInTheGap(t *testing.T) {
	want := map[string][]string{
		"CRO": {"YUG"}, "EST": {"URS"}, "GER": {"FRG", "GDR"}, "LAT": {"URS"}, "LTU": {"URS"},
		"TCH": {"CZE", "SVK"}, "URS": {"RUS", "UKR", "BLR"},
	}
	got := map[string][]string{}
	for n := range nation.All() {
		codes := n.InTheGap()
		if codes != nil {
			got[n.Code] = codes
		}
		for _, code := range codes {
			if _, ok := nation.Lookup(code); !ok || code == n.Code {
				t.Errorf("%s: the note %q names %s", n.Code, n.Note, code)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes in notes (-want +got):\n%s", diff)
	}
}
