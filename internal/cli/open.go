package cli

import (
	"cmp"
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
	"github.com/milectl/milectl/races"
)

// atFlag adds --at, which reading commands have.
func (a *app) atFlag(cmd *cobra.Command) {
	text(cmd.Flags(), &a.at, "at", "read the folder as it was committed at this revision of git, such as HEAD~1")
	complete(cmd, "at", nothing)
}

// store opens the documents, once: those of --races, $MILECTL_RACES, the nearest
// folder races, or the built-in ones, which is said; with --at as they were
// committed. A folder that was named holds some.
func (a *app) store() (*store.Store, error) {
	s, err := a.open()
	if err != nil {
		return nil, err
	}
	if named := a.namedFolder(); named != "" && s.IsEmpty() {
		return nil, noDocuments(named)
	}
	return s, nil
}

// noDocuments is the failure of a folder that was named and holds nothing.
func noDocuments(folder string) *failure {
	return &failure{
		message: words.Visible(folder) + ": holds no documents",
		help:    "documents end in .yaml; links and names that begin with . or _ are passed over",
	}
}

// open opens the documents, of which there may be none.
func (a *app) open() (*store.Store, error) {
	if a.opened != nil {
		return a.opened, nil
	}
	dir := a.folder()
	var err error
	switch {
	case a.at != "" && dir == "":
		return nil, &failure{message: "--at: no folder races here or above", help: "name the folder of the corpus with --races or MILECTL_RACES; the built-in one has no history"}
	case a.at != "":
		if a.opened, err = store.Revision(context.Background(), dir, a.at); err != nil {
			return nil, &failure{message: err.Error(), help: diag.Help(err)}
		}
	case dir == "":
		a.say("no folder races here or above: answering from the built-in corpus")
		a.opened = store.Builtin(races.Files)
	default:
		if a.opened, err = store.Open(dir); err != nil {
			return nil, &failure{message: err.Error(), help: "name a folder that holds documents with --races or MILECTL_RACES"}
		}
	}
	return a.opened, nil
}

// readingStore is the store of a reading command: where the folder has no record
// list of a category, with the built-in one.
func (a *app) readingStore() (*store.Store, error) {
	s, err := a.store()
	if err != nil {
		return nil, err
	}
	return withBuiltinLists(s), nil
}

// besideBuiltin is a store that is checked: against the built-in record lists too
// only where that was asked for.
func (a *app) besideBuiltin(s *store.Store) *store.Store {
	if !a.withBuiltin {
		return s
	}
	return withBuiltinLists(s)
}

// withBuiltinLists is a store that takes the built-in record lists where it has none.
func withBuiltinLists(s *store.Store) *store.Store {
	if s.IsBuiltin() {
		return s
	}
	return s.WithLists(store.Builtin(races.Files))
}

// close gives back what the store holds open.
func (a *app) close() {
	if a.opened != nil {
		_ = a.opened.Close() // nothing was written through it
	}
}

// ownStore opens the documents of the user. Who checks or formats all there is, or
// begins a document, does not mean the built-in ones.
func (a *app) ownStore() (*store.Store, error) {
	if _, err := a.ownFolder(); err != nil {
		return nil, err
	}
	return a.store()
}

// ownFolder opens the folder of the user for a document that begins there: it may
// be the first.
func (a *app) ownFolder() (*store.Store, error) {
	if a.folder() == "" {
		return nil, &failure{
			message: "no folder races here or above",
			help:    "make one, or name the folder of the corpus with --races or MILECTL_RACES",
		}
	}
	return a.open()
}

// folder is the folder that holds the corpus; empty where there is none.
func (a *app) folder() string {
	if dir := a.namedFolder(); dir != "" {
		return dir
	}
	return a.nearest()
}

// namedFolder is the folder that was named; empty where none was.
func (a *app) namedFolder() string { return cmp.Or(a.races, a.Getenv("MILECTL_RACES")) }

// nearest is the nearest folder races, as a path relative to the working
// directory; empty where there is none.
func (a *app) nearest() string {
	here, err := a.Getwd()
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
