//go:build !race

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPictures runs each command of docs/pictures.md that writes a picture: the file in
// docs/pictures must be what it writes, be shown on the page, and be the only ones there.
func TestPictures(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("pictures.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := copied(t)
	if err := os.Mkdir(filepath.Join(dir, "pictures"), 0o700); err != nil {
		t.Fatal(err)
	}
	written := map[string]bool{}
	for _, match := range regexp.MustCompile(`(?m)^milectl chart .* -o (pictures/\S+\.svg)$`).FindAllStringSubmatch(string(page), -1) {
		command, file := match[0], match[1]
		written[file] = true
		if said := run(t, dir, command); said != "" {
			t.Errorf("%s: %s", command, said)
			continue
		}
		drawn, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(file, drawn, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		there, _ := os.ReadFile(file) // one that is not there differs
		if diff := cmp.Diff(string(there), string(drawn)); diff != "" {
			t.Errorf("%s is not what the command draws any more (-is +should be); go test ./docs -update draws it anew:\n%s", file, diff)
		}
		if !strings.Contains(string(page), "]("+file+")") {
			t.Errorf("%s is not shown", file)
		}
	}
	files, err := filepath.Glob("pictures/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !written[filepath.ToSlash(file)] {
			t.Errorf("%s: no command of the page draws it", file)
		}
	}
	if len(written) < 10 {
		t.Errorf("%d pictures on the page", len(written))
	}
}
