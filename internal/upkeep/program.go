package upkeep

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/milectl/milectl/internal/failure"
)

// programOf is the path of a program of its own that does what a command is for, with words for that: it lies beside this
// one or on the PATH. Linking what it needs would cost every command its start-up.
func programOf(command, does, name string) (string, error) {
	program, err := besideThis(name)
	if err != nil {
		program, err = exec.LookPath(name)
	}
	if err != nil {
		return "", &failure.Error{Message: command + ": " + does + " by a program of its own, " + name + ", which is not here", Remedy: toInstall(name)}
	}
	return program, nil
}

// toInstall is how such a program comes here.
func toInstall(name string) string {
	return "install it with go install github.com/milectl/milectl/cmd/" + name + "@latest, and have its folder on the PATH or it beside milectl"
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
