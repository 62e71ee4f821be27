package store

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Refs lists the documents of the corpus by path. Names that begin with a dot
// or an underscore and files other than .yaml are passed over; a folder that
// cannot be read is listed with its fault.
func (s *Store) Refs() []Ref {
	return s.refsOf(nil)
}

// ListAhead begins to look through the store beside whoever calls it, who does not wait and will ask for what lies in it.
func (s *Store) ListAhead() {
	if s.overRefs == nil {
		go s.names()
	}
}

// refsOf lists as Refs does, but of what lies in the store only the documents of
// some ids, where they are given: to look one up nothing is made of the others.
func (s *Store) refsOf(wanted func(id string) bool) []Ref {
	if s.overRefs != nil {
		return slices.Clone(s.overRefs())
	}
	return s.inStore(wanted)
}

// inStore lists what lies in the store itself: all of it, or some ids.
func (s *Store) inStore(wanted func(id string) bool) []Ref {
	var refs []Ref
	if wanted == nil {
		refs = make([]Ref, 0, len(s.names()))
	}
	for _, n := range s.names() {
		switch {
		case n.err != nil:
			refs = append(refs, s.closed(n.path, n.err))
		case wanted != nil && !wanted(ID(n.path)):
		case n.irregular:
			refs = append(refs, s.faulty(n.path, "regular-file", "file: not a regular file"))
		default:
			refs = append(refs, s.ref(n.path))
		}
	}
	return refs
}

// name is a document of a store by its path, or a folder that cannot be read.
type name struct {
	path      string
	err       error // of a folder
	irregular bool  // no regular file
}

// namesIn lists what lies below a folder by path, behind what was listed before.
func namesIn(fsys fs.FS, names []name, dir string) []name {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return append(names, name{path: dir, err: err})
	}
	names = slices.Grow(names, len(entries))
	for _, entry := range entries {
		base := entry.Name()
		at := base
		if dir != "." {
			at = dir + "/" + base
		}
		switch {
		case PassedOver(base):
		case entry.IsDir():
			names = namesIn(fsys, names, at)
		case path.Ext(base) == ".yaml":
			names = append(names, name{path: at, irregular: !entry.Type().IsRegular()})
		}
	}
	return names
}

// listed is what looks through a file system once, however many documents are looked up:
// they are of one moment.
func listed(fsys fs.FS) func() []name {
	return sync.OnceValue(func() []name {
		names := namesIn(fsys, nil, ".")
		slices.SortFunc(names, func(a, b name) int { return strings.Compare(a.path, b.path) })
		return names
	})
}

// PassedOver reports whether a file or folder of this name is not read.
func PassedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")
}

// Races lists the races of the corpus.
func (s *Store) Races() []Ref {
	return slices.DeleteFunc(s.Refs(), func(ref Ref) bool { return ref.Place != document.Race })
}

// closed is a folder that cannot be read.
func (s *Store) closed(name string, err error) Ref {
	ref := s.faulty(name, "unreadable", fmt.Sprintf("folder: %v", cause(err)))
	ref.Folder = true
	return ref
}

func (s *Store) faulty(name, rule, message string) Ref {
	ref := s.ref(name)
	ref.Fault = &diag.Finding{File: ref.File, Rule: rule, Message: message}
	return ref
}
