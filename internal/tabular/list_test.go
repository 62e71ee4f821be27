//go:build !race

package tabular

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestListed holds what a line of a list says, and that one of which the parts cannot
// be told says nothing.
func TestListed(t *testing.T) {
	for text, want := range map[string]listed{
		"1  Josh Kerr  GBR  3:45.34":                            {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"1 Josh Kerr GBR 3:45.34":                               {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"1\tJosh Kerr\tGBR\t3:45.34\tNR WL":                     {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:45.34", remark: "NR WL"},
		"1. Josh Kerr (GBR) 3:45.34 NR":                         {place: "1.", name: "Josh Kerr", nation: "GBR", mark: "3:45.34", remark: "NR"},
		"1) Josh Kerr (GBR), 3:45.34.":                          {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"=2. KERR Josh GBR 3:45,34":                             {place: "=2.", name: "KERR Josh", nation: "GBR", mark: "3:45,34"},
		"3rd Josh Kerr GBR 3:45.34":                             {place: "3rd", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"1. Josh Kerr, Edinburgh AC, 3:45.34":                   {place: "1.", name: "Josh Kerr", club: "Edinburgh AC", mark: "3:45.34"},
		"1. Kerr, Josh (GBR) 3:45.34":                           {place: "1.", name: "Kerr, Josh", nation: "GBR", mark: "3:45.34"},
		"1. van der Berg, Jan NED 3:45.34":                      {place: "1.", name: "van der Berg, Jan", nation: "NED", mark: "3:45.34"},
		"1. Kerr, Josh, Edinburgh AC 3:45.34":                   {place: "1.", name: "Kerr, Josh", club: "Edinburgh AC", mark: "3:45.34"},
		"1 123 Josh Kerr GBR 3:45.34":                           {place: "1", bib: "123", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"1. Anna Müller 1998 TV Uster 4:12,35":                  {place: "1.", name: "Anna Müller", born: "1998", club: "TV Uster", mark: "4:12,35"},
		"1  Anna Müller  98  TV Uster  4:12,35":                 {place: "1", name: "Anna Müller", born: "98", club: "TV Uster", mark: "4:12,35"},
		"1  Anna Müller  SUI  TV Uster  4:12,35":                {place: "1", name: "Anna Müller", nation: "SUI", club: "TV Uster", mark: "4:12,35"},
		"1. 3:45.34 Josh Kerr (GBR)":                            {place: "1.", name: "Josh Kerr", nation: "GBR", mark: "3:45.34"},
		"1 Ana María López ESP 4:12.35":                         {place: "1", name: "Ana María López", nation: "ESP", mark: "4:12.35"},
		"1  Josh Kerr  Edinburgh AC  3:45.34":                   {place: "1", name: "Josh Kerr", club: "Edinburgh AC", mark: "3:45.34"},
		"1 Josh Kerr 3:45.34":                                   {place: "1", name: "Josh Kerr", mark: "3:45.34"},
		"DNF Hobbs Kessler USA":                                 {place: "DNF", name: "Hobbs Kessler", nation: "USA"},
		"DNF: Hobbs Kessler (USA)":                              {place: "DNF", name: "Hobbs Kessler", nation: "USA"},
		"– Hobbs Kessler USA DNF":                               {name: "Hobbs Kessler", nation: "USA", mark: "DNF"},
		"5 Hobbs Kessler USA DQ":                                {place: "5", name: "Hobbs Kessler", nation: "USA", mark: "DQ"},
		"1,Ada Archer,AC,4:12.35":                               {place: "1", name: "Ada Archer", club: "AC", mark: "4:12.35"},
		"1;Ada Archer;AC;4:12,35":                               {place: "1", name: "Ada Archer", club: "AC", mark: "4:12,35"},
		"1 Usain Bolt JAM 9.58 +0.9 WR":                         {place: "1", name: "Usain Bolt", nation: "JAM", mark: "9.58", wind: "+0.9", remark: "WR"},
		"1 Josh Kerr GBR 3:59.4h":                               {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:59.4h"},
		"1. Robert Farken, DHfK, 3:31,21 min DR":                {place: "1.", name: "Robert Farken", club: "DHfK", mark: "3:31,21 min", remark: "DR"},
		"1 Ann Able GBR 2:10:21 h":                              {place: "1", name: "Ann Able", nation: "GBR", mark: "2:10:21 h"},
		"1 Josh Kerr GBR 3:59.4 h PB":                           {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:59.4 h", remark: "PB"},
		"1 Josh Kerr GBR 3:59.4 m":                              {place: "1", name: "Josh Kerr", nation: "GBR", mark: "3:59.4", remark: "m"},
		"1 Josh Kerr (Edinburgh AC) 3:45.34":                    {place: "1", name: "Josh Kerr", club: "Edinburgh AC", mark: "3:45.34"},
		"It was a fine race, and 3 of them were tired.":         {},
		"1 Josh Kerr GBR 55.91 1:52.74 3:45.34":                 {}, // several times
		"1 Juan Carlos de la Cruz Atlético Madrid 3:45.34":      {}, // where the name ends is not said
		"1. García López, María 4:12.35":                        {}, // a club, or the given name
		"1  3:43.13  Hicham El Guerrouj  MAR  Roma  7 JUL 1999": {}, // of all time
		"1 Josh Kerr GBR":                                       {},
		"Josh Kerr GBR 3:45.34":                                 {},
		"1 400 m 55.91":                                         {},
		"100 m: 12.45":                                          {},
	} {
		got, ok := readListed(line{1, text})
		if !ok {
			got = listed{}
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(listed{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestRecognizesList holds which texts are lists.
func TestRecognizesList(t *testing.T) {
	const rows = "1. Josh Kerr (GBR) 3:45.34\n2. Jakob Ingebrigtsen (NOR) 3:45.60\n"
	for text, want := range map[string]bool{
		rows:                           true,
		"Men's 1500 m\n\n" + rows:      true,
		strings.Repeat("Words.\n", 2):  false,
		"1. Josh Kerr (GBR) 3:45.34\n": false, // one line may be anything
		rows + "Words of a report.\nMore of them.\nAnd more.\n":                                                       false,
		"1500 m men: 1. Josh Kerr (GBR) 3:45.34, 2. Jakob Ingebrigtsen (NOR) 3:45.60, 3. Yared Nuguse (USA) 3:46.22.": true,
	} {
		if got := RecognizesList(text); got != want {
			t.Errorf("%v: %q", got, text)
		}
	}
}

// TestNamesOfNations holds that names of nations are those where all lines have one, and
// clubs where some do not.
func TestNamesOfNations(t *testing.T) {
	const rows = "1  Ada Archer  Georgia  4:12.30\n2  Bea Baker  Norway  4:12.40\n"
	for text, want := range map[string]string{rows: "GEO", rows + "3  Cy Cole  Oregon  4:13.00\n": ""} {
		if got := ReadList(text, Options{}).Races[0].Rows[0].Nation; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestLostRunners holds that a list of which a runner is not read is partial, and that
// one with other lines between its rows is not.
func TestLostRunners(t *testing.T) {
	const rows = "Women 1500 m\n1  Ada Archer  GBR  4:12.30\n2  Bea Baker  NOR  4:12.40\n"
	for more, want := range map[string]bool{
		"": false, "Weather: calm\n": false, "Start 19:42\n": false, "* 4:12.40 is a best\n": false,
		"3  Juana de la Cruz Vega Club Norte 4:31.00\n": true, "Juana de la Cruz Vega Club DNF\n": true, "DNF Juana de la Cruz Vega Club Norte\n": true,
	} {
		for _, text := range []string{rows + more, strings.Replace(rows, "\n2 ", "\n"+more+"2 ", 1)} {
			if got := ReadList(text, Options{}).Races[0].Partial; got != want {
				t.Errorf("%q: %v", text, got)
			}
		}
	}
}
