package store

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Refs lists the documents of the corpus by path. Names that begin with a dot
// or an underscore and files other than .yaml are passed over; a folder that
// cannot be read is listed with its fault.
func (s *Store) Refs() []Ref {
	return s.refsOf(func(string) bool { return true })
}

// refsOf lists as Refs does, but of what lies in the store only the documents of
// some ids: to look one up nothing is made of the others.
func (s *Store) refsOf(wanted func(id string) bool) []Ref {
	refs := s.listed(nil, ".", wanted)
	slices.SortFunc(refs, func(a, b Ref) int { return strings.Compare(a.Path, b.Path) })
	return s.overlaid(refs)
}

// listed lists what lies below a folder behind what was listed before.
func (s *Store) listed(refs []Ref, dir string, wanted func(id string) bool) []Ref {
	entries, err := fs.ReadDir(s.fsys, dir)
	if err != nil {
		return append(refs, s.closed(dir, err))
	}
	for _, entry := range entries {
		base := entry.Name()
		switch {
		case passedOver(base):
		case entry.IsDir():
			refs = s.listed(refs, path.Join(dir, base), wanted)
		case path.Ext(base) != ".yaml" || !wanted(ID(base)):
		case !entry.Type().IsRegular():
			refs = append(refs, s.faulty(path.Join(dir, base), "regular-file", "file: not a regular file"))
		default:
			refs = append(refs, s.ref(path.Join(dir, base)))
		}
	}
	return refs
}

// passedOver reports whether a file or folder of this name is not read.
func passedOver(base string) bool {
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
