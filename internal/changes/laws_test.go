package changes

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// facet is two things that a text of the corpus may say in one place: an edit chooses one.
type facet struct{ path, one, other string }

func facets() []facet {
	return []facet{
		{"kerr.yaml", `mark: "3:45.34"`, `mark: "3:45.43"`},
		{"kerr.yaml", `nation: NOR, mark: "3:45.60"`, `nation: NOR, mark: "3:46.60"`},
		{"kerr.yaml", "flags: [NR, PB]", "flags: [PB]"},
		{"kerr.yaml", `place: 3, athlete: Cy Cod, nation: GBR, mark: "3:47.74"`, `athlete: Cy Cod, nation: GBR, mark: "3:47.74", status: DQ`},
		{"kerr.yaml", "  - {source: b, about: place, athlete: Bo Bee, place: 2}\n", ""},
		{"kerr.yaml", "event: mile", "conditions: calm\nevent: mile"},
		{"later.yaml", "date: 2025-07-18", "date: 2023-07-18"},
		{"later.yaml", `  - {place: 2, athlete: Cy Cod, nation: GBR, mark: "3:46.00"}` + "\n", ""},
		{"later.yaml", "kind: race", ""},
		{"women.yaml", "kind: race", ""},
		{"women.yaml", "4:01.00", "4:02.00"},
		{"records/mile-men-outdoor.yaml", "race: kerr, holds: {GBR: ratified}", "race: kerr, holds: {GBR: annulled}"},
		{"records/mile-men-outdoor.yaml", "mark: \"3:46.32\"", "mark: \"3:46.23\""},
		{"athletes/men.yaml", "1997", "1998"},
	}
}

// drawnCorpus is the corpus as drawn edits leave it. A race without its kind is not there.
func drawnCorpus(edits []bool) files {
	f := base()
	for i, facet := range facets() {
		switch {
		case !edits[i]:
		case facet.one == "kind: race":
			delete(f, facet.path)
		default:
			if text, known := f[facet.path]; known {
				f[facet.path] = strings.Replace(text, facet.one, facet.other, 1)
			}
		}
	}
	return f
}

// allBetween is every change between two corpora, by subject: of what is there or not, only that.
func allBetween(t *rapid.T, a, b files) map[Subject][2]string {
	x, y, docs := openBoth(a.store(), b.store())
	_, all, err := between(x, y, docs, wanted{})
	if err != nil {
		t.Fatal(err)
	}
	of := map[Subject][2]string{}
	for _, c := range all {
		if c.What == "" {
			c.Before, c.After = presence(c.Before), presence(c.After)
		}
		of[c.Subject] = [2]string{c.Before, c.After}
	}
	return of
}

func presence(text string) string {
	if text == "" {
		return ""
	}
	return "there"
}

// few draws some cases, unless somebody asks for more with -rapid.checks.
func few(t *testing.T) {
	t.Helper()
	if slices.ContainsFunc(os.Args, func(arg string) bool { return strings.HasPrefix(arg, "-rapid.checks") }) {
		return
	}
	checks := flag.Lookup("rapid.checks")
	if err := flag.Set(checks.Name, "25"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = flag.Set(checks.Name, checks.DefValue) })
}

// TestLaws: the changes from one corpus to another mirror those the other way round, and those
// over a third add up to those between.
func TestLaws(t *testing.T) {
	few(t)
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) files {
			return drawnCorpus(rapid.SliceOfN(rapid.Bool(), len(facets()), len(facets())).Draw(t, name))
		}
		a, b, c := draw("a"), draw("b"), draw("c")
		ab, ba, bc, ac := allBetween(t, a, b), allBetween(t, b, a), allBetween(t, b, c), allBetween(t, a, c)
		mirrored := map[Subject][2]string{}
		for of, x := range ba {
			mirrored[of] = [2]string{x[1], x[0]}
		}
		if diff := cmp.Diff(ab, mirrored); diff != "" {
			t.Errorf("there and back (-there +back mirrored):\n%s", diff)
		}
		sum := maps.Clone(ab)
		for of, x := range bc {
			if was, both := sum[of]; both {
				if was[1] != x[0] {
					t.Errorf("%v: %q after the first step, %q before the second", of, was[1], x[0])
				}
				x[0] = was[0]
			}
			if sum[of] = x; x[0] == x[1] {
				delete(sum, of)
			}
		}
		if diff := cmp.Diff(ac, sum); diff != "" {
			t.Errorf("over a third (-between +sum):\n%s", diff)
		}
	})
}

// TestMirror: the report itself is the same the other way round, but for the order.
func TestMirror(t *testing.T) {
	few(t)
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) files {
			return drawnCorpus(rapid.SliceOfN(rapid.Bool(), len(facets()), len(facets())).Draw(t, name))
		}
		a, b := draw("a"), draw("b")
		there, _, err := OfStores(a.store(), b.store())
		if err != nil {
			t.Fatal(err)
		}
		back, _, err := OfStores(b.store(), a.store())
		if err != nil {
			t.Fatal(err)
		}
		want, got := map[Subject]string{}, map[Subject]string{}
		for _, c := range there.Changes {
			want[c.Subject] = fmt.Sprint(c.Before, c.After, c.Quoted, c.QuotedAfter)
		}
		for _, c := range back.Changes {
			c = c.Mirror()
			got[c.Subject] = fmt.Sprint(c.Before, c.After, c.Quoted, c.QuotedAfter)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-there +back):\n%s", diff)
		}
	})
}
