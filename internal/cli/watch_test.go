//go:build !windows

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWatchedFolder puts files into a folder as a timing computer does, and holds that
// each race is a document once all of it has a result, until the command is
// interrupted.
func TestWatchedFolder(t *testing.T) {
	dir := t.TempDir()
	come, meeting := filepath.Join(dir, "come"), filepath.Join(dir, "meeting")
	if err := os.Mkdir(come, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("milectl", "import", "--watch", come, "--into", meeting, "--date", "2026-06-20", "--competition", "county", "--round", "final")
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }() // where the test fails before it is interrupted
	const head = "14,1,1,Men 1500 Meter Run,,,,,,1500,19:07:51.3316\n"
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(come, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("lynx.ppl", ";people\n61,Archer,Abel,AC,,M,14\n62,Baker,Bo,AC,,M,14\n")
	put("notes.txt", "nothing that could be read\n")
	put("014-1-01.lif", head+"1,61,1,,,,4:23.067,,4:23.067,,\n,62,2,,,,,,,,\n")
	time.Sleep(3 * time.Second)
	document := filepath.Join(meeting, "county-2026-1500m-men.yaml")
	if _, err := os.Stat(document); err == nil {
		t.Error("a document of a race that is not complete")
	}
	put("014-1-01.lif", head+"1,61,1,,,,4:23.067,,4:23.067,,\n2,62,2,,,,4:25.949,,2.882,,\n")
	for range 100 {
		if _, err := os.Stat(document); err == nil {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	text, err := os.ReadFile(document)
	if err != nil || !strings.Contains(string(text), "Bo Baker") {
		t.Errorf("%v\n%s", err, text)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if cmd.ProcessState.ExitCode() == 0 {
		t.Errorf("status 0")
	}
	for _, want := range []string{"notes.txt: its content is in no known format", "lynx.ppl: names the competitors", "014-1-01.lif: not all have a result yet"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("not told: %s\n%s", want, out.String())
		}
	}
}
