package check

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// TestMain adds -update, which writes the golden file of this package anew: go test ./internal/check -update.
func TestMain(m *testing.M) {
	flag.Bool("update", false, "write the golden file anew")
	os.Exit(m.Run())
}

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
	path := filepath.Join("testdata", "said.golden")
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}
