package cli

import (
	"fmt"
	"os"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// gather reads the documents that arguments name (folders, paths, ids, - for
// standard input; none means the whole corpus) in parallel and keeps of each
// what f makes of it. The findings are those of the documents together.
func gather[T any](a *app, arguments []string, f func(*document.Doc) T) ([]T, []diag.Finding, error) {
	if len(arguments) == 0 {
		root, err := a.root()
		if err != nil {
			return nil, nil, err
		}
		all, findings := gatherRoot(root, f)
		return all, findings, nil
	}
	var all []T
	var findings []diag.Finding
	for _, argument := range arguments {
		some, together, err := gatherOne(a, argument, f)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, some...)
		findings = append(findings, together...)
	}
	return all, findings, nil
}

func gatherRoot[T any](root *corpus.Root, f func(*document.Doc) T) ([]T, []diag.Finding) {
	refs := root.Refs()
	all := make([]T, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { all[i] = f(doc) })
	return all, check.UniqueIDs(refs)
}

func gatherOne[T any](a *app, argument string, f func(*document.Doc) T) ([]T, []diag.Finding, error) {
	if argument == corpus.StandardInput {
		return []T{f(corpus.ReadFrom(a.In))}, nil, nil
	}
	if !corpus.IsPath(argument) {
		one, err := gatherID(a, argument, f)
		return []T{one}, nil, err
	}
	info, err := os.Lstat(argument)
	if err != nil {
		return nil, nil, &failure{message: fmt.Sprintf("%s: no such file or folder, or it cannot be reached", argument), help: "name a document, a folder or an id"}
	}
	if !info.IsDir() {
		return []T{f(corpus.ReadPath(argument))}, nil, nil
	}
	root, err := corpus.Open(argument)
	if err != nil {
		return nil, nil, &failure{message: err.Error()}
	}
	all, findings := gatherRoot(root, f)
	return all, findings, nil
}

func gatherID[T any](a *app, id string, f func(*document.Doc) T) (one T, err error) {
	root, err := a.root()
	if err != nil {
		return one, err
	}
	ref, err := root.Document(id)
	if err != nil {
		return one, unknownID(err)
	}
	return f(root.Read(ref)), nil
}
