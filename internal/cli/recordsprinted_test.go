//go:build !race

package cli_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// TestRecordsPrintedBeforeRaces holds what records --as-of answers for the eve of a race
// against the records that its official sheet printed as standing: they are the same, or
// the lists say that theirs was this or better. What contradicts a sheet is explained in
// the table, and nothing is explained that does not contradict.
func TestRecordsPrintedBeforeRaces(t *testing.T) {
	file, err := os.Open(filepath.Join("testdata", "records_printed.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	count, eves := map[string]int{}, map[string][]map[string]string{}
	for _, printed := range table(t, csv.NewReader(file)) {
		if eves[printed["date"]] == nil {
			eves[printed["date"]] = stoodBefore(t, printed["date"])
		}
		stood := eves[printed["date"]]
		i := slices.IndexFunc(stood, func(row map[string]string) bool { return row["record"] == printed["record"] })
		got := map[string]string{}
		if i >= 0 {
			got = stood[i]
		}
		verdict := comparedToPrinted(t, printed, got)
		count[verdict]++
		if explained := printed["because"] != ""; explained != (verdict == "contradicts") {
			t.Errorf("%s, %s: the sheet prints %s %s of %s, the lists have %s %s of %s: %s, explained %q",
				printed["race"], printed["record"], printed["athlete"], printed["mark"], printed["set"],
				got["athlete"], got["mark"], got["date"], verdict, printed["because"])
		}
	}
	if agree := count["agrees"]; agree < 39 {
		t.Errorf("%d records as printed, want 39: %v", agree, count)
	}
}

// stoodBefore is the records that stood at the end of the day before another.
func stoodBefore(t *testing.T, date string) []map[string]string {
	t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Fatal(err)
	}
	answer := ask(t, repositoryRaces(t), "", "records", "--format", "csv", "--event", "1500m", "--sex", "women",
		"--environment", "outdoor", "--as-of", day.AddDate(0, 0, -1).Format(time.DateOnly))
	if answer.status != 0 {
		t.Fatal(answer.stderr)
	}
	return table(t, csv.NewReader(strings.NewReader(answer.stdout)))
}

// comparedToPrinted is how a record of the lists stands to the one that was printed.
func comparedToPrinted(t *testing.T, printed, stood map[string]string) string {
	t.Helper()
	if stood["mark"] == "" {
		return "not known"
	}
	same := stood["mark"] == printed["mark"] && stood["date"] == printed["set"] && stood["nation"] == printed["nation"] &&
		words.Fold(stood["athlete"]) == words.Fold(printed["athlete"])
	if same {
		return "agrees"
	}
	have, err := timing.Parse(stood["mark"])
	if err != nil {
		t.Fatal(err)
	}
	want, err := timing.Parse(printed["mark"])
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(stood["remarks"], "or better") && want.Better(have) {
		return "not known"
	}
	return "contradicts"
}
