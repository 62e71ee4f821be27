package main

import (
	"bytes"
	"context"
	"encoding/json"
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
	survived    fate = iota // all tests pass
	killed                  // a test fails or panics
	hung                    // a test never ends, or the machine is too busy
	meaningless             // it does not compile
)

// longest is how long the tests of one package may take with a mutant: what takes
// longer hangs.
const longest = 5 * time.Minute

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

// try runs the tests of the package of a mutant, and then those near it.
func try(m mutant, work string) (fate, error) {
	overlay, err := overlayOf(m, work)
	if err != nil {
		return survived, err
	}
	own := "./" + filepath.ToSlash(filepath.Dir(m.file))
	for _, dir := range append([]string{own}, near(own)...) {
		out, err := goCommand(longest, "test", "-overlay", overlay, "-count=1", "-failfast", "-vet=off", "-ldflags=-w -s", "-timeout="+longest.String(), dir)
		if strings.Contains(out, "[build failed]") {
			return meaningless, nil
		}
		if strings.Contains(out, "panic: test timed out") {
			return hung, nil
		}
		if err != nil {
			return killed, ignoreExit(err, out)
		}
	}
	return survived, nil
}

// overlayOf writes the file with the fault, and what tells the compiler to take it.
func overlayOf(m mutant, work string) (path string, err error) {
	text, err := m.text()
	if err != nil {
		return "", err
	}
	whole, err := filepath.Abs(m.file)
	if err != nil {
		return "", err
	}
	instead := filepath.Join(work, "mutant.go")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {whole: instead}})
	if err != nil {
		return "", err
	}
	path = filepath.Join(work, "overlay.json")
	return path, errors.Join(os.WriteFile(instead, []byte(text), 0o600), os.WriteFile(path, replace, 0o600))
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
