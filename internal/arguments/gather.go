package arguments

import (
	"fmt"
	"os"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
)

// Gather reads the documents that arguments name (folders, paths, ids, - for
// standard input; none means the whole corpus) in parallel and keeps of each
// what use makes of it.
func Gather[T any](f *Finder, arguments []string, use func(*document.Doc) T) ([]T, error) {
	if len(arguments) == 0 {
		s, err := f.OwnStore()
		if err != nil {
			return nil, err
		}
		return gatherRoot(s, use), nil
	}
	var all []T
	for _, argument := range arguments {
		some, err := gatherOne(f, argument, use)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func gatherRoot[T any](s *store.Store, use func(*document.Doc) T) []T {
	refs := s.Refs()
	all := make([]T, len(refs))
	s.Each(refs, func(i int, doc *document.Doc) { all[i] = use(doc) })
	return all
}

func gatherOne[T any](f *Finder, argument string, use func(*document.Doc) T) ([]T, error) {
	if argument == store.StandardInput {
		return []T{use(store.ReadFrom(f.In))}, nil
	}
	if !store.IsPath(argument) {
		one, err := gatherID(f, argument, use)
		return []T{one}, err
	}
	isDir, err := dirOrFile(argument)
	if err != nil {
		return nil, err
	}
	if !isDir {
		return []T{use(store.ReadPath(argument))}, nil
	}
	s, err := store.Open(argument)
	if err != nil {
		return nil, &failure.Error{Message: err.Error()}
	}
	if s.IsEmpty() {
		return nil, noDocuments(argument)
	}
	return gatherRoot(s, use), nil
}

// dirOrFile reports whether a path that was named is a folder. One that cannot be
// reached fails the command.
func dirOrFile(path string) (isDir bool, err error) {
	info, err := os.Lstat(path)
	if err != nil {
		return false, &failure.Error{Message: fmt.Sprintf("%s: no such file or folder, or it cannot be reached", path), Remedy: "name a document, a folder or an id"}
	}
	return info.IsDir(), nil
}

func gatherID[T any](f *Finder, id string, use func(*document.Doc) T) (one T, err error) {
	s, err := f.Store()
	if err != nil {
		return one, err
	}
	ref, err := s.Document(id)
	if err != nil {
		return one, unknownID(err)
	}
	return use(s.Read(ref)), nil
}
