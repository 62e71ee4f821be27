package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// fate is what becomes of a mutant.
type fate int

// The fates of mutants.
const (
	survived fate = iota // all tests pass
	killed               // a test fails or panics
	hung                 // a test never ends, or the machine is too busy
)

// longest is how long the tests of one package may take with a mutant: what takes
// longer hangs.
const longest = 5 * time.Minute

// asked is the packages whose tests are asked about a mutant: its own, and where all
// pass there, those near it.
func asked(m mutant) []string {
	own := "./" + filepath.ToSlash(filepath.Dir(m.file))
	return append([]string{own}, near(own)...)
}

// near is the packages whose tests are asked where those of a package itself pass.
func near(dir string) []string {
	switch filepath.Base(dir) {
	case "timing", "race":
		return []string{"./internal/record", "./internal/check", "./internal/claim", "./internal/query"}
	case "athlete":
		return []string{"./internal/claim", "./internal/crosscheck", "./internal/query"}
	case "record":
		return []string{"./internal/claim", "./internal/crosscheck", "./internal/query"}
	case "claim":
		return []string{"./internal/check", "./internal/query"}
	default:
		return []string{"./internal/check", "./internal/crosscheck", "./internal/query"}
	}
}

// tryAlone builds and runs the tests of the package of a mutant that cannot be
// switched, and then those near it.
func tryAlone(m mutant, work string) (fate, error) {
	text, err := m.text()
	if err != nil {
		return survived, err
	}
	overlay, err := overlayOf(work, map[string]string{m.file: text})
	if err != nil {
		return survived, err
	}
	for _, dir := range asked(m) {
		out, err := goCommand(longest, "test", "-overlay", overlay, "-count=1", "-failfast", "-vet=off", "-ldflags=-w -s", "-timeout="+longest.String(), dir)
		if strings.Contains(out, "panic: test timed out") {
			return hung, nil
		}
		if err != nil {
			return killed, ignoreExit(err, out)
		}
	}
	return survived, nil
}

// goCommand runs the go command for a while.
func goCommand(limit time.Duration, args ...string) (out string, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit+time.Minute) // and what it takes to build
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOMAXPROCS=2")
	cmd.WaitDelay = time.Second
	var all bytes.Buffer
	cmd.Stdout, cmd.Stderr = &all, &all
	err = cmd.Run()
	return all.String(), err
}

// ignoreExit is nothing where a command ran and said no, and what went wrong where it
// did not run.
func ignoreExit(err error, out string) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) && !strings.Contains(out, "no space left on device") {
		return nil
	}
	return err
}
