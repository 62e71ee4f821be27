package store

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/record"
)

// WithLists is the store with the record lists of another where it has none of a
// category: a folder need not hold the world. Of a folder that is itself a part of
// a corpus nobody knows what the corpus has: it takes none.
func (s *Store) WithLists(other *Store) *Store {
	if !s.Whole() {
		return s
	}
	with := *s
	with.lists = other
	return &with
}

// Lender is the store from which record lists are taken that this one has none of; nil for
// nobody.
func (s *Store) Lender() *Store { return s.lists }

// Lists finds the record lists of a category by their file names, and reads
// nothing else.
func (s *Store) Lists(c record.Category) []Ref {
	lists := slices.DeleteFunc(s.OwnLists(), func(ref Ref) bool {
		of, ok := record.ParseListName(ref.ID)
		return !ref.Folder && (!ok || of != c)
	})
	if len(lists) > 0 || s.lists == nil {
		return lists
	}
	return s.borrowed(s.lists.Lists(c))
}

// AllLists finds all record lists: those of the store itself, and of the
// categories of which it has none those that it takes from another.
func (s *Store) AllLists() []Ref {
	own := s.OwnLists()
	if s.lists == nil || slices.ContainsFunc(own, func(ref Ref) bool { return ref.Folder }) {
		return own
	}
	kept := map[record.Category]bool{}
	for _, ref := range own {
		if c, ok := record.ParseListName(ref.ID); ok {
			kept[c] = true
		}
	}
	return append(own, s.borrowed(slices.DeleteFunc(s.lists.AllLists(), func(ref Ref) bool {
		c, ok := record.ParseListName(ref.ID)
		return !ok || kept[c]
	}))...)
}

// borrowed is record lists of the other store as this one lists them.
func (s *Store) borrowed(refs []Ref) []Ref {
	for i := range refs {
		refs[i].from = s.lists
	}
	return refs
}

// OwnLists finds the record lists of the store itself. One that cannot be read is
// listed with its fault, so that nothing is answered without it.
func (s *Store) OwnLists() []Ref {
	if s.overLists != nil {
		return slices.Clone(s.overLists())
	}
	return s.listsInStore()
}

// listsInStore finds the record lists that lie in the store itself.
func (s *Store) listsInStore() []Ref {
	var refs []Ref
	// A corpus without lists has no such folder: it holds none.
	_ = fs.WalkDir(s.fsys, listFolder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == listFolder:
			return fs.SkipDir
		case err != nil:
			refs = append(refs, s.closed(name, err))
			return fs.SkipDir
		case PassedOver(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() || !strings.HasSuffix(name, ".yaml"):
		case !entry.Type().IsRegular():
			refs = append(refs, s.faulty(name, "regular-file", "file: not a regular file"))
		default:
			refs = append(refs, s.ref(name))
		}
		return nil
	})
	return refs
}
