package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

func TestByRule(t *testing.T) {
	var findings []diag.Finding
	for _, rule := range []string{"speed", "unused-source", "place-order", "flag", "speed", "place-order", "place-order", "no-such-rule"} {
		findings = append(findings, diag.Finding{Rule: rule})
	}
	want := []RuleCount{
		{"place-order", diag.Warning, 3},
		{"speed", diag.Error, 2},
		{"flag", diag.Warning, 1},
		{"no-such-rule", diag.Error, 1},
		{"unused-source", diag.Style, 1},
	}
	got := ByRule(findings)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the most frequent first, then by id (-want +got):\n%s", diff)
	}
	if got := ByRule(nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
