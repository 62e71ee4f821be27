package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMain adds -update, which writes the golden files anew: go test ./internal/document -update.
func TestMain(m *testing.M) {
	flag.Bool("update", false, "write the golden files anew")
	os.Exit(m.Run())
}

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
			golden := strings.TrimSuffix(path, ".yaml") + ".golden"
			if flag.Lookup("update").Value.String() == "true" {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", golden, diff)
			}
			checkLaws(t, doc)
		})
	}
}
