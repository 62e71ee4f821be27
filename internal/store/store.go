// Package store finds and reads documents: below a folder, in the built-in
// corpus, by path, or from a stream. It knows where documents lie and how to
// open them safely, many at a time; what they say is for others.
package store

import (
	"cmp"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Store is where the documents of a corpus lie: in a folder, or in the program.
type Store struct {
	name string // before each file name in findings
	fsys fs.FS
	open func(name string) (fs.File, error)
	dir  string // of a folder; empty for the built-in corpus
	// within is the kind of documents that belong in a folder which is itself
	// a part of a corpus; empty for a whole one.
	within document.Kind
}

// Builtin is the corpus in an embedded file system.
func Builtin(fsys fs.FS) *Store {
	return &Store{name: "built-in", fsys: fsys, open: fsys.Open}
}

// IsBuiltin reports whether the corpus is the one built into the program.
func (s *Store) IsBuiltin() bool { return s.dir == "" }

// Whole reports whether the corpus is more than one of the folders that a corpus
// is made of.
func (s *Store) Whole() bool { return s.within == "" }

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

func (s *Store) ref(name string) Ref {
	return Ref{
		ID:    strings.TrimSuffix(path.Base(name), ".yaml"),
		Path:  name,
		File:  path.Join(filepath.ToSlash(s.name), name),
		Place: cmp.Or(s.within, placeOf(name)),
	}
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
