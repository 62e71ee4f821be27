package document

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const figured = `kind: race
name: Village Mile
date: 2025-06-01
venue: {city: Oxford, lap: 440y}
event: mile
sex: men
source: [club]
results:
  - place: 1
    athlete: "Anna: First"
    mark: "4:10.50"
    flags: [PB, =MR]
    splits:
      440y: "1:02.5"
      1209m: "3:05.1"
    positions: {bell: 1}
    segments: {last 400m: "1:01.2"}
    source: {mark: [club]}
  - {athlete: Second, status: DNF}
leader_splits: {800m: "2:04.0"}
segments: {400m-800m: "1:02.3"}
sources: {club: {publisher: The Club}}
claims:
  - {source: club, about: place, athlete: Second, place: 2}
allow:
  - {rule: flag, because: it is so}
`

func TestFigures(t *testing.T) {
	doc := Decode(Name{File: "village.yaml", ID: "village"}, []byte(figured))
	if doc.Faulty() {
		t.Fatal(doc.Findings)
	}
	var got []string
	for _, f := range doc.Figures() {
		got = append(got, fmt.Sprintf("%d %s|%s|%s @%s", f.Result, f.Key, f.Point, f.Text, doc.At(f.Path...)))
	}
	want := []string{
		"-1 name||Village Mile @2:7",
		"-1 date||2025-06-01 @3:7",
		"-1 venue|city|Oxford @4:15",
		"-1 venue|lap|440y @4:28",
		"-1 event||mile @5:8",
		"-1 sex||men @6:6",
		"0 place||1 @9:12",
		"0 athlete||Anna: First @10:14",
		"0 mark||4:10.50 @11:11",
		"0 flags||PB =MR @12:12",
		"0 splits|440y|1:02.5 @14:13",
		"0 splits|1209m|3:05.1 @15:14",
		"0 positions|bell|1 @16:23",
		"0 segments|last 400m|1:01.2 @17:27",
		"1 athlete||Second @19:15",
		"1 status||DNF @19:31",
		"-1 leader_splits|800m|2:04.0 @20:23",
		"-1 segments|400m-800m|1:02.3 @21:23",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFiguresOfWhatIsNoRace(t *testing.T) {
	for _, text := range []string{
		"", "[1]", "kind: athletes\nathletes: []\n",
		"kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-01-01\nrecords: []\n",
	} {
		if got := Decode(Name{File: "x.yaml"}, []byte(text)).Figures(); got != nil {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// TestFiguresOfFaultyRaces: what is wrong with a document is no reason to
// break; a value that is not there is no figure.
func TestFiguresOfFaultyRaces(t *testing.T) {
	for text, want := range map[string]int{
		"kind: race\nname:\n":                                0,
		"kind: race\nresults: nobody\n":                      0,
		"kind: race\nresults: [nobody]\n":                    0,
		"kind: race\nresults:\n  - {mark: , place: 1}\n":     1,
		"kind: race\nvenue: Oslo\nresults: {place: 1}\n":     1,
		"kind: race\nresults:\n  - {splits: {}, flags: a}\n": 1,
	} {
		if got := Decode(Name{File: "x.yaml"}, []byte(text)).Figures(); len(got) != want {
			t.Errorf("%q: got %v, want %d", text, got, want)
		}
	}
}

// TestFiguresStandWhereTheyAre: in all races of this repository, the text at
// the place of a figure of one value is that value, bare or in quotes.
func TestFiguresStandWhereTheyAre(t *testing.T) {
	figures := 0
	paths, err := fs.Glob(os.DirFS(filepath.Join("..", "..", "races")), "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(filepath.Join("..", "..", "races", path))
		if err != nil {
			t.Fatal(err)
		}
		doc := Decode(Name{File: path, Place: Race}, text)
		lines := strings.Split(string(text), "\n")
		for _, f := range doc.Figures() {
			figures++
			pos := doc.At(f.Path...)
			rest := string([]rune(lines[pos.Line-1])[pos.Col-1:])
			if f.Key != "flags" && !strings.HasPrefix(strings.TrimPrefix(rest, `"`), f.Text) {
				t.Errorf("%s:%s: %s %s: want %q, stands %q", path, pos, f.Key, f.Point, f.Text, rest)
			}
		}
	}
	if figures < 1000 {
		t.Errorf("only %d figures looked at", figures)
	}
}
