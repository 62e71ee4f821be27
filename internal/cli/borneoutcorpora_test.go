//go:build !race

package cli_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/nation"
)

func asTheyAre(t *testing.T) string {
	t.Helper()
	return repositoryRaces(t)
}

// decades is the lists of this repository with a race of each of them every twenty years,
// in which all its nations run marks that stand in the list, in their order.
func decades(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	copyDocuments(t, dir, "records/*.yaml")
	files := map[string]string{}
	for category, l := range listings(t, dir) {
		of := strings.Fields(category)
		var nations []string
		marks := map[int]string{}
		for _, e := range l.entries {
			marks[e.ms] = e.mark
			for _, record := range append(e.implies, sortedKeys(e.names)...) {
				if _, ok := nation.Lookup(record); ok && !slices.Contains(nations, record) {
					nations = append(nations, record)
				}
			}
		}
		times := sortedKeys(marks)
		for year := 1905; year <= 2035; year += 20 {
			var b strings.Builder
			fmt.Fprintf(&b, "kind: race\nname: A race\ndate: %d-05-05\nevent: %s\nsex: %s\nenvironment: %s\nresults:\n", year, of[0], of[1], of[2])
			for i, code := range nations {
				at := i * len(times) / len(nations)
				fmt.Fprintf(&b, "  - {place: %d, athlete: Runner %d, nation: %s, mark: %q}\n", i+1, i, code, marks[times[at]])
			}
			files[fmt.Sprintf("r-%s-%d.yaml", strings.ReplaceAll(category, " ", "-"), year)] = b.String()
		}
	}
	(&generation{files: files}).write(t, dir)
	return dir
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// impliedOnly is a corpus in which nothing can be broken: its list keeps no record of
// those who run.
func impliedOnly(t *testing.T) string {
	t.Helper()
	return filepath.Join(corpusOf(t, map[string]string{
		"records/800m-men-outdoor.yaml": `kind: records
event: 800m
sex: men
environment: outdoor
known_to: 2025-08-06
records:
  - {mark: "1:50.6h", athlete: Séra Martin, nation: FRA, date: 1928-07-14, holds: {world: ratified}}
  - {mark: "1:46.6h", athlete: Rudolf Harbig, nation: GER, date: 1939-07-15, holds: {world: ratified}}
  - {mark: "1:48.0h", athlete: A Swede, nation: SWE, date: 1950-07-15, holds: {SWE: derived}}
  - {mark: "1:40.91", athlete: David Rudisha, nation: KEN, date: 2012-08-09, holds: {world: ratified}}
`,
		"evening.yaml": `kind: race
name: Evening 800 m
date: 2015-07-22
event: 800m
sex: men
results:
  - {place: 1, athlete: A, nation: KEN, mark: "1:40.92"}
  - {place: 2, athlete: B, nation: GER, mark: "1:43.00"}
  - {place: 3, athlete: C, nation: SWE, mark: "1:44.00"}
  - {place: 4, athlete: D, nation: FRA, mark: "1:48.44"}
`,
	}), "races")
}

// smallCases is the lists of this repository with the small documents of which each has
// something that once led to a wrong answer, but for those that no command reads.
func smallCases(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	copyDocuments(t, dir, "records/*.yaml")
	files, err := filepath.Glob("testdata/cases/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range files {
		if _, _, status := started(t, "results", file); status == 0 {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			writeDocument(t, dir, filepath.Base(file), string(text))
			read++
		}
	}
	if read < 10 {
		t.Errorf("%d of %d documents are read", read, len(files))
	}
	return dir
}

// caseOfBounds is a list that keeps no record of the nations that run.
func caseOfBounds(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("testdata/cases/implied")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
