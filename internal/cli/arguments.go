package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/failure"
)

// someRaces refuses a command without a race.
func someRaces(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &failure.Error{Message: cmd.Name() + ": no race named", Remedy: "name an id, a path or -; milectl list shows the races"}
}

// noArguments refuses arguments of a command that takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return &failure.Error{Message: fmt.Sprintf("%s: takes no argument, not %q", cmd.Name(), args[0]), Remedy: "see milectl " + cmd.Name() + " --help for its flags"}
}

// oneAtMost refuses a second argument.
func oneAtMost(cmd *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	return &failure.Error{Message: fmt.Sprintf("%s: takes one argument, not %q too", cmd.Name(), args[1]), Remedy: "see milectl " + cmd.Name() + " --help"}
}

// someNames refuses a command line with too few names.
func someNames(least int, remedy string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least {
			return nil
		}
		problem := "no name given"
		if len(args) > 0 {
			problem = "one name alone"
		}
		return &failure.Error{Message: cmd.Name() + ": " + problem, Remedy: remedy}
	}
}
