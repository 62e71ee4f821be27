package cli

import (
	"fmt"
	"os"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// gather reads the documents that arguments name (folders, paths, ids, - for
// standard input; none means the whole corpus) in parallel and keeps of each
// what f makes of it.
func gather[T any](a *app, arguments []string, f func(*document.Doc) T) ([]T, error) {
	if len(arguments) == 0 {
		s, err := a.ownStore()
		if err != nil {
			return nil, err
		}
		return gatherRoot(s, f), nil
	}
	var all []T
	for _, argument := range arguments {
		some, err := gatherOne(a, argument, f)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func gatherRoot[T any](s *store.Store, f func(*document.Doc) T) []T {
	refs := s.Refs()
	all := make([]T, len(refs))
	s.Each(refs, func(i int, doc *document.Doc) { all[i] = f(doc) })
	return all
}

func gatherOne[T any](a *app, argument string, f func(*document.Doc) T) ([]T, error) {
	if argument == store.StandardInput {
		return []T{f(store.ReadFrom(a.In))}, nil
	}
	if !store.IsPath(argument) {
		one, err := gatherID(a, argument, f)
		return []T{one}, err
	}
	isDir, err := dirOrFile(argument)
	if err != nil {
		return nil, err
	}
	if !isDir {
		return []T{f(store.ReadPath(argument))}, nil
	}
	s, err := store.Open(argument)
	if err != nil {
		return nil, &failure{message: err.Error()}
	}
	if s.IsEmpty() {
		return nil, noDocuments(argument)
	}
	return gatherRoot(s, f), nil
}

// dirOrFile reports whether a path that was named is a folder. One that cannot be
// reached fails the command.
func dirOrFile(path string) (isDir bool, err error) {
	info, err := os.Lstat(path)
	if err != nil {
		return false, &failure{message: fmt.Sprintf("%s: no such file or folder, or it cannot be reached", path), help: "name a document, a folder or an id"}
	}
	return info.IsDir(), nil
}

func gatherID[T any](a *app, id string, f func(*document.Doc) T) (one T, err error) {
	s, err := a.store()
	if err != nil {
		return one, err
	}
	ref, err := s.Document(id)
	if err != nil {
		return one, unknownID(err)
	}
	return f(s.Read(ref)), nil
}
