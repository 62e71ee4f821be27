package main

import (
	"os"
	"os/signal"

	"github.com/milectl/milectl/internal/cli"
)

// exitInterrupted makes an interrupt end the program with the status that shells tell elsewhere.
func exitInterrupted() {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	go func() {
		<-interrupted
		os.Exit(cli.StatusInterrupted)
	}()
}
