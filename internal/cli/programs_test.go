//go:build !race

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// builtPrograms builds milectl and the programs that it runs, once for all tests.
var builtPrograms = sync.OnceValues(func() (string, error) { //nolint:gochecknoglobals // they take seconds to build
	dir := os.Getenv(programsFolder)
	build := exec.Command("go", "build", "-ldflags=-w", "-o", dir+"/", "../../cmd/milectl", "../../cmd/milectl-lsp", "../../cmd/milectl-parquet", "../../cmd/milectl-serve")
	build.Env = append(os.Environ(), "GOFLAGS=") // those of the test are not for the programs
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return filepath.Join(dir, "milectl"), nil
})

// program is the path of milectl itself, with the programs that it runs beside it. From now on it is what is found on the
// PATH: a process of it starts in half the time that one of these tests takes.
func program(tb testing.TB) string {
	tb.Helper()
	path, err := builtPrograms()
	if err != nil {
		tb.Fatal(err)
	}
	return path
}
