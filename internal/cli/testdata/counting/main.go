// Command counting runs commands of milectl one after the other and counts what
// each block of statements was executed, for a test: it is built with -cover.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/coverage"
	"runtime/debug"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// main runs the commands in the file "commands" of each folder that is named over
// the documents in its folder "races", and leaves the counters in its "counters".
func main() {
	debug.SetGCPercent(400) // what it collects is not counted, and takes most of the time
	for _, dir := range os.Args[1:] {
		if err := count(dir); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", dir, err)
			os.Exit(1)
		}
	}
}

func count(dir string) error {
	commands, err := os.ReadFile(filepath.Join(dir, "commands"))
	if err != nil {
		return err
	}
	if err := coverage.ClearCounters(); err != nil {
		return err
	}
	if err := os.Chdir(dir); err != nil {
		return err
	}
	for command := range strings.Lines(string(commands)) {
		args := []string{"--races", "races"}
		for _, word := range strings.Fields(command) {
			args = append(args, strings.ReplaceAll(word, "+", " "))
		}
		status := cli.Main(args, cli.Process{
			In: strings.NewReader(""), Out: io.Discard, Err: io.Discard,
			Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: time.Now,
		})
		if status > cli.StatusFailed {
			return fmt.Errorf("%s: exit status %d", command, status)
		}
	}
	counters := filepath.Join(dir, "counters")
	if err := coverage.WriteMetaDir(counters); err != nil {
		return err
	}
	return coverage.WriteCountersDir(counters)
}
