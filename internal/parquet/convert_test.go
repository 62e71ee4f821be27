package parquet_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	library "github.com/parquet-go/parquet-go"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/export"
	"github.com/milectl/milectl/internal/parquet"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/rowfile"
	"github.com/milectl/milectl/internal/store"
)

// two is a corpus of two races, a list and a register that have every kind of cell, known and not.
func two() *corpus.Corpus {
	tree := fstest.MapFS{}
	for name, text := range map[string]string{
		"early.yaml": `kind: race
name: "Früh, \"1\""
date: 1869-12-31
event: mile
sex: women
environment: outdoor
source: [rep]
results:
  - {place: 1, athlete: Ann Able, nation: GBR, born: 1850, mark: "4:20.00", flags: [PB, "=SB"], splits: {800m: "2:10.0"}}
  - {place: 2, athlete: Bea Bull, born: 1851-02, mark: "4:21.5h"}
  - {athlete: Cy Cole, status: DNF}
sources:
  rep: {publisher: Report, date: 1870}
`,
		"late.yaml": `kind: race
name: Final
date: 2024-02-29
event: 1500m
sex: men
environment: outdoor
results:
  - {place: 1, athlete: Di Dean, nation: GBR, mark: "3:40.00"}
`,
		"records/mile-women-outdoor.yaml": `kind: records
event: mile
sex: women
environment: outdoor
known_to: 2024-01-01
records:
  - {mark: "4:20.00", athlete: Ann Able, nation: GBR, date: 1869, holds: {GBR: listed}}
`,
	} {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return corpus.Open(store.Builtin(tree))
}

// exported is the corpus in a new folder.
func exported(t *testing.T, format string, parts ...string) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "tables")
	if _, err := export.Write(two(), export.Options{Format: format, Parts: parts, Convert: parquet.Convert}, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// asCSV is a file of Parquet as CSV has it, and its schema.
func asCSV(t *testing.T, path string) (rows [][]string, schema string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	r := library.NewGenericReader[any](file)
	defer func() { _ = r.Close() }() // as above
	var names []string
	for _, field := range r.Schema().Fields() {
		names = append(names, field.Name())
	}
	rows = append(rows, names)
	read := make([]library.Row, 1000)
	for {
		n, err := r.ReadRows(read)
		for _, row := range read[:n] {
			rows = append(rows, cellsOf(t, r.Schema().Fields(), row))
		}
		if errors.Is(err, io.EOF) {
			return rows, r.Schema().String()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// cellsOf is a row in the words of CSV.
func cellsOf(t *testing.T, fields []library.Field, row library.Row) []string {
	t.Helper()
	cells := make([]string, len(fields))
	lists := map[int][]string{}
	for _, v := range row {
		at := v.Column()
		switch {
		case v.IsNull():
		case !fields[at].Leaf():
			lists[at] = append(lists[at], v.String())
		case v.Kind() == library.Int32:
			cells[at] = time.Unix(int64(v.Int32())*24*60*60, 0).UTC().Format(time.DateOnly)
		case v.Kind() == library.Int64:
			cells[at] = strconv.FormatInt(v.Int64(), 10)
		default:
			cells[at] = v.String()
		}
	}
	for at, list := range lists {
		text, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		cells[at] = string(text)
	}
	return cells
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestSameAsCSV: every table, read back, is what the export of CSV has, in parts too.
func TestSameAsCSV(t *testing.T) {
	for _, parts := range [][]string{nil, {"event", "year"}} {
		inCSV, inParquet := exported(t, export.CSV, parts...), exported(t, export.Parquet, parts...)
		var files int
		err := filepath.WalkDir(inCSV, func(path string, _ os.DirEntry, err error) error {
			stem, isCSV := strings.CutSuffix(strings.TrimPrefix(path, inCSV), ".csv")
			if err != nil || !isCSV {
				return err
			}
			files++
			got, _ := asCSV(t, inParquet+stem+parquet.Suffix)
			if diff := cmp.Diff(readCSV(t, path), got); diff != "" {
				t.Errorf("%s (-CSV +Parquet):\n%s", stem, diff)
			}
			return nil
		})
		if err != nil || files < len(relation.Tables())-5 {
			t.Errorf("%d files, %v", files, err)
		}
		if left, _ := filepath.Glob(filepath.Join(inParquet, "*"+rowfile.Suffix)); len(left) > 0 { // the pattern is good
			t.Errorf("left: %q", left)
		}
	}
}

// TestTypes: engines see whole numbers, days, lists and texts; what is no whole day is a text.
func TestTypes(t *testing.T) {
	dir := exported(t, export.Parquet)
	_, races := asCSV(t, filepath.Join(dir, "races.parquet"))
	_, results := asCSV(t, filepath.Join(dir, "results.parquet"))
	for want, schema := range map[string]string{
		"optional int32 date (DATE)":                   races,
		"optional int64 distance_mm (INT(64,true))":    races,
		"optional binary name (STRING)":                races,
		"optional binary mark (STRING)":                results,
		"optional int64 mark_ms (INT(64,true))":        results,
		"optional binary born (STRING)":                results,
		"optional group flags (LIST)":                  results,
		"required binary element (STRING)":             results,
		"optional int64 counts (INT(64,true))":         results,
		"optional int64 thousandths_ms (INT(64,true))": results,
	} {
		if !strings.Contains(schema, want) {
			t.Errorf("no %q in %s", want, schema)
		}
	}
}

// TestManyRows: more rows than a group has, and a second run that gives the same bytes.
func TestManyRows(t *testing.T) {
	const n = 100_003
	columns := []relation.Column{{Name: "race"}, {Name: "n", Kind: relation.Integer}}
	rows, err := rowfile.Columns(columns)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		rows = rowfile.AppendRow(rows, []relation.Value{{Kind: relation.IsText, Text: "race-" + strconv.Itoa(i)}, {Kind: relation.IsInt, Int: int64(i)}})
	}
	var texts [][]byte
	for range 2 {
		dir := t.TempDir()
		if err := errors.Join(os.WriteFile(filepath.Join(dir, "t.rows"), rows, 0o600), parquet.Convert(dir)); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, "t.parquet"))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
		if len(texts) > 1 {
			continue
		}
		got, _ := asCSV(t, filepath.Join(dir, "t.parquet"))
		if last := []string{"race-100002", "100002"}; len(got) != n+1 || !slices.Equal(got[n], last) {
			t.Errorf("%d rows, the last %v", len(got)-1, got[len(got)-1])
		}
	}
	if string(texts[0]) != string(texts[1]) {
		t.Error("the same rows gave other bytes")
	}
}

// TestFaults: rows of another version, and cells of another kind than their column's, are errors.
func TestFaults(t *testing.T) {
	day := []relation.Column{{Name: "date", Kind: relation.Day}}
	for name, cell := range map[string]relation.Value{
		"a year for a day":     {Kind: relation.IsText, Text: "1954"},
		"a number for a day":   {Kind: relation.IsInt, Int: 1},
		"a list for a day":     {Kind: relation.IsList, Items: []string{"1954-05-06"}},
		"no day of the year":   {Kind: relation.IsText, Text: "1954-02-30"},
		"an unknown kind even": {Kind: 9},
	} {
		head, err := rowfile.Columns(day)
		if err != nil {
			t.Fatal(err)
		}
		if err := convert(t, rowfile.AppendRow(head, []relation.Value{cell})); err == nil || !strings.Contains(err.Error(), "t.rows") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := convert(t, []byte("milectl rows 99\n")); !errors.Is(err, rowfile.ErrForm) {
		t.Errorf("another version: %v", err)
	}
	if err := parquet.Convert(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a folder that is not there: no error")
	}
}

// convert converts a folder of one file.
func convert(t *testing.T, rows []byte) error {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "t.rows"), rows, 0o600); err != nil {
		t.Fatal(err)
	}
	return parquet.Convert(dir)
}
