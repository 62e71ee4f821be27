//go:build !race

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// The tests below are about a process, and so they run the program itself.

func TestProcess(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be sent an interrupt there, and a closed pipe is another thing")
	}
	path := program(t)
	t.Run("an interrupt ends it, which a shell tells as status 130, without a word", func(t *testing.T) { interrupted(t, path) })
	t.Run("a closed pipe ends it without a word", func(t *testing.T) { closedPipe(t, path) })
	t.Run("no standard output at all is status 2", func(t *testing.T) { closedOutput(t, path) })
	t.Run("a closed pipe of its messages does not keep the answer", func(t *testing.T) { closedMessages(t, path) })
}

func interrupted(t *testing.T, path string) {
	t.Helper()
	cmd := exec.Command(path, "results", "-")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.Env = append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t))
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// A pipe holds 64 KiB: once more is gone, the program has begun to read, and waits for the rest.
	written := make(chan error, 1)
	go func() {
		_, err := stdin.Write(bytes.Repeat([]byte("# a long comment\n"), 8<<10))
		written <- err
	}()
	select {
	case err := <-written:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("standard input is not read")
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Error(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err = <-ended:
	case <-time.After(10 * time.Second):
		_ = cmd.Process.Kill()
		t.Fatal("the interrupt does not end it")
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.String() != "signal: interrupt" {
		t.Errorf("it ended with %v, want the interrupt", err)
	}
	if stdout.Len() > 0 || stderr.Len() > 0 {
		t.Errorf("it printed %q and %q, want nothing", &stdout, &stderr)
	}
}

// closedPipe gives each command a pipe that nobody reads.
func closedPipe(t *testing.T, path string) {
	t.Helper()
	races := t.TempDir()
	copyDocuments(t, races, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml")
	for _, command := range []string{
		"results bowerman-2024", "record-check --nation GBR", "list --format json", "rule", "results --help", "--version",
	} {
		reader, writer, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		reader.Close()
		cmd := exec.Command(path, strings.Fields(command)...)
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = writer, &stderr
		cmd.Env = append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t))
		err = cmd.Run()
		writer.Close()
		if err == nil {
			t.Errorf("%s: its answer was lost and its status is 0", command)
		}
		if stderr.Len() > 0 {
			t.Errorf("%s: it printed %q, want nothing", command, &stderr)
		}
	}
}

// closedOutput starts each command without a standard output, as ">&-" does, and with
// one that is to be thrown away.
func closedOutput(t *testing.T, path string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("nobody tells there")
	}
	races := t.TempDir()
	copyDocuments(t, races, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml")
	for _, command := range []string{
		"results bowerman-2024", "record-check --nation GBR", "list --format json", "rule",
		"check", "check --format json", "record-check --exit-code bowerman-2024", "fmt --diff",
	} {
		byStatus := strings.HasPrefix(command, "check") || strings.HasPrefix(command, "fmt") || strings.Contains(command, "--exit-code")
		for redirection, want := range map[string]int{">&-": 2, ">/dev/null": 0, ">/dev/null 2>&1": 0, "1<>/dev/null 2>&1": 0, ">>/dev/null <&-": 0} {
			if byStatus { // whoever looks at the status need not read the answer
				want = 0
			}
			cmd := exec.Command("sh", "-c", path+" "+command+" "+redirection)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			cmd.Env = append(os.Environ(), "MILECTL_RACES="+races)
			_ = cmd.Run() // its status is looked at
			if got := cmd.ProcessState.ExitCode(); got != want || (want == 2) != strings.HasPrefix(stderr.String(), "milectl: standard output: closed, or ") {
				t.Errorf("%s %s: status %d and %q, want %d", command, redirection, got, &stderr, want)
			}
		}
	}
}

// closedMessages closes standard error, and asks for what is said there.
func closedMessages(t *testing.T, path string) {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	cmd := exec.Command(path, "results", "--format", "csv", "bowerman-2024")
	cmd.Stderr = null // cannot be written
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "MILECTL_RACES=")
	out, err := cmd.Output()
	if err != nil || !bytes.Contains(out, []byte("\nbowerman-2024,1,Josh Kerr,")) {
		t.Errorf("it ended with %v and %q, want the results", err, out)
	}
}

// BenchmarkProcess times whole processes: what a user waits for.
func BenchmarkProcess(b *testing.B) {
	path := program(b)
	for _, args := range [][]string{{"--version"}, {"results", "bowerman-2024"}, {"record-check", "--event", "mile", "--nation", "GBR"}} {
		b.Run(strings.Join(args, " "), func(b *testing.B) {
			for b.Loop() {
				cmd := exec.Command(path, args...)
				cmd.Dir = filepath.Join("..", "..")
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}
