//go:build !race

package cli_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// keysInSQL is who has each result, as the tables of the corpus tell it, by race and athlete.
func keysInSQL(t rapid.TB, races string) map[string]string {
	t.Helper()
	keys := map[string]string{}
	for _, row := range askTables(t, races, "sql", "select race, place, athlete, athlete_key from results where athlete is not null")["rows"] {
		keys[ofWhom(row)] = row.text("athlete_key")
	}
	return keys
}

func ofWhom(row tableRow) string { return row.only("race", "place", "athlete") }

// TestKeysAgree: whom a key of results and of list means it means in the tables.
func TestKeysAgree(t *testing.T) {
	t.Parallel()
	races := repositoryRaces(t)
	keys, missing := keysInSQL(t, races), 0
	results := rowsOf(t, inProcess(t, append([]string{"results", "--format", "csv", "--columns", "race,place,athlete,athlete_key"}, idsOf(raceFiles(t, races))...)...))
	for _, row := range results {
		who := row["race"] + " | " + row["place"] + " | " + row["athlete"]
		switch key := row["athlete_key"]; {
		case key == "":
			missing++
		case key != keys[who]:
			t.Errorf("results: %s is %q, in the tables %q", who, key, keys[who])
		}
	}
	if missing == 0 || missing > len(results)/5 {
		t.Errorf("%d of %d results have no key: of those who are in a register without a whole birth date", missing, len(results))
	}
	for _, row := range askTables(t, races, "list")["races"] {
		if who := row.only("race") + " | 1 | " + row.text("winner"); row.text("athlete_key") != keys[who] {
			t.Errorf("list: %s is %q, in the tables %q", who, row.text("athlete_key"), keys[who])
		}
	}
}

// drawPeople draws two races of few people with few births, and a register that knows some of
// them, with whole births, with years or without.
func drawPeople(t *rapid.T, dir string) {
	born := rapid.SampledFrom([]string{"", "", ", born: 1990", ", born: 1990-05-01", ", born: 1990-07-01"})
	id := rapid.SampledFrom([]string{"", "", ", id: ann-1"})
	name := rapid.SampledFrom([]string{"Ann Able", "Bea Bull", "B. Bull"})
	text := "kind: athletes\nathletes:\n  - {name: Zoe Zink, sex: women}\n"
	for range rapid.IntRange(0, 3).Draw(t, "registered") {
		text += fmt.Sprintf("  - {name: %s, sex: women%s%s}\n", name.Draw(t, "name"), id.Draw(t, "id"), born.Draw(t, "born"))
	}
	writeText(t, dir+"/athletes/women.yaml", text)
	for i := range 2 {
		text := fmt.Sprintf("kind: race\nname: Mile\ndate: 2020-05-0%d\nevent: mile\nsex: women\nresults:\n", i+1)
		for place := range rapid.IntRange(1, 3).Draw(t, "results") {
			text += fmt.Sprintf("  - {place: %d, athlete: %s%s%s, mark: \"4:0%d.00\"}\n", place+1, name.Draw(t, "athlete"), id.Draw(t, "id"), born.Draw(t, "born"), place)
		}
		writeText(t, fmt.Sprintf("%s/race-%d.yaml", dir, i+1), text)
	}
}

func writeText(t *rapid.T, file, text string) {
	if err := os.MkdirAll(file[:strings.LastIndex(file, "/")], 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestDrawnKeys: whatever registers and births say, no command has another key of a result than
// the tables have; and those that read all races have each that these have.
func TestDrawnKeys(t *testing.T) {
	t.Parallel()
	dir, corpora := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		corpora++
		races := fmt.Sprintf("%s/%d", dir, corpora)
		drawPeople(t, races)
		if got := ask(t, races, "", "list", "--format", "json"); strings.Contains(got.stdout, "left_out") {
			t.Skip("a document has errors, and every command says so")
		}
		keys := keysInSQL(t, races)
		command := rapid.SampledFrom([]string{"results race-1 race-2", "margins race-1", "splits race-2", "record-check --all --bests race-2", "toplist --event mile --limit 0"}).Draw(t, "command")
		for name, rows := range askTables(t, races, strings.Fields(command)...) {
			for _, row := range rows {
				key, want := row.text("athlete_key"), keys[ofWhom(row)]
				if _, isResult := row["place"]; isResult && row["athlete"] != nil && key != want && (key != "" || name == "marks") {
					t.Fatalf("%s: %s: %s is %q, in the tables %q", command, name, ofWhom(row), key, want)
				}
			}
		}
	})
}
