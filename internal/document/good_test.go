package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/golden"
)

// TestMain adds -update: go test ./internal/document -update writes the golden files anew.
func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }

// TestGoodDocuments holds the canonical form of each good document against the
// golden file beside it.
func TestGoodDocuments(t *testing.T) {
	for _, path := range files(t, "good") {
		t.Run(filepath.ToSlash(path), func(t *testing.T) {
			doc := read(t, path)
			for _, f := range doc.Findings {
				if f.Rule != "flag" && f.Rule != "hidden-character" { // both are kept as they are
					t.Error(f.Text())
				}
			}
			got, err := doc.Format()
			if err != nil {
				t.Fatal(err)
			}
			golden.Hold(t, strings.TrimSuffix(path, ".yaml")+".golden", string(got))
			checkLaws(t, doc)
		})
	}
}
