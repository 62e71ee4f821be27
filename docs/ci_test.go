//go:build !race

package docs_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/store"
)

// hooks reads .pre-commit-hooks.yaml, which is a list of flat maps: the
// required keys of a manifest, and of the optional ones those that are used.
func hooks(t *testing.T) []map[string]string {
	t.Helper()
	text, err := os.ReadFile("../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	required := []string{"id", "name", "entry", "language"}
	used := append([]string{"description", "files", "pass_filenames", "require_serial", "minimum_pre_commit_version"}, required...)
	pair := regexp.MustCompile(`^(- |  )([a-z_]+): ([^ #].*?)(?: #.*)?$`)
	var all []map[string]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		m := pair.FindStringSubmatch(line)
		if m == nil || !slices.Contains(used, m[2]) {
			t.Fatalf("no line of a manifest: %q", line)
		}
		if m[1] == "- " {
			all = append(all, map[string]string{})
		}
		all[len(all)-1][m[2]] = m[3]
	}
	for _, hook := range all {
		for _, key := range required {
			if hook[key] == "" {
				t.Errorf("%s: no %s", hook["id"], key)
			}
		}
		if hook["language"] != "golang" {
			t.Errorf("%s: language %s", hook["id"], hook["language"])
		}
	}
	return all
}

// TestHooksTakeTheDocuments: the hooks are run on the documents of the corpus,
// faulty ones included, and on no other file.
func TestHooksTakeTheDocuments(t *testing.T) {
	root, err := store.Open("../races")
	if err != nil {
		t.Fatal(err)
	}
	documents := []string{"races/Club Mile.yaml", "races/2025/ü.yaml", "races/a b/c.d/x.yaml"}
	for _, ref := range root.Refs() {
		documents = append(documents, "races/"+ref.Path)
	}
	others := []string{
		"races/embed.go", "races/README.md", "races/eugene.yml", "races/eugene.yaml.orig", "races/.yaml", "racesx/eugene.yaml",
		"races/_draft.yaml", "races/.hidden.yaml", "races/_old/eugene.yaml", "races/2025/.git/x.yaml", "races/2025/_x/y/z.yaml",
		".pre-commit-hooks.yaml", "internal/document/testdata/bad/mark.yaml", "other/races/eugene.yaml",
	}
	for _, hook := range hooks(t) {
		files := regexp.MustCompile(hook["files"]) // of Python, written in what the two have in common
		for _, name := range documents {
			if !files.MatchString(name) {
				t.Errorf("%s: not run on %s", hook["id"], name)
			}
		}
		for _, name := range others {
			if files.MatchString(name) {
				t.Errorf("%s: run on %s", hook["id"], name)
			}
		}
	}
}

// TestHooksRun runs the hooks as pre-commit does, with the files behind the
// entry: what is right passes, what is faulty does not.
func TestHooksRun(t *testing.T) {
	t.Parallel()
	dir := copied(t)
	if err := os.WriteFile(dir+"/races/faulty.yaml", []byte("kind: race\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, hook := range hooks(t) {
		if hook["pass_filenames"] == "false" {
			continue // of a work tree: TestActionAndHookOfAChange
		}
		right := run(t, dir, hook["entry"]+" races/bowerman-2024.yaml races/records/mile-men-outdoor.yaml")
		if strings.Contains(right, "(exit status") {
			t.Errorf("%s: %s", hook["id"], right)
		}
		faulty := run(t, dir, hook["entry"]+" races/bowerman-2024.yaml races/faulty.yaml")
		if !strings.Contains(faulty, "(exit status") || !strings.Contains(faulty, "races/faulty.yaml:1:1: error: ") {
			t.Errorf("%s: of a faulty document: %s", hook["id"], faulty)
		}
	}
}

// TestCommandsOfCI runs the commands of ci.md on the corpus: the check may find
// something, but there is nothing wrong with the command lines.
func TestCommandsOfCI(t *testing.T) {
	text, err := os.ReadFile("ci.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Parallel()
	dir := copied(t)
	run(t, dir, "git init -q && git add -A && git -c user.name=Ada -c user.email=ada@example.org commit -qm 'Add the races'")
	commands := regexp.MustCompile(`(?m)^(?: +- run: | +- |)(milectl .*)$`).FindAllStringSubmatch(string(text), -1)
	if len(commands) < 9 {
		t.Errorf("only %d commands are found in ci.md", len(commands))
	}
	for _, m := range commands {
		if out := run(t, dir, m[1]+" 2> errors"); strings.Contains(out, "(exit status 2)") {
			t.Errorf("%s: %s", m[1], run(t, dir, "cat errors"))
		}
	}
}

// TestHooksOfCI: ci.md names the hooks that there are.
func TestHooksOfCI(t *testing.T) {
	text, err := os.ReadFile("ci.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, hook := range hooks(t) {
		if !strings.Contains(string(text), "- id: "+hook["id"]+"\n") {
			t.Errorf("%s: not in ci.md", hook["id"])
		}
	}
}
