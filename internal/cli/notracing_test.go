//go:build !race

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
)

const detectsRaces = false

// putPrograms builds milectl and the programs that it runs: a process of them starts in half the time that one of these tests takes.
func putPrograms(dir string) error {
	build := exec.Command("go", "build", "-ldflags=-w", "-o", dir+"/", "../../cmd/milectl", "../../cmd/milectl-lsp", "../../cmd/milectl-parquet", "../../cmd/milectl-serve")
	build.Env = append(os.Environ(), "GOFLAGS=") // those of the test are not for the programs
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w\n%s", err, out)
	}
	return nil
}
