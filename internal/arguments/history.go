package arguments

import (
	"cmp"
	"context"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// History is the commits of the folder of the corpus up to a revision: that of --at, or the one that is checked out.
type History struct {
	*store.History

	Rev string       // as the user knows it
	Tip *store.Store // the corpus at the revision, without the built-in record lists: nobody believed these
}

// History opens the history of the folder of the corpus. What names it, for who asks without
// a folder.
func (f *Finder) History(what string) (History, error) {
	if f.Shut != nil {
		return History{}, f.Shut
	}
	dir := f.Folder()
	if dir == "" {
		return History{}, &failure.Error{Message: what + ": no folder races here or above", Remedy: "name the folder of the corpus with --races or MILECTL_RACES; the built-in one has no history"}
	}
	rev := cmp.Or(f.At, "HEAD")
	tip, err := store.Revision(context.Background(), dir, rev)
	if err != nil {
		return History{}, failure.Of(err, "")
	}
	f.beside = append(f.beside, tip)
	h, err := store.OpenHistory(context.Background(), dir, rev)
	if err != nil {
		return History{}, failure.Of(err, "")
	}
	f.histories = append(f.histories, h)
	if f.At == "" {
		f.noteUncommitted(dir, tip)
	}
	return History{h, words.Visible(rev), tip}, nil
}

// noteUncommitted tells that the folder as it is says what no commit does.
func (f *Finder) noteUncommitted(dir string, tip *store.Store) {
	now, err := store.Open(dir)
	if err != nil {
		return // a folder that is gone has been committed all the same
	}
	f.beside = append(f.beside, now)
	before, after := store.Differing(tip, now)
	if n := max(len(before), len(after)); n > 0 {
		f.Note("not committed, and not told: %s; see milectl diff HEAD", words.Plural(n, "document that differs", "documents that differ"))
	}
}
