package upkeep

import (
	"errors"
	"fmt"
	"os/exec"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
)

// mcpProgram is the program that answers assistants.
const mcpProgram = "milectl-mcp"

func newMCP(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "mcp",
		Short: "Answer assistants by the Model Context Protocol",
		Args:  command.NoArguments,
		RunE:  func(*cobra.Command, []string) error { return a.mcp() },
	}
}

// mcp runs the program that answers, until the assistant ends: it hears of that by its standard input.
func (a *app) mcp() error {
	program, err := programOf("mcp", "assistants are answered", mcpProgram)
	if err != nil {
		return err
	}
	cmd := exec.Command(program, "-races="+a.Find.Dir) //nolint:gosec // found by its name
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	err = cmd.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); ended {
		return command.ErrFailed // it said why
	}
	if err != nil {
		return &failure.Error{Message: fmt.Sprintf("mcp: %s: %v", program, err), Remedy: "where it is of another version of milectl, " + toInstall(mcpProgram)}
	}
	return nil
}
