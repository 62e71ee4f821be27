package upkeep

import (
	"cmp"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
)

// lspProgram is the program that editors talk to.
const lspProgram = "milectl-lsp"

func newLSP(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "lsp",
		Short: "Be the language server of an editor: findings, fixes, completion",
		Args:  command.NoArguments,
		RunE:  func(*cobra.Command, []string) error { return a.lsp() },
	}
}

// lsp runs the language server on the streams of this process, until the editor is done with it.
func (a *app) lsp() error {
	folder, err := a.namedFolder()
	if err != nil {
		return err
	}
	program, err := programOf("lsp", "editors are answered", lspProgram)
	if err != nil {
		return err
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
		return &failure.Error{Message: fmt.Sprintf("lsp: %s: %v", program, err), Remedy: "where it is of another version of milectl, " + toInstall(lspProgram)}
	}
	return nil
}

// namedFolder is the folder of the corpus where one is named: the server works wherever documents lie. Empty for none.
func (a *app) namedFolder() (string, error) {
	folder := cmp.Or(a.Find.Dir, a.Getenv("MILECTL_RACES"))
	if folder == "" {
		return "", nil
	}
	opened, err := store.Open(folder)
	if err != nil {
		return "", &failure.Error{Message: err.Error(), Remedy: "name a folder that holds documents with --races or MILECTL_RACES"}
	}
	_ = opened.Close() // nothing was read
	return filepath.Abs(folder)
}
