//go:build !race

package cli_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestExpectedTopLists holds top lists of this corpus against those that were worked out
// from the documents by hand, in the columns that these have.
func TestExpectedTopLists(t *testing.T) {
	for name, flags := range map[string]string{
		"toplist-mile-men-outdoor":            "--sex men --environment outdoor",
		"toplist-mile-men-outdoor-performers": "--sex men --environment outdoor --by performer",
		"toplist-mile-men-outdoor-2024":       "--sex men --environment outdoor --year 2024",
		"toplist-mile-men-short-track":        "--sex men --environment short-track",
		"toplist-mile-women-outdoor":          "--sex women --environment outdoor",
		"toplist-1500m-men-outdoor-2024":      "--event 1500m --sex men --environment outdoor --year 2024",
		"toplist-mile-men-count-under-3-50":   "--sex men --environment outdoor --under 3:50 --count --by performer",
		"toplist-mile-men-races-under-3-50":   "--sex men --environment outdoor --under 3:50 --count --by race",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := readRows(t, name)
			args := append([]string{"toplist", "--event", "mile", "--format", "csv", "--limit", strconv.Itoa(len(want) - 1)}, strings.Fields(flags)...)
			got, err := csv.NewReader(strings.NewReader(inProcess(t, args...))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, columnsOf(got, want[0])); diff != "" {
				t.Errorf("(-expected +got):\n%s", diff)
			}
		})
	}
}

// readRows is an expected answer, the heads of its columns first.
func readRows(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "expected", name+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s: %d rows: %v", name, len(rows), err)
	}
	return rows
}

// columnsOf is some columns of rows, by their heads.
func columnsOf(rows [][]string, heads []string) [][]string {
	some := make([][]string, len(rows))
	for i, row := range rows {
		for _, head := range heads {
			if at := slices.Index(rows[0], head); at >= 0 {
				some[i] = append(some[i], row[at])
			}
		}
	}
	return some
}
