package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/milectl/milectl/internal/document"
)

// A PlaceError says why a new document cannot be put into a corpus.
type PlaceError struct {
	Message string
	Remedy  string // what to do instead
}

// Error is the message.
func (e *PlaceError) Error() string { return e.Message }

// Help is what to do instead.
func (e *PlaceError) Help() string { return e.Remedy }

// Create writes a new race or record list: a race into the folder of the
// corpus, a list into its folder for lists, which it makes where there is none.
// It overwrites nothing. The error is a [PlaceError] where the corpus is built
// in, where another document has the id, or where the folder of the corpus is
// one for other documents.
func (s *Store) Create(kind document.Kind, id string, text []byte) (Ref, error) {
	ref, err := s.vacant(kind, id)
	if err != nil {
		return ref, err
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return ref, fmt.Errorf("corpus: %w", reason(s.dir, err))
	}
	defer func() { _ = root.Close() }() // nothing was written through it itself
	if err := root.MkdirAll(filepath.FromSlash(path.Dir(ref.Path)), 0o777); err != nil {
		return ref, fmt.Errorf("folder: %w", reason(path.Dir(ref.File), cause(err)))
	}
	return ref, create(root, ref, text)
}

// vacant is the place where a new document belongs.
func (s *Store) vacant(kind document.Kind, id string) (Ref, error) {
	if s.IsBuiltin() {
		return Ref{}, &PlaceError{"built-in corpus: takes no documents", "make a folder races, or name one with --races"}
	}
	if s.rev != "" {
		return Ref{}, &PlaceError{fmt.Sprintf("revision %q: takes no documents", s.rev), "put it into the folder as it is"}
	}
	ref := s.ref(s.pathFor(kind, id))
	if ref.Place != kind {
		return Ref{}, &PlaceError{fmt.Sprintf("corpus: %s holds %s alone", s.name, ref.Place), "name the folder above it with --races"}
	}
	for _, other := range s.Refs() {
		if other.ID == id && !other.Folder {
			return Ref{}, taken(id, other.File)
		}
	}
	return ref, nil
}

// create writes a file that is not there yet. It has its name only when it is
// whole: a process that is ended leaves no half of a document.
func create(root *os.Root, ref Ref, text []byte) error {
	name := filepath.FromSlash(ref.Path)
	if _, err := root.Lstat(name); err == nil {
		return taken(ref.ID, ref.File)
	}
	unnamed := filepath.Join(filepath.Dir(name), temporary(rand.Text()))
	if err := writeNew(root, unnamed, text); err != nil {
		return unwritten(ref.File, err)
	}
	defer func() { _ = root.Remove(unnamed) }() // else it is found as a leftover
	// A link, and no renaming: only the system can tell at the last moment that
	// nothing has the name yet.
	err := root.Link(unnamed, name)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = writeNew(root, name, text) // the file system knows no links
	}
	if errors.Is(err, fs.ErrExist) {
		return taken(ref.ID, ref.File)
	}
	if err != nil {
		return unwritten(ref.File, err)
	}
	return nil
}

// writeNew writes a file that is not there, or leaves none.
func writeNew(root *os.Root, name string, text []byte) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	hold(file)
	_, err = file.Write(text)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		_ = root.Remove(name) // what is left of it, should that fail too, is no document
		return err
	}
	return nil
}

func taken(id, file string) error {
	return &PlaceError{fmt.Sprintf("id %q: %s has it already", id, file), "choose another id, or edit that file"}
}
