package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

func said(findings []diag.Finding) []string {
	var all []string
	for _, finding := range findings {
		all = append(all, finding.Headline())
	}
	return all
}

const aRace = `kind: race
name: Dream Mile
date: 1985-07-27
event: mile
sex: men
results:
  - {place: 1, athlete: Steve Cram, nation: GBR, mark: "3:46.32", flags: [NU20R, NR]}
`

func TestExcused(t *testing.T) {
	excuse := func(rules ...string) string {
		text := "allow:\n"
		for _, rule := range rules {
			text += "  - {rule: " + rule + ", because: it was run so}\n"
		}
		return text
	}
	bad := strings.Replace(aRace, "GBR", "ZZZ", 1)
	tests := []struct {
		why, text string
		want      []string // the rules of what is left
	}{
		{"nothing is excused", aRace, []string{"flag"}},
		{"a warning is excused by its rule", aRace + excuse("flag"), nil},
		{"by no rule that there is not", aRace + excuse("flags"), []string{"flag", "word"}},
		{"by one of several", aRace + excuse("flag", "flag"), nil},
		{"an error never is, and to say so is one too", bad + excuse("nation", "flag"), []string{"nation", "word"}},
		{"nor the warnings beside it by the error's rule", bad + excuse("nation"), []string{"nation", "flag", "word"}},
		{"a document of no kind excuses nothing", "name: x\n" + excuse("missing-key"), []string{"missing-key"}},
		{"a text that is no YAML neither", "a: [\n" + excuse("yaml-syntax"), []string{"yaml-syntax"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(test.text))
			before := len(doc.Findings)
			var rules []string
			for _, finding := range Document(doc, Selection{}).Findings {
				rules = append(rules, finding.Rule)
			}
			if diff := cmp.Diff(test.want, rules); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if len(doc.Findings) != before {
				t.Error("the findings of the document were changed")
			}
		})
	}
}

// TestExcusedInEveryKind: lists and registers excuse themselves too.
func TestExcusedInEveryKind(t *testing.T) {
	for _, text := range []string{
		"kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2024-01-01\nrecords: []\n",
		"kind: athletes\nathletes: []\n",
	} {
		doc := document.Decode(document.Name{File: "a.yaml"}, []byte(text+"allow: [{rule: flag, because: it was run so}]\n"))
		doc.Findings = []diag.Finding{{Rule: "flag"}, {Rule: "mark"}}
		if diff := cmp.Diff([]diag.Finding{{Rule: "mark"}}, Document(doc, Selection{}).Findings); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}
