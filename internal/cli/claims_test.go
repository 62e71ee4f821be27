package cli_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestClaimsOf2024 holds the verdicts on the claims of bowerman-2024 against
// those that a statistician reached by hand. The file maps each to a claim by
// source, subject and what it says; where the computed verdict is another one,
// the file has it with the reason.
func TestClaimsOf2024(t *testing.T) {
	file, err := os.Open(filepath.Join("testdata", "claims_2024.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	byHand := table(t, csv.NewReader(file))
	if len(byHand) != 35 {
		t.Errorf("%d claims by hand, want 35", len(byHand))
	}
	answer := milectl(t, nil, "verify", "--format", "csv", "bowerman-2024")
	computed := table(t, csv.NewReader(strings.NewReader(answer.stdout)))
	for _, row := range byHand {
		want := row["verdict"]
		switch other := row["computed"]; {
		case other == "":
		case row["because"] == "" || other == want:
			t.Errorf("%s, %s: an exception without a reason, or none at all", row["report"], row["claim"])
		default:
			want = other
		}
		i := slices.IndexFunc(computed, func(c map[string]string) bool {
			return c["source"] == row["source"] && c["about"] == row["about"] && c["said"] == row["said"]
		})
		if i < 0 {
			t.Errorf("%s, %s: bowerman-2024 has no such claim", row["report"], row["claim"])
			continue
		}
		if got := computed[i]["verdict"]; got != want {
			t.Errorf("%s, %s: %s (%s), want %s: %s", row["report"], row["claim"], got, computed[i]["receipt"], want, row["why"])
		}
		computed = slices.Delete(computed, i, i+1) // the next claim that is alike is another one
	}
}

// table reads rows under a header.
func table(t *testing.T, r *csv.Reader) []map[string]string {
	t.Helper()
	records, err := r.ReadAll()
	if err != nil || len(records) == 0 {
		t.Fatal(records, err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}
