//go:build !race

package docs_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/milectl/milectl/internal/diag"
)

// frozenDocuments is what a release freezes of its documents, beside docs/examples: some of each kind.
func frozenDocuments() []string {
	return []string{
		"bowerman-2023.yaml", "bowerman-2024.yaml", "iffley-1954-mile.yaml", "oslo-1985-dream-mile.yaml", "london-2026-mile.yaml", "wanamaker-2023.yaml",
		"cwg-2026-glasgow-mile-men.yaml", "og-2024-paris-1500m-men.yaml",
		"records/mile-men-outdoor.yaml", "records/mile-men-short-track.yaml", "athletes/men.yaml",
	}
}

// frozenCommands is a command of each view over them, by the name of its schema.
func frozenCommands() map[string]string {
	commands := map[string]string{
		"diff": "diff races/bowerman-2024.yaml races/bowerman-2023.yaml", "meet": "meet prefontaine-classic 2024",
		"record-check of a span": "record-check --year 2024", "factcheck": "factcheck docs/examples/report.md", "verify": "verify bowerman-2024", "versus": "versus kerr ingebrigtsen",
	}
	for name, asked := range asked() {
		if _, ok := commands[name]; !ok && name != "log" && name != "records believed" { // these ask commits
			commands[name] = asked[0]
		}
	}
	return commands
}

// answer runs a command over frozen documents.
func answer(t *testing.T, dir, command string) (text, status string) {
	t.Helper()
	out := run(t, dir, "milectl --races races --quiet "+command+` --format json 2>errors; echo "status $?"`)
	at := strings.LastIndex(out, "status ")
	return out[:at], strings.TrimSpace(strings.TrimPrefix(out[at:], "status "))
}

// TestFrozen holds what each release wrote against milectl as it is: its documents are read without an error, its commands end with the
// status that they had, its answers are valid by the schemas of their versions, and its rules are there.
func TestFrozen(t *testing.T) {
	t.Parallel()
	if version := os.Getenv("FREEZE"); version != "" {
		freeze(t, filepath.Join("testdata", "frozen", version+".zip"))
	}
	archives, err := filepath.Glob("testdata/frozen/*.zip")
	if err != nil || len(archives) == 0 {
		t.Fatalf("%d archives: %v", len(archives), err)
	}
	for _, archive := range archives {
		dir := unpacked(t, archive)
		if out := run(t, dir, "milectl --races races check"); strings.Contains(out, "(exit status") {
			t.Errorf("%s: its documents:\n%s", archive, out)
		}
		for line := range strings.Lines(held(t, dir, "commands.txt")) {
			status, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			name, command, _ := strings.Cut(rest, "\t")
			if text, got := answer(t, dir, command); got != status {
				t.Errorf("%s: milectl %s: exit status %s, was %s: %s", archive, command, got, status, text)
			}
			stillValid(t, archive+": "+name, name, held(t, dir, filepath.Join("answers", name+".json")))
		}
		for id := range strings.Lines(held(t, dir, "rules.txt")) {
			if _, ok := diag.Lookup(strings.TrimSpace(id)); !ok {
				t.Errorf("%s: no rule %s any more", archive, strings.TrimSpace(id))
			}
		}
	}
}

// stillValid holds an answer of a release against the schema of its view, as far as that is of the same version. A table that came since is
// none that it must have.
func stillValid(t *testing.T, what, name, text string) {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(held(t, "schema", strings.ReplaceAll(name, " ", "-")+".json")))
	if err != nil {
		t.Fatal(err)
	}
	got, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	top := schema.(map[string]any)
	version := top["properties"].(map[string]any)["schema"].(map[string]any)["const"]
	if got.(map[string]any)["schema"] != version {
		return
	}
	delete(top, "required")
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("urn:frozen", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("urn:frozen")
	if err == nil {
		err = compiled.Validate(got)
	}
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// freeze writes the archive of a release.
func freeze(t *testing.T, archive string) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range frozenDocuments() {
		to := filepath.Join(dir, "races", name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, []byte(held(t, "../races", name)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"relay", "hurdles", "mixed-mile", "cross-country"} {
		if err := os.WriteFile(filepath.Join(dir, "races", name+".yaml"), []byte(held(t, "examples", name+".yaml")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(filepath.Join(dir, "docs", "examples"), os.DirFS("examples")); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	add := func(name, text string) {
		w, err := pack.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(documentsBelow(t, dir, "races"))) {
		add(name, held(t, dir, name))
	}
	add("docs/examples/report.md", held(t, "examples", "report.md"))
	var commands, rules strings.Builder
	for _, name := range slices.Sorted(maps.Keys(frozenCommands())) {
		text, status := answer(t, dir, frozenCommands()[name])
		if status == "2" || status == "" {
			t.Errorf("milectl %s: status %q: %s", frozenCommands()[name], status, held(t, dir, "errors"))
		}
		fmt.Fprintf(&commands, "%s\t%s\t%s\n", status, name, frozenCommands()[name])
		add("answers/"+name+".json", text)
	}
	for _, rule := range diag.Rules() {
		rules.WriteString(rule.ID + "\n")
	}
	add("commands.txt", commands.String())
	add("rules.txt", rules.String())
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(archive, out.Bytes(), 0o644); err != nil { //nolint:gosec // for everybody to read
		t.Fatal(err)
	}
}

// documentsBelow is the files of a folder, by their paths from another.
func documentsBelow(t *testing.T, dir, folder string) map[string]bool {
	t.Helper()
	files := map[string]bool{}
	err := fs.WalkDir(os.DirFS(dir), folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[path] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// unpacked is a folder with what an archive holds.
func unpacked(t *testing.T, archive string) string {
	t.Helper()
	pack, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := errors.Join(os.CopyFS(dir, pack), pack.Close()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// held is the text of a file.
func held(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
