//go:build !race

package cli_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// TestEightyColumns prints every answer about every document as text: no line of it is wider than 80 cells.
func TestEightyColumns(t *testing.T) {
	var commands [][]string
	for _, id := range documentsIn(t, ".") {
		for _, command := range []string{
			"results", "margins", "splits", "splits --laps", "record-check", "record-check --all --bests --explain", "verify", "verify --conflicts", "why",
		} {
			commands = append(commands, append(strings.Fields(command), id))
		}
	}
	for _, id := range documentsIn(t, "records") {
		commands = append(commands, []string{"verify", id}, []string{"verify", "--conflicts", id})
	}
	for _, scope := range []string{"world", "area", "nation", "meeting", "championship", "series"} {
		commands = append(commands, []string{"records", "--scope", scope}, []string{"records", "--history", "--scope", scope}, []string{"records", "--outright", "--scope", scope}, []string{"record-check", "--scope", scope})
	}
	for _, command := range []string{
		"list", "records", "record-check", "verify", "verify --conflicts", "rule", "check --format table", "why bowerman-2024 kerr",
		"why bowerman-2024 kerr mark", "why iffley-1954-mile bannister",
	} {
		commands = append(commands, strings.Fields(command))
	}
	for _, args := range commands {
		out := inProcess(t, args...)
		for line := range strings.Lines(out) {
			if n := cells(strings.TrimSuffix(line, "\n")); n > 80 {
				t.Errorf("milectl %s: a line of %d cells: %s", strings.Join(args, " "), n, line)
				break
			}
		}
	}
}

// documentsIn lists the ids of the races below a folder of the corpus, or of what lies in another folder.
func documentsIn(t *testing.T, dir string) []string {
	t.Helper()
	var ids []string
	err := fs.WalkDir(os.DirFS(repositoryRaces(t)), dir, func(file string, entry fs.DirEntry, err error) error {
		if entry.IsDir() && dir == "." && (file == "records" || file == "athletes") {
			return fs.SkipDir
		}
		if id, ok := strings.CutSuffix(path.Base(file), ".yaml"); ok {
			ids = append(ids, id)
		}
		return err
	})
	if err != nil || len(ids) == 0 {
		t.Fatalf("%s: %d documents: %v", dir, len(ids), err)
	}
	return ids
}

// inProcess is what a command prints about the documents of this repository.
func inProcess(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := cli.Main(append([]string{"--races", repositoryRaces(t)}, args...), cli.Process{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: time.Now,
	})
	if status != cli.StatusAnswered {
		t.Fatalf("milectl %s: exit status %d: %s", strings.Join(args, " "), status, stderr.String())
	}
	return stdout.String()
}
