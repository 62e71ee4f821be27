// Command milectl-lsp is a server of the Language Server Protocol on its standard input and output. "milectl lsp" runs it: what it is
// made of would cost every command of milectl its start. It ends with its client.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/lsp"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

func main() {
	flags := flag.NewFlagSet("milectl-lsp", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	folder := flags.String("races", "", "")
	if err := flags.Parse(os.Args[1:]); err != nil || flags.NFlag() == 0 || flags.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "milectl-lsp: it is run by milectl of the same version: write milectl lsp")
		os.Exit(command.StatusFailed)
	}
	left := lsp.Serve(context.Background(), standard{}, lsp.Options{
		Races: *folder, Builtin: store.Builtin(races.Files), Today: today, Alive: alive, Version: command.Version(),
		Log: func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) },
	})
	if !left {
		os.Exit(command.StatusNo)
	}
}

// standard is the standard streams as one.
type standard struct{}

func (standard) Read(p []byte) (int, error)  { return os.Stdin.Read(p) }
func (standard) Write(p []byte) (int, error) { return os.Stdout.Write(p) }
func (standard) Close() error                { return os.Stdin.Close() }

// today is the day, as other commands take it.
func today() date.Date {
	return command.New(command.Process{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now}).Today()
}

// alive reports whether a process is still there, as far as that can be told.
func alive(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = process.Signal(syscall.Signal(0))
	return !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH)
}
