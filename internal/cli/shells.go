package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
)

// shells gives cobra's command completion, and those of the shells below it, help and
// refusals as the other commands have them.
func shells(completion *cobra.Command) {
	documented(completion)
	completion.Use, completion.Short = "completion SHELL", "Print the script with which a shell completes command lines"
	completion.DisableFlagsInUseLine = true
	var names []string
	for _, shell := range completion.Commands() {
		shell.Long = folded(shell.Long)
		shell.Annotations = completion.Annotations
		shell.Args = command.NoArguments
		names = append(names, shell.Name())
	}
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(_ *cobra.Command, args []string) error {
		remedy := "see milectl completion --help"
		if len(args) == 0 {
			return &failure.Error{Message: "completion: no shell named", Remedy: "name bash, fish, powershell or zsh; " + remedy}
		}
		return &failure.Error{
			Message: fmt.Sprintf("completion: no script for a shell %q", args[0]),
			Remedy:  failure.NearestOr(args[0], names) + "; " + remedy,
		}
	}
}
