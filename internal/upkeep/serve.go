package upkeep

import (
	"errors"
	"fmt"
	"os/exec"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
)

// serveProgram is the program that serves.
const serveProgram = "milectl-serve"

func newServe(a *app) *cobra.Command {
	port := flagvalue.Port(8420)
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the corpus as a site on this computer",
		Args:  command.NoArguments,
		RunE:  func(*cobra.Command, []string) error { return a.serve(port) },
	}
	cmd.Flags().Var(&port, "port", "listen on this port of 127.0.0.1; 0 for any that is free")
	command.Complete(cmd, "port", command.Nothing)
	a.AtFlag(cmd)
	return cmd
}

// serve runs the program that serves, until somebody ends it. It hears of the end of this one by its standard input, however
// that comes about.
func (a *app) serve(port flagvalue.Port) error {
	program, err := programOf("serve", "the site is served", serveProgram)
	if err != nil {
		return err
	}
	cmd := exec.Command(program, "-port="+port.String(), "-races="+a.Find.Dir, "-at="+a.Find.At, fmt.Sprintf("-quiet=%t", a.Quiet)) //nolint:gosec // found by its name
	cmd.Stderr = a.Err
	if _, err := cmd.StdinPipe(); err != nil {
		return err
	}
	err = cmd.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); ended {
		return command.ErrFailed // it said why
	}
	return &failure.Error{Message: fmt.Sprintf("serve: %s: %v", program, err), Remedy: "where it is of another version of milectl, " + toInstall(serveProgram)}
}
