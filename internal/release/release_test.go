// Package release_test holds what describes releases against the repository: which programs there are, which actions run, and,
// where RELEASE=all is set, whether what is built is the same everywhere and says what it was built from. It belongs to no
// package of the program.
package release_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestEveryProgramIsReleased: each folder of cmd is built.
func TestEveryProgramIsReleased(t *testing.T) {
	t.Parallel()
	programs, err := os.ReadDir("../../cmd")
	if err != nil {
		t.Fatal(err)
	}
	release := read(t, ".goreleaser.yaml")
	for _, program := range programs {
		name := program.Name()
		if !regexp.MustCompile(`\bmain: \./cmd/` + name + `\b[^-]`).MatchString(release) {
			t.Errorf("cmd/%s: no build of .goreleaser.yaml", name)
		}
	}
}

// TestActionsArePinned: every action that runs here is named by a sum, with its version beside it, and docs/releasing.md has
// both.
func TestActionsArePinned(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../.github/workflows/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d workflows: %v", len(files), err)
	}
	page := read(t, "docs/releasing.md")
	uses := regexp.MustCompile(`(?m)^ *(?:- )?uses: (.*)$`)
	pinned := regexp.MustCompile(`^([\w-]+/[\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$`)
	for _, file := range append(files, "../../action.yml") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, use := range uses.FindAllStringSubmatch(string(text), -1) {
			m := pinned.FindStringSubmatch(use[1])
			if m == nil {
				t.Errorf("%s: %s: want OWNER/NAME@SUM # VERSION", filepath.Base(file), use[1])
				continue
			}
			if row := "| `" + m[1] + "` | " + m[3] + " | `" + m[2] + "` |"; !strings.Contains(page, row) {
				t.Errorf("%s: docs/releasing.md has no row %s", filepath.Base(file), row)
			}
		}
	}
}

// TestWorkflowsHaveFewRights: each says at its top which rights its jobs have, and none there may write.
func TestWorkflowsHaveFewRights(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../.github/workflows/*.yml")
	if err != nil {
		t.Fatal(err)
	}
	top := regexp.MustCompile(`(?m)^permissions:(?: \{\}|\n  contents: read)\n[a-z]`)
	for _, file := range files {
		if text, err := os.ReadFile(file); err != nil || !top.Match(text) {
			t.Errorf("%s: %v: no permissions for all jobs, or more than contents: read", filepath.Base(file), err)
		}
	}
}
