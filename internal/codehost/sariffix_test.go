package codehost

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// TestSARIFFixes holds that a finding which one right value surely mends says so in the
// form that the schema wants, and that no other does.
func TestSARIFFixes(t *testing.T) {
	at := diag.Finding{File: "races/a b.yaml", Pos: diag.Pos{Line: 4, Col: 13}, Width: 3, Rule: "mark", Message: "mark", Fix: diag.Fix{Start: 40, End: 49, Text: `"3:45.34"`}}
	unsure, unnamed, none := at, at, at
	unsure.Rule, unnamed.File, none.Fix = "twice", "-", diag.Fix{}
	run := valid(t, compiled(t), []diag.Finding{at, unsure, unnamed, none})
	want := []sarifFix{{
		Description: sarifText{Text: "what check --fix writes there"},
		Changes: []sarifChange{{
			Artifact:     sarifArtifact{URI: "races/a%20b.yaml", Base: "%SRCROOT%"},
			Replacements: []sarifReplacement{{sarifBytes{40, 9}, sarifText{Text: `"3:45.34"`}}},
		}},
	}}
	if diff := cmp.Diff(want, run.Results[0].Fixes); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, other := range run.Results[1:] {
		if other.Fixes != nil {
			t.Errorf("%s of %s has %v", other.RuleID, other.Locations[0].Physical.Artifact.URI, other.Fixes)
		}
	}
}
