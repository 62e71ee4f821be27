package export_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/export"
	"github.com/milectl/milectl/internal/store"
)

// years is a corpus of a race in each of so many years, more than there are open files.
func years(n int) *corpus.Corpus {
	tree := fstest.MapFS{}
	for i := range n {
		tree[fmt.Sprintf("r-%03d.yaml", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, `kind: race
name: "=Mile, \"%d\""
date: %d-06-01
event: mile
sex: men
environment: outdoor
results:
  - {place: 1, athlete: Al Ash, nation: GBR, mark: "4:00.%02d", flags: [PB]}
  - {place: 2, athlete: Ben Box, mark: "4:05.0h"}
`, i, 1900+i%(n-1), i)}
	}
	return corpus.Open(store.Builtin(tree))
}

// read is the rows of a file of CSV, by column.
func read(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, column := range all[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// write writes a corpus into a new folder.
func write(t *testing.T, c *corpus.Corpus, o export.Options) (dir string, rows map[string]int) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "below", "tables")
	rows, err := export.Write(c, o, dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir, rows
}

// TestPartsAreTheWhole: put together again, with what the folders say, parts are the tables,
// though there are more of them than files may be open; and lines of JSON say the same.
func TestPartsAreTheWhole(t *testing.T) {
	const n = 101
	whole, counts := write(t, years(n), export.Options{Format: export.CSV})
	parted, _ := write(t, years(n), export.Options{Format: export.CSV, Parts: []string{"event", "year"}})
	lines, _ := write(t, years(n), export.Options{Format: export.JSONL})
	if counts["races"] != n || counts["results"] != 2*n {
		t.Errorf("rows: %v", counts)
	}
	for _, name := range []string{"races", "results"} {
		want := read(t, filepath.Join(whole, name+".csv"))
		var got []map[string]string
		paths, _ := filepath.Glob(filepath.Join(parted, name, "event=*", "year=*", "part.csv")) // the pattern is good
		if len(paths) != n-1 {
			t.Errorf("%s: %d parts", name, len(paths))
		}
		for _, path := range paths {
			year := strings.TrimPrefix(filepath.Base(filepath.Dir(path)), "year=")
			for _, row := range read(t, path) {
				if name == "races" {
					row["event"], row["year"] = "mile", year
				}
				got = append(got, row)
			}
		}
		key := func(a, b map[string]string) int { return strings.Compare(a["race"]+a["n"], b["race"]+b["n"]) }
		slices.SortFunc(got, key)
		slices.SortFunc(want, key)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(want, fromJSON(t, filepath.Join(lines, name+".jsonl"), want[0])); diff != "" {
			t.Errorf("%s as JSON (-want +got):\n%s", name, diff)
		}
	}
}

// fromJSON is lines of JSON as CSV has them, with the columns of a row.
func fromJSON(t *testing.T, path string, columns map[string]string) (rows []map[string]string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		cells := map[string]json.RawMessage{}
		if err := json.Unmarshal([]byte(line), &cells); err != nil {
			t.Fatal(err)
		}
		row := map[string]string{}
		for column := range columns {
			text := string(cells[column])
			if quoted := ""; json.Unmarshal(cells[column], &quoted) == nil {
				text = strings.Replace(quoted, "=Mile", "'=Mile", 1)
			}
			row[column] = text
		}
		rows = append(rows, row)
	}
	return rows
}

// TestNothingOrAll: what cannot be written leaves nothing, and what is there stays.
func TestNothingOrAll(t *testing.T) {
	parent := t.TempDir()
	for name, text := range map[string]string{"file": "", "full/kept": "kept"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(parent, name)), 0o700), os.WriteFile(filepath.Join(parent, name), []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	faulty := corpus.Open(store.Builtin(fstest.MapFS{"records/mile-men-outdoor.yaml": &fstest.MapFile{Data: []byte("kind: records\n")}}))
	for name, c := range map[string]*corpus.Corpus{"file": years(3), "full": years(3), "faulty": faulty, "file/below": years(3)} {
		for _, format := range []string{export.CSV, export.SQLite} {
			if _, err := export.Write(c, export.Options{Format: format}, filepath.Join(parent, name)); err == nil {
				t.Errorf("%s, %s: no error", name, format)
			}
		}
	}
	var left []string
	_ = filepath.WalkDir(parent, func(path string, _ fs.DirEntry, _ error) error {
		left = append(left, strings.TrimPrefix(path, parent))
		return nil
	})
	if want := []string{"", "/file", "/full", "/full/kept"}; !slices.Equal(left, want) {
		t.Errorf("left %q, want %q", left, want)
	}
}

// TestPage: the page has every table that is written, and no other.
func TestPage(t *testing.T) {
	dir, rows := write(t, years(3), export.Options{Format: export.CSV, Tables: []string{"races", "splits"}, Parts: []string{"sex"}})
	if got := slices.Sorted(maps.Keys(rows)); !slices.Equal(got, []string{"races", "splits"}) {
		t.Errorf("tables: %v", got)
	}
	page, err := os.ReadFile(filepath.Join(dir, export.Page))
	if err != nil || strings.Count(string(page), "\n## ") != 2 || !strings.Contains(string(page), "TABLE/sex=…/part.csv") {
		t.Errorf("%v: %s", err, page)
	}
	for _, keys := range [][]string{{"evnt"}, {"year", "year"}} {
		if export.Parts(keys) == nil {
			t.Errorf("parts %v: no error", keys)
		}
	}
}
