package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// suite is the tests of the packages, built once with all mutants that can be switched.
type suite struct {
	work  string
	tests map[string][]test // by folder
	drawn map[string]bool   // whether some draw what they try, by folder
}

// test is one test, and which mutants it comes across where none is switched on.
type test struct {
	name    string
	took    time.Duration // of the processor
	reaches map[int]bool
}

// build builds the tests of the packages of some mutants and those near them, and runs
// each test once.
func build(ctx context.Context, work string, mutants []mutant, instead map[string]string) (*suite, error) {
	s := &suite{work: work, tests: map[string][]test{}, drawn: map[string]bool{}}
	overlay, err := overlayOf(work, instead)
	if err != nil {
		return nil, err
	}
	for _, m := range mutants {
		for _, dir := range asked(m) {
			if _, done := s.tests[dir]; done || ctx.Err() != nil {
				continue
			}
			out, err := goCommand(10*time.Minute, "test", "-c", "-overlay", overlay, "-vet=off", "-ldflags=-w -s", "-o", s.binary(dir), dir)
			if err != nil {
				return nil, fmt.Errorf("%s with all mutants: %w\n%s", dir, err, out)
			}
			if s.tests[dir], err = s.known(ctx, dir); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

func (s *suite) binary(dir string) string { return filepath.Join(s.work, filepath.Base(dir)+".test") }

// known runs each test of a package alone, and tells how long it took and which
// mutants it came across, the quickest first. A test that fails without a fault proves
// nothing about one.
func (s *suite) known(ctx context.Context, dir string) (all []test, err error) {
	names, err := exec.CommandContext(ctx, s.binary(dir), "-test.list", ".").Output()
	if err != nil {
		return nil, err
	}
	s.drawn[dir] = exec.CommandContext(ctx, s.binary(dir), noReplay, "-test.list", ".").Run() == nil
	for name := range strings.FieldsSeq(string(names)) {
		if strings.HasPrefix(name, "Benchmark") {
			continue
		}
		seen, err := os.MkdirTemp(s.work, "reached-")
		if err != nil {
			return nil, err
		}
		ran := s.run(ctx, dir, []string{name}, longest, "MUTANT_REACHED="+seen)
		if !ran.passed {
			return nil, fmt.Errorf("%s: %s fails without a fault:\n%s", dir, name, ran.said)
		}
		t := test{name: name, took: ran.took, reaches: map[int]bool{}}
		entries, err := os.ReadDir(seen)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			number, err := strconv.ParseUint(entry.Name(), 10, 32)
			if err != nil {
				return nil, err
			}
			t.reaches[int(number)] = true
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b test) int { return cmp.Compare(a.took, b.took) })
	return all, nil
}

// quick is how long tests take that are run together: one that fails saves nothing there.
const quick = 100 * time.Millisecond

// try runs the tests that come across a mutant, those of its own package first, until one fails.
func (s *suite) try(ctx context.Context, m mutant) fate {
	for _, dir := range asked(m) {
		var together [][]string
		var limits []time.Duration
		for _, t := range s.tests[dir] {
			switch {
			case !t.reaches[m.number]:
			case t.took < quick && len(together) > 0:
				together[0] = append(together[0], t.name)
			default:
				together, limits = append(together, []string{t.name}), append(limits, 30*time.Second+20*t.took)
			}
		}
		for i, names := range together {
			ran := s.run(ctx, dir, names, min(limits[i], longest), fmt.Sprintf("MUTANT=%d", m.number))
			switch {
			case strings.Contains(ran.said, "panic: test timed out"):
				return hung
			case !ran.passed:
				return killed
			}
		}
	}
	return survived
}

// noReplay keeps what failed with one mutant from being tried again with the next.
const noReplay = "-rapid.nofailfile"

// ran is what became of some tests: whether all passed, the time of the processor that
// they took, and what they said.
type ran struct {
	passed bool
	took   time.Duration
	said   string
}

// run runs some tests of a package.
func (s *suite) run(ctx context.Context, dir string, names []string, limit time.Duration, env string) ran {
	ctx, cancel := context.WithTimeout(ctx, limit+time.Minute)
	defer cancel()
	// A mutant may also ask for memory without end.
	args := []string{
		"-c", `ulimit -v 8000000; exec "$0" "$@"`, s.binary(dir), "-test.failfast",
		"-test.timeout=" + limit.String(), "-test.run=^(" + strings.Join(names, "|") + ")$",
	}
	if s.drawn[dir] {
		args = append(args, noReplay)
	}
	cmd := exec.CommandContext(ctx, "sh", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env)
	said, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		return ran{said: fmt.Sprint(err)}
	}
	return ran{passed: err == nil, took: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), said: string(said)}
}

// overlayOf writes files, and what tells the compiler to take them for others.
func overlayOf(work string, instead map[string]string) (path string, err error) {
	replace := map[string]string{}
	for file, text := range instead {
		whole, err := filepath.Abs(file)
		if err != nil {
			return "", err
		}
		replace[whole] = filepath.Join(work, fmt.Sprintf("%d-%s", len(replace), filepath.Base(file)))
		if err := os.WriteFile(replace[whole], []byte(text), 0o600); err != nil {
			return "", err
		}
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	path = filepath.Join(work, "overlay.json")
	return path, errors.Join(err, os.WriteFile(path, overlay, 0o600))
}
