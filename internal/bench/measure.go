package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/milectl/milectl/internal/store"
)

// measured is what a process took: the one of several that took the processors least.
type measured struct {
	wall, processor time.Duration
	peak            int64 // of memory, in bytes, the highest of all; 0 where the system does not tell
}

// measure runs a command line over a corpus, which must answer.
func measure(ctx context.Context, runs int, s subject, dir string) (measured, error) {
	var best measured
	for range runs {
		cmd := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
		cmd.Env = append(os.Environ(), "MILECTL_RACES="+dir)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
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
		best.peak = m.peak
	}
	return best, nil
}

// alone does what a process of its own is measured at, or writes a corpus to look at.
func (o *options) alone(what, dir string) error {
	switch what {
	case "read":
		return readAll(dir)
	case "load":
		return loadAll(dir)
	case "write":
		_, _, err := o.corpus(o.sizes[0]).Write(dir)
		return err
	default:
		return fmt.Errorf("-only: no %q: want read, load or write", what)
	}
}

// readAll reads all files of a folder, with as many readers as there are processors, and does
// nothing with them.
func readAll(dir string) error {
	var files []string
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		return err
	}
	var readers errgroup.Group
	readers.SetLimit(runtime.GOMAXPROCS(0))
	for _, file := range files {
		readers.Go(func() error {
			_, err := os.ReadFile(file) //nolint:gosec // it lies in the folder that was given
			return err
		})
	}
	return readers.Wait()
}

// loadAll decodes all documents of a folder and keeps none, as a question does that asks for
// nothing.
func loadAll(dir string) error {
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	for ref, doc := range s.Stream(s.Refs()) {
		if doc.Faulty() {
			return fmt.Errorf("%s: faulty", ref.File)
		}
	}
	return nil
}
