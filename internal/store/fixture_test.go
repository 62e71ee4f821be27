package store

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

const aRace = `kind: race
name: Dream Mile
date: 1985-07-27
event: mile
sex: men
results:
  - {place: 1, athlete: Steve Cram, nation: GBR, mark: "3:46.32"}
`

// folder is a folder that holds files, each a race.
func folder(tb testing.TB, names ...string) string {
	tb.Helper()
	dir := tb.TempDir()
	for _, name := range names {
		write(tb, filepath.Join(dir, name), aRace)
	}
	return dir
}

func write(tb testing.TB, path, text string) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		tb.Fatal(err)
	}
}

func symlink(tb testing.TB, to, path string) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.Symlink(to, path); err != nil {
		tb.Skip(err)
	}
}

func open(tb testing.TB, dir string) *Store {
	tb.Helper()
	root, err := Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return root
}

// found is references in words: PATH, and in brackets the rule of a fault.
func found(refs []Ref) []string {
	var all []string
	for _, ref := range refs {
		word := ref.Path
		if ref.Fault != nil {
			word += " [" + ref.Fault.Rule + "]"
		}
		all = append(all, word)
	}
	return all
}

// said is the findings of a document, at their places.
func said(doc *document.Doc) []string {
	var all []string
	for _, finding := range doc.Findings {
		all = append(all, finding.Headline())
	}
	return all
}

func category(tb testing.TB, code string, sex race.Sex, environment event.Environment) record.Category {
	tb.Helper()
	e, err := event.Parse(code)
	if err != nil {
		tb.Fatal(err)
	}
	return record.Category{Event: e, Sex: sex, Environment: environment}
}
