//go:build !race

package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/cli"
	documents "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// The tests in the files agreement*_test.go hold the commands against each other
// over the whole corpus: the same question asked in two ways has one answer. They
// run in this process, since they ask more than a thousand times.

// ask runs a command over the documents of a folder, in this process.
func ask(t rapid.TB, races, stdin string, args ...string) output {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := cli.Main(args, cli.Process{
		In: strings.NewReader(stdin), Out: &stdout, Err: &stderr, Getwd: os.Getwd, Now: time.Now,
		Getenv: func(name string) string {
			if name == "MILECTL_RACES" {
				return races
			}
			return ""
		},
	})
	return output{stdout.String(), stderr.String(), status}
}

// tables is an answer in JSON: rows by the names of their tables.
type tables map[string][]tableRow

type tableRow map[string]any

// askTables is a question that must be answered, or told with a "no".
func askTables(t rapid.TB, races string, args ...string) tables {
	t.Helper()
	got := ask(t, races, "", append([]string{args[0], "--format", "json"}, args[1:]...)...)
	var answer map[string]any
	if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil || got.status > 1 {
		t.Fatalf("milectl %s: status %d, %v\n%s", strings.Join(args, " "), got.status, err, got.stderr)
	}
	all := tables{}
	for name, value := range answer {
		list, ok := value.([]any)
		if !ok {
			continue
		}
		for _, item := range list {
			all[name] = append(all[name], item.(map[string]any))
		}
	}
	return all
}

// only is the named columns of a row in one line; what is unknown is empty.
func (r tableRow) only(columns ...string) string {
	cells := make([]string, len(columns))
	for i, column := range columns {
		cells[i] = cellText(r[column])
	}
	return strings.Join(cells, " | ")
}

// without is all columns of a row but the named ones, in one line.
func (r tableRow) without(columns ...string) string {
	var kept []string
	for name := range r {
		if !slices.Contains(columns, name) {
			kept = append(kept, name)
		}
	}
	slices.Sort(kept)
	for i, name := range kept {
		kept[i] = name + ": " + cellText(r[name])
	}
	return strings.Join(kept, ", ")
}

// text is the text of a cell; empty where it is unknown.
func (r tableRow) text(column string) string { return cellText(r[column]) }

// cellText is a cell as people read it: of a mark its text.
func cellText(cell any) string {
	switch cell := cell.(type) {
	case nil:
		return ""
	case map[string]any:
		return fmt.Sprint(cell["text"])
	default:
		return fmt.Sprint(cell)
	}
}

// lines is what a function makes of rows, in order, each as often as it comes.
func lines(rows []tableRow, line func(tableRow) string) []string {
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = line(row)
	}
	slices.Sort(all)
	return all
}

// where is the rows that a function keeps.
func where(rows []tableRow, keep func(tableRow) bool) []tableRow {
	return slices.DeleteFunc(slices.Clone(rows), func(row tableRow) bool { return !keep(row) })
}

// agree holds two answers against each other; both must say something.
func agree(t *testing.T, what string, a, b []string) {
	t.Helper()
	if len(a) == 0 {
		t.Errorf("%s: nothing was asked", what)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("%s (-first +second):\n%s", what, diff)
	}
}

// raceFile is a race of the repository with its text.
type raceFile struct {
	*race.Race

	path string // below the folder of the documents, with slashes
	text string
}

// raceFiles is all races of a folder of documents, in the order of their paths.
func raceFiles(t *testing.T, dir string) []raceFile {
	t.Helper()
	var all []raceFile
	eachDocument(t, dir, func(path, text string, doc *documents.Doc) {
		if doc.Race != nil {
			all = append(all, raceFile{doc.Race, path, text})
		}
	})
	return all
}

// idsOf is the ids of races.
func idsOf(files []raceFile) []string {
	ids := make([]string, len(files))
	for i, f := range files {
		ids[i] = f.ID
	}
	return ids
}

// eachDocument reads the documents of a folder, in the order of their paths.
func eachDocument(t *testing.T, dir string, f func(path, text string, doc *documents.Doc)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(file string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(file) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		path, err := filepath.Rel(dir, file)
		path = filepath.ToSlash(path)
		f(path, string(text), documents.Decode(documents.Name{File: path, ID: strings.TrimSuffix(filepath.Base(file), ".yaml")}, text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// writeDocument writes a document below a folder.
func writeDocument(t *testing.T, dir, path, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestListAgrees: list has the same of every race as its results have.
func TestListAgrees(t *testing.T) {
	t.Parallel()
	races := repositoryRaces(t)
	results := askTables(t, races, append([]string{"results"}, idsOf(raceFiles(t, races))...)...)
	list := askTables(t, races, "list")["races"]
	heading := func(row tableRow) string {
		return row.only("race", "date", "name", "city", "country", "event", "sex", "environment", "competition")
	}
	agree(t, "headings of results and of list", lines(results["races"], heading), lines(list, heading))

	won := map[string]string{} // of those who shared a win the first
	for _, row := range results["results"] {
		if id := row.text("race"); won[id] == "" && row.text("place") == "1" {
			won[id] = row.only("race", "athlete", "nation", "mark")
		}
	}
	var winners []string
	for _, winner := range won {
		winners = append(winners, winner)
	}
	slices.Sort(winners)
	withWinner := where(list, func(row tableRow) bool { return row.text("winner") != "" })
	agree(t, "winners of results and of list", winners, lines(withWinner, func(row tableRow) string { return row.only("race", "winner", "nation", "mark") }))
}
