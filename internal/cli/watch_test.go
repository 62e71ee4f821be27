//go:build !windows

package cli_test

import (
	"os"
	"os/exec"
	"os/signal"
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
	cmd := exec.Command(program(t), "import", "--watch", come, "--into", meeting, "--date", "2026-06-20", "--competition", "county", "--round", "final")
	told := filepath.Join(dir, "told")
	out, err := os.Create(told)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = out.Close() }() // the process writes to it
	cmd.Stdout, cmd.Stderr = out, out
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
	waitFor(t, told, "not all have a result yet")
	document := filepath.Join(meeting, "county-2026-1500m-men.yaml")
	if _, err := os.Stat(document); err == nil {
		t.Error("a document of a race that is not complete")
	}
	put("014-1-01.lif", head+"1,61,1,,,,4:23.067,,4:23.067,,\n2,62,2,,,,4:25.949,,2.882,,\n")
	waitFor(t, document, "Bo Baker")
	end := os.Interrupt
	if signal.Ignored(end) { // as in what a shell runs in the background
		end = os.Kill
	}
	if err := cmd.Process.Signal(end); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if cmd.ProcessState.ExitCode() == 0 {
		t.Errorf("status 0")
	}
	for _, want := range []string{"notes.txt: its content is in no known format", "lynx.ppl: names the competitors", "014-1-01.lif: not all have a result yet"} {
		waitFor(t, told, want)
	}
}

// waitFor waits until a file says something.
func waitFor(t *testing.T, file, want string) {
	t.Helper()
	var text []byte
	for range 600 {
		text, _ = os.ReadFile(file) // it may not be there yet
		if strings.Contains(string(text), want) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%s does not say %q:\n%s", file, want, text)
}
