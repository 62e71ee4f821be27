//go:build race

package cli_test

import (
	"errors"
	"os"
	"path/filepath"
)

// detectsRaces is whether the race detector is at work, which makes reading documents ten times as slow.
const detectsRaces = true

// putPrograms puts these tests into the place of the programs, for the race detector is in them.
func putPrograms(dir string) error {
	path, err := os.Executable()
	return errors.Join(err, os.Symlink(path, filepath.Join(dir, "milectl")), os.Symlink(path, filepath.Join(dir, "milectl-parquet")))
}
