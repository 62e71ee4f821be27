//go:build !race

package cli_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// expectedRows is an answer that was worked out from the documents by hand: the heads of its
// columns, and its rows in one line each.
func expectedRows(t *testing.T, name string) (heads, rows []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "expected", name+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil || len(all) < 2 {
		t.Fatalf("%s: %d rows: %v", name, len(all), err)
	}
	for _, row := range all[1:] {
		rows = append(rows, strings.Join(row, " | "))
	}
	return all[0], rows
}

// TestExpectedPeople holds what some people ran, and how two met, against what was worked out
// by hand. Under each of their names somebody is the same person.
func TestExpectedPeople(t *testing.T) {
	t.Parallel()
	races := repositoryRaces(t)
	for _, test := range []struct {
		name, table string
		newestFirst bool
		asked       [][]string
	}{
		{"athlete-ozbilen", "results", true, [][]string{{"athlete", "Özbilen"}, {"athlete", "William Biwott Tanui"}}},
		{"athlete-jawher", "results", true, [][]string{{"athlete", "mucheru"}, {"athlete", "Mushir Salem Jawher"}}},
		{"athlete-beamish", "results", true, [][]string{{"athlete", "beamish"}, {"athlete", "George Beamish"}}},
		{"athlete-alvarado", "results", true, [][]string{{"athlete", "Abe Alvarado"}}},
		{"versus-kerr-ingebrigtsen", "meetings", false, [][]string{{"versus", "J. Kerr", "Jakob Ingebrigtsen"}}},
		{"versus-kerr-ingebrigtsen-rounds", "rounds", false, [][]string{{"versus", "KERR Josh", "Ingebrigtsen J."}}},
	} {
		heads, want := expectedRows(t, test.name)
		for _, asked := range test.asked {
			var got []string
			for _, row := range askTables(t, races, asked...)[test.table] {
				got = append(got, row.only(heads...))
			}
			if test.newestFirst {
				slices.Reverse(got)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("milectl %s (-expected +got):\n%s", strings.Join(asked, " "), diff)
			}
		}
	}
}

// TestOnePersonOneAnswer holds that list and athlete mean the same person by a name, and find
// the same races.
func TestOnePersonOneAnswer(t *testing.T) {
	t.Parallel()
	races := repositoryRaces(t)
	for _, name := range []string{"kerr", "KIPYEGON Faith", "S. Coe", "Leonard Mucheru", "William Tanui", "el guerrouj"} {
		var listed, ran []string
		for _, row := range askTables(t, races, "list", "--athlete", name)["races"] {
			listed = append(listed, row.only("race", "date", "event"))
		}
		for _, row := range askTables(t, races, "athlete", name)["results"] {
			ran = append(ran, row.only("race", "date", "event"))
		}
		slices.Reverse(ran)
		if diff := cmp.Diff(listed, ran); diff != "" || len(ran) == 0 {
			t.Errorf("%s: %d races (-list +athlete):\n%s", name, len(ran), diff)
		}
	}
}
