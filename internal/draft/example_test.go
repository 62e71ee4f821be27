package draft

import (
	"bytes"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestExamples holds that the examples of all kinds are canonical and without a fault.
func TestExamples(t *testing.T) {
	for _, kind := range document.Kinds() {
		doc := document.Decode(document.Name{File: string(kind), ID: "mile-women-outdoor", Place: kind}, Example(kind))
		if len(doc.Findings) > 0 {
			t.Errorf("%s: %v", kind, doc.Findings)
			continue
		}
		text, err := doc.Format()
		if err != nil || !bytes.Equal(text, Example(kind)) {
			t.Errorf("%s: is not canonical (%v)", kind, err)
		}
	}
}
