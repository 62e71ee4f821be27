package cli

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/races"
)

// root opens the corpus: --races, $MILECTL_RACES, the nearest folder races, or
// the built-in one, which is said.
func (a *app) root() (*corpus.Root, error) {
	dir := cmp.Or(a.races, a.Getenv("MILECTL_RACES"))
	if dir == "" {
		dir = a.nearest()
	}
	if dir == "" {
		a.say("no folder races here or above: answering from the built-in corpus")
		return corpus.Builtin(races.Files), nil
	}
	root, err := corpus.Open(dir)
	if err != nil {
		return nil, &failure{message: err.Error(), help: "name a folder that holds documents with --races or MILECTL_RACES"}
	}
	return root, nil
}

// nearest is the nearest folder races, as a path relative to the working
// directory; empty where there is none.
func (a *app) nearest() string {
	here, err := a.Getwd()
	if err != nil {
		return ""
	}
	dir, ok := corpus.Nearest(here)
	if !ok {
		return ""
	}
	if relative, err := filepath.Rel(here, dir); err == nil {
		return relative
	}
	return dir
}

// raceDocs reads the documents that arguments name. One that is missing,
// faulty or no race fails the command, with everything wrong in any of them.
func (a *app) raceDocs(root *corpus.Root, arguments []string) ([]*race.Race, error) {
	var found []*race.Race
	var findings []diag.Finding
	for _, argument := range arguments {
		doc, err := a.raceDoc(root, argument)
		if err != nil {
			return nil, err
		}
		switch {
		case doc.Faulty():
			findings = append(findings, doc.Findings...)
		case doc.Race == nil:
			findings = append(findings, doc.Finding("file-place", "kind: "+string(doc.Kind)+", where a race was wanted", "name a race", document.Key("kind")))
		default:
			found = append(found, named(doc))
		}
	}
	if len(findings) > 0 {
		return nil, &failure{message: "faulty documents", findings: findings}
	}
	return found, nil
}

// named is the race of a document; one from a stream is called like the
// argument that named it.
func named(doc *document.Doc) *race.Race {
	if doc.Race.ID == "" {
		doc.Race.ID = corpus.StandardInput
	}
	return doc.Race
}

func (a *app) raceDoc(root *corpus.Root, argument string) (*document.Doc, error) {
	switch {
	case argument == corpus.StandardInput:
		return corpus.ReadFrom(a.In), nil
	case corpus.IsPath(argument):
		return corpus.ReadPath(argument), nil
	}
	ref, err := root.Race(argument)
	if err != nil {
		return nil, unknownID(err)
	}
	return root.Read(ref), nil
}

func unknownID(err error) error {
	f := &failure{message: err.Error(), help: "see milectl list for the races there are; a path has a / in it or ends in .yaml"}
	var unknown *corpus.UnknownIDError
	if errors.As(err, &unknown) && unknown.Nearest != "" {
		f.help = fmt.Sprintf("did you mean %s?", unknown.Nearest)
	}
	return f
}

// book reads the record lists of a category; nil where there are none.
func (a *app) book(root *corpus.Root, category record.Category) (*record.Book, error) {
	return readBook(root, root.Lists(category))
}

// readBook reads record lists of one category. A faulty one fails the command:
// an answer without it could be wrong.
func readBook(root *corpus.Root, refs []corpus.Ref) (*record.Book, error) {
	lists := make([]*record.List, len(refs))
	faults := make([][]diag.Finding, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) {
		if doc.Faulty() || doc.List == nil {
			faults[i] = doc.Findings
			return
		}
		lists[i] = doc.List
	})
	if findings := slices.Concat(faults...); len(findings) > 0 {
		return nil, &failure{message: "a faulty record list", findings: findings}
	}
	if len(lists) == 0 {
		return nil, nil //nolint:nilnil // no lists is no error: the caller says what that means
	}
	return record.NewBook(lists...), nil
}

// corpusRaces reads the races of the corpus that match, in the order in which
// they were run, and tells how many files were left out as faulty.
func (a *app) corpusRaces(root *corpus.Root, match func(*race.Race) bool) (found []*race.Race, leftOut int) {
	refs := root.Races()
	all := make([]*race.Race, len(refs))
	faulty := make([]bool, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) {
		if doc.Faulty() || doc.Race == nil {
			faulty[i] = true
			return
		}
		if match(doc.Race) {
			all[i] = doc.Race
		}
	})
	for i := range refs {
		if faulty[i] {
			leftOut++
		}
	}
	if leftOut > 0 {
		a.say("left out %d of %d files: see milectl check", leftOut, len(refs))
	}
	found = slices.DeleteFunc(all, func(r *race.Race) bool { return r == nil })
	slices.SortStableFunc(found, chronological)
	return found, leftOut
}

func chronological(x, y *race.Race) int {
	return cmp.Or(
		x.Date.Compare(y.Date),
		cmp.Compare(x.Competition, y.Competition),
		x.Round.Compare(y.Round),
		cmp.Compare(x.Time, y.Time),
		cmp.Compare(x.Heat, y.Heat),
		cmp.Compare(x.ID, y.ID),
	)
}
