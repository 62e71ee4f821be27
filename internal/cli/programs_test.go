package cli_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/clitest"
	"github.com/milectl/milectl/internal/parquet"
)

// TestMain runs all tests of this package, with a folder for the programs they start first on the PATH; or it is one of the programs.
// The tests themselves collect garbage as usual: a system counts their memory to that of the programs they start.
func TestMain(m *testing.M) {
	switch {
	case clitest.Called(os.Args[0]):
		debug.SetGCPercent(400) // most lines load the corpus to throw it away
		end(clitest.Serve(os.Stdin, os.Stdout, time.Now))
	case filepath.Base(os.Args[0]) == "milectl": // under the race detector
		os.Exit(cli.Main(os.Args[1:], cli.Process{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now,
		}))
	case filepath.Base(os.Args[0]) == "milectl-parquet":
		end(parquet.Convert(os.Args[1]))
	}
	os.Exit(withPrograms(m))
}

// end ends a program, with what went wrong if anything did.
func end(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(cli.StatusFailed)
	}
	os.Exit(cli.StatusAnswered)
}

// programsFolder is the setting that names the folder of the programs.
const programsFolder = "MILECTL_TEST_PROGRAMS"

func withPrograms(m *testing.M) (status int) {
	dir, err := os.MkdirTemp("", "milectl-programs-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	for name, value := range map[string]string{
		programsFolder: dir, "PATH": dir + string(os.PathListSeparator) + os.Getenv("PATH"),
		"GORACE": cmp.Or(os.Getenv("GORACE"), "atexit_sleep_ms=0"), // else a process sleeps a second before it ends, under the race detector
	} {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	status = m.Run()
	if err := many().Close(); err != nil {
		panic(err)
	}
	return status
}

// many is the processes that answer the command lines which need none of their own.
var many = sync.OnceValue(func() *clitest.Pool { //nolint:gochecknoglobals // as many as processors for all tests
	return clitest.NewPool(runtime.GOMAXPROCS(0))
})

var programsPut = sync.OnceValue(func() error { //nolint:gochecknoglobals // they may take seconds to build
	return putPrograms(os.Getenv(programsFolder))
})

// program is the path of milectl, with the programs that it runs beside it. From now on it is what is found on the PATH.
func program(tb testing.TB) string {
	tb.Helper()
	if err := programsPut(); err != nil {
		tb.Fatal(err)
	}
	return filepath.Join(os.Getenv(programsFolder), "milectl")
}
