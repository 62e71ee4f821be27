package upkeep

import (
	"cmp"
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
	return a.talk(talker{command: "lsp", does: "editors are answered", program: lspProgram, runBy: "editors", guide: "docs/editors.md"}, folder)
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
