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

// Commands are the commands.
func Commands(shared *command.App) []*cobra.Command {
	a := &app{shared}
	return []*cobra.Command{
		newCheck(a),
		newFmt(a),
		newImport(a),
		newExport(a),
		newReconcile(a),
		newRegister(a),
		newInit(a),
		newNew(a),
		newRule(a),
		newSchema(a),
	}
}
