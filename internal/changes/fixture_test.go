package changes

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/milectl/milectl/internal/store"
)

// files is a corpus: texts by path.
type files map[string]string

func (f files) store() *store.Store {
	tree := fstest.MapFS{}
	for name, text := range f {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return store.Builtin(tree)
}

// with is the corpus with one text changed: each old text in it, which must be there, is replaced.
func (f files) with(t *testing.T, path string, oldNew ...string) files {
	t.Helper()
	changed := maps.Clone(f)
	for i := 0; i < len(oldNew); i += 2 {
		if !strings.Contains(changed[path], oldNew[i]) {
			t.Fatalf("no %q in %s", oldNew[i], path)
		}
		changed[path] = strings.ReplaceAll(changed[path], oldNew[i], oldNew[i+1])
	}
	return changed
}

// told is the changes between two corpora, a line each.
func toldBetween(t *testing.T, a, b files) []string {
	t.Helper()
	report, _, err := OfStores(a.store(), b.store())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range report.Changes {
		lines = append(lines, fmt.Sprintf("%s %s | %s | %s | %s -> %s", c.Kind, c.In, c.Who, c.What, c.Before, c.After))
	}
	return lines
}

const kerr = `kind: race
name: Mile
competition: town-games
date: 2024-05-25
venue: {city: London, country: GBR}
event: mile
sex: men
results:
  - {place: 1, athlete: Alan Able, nation: GBR, mark: "3:45.34", flags: [NR, PB], splits: {bell: "2:50.70"}}
  - {place: 2, athlete: Bo Bee, nation: NOR, mark: "3:45.60", flags: [NR]}
  - {place: 3, athlete: Cy Cod, nation: GBR, mark: "3:47.74"}
sources:
  a: {publisher: A}
  b: {publisher: B}
claims:
  - {source: a, about: margin, margin: "0.26"}
  - {source: a, about: count, under: "3:46", count: 2}
  - {source: b, about: place, athlete: Bo Bee, place: 2}
  - {source: b, about: mark, athlete: Alan Able, mark: "3:45.34"}
`

const later = `kind: race
name: Mile
competition: city-games
date: 2025-07-18
venue: {city: Oslo, country: NOR}
event: mile
sex: men
results:
  - {place: 1, athlete: Alan Able, nation: GBR, mark: "3:44.00"}
  - {place: 2, athlete: Cy Cod, nation: GBR, mark: "3:46.00"}
`

const women = `kind: race
name: 1500 m
date: 2024-05-25
venue: {city: London, country: GBR}
event: 1500m
sex: women
results:
  - {place: 1, athlete: Di Doe, nation: GBR, mark: "4:01.00"}
`

const list = `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2025-12-31
records:
  - {mark: "3:46.32", athlete: Ed Elm, nation: GBR, date: 1985-07-27, holds: {GBR: ratified}}
  - {mark: "3:45.34", athlete: Alan Able, nation: GBR, date: 2024-05-25, race: kerr, holds: {GBR: ratified}}
  - {mark: "3:44.00", athlete: Alan Able, nation: GBR, date: 2025-07-18, race: later, holds: {GBR: ratified}}
`

const register = `kind: athletes
athletes:
  - {name: Alan Able, sex: men, born: 1997, nations: [{nation: GBR}]}
`

func base() files {
	return files{"kerr.yaml": kerr, "later.yaml": later, "women.yaml": women, "records/mile-men-outdoor.yaml": list, "athletes/men.yaml": register}
}
