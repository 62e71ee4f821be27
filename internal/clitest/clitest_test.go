package clitest_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/clitest"
)

func TestMain(m *testing.M) {
	if !clitest.Called(os.Args[0]) {
		os.Exit(m.Run())
	}
	if err := clitest.Serve(os.Stdin, os.Stdout, time.Now); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const clubMile = "kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: men\n" +
	"results:\n  - {place: 1, athlete: John Doe, nation: GBR, mark: \"4:10.10\"}\n"

// TestLinesAreApart holds that each command line has a folder, an environment and a standard input of its own, whatever
// the process answered before it and answers beside it.
func TestLinesAreApart(t *testing.T) {
	t.Parallel()
	pool := clitest.NewPool(2)
	empty, full := t.TempDir(), t.TempDir()
	if err := os.WriteFile(full+"/club-mile.yaml", []byte(clubMile), 0o600); err != nil {
		t.Fatal(err)
	}
	list := []string{"list", "--format", "csv", "--columns", "race"}
	var all sync.WaitGroup
	for range 10 {
		for _, c := range []struct {
			line   clitest.Line
			out    string
			says   string
			status int
		}{
			{clitest.Line{Dir: full, Args: append(list, "--races", ".")}, "race\nclub-mile\n", "", 0},
			{clitest.Line{Dir: empty, Env: []string{"MILECTL_RACES=" + full}, Args: list}, "race\nclub-mile\n", "", 0},
			{clitest.Line{Dir: empty, Args: append(list, "--races", "none")}, "", "none", 2},
			{clitest.Line{Dir: empty, In: clubMile, Args: []string{"results", "-", "--format", "csv", "--columns", "mark"}}, "mark\n4:10.10\n", "", 0},
		} {
			all.Go(func() {
				got, err := pool.Run(c.line)
				if err != nil || got.Out != c.out || !strings.Contains(got.Err, c.says) || got.Status != c.status {
					t.Errorf("%q printed %q, want %q; said %q, status %d; %v", c.line.Args, got.Out, c.out, got.Err, got.Status, err)
				}
			})
		}
	}
	all.Wait()
	if err := pool.Close(); err != nil {
		t.Error(err)
	}
}

// TestProcessThatEnds holds that a process that ends tells why, and that the next line is answered all the same.
func TestProcessThatEnds(t *testing.T) {
	t.Parallel()
	pool := clitest.NewPool(1)
	if _, err := pool.Run(clitest.Line{Dir: t.TempDir() + "/none", Args: []string{"--version"}}); err == nil || !strings.Contains(err.Error(), "the folder of a command line") {
		t.Errorf("a folder that is none: %v", err)
	}
	if got, err := pool.Run(clitest.Line{Dir: t.TempDir(), Args: []string{"--version"}}); err != nil || !strings.Contains(got.Out, "milectl") {
		t.Errorf("the line after it: %+v %v", got, err)
	}
	if err := pool.Close(); err != nil {
		t.Error(err)
	}
}
