// Package golden holds what tests print against files that were looked at by a person,
// and writes these anew where a test is run with -update. It must not know what is in
// them, and no program may use it.
package golden

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Main runs the tests of a package that has golden files: go test ./PACKAGE -update
// writes them anew. It returns the exit status, for TestMain.
func Main(m *testing.M) int {
	flag.Bool("update", false, "write the golden files anew")
	debug.SetGCPercent(400) // what makes such files loads much to throw it away
	return m.Run()
}

// Hold holds a text against the file of a path.
func Hold(t *testing.T, path, got string) {
	t.Helper()
	if update := flag.Lookup("update"); update != nil && update.Value.String() == "true" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil { //nolint:gosec // a file of the repository
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path) //nolint:gosec // a file of the repository
	if err != nil {
		t.Fatalf("%v: -update writes it", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}
