package store

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Folder is the name of the folder that holds a corpus.
const Folder = "races"

// Nearest is the folder races in a working directory or the closest one above
// it that has one, and false where there is none.
func Nearest(workingDir string) (string, bool) {
	for dir := workingDir; ; dir = filepath.Dir(dir) {
		candidate := filepath.Join(dir, Folder)
		if info, err := os.Stat(candidate); err == nil && info.IsDir() {
			return candidate, true
		}
		if dir == filepath.Dir(dir) {
			return "", false
		}
	}
}

// IsPath tells whether an argument that names a race is a path, not an id.
func IsPath(argument string) bool {
	return argument == "." || argument == ".." || strings.ContainsRune(argument, '/') || strings.ContainsRune(argument, filepath.Separator) || strings.HasSuffix(argument, ".yaml")
}

// UnknownIDError is the error for an id that no document of the corpus has.
type UnknownIDError struct {
	Thing   string // race or document
	ID      string
	Nearest string // the id that was probably meant; may be empty
}

// Error is `THING "ID": not in the corpus`.
func (e *UnknownIDError) Error() string {
	return fmt.Sprintf("%s %q: not in the corpus", e.Thing, e.ID)
}

// Race finds the race of an id and reads nothing else. The error is an
// [UnknownIDError].
func (r *Root) Race(id string) (Ref, error) {
	if name := id + ".yaml"; !IsPath(id) && !passedOver(name) && fs.ValidPath(name) {
		if info, err := fs.Lstat(r.fsys, name); err == nil && info.Mode().IsRegular() {
			return r.ref(name), nil
		}
	}
	refs := r.Refs()
	for _, ref := range refs {
		if ref.ID == id && ref.Place == document.Race {
			return ref, nil
		}
	}
	near, _ := words.Nearest(id, raceIDs(refs))
	return Ref{}, &UnknownIDError{Thing: "race", ID: id, Nearest: near}
}

func raceIDs(refs []Ref) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, ref := range refs {
			if ref.Place == document.Race && !yield(ref.ID) {
				return
			}
		}
	}
}

// Races lists the races of the corpus.
func (r *Root) Races() []Ref {
	return slices.DeleteFunc(r.Refs(), func(ref Ref) bool { return ref.Place != document.Race })
}

// Lists finds the record lists of a category by their file names, and reads
// nothing else.
func (r *Root) Lists(c record.Category) []Ref {
	return slices.DeleteFunc(r.AllLists(), func(ref Ref) bool {
		return !ref.Folder && ref.ID != c.ListName() && !strings.HasPrefix(ref.ID, c.ListName()+"-")
	})
}

// listFolder is where record lists lie.
const listFolder = "records"

// AllLists finds all record lists. One that cannot be read is listed with its
// fault, so that nothing is answered without it.
func (r *Root) AllLists() []Ref {
	var refs []Ref
	// A corpus without lists has no such folder: it holds none.
	_ = fs.WalkDir(r.fsys, listFolder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return fs.SkipDir
		case err != nil:
			refs = append(refs, r.closed(name, err))
			return fs.SkipDir
		case passedOver(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() || !strings.HasSuffix(name, ".yaml"):
		case !entry.Type().IsRegular():
			refs = append(refs, r.faulty(name, "regular-file", "file: not a regular file"))
		default:
			refs = append(refs, r.ref(name))
		}
		return nil
	})
	return refs
}

// Document finds the document of an id, of whatever kind. The error is an
// [UnknownIDError].
func (r *Root) Document(id string) (Ref, error) {
	refs := r.Refs()
	for _, ref := range refs {
		if ref.ID == id {
			return ref, nil
		}
	}
	near, _ := words.Nearest(id, func(yield func(string) bool) {
		for _, ref := range refs {
			if !yield(ref.ID) {
				return
			}
		}
	})
	return Ref{}, &UnknownIDError{Thing: "document", ID: id, Nearest: near}
}
