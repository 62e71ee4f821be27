// Command bench measures milectl over corpora of invented races and the built-in documents, and prints one table: how
// long whole processes take, how much memory, and what a program takes that only reads the same
// files. It is run by hand: go run ./internal/bench -sizes 1000,10000.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/invented"
)

func main() {
	var o options
	var sizes, only string
	flag.StringVar(&sizes, "sizes", "1000,10000", "how many races the corpora have, the smallest first")
	flag.IntVar(&o.loose, "loose", 1, "how many documents in a hundred are not laid out as milectl fmt does")
	flag.IntVar(&o.runs, "runs", 3, "how often each is run: the one that takes least counts")
	flag.Uint64Var(&o.seed, "seed", 1, "which corpora are made")
	flag.StringVar(&only, "only", "", "do this alone over the folder behind it: read, load or write (of the first size)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := o.parse(sizes)
	switch {
	case err != nil:
	case only != "":
		err = o.alone(only, flag.Arg(0))
	default:
		err = run(ctx, o, os.Stdout)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		stop()
		os.Exit(1)
	}
}

// options is what to measure.
type options struct {
	sizes       []int
	loose, runs int
	seed        uint64
}

func (o *options) parse(sizes string) error {
	for text := range strings.SplitSeq(sizes, ",") {
		size, err := strconv.ParseUint(text, 10, 31)
		if err != nil || size < 1 {
			return fmt.Errorf("-sizes: %q: want numbers of races, such as 1000,10000", sizes)
		}
		o.sizes = append(o.sizes, int(size))
	}
	if o.runs < 1 {
		return fmt.Errorf("-runs: %d: want at least 1", o.runs)
	}
	return nil
}

func (o *options) corpus(races int) *invented.Corpus {
	return invented.New(invented.Options{Races: races, Seed: o.seed, Loose: o.loose})
}

// run measures all sizes, and writes the table.
func run(ctx context.Context, o options, out io.Writer) error {
	work, err := os.MkdirTemp("", "milectl-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // the system cleans up its temporary folder too
	program := filepath.Join(work, "milectl")
	if built, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", program, "./cmd/milectl").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, built)
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var t results
	for _, races := range o.sizes {
		dir := filepath.Join(work, strconv.Itoa(races))
		corpus := o.corpus(races)
		of, err := write(dir, corpus)
		if err != nil {
			return err
		}
		of.races = races
		one, other := corpus.Busiest()
		for _, s := range subjects(self, program, dir, one, other) {
			m, err := measure(ctx, o.runs, s, dir)
			if err != nil {
				return err
			}
			t.add(s.name, of, m)
		}
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	_, err = io.WriteString(out, t.table())
	return err
}

// subject is what is measured: a command line.
type subject struct {
	name string
	args []string
}

// subjects is everything that is measured, reading first.
func subjects(self, program, dir, one, other string) []subject {
	return []subject{
		{reading, []string{self, "-only", "read", dir}},
		{loading, []string{self, "-only", "load", dir}},
		{"`check`", []string{program, "check", dir + string(filepath.Separator)}},
		{"`record-check`", []string{program, "record-check", "--event", "mile", "--scope", "meeting", "--format", "csv"}},
		{"`list`", []string{program, "list", "--format", "csv"}},
		{"`toplist`", []string{program, "toplist", "--event", "mile", "--sex", "men"}},
		{"`athlete`", []string{program, "athlete", one}},
		{"`versus`", []string{program, "versus", one, other}},
		{"`sql` count", []string{program, "sql", "select count(*) from results"}},
	}
}
