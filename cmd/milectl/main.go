// Command milectl answers from plain-text race results.
package main

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

func main() {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	go func() {
		<-interrupted
		os.Exit(cli.StatusInterrupted)
	}()
	os.Exit(cli.Main(os.Args[1:], cli.Process{In: os.Stdin, Out: output(), Err: os.Stderr, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now}))
}

// output is standard output. Where the process was started without one, the runtime
// has put the empty device into its place, into which an answer would vanish: a file
// that refuses everything takes it instead.
func output() io.Writer {
	if startedWithout(os.Stdout, os.Stderr) {
		return closed{}
	}
	return os.Stdout
}

// closed is a standard output that is not there.
type closed struct{}

// Write is that of an io.Writer.
func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }
