//go:build !race

package document_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	athletics "github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
)

// encode is the canonical form of what a document says.
func encode(doc *document.Doc) ([]byte, error) {
	switch doc.Kind {
	case document.Race:
		return document.Encode(doc.Race)
	case document.Records:
		return document.Encode(doc.List)
	default:
		return document.Encode(doc.Register)
	}
}

// bare is a text without comments and blank lines, and false where a sign may
// begin a comment and may be text.
func bare(text string) (string, bool) {
	var lines []string
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimSpace(line); trimmed != "" && trimmed[0] != '#' {
			lines = append(lines, line)
		}
	}
	all := strings.Join(lines, "")
	return all, !strings.Contains(all, " #")
}

// checkEncoding holds that a value is what its encoding says, without an error,
// and that the encoding is canonical.
func checkEncoding(t fataler, name document.Name, want any, text []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v", err)
	}
	doc := document.Decode(name, text)
	for _, finding := range doc.Findings {
		if finding.Severity() == diag.Error { // texts that are drawn are doubtful at times
			t.Fatalf("%s\n%s", finding.Text(), text)
		}
	}
	var got any = doc.Race
	switch doc.Kind {
	case document.Records:
		got = doc.List
	case document.Athletes:
		got = doc.Register
	case document.Race:
	}
	if diff := cmp.Diff(want, got, exported()); diff != "" {
		t.Fatalf("(-value +decoded):\n%s\n%s", diff, text)
	}
	form, err := doc.Format()
	if err != nil || string(form) != string(text) {
		t.Fatalf("%v: what is encoded is not canonical:\n%s", err, cmp.Diff(string(text), string(form)))
	}
}

func TestDrawnValuesAreEncoded(t *testing.T) {
	t.Run("race", rapid.MakeCheck(func(t *rapid.T) {
		r := drawn{t}.race()
		text, err := document.Encode(r)
		checkEncoding(t, document.Name{ID: r.ID}, r, text, err)
	}))
	t.Run("record list", rapid.MakeCheck(func(t *rapid.T) {
		l := drawn{t}.list()
		text, err := document.Encode(l)
		checkEncoding(t, document.Name{ID: l.Name}, l, text, err)
	}))
	t.Run("register", rapid.MakeCheck(func(t *rapid.T) {
		r := drawn{t}.register()
		text, err := document.Encode(r)
		checkEncoding(t, document.Name{}, r, text, err)
	}))
}

// TestEveryKeyIsEncoded holds that each key of each table is written where its
// value has something to say.
func TestEveryKeyIsEncoded(t *testing.T) {
	full := read(t, "testdata/good/key-order.yaml")
	full.Race.Partial, full.Race.Environment = true, event.ShortTrack // what is not left out by default
	list, register := read(t, "testdata/good/records/mile-men-outdoor.yaml"), read(t, "testdata/good/athletes/men.yaml")
	list.List.Allow, register.Register.Allow = full.Race.Allow, full.Race.Allow
	list.List.Entries[0].On = event.ShortTrack
	got := map[string][]string{}
	docs := []*document.Doc{full, list, register}
	for _, path := range files(t, "good") {
		docs = append(docs, read(t, path))
	}
	for _, doc := range docs {
		text, err := encode(doc)
		if err != nil {
			t.Fatal(err)
		}
		src := syntax.NewSource(string(text))
		root := syntax.Parse(src, syntax.NewFindings("", src))
		kind := map[document.Kind]string{document.Race: "race", document.Records: "record list", document.Athletes: "register"}[doc.Kind]
		keysByTable(root, kind, got)
	}
	for _, table := range document.Tables() {
		for _, key := range table.Keys {
			if !slices.Contains(got[table.Name], key.Name) {
				t.Errorf("%s: no %s is encoded", table.Name, key.Name)
			}
		}
	}
}

// keysByTable gathers the keys that a map of a table holds, and those of the maps
// below it.
func keysByTable(n *syntax.Node, table string, got map[string][]string) {
	below := map[string]string{
		"results": "result", "venue": "venue", "claims": "claim", "allow": "allowance", "records": "entry", "athletes": "athlete", "nations": "nation",
	}
	for _, p := range n.Pairs() {
		got[table] = append(got[table], p.Key.Text)
		if named := map[string]string{"sources": "source", "covers": "cover"}[p.Key.Text]; named != "" {
			for _, one := range p.Value.Pairs() {
				keysByTable(one.Value, named, got)
			}
		}
		if inner := below[p.Key.Text]; inner != "" {
			keysByTable(p.Value, inner, got)
			for _, item := range p.Value.Items() {
				keysByTable(item, inner, got)
			}
		}
	}
}

// TestWhatNoDocumentSays holds that a value that no document without errors says
// is refused, and never becomes another one.
func TestWhatNoDocumentSays(t *testing.T) {
	result := func(r *athletics.Race) *athletics.Result { return &r.Results[0] }
	tests := []struct {
		why    string
		change func(*athletics.Race)
		want   string
	}{
		{"nothing that is required", func(r *athletics.Race) { *r = athletics.Race{} }, "race: no date"},
		{"no name", func(r *athletics.Race) { r.Name = "" }, "race: no name"},
		{"a name of blanks", func(r *athletics.Race) { r.Name = " " }, "name: blanks at its ends"},
		{"a name in two lines", func(r *athletics.Race) { r.Name = "Bowerman\nMile" }, "name: more than one line"},
		{"a name that is no UTF-8", func(r *athletics.Race) { r.Name = "Mile \xff" }, "not say the same"},
		{"an id that is no key", func(r *athletics.Race) { r.ID = "Bowerman 2024" }, "file name"},
		{"a partial date", func(r *athletics.Race) { r.Date = day("2024-05") }, "not a single day"},
		{"an unknown sex", func(r *athletics.Race) { r.Sex = "boys" }, `sex: no "boys"`},
		{"no round", func(r *athletics.Race) { r.Round = "" }, "not say the same"},
		{"no track", func(r *athletics.Race) { r.Environment = 0 }, "not say the same"},
		{"a place below 1", func(r *athletics.Race) { result(r).Place = -1 }, "place"},
		{"a place and a status", func(r *athletics.Race) { result(r).Status = athletics.DNF }, "a place and a status"},
		{"a mark without a place", func(r *athletics.Race) { result(r).Place = 0 }, "a mark without a place"},
		{"a flag of two words", func(r *athletics.Race) { result(r).Flags = []athletics.Flag{{Kind: "N R"}} }, "not one word"},
		{"a team", func(r *athletics.Race) { result(r).Team = "Oxford" }, "a team, where each runs alone"},
		{"a split at no point", func(r *athletics.Race) { result(r).Splits = []athletics.Split{{Mark: mark("55.9")}} }, "split point"},
		{"a split without a time", func(r *athletics.Race) {
			result(r).Splits = []athletics.Split{{Point: inMile(event.Event.ParsePoint, "400m")}}
		}, "not say the same"},
		{"splits out of order", func(r *athletics.Race) { result(r).Splits = splits("800m", "1:52.0", "400m", "55.9") }, "not say the same"},
		{"a point twice", func(r *athletics.Race) { result(r).Splits = splits("409m", "56.9", "409.344m", "56.9") }, "the same point"},
		{"sources for all and for one figure", func(r *athletics.Race) {
			r.Source = cited("date", "aw")
			r.Source.All = []string{"aw"}
		}, "not say the same"},
		{"a citation of what is no figure", func(r *athletics.Race) { r.Source = cited("weather", "aw") }, "no key, point or segment"},
		{"a source that says nothing", func(r *athletics.Race) { r.Sources = []athletics.Source{{Key: "aw"}} }, "not say the same"},
		{"two sources of one key", func(r *athletics.Race) {
			r.Sources = []athletics.Source{{Key: "aw", Title: "A"}, {Key: "aw", Title: "B"}}
		}, "twice"},
		{"a claim about nothing", func(r *athletics.Race) { r.Claims = []athletics.Claim{{Source: "aw"}} }, "claim: no about"},
		{"a count that is not given", func(r *athletics.Race) {
			r.Claims = []athletics.Claim{{Source: "aw", About: athletics.AboutCount, Count: 9}}
		}, "not say the same"},
		{"a margin of marks of two units", func(r *athletics.Race) {
			r.Claims = []athletics.Claim{{Source: "aw", About: athletics.AboutMargin, Margin: mark("55.9h").Sub(mark("55.91"))}}
		}, `margin "~-0.1"`},
		{"a lead that is told as a negative margin", func(r *athletics.Race) {
			r.Claims = []athletics.Claim{{Source: "aw", About: athletics.AboutMargin, Margin: mark("55.91").Sub(mark("56.91"))}}
		}, `margin "-1.00"`},
		{"an annulment that is known and unknown", func(r *athletics.Race) {
			result(r).Annulled = athletics.Annulment{On: day("2024"), Unknown: true}
		}, "not say the same"},
		{"more than a document holds", func(r *athletics.Race) { r.Note = strings.Repeat("x", document.MaxSize) }, "larger than 512 KiB"},
	}
	for _, test := range tests {
		r := read(t, "testdata/good/key-order.yaml").Race
		test.change(r)
		text, err := document.Encode(r)
		if err == nil || !strings.Contains(err.Error(), test.want) || text != nil {
			t.Errorf("%s: error %v, want one with %q\n%s", test.why, err, test.want, text)
		}
	}
	list := read(t, "testdata/good/records/mile-men-outdoor.yaml").List
	list.Entries[0].Unit = timing.Tenth
	if _, err := document.Encode(list); err == nil {
		t.Error("a mark ratified in tenths is none that shows its unit, and is encoded")
	}
	list.Entries[0].Unit, list.Name = 0, "marathon-women-road"
	if _, err := document.Encode(list); err == nil {
		t.Error("a list is encoded whose name is that of another")
	}
}

// TestWhatIsLeftOutByDefault holds that what an absent key means is not written,
// and an empty slice is as good as none.
func TestWhatIsLeftOutByDefault(t *testing.T) {
	r := &athletics.Race{
		Name: "Village Mile", Date: day("2025-06-01"), Event: must(event.Parse, "mile"), Sex: athletics.Women,
		Environment: event.Outdoor, Round: athletics.Final,
		Results: []athletics.Result{{Place: 1, Competitor: athletics.Competitor{Athlete: "山田 花"}, Mark: mark("5:10.0"), Flags: []athletics.Flag{}}},
	}
	got, err := document.Encode(r)
	const want = `kind: race
name: Village Mile
date: 2025-06-01
event: mile
sex: women
results:
  - {place: 1, athlete: 山田 花, mark: "5:10.0"}
`
	if err != nil || string(got) != want {
		t.Errorf("%v:\n%s", err, cmp.Diff(want, string(got)))
	}
	r.Results = []athletics.Result{}
	if got, err = document.Encode(r); err != nil || !strings.Contains(string(got), "\nresults: []\n") {
		t.Errorf("a race without results: %v\n%s", err, got)
	}
}
