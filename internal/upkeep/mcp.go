package upkeep

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
)

// mcpProgram is the program that answers assistants.
const mcpProgram = "milectl-mcp"

func newMCP(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "mcp",
		Short: "Answer assistants by the Model Context Protocol",
		Args:  command.NoArguments,
		RunE: func(*cobra.Command, []string) error {
			return a.talk(talker{command: "mcp", does: "assistants are answered", program: mcpProgram, runBy: "assistants", guide: "docs/assistants.md"}, a.Find.Dir)
		},
	}
}
