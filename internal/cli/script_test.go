package cli_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the golden sections of the scripts anew")

// TestScripts runs testdata/script: one file for each thing that a command does, the command first in its name.
//
// "milectl" and "exits STATUS milectl" are answered by a process that answers many, "exec milectl" by one of its own.
// Scripts start in an empty folder with MILECTL_RACES set to the documents of this repository, whose place is in
// REPO_RACES too; FEW_RACES has one race of them with its record list, for what rests on no more. The condition [root] is for what no permission keeps from root, [race] for what
// takes long under the race detector: many questions about the whole corpus.
func TestScripts(t *testing.T) {
	program(t)
	paths := scripts(t)
	set := settingsIn(t, paths)
	races, few := repositoryRaces(t), t.TempDir()
	copyDocuments(t, few, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml")
	testscript.Run(t, testscript.Params{
		Files:              paths,
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("REPO_RACES", races)
			env.Setenv("FEW_RACES", few)
			env.Setenv("MILECTL_RACES", races)
			keepSettings(env, set)
			return nil
		},
		Condition: func(condition string) (bool, error) {
			switch condition {
			case "root":
				return os.Geteuid() == 0, nil
			case "race":
				return detectsRaces, nil
			default:
				return false, fmt.Errorf("condition %q: want root or race", condition)
			}
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "fill": fill, "milectl": inOneProcess, "mode": mode},
	})
}

// scripts is the scripts to run: all, or under the race detector the first of each command that is not skipped there,
// since what a command does at the same time is the same in all of them, and to start it takes ten times as long.
func scripts(t *testing.T) (paths []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	if err != nil || len(all) == 0 {
		t.Fatalf("%d scripts: %v", len(all), err)
	}
	if !detectsRaces {
		return all
	}
	ran := map[string]bool{}
	for _, path := range all {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		command, _, _ := strings.Cut(filepath.Base(path), "-")
		command = strings.TrimSuffix(command, ".txtar")
		if skipped := bytes.Contains(text, []byte("\n[race] skip ")); !ran[command] && !skipped {
			ran[command] = true
			paths = append(paths, path)
		}
	}
	return paths
}

// repositoryRaces is the folder with the documents of this repository.
func repositoryRaces(t *testing.T) string {
	t.Helper()
	races, err := filepath.Abs(filepath.Join("..", "..", "races"))
	if err != nil {
		t.Fatal(err)
	}
	return races
}

// fill FILE BYTES writes a file of a comment, this long.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill FILE BYTES")
	}
	size, err := strconv.ParseUint(args[1], 10, 24)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat("#", int(size))), 0o644))
}

// mode PERMISSIONS FILE checks the permissions of a file, octal as chmod has them.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode PERMISSIONS FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%03o", info.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has permissions %s, want %s", args[1], got, args[0])
	}
}
