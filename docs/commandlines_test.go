//go:build !race

package docs_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/clitest"
)

// TestMain puts the programs into the PATH of all tests of this package, and holds processes ready that answer many command lines.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // most tests load the corpus to throw it away
	if !clitest.Called(os.Args[0]) {
		os.Exit(withPrograms(m))
	}
	if err := clitest.Serve(os.Stdin, os.Stdout, time.Now); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// many is the processes that answer the command lines which need no shell.
var many = sync.OnceValue(func() *clitest.Pool { //nolint:gochecknoglobals // as many as processors for all tests
	return clitest.NewPool(runtime.GOMAXPROCS(0))
})

func withPrograms(m *testing.M) (status int) {
	dir, err := os.MkdirTemp("", "milectl-docs-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	cmd := exec.Command("go", "build", "-ldflags=-w", "-o", dir, "../cmd/milectl", "../cmd/milectl-parquet")
	cmd.Env = append(os.Environ(), "GOFLAGS=") // those of the test are not for the program
	if out, err := cmd.CombinedOutput(); err != nil {
		panic(fmt.Sprintf("build: %v\n%s", err, out))
	}
	if err := os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH")); err != nil {
		panic(err)
	}
	status = m.Run()
	if err := many().Close(); err != nil {
		panic(err)
	}
	return status
}

// copied is a folder that holds a copy of the corpus and of the examples, and is no work tree of git:
// what is printed there does not hang on the commits of this repository.
func copied(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "races"), os.DirFS("../races")); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "docs", "examples"), os.DirFS("examples")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// run runs a command line in a folder; sh reads it, so that pipes and
// redirections are as the reader types them, where there is anything for it to read.
func run(t *testing.T, dir, command string) string {
	t.Helper()
	env := append(os.Environ(), "MILECTL_RACES=", "GITHUB_STEP_SUMMARY="+dir+"/summary", "CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD") // as code hosts set them
	if args, ok := withoutShell(command); ok {
		answer, err := many().Run(clitest.Line{Dir: dir, Env: env, Args: args})
		if err != nil {
			t.Fatal(err)
		}
		if answer.Status != 0 {
			answer.Err += fmt.Sprintf("(exit status %d)\n", answer.Status)
		}
		return answer.Out + answer.Err
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, env, &stdout, &stderr
	status := ""
	if err := cmd.Run(); err != nil {
		status = fmt.Sprintf("(%v)\n", err)
	}
	return stdout.String() + stderr.String() + status
}

// withoutShell is the arguments of a command line of milectl alone, whose words are plain or in quotes.
func withoutShell(command string) (args []string, ok bool) {
	const word = `[\w%+,./:=@^-]+|'[^']*'|"[^"$\\` + "`" + `]*"`
	if !regexp.MustCompile(`^milectl( (` + word + `))*$`).MatchString(command) {
		return nil, false
	}
	for _, arg := range regexp.MustCompile(word).FindAllString(command, -1)[1:] {
		if strings.ContainsAny(arg[:1], `'"`) {
			arg = arg[1 : len(arg)-1]
		}
		args = append(args, arg)
	}
	return args, true
}
