package upkeep

import (
	"errors"
	"fmt"
	"os/exec"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/terminal"
)

// talker is a program of its own that talks to another program on standard input and output.
type talker struct {
	command, does, program string // as [programOf] has them
	runBy, guide           string // who runs it, and the page that says how
}

// talk runs such a program about a folder on the streams of this process, until the other one is done with it.
func (a *app) talk(t talker, folder string) error {
	program, err := programOf(t.command, t.does, t.program)
	if err != nil {
		return err
	}
	if terminal.Of(a.Out, a.Getenv).Exists() {
		a.Say("%s run this and talk to it: %s says how; Ctrl-C ends it", t.runBy, t.guide)
	}
	cmd := exec.Command(program, "-races="+folder) //nolint:gosec // found by its name
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	err = cmd.Run()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		if ended.ExitCode() == command.StatusNo {
			return command.ErrNo
		}
		return command.ErrFailed // it said why
	}
	if err != nil {
		return &failure.Error{Message: fmt.Sprintf("%s: %s: %v", t.command, program, err), Remedy: "where it is of another version of milectl, " + toInstall(t.program)}
	}
	return nil
}
