// Package cli is the command line of milectl: one file a command, and what
// they share: streams, flags, the corpus, exit status.
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
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/terminal"
	"github.com/milectl/milectl/internal/words"
	"github.com/milectl/milectl/races"
)

// Process is what a command sees of the process that runs it.
type Process struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Getwd    func() (string, error)
	Now      func() time.Time // the clock

	// Unheard says that standard output may not be there: it is the empty device, opened for reading too, which is what
	// the runtime puts into the place of one that was closed.
	Unheard bool
}

// The exit statuses.
const (
	StatusAnswered    = 0   // answered
	StatusNo          = 1   // errors found, differences, or a "no" that was asked for as a status
	StatusFailed      = 2   // command line, a named race or a needed list that cannot be used, output that cannot be written
	StatusInterrupted = 130 // interrupted
)

// errNo ends a command that was answered with a "no" as its status.
var errNo = errors.New("no")

// Main runs one command line and returns the exit status.
func Main(args []string, process Process) int {
	app := newApp(process)
	defer app.find.Close()
	var help bytes.Buffer // and versions and completions: cobra drops what their writer says
	root := newRoot(app, &help)
	root.SetArgs(args)
	root.SetIn(process.In)
	root.SetErr(process.Err)
	err := root.Execute()
	if err == nil && help.Len() > 0 {
		err = app.write(help.Bytes())
	}
	if err == nil {
		return StatusAnswered
	}
	if errors.Is(err, errNo) {
		return StatusNo
	}
	app.explain(err)
	return StatusFailed
}

// app is what the commands share.
type app struct {
	Process
	find     arguments.Finder
	wide     bool      // the flag --wide
	quiet    bool      // the flag --quiet
	noPager  bool      // the flag --no-pager
	byStatus bool      // the status answers, be the rest printed or not
	day      date.Date // once it was asked for
}

func newApp(p Process) *app {
	a := &app{Process: p}
	a.find = arguments.Finder{In: p.In, Getenv: p.Getenv, Getwd: p.Getwd, Note: a.say, Builtin: races.Files}
	return a
}

// today is the day that the clock shows, wherever it jumps to while a command runs.
func (a *app) today() date.Date {
	if a.day.IsZero() {
		now := a.Now().UTC()
		a.day = date.New(now.Year(), now.Month(), now.Day())
	}
	return a.day
}

// explain prints why a command failed: each of several reasons.
func (a *app) explain(err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			a.explain(one)
		}
		return
	}
	f, ok := errors.AsType[*failure.Error](err)
	if !ok {
		f = &failure.Error{Message: err.Error(), Remedy: "see milectl --help"}
	}
	if len(f.Findings) > 0 {
		a.printFindings(f.Findings)
		return
	}
	_, _ = fmt.Fprintf(a.Err, "milectl: %s\n", words.Visible(f.Message))
	if f.Remedy != "" {
		_, _ = io.WriteString(a.Err, diag.Hung("help: ", words.Visible(f.Remedy)))
	}
}

// say prints a note to standard error, where notes are wanted.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		_, _ = fmt.Fprintf(a.Err, "milectl: "+format+"\n", args...)
	}
}

// write writes an answer as a whole, and checks that it arrived: through a pager
// where it is longer than the screen.
func (a *app) write(text []byte) error {
	if screen := terminal.Of(a.Out, a.Getenv); !a.noPager && !screen.Fits(text) {
		if pager := terminal.Pager(a.Getenv); pager != "" {
			err := screen.Page(text, pager)
			if err == nil {
				return nil
			}
			a.say("pager %q: %v", pager, err)
		}
	}
	if _, err := a.Out.Write(text); err != nil {
		return &failure.Error{Message: fmt.Sprintf("standard output: %v", err), Remedy: "make room for the output, or write it elsewhere"}
	}
	return nil
}

func newRoot(a *app, help io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:           "milectl",
		Short:         "Plain-text race results: check them, query them, print what people want to know",
		Version:       version(),
		Args:          knownCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(help)
	root.SetUsageTemplate(usageTemplate(root.UsageTemplate()))
	root.SetVersionTemplate("milectl {{.Version}}\n")
	text(root.PersistentFlags(), &a.find.Dir, "races", "the folder that holds the documents")
	root.PersistentFlags().BoolVar(&a.quiet, "quiet", false, "leave out notes and progress, never errors")
	root.PersistentFlags().BoolVar(&a.noPager, "no-pager", false, "print all at once, however long it is")
	_ = root.MarkPersistentFlagDirname("races") // fails only for a flag that is not there
	root.AddCommand(
		newResults(a),
		newMargins(a),
		newTeams(a),
		newSplits(a),
		newRecordCheck(a),
		newRecords(a),
		newList(a),
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
		newVerify(a),
		newWhy(a),
	)
	documented(root)
	for _, cmd := range root.Commands() {
		documented(cmd)
		if cmd.Flags().Lookup("format") != nil {
			a.lookFlags(cmd)
		}
	}
	strict(root)
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
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	return &failure.Error{
		Message: fmt.Sprintf("no command %q", args[0]),
		Remedy:  cmp.Or(failure.Nearest(args[0], names), "see milectl --help"),
	}
}

// strict makes cobra's own commands refuse what they do not know; by default
// they print help as if that were an answer.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Run, cmd.RunE = nil, func(_ *cobra.Command, args []string) error {
				topic, rest, err := root.Find(args)
				switch {
				case topic != nil && topic != root && len(rest) > 0:
					return &failure.Error{
						Message: fmt.Sprintf("no command %q", strings.Join(args, " ")),
						Remedy:  "see " + topic.CommandPath() + " --help",
					}
				case err != nil || len(rest) > 0:
					return knownCommand(root, args)
				}
				topic.InitDefaultHelpFlag()
				topic.InitDefaultVersionFlag()
				return topic.Help()
			}
		case "completion":
			shells(cmd)
		}
	}
}

// version is the version that the build knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "of unknown version"
	}
	return info.Main.Version + " " + info.GoVersion
}
