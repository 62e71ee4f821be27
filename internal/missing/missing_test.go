package missing_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/missing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

func open(files map[string]string) *corpus.Corpus {
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return corpus.Open(store.Builtin(tree))
}

// found is what is missing of a kind, an entry a line.
func found(t *testing.T, c *corpus.Corpus, q missing.Question) (lines []string) {
	t.Helper()
	answer, err := missing.Find(c, q)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range answer.Entries {
		var keys []string
		for _, s := range e.Sources {
			keys = append(keys, s.Key)
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%d %s: %s; %s; %s:%d; %s", e.Answers, e.Kind, e.Missing, e.Answered, strings.TrimPrefix(e.Place.File, "built-in/"), e.Place.Line, strings.Join(keys, " "))))
	}
	return lines
}

func race1(id, day, more string, results ...string) (string, string) {
	return id + ".yaml", "kind: race\nname: " + id + "\n" + more + "date: " + day + "\nevent: mile\nsex: men\nresults:\n  - {" + strings.Join(results, "}\n  - {") + "}\n"
}

const list = `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2020-01-01
sources:
  a: {publisher: A}
  b: {publisher: B}
records:
  - {mark: "3:59.4h", athlete: Ann One, nation: GBR, date: 1954-05-06, venue: {city: Oxford, country: GBR}, holds: {world: ratified}, source: [a]}
  - {mark: "3:50.0h", athlete: Bo Two, nation: GBR, date: 1980-07-01, venue: {city: Oslo, country: NOR}, holds: {GBR: listed}, source: [b]}
`

// TestRecords: each race that met "this or better" is an answer; one of the day on which the record is known again, and
// one of a nation that nobody lists, is none.
func TestRecords(t *testing.T) {
	files := map[string]string{"records/mile-men-outdoor.yaml": list}
	for _, day := range []string{"1954-05-06", "1960-01-01", "1970-01-01", "1990-01-01"} {
		name, text := race1("r"+day[:4], day, "", `place: 1, athlete: Cy Three, nation: GBR, mark: "4:00.0h"`, `place: 2, athlete: Di Four, nation: FRA, mark: "4:01.0h"`)
		files[name] = text
	}
	got := found(t, open(files), missing.Question{Kind: missing.Records})
	for i := range got {
		got[i], _, _ = strings.Cut(got[i], "; records/")
	}
	want := []string{
		"2 record: area record of Europe: 3:59.4h or better from 1954-05-06 to 1980-07-01; what 2 races met",
		"2 record: national record of GBR: 3:59.4h or better from 1954-05-06 to 1980-07-01; what 2 races met",
		"1 record: area record of Europe: 3:50.0h or better from 1980-07-01; what 1 race met",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestRaces: an entry whose run no race has is a race that is missing, and one whose race lacks it a result.
func TestRaces(t *testing.T) {
	files := map[string]string{"records/mile-men-outdoor.yaml": list}
	name, text := race1("oslo", "1980-07-01", "venue: {city: Oslo, country: NOR}\n", `place: 1, athlete: Cy Three, nation: GBR, mark: "3:51.0h"`)
	files[name] = text
	want := []string{
		"1 race: in oslo the result of Bo Two 3:50.0h; the verdicts on 1 record; records/mile-men-outdoor.yaml:11; b",
		"1 race: the race of 1954-05-06, Oxford of Ann One 3:59.4h; the verdicts on 1 record; records/mile-men-outdoor.yaml:10; a",
	}
	if diff := cmp.Diff(want, found(t, open(files), missing.Question{Kind: missing.Races})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	name, text = race1("oslo", "1980-07-01", "venue: {city: Oslo, country: NOR}\n", `place: 1, athlete: Bo Two, nation: GBR, mark: "3:50.0h"`)
	files[name] = text
	if diff := cmp.Diff(want[1:], found(t, open(files), missing.Question{Kind: missing.Races})); diff != "" {
		t.Errorf("with the result: -want +got:\n%s", diff)
	}
}

// TestOfRaces: what a race alone lacks, each with its place and who may know it.
func TestOfRaces(t *testing.T) {
	sources := "sources:\n  a: {publisher: A, url: \"https://a.example\"}\n  b: {publisher: B, url: \"https://b.example\"}\n"
	tests := []struct {
		name, more string
		results    []string
		behind     string
		want       []string
	}{
		{"nothing", "", []string{`place: 1, athlete: A One, born: 1990-01-01, mark: "4:00.00"`}, "", nil},
		{"a hole between places", "coverage: partial\n", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00"`, `place: 4, athlete: B Two, born: 1990, mark: "4:02.00"`}, "", []string{
			"3 list: r: who was 2nd and 3rd and who came behind the 4th; 2 results, and whether that is all; r.yaml:3;",
		}},
		{"a tie fills two places", "coverage: partial\n", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00"`, `place: 1, athlete: C Three, born: 1990, mark: "4:00.00"`, `place: 3, athlete: B Two, born: 1990`}, "", []string{
			"2 list: r: 1 mark or place and who came behind the 3rd; 1 result, and whether that is all; r.yaml:3;",
		}},
		{"timed, and nobody says who led", "", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00", splits: {400m: "59.00", 800m: "2:00.00"}, positions: {800m: 1}`}, "", []string{
			"1 leader: r: who was in front at 400m; the leader at 1 point; r.yaml:7;",
		}},
		{"a final without a birth", "", []string{`place: 1, athlete: A One, nation: GBR, mark: "4:00.00"`, `athlete: B Two, status: DNF`}, "", []string{
			"1 birth: when A One (GBR) was born; an age in 1 final; r.yaml:7;",
		}},
		{"a heat asks for no birth", "round: heat\n", []string{`place: 1, athlete: A One, mark: "4:00.00"`}, "", nil},
		{"cited once, and something is missing", "coverage: partial\nsource: [a]\n", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00", source: {mark: [b]}`}, sources, []string{
			"1 list: r: who came behind the 1st; whether that is all; r.yaml:3; a",
			"1 source: r: what else is in b; 1 report cited for one figure; r.yaml:12; b",
		}},
		{"cited once, and nothing is missing", "source: [a]\n", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00", source: {mark: [b]}`}, sources, nil},
		{"claims of one figure are told together", "", []string{`place: 1, athlete: A One, born: 1990, mark: "4:00.00"`}, sources + "claims:\n  - {source: a, about: leader, at: 800m, athlete: A One}\n  - {source: b, about: leader, at: 800m, athlete: B Two}\n  - {source: b, about: other, says: in words}\n", []string{
			"2 claim: leader at 800 m: A One or B Two (the document names no leader there; the reports disagree); 2 claims; r.yaml:12; a b",
			"1 source: r: what else is in a; 1 report cited for one figure; r.yaml:9; a",
		}},
	}
	for _, test := range tests {
		name, text := race1("r", "2020-05-25", test.more, test.results...)
		if diff := cmp.Diff(test.want, found(t, open(map[string]string{name: text + test.behind}), missing.Question{})); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

// TestEditions: a gap between editions with the same event is missing, by their numbers for sure or not at all.
func TestEditions(t *testing.T) {
	of := func(year, number int) (string, string) {
		more := "competition: games\n"
		if number > 0 {
			more += fmt.Sprintf("edition: %d\n", number)
		}
		return race1(fmt.Sprintf("games-%d", year), fmt.Sprintf("%d-05-25", year), more, `place: 1, athlete: A One, born: 1990, mark: "4:00.00"`)
	}
	tests := []struct {
		why    string
		number map[int]int // by year
		want   []string
	}{
		{"years alone", map[int]int{2019: 0, 2021: 0}, []string{"1 edition: Games, 2020, if it was held; who won the mile men; games-2021.yaml:3;"}},
		{"no gap", map[int]int{2019: 0, 2020: 0}, nil},
		{"numbers without a gap", map[int]int{2019: 7, 2021: 8}, nil},
		{"numbers with a gap", map[int]int{2017: 6, 2021: 9}, []string{"1 edition: Games, 2018-2020: 2 editions by their numbers; who won the mile men; games-2021.yaml:3;"}},
		{"numbers further out tell it too", map[int]int{2018: 6, 2019: 0, 2021: 0, 2022: 9}, nil},
	}
	for _, test := range tests {
		files := map[string]string{}
		for year, number := range test.number {
			name, text := of(year, number)
			files[name] = text
		}
		if diff := cmp.Diff(test.want, found(t, open(files), missing.Question{Kind: missing.Editions})); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.why, diff)
		}
	}
}

// TestUnlisted: a record that only claims name is one thing to look for, with the races that came under it.
func TestUnlisted(t *testing.T) {
	files := map[string]string{"records/mile-men-outdoor.yaml": list}
	for _, year := range []string{"2018", "2019"} {
		name, text := race1("r"+year, year+"-05-25", "series: league\n", `place: 1, athlete: A One, nation: GBR, born: 1990, mark: "4:00.00"`)
		files[name] = text + "sources:\n  a: {publisher: A}\nclaims:\n  - {source: a, about: record, athlete: X Y, record: series league, mark: \"3:50.00\"}\n"
	}
	mile, _ := event.Parse("mile")
	got := found(t, open(files), missing.Question{Kind: missing.Records, Category: corpus.Category{Event: mile, Sex: race.Men}, Limit: 1})
	want := []string{"4 record: series record of League, of which no list has a mark; said to be X Y 3:50.00; what 2 races met and 2 claims; r2018.yaml:12; a"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
