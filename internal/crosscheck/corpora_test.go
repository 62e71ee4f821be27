package crosscheck

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// sections reads an archive: after a comment the documents, each below a line
// "-- NAME --".
func sections(tb testing.TB, file string) fstest.MapFS {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	heads := regexp.MustCompile(`(?m)^-- (\S+) --\n`).FindAllSubmatchIndex(text, -1)
	files := fstest.MapFS{}
	for i, head := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		files[string(text[head[2]:head[3]])] = &fstest.MapFile{Data: text[head[1]:end]}
	}
	return files
}

// corpora lists the archives of bad corpora.
func corpora(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("testdata/corpora/*.txtar")
	if err != nil || len(files) == 0 {
		tb.Fatal("no bad corpora", err)
	}
	return files
}

// today is a day on which all documents of the tests have been run.
func today() date.Date { return date.New(2026, 11, 1) }

// documents reads a corpus.
func documents(root *store.Store) []*document.Doc {
	refs := root.Refs()
	docs := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	return docs
}

// findings is all that is found in a corpus, in its documents and between them.
func findings(docs []*document.Doc, rules check.Selection) []diag.Finding {
	set := Set{Summaries: make([]*Summary, len(docs)), Whole: true, Read: func(i int) *document.Doc { return docs[i] }}
	alone := make([][]diag.Finding, len(docs))
	store.EachOf(len(docs), func(i int) {
		checked := check.Document(docs[i], rules)
		alone[i], set.Summaries[i] = checked.Findings, Summarize(docs[i], checked)
	})
	return diag.Sort(slices.Concat(append(alone, set.Findings(rules, today()))...))
}

// TestBadCorpora reads each bad corpus and holds what is found in its documents
// against what the comments in them want, "# want LINE:COL RULE", both ways:
// what has no comment must not be found.
func TestBadCorpora(t *testing.T) {
	wanted := regexp.MustCompile(`(\d+:\d+) ([a-z-]+)`)
	shown := map[string]bool{}
	for _, archive := range corpora(t) {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			files := sections(t, archive)
			var want, got []string
			for name, file := range files {
				for line := range strings.Lines(string(file.Data)) {
					_, comment, _ := strings.Cut(line, "# want ")
					for _, m := range wanted.FindAllStringSubmatch(comment, -1) {
						want = append(want, fmt.Sprintf("built-in/%s:%s %s", name, m[1], m[2]))
					}
				}
			}
			for _, finding := range findings(documents(store.Builtin(files)), check.Selection{}) {
				got = append(got, fmt.Sprintf("%s:%s %s", finding.File, finding.Pos, finding.Rule))
				shown[finding.Rule] = true
				t.Log(finding.Headline())
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, rule := range append(corpusRuleIDs(), "unused-allow") {
		if !shown[rule] && !diag.NeedsMore(rule) { // which a script has
			t.Errorf("rule %q has no bad corpus", rule)
		}
	}
}

// corpusRuleIDs lists the rules between documents.
func corpusRuleIDs() []string {
	var ids []string
	for _, rule := range diag.Rules() {
		if diag.OfCorpus(rule.ID) {
			ids = append(ids, rule.ID)
		}
	}
	return ids
}
