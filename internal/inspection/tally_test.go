package inspection

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/query"
)

func TestTally(t *testing.T) {
	counts := []query.RuleCount{{Rule: "place-order", Count: 3}, {Rule: "speed", Count: 2}, {Rule: "unused-source", Count: 1}}
	if got := Tally(counts); got != "3 place-order, 2 speed, 1 unused-source" {
		t.Errorf("together: %q", got)
	}
	if got := Tally(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

// TestTallyLines: lines are no wider than 76 columns, and together they are the
// counts in their order.
func TestTallyLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var counts []query.RuleCount
		for _, rule := range diag.Rules() {
			counts = append(counts, query.RuleCount{Rule: rule.ID, Count: rapid.IntRange(1, 100_000).Draw(t, rule.ID)})
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
