// Command milectl answers from plain-text race results.
package main

import (
	"os"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

func main() {
	collectLater()
	exitInterrupted()
	os.Exit(cli.Main(os.Args[1:], cli.Process{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Getwd: os.Getwd, Now: time.Now,
		Unheard: startedWithout(os.Stdout, os.Stderr),
	}))
}
