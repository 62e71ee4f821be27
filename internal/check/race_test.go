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

// TestBadRaces reads each bad document and holds what is found against what the
// comments in it want, beside the fault: "# want LINE:COL RULE", both ways.
func TestBadRaces(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad documents", err)
	}
	wanted := regexp.MustCompile(`(\d+:\d+) ([a-z-]+)`)
	shown := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := document.Decode(document.Name{File: file, ID: "bad"}, text)
		if len(doc.Findings) > 0 {
			t.Errorf("%s: its form is wrong: %v", file, doc.Findings)
			continue
		}
		var want, got []string
		for line := range strings.Lines(string(text)) {
			_, comment, _ := strings.Cut(line, "# want ")
			for _, m := range wanted.FindAllStringSubmatch(comment, -1) {
				want = append(want, m[1]+" "+m[2])
			}
		}
		for _, finding := range diag.Sort(Document(doc)) {
			got = append(got, fmt.Sprintf("%s %s", finding.Pos, finding.Rule))
			shown[finding.Rule] = true
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
	for _, rule := range []string{
		"places", "place-order", "twice", "thousandths", "speed", "split-order", "leader", "position",
		"nation-years", "born", "unknown-source", "unused-source",
	} {
		if !shown[rule] {
			t.Errorf("rule %q has no bad document", rule)
		}
	}
}

func TestTheCorpusHasNoFindings(t *testing.T) {
	files, err := filepath.Glob("../../races/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no races", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := document.Decode(document.Name{File: file, ID: "race"}, text)
		for _, finding := range Allowed(doc) {
			t.Error(finding.Headline())
		}
	}
}
