package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"github.com/milectl/milectl/internal/invented"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// alone does what a process of its own is measured at, or writes a corpus to look at.
func (o *options) alone(what, dir string) error {
	switch what {
	case "read":
		return readAll(dir)
	case "load":
		return loadAll(dir, os.Stdout)
	case "write":
		_, err := write(dir, o.corpus(o.sizes[0]))
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
//
// It says how many took the fast way, and how much is allocated for each.
func loadAll(dir string, out io.Writer) error {
	debug.SetGCPercent(asMilectl)
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	all, fast := 0, 0
	for ref, doc := range s.Stream(s.Refs()) {
		if doc.Faulty() {
			return fmt.Errorf("%s: faulty", ref.File)
		}
		all++
		if doc.IsCanonical() {
			fast++
		}
	}
	runtime.ReadMemStats(&after)
	each := func(of uint64) uint64 { return of / uint64(max(all, 1)) } //nolint:gosec // a count
	_, err = fmt.Fprintf(out, "%d of %d documents were read the fast way; %d allocations of together %d bytes for each\n",
		fast, all, each(after.Mallocs-before.Mallocs), each(after.TotalAlloc-before.TotalAlloc))
	return err
}

// asMilectl is the percentage that leaves 32 MiB before the first garbage collection, as cmd/milectl does where little is in use.
const asMilectl = 800

// write writes an invented corpus, and the documents that are built in, except for the record lists that are invented too.
func write(dir string, corpus *invented.Corpus) (corpusSize, error) {
	var of corpusSize
	var err error
	if of.documents, of.bytes, err = corpus.Write(dir); err != nil {
		return of, err
	}
	err = fs.WalkDir(races.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := races.Files.ReadFile(path)
		if err != nil {
			return err
		}
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		switch _, err := os.Lstat(file); {
		case err == nil:
			return nil
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
		of.documents++
		of.bytes += int64(len(text))
		return os.WriteFile(file, text, 0o600)
	})
	return of, err
}
