package arguments

import (
	"cmp"
	"context"
	"path/filepath"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Store opens the documents, once: those of --races, $MILECTL_RACES, the nearest
// folder races, or the built-in ones, which is said; with --at as they were
// committed. A folder that was named holds some.
func (f *Finder) Store() (*store.Store, error) {
	s, err := f.open()
	if err != nil {
		return nil, err
	}
	if named := f.namedFolder(); named != "" && s.IsEmpty() {
		return nil, noDocuments(named)
	}
	return s, nil
}

// noDocuments is the failure of a folder that was named and holds nothing.
func noDocuments(folder string) *failure.Error {
	return &failure.Error{
		Message: words.Visible(folder) + ": holds no documents",
		Remedy:  "documents end in .yaml; links and names that begin with . or _ are passed over",
	}
}

// open opens the documents, of which there may be none.
func (f *Finder) open() (*store.Store, error) {
	if f.Shut != nil {
		return nil, f.Shut
	}
	if f.Given != nil && f.At == "" {
		return f.Given, nil
	}
	if f.opened != nil {
		return f.opened, nil
	}
	dir := f.Folder()
	var err error
	switch {
	case f.At != "" && dir == "":
		return nil, &failure.Error{Message: "--at: no folder races here or above", Remedy: "name the folder of the corpus with --races or MILECTL_RACES; the built-in one has no history"}
	case f.At != "":
		if f.opened, err = store.Revision(context.Background(), dir, f.At); err != nil {
			return nil, failure.Of(err, "")
		}
	case dir == "":
		f.Note("no folder races here or above: answering from the built-in corpus")
		f.opened = store.Builtin(f.Builtin)
	default:
		if f.opened, err = store.Open(dir); err != nil {
			return nil, &failure.Error{Message: err.Error(), Remedy: "name a folder that holds documents with --races or MILECTL_RACES"}
		}
	}
	return f.opened, nil
}

// ReadingStore is the store of a reading command: where the folder has no record
// list of a category, with the built-in one.
func (f *Finder) ReadingStore() (*store.Store, error) {
	s, err := f.Store()
	if err != nil {
		return nil, err
	}
	return f.withBuiltinLists(s), nil
}

// besideBuiltin is a store that is checked: against the built-in record lists too
// only where that was asked for.
func (f *Finder) besideBuiltin(s *store.Store) *store.Store {
	if !f.WithBuiltin {
		return s
	}
	return f.withBuiltinLists(s)
}

// withBuiltinLists is a store that takes the built-in record lists where it has none.
func (f *Finder) withBuiltinLists(s *store.Store) *store.Store {
	if s.IsBuiltin() {
		return s
	}
	return s.WithLists(store.Builtin(f.Builtin))
}

// Close gives back what the store holds open, and the memory of its decoder: the
// library of flags keeps everything for ever that can complete a value.
func (f *Finder) Close() {
	if f.opened != nil {
		_ = f.opened.Close() // nothing was written through it
		f.opened = nil
	}
	for _, s := range f.beside {
		_ = s.Close()
	}
	for _, h := range f.histories {
		_ = h.Close()
	}
}

// OwnStore opens the documents of the user. Who checks or formats all there is, or
// begins a document, does not mean the built-in ones.
func (f *Finder) OwnStore() (*store.Store, error) {
	if _, err := f.OwnFolder(); err != nil {
		return nil, err
	}
	return f.Store()
}

// OwnFolder opens the folder of the user for a document that begins there: it may
// be the first.
func (f *Finder) OwnFolder() (*store.Store, error) {
	if f.Folder() == "" {
		return nil, &failure.Error{
			Message: "no folder races here or above",
			Remedy:  "make one, or name the folder of the corpus with --races or MILECTL_RACES",
		}
	}
	return f.open()
}

// Folder is the folder that holds the corpus; empty where there is none.
func (f *Finder) Folder() string {
	if dir := f.namedFolder(); dir != "" {
		return dir
	}
	return f.Nearest()
}

// namedFolder is the folder that was named; empty where none was.
func (f *Finder) namedFolder() string { return cmp.Or(f.Dir, f.Getenv("MILECTL_RACES")) }

// Nearest is the nearest folder races, as a path relative to the working
// directory; empty where there is none.
func (f *Finder) Nearest() string {
	here, err := f.Getwd()
	if err != nil {
		return ""
	}
	dir, ok := store.Nearest(here)
	if !ok {
		return ""
	}
	if relative, err := filepath.Rel(here, dir); err == nil {
		return relative
	}
	return dir
}
