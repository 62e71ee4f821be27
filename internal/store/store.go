// Package store finds and reads documents: below a folder, in a revision of one,
// in the built-in corpus, by path, or from a stream. It knows where documents lie
// and how to open them safely, many at a time; what they say is for others.
package store

import (
	"cmp"
	"context"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Store is where the documents of a corpus lie: in a folder, in a revision of
// one, or in the program; and single ones that stand for others ([Store.With]).
type Store struct {
	name   string // before each file name in findings
	rev    string // as the user typed it; empty for what is no revision
	fsys   fs.FS
	names  func() []name // its documents by path, looked for once
	open   func(name string) (fs.File, error)
	close  func() error
	reader *reader
	dir    string // empty for the built-in corpus
	// within is the kind of documents that belong in a folder which is itself
	// a part of a corpus; empty for a whole one.
	within document.Kind
	// lastChanges is the last changes of lines of a document of a revision.
	lastChanges func(ctx context.Context, path string, lines []int) (map[int]LastChange, error)

	held   *heldDocs // documents that were read of texts in memory; nil elsewhere
	shared *shared   // documents of other revisions of a history; nil elsewhere

	given     []given      // of an overlay, in order
	overRefs  func() []Ref // the listing with them, made once; nil where nothing is given
	overLists func() []Ref // the same of record lists
	lists     *Store       // whose record lists stand where there are none; nil for nobody's
}

// Builtin is the corpus in an embedded file system.
func Builtin(fsys fs.FS) *Store {
	return &Store{name: "built-in", fsys: fsys, names: listed(fsys), open: fsys.Open, close: func() error { return nil }, reader: newReader()}
}

// IsBuiltin reports whether the corpus is the one built into the program.
func (s *Store) IsBuiltin() bool { return s.dir == "" }

// Close gives back what the store holds open. Nothing can be read any more.
func (s *Store) Close() error { return s.close() }

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

	given *document.Doc // of an overlay; nil for what lies in the store itself
	from  *Store        // whose record list it is ([Store.WithLists]); nil for what is of the store itself
}

// IsGiven reports whether the document is one of an overlay, which all who read it share.
func (r Ref) IsGiven() bool { return r.given != nil }

// Borrowed reports whether the document is a record list of another store
// ([Store.WithLists]).
func (r Ref) Borrowed() bool { return r.from != nil }

func (s *Store) ref(name string) Ref {
	return Ref{
		ID:    strings.TrimSuffix(path.Base(name), ".yaml"),
		Path:  name,
		File:  s.file(name),
		Place: cmp.Or(s.within, placeOf(name)),
	}
}

// Root is how the names of the documents begin in findings.
func (s *Store) Root() string { return strings.TrimSuffix(s.file("-"), "-") }

// file is a path below the root as findings have it.
func (s *Store) file(name string) string {
	if s.rev != "" {
		return s.rev + ":" + path.Join(s.name, name)
	}
	return path.Join(filepath.ToSlash(s.name), name)
}

// partOf is the kind of documents that belong in a folder which is itself a part
// of a corpus; empty for any other.
func partOf(dir string) document.Kind {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	if kind := placeOf(filepath.Base(whole) + "/"); kind != document.Race {
		return kind
	}
	return ""
}

// pathFor is where a new document belongs.
func (s *Store) pathFor(kind document.Kind, id string) string {
	name := id + ".yaml"
	switch {
	case s.within != "":
		return name
	case kind == document.Records:
		return path.Join(listFolder, name)
	case kind == document.Athletes:
		return path.Join(registerFolder, name)
	default:
		return name
	}
}

// The folders of record lists and of registers.
const (
	listFolder     = "records"
	registerFolder = "athletes"
)

// placeOf is the kind of document that belongs at a path below the root.
func placeOf(name string) document.Kind {
	switch first, _, nested := strings.Cut(name, "/"); {
	case nested && first == listFolder:
		return document.Records
	case nested && first == registerFolder:
		return document.Athletes
	default:
		return document.Race
	}
}
