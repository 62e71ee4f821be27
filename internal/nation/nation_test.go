package nation_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/nation"
)

// columns are those of the table, as its last comment names them.
const columns = "code,name,area,neutral,from_year,until_year,gap_from,gap_until,note,counts_as,or_as,iso,iso2,former,also"

// rows reads the table in another way than the package does.
func rows(t *testing.T) [][]string {
	t.Helper()
	text, err := os.ReadFile("nations.csv")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "\n# "+columns+"\nAFG,") {
		t.Fatalf("the head of the table does not end with the columns %s", columns)
	}
	table := csv.NewReader(bytes.NewReader(text))
	table.Comment = '#'
	table.FieldsPerRecord = strings.Count(columns, ",") + 1
	records, err := table.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// nationOf is the nation of a row.
func nationOf(t *testing.T, row []string) nation.Nation {
	t.Helper()
	var years [4]int
	for i, text := range row[4:8] {
		if text == "" {
			continue
		}
		n, err := strconv.ParseInt(text, 10, 16)
		if err != nil || n < 1800 || n > 2100 {
			t.Errorf("%s: year %q", row[0], text)
		}
		years[i] = int(n)
	}
	return nation.Nation{
		Code: row[0], Name: row[1], Area: nation.Area(row[2]), Neutral: row[3] == "neutral",
		From: years[0], Until: years[1], GapFrom: years[2], GapUntil: years[3], Note: row[8], CountsAs: row[9], OrAs: row[10],
	}
}

func TestAllIsTheTable(t *testing.T) {
	var want []nation.Nation
	for _, row := range rows(t) {
		want = append(want, nationOf(t, row))
	}
	if len(want) != 235 {
		t.Errorf("%d nations, want 235", len(want))
	}
	if diff := cmp.Diff(want, slices.Collect(nation.All())); diff != "" {
		t.Errorf("nations (-want +got):\n%s", diff)
	}
}

func TestTableIsSound(t *testing.T) {
	areas := slices.Collect(nation.Areas())
	code := regexp.MustCompile(`^[A-Z]{3}$`)
	var last string
	for n := range nation.All() {
		if !code.MatchString(n.Code) || n.Code <= last {
			t.Errorf("%q stands behind %q", n.Code, last)
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

// TestWordsOfTheTable: what else a nation is called is written as it is compared,
// and no word stands for two nations or for one nation twice.
func TestWordsOfTheTable(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+( [a-z]+)*$`)
	owner := map[string]string{}
	claim := func(code, word string) {
		if other, ok := owner[word]; ok {
			t.Errorf("%q is %s and %s", word, other, code)
		}
		owner[word] = code
	}
	lengths := [...]int{3, 2, 3} // of the codes of ISO and the former ones
	table := rows(t)
	for _, row := range table {
		claim(row[0], strings.ToLower(row[0]))
		claim(row[0], strings.ToLower(row[1]))
		if row[3] != "" && row[3] != "neutral" {
			t.Errorf("%s: neutral %q", row[0], row[3])
		}
	}
	for _, row := range table {
		for i, column := range row[11:] {
			if column == "" {
				continue
			}
			words := strings.Split(column, "|")
			if !slices.IsSorted(words) {
				t.Errorf("%s: %q is not in the order of the alphabet", row[0], words)
			}
			for _, word := range words {
				claim(row[0], word)
				if !form.MatchString(word) || i < len(lengths) && len(word) != lengths[i] || i < 2 && len(words) > 1 {
					t.Errorf("%s: %q", row[0], word)
				}
				if folded := strings.Fields(word); slices.Contains(folded, "the") || slices.Contains(folded, "st") {
					t.Errorf("%s: %q is never compared with what people type", row[0], word)
				}
			}
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
	for _, code := range []string{"", "QQQ", "UK", "GBRX", "cod", "G,B", "\nGB", "GB,", "Great Britain", "ÄÖ"} {
		if n, ok := nation.Lookup(code); ok || n != (nation.Nation{}) {
			t.Errorf("Lookup(%q) = %+v, %t", code, n, ok)
		}
	}
}

func TestLookupNeedsNoMemory(t *testing.T) {
	allocs := testing.AllocsPerRun(100, func() {
		for _, code := range []string{"GBR", "HKG", "ZIM", "QQQ"} {
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

// TestIsNeutral: the codes that several nations share, and no nation of its own.
func TestIsNeutral(t *testing.T) {
	var neutral []string
	for n := range nation.All() {
		if nation.IsNeutral(n.Code) != n.Neutral {
			t.Errorf("%s: IsNeutral says %t", n.Code, !n.Neutral)
		}
		if n.Neutral {
			neutral = append(neutral, n.Code)
		}
	}
	if diff := cmp.Diff([]string{"AIN", "ANA", "ART", "EUN", "ROC"}, neutral); diff != "" {
		t.Errorf("neutral teams (-want +got):\n%s", diff)
	}
	for _, code := range []string{"", "ain", "QQQ", "Unified Team"} {
		if nation.IsNeutral(code) {
			t.Errorf("%q is neutral", code)
		}
	}
}

// TestForRecords: who stands on a sheet under the code of a home nation counts for
// the records of Great Britain, an Irish athlete of Northern Ireland for those of
// Ireland.
func TestForRecords(t *testing.T) {
	tests := []struct {
		code   string
		theirs string
		want   string
	}{
		{"ENG", "", "GBR"},
		{"SCO", "", "GBR"},
		{"WAL", "GBR", "GBR"},
		{"IOM", "", "GBR"},
		{"JEY", "", "GBR"},
		{"GGY", "", "GBR"},
		{"NIR", "", "GBR"},
		{"NIR", "GBR", "GBR"},
		{"NIR", "IRL", "IRL"},
		{"NIR", "IRL GBR", "GBR"},
		{"NIR", "NIR", "GBR"},
		{"NIR", "USA", "GBR"},
		{"ENG", "IRL", "GBR"},
		{"GBR", "IRL", "GBR"},
		{"IRL", "GBR", "IRL"},
		{"KEN", "", "KEN"},
		{"XXX", "GBR", "XXX"},
		{"", "GBR", ""},
	}
	for _, tt := range tests {
		if got := nation.ForRecords(tt.code, strings.Fields(tt.theirs)...); got != tt.want {
			t.Errorf("ForRecords(%q, %q) = %q, want %q", tt.code, tt.theirs, got, tt.want)
		}
	}
	for n := range nation.All() {
		for other := range nation.All() {
			may := nation.ForRecords(n.Code) == other.Code || nation.ForRecords(n.Code, other.Code) == other.Code || n == other
			if got := nation.MayCountAs(n.Code, other.Code); got != may {
				t.Errorf("MayCountAs(%q, %q) = %t", n.Code, other.Code, got)
			}
		}
		if home, ok := nation.Lookup(nation.ForRecords(n.Code)); !ok || home.CountsAs != "" || home.Area != n.Area {
			t.Errorf("%s counts as %s of %s", n.Code, home.Code, home.Area)
		}
	}
	if nation.MayCountAs("GBR", "ENG") || nation.MayCountAs("XXX", "") {
		t.Error("GBR counts as ENG, or no nation as none")
	}
}
