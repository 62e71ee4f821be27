//go:build !race && !windows

package cli_test

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestServe: the program says where it listens and answers there; a port that is taken is told of, and an interrupt ends
// both programs.
func TestServe(t *testing.T) {
	path := program(t)
	if out, err := exec.Command(path + "-serve").CombinedOutput(); err == nil || !strings.Contains(string(out), "write milectl serve") {
		t.Errorf("by itself: %v, %s", err, out)
	}
	if out, err := exec.Command(path, "serve", "--port", "0", "--races", filepath.Join(t.TempDir(), "none")).CombinedOutput(); err == nil ||
		!strings.Contains(string(out), "name a folder that holds documents with --races") {
		t.Errorf("no such folder: %v, %s", err, out)
	}
	cmd := exec.Command(path, "serve", "--port", "0")
	cmd.Env = append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t))
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }() // where the test fails before it is interrupted
	watchdog := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer watchdog.Stop()
	line, err := bufio.NewReader(stderr).ReadString('\n')
	address, said := strings.CutPrefix(strings.TrimSpace(line), "milectl: ")
	if err != nil || !said || !strings.HasPrefix(address, "http://127.0.0.1:") {
		t.Fatalf("it says %q, %v", line, err)
	}
	answer, err := http.Get(address + "races/bowerman-2024/")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(string(text), "3:45.34") {
		t.Errorf("status %d, %v:\n%.500s", answer.StatusCode, err, text)
	}
	port := strings.Trim(strings.TrimPrefix(address, "http://127.0.0.1:"), "/")
	portIsTaken(t, path, port)
	end := os.Interrupt
	if signal.Ignored(end) { // as in what a shell runs in the background
		end = os.Kill
	}
	if err := cmd.Process.Signal(end); err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, stderr) // until both have ended
	err = cmd.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); !ok || end == os.Interrupt && exit.String() != "signal: interrupt" { // which a shell tells as status 130
		t.Errorf("ended with %v", err)
	}
	if _, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
		t.Error("somebody still listens")
	}
}

func portIsTaken(t *testing.T, path, port string) {
	t.Helper()
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		t.Fatal(err)
	}
	second := exec.Command(path, "serve", "--port", port)
	second.Env = append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t))
	out, err := second.CombinedOutput()
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok || exit.ExitCode() != 2 || !strings.HasPrefix(string(out), "milectl: --port: "+port+": ") || !strings.Contains(string(out), "help: name another with --port, or --port 0") {
		t.Errorf("a port that is taken: %v\n%s", err, out)
	}
}
