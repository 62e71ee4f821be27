package store

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// File is a document that is to be written.
type File struct {
	Path string // slash-separated, below the root of a corpus
	Text []byte
}

// Begin makes the folder of a corpus, where there is none, and writes documents
// into it. It overwrites nothing: kept is those of which the name, or in another
// place the id, is taken already. Both lists are files as the user knows them, in
// order; with an error, written is what was written before it. The error is a
// [PlaceError] for a folder that is itself a part of a corpus.
func Begin(dir string, files []File) (written, kept []string, err error) {
	if kind := partOf(dir); kind != "" {
		return nil, nil, &PlaceError{fmt.Sprintf("corpus: a folder of this name holds %s alone", kind), "name the folder above it"}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, nil, fmt.Errorf("folder: %w", reason(dir, err))
	}
	s, err := Open(dir)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = s.Close() }() // nothing was written through it
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("corpus: %w", reason(dir, err))
	}
	defer func() { _ = root.Close() }() // the files are closed
	taken := map[string]bool{}
	for _, ref := range s.Refs() {
		taken[ref.ID] = true
	}
	for _, file := range files {
		ref := s.ref(file.Path)
		if taken[ref.ID] {
			kept = append(kept, ref.File)
			continue
		}
		if err := root.MkdirAll(filepath.FromSlash(path.Dir(ref.Path)), 0o777); err != nil {
			return written, kept, fmt.Errorf("folder: %w", reason(path.Dir(ref.File), cause(err)))
		}
		err := create(root, ref, file.Text)
		if _, isThere := errors.AsType[*PlaceError](err); isThere {
			kept = append(kept, ref.File)
			continue
		}
		if err != nil {
			return written, kept, err
		}
		written = append(written, ref.File)
	}
	return written, kept, nil
}
