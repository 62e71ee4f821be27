package crosscheck

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// twoSided are the rules on a contradiction of two documents of which either may
// be told: the later one by path, or the one that was asked about.
func twoSided() []string {
	return []string{"same-race", "two-places", "two-births", "two-registers", "two-lists", "overall"}
}

// together is what is found in documents beside each other, as lines
// "FILE:LINE:COL RULE".
func together(docs []*document.Doc, asked func(int) bool) []string {
	set := Set{Whole: true, Asked: asked, Read: func(i int) *document.Doc { return docs[i] }}
	for _, doc := range docs {
		set.Summaries = append(set.Summaries, Summarize(doc, check.Document(doc, check.Selection{})))
	}
	return places(set.Findings(check.Selection{}, today()))
}

func places(all []diag.Finding) []string {
	lines := []string{}
	for _, finding := range all {
		lines = append(lines, fmt.Sprintf("%s:%s %s", finding.File, finding.Pos, finding.Rule))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// of is the lines of some rules, or of all but these.
func of(lines []string, but bool, rules ...string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool {
		_, rule, _ := strings.Cut(line, " ")
		return slices.Contains(rules, rule) == but
	})
}

func decoded(tb testing.TB, archive string) []*document.Doc {
	tb.Helper()
	return documents(store.Builtin(sections(tb, archive)))
}

// TestTheOrderOfDocumentsDoesNotMatter: beyond which of two that contradict each
// other is told, and so whether an allowance there was needed.
func TestTheOrderOfDocumentsDoesNotMatter(t *testing.T) {
	for _, archive := range corpora(t) {
		docs := decoded(t, archive)
		want := together(docs, nil)
		rapid.Check(t, func(t *rapid.T) {
			got := together(rapid.Permutation(docs).Draw(t, "documents"), nil)
			either := append(twoSided(), "unused-allow")
			if diff := cmp.Diff(of(want, true, either...), of(got, true, either...)); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", archive, diff)
			}
			for _, rule := range twoSided() {
				if len(of(want, false, rule)) > 0 && len(of(got, false, rule)) == 0 {
					t.Fatalf("%s: no %s", archive, rule)
				}
			}
		})
	}
}

// TestAskedDocuments: what is found in some documents is what is found there
// when all are asked about; and a contradiction with one that is not asked about.
func TestAskedDocuments(t *testing.T) {
	for _, archive := range corpora(t) {
		docs := decoded(t, archive)
		all := together(docs, nil)
		rapid.Check(t, func(t *rapid.T) {
			asked := rapid.SliceOfN(rapid.Bool(), len(docs), len(docs)).Draw(t, "asked")
			var want []string
			for i, doc := range docs {
				if asked[i] {
					want = append(want, slices.DeleteFunc(slices.Clone(all), func(line string) bool { return !strings.HasPrefix(line, doc.File+":") })...)
				}
			}
			got := together(docs, func(i int) bool { return asked[i] })
			for _, line := range of(want, true, "unused-allow") {
				if !slices.Contains(got, line) {
					t.Fatalf("%s: %s is not found\n%v", archive, line, asked)
				}
			}
			either := append(twoSided(), "unused-allow")
			for _, line := range of(got, true, either...) {
				if !slices.Contains(want, line) {
					t.Fatalf("%s: %s is found\n%v", archive, line, asked)
				}
			}
		})
	}
}

// TestAnyCorpus makes corpora of bad documents of all kinds: whatever is in
// them, findings are in them, and in documents that can be used.
func TestAnyCorpus(t *testing.T) {
	var pool []string
	for _, dir := range []string{"../check/testdata", "../document/testdata", "../../races"} {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Name() == "all-time-lists" {
				return fs.SkipDir // so many that are alike would be drawn too often
			}
			if err == nil && !entry.IsDir() && filepath.Ext(path) == ".yaml" {
				text, err := os.ReadFile(path)
				pool = append(pool, string(text))
				return err
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, archive := range corpora(t) {
		for _, file := range sections(t, archive) {
			pool = append(pool, string(file.Data))
		}
	}
	slices.Sort(pool)
	rapid.Check(t, func(t *rapid.T) {
		var docs []*document.Doc
		for i, text := range rapid.SliceOfN(rapid.SampledFrom(pool), 1, 12).Draw(t, "documents") {
			name := fmt.Sprintf("d%02d", i)
			if rapid.IntRange(0, 9).Draw(t, "namesake") == 0 {
				name = "d00"
			}
			docs = append(docs, document.Decode(document.Name{File: fmt.Sprintf("%d/%s", i, name), ID: name}, []byte(text)))
		}
		for _, line := range together(docs, nil) {
			i := slices.IndexFunc(docs, func(doc *document.Doc) bool { return strings.HasPrefix(line, doc.File+":") })
			if i < 0 || docs[i].Faulty() {
				t.Fatalf("%s: in no document that can be used", line)
			}
		}
	})
}
