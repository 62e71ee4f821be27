// Command milectl-serve serves a corpus as a site on this computer. "milectl serve" runs it: the libraries that it needs
// would cost every command of milectl some milliseconds. It ends with its standard input.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync"
	"time"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/serve"
	"github.com/milectl/milectl/internal/site"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

func main() {
	var o options
	flags := flag.NewFlagSet("milectl-serve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.UintVar(&o.port, "port", 0, "")
	flags.StringVar(&o.races, "races", "", "")
	flags.StringVar(&o.at, "at", "", "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	if err := flags.Parse(os.Args[1:]); err != nil || flags.NFlag() == 0 || flags.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "milectl-serve: it is run by milectl of the same version: write milectl serve")
		os.Exit(command.StatusFailed)
	}
	signal.Ignore(os.Interrupt) // who runs it ends, and so does this
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(command.StatusInterrupted)
	}()
	if err := o.serve(); err != nil {
		o.app(nil).Explain(err)
	}
	os.Exit(command.StatusFailed)
}

// options is what milectl passes on.
type options struct {
	port      uint
	races, at string
	quiet     bool
}

// app is what a command of milectl has, whose notes go to some stream; to standard error for nil. Each opens the documents anew.
func (o *options) app(notes io.Writer) *command.App {
	if notes == nil {
		notes = os.Stderr
	}
	a := command.New(command.Process{In: os.Stdin, Out: os.Stdout, Err: notes, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now})
	a.Quiet, a.Find.Dir, a.Find.At = o.quiet, o.races, o.at
	return a
}

// serve serves until it fails.
func (o *options) serve() error {
	a := o.app(nil)
	first, err := a.Find.Store()
	if err != nil {
		return err
	}
	defer a.Find.Close()
	folder := a.Find.Folder()
	what := serve.Options{
		Open:    func() (*store.Store, error) { return o.app(io.Discard).Find.Store() },
		Version: command.Version(), Folder: folder,
		Today:  func() date.Date { return o.app(io.Discard).Today() },
		Recent: recent(folder, o.at),
	}
	if o.at != "" {
		what.Folder = ""
	}
	if !first.IsBuiltin() {
		what.Lists = store.Builtin(races.Files)
	}
	listener, err := net.Listen("tcp4", "127.0.0.1:"+strconv.FormatUint(uint64(o.port), 10))
	if err != nil {
		return &failure.Error{
			Message: fmt.Sprintf("--port: %d: %v", o.port, reason(err)),
			Remedy:  "name another with --port, or --port 0 for any that is free; another milectl serve may be there already",
		}
	}
	port := listener.Addr().(*net.TCPAddr).Port
	a.Say("http://127.0.0.1:%d/", port)
	s := serve.New(what)
	go func() {
		if err := s.Run(context.Background()); err != nil {
			a.Say("changes of documents are not noticed: %v", err)
		}
	}()
	server := http.Server{Handler: s.Handler(port), ReadHeaderTimeout: 10 * time.Second, MaxHeaderBytes: 64 << 10}
	return server.Serve(listener)
}

// reason is an error of the network without the address.
func reason(err error) error {
	if of, ok := errors.AsType[*net.OpError](err); ok {
		return of.Err
	}
	return err
}

// recent finds out, once, what the last commits changed.
func recent(folder, at string) func(*store.Store) []site.Change {
	if folder == "" {
		return nil
	}
	if at == "" {
		at = "HEAD"
	}
	commits := sync.OnceValue(func() []store.Commit {
		h, err := store.OpenHistory(context.Background(), folder, at)
		if err != nil {
			return nil
		}
		defer h.Close() //nolint:errcheck // what it could tell was told
		return h.Commits
	})
	return func(s *store.Store) []site.Change {
		if commits() == nil {
			return nil
		}
		return site.ChangesOf(commits(), s.Refs())
	}
}
