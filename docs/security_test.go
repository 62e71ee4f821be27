//go:build !race

package docs_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromisesAreTested: what docs/security.md names as the tests of its promises are
// tests of this repository, and each promise has one.
func TestPromisesAreTested(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("security.md")
	if err != nil {
		t.Fatal(err)
	}
	are := tests(t)
	promise := regexp.MustCompile(`(?m)^\| (.+) \| (.*) \|$`)
	named := regexp.MustCompile("`([^`]+)`")
	for _, row := range promise.FindAllStringSubmatch(string(page), -1) {
		if row[1] == "promise" || row[1] == "---" {
			continue
		}
		by := named.FindAllStringSubmatch(row[2], -1)
		if len(by) == 0 {
			t.Errorf("%s: no test", row[1])
		}
		for _, test := range by {
			if !are[test[1]] {
				t.Errorf("%s: there is no test %s", row[1], test[1])
			}
		}
	}
}

// tests is the names of all tests and fuzz targets, and of all scripts.
func tests(t *testing.T) map[string]bool {
	t.Helper()
	are := map[string]bool{}
	function := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err := filepath.WalkDir("../internal", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasSuffix(path, ".txtar"):
			are[entry.Name()] = true
		case strings.HasSuffix(path, "_test.go"):
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for _, name := range function.FindAllStringSubmatch(string(text), -1) {
				are[name[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return are
}
