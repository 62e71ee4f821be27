package terminal

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strings"
)

// usualPager is less where nobody names another: it shows bold, and leaves the text on the screen.
const usualPager = "less -FRX"

// Pager is the command of the pager: what MILECTL_PAGER says, else PAGER, else less where there is one. It is empty
// where there is none.
func Pager(getenv func(string) string) string {
	if named := cmp.Or(getenv("MILECTL_PAGER"), getenv("PAGER")); strings.TrimSpace(named) != "" {
		return named
	}
	if _, err := exec.LookPath("less"); err != nil {
		return ""
	}
	return usualPager
}

// Page shows a text with a pager, and returns when the reader has left it. An error means that the pager could not be
// run and has shown nothing; whether all was read is the reader's business.
func (t Terminal) Page(text []byte, pager string) error {
	cmd := command(pager)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(text), t.file, t.file
	cmd.Env = os.Environ()
	if os.Getenv("LESS") == "" {
		cmd.Env = append(cmd.Env, "LESS=FRX") // else it shows what turns bold on
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	signal.Ignore(os.Interrupt) // it is the pager's now; ended by it, we would leave the pager behind at the terminal
	if exit, ok := errors.AsType[*exec.ExitError](cmd.Wait()); ok && notRun(exit.ExitCode()) {
		return exit
	}
	return nil
}

// command is a pager as the shell runs it, as POSIX wants PAGER understood; where there is no shell, a program and its
// arguments.
func command(pager string) *exec.Cmd {
	if shell, err := exec.LookPath("sh"); err == nil {
		return exec.Command(shell, "-c", pager)
	}
	words := strings.Fields(pager)
	return exec.Command(words[0], words[1:]...)
}

// notRun reports whether an exit status is a shell's own for a command that it did not find or could not run.
func notRun(status int) bool { return status == 126 || status == 127 }
