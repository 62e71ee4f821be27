//go:build !race

package cli_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestKilledWhileItFormats: whenever fmt is killed, each document is the old or the new
// one, and what is left besides is no document and is named by the next run.
func TestKilledWhileItFormats(t *testing.T) {
	t.Parallel()
	path := program(t)
	const documents, kills = 20, 20
	draft := []byte(strings.Replace(bare, "kind: race\nname: Bare Race\n", "name: Bare Race\nkind: race\n", 1))
	dir := t.TempDir()
	for i := range kills {
		for n := range documents {
			if err := os.WriteFile(filepath.Join(dir, "r-"+string(rune('a'+n))+".yaml"), draft, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(path, "fmt", dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(2*i) * time.Millisecond)
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		var left []string
		for _, entry := range entries {
			if name := entry.Name(); !strings.HasSuffix(name, ".yaml") {
				left = append(left, name)
				continue
			}
			if text, err := os.ReadFile(filepath.Join(dir, entry.Name())); err != nil || !bytes.Equal(text, draft) && string(text) != bare {
				t.Errorf("%s holds %q, %v", entry.Name(), text, err)
			}
		}
		said, _ := exec.Command(path, "fmt", "--check", dir).CombinedOutput() // status 1: drafts are left
		for _, name := range left {
			if !strings.HasPrefix(name, ".milectl-") || !strings.Contains(string(said), name+": left by a run that was ended") {
				t.Errorf("%s is left, and the next run says %s", name, said)
			}
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestKilledWhileItImports: whenever import is killed, each document and each register
// is whole, a later run writes what was not, with the ids that one run would have given,
// and what is left besides is named by it.
func TestKilledWhileItImports(t *testing.T) {
	path := program(t)
	const files = 60
	dir := t.TempDir()
	arguments := []string{"import", "--into", "meeting", "--date", "2026-06-20", "--competition", "county", "--round", "final"}
	for n := range files {
		name := fmt.Sprintf("%03d-1-01.lif", n+1)
		text := fmt.Sprintf("%d,1,1,Women 1500 Meter Run,,,,,,1500,19:02:51.0001\n1,%d1,1,Archer,Ada%s,AC,4:23.067,,4:23.067,,\n2,%d2,2,Baker,Bea%s,AC,4:25.949,,2.882,,\n",
			n+1, n+1, spelled(n), n+1, spelled(n))
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, name)
	}
	run := func(arguments ...string) *exec.Cmd {
		cmd := exec.Command(path, arguments...)
		cmd.Dir = dir
		return cmd
	}
	if out, err := run(arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := contents(t, filepath.Join(dir, "meeting"))
	if len(want) != files+1 {
		t.Fatalf("%d documents of %d files", len(want), files)
	}
	began := time.Now()
	if err := run(append([]string{"import", "--dry-run"}, arguments[1:]...)...).Run(); err != nil {
		t.Fatal(err)
	}
	reading := time.Since(began)
	killed := 0
	for i := range 4 {
		if err := os.RemoveAll(filepath.Join(dir, "meeting")); err != nil {
			t.Fatal(err)
		}
		for n := range 4 { // again and again, until it has ended by itself
			cmd := run(arguments...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(reading/2 + time.Duration(2*i+n*3)*reading/10)
			_ = cmd.Process.Kill() // it may have ended
			if cmd.Wait() == nil {
				break
			}
			killed++
		}
		half := contents(t, filepath.Join(dir, "meeting"))
		for name, text := range half {
			if filepath.Ext(name) == ".yaml" && strings.HasPrefix(name, "county") && text != want[name] {
				t.Errorf("killed %d: %s is not whole:\n%s", i, name, text)
			}
		}
		out, err := run(arguments...).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for name, text := range contents(t, filepath.Join(dir, "meeting")) {
			switch {
			case filepath.Ext(name) == ".tmp":
				if !strings.Contains(string(out), name+": left by a run that was ended") {
					t.Errorf("%s is left, and the next run says %s", name, out)
				}
			case text != want[name]:
				t.Errorf("%s:\n%s\nnot\n%s", name, text, want[name])
			}
		}
		for name := range want {
			if _, err := os.Stat(filepath.Join(dir, "meeting", name)); err != nil {
				t.Errorf("after a second run: %v", err)
			}
		}
	}
	if killed < 4 {
		t.Errorf("it was killed only %d times", killed)
	}
}

// spelled is a number in letters, as names have no figures.
func spelled(n int) string { return string(rune('a'+n/26)) + string(rune('a'+n%26)) }

// contents is the texts of the files below a folder, which need not be there.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	_ = filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil //nolint:nilerr // it is not there yet
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		relative, err := filepath.Rel(dir, name)
		all[filepath.ToSlash(relative)] = string(text)
		return err
	})
	return all
}
