// Package cli is the command line of milectl: the root of its commands, their help and
// version, and the exit status.
//
// Rules of output. Data goes to standard output in one write, after everything
// was computed: a command that fails writes nothing there. Everything else
// goes to standard error, messages behind "milectl: " and in lower case
// without a full stop, findings as FILE:LINE:COL; --quiet leaves errors alone of
// it. On a terminal an answer has bold and colours too, and goes through a pager
// where it is longer than the screen; else nothing depends on the terminal.
package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/questions"
	"github.com/milectl/milectl/internal/upkeep"
)

// Process is what a command line sees of the process that runs it.
type Process = command.Process

// The exit statuses.
const (
	StatusAnswered    = command.StatusAnswered
	StatusNo          = command.StatusNo
	StatusFailed      = command.StatusFailed
	StatusInterrupted = command.StatusInterrupted
)

// Main runs one command line and returns the exit status.
func Main(args []string, process Process) int {
	return Run(context.Background(), args, command.New(process))
}

// Run runs one command line with what its commands share, which is used up, and returns the exit status. Where the context
// ends, statements in SQL end.
func Run(ctx context.Context, args []string, app *command.App) int {
	switch err := Answer(ctx, args, app); {
	case err == nil:
		return command.StatusAnswered
	case errors.Is(err, command.ErrNo):
		return command.StatusNo
	case !errors.Is(err, command.ErrFailed):
		app.Explain(err)
	}
	return command.StatusFailed
}

// Answer is [Run] for who says in words of its own why a command failed: the error is [command.ErrNo] where the answer is a "no" that was
// asked for as a status, [command.ErrFailed] where it was said already, and else one that [command.App.Explain] would print.
func Answer(ctx context.Context, args []string, app *command.App) error {
	defer app.Find.Close()
	var help bytes.Buffer // and versions and completions: cobra drops what their writer says
	root := newRoot(app, args, &help)
	root.SetArgs(args)
	root.SetIn(app.In)
	root.SetErr(app.Err)
	err := root.ExecuteContext(ctx)
	if err == nil && help.Len() > 0 {
		err = app.Write(help.Bytes())
	}
	return err
}

// newRoot is the root of the commands that a command line can come to.
func newRoot(a *command.App, args []string, help io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:           "milectl",
		Short:         "Plain-text race results: check them, query them, print what people want to know",
		Version:       command.Version(),
		Args:          knownCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(help)
	root.SetUsageTemplate(usageTemplate(root.UsageTemplate()))
	root.SetVersionTemplate("milectl {{.Version}}\n")
	command.Text(root.PersistentFlags(), &a.Find.Dir, "races", "the folder that holds the documents")
	root.PersistentFlags().BoolVar(&a.Quiet, "quiet", false, "leave out notes and progress, never errors")
	root.PersistentFlags().BoolVar(&a.NoPager, "no-pager", false, "print all at once, however long it is")
	_ = root.MarkPersistentFlagDirname("races") // fails only for a flag that is not there
	makers := questions.Commands(a)
	maps.Copy(makers, upkeep.Commands(a))
	root.AddCommand(makers.For(args)...)
	documented(root)
	for _, cmd := range root.Commands() {
		documented(cmd)
		if cmd.Flags().Lookup("format") != nil {
			a.LookFlags(cmd)
		}
	}
	if len(root.Commands()) > 1 {
		strict(root)
	} else { // none of cobra's own can be asked for
		root.CompletionOptions.DisableDefaultCmd = true
	}
	root.SetFlagErrorFunc(flagError)
	return root
}

// flagError words what pflag says of a flag.
func flagError(cmd *cobra.Command, err error) error {
	f := &failure.Error{Message: err.Error(), Remedy: "see " + cmd.CommandPath() + " --help"}
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		f.Message = fmt.Sprintf("--%s: %v", invalid.GetFlag().Name, invalid.Unwrap())
	}
	return f
}

// knownCommand refuses a word that is no command.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return noCommand(args[0], commandNames(root))
}

// noCommand is the refusal of a word that is none of these names.
func noCommand(word string, names []string) error {
	return &failure.Error{
		Message: fmt.Sprintf("no command %q", word),
		Remedy:  cmp.Or(failure.Nearest(word, names), "see milectl --help"),
	}
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	return names
}

// strict makes cobra's own commands refuse what they do not know; by default
// they print help as if that were an answer.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			helper(root, cmd)
		case "completion":
			shells(cmd)
		}
	}
}
