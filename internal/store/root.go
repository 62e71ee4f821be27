// Package store finds and reads documents: below a folder, in the built-in
// corpus, by path, or from a stream. It knows where documents lie and how to
// open them safely, many at a time; what they say is for others.
package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/words"
)

// Root is a corpus: a folder, or the one that is built in.
type Root struct {
	name string // before each file name in findings
	fsys fs.FS
	open func(name string) (fs.File, error)
	dir  string // of a folder; empty for the built-in corpus
	// within is the kind of documents that belong in a folder which is itself
	// a part of a corpus; empty for a whole one.
	within document.Kind
}

// Open opens the corpus in a folder. The folder may itself be a link; nothing
// below it is followed.
func Open(dir string) (*Root, error) {
	// A pipe would hold whoever opens it.
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("corpus: %s: not a directory", words.Visible(dir))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", reason(dir, err))
	}
	within := document.Kind("")
	if whole, err := filepath.Abs(dir); err == nil && placeOf(filepath.Base(whole)+"/") != document.Race {
		within = placeOf(filepath.Base(whole) + "/")
	}
	return &Root{
		name:   dir,
		dir:    dir,
		within: within,
		fsys:   listable{root.FS().(fs.ReadLinkFS), root}, // os.Root.FS promises to be one
		open: func(name string) (fs.File, error) {
			// Without waiting: a pipe put in the place of a document must not hold us.
			return root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|syscall.O_NONBLOCK, 0)
		},
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
	entries, err := dir.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// Builtin is the corpus in an embedded file system.
func Builtin(fsys fs.FS) *Root {
	return &Root{name: "built-in", fsys: fsys, open: fsys.Open}
}

// IsBuiltin tells whether the corpus is the one built into the program.
func (r *Root) IsBuiltin() bool { return r.dir == "" }

// Whole tells whether the corpus is more than one of the folders that a corpus
// is made of.
func (r *Root) Whole() bool { return r.within == "" }

// Below is the place of a file or folder in the corpus, slash-separated and "."
// for the corpus itself, and false where it lies elsewhere.
func (r *Root) Below(name string) (string, bool) {
	if r.IsBuiltin() {
		return "", false
	}
	dir, err := resolved(r.dir)
	if err != nil {
		return "", false
	}
	file, err := resolved(name)
	if err != nil {
		return "", false
	}
	below, err := filepath.Rel(dir, file)
	if err != nil || below == ".." || strings.HasPrefix(below, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(below), true
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

// Ref is a document of the corpus that was found, but not read.
type Ref struct {
	ID     string
	Path   string // slash-separated, below the root
	File   string // as findings and the user know it
	Place  document.Kind
	Folder bool // of a folder that cannot be read
	// Fault is why the document cannot be read, where that is known already.
	Fault *diag.Finding
}

// Refs lists the documents of the corpus by path. Names that begin with a dot
// or an underscore and files other than .yaml are passed over; a folder that
// cannot be read is listed with its fault.
func (r *Root) Refs() []Ref {
	var refs []Ref
	// Faults of single folders and files are gathered, so the walk itself never fails.
	_ = fs.WalkDir(r.fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		if name != "." && passedOver(base) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case err != nil:
			refs = append(refs, r.closed(name, err))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() || path.Ext(base) != ".yaml":
		case !entry.Type().IsRegular():
			refs = append(refs, r.faulty(name, "regular-file", "file: not a regular file"))
		default:
			refs = append(refs, r.ref(name))
		}
		return nil
	})
	slices.SortFunc(refs, func(a, b Ref) int { return strings.Compare(a.Path, b.Path) })
	return refs
}

// passedOver tells whether a file or folder of this name is not read.
func passedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")
}

func (r *Root) ref(name string) Ref {
	return Ref{
		ID:    strings.TrimSuffix(path.Base(name), ".yaml"),
		Path:  name,
		File:  path.Join(filepath.ToSlash(r.name), name),
		Place: cmp.Or(r.within, placeOf(name)),
	}
}

// closed is a folder that cannot be read.
func (r *Root) closed(name string, err error) Ref {
	ref := r.faulty(name, "unreadable", fmt.Sprintf("folder: %v", cause(err)))
	ref.Folder = true
	return ref
}

func (r *Root) faulty(name, rule, message string) Ref {
	ref := r.ref(name)
	ref.Fault = &diag.Finding{File: ref.File, Rule: rule, Message: message}
	return ref
}

// placeOf is the kind of document that belongs at a path below the root.
func placeOf(name string) document.Kind {
	switch first, _, nested := strings.Cut(name, "/"); {
	case nested && first == "records":
		return document.Records
	case nested && first == "athletes":
		return document.Athletes
	default:
		return document.Race
	}
}
