package race

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
)

func TestCitation(t *testing.T) {
	whole := Citation{All: []string{"tfn", "aw"}}
	parts := Citation{Parts: []CitedPart{
		{Key: "mark", Sources: []string{"tfn", "aw"}},
		{Key: "1200m", Sources: []string{"tfn", "lrc"}},
		{Key: "last 400m", Sources: []string{"lrc"}},
	}}
	tests := []struct {
		why      string
		citation Citation
		key      string
		sources  []string // of the key
		keys     []string // named at all, each once
		none     bool
	}{
		{"nothing cited", Citation{}, "mark", nil, nil, true},
		{"a list holds for every figure", whole, "1200m", []string{"tfn", "aw"}, []string{"tfn", "aw"}, false},
		{"a map names figures", parts, "1200m", []string{"tfn", "lrc"}, []string{"tfn", "aw", "lrc"}, false},
		{"a segment is a figure", parts, "last 400m", []string{"lrc"}, []string{"tfn", "aw", "lrc"}, false},
		{"what a map does not name is left to the race", parts, "positions", nil, []string{"tfn", "aw", "lrc"}, false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.sources, test.citation.For(test.key)); diff != "" {
				t.Errorf("sources of %s (-want +got):\n%s", test.key, diff)
			}
			if diff := cmp.Diff(test.keys, test.citation.Keys()); diff != "" {
				t.Errorf("keys (-want +got):\n%s", diff)
			}
			if test.citation.IsZero() != test.none {
				t.Errorf("cites nothing: got %t", test.citation.IsZero())
			}
		})
	}
}

func TestKeysLeaveTheCitation(t *testing.T) {
	all := make([]string, 1, 4)
	all[0] = "aw"
	c := Citation{All: all, Parts: []CitedPart{{Key: "mark", Sources: []string{"tfn"}}}}
	_ = c.Keys()
	if all[:2][1] != "" {
		t.Error("the keys were written into the citation")
	}
}

func TestCited(t *testing.T) {
	if r := (&Race{Amended: []Amendment{{Source: []string{"aw"}}}, Sources: []Source{{Key: "tfn"}, {Key: "aw"}}}); len(r.Cited()) != 1 || r.Cited()[0].Key != "aw" {
		t.Errorf("what an amendment names is not cited: %v", r.Cited())
	}
	r := &Race{
		Source: Citation{Parts: []CitedPart{{Key: "conditions", Sources: []string{"eggers"}}}},
		Results: []Result{
			{Source: Citation{All: []string{"aw"}}},
			{Source: Citation{Parts: []CitedPart{{Key: "mark", Sources: []string{"aw", "nobody"}}}}},
		},
		Sources: []Source{{Key: "tfn"}, {Key: "aw", Publisher: "Athletics Weekly"}, {Key: "eggers"}},
	}
	want := []Source{{Key: "aw", Publisher: "Athletics Weekly"}, {Key: "eggers"}}
	if diff := cmp.Diff(want, r.Cited(), cmp.AllowUnexported(date.Date{})); diff != "" {
		t.Errorf("in the order of the list, only what is named (-want +got):\n%s", diff)
	}
	if got := (&Race{Sources: r.Sources}).Cited(); got != nil {
		t.Errorf("nothing named: got %v", got)
	}
}

// TestSameReport: of one publisher however it is written, and where one has none of one
// key.
func TestSameReport(t *testing.T) {
	tests := []struct {
		why      string
		one, two Source
		want     bool
	}{
		{"one publisher", Source{Key: "a", Publisher: "World Athletics"}, Source{Key: "b", Publisher: "World Athletics"}, true},
		{"in other letters", Source{Key: "a", Publisher: "L'Équipe"}, Source{Key: "b", Publisher: "L'EQUIPE"}, true},
		{"two publishers under one key", Source{Key: "a", Publisher: "World Athletics"}, Source{Key: "a", Publisher: "NRK"}, false},
		{"one key, one publisher", Source{Key: "a", Publisher: "World Athletics"}, Source{Key: "a"}, true},
		{"two keys, one publisher", Source{Key: "a", Publisher: "World Athletics"}, Source{Key: "b"}, false},
		{"two keys without publishers", Source{Key: "a"}, Source{Key: "b"}, false},
	}
	for _, test := range tests {
		if test.one.SameReport(test.two) != test.want || test.two.SameReport(test.one) != test.want {
			t.Errorf("%s: got %t and %t", test.why, test.one.SameReport(test.two), test.two.SameReport(test.one))
		}
	}
}

// TestFreeKey: a key that some source has gets the lowest number that none has.
func TestFreeKey(t *testing.T) {
	has := []Source{{Key: "sheet"}, {Key: "sheet-2"}, {Key: "sheet-4"}, {Key: "tfn"}}
	for key, want := range map[string]string{"ner": "ner", "tfn": "tfn-2", "sheet": "sheet-3", "sheet-2": "sheet-2-2"} {
		if got := FreeKey(has, key); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
	if got := FreeKey(nil, "sheet"); got != "sheet" {
		t.Errorf("of no sources: got %s", got)
	}
}

// TestSameFile: a file is known by what it contains, not by its key; of no sum is known
// what it contains.
func TestSameFile(t *testing.T) {
	has := []Source{{Key: "paper"}, {Key: "sheet", SHA256: "aa"}, {Key: "list", SHA256: "bb"}}
	for other, want := range map[Source]string{
		{Key: "other", SHA256: "bb"}: "list",
		{Key: "sheet", SHA256: "cc"}: "",
		{Key: "paper"}:               "",
	} {
		if got := SameFile(has, other); got != want {
			t.Errorf("%v: got %q, want %q", other, got, want)
		}
	}
}
