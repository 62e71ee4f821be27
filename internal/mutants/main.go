// Command mutants puts small faults into the packages that judge, one at a time, and
// says which of them no test finds: a bound that is off by one, a condition that is
// negated, a statement left out. It knows nothing of milectl but where its packages
// lie, and is run by hand: go run ./internal/mutants.
package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
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
	if err := run(ctx, o, os.Stdout); err != nil {
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

// run tries the mutants that are drawn, so many of those that compile, until it is
// interrupted, and writes those that survive, and the score.
func run(ctx context.Context, o options, out io.Writer) error {
	all, err := drawn(o)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // nothing is lost
	c, err := newCompiler(o.dirs)
	if err != nil {
		return err
	}
	t := tally{out: out}
	if t.rest, t.meaningless, err = thatCompile(all, o.number, c); err != nil {
		return err
	}
	instead, err := switchable(t.rest, c)
	if err != nil {
		return err
	}
	s, err := build(ctx, work, t.rest, instead)
	if err != nil {
		return err
	}
	alone := 0
	for _, m := range t.rest {
		if m.number == 0 {
			alone++
		}
	}
	if _, err := fmt.Fprintf(out, "%d mutants, %d of them in a program of their own\n", len(t.rest), alone); err != nil {
		return err
	}
	if err := t.tryAll(ctx, o.atOnce, s); err != nil {
		return err
	}
	tried := t.killed + t.survived
	_, err = fmt.Fprintf(out, "%d of %d killed (%d %%; %d never end), %d survived; %d more did not compile\n",
		t.killed, tried, 100*t.killed/max(tried, 1), t.hung, t.survived, t.meaningless)
	return err
}

// thatCompile is the first mutants that compile, and how many before them do not.
func thatCompile(all []mutant, number int, c *compiler) (some []mutant, meaningless int, err error) {
	for _, m := range all {
		if len(some) == number {
			break
		}
		text, err := m.text()
		if err != nil {
			return nil, 0, err
		}
		if c.compiles(m.file, text) {
			some = append(some, m)
		} else {
			meaningless++
		}
	}
	return some, meaningless, nil
}

// drawn is the mutants of some folders in the order that a seed gives. It goes by what
// each of them is and not by its place, so that a change of the code draws few others.
func drawn(o options) ([]mutant, error) {
	var all []mutant
	for _, dir := range o.dirs {
		some, err := mutantsOf(dir)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	lot, same := make(map[mutant][sha256.Size]byte), make(map[string]int)
	for _, m := range all {
		what := fmt.Sprintln(o.seed, filepath.Base(filepath.Dir(m.file)), filepath.Base(m.file), m.within, m.what)
		lot[m] = sha256.Sum256(fmt.Appendln(nil, what, same[what]))
		same[what]++
	}
	slices.SortFunc(all, func(a, b mutant) int {
		x, y := lot[a], lot[b]
		return bytes.Compare(x[:], y[:])
	})
	all = slices.DeleteFunc(all, func(m mutant) bool { return !strings.Contains(m.String(), o.only) })
	return all[min(o.first, len(all)):], nil
}

// tally is what has been tried, and what is to be.
type tally struct {
	lock sync.Mutex
	out  io.Writer
	rest []mutant
	err  error

	killed, survived, meaningless int
	hung                          int // of those killed
}

// tryAll tries some mutants at the same time until none is left.
func (t *tally) tryAll(ctx context.Context, atOnce int, s *suite) error {
	var workers sync.WaitGroup
	for worker := range atOnce {
		dir := filepath.Join(s.work, fmt.Sprint(worker))
		if err := os.Mkdir(dir, 0o700); err != nil {
			return err
		}
		workers.Go(func() {
			for m, ok := t.next(); ok && ctx.Err() == nil; m, ok = t.next() {
				var became fate
				var err error
				if m.number > 0 {
					became = s.try(ctx, m)
				} else {
					became, err = tryAlone(m, dir)
				}
				if ctx.Err() != nil {
					return // its tests were interrupted too
				}
				t.note(m, became, err)
			}
		})
	}
	workers.Wait()
	return t.err
}

// next is the next mutant to try; false where there is none.
func (t *tally) next() (m mutant, ok bool) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if len(t.rest) == 0 || t.err != nil {
		return mutant{}, false
	}
	m, t.rest = t.rest[0], t.rest[1:]
	return m, true
}

// note counts what became of a mutant, and writes it down.
func (t *tally) note(m mutant, became fate, err error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	switch became {
	case killed:
		t.killed++
	case hung:
		t.killed++
		t.hung++
		_, err = fmt.Fprintf(t.out, "never ends: %s\n", m)
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
