package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// measured is what a process took: the one of several that took the processors least.
type measured struct {
	wall, processor time.Duration
	peak            int64  // of memory, in bytes, the highest of all; 0 where the system does not tell
	said            string // what it printed, of what prints a line
}

// measure runs a command line over a corpus, which must answer.
func measure(ctx context.Context, runs int, s subject, dir string) (measured, error) {
	var best measured
	for range runs {
		cmd := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
		cmd.Env = append(os.Environ(), "MILECTL_RACES="+dir)
		var stdout, stderr bytes.Buffer
		cmd.Stderr = &stderr
		if s.name == loading {
			cmd.Stdout = &stdout // which is not taken from the commands: they would answer to a pipe
		}
		begin := time.Now() //nolint:forbidigo // how long it takes is the answer
		err := cmd.Run()
		m := measured{wall: time.Since(begin)} //nolint:forbidigo // as above
		if err != nil {
			return m, fmt.Errorf("%s: %w\n%s", strings.Join(s.args, " "), err, &stderr)
		}
		m.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		m.peak = max(best.peak, peakOf(cmd.ProcessState))
		if best.processor == 0 || m.processor < best.processor {
			best.wall, best.processor = m.wall, m.processor
		}
		best.peak, best.said = m.peak, stdout.String()
	}
	return best, nil
}
