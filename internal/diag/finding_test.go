package diag

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSort(t *testing.T) {
	at := func(file string, line, col int, rule, message string) Finding {
		return Finding{File: file, Pos: Pos{Line: line, Col: col}, Rule: rule, Message: message}
	}
	want := []Finding{
		at("a.yaml", 1, 9, "mark", "m"),
		at("a.yaml", 2, 1, "mark", "m"),
		at("a.yaml", 2, 3, "date", "m"),
		at("a.yaml", 2, 3, "mark", "l"),
		at("a.yaml", 2, 3, "mark", "m"),
		at("a.yaml", 10, 1, "mark", "m"),
		at("b.yaml", 1, 1, "mark", "m"),
	}
	rapid.Check(t, func(t *rapid.T) {
		findings := rapid.Permutation(slices.Concat(want, want[2:5])).Draw(t, "findings")
		if diff := cmp.Diff(want, Sort(findings)); diff != "" {
			t.Fatalf("by file, place, rule and message, each once (-want +got):\n%s", diff)
		}
	})
	if got := Sort(nil); len(got) != 0 {
		t.Errorf("of nothing: got %v", got)
	}
}

func TestCount(t *testing.T) {
	findings := []Finding{{Rule: "mark"}, {Rule: "flag"}, {Rule: "date"}, {Rule: "no such rule"}}
	if errors, warnings, styles := Count(findings, Error), Count(findings, Warning), Count(findings, Style); errors != 3 || warnings != 1 || styles != 0 {
		t.Errorf("got %d errors, %d warnings, %d of style", errors, warnings, styles)
	}
}

func TestPosString(t *testing.T) {
	tests := []struct {
		why  string
		pos  Pos
		want string
	}{
		{"a place", Pos{Line: 12, Col: 3}, "12:3"},
		{"the text as a whole", Pos{}, "1:1"},
		{"a line as a whole", Pos{Line: 7}, "7:1"},
	}
	for _, test := range tests {
		if got := test.pos.String(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}

func TestSeverity(t *testing.T) {
	words := map[Severity]string{Error: "error", Warning: "warning", Style: "style", 0: "unknown"}
	for severity, want := range words {
		if got := severity.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := (Finding{Rule: "flag"}).Severity(); got != Warning {
		t.Errorf("a finding has its rule's severity: got %s", got)
	}
	if got := (Finding{Rule: "no such rule"}).Severity(); got != Error {
		t.Errorf("a rule that is not in the catalogue: got %s", got)
	}
}
