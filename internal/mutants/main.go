// Command mutants puts small faults into the packages that judge, one at a time, and
// says which of them no test finds: a bound that is off by one, a condition that is
// negated, a statement left out. It knows nothing of milectl but where its packages
// lie, and is run by hand: go run ./internal/mutants.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

func main() {
	var o options
	flag.IntVar(&o.number, "n", 500, "how many mutants to try")
	flag.Uint64Var(&o.seed, "seed", 1, "which ones are drawn")
	flag.IntVar(&o.first, "first", 0, "how many of them to pass over, such as those of an earlier run")
	flag.IntVar(&o.atOnce, "parallel", runtime.NumCPU(), "how many to try at the same time")
	flag.StringVar(&o.only, "only", "", "try those alone whose line contains this text")
	flag.Parse()
	o.dirs = flag.Args()
	if len(o.dirs) == 0 {
		o.dirs = judging()
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, os.Stdout, try); err != nil {
		fmt.Fprintf(os.Stderr, "mutants: %v\n", err)
		stop()
		os.Exit(1)
	}
}

// options is what to try.
type options struct {
	number, first, atOnce int
	seed                  uint64
	only                  string
	dirs                  []string
}

// judging is the packages that judge what documents say.
func judging() []string {
	return []string{"internal/timing", "internal/race", "internal/record", "internal/athlete", "internal/claim", "internal/check"}
}

// run tries the mutants that are drawn until so many have compiled, or until it is
// interrupted, and writes those that survive, and the score.
func run(ctx context.Context, o options, out io.Writer, try func(m mutant, work string) (fate, error)) error {
	all, err := drawn(o)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // nothing is lost
	t := tally{out: out, rest: all, wanted: o.number}
	var workers sync.WaitGroup
	for worker := range o.atOnce {
		dir := filepath.Join(work, fmt.Sprint(worker))
		if err := os.Mkdir(dir, 0o700); err != nil {
			return err
		}
		workers.Go(func() {
			for m, ok := t.next(); ok && ctx.Err() == nil; m, ok = t.next() {
				became, err := try(m, dir)
				if ctx.Err() != nil {
					return // its tests were interrupted too
				}
				t.note(m, became, err)
			}
		})
	}
	workers.Wait()
	if t.err != nil {
		return t.err
	}
	tried := t.killed + t.survived
	_, err = fmt.Fprintf(out, "%d of %d killed (%d %%; %d never end), %d survived; %d more did not compile\n",
		t.killed, tried, 100*t.killed/max(tried, 1), t.hung, t.survived, t.meaningless)
	return err
}

// drawn is the mutants of some folders in the order that a seed gives.
func drawn(o options) ([]mutant, error) {
	var all []mutant
	for _, dir := range o.dirs {
		some, err := mutantsOf(dir)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	rand.New(rand.NewPCG(o.seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] }) //nolint:gosec // no secret
	all = slices.DeleteFunc(all, func(m mutant) bool { return !strings.Contains(m.String(), o.only) })
	return all[min(o.first, len(all)):], nil
}

// tally is what has been tried, and what is to be.
type tally struct {
	lock   sync.Mutex
	out    io.Writer
	rest   []mutant
	wanted int // of those that compile
	err    error

	killed, survived, meaningless, running int
	hung                                   int // of those killed
}

// next is the next mutant to try; false where there are enough.
func (t *tally) next() (m mutant, ok bool) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if len(t.rest) == 0 || t.err != nil || t.killed+t.survived+t.running >= t.wanted {
		return mutant{}, false
	}
	m, t.rest = t.rest[0], t.rest[1:]
	t.running++
	return m, true
}

// note counts what became of a mutant, and writes it down.
func (t *tally) note(m mutant, became fate, err error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	t.running--
	switch became {
	case killed:
		t.killed++
	case hung:
		t.killed++
		t.hung++
		_, err = fmt.Fprintf(t.out, "never ends: %s\n", m)
	case meaningless:
		t.meaningless++
	case survived:
		if err == nil {
			t.survived++
			_, err = fmt.Fprintf(t.out, "survived: %s\n", m)
		}
	}
	if t.err == nil {
		t.err = err
	}
}
