// Package arguments finds what the arguments of a command line name: ids, paths,
// folders, standard input, a revision of git. It opens the documents that a command
// asks about, says in words why something cannot be found, and must not know commands,
// flags or what becomes of the documents.
package arguments

import (
	"io"
	"io/fs"

	"github.com/milectl/milectl/internal/store"
)

// Finder finds what the arguments of one command line name.
type Finder struct {
	Dir         string // the folder of the corpus, where it was named
	At          string // the revision of git that was asked for
	WithBuiltin bool   // the built-in record lists are asked for, where there are none

	In      io.Reader
	Getenv  func(string) string
	Getwd   func() (string, error)
	Note    func(format string, args ...any) // tells the user something that is no failure
	Builtin fs.FS                            // the built-in documents

	Given *store.Store // the documents as somebody opened them who closes them too; nil to open them here
	// OnlyRevisions says that sides which are held against each other are revisions of git, and no folders or files.
	OnlyRevisions bool
	// Shut is why nothing is opened, for who wants to know no more than what is wrong with a command line; nil to open things.
	Shut error

	opened *store.Store   // once it was asked for
	beside []*store.Store // that were opened to be held against it or each other

	before    *store.Store     // the corpus at the revision of --since, once it was asked for
	histories []*store.History // that were opened
}
