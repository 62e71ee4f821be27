package check

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/golden"
)

// TestMain adds -update: go test ./internal/check -update writes the golden files anew.
func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }

// TestWhatIsSaid holds what is said of each fault of the bad documents, and how to mend
// it, against testdata/said.golden.
func TestWhatIsSaid(t *testing.T) {
	var b strings.Builder
	for _, doc := range badDocuments(t) {
		fmt.Fprintf(&b, "%s\n", filepath.Base(doc.File))
		for _, f := range diag.Sort(Document(doc, Selection{}).Findings) {
			fmt.Fprintf(&b, "  %s %s: %s\n", f.Pos, f.Rule, f.Message)
			if f.Remedy != "" {
				fmt.Fprintf(&b, "    %s\n", f.Remedy)
			}
		}
	}
	golden.Hold(t, filepath.Join("testdata", "said.golden"), b.String())
}
