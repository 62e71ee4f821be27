//go:build linux && !race

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
	documents "github.com/milectl/milectl/internal/document"
)

// What a command may cost over a document of the largest size: time of the processor,
// which other processes do not lengthen, and memory.
const (
	mostTime   = 2 * time.Second
	mostMemory = 200 << 20
)

// TestWhatTheWorstDocumentsCost measures each command over each worst document of the
// largest size, where it is asked to: WORST=time go test -run 'Cost/finishers$' has one
// of them, and INTO=FOLDER only writes the documents there. What it says depends on the machine, so that no check runs it.
func TestWhatTheWorstDocumentsCost(t *testing.T) {
	if os.Getenv("WORST") != "time" {
		t.Skip("it measures times: make worst WORST=time runs it")
	}
	into := os.Getenv("INTO")
	path := program(t)
	all := worstDocuments()
	for _, name := range sortedKeys(all) {
		t.Run(name, func(t *testing.T) {
			const size = documents.MaxSize - 2<<10 // the head has some bytes too
			if into != "" {
				writeWorstInto(t, filepath.Join(into, strings.ReplaceAll(name, " ", "-")), all[name], size)
				return
			}
			dir := writeWorst(t, all[name], size)
			for _, command := range worstCommands(all[name]) {
				measure(t, path, dir, command)
			}
		})
	}
}

// measure runs a command, and tells what it cost where that is too much.
func measure(t *testing.T, path, dir, command string) {
	t.Helper()
	cmd := exec.Command(path, "--races", "races")
	for word := range strings.FieldsSeq(command) {
		cmd.Args = append(cmd.Args, strings.ReplaceAll(word, "+", " "))
	}
	var said bytes.Buffer
	cmd.Dir, cmd.Stderr = dir, &said
	exit := new(exec.ExitError)
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); code > cli.StatusFailed || code < 0 {
		t.Errorf("%s: status %d\n%.500s", command, code, said.String())
	}
	spent := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	t.Logf("%s: %.2f s, %d MB, status %d", command, spent.Seconds(), usage.Maxrss>>10, cmd.ProcessState.ExitCode())
	if spent > mostTime || usage.Maxrss<<10 > mostMemory {
		t.Errorf("%s: %.2f s, %d MB", command, spent.Seconds(), usage.Maxrss>>10)
	}
}
