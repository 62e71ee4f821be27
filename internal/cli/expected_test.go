//go:build !race

package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// expected is the rows of an answer that was worked out from the documents by hand.
func expected(t *testing.T, name string) []map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "expected", name))
	if err != nil {
		t.Fatal(err)
	}
	return rowsOf(t, string(text))
}

// rowsOf is the rows of a CSV by the names of its columns.
func rowsOf(t *testing.T, text string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(all) < 2 {
		t.Fatalf("%d lines: %v", len(all), err)
	}
	var rows []map[string]string
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, column := range all[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// TestExpectedPoints: marks are worth what the scoring tables print.
func TestExpectedPoints(t *testing.T) {
	t.Parallel()
	for _, row := range expected(t, "score.csv") {
		out := inProcess(t, "score", row["mark"], "--event", row["event"], "--sex", row["sex"], "--environment", row["environment"], "--format", "json")
		var answer struct{ Points int }
		if err := json.Unmarshal([]byte(out), &answer); err != nil || strconv.Itoa(answer.Points) != row["points"] {
			t.Errorf("%v: %d points, %v", row, answer.Points, err)
		}
	}
	for _, row := range expected(t, "score-inverse.csv") {
		mile := map[string]string{"1262": "3:45.34", "1292": "3:43.13"}[row["points"]]
		for _, of := range rowsOf(t, inProcess(t, "score", mile, "--event", "mile", "--sex", "men", "--format", "csv")) {
			if of["event"] == row["event"] && of["mark"] != row["mark"] {
				t.Errorf("%v: %s", row, of["mark"])
			}
		}
	}
}

// TestExpectedComparisons: two runs have at each point the splits that the documents give
// these runners, and no other.
func TestExpectedComparisons(t *testing.T) {
	t.Parallel()
	for name, runs := range map[string][2]string{
		"compare-bowerman-2024-kerr-oslo-1985-cram.csv":      {"bowerman-2024:kerr", "oslo-1985-dream-mile:cram"},
		"compare-london-2026-kerr-rome-1999-el-guerrouj.csv": {"london-2026-mile:kerr", "rome-1999-mile:el guerrouj"},
	} {
		answer := rowsOf(t, inProcess(t, "compare", runs[0], runs[1], "--format", "csv"))
		var got []map[string]string
		for i := 0; i+1 < len(answer); i += 2 {
			a, b := answer[i], answer[i+1]
			point := a["metres"] + "m"
			if a["point"] == "finish" {
				point = "finish"
			}
			gap := "" // of the first to the second
			if b["gap"] != "" {
				gap = strings.NewReplacer("+", "-", "-", "+").Replace(b["gap"])
			}
			got = append(got, map[string]string{"point": point, "split_a": a["mark"], "split_b": b["mark"], "gap": gap})
		}
		if diff := cmp.Diff(expected(t, name), got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestExpectedProgress: the world record of the mile has the steps that the list gives it,
// each with its days.
func TestExpectedProgress(t *testing.T) {
	t.Parallel()
	want := expected(t, "progress-mile-men-world.csv")
	var got []map[string]string
	for _, row := range rowsOf(t, inProcess(t, "progress", "--event", "mile", "--sex", "men", "--environment", "outdoor", "--format", "csv")) {
		step := map[string]string{}
		for column := range want[0] {
			step[column] = row[column]
		}
		got = append(got, step)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("progress of the mile (-want +got):\n%s", diff)
	}
}
