package relation_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/store"
)

// open is a corpus with a race of a few, a mixed one, a relay, a record list and a register.
func open(t *testing.T, more ...string) *corpus.Corpus {
	t.Helper()
	tree := fstest.MapFS{}
	add := func(path, text string) { tree[path] = &fstest.MapFile{Data: []byte(text)} }
	add("final.yaml", `kind: race
name: Final
date: 2020-06-01
venue: {city: London, country: GBR}
event: mile
sex: men
source: {results: [a, a]}
results:
  - {place: 1, athlete: Al Ash, nation: GBR, mark: "3:59.4h", flags: [WR], splits: {440y: "58.0", 880y: "1:58.0"}, positions: {880y: 2}, source: {mark: [b]}}
  - {place: 2, athlete: Ben Box, nation: NOR, born: 1990, mark: "4:01.20", segments: {last 400m: "57.0"}}
  - {athlete: Cy Cole, nation: USA, status: DNF}
leader_splits: {1320y: "2:59.0"}
sources:
  a: {publisher: A}
  b: {publisher: B, date: 2020}
claims:
  - {source: b, about: mark, athlete: Al Ash, mark: "3:59.4h"}
`)
	add("relay.yaml", `kind: race
name: Relay
date: 2021-06-01
event: 4x400m
sex: women
results:
  - place: 1
    team: Town
    mark: "3:40.00"
    legs: [{athlete: Ann Able}, {athlete: Bea Bull}, {athlete: Cat Cox}, {athlete: Dee Day}]
`)
	add("records/mile-men-outdoor.yaml", `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2021-01-01
records:
  - {mark: "4:02.0h", athlete: Joe Old, nation: GBR, date: 1940, holds: {world: listed}}
  - {mark: "3:59.4h", athlete: Al Ash, nation: GBR, date: 2020-06-01, race: final, holds: {world: ratified, GBR: listed}}
`)
	add("athletes/men.yaml", `kind: athletes
athletes:
  - {name: Al Ash, sex: men, born: 1988-02-01, also: [Albert Ash], nations: [{nation: IRL, until: 2012-01-01}, {nation: GBR}]}
  - {name: Ben Box, sex: men, id: ben-box-1990, born: 1990}
  - {name: Ben Box, sex: men, id: ben-box-1970, born: 1970}
`)
	for i := 0; i+1 < len(more); i += 2 {
		add(more[i], more[i+1])
	}
	return corpus.Open(store.Builtin(tree))
}

// rowsOf streams a corpus: the rows of each table, cells by their columns.
func rowsOf(t *testing.T, c *corpus.Corpus, want relation.Want) map[string][]map[string]string {
	t.Helper()
	rows := map[string][]map[string]string{}
	_, err := relation.Stream(c, want, func(row relation.Row) error {
		cells := map[string]string{}
		for i, v := range row.Cells {
			switch v.Kind {
			case relation.IsInt:
				cells[row.Table.Columns[i].Name] = fmt.Sprint(v.Int)
			case relation.IsList:
				cells[row.Table.Columns[i].Name] = strings.Join(v.Items, ";")
			case relation.IsText:
				cells[row.Table.Columns[i].Name] = v.Text
			default:
			}
		}
		rows[row.Table.Name] = append(rows[row.Table.Name], cells)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestTablesAreDocumented: names are those of SQL and JSON, no column stands twice, each is
// documented, and the key comes first.
func TestTablesAreDocumented(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	for _, table := range relation.Tables() {
		seen := map[string]bool{}
		if !name.MatchString(table.Name) || table.Row == "" || len(table.Key()) == 0 {
			t.Errorf("table %q: %q, key %v", table.Name, table.Row, table.Key())
		}
		for i, c := range table.Columns {
			if !name.MatchString(c.Name) || seen[c.Name] || c.Doc == "" || c.Key != (i < len(table.Key())) {
				t.Errorf("%s.%s: key %t, %q", table.Name, c.Name, c.Key, c.Doc)
			}
			seen[c.Name] = true
		}
	}
}

// TestRows: what a document says stands in the tables, under its keys.
func TestRows(t *testing.T) {
	rows := rowsOf(t, open(t), nil)
	for _, test := range []struct {
		table string
		n     int
		want  map[string]string
	}{
		{"races", 0, map[string]string{"race": "final", "year": "2020", "city": "London", "distance_mm": "1609344", "complete_to": "2", "partial": "0"}},
		{"results", 0, map[string]string{
			"race": "final", "n": "1", "athlete_key": "al ash", "mark": "3:59.4h", "mark_ms": "239400", "mark_hand": "1", "gap": "0.0", "gap_ms": "0", "flags": "WR", "counts": "1",
		}},
		{"results", 1, map[string]string{"n": "2", "athlete_key": "ben-box-1990", "mark_hand": "0", "gap": "~+1.8", "born": "1990"}},
		{"results", 2, map[string]string{"n": "3", "status": "DNF", "mark": "", "mark_ms": "", "mark_hand": "", "gap": "", "counts": "0"}},
		{"results", 3, map[string]string{"race": "relay", "team": "Town", "athlete": "", "athlete_key": ""}},
		{"splits", 0, map[string]string{"race": "final", "n": "1", "point": "440y", "mm": "402336", "mark": "58.0"}},
		{"splits", 2, map[string]string{"n": "0", "point": "1320y", "mark_ms": "179000"}},
		{"positions", 0, map[string]string{"n": "1", "point": "880y", "position": "2"}},
		{"segments", 0, map[string]string{"n": "2", "segment": "last 400m", "from_mm": "1209344", "to_mm": "1609344"}},
		{"legs", 1, map[string]string{"kind": "race", "document": "relay", "n": "1", "leg": "2", "athlete": "Bea Bull", "athlete_key": "bea bull"}},
		{"records", 0, map[string]string{"list": "mile-men-outdoor", "n": "1", "date": "1940", "year": "1940", "run_race": "", "run_n": ""}},
		{"records", 1, map[string]string{"run_race": "final", "run_n": "1", "athlete_key": "al ash"}},
		{"holds", 2, map[string]string{"n": "2", "record": "GBR", "scope": "nation", "standing": "listed"}},
		{"athletes", 0, map[string]string{"register": "men", "n": "1", "athlete_key": "al ash", "also": "Albert Ash"}},
		{"nations", 0, map[string]string{"nation": "IRL", "since": "", "until": "2012-01-01"}},
		{"nations", 1, map[string]string{"number": "2", "nation": "GBR", "since": "2012-01-01", "until": ""}},
		{"sources", 1, map[string]string{"kind": "race", "document": "final", "source": "b", "date": "2020"}},
		{"citations", 0, map[string]string{"n": "1", "figure": "mark", "source": "b"}},
		{"citations", 1, map[string]string{"n": "0", "figure": "results", "source": "a"}},
		{"claims", 0, map[string]string{"kind": "race", "n": "1", "about": "mark", "mark_ms": "239400"}},
		{"assessments", 0, map[string]string{"n": "1", "truth": "cannot be told"}},
		{"verdicts", 0, map[string]string{"race": "final", "n": "1", "record": "world", "class": "senior", "verdict": "broken", "holder_mark": "4:02.0h", "margin_ms": "-2600"}},
	} {
		if len(rows[test.table]) <= test.n {
			t.Errorf("%s: %d rows", test.table, len(rows[test.table]))
			continue
		}
		got := map[string]string{}
		for column := range test.want {
			got[column] = rows[test.table][test.n][column]
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, row %d (-want +got):\n%s", test.table, test.n+1, diff)
		}
	}
}

// TestKeysAreUnique: no two rows of a table have one key, and no part of a key is unknown.
func TestKeysAreUnique(t *testing.T) {
	rows := rowsOf(t, open(t), nil)
	for _, table := range relation.Tables() {
		seen := map[string]bool{}
		for _, row := range rows[table.Name] {
			var key []string
			for _, column := range table.Key() {
				key = append(key, row[column])
			}
			if text := strings.Join(key, "|"); seen[text] || slices.Contains(key, "") {
				t.Errorf("%s: key %s", table.Name, text)
			}
			seen[strings.Join(key, "|")] = true
		}
	}
}

// TestWantIsAPart: what is wanted alone is as it is beside all else, and nothing else is told.
func TestWantIsAPart(t *testing.T) {
	all := rowsOf(t, open(t), nil)
	for _, table := range relation.Tables() {
		for _, column := range table.Columns {
			got := rowsOf(t, open(t), relation.Want{table.Name: {column.Name: true}})
			var want []map[string]string
			for _, row := range all[table.Name] {
				kept := map[string]string{}
				if value, known := row[column.Name]; known {
					kept[column.Name] = value
				}
				want = append(want, kept)
			}
			if len(got) > 1 || !reflect.DeepEqual(want, got[table.Name]) {
				t.Errorf("%s.%s: got %v, want %v", table.Name, column.Name, got, want)
			}
		}
	}
}

// TestOneBirthAnywhereParts: a name is two people everywhere once a race tells two births.
func TestOneBirthAnywhereParts(t *testing.T) {
	c := open(t, "z.yaml", `kind: race
name: Later
date: 2022-06-01
event: mile
sex: men
results:
  - {place: 1, athlete: Di Dow, nation: USA, born: 1980, mark: "4:10.00"}
  - {place: 2, athlete: Di Dow, nation: USA, born: 2001, mark: "4:11.00"}
`, "a.yaml", `kind: race
name: Earlier
date: 2019-06-01
event: mile
sex: men
results:
  - {place: 1, athlete: Di Dow, nation: USA, born: 1980-05-01, mark: "4:11.00"}
`, "b.yaml", `kind: race
name: Before
date: 2018-06-01
event: mile
sex: men
results:
  - {place: 1, athlete: Di Dow, nation: USA, mark: "4:10.00"}
`)
	var got []string
	for _, row := range rowsOf(t, c, relation.Want{"results": {"race": true, "n": true, "athlete_key": true}})["results"] {
		if row["race"] < "c" || row["race"] == "z" {
			got = append(got, row["race"]+row["n"]+" "+row["athlete_key"])
		}
	}
	if want := []string{"a1 di dow 1980-05-01", "b1 ", "z1 di dow 1980-05-01", "z2 di dow 2001"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestAReaderEndsTheStream: its error is the answer, and no more rows come.
func TestAReaderEndsTheStream(t *testing.T) {
	n := 0
	_, err := relation.Stream(open(t), nil, func(relation.Row) error { n++; return fmt.Errorf("full") })
	if err == nil || n != 1 {
		t.Errorf("%d rows, %v", n, err)
	}
}
