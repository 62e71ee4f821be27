// Command peers puts questions and checks that other programs can do too to them and to milectl, over the same invented
// races, and prints how many times as long each takes. What is not installed is left out, and told. It is run by hand:
//
//	go run ./internal/bench/peers -races 10000 -checked 1000
//
// Whole processes are measured, in turn, so that a busy moment hits all of them; the median counts. The answers are
// compared before anything is measured.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
)

func main() {
	var o options
	flag.IntVar(&o.races, "races", 10000, "how many races are asked about")
	flag.IntVar(&o.checked, "checked", 1000, "how many races are checked")
	flag.IntVar(&o.runs, "runs", 5, "how often each is run")
	flag.StringVar(&o.only, "only", "", "measure these `PROGRAMS` alone, such as jq,yq")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintf(os.Stderr, "peers: %v\n", err)
		stop()
		os.Exit(1)
	}
}

// options is what to measure.
type options struct {
	races, checked, runs int
	only                 string
}

func run(ctx context.Context, o options) error {
	work, err := os.MkdirTemp("", "milectl-peers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // the system cleans up its temporary folder too
	program := filepath.Join(work, "milectl")
	if built, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", program, "./cmd/milectl").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, built)
	}
	asked, checked := filepath.Join(work, "asked"), filepath.Join(work, "checked")
	for dir, races := range map[string]int{asked: o.races, checked: o.checked} {
		if err := prepare(ctx, program, dir, races); err != nil {
			return err
		}
	}
	for _, t := range []trial{fastest(program, asked), most(program, asked), checking(program, checked)} {
		t.peers = o.wanted(t.peers)
		if err := t.measure(ctx, o.runs); err != nil {
			return err
		}
	}
	return nil
}

// wanted is the peers that are asked for and installed; milectl comes first.
func (o *options) wanted(all []peer) (some []peer) {
	for i, p := range all {
		if i > 0 && o.only != "" && !strings.Contains(","+o.only+",", ","+p.name+",") {
			continue
		}
		if _, err := exec.LookPath(p.needs); err != nil {
			fmt.Printf("%s is not installed: left out\n", p.name)
			continue
		}
		some = append(some, p)
	}
	return some
}
