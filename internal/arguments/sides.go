package arguments

import (
	"cmp"
	"context"
	"fmt"
	"os"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Side is one of two corpora that are held against each other, and what the user calls it.
type Side struct {
	Name  string
	Store *store.Store
}

// Sides opens the two corpora that arguments name: a revision, which is held against another or
// against the folder as it is now; two folders; or two documents, each of which stands in the
// corpus for the document that it is.
func (f *Finder) Sides(arguments []string) (before, after Side, err error) {
	if len(arguments) == 2 && !f.OnlyRevisions && (isFile(arguments[0]) || isFile(arguments[1])) {
		return f.fileSides(arguments[0], arguments[1])
	}
	if before, err = f.side(arguments[0]); err != nil {
		return before, after, err
	}
	if len(arguments) == 2 {
		after, err = f.side(arguments[1])
		return before, after, err
	}
	if !f.OnlyRevisions && isPath(arguments[0]) {
		return before, after, &failure.Error{
			Message: words.Visible(arguments[0]) + ": one path, where two sides are wanted",
			Remedy:  "name the other folder or document behind it, or a revision such as HEAD, which is held against the folder as it is now",
		}
	}
	s, err := f.OwnStore()
	if err != nil {
		return before, after, err
	}
	return before, Side{"the folder as it is", f.withBuiltinLists(s)}, nil
}

// side opens a folder or a revision.
func (f *Finder) side(argument string) (Side, error) {
	if f.Shut != nil {
		return Side{}, f.Shut
	}
	name := words.Visible(argument)
	if !f.OnlyRevisions && isPath(argument) {
		s, err := store.Open(argument)
		if err != nil {
			return Side{}, &failure.Error{Message: err.Error(), Remedy: "name a folder that holds documents"}
		}
		f.beside = append(f.beside, s)
		if s.IsEmpty() {
			return Side{}, noDocuments(argument)
		}
		return Side{name, f.withBuiltinLists(s)}, nil
	}
	dir := f.Folder()
	switch {
	case dir == "" && f.OnlyRevisions:
		return Side{}, &failure.Error{Message: fmt.Sprintf("%q: the built-in corpus has no revisions", name), Remedy: "folders and files are not taken here"}
	case dir == "":
		return Side{}, &failure.Error{
			Message: fmt.Sprintf("%q: no such folder or file, and no folder races here or above whose revision it could be", name),
			Remedy:  "name the folder of the corpus with --races or MILECTL_RACES; the built-in one has no history",
		}
	}
	s, err := store.Revision(context.Background(), dir, argument)
	if err != nil {
		refused := failure.Of(err, "")
		switch {
		case f.OnlyRevisions:
			refused.Remedy = words.Join("; ", refused.Remedy, "folders and files are not taken here")
		case isFolder(argument):
			refused.Remedy = fmt.Sprintf("a folder is named with a / behind it: %s/", name)
		}
		return Side{}, refused
	}
	f.beside = append(f.beside, s)
	return Side{name, f.withBuiltinLists(s)}, nil
}

// Before opens the folder of the corpus as it was at a revision, beside the documents that are
// asked about, once: a command names one.
func (f *Finder) Before(rev string) (*store.Store, error) {
	if f.Shut != nil {
		return nil, f.Shut
	}
	if f.before != nil {
		return f.before, nil
	}
	dir := f.Folder()
	if dir == "" {
		return nil, &failure.Error{Message: "--since: no folder races here or above", Remedy: "name the folder of the corpus with --races or MILECTL_RACES; the built-in one has no history"}
	}
	s, err := store.Revision(context.Background(), dir, rev)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	f.beside = append(f.beside, s)
	f.before = f.besideBuiltin(s)
	return f.before, nil
}

// CheckedBoth opens all documents that are checked, as they were at a revision and as they are.
func (f *Finder) CheckedBoth(rev string) (before, now *store.Store, err error) {
	s, err := f.OwnStore()
	if err != nil {
		return nil, nil, err
	}
	before, err = f.Before(rev)
	return before, f.besideBuiltin(s), err
}

// isPath reports whether an argument names something that is there, not a revision: names of
// branches have a / in them too.
func isPath(argument string) bool {
	_, err := os.Lstat(argument)
	return store.IsPath(argument) && err == nil
}

func isFile(argument string) bool {
	info, err := os.Lstat(argument)
	return store.IsPath(argument) && err == nil && !info.IsDir()
}

// fileSides is the corpus with one document and with another in the place of one document: that
// of the first, or of the second where only its id is in the corpus.
func (f *Finder) fileSides(one, two string) (before, after Side, err error) {
	for _, path := range []string{one, two} {
		if !isFile(path) {
			return before, after, &failure.Error{Message: words.Visible(path) + ": no document, where the other side is one", Remedy: "name two documents, two folders, or revisions"}
		}
	}
	s, err := f.ReadingStore()
	if err != nil {
		return before, after, err
	}
	a, b := store.ReadPath(one), store.ReadPath(two)
	var findings []diag.Finding
	for _, doc := range []*document.Doc{a, b} {
		if doc.Faulty() {
			findings = append(findings, doc.All()...)
		}
	}
	if len(findings) > 0 {
		return before, after, failure.OfDocuments(findings)
	}
	if a.Kind != b.Kind {
		return before, after, &failure.Error{Message: fmt.Sprintf("%s and %s: kinds %s and %s, which nothing compares", words.Visible(one), words.Visible(two), a.Kind, b.Kind), Remedy: "name two documents of one kind"}
	}
	name := a.Name
	if _, err := s.Document(a.ID); err != nil {
		if _, err := s.Document(b.ID); err == nil {
			name = b.Name
		}
	}
	name.Place = cmp.Or(name.Place, a.Kind)
	as := func(doc *document.Doc) Side {
		return Side{words.Visible(doc.File), s.With(document.Decode(name, []byte(doc.Text())))}
	}
	return as(a), as(b), nil
}
