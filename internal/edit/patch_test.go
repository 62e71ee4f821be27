package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/edit"
)

// TestPatch: a change as git apply takes it, whatever the file is called.
func TestPatch(t *testing.T) {
	for _, test := range []struct{ why, path, want string }{
		{"a path", "races/a.yaml", "--- a/races/a.yaml\n+++ b/races/a.yaml\n@@ -1,2 +1,2 @@\n-one\n+two\n three\n"},
		{"one with a blank ends in a tab", "my races/a.yaml", "--- a/my races/a.yaml\t\n+++ b/my races/a.yaml\t\n@@ -1,2 +1,2 @@\n-one\n+two\n three\n"},
		{"one with a quote stands in quotes", `a".yaml`, "--- \"a/a\\\".yaml\"\n+++ \"b/a\\\".yaml\"\n@@ -1,2 +1,2 @@\n-one\n+two\n three\n"},
	} {
		if diff := cmp.Diff(test.want, edit.Patch(test.path, "one\nthree\n", "two\nthree\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	if got := edit.Patch("a.yaml", "one\n", "one\n"); got != "" {
		t.Errorf("nothing changes: %q", got)
	}
}
