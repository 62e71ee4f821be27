// Package upkeep is the commands that keep documents: check and format them, bring results in
// and give them out, begin new ones, tell the rules and schemas. One file a command, with its
// flags and what it opens and writes.
package upkeep

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
)

// app is what the commands share.
type app struct{ *command.App }

// Commands is what makes the commands.
func Commands(shared *command.App) command.Makers {
	a := &app{shared}
	makers := command.Makers{}
	for name, maker := range map[string]func(*app) *cobra.Command{
		"check":     newCheck,
		"fmt":       newFmt,
		"import":    newImport,
		"export":    newExport,
		"reconcile": newReconcile,
		"register":  newRegister,
		"init":      newInit,
		"new":       newNew,
		"rule":      newRule,
		"schema":    newSchema,
		"mcp":       newMCP,
		"serve":     newServe,
		"lsp":       newLSP,
	} {
		makers[name] = func() *cobra.Command { return maker(a) }
	}
	return makers
}
