package upkeep

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/milectl/milectl/internal/failure"
)

// parquetProgram is the program that writes files of Parquet. It lies beside this one or on
// the PATH: linking what it needs would cost every command its start-up.
const (
	parquetProgram = "milectl-parquet"
	installParquet = "install it with go install github.com/milectl/milectl/cmd/" + parquetProgram + "@latest, and have its folder on the PATH or it beside milectl"
)

// parquetConverter finds the program, and gives how it is run on a folder.
func parquetConverter() (func(dir string) error, error) {
	program, err := besideThis(parquetProgram)
	if err != nil {
		program, err = exec.LookPath(parquetProgram)
	}
	if err != nil {
		return nil, &failure.Error{Message: "export: parquet is written by a program of its own, " + parquetProgram + ", which is not here", Remedy: installParquet}
	}
	return func(dir string) error {
		var said bytes.Buffer
		cmd := exec.Command(program, dir)
		cmd.Stderr = &said
		err := cmd.Run()
		if err == nil {
			return nil
		}
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return &failure.Error{
			Message: fmt.Sprintf("export: %s: %s", program, cmp.Or(first, err.Error())),
			Remedy:  "make room for the folder; or where it is of another version of milectl, " + installParquet,
		}
	}, nil
}

// besideThis is the path of a program in the folder of this one.
func besideThis(name string) (string, error) {
	this, err := os.Executable()
	if err != nil {
		return "", err
	}
	if this, err = filepath.EvalSymlinks(this); err != nil {
		return "", err
	}
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return exec.LookPath(filepath.Join(filepath.Dir(this), name))
}
