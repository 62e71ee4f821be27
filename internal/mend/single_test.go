package mend_test

import (
	"testing"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/mend"
)

// TestSingle: one of several findings is mended, and the others stay.
func TestSingle(t *testing.T) {
	text := "kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: Women\nresults:\n  - {place: 1, athlete: Ann Archer, nation: gbr, mark: \"4:41,87\"}\n"
	doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
	singles := 0
	for _, f := range check.Document(doc, check.Selection{}).Findings {
		mended, ok := mend.Single(doc, f)
		if ok != f.IsSure() {
			t.Errorf("%s: mended: %t", f.Headline(), ok)
		}
		if !ok {
			continue
		}
		singles++
		if rest := text[:f.Fix.Start] + f.Fix.Text + text[f.Fix.End:]; mended != rest {
			t.Errorf("%s: %q", f.Headline(), mended)
		}
	}
	if singles == 0 {
		t.Error("nothing was mended")
	}
}
