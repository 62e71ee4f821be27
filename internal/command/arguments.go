package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/failure"
)

// SomeRaces refuses a command without a race.
func SomeRaces(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &failure.Error{Message: cmd.Name() + ": no race named", Remedy: "name an id, a path or -; milectl list shows the races"}
}

// NoArguments refuses arguments of a command that takes none.
func NoArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ") // of more than a word for a shell of completion
	remedy := "see milectl " + name + " --help for its flags"
	own := false // the flags of all commands have no values of several words
	cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { own = own || f.Changed })
	if own {
		remedy = "put what has blanks in it into quotes, such as \"Great Britain\"; " + remedy
	}
	return &failure.Error{Message: fmt.Sprintf("%s: takes no argument, not %q", name, args[0]), Remedy: remedy}
}

// OneAtMost refuses a second argument.
func OneAtMost(cmd *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	return &failure.Error{Message: fmt.Sprintf("%s: takes one argument, not %q too", cmd.Name(), args[1]), Remedy: "see milectl " + cmd.Name() + " --help"}
}

// SomeNames refuses a command line with too few names.
func SomeNames(least int, remedy string) cobra.PositionalArgs {
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
