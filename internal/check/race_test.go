package check

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// badDocuments reads the bad documents, whose form is right.
func badDocuments(t *testing.T) []*document.Doc {
	t.Helper()
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad documents", err)
	}
	docs := make([]*document.Doc, len(files))
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs[i] = document.Decode(document.Name{File: file, ID: strings.TrimSuffix(filepath.Base(file), ".yaml")}, text)
		if len(docs[i].Findings) > 0 {
			t.Errorf("%s: its form is wrong: %v", file, said(docs[i].Findings))
		}
	}
	return docs
}

// TestBadDocuments holds what is found in each bad document against what the
// comments in it want, beside the fault: "# want LINE:COL RULE", both ways.
func TestBadDocuments(t *testing.T) {
	wanted := regexp.MustCompile(`(\d+:\d+) ([a-z-]+)`)
	shown := map[string]bool{}
	for _, doc := range badDocuments(t) {
		var want, got []string
		for line := range strings.Lines(doc.Text()) {
			_, comment, _ := strings.Cut(line, "# want ")
			for _, m := range wanted.FindAllStringSubmatch(comment, -1) {
				want = append(want, m[1]+" "+m[2])
			}
		}
		findings := diag.Sort(Document(doc, Selection{}).Findings)
		for _, finding := range findings {
			got = append(got, fmt.Sprintf("%s %s", finding.Pos, finding.Rule))
			shown[finding.Rule] = true
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s%s", doc.File, diff, strings.Join(said(findings), "\n"))
		}
	}
	for _, group := range diag.Groups() {
		for _, rule := range group.Rules {
			ofOne := slices.Contains([]string{"The race", "The record list", "The register"}, group.Title)
			if needsTheDay := rule.ID == "future-date"; ofOne && !shown[rule.ID] && !needsTheDay {
				t.Errorf("rule %q has no bad document", rule.ID)
			}
		}
	}
}

// TestEachRuleAlone: what one rule finds does not depend on the others being
// looked for.
func TestEachRuleAlone(t *testing.T) {
	for _, doc := range badDocuments(t) {
		for _, finding := range Document(doc, Selection{}).Findings {
			alone := Document(doc, Selection{Only: []string{finding.Rule}})
			if !slices.Contains(said(alone.Findings), finding.Headline()) {
				t.Errorf("not found alone: %s", finding.Headline())
			}
		}
	}
}
