// Package command holds what the commands share: streams, clock and flags of the process, the
// corpus that arguments name, answers written once and whole, completions, the exit statuses.
// What a command does is in a package of its own.
package command

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/table"
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

// ErrNo ends a command that was answered with a "no" as its status.
var ErrNo = errors.New("no")

// ErrFailed ends a command that failed and has said why.
var ErrFailed = errors.New("failed")

// App is what the commands share.
type App struct {
	Process
	Find     arguments.Finder
	Wide     bool       // the flag --wide
	pick     table.Pick // the flags --columns, --sort and --limit
	Quiet    bool       // the flag --quiet
	NoPager  bool       // the flag --no-pager
	ByStatus bool       // the status answers, be the rest printed or not
	MostRows int        // that an answer in SQL may have, whose statements end with the context; 0 for who may ask anything
	day      date.Date  // once it was asked for
}

// New is what commands of a process share.
func New(p Process) *App {
	a := &App{Process: p}
	a.Find = arguments.Finder{In: p.In, Getenv: p.Getenv, Getwd: p.Getwd, Note: a.Say, Builtin: races.Files}
	return a
}

// Today is the day that the clock shows, wherever it jumps to while a command runs.
func (a *App) Today() date.Date {
	if a.day.IsZero() {
		now := a.Now().UTC()
		a.day = date.New(now.Year(), now.Month(), now.Day())
	}
	return a.day
}

// Explain prints why a command failed: each of several reasons.
func (a *App) Explain(err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			a.Explain(one)
		}
		return
	}
	f, ok := errors.AsType[*failure.Error](err)
	if !ok {
		f = &failure.Error{Message: err.Error(), Remedy: "see milectl --help"}
	}
	if len(f.Findings) > 0 {
		a.PrintFindings(f.Findings)
		return
	}
	a.tell(words.Visible(f.Message))
	if f.Remedy != "" {
		_, _ = io.WriteString(a.Err, diag.Hung("help: ", words.Visible(f.Remedy)))
	}
}

// Say prints a note to standard error, where notes are wanted.
func (a *App) Say(format string, args ...any) {
	if !a.Quiet {
		a.tell(fmt.Sprintf(format, args...))
	}
}

// tell prints what is no answer to standard error: in one line for who looks for it there, in
// lines of 80 columns on a terminal.
func (a *App) tell(text string) {
	const label = "milectl: "
	line := label + text + "\n"
	if terminal.Of(a.Err, a.Getenv).Exists() {
		line = diag.Hung(label, text)
	}
	_, _ = io.WriteString(a.Err, line) // there is nowhere to say that this failed
}

// Write writes an answer as a whole, and checks that it arrived: through a pager
// where it is longer than the screen.
func (a *App) Write(text []byte) error {
	if screen := terminal.Of(a.Out, a.Getenv); !a.NoPager && !screen.Fits(text) {
		if pager := terminal.Pager(a.Getenv); pager != "" {
			err := screen.Page(text, pager)
			if err == nil {
				return nil
			}
			a.Say("pager %q: %v", pager, err)
		}
	}
	if _, err := a.Out.Write(text); err != nil {
		return &failure.Error{Message: fmt.Sprintf("standard output: %v", err), Remedy: "make room for the output, or write it elsewhere"}
	}
	return nil
}
