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

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// badRaces reads the bad documents, whose form is right.
func badRaces(t *testing.T) []*document.Doc {
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
		docs[i] = document.Decode(document.Name{File: file, ID: "bad"}, text)
		if len(docs[i].Findings) > 0 {
			t.Errorf("%s: its form is wrong: %v", file, said(docs[i].Findings))
		}
	}
	return docs
}

// TestBadRaces holds what is found in each bad document against what the
// comments in it want, beside the fault: "# want LINE:COL RULE", both ways.
func TestBadRaces(t *testing.T) {
	wanted := regexp.MustCompile(`(\d+:\d+) ([a-z-]+)`)
	shown := map[string]bool{}
	for _, doc := range badRaces(t) {
		var want, got []string
		for line := range strings.Lines(doc.Text()) {
			_, comment, _ := strings.Cut(line, "# want ")
			for _, m := range wanted.FindAllStringSubmatch(comment, -1) {
				want = append(want, m[1]+" "+m[2])
			}
		}
		findings := diag.Sort(thePlan().Look(doc).Findings)
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
			if group.Title == "The race" && !shown[rule.ID] {
				t.Errorf("rule %q has no bad document", rule.ID)
			}
		}
	}
}

// TestEachRuleAlone: what one rule finds does not depend on the others being
// looked for.
func TestEachRuleAlone(t *testing.T) {
	for _, doc := range badRaces(t) {
		for _, finding := range thePlan().Look(doc).Findings {
			alone := thePlan()
			alone.Only = []string{finding.Rule}
			if !slices.Contains(said(alone.Look(doc).Findings), finding.Headline()) {
				t.Errorf("not found alone: %s", finding.Headline())
			}
		}
	}
}

// thePlan looks for everything, on a day on which all documents of the tests
// have been run.
func thePlan() Plan { return Plan{Today: date.New(2026, 11, 1)} }

func TestTheCorpusHasNoFindings(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	refs, plan := root.Refs(), thePlan()
	sheets := make([]*Sheet, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { sheets[i] = plan.Look(doc) })
	findings := plan.Together(Corpus{Sheets: sheets, Whole: true, Read: func(i int) *document.Doc { return root.Read(refs[i]) }})
	for _, sheet := range sheets {
		findings = append(findings, sheet.Findings...)
	}
	for _, finding := range append(findings, plan.UniqueIDs(refs)...) {
		t.Error(finding.Headline())
	}
}
