//go:build !race

package cli_test

import (
	"bytes"
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
	path := program(t)
	const documents, kills = 20, 40
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
		time.Sleep(time.Duration(i) * time.Millisecond)
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
