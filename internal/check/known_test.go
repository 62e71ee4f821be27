package check

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/document"
)

// TestKnown: what others have to know of a document is the same, whether or not its findings are
// looked for.
func TestKnown(t *testing.T) {
	impossible := 0
	rapid.Check(t, func(t *rapid.T) {
		text := "kind: race\nname: Race\ndate: 2024-06-01\nevent: mile\nsex: men\nresults:\n"
		for i := range rapid.IntRange(1, 6).Draw(t, "results") {
			mark := rapid.SampledFrom([]string{"2:50.00", "3:39.99", "3:50.00", "3:51.00", "4:00.00", "25:00.00", "1:10:00.00"}).Draw(t, "mark")
			place := max(1, i+rapid.IntRange(0, 2).Draw(t, "place"))
			text += fmt.Sprintf("  - {place: %d, athlete: Runner %c, nation: GBR, mark: %q}\n", place, 'A'+i, mark)
		}
		text += rapid.SampledFrom([]string{"", "allow: [{rule: speed, because: so}]\n", "heat: X\n"}).Draw(t, "rest")
		doc := document.NewDecoder().Decode(document.Name{ID: "a", File: "a.yaml"}, []byte(text))
		known, all := Known(doc, Selection{}), Document(doc, Selection{})
		slices.Sort(known.Impossible)
		slices.Sort(all.Impossible)
		if diff := cmp.Diff(all.Impossible, known.Impossible); diff != "" {
			t.Errorf("%s(-all +known):\n%s", text, diff)
		}
		if known.Allowances.Any() != all.Allowances.Any() {
			t.Errorf("%s: excused otherwise", text)
		}
		impossible += len(all.Impossible)
	})
	if impossible == 0 {
		t.Error("no mark was impossible")
	}
}
