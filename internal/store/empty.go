package store

import (
	"io/fs"
	"path"
)

// IsEmpty reports whether the corpus has no document at all. It looks no further
// than to the first.
func (s *Store) IsEmpty() bool {
	if len(s.given) > 0 {
		return false
	}
	empty := true
	_ = fs.WalkDir(s.fsys, ".", func(name string, entry fs.DirEntry, err error) error { // what cannot be read may be one
		base := path.Base(name)
		switch {
		case err != nil:
		case name != "." && passedOver(base) && entry.IsDir():
			return fs.SkipDir
		case passedOver(base) && name != ".", entry.IsDir(), path.Ext(base) != ".yaml":
			return nil
		}
		empty = false
		return fs.SkipAll
	})
	return empty
}
