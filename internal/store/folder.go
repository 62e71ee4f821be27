package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/milectl/milectl/internal/words"
)

// Open opens the corpus in a folder. The folder may itself be a link; nothing
// below it is followed.
func Open(dir string) (*Store, error) {
	// A pipe would hold whoever opens it.
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("corpus: %s: not a directory", words.Visible(dir))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", reason(dir, err))
	}
	files := &documents{root: root}
	fsys := listable{root.FS().(fs.ReadLinkFS), root} // os.Root.FS promises to be one
	return &Store{
		name:   dir,
		dir:    dir,
		within: partOf(dir),
		close:  files.close,
		reader: newReader(),
		fsys:   fsys,
		names:  listed(fsys),
		open:   files.open,
	}, nil
}

// listable is a file system that is not held by a pipe in the place of a folder.
type listable struct {
	fs.ReadLinkFS

	root *os.Root
}

// ReadDir is that of an fs.ReadDirFS.
func (f listable) ReadDir(name string) ([]fs.DirEntry, error) {
	dir, err := f.root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	if again, err := reopened(dir, filepath.Join(f.root.Name(), filepath.FromSlash(name))); err == nil {
		defer again.Close()
		dir = again
	}
	entries, err := dir.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// resolved is a path from the root of the file system, with the links of its
// folder followed as the system does, before any ".." behind them; a link in its
// own name is left to who opens it.
func resolved(name string) (string, error) {
	dir, base := filepath.Split(name)
	if base == "" || base == "." || base == ".." {
		dir, base = name, "."
	}
	dir, err := filepath.EvalSymlinks(cmp.Or(dir, "."))
	if err != nil {
		return "", err
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.Join(whole, base), nil
}

// reason is an error of the operating system in one clause, with the path as
// the user knows it.
func reason(name string, err error) error {
	return fmt.Errorf("%s: %w", words.Visible(name), cause(err))
}

// cause is an error of the operating system without the path.
func cause(err error) error {
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		return pathError.Err
	}
	return err
}
