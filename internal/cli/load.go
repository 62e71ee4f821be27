package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// root opens the corpus, once: --races, $MILECTL_RACES, the nearest folder
// races, or the built-in one, which is said.
func (a *app) root() (*store.Store, error) {
	if a.opened != nil {
		return a.opened, nil
	}
	dir := a.folder()
	if dir == "" {
		a.say("no folder races here or above: answering from the built-in corpus")
		a.opened = store.Builtin(races.Files)
		return a.opened, nil
	}
	root, err := store.Open(dir)
	if err != nil {
		return nil, &failure{message: err.Error(), help: "name a folder that holds documents with --races or MILECTL_RACES"}
	}
	a.opened = root
	return root, nil
}

// ownRoot opens the corpus of the user. Who checks or formats all there is, or
// begins a document, does not mean the built-in one.
func (a *app) ownRoot() (*store.Store, error) {
	if a.folder() == "" {
		return nil, &failure{
			message: "no folder races here or above",
			help:    "make one, or name the folder of the corpus with --races or MILECTL_RACES",
		}
	}
	return a.root()
}

// folder is the folder that holds the corpus; empty where there is none.
func (a *app) folder() string {
	if dir := cmp.Or(a.races, a.Getenv("MILECTL_RACES")); dir != "" {
		return dir
	}
	return a.nearest()
}

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

// streamID is the id of a document that is read from standard input.
const streamID = "standard-input"

// raceDocs reads the races that arguments name. One that is missing, faulty or
// no race fails the command, with everything wrong in any of them.
func (a *app) raceDocs(root *store.Store, arguments []string) ([]*race.Race, error) {
	docs, err := a.named(root, arguments, a.findRace(root))
	if err != nil {
		return nil, err
	}
	return usable(docs)
}

// findRace looks up races by id, and says of any other id what it is instead.
func (a *app) findRace(root *store.Store) func(id string) (store.Ref, error) {
	return func(id string) (store.Ref, error) {
		ref, err := root.Race(id)
		if err != nil {
			return ref, a.unknownRace(root, err)
		}
		return ref, nil
	}
}

// named reads the documents that arguments name: paths, standard input, or ids,
// which find looks up. A document given by a path stands for the one of the
// corpus with its id. All ids that are not found fail the command together.
func (a *app) named(root *store.Store, arguments []string, find func(id string) (store.Ref, error)) ([]*document.Doc, error) {
	if count(arguments, store.StandardInput) > 1 {
		return nil, &failure{message: "standard input: named twice", help: "name it once"}
	}
	docs := make([]*document.Doc, len(arguments))
	given := map[string]*document.Doc{}
	for i, argument := range arguments {
		switch {
		case argument == store.StandardInput:
			docs[i] = store.ReadFrom(a.In)
		case store.IsPath(argument):
			docs[i] = store.ReadPath(argument)
			given[docs[i].ID] = docs[i]
		}
	}
	var unknown []error
	for i, argument := range arguments {
		if docs[i] == nil {
			docs[i] = given[argument]
		}
		if docs[i] != nil {
			continue
		}
		ref, err := find(argument)
		if err != nil {
			unknown = append(unknown, err)
			continue
		}
		docs[i] = root.Read(ref)
	}
	return docs, errors.Join(unknown...)
}

func count(arguments []string, argument string) int {
	n := 0
	for _, other := range arguments {
		if other == argument {
			n++
		}
	}
	return n
}

// usable is the races of documents; one that is faulty or no race fails.
func usable(docs []*document.Doc) ([]*race.Race, error) {
	races := make([]*race.Race, len(docs))
	var findings []diag.Finding
	for i, doc := range docs {
		switch {
		case doc.Faulty():
			findings = append(findings, doc.Findings...)
		case doc.Race == nil:
			findings = append(findings, doc.Finding("file-place", "kind: "+string(doc.Kind)+", where a race was wanted", "name a race", document.Key("kind")))
		default:
			races[i] = doc.Race
			if doc.Race.ID == "" {
				doc.Race.ID = streamID
			}
		}
	}
	if len(findings) > 0 {
		return nil, &failure{message: "faulty documents", findings: findings}
	}
	return races, nil
}

// unknownRace is the failure for an id that is no race: what it is instead, or
// what was probably meant.
func (a *app) unknownRace(root *store.Store, err error) error {
	unknown, ok := errors.AsType[*store.UnknownIDError](err)
	if !ok {
		return err
	}
	if ref, err := root.Document(unknown.ID); err == nil {
		return &failure{message: fmt.Sprintf("race %q: %s holds no race", unknown.ID, ref.File), help: "name a race"}
	}
	return unknownID(err)
}

func unknownID(err error) error {
	f := &failure{message: err.Error(), help: "see milectl list for the races there are; a path has a / in it or ends in .yaml"}
	unknown, ok := errors.AsType[*store.UnknownIDError](err)
	switch {
	case !ok:
	case isFolder(unknown.ID):
		f.help = fmt.Sprintf("a folder is named with a / behind it: %s/", unknown.ID)
	case unknown.Nearest != "":
		f.help = fmt.Sprintf("did you mean %s?", unknown.Nearest)
	}
	return f
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// corpusRaces reads the races of the corpus that match, in the order in which
// they were run, and tells how many files were left out as faulty.
func (a *app) corpusRaces(root *store.Store, match func(*race.Race) bool) (found []*race.Race, leftOut int) {
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
	slices.SortStableFunc(found, race.Chronological)
	return found, leftOut
}
