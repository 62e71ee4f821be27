package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
	if got := Tally(got); got != "3 place-order, 2 speed, 1 flag, 1 no-such-rule, 1 unused-source" {
		t.Errorf("together: %q", got)
	}
	if got := ByRule(nil); len(got) != 0 || Tally(got) != "" {
		t.Errorf("of nothing: %v", got)
	}
}

// TestTallyLines: lines are no wider than 76 columns, and together they are the
// counts in their order.
func TestTallyLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := ByRule(anyFindings().Draw(t, "findings"))
		for _, rule := range diag.Rules() {
			counts = append(counts, RuleCount{Rule: rule.ID, Count: rapid.IntRange(1, 100_000).Draw(t, rule.ID)})
		}
		tally := Tally(counts)
		var items []string
		for _, c := range counts {
			items = append(items, fmt.Sprintf("%d %s", c.Count, c.Rule))
		}
		if got, want := strings.ReplaceAll(tally, "\n", " "), strings.Join(items, ", "); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		for line := range strings.SplitSeq(tally, "\n") {
			if utf8.RuneCountInString(line) > 76 {
				t.Fatalf("too wide: %q", line)
			}
		}
	})
}
