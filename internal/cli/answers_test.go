package cli_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/clitest"
)

// output is what a command printed, and its exit status.
type output struct {
	stdout, stderr string
	status         int
}

// milectl runs a command on the documents of this repository, in an empty folder; settings are NAME=VALUE.
func milectl(t *testing.T, settings []string, args ...string) output {
	t.Helper()
	answer, err := many().Run(clitest.Line{
		Dir: t.TempDir(), Env: append(append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t)), settings...), Args: args,
	})
	if err != nil {
		t.Fatal(err)
	}
	return output{answer.Out, answer.Err, answer.Status}
}

// copyDocuments copies the documents of this repository whose path matches one of
// these patterns into a folder.
func copyDocuments(t *testing.T, dir string, patterns ...string) {
	t.Helper()
	races := os.DirFS(repositoryRaces(t))
	for _, pattern := range patterns {
		paths, err := fs.Glob(races, pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no documents: %v", pattern, err)
		}
		for _, path := range paths {
			text, err := fs.ReadFile(races, path)
			file := filepath.Join(dir, filepath.FromSlash(path))
			if err = errors.Join(err, os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, text, 0o600)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// formats are those of --format, as its help has them.
func formats() []string { return []string{"table", "markdown", "html", "csv", "tsv", "json", "jsonl"} }

// formatsOf are the formats that a command line may have: rows hold one table, which --explain and --bests add to.
func formatsOf(command []string) []string {
	if slices.Contains(command, "--explain") || slices.Contains(command, "--bests") {
		return []string{"table", "markdown", "html", "json"}
	}
	return formats()
}

// answers are the command lines whose answer has a format.
func answers() map[string][]string {
	return map[string][]string{
		"results":                {"results", "bowerman-2024", "iffley-1954-mile"},
		"margins":                {"margins", "bowerman-2024", "iffley-1954-mile"},
		"splits":                 {"splits", "bowerman-2024", "wanamaker-2023"},
		"splits with laps":       {"splits", "--laps", "bowerman-2024", "wanamaker-2023"},
		"record-check of races":  {"record-check", "--all", "bowerman-2023"},
		"record-check explained": {"record-check", "--explain", "--bests", "bowerman-2024"},
		"record-check":           {"record-check", "--event", "mile", "--nation", "GBR"},
		"records":                {"records", "--event", "mile", "--nation", "NED"},
		"records with history":   {"records", "--history", "--event", "mile", "--sex", "men"},
		"records outright":       {"records", "--outright", "--event", "mile", "--sex", "men"},
		"list":                   {"list"},
		"toplist":                {"toplist", "--event", "mile", "--year", "2024"},
		"toplist explained":      {"toplist", "--event", "mile", "--year", "2024", "--explain", "--by", "performer"},
		"toplist with count":     {"toplist", "--event", "mile", "--year", "2024", "--count", "--by", "race"},
		"athlete":                {"athlete", "nuguse"},
		"athlete with history":   {"athlete", "--history", "wightman"},
		"versus":                 {"versus", "kerr", "nuguse", "wightman"},
		"rule":                   {"rule"},
	}
}
