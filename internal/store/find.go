package store

import (
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/document"
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

// IsPath reports whether an argument that names a race is a path, not an id.
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
func (s *Store) Race(id string) (Ref, error) {
	given, isGiven := s.givenRef(id)
	if isGiven && given.Place == document.Race {
		return given, nil
	}
	if name := id + ".yaml"; !isGiven && !IsPath(id) && !PassedOver(name) && fs.ValidPath(name) {
		if info, err := fs.Lstat(s.fsys, name); err == nil && info.Mode().IsRegular() {
			return s.ref(name), nil
		}
	}
	for _, ref := range s.refsOf(only(id)) {
		if ref.ID == id && ref.Place == document.Race {
			return ref, nil
		}
	}
	near, _ := words.Nearest(id, raceIDs(s.Refs()))
	return Ref{}, &UnknownIDError{Thing: "race", ID: id, Nearest: near}
}

// RacesByID is the races of the corpus, each id with what [Store.Race] finds by it, for who looks
// up very many.
func (s *Store) RacesByID() map[string]Ref {
	found := map[string]Ref{}
	last := map[string]*document.Doc{} // of the overlay
	for _, g := range s.given {
		last[g.id] = g.doc
	}
	isFound := func(ref Ref) bool {
		if given := last[ref.ID]; given != nil {
			return ref.given == given
		}
		return ref.Path == ref.ID+".yaml" && ref.Fault == nil
	}
	for _, ref := range s.Races() {
		if known, ok := found[ref.ID]; !ok || isFound(ref) && !isFound(known) {
			found[ref.ID] = ref
		}
	}
	return found
}

// Twin is another document of the id and kind of one of the store, and false where
// there is none, as there should be.
func (s *Store) Twin(of Ref) (twin Ref, found bool) {
	for _, ref := range s.refsOf(only(of.ID)) {
		if ref.ID == of.ID && ref.Place == of.Place && ref.Path != of.Path && ref.Fault == nil && !ref.Folder {
			return ref, true
		}
	}
	return Ref{}, false
}

// only is the one id.
func only(id string) func(string) bool {
	return func(other string) bool { return other == id }
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

// Document finds the document of an id, of whatever kind. The error is an
// [UnknownIDError].
func (s *Store) Document(id string) (Ref, error) {
	if given, ok := s.givenRef(id); ok {
		return given, nil
	}
	for _, ref := range s.refsOf(only(id)) {
		if ref.ID == id {
			return ref, nil
		}
	}
	near, _ := words.Nearest(id, func(yield func(string) bool) {
		for _, ref := range s.Refs() {
			if !yield(ref.ID) {
				return
			}
		}
	})
	return Ref{}, &UnknownIDError{Thing: "document", ID: id, Nearest: near}
}
