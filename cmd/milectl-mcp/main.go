// Command milectl-mcp answers assistants about a corpus, by the Model Context Protocol on standard input and output.
// "milectl mcp" runs it: the libraries that it needs would cost every command of milectl some milliseconds. It ends with
// its standard input.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/milectl/milectl/internal/assistant"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/current"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
)

func main() {
	var races string
	flags := flag.NewFlagSet("milectl-mcp", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&races, "races", "", "")
	if err := flags.Parse(os.Args[1:]); err != nil || flags.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "milectl-mcp: it takes --races DIR and nothing else; milectl mcp runs it")
		os.Exit(command.StatusFailed)
	}
	a := app(races)
	folder := a.Find.Folder()
	if folder != "" { // who asks could not mend that it is not there
		if _, err := a.Find.OwnFolder(); err != nil {
			a.Explain(err)
			os.Exit(command.StatusFailed)
		}
		a.Find.Close()
	}
	server := assistant.New(assistant.Options{
		Documents: current.Of(folder, func() (*store.Store, error) { return app(races).Find.Store() }),
		Folder:    folder, Version: command.Version(), Getenv: os.Getenv, Now: time.Now,
	})
	if err := server.Run(context.Background(), &mcp.StdioTransport{}); err != nil && !errors.Is(err, io.EOF) {
		if _, ofStreams := errors.AsType[*fs.PathError](err); !ofStreams { // what came could not be read
			err = &failure.Error{
				Message: "standard input: no message of the Model Context Protocol: " + err.Error(),
				Remedy:  "an assistant runs this and talks to it there; docs/assistants.md says how",
			}
		}
		a.Explain(err)
		os.Exit(command.StatusFailed)
	}
}

// app is what a command of milectl has, which opens the documents anew.
func app(races string) *command.App {
	a := command.New(command.Process{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now})
	a.Quiet, a.Find.Dir = true, races
	return a
}
