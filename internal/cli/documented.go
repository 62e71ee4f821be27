package cli

import (
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
)

// ExitStatuses is what the exit statuses of a command mean, one a line, each set in.
func ExitStatuses(cmd *cobra.Command) string { return cmd.Annotations[statuses] }

// Documented is the root of all commands with their flags and their help, for programs that write pages about them. They
// are not run.
func Documented() *cobra.Command {
	return newRoot(command.New(command.Process{
		In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now,
	}), nil, io.Discard)
}
