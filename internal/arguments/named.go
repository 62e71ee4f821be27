package arguments

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// RaceDocs reads the races that arguments name, and opens the corpus over which
// they lie. One that is missing, faulty or no race fails the command, with
// everything wrong in any of them.
func (f *Finder) RaceDocs(arguments []string) (*corpus.Corpus, []*document.Doc, error) {
	s, docs, err := f.named(arguments, findRace)
	if err != nil {
		return nil, nil, err
	}
	return corpus.Open(s), docs, usable(docs)
}

// Races is [Finder.RaceDocs] without the places.
func (f *Finder) Races(arguments []string) (*corpus.Corpus, []*race.Race, error) {
	c, docs, err := f.RaceDocs(arguments)
	if err != nil {
		return nil, nil, err
	}
	return c, RacesOf(docs), nil
}

// RacesOf is the races of documents that are some.
func RacesOf(docs []*document.Doc) []*race.Race {
	races := make([]*race.Race, len(docs))
	for i, doc := range docs {
		races[i] = doc.Race
	}
	return races
}

// named reads the documents that arguments name: paths, standard input, or ids,
// which find looks up. A path in the folder of a revision leads to what was there.
// Those of paths and standard input lie over the store: each stands for the one of
// its id. All ids that are not found fail the command together.
func (f *Finder) named(arguments []string, find func(*store.Store, string) (store.Ref, error)) (*store.Store, []*document.Doc, error) {
	s, err := f.ReadingStore()
	if err != nil {
		return nil, nil, err
	}
	if count(arguments, store.StandardInput) > 1 {
		return nil, nil, &failure.Error{Message: "standard input: named twice", Remedy: "name it once"}
	}
	docs := make([]*document.Doc, len(arguments))
	var given, streamed []*document.Doc
	for i, argument := range arguments {
		switch {
		case argument == store.StandardInput:
			docs[i] = store.ReadFrom(f.In)
			streamed = docs[i : i+1]
		case store.IsPath(argument):
			docs[i] = f.readPath(s, argument)
			given = append(given, docs[i])
		}
	}
	s = s.With(given...)
	var unknown []error
	for i, argument := range arguments {
		if docs[i] != nil {
			continue
		}
		s.ListAhead() // to know whether another has the id takes as long as to read it
		ref, err := find(s, argument)
		if err == nil {
			docs[i] = s.Read(ref)
			err = onlyOne(s, ref)
		}
		if err != nil {
			unknown = append(unknown, err)
		}
	}
	return s.With(streamed...), docs, errors.Join(unknown...)
}

// readPath reads the document at a path.
func (f *Finder) readPath(s *store.Store, path string) *document.Doc {
	doc := s.ReadPath(path)
	if _, inside := s.Below(path); !inside && !doc.Faulty() {
		f.noteOutside(path)
	}
	return doc
}

// noteOutside tells that --at is not about a path that lies outside of the folder.
func (f *Finder) noteOutside(path string) {
	if f.At != "" {
		f.Note("%s lies outside the folder that is read at %s: read as it is now", words.Visible(path), words.Visible(f.At))
	}
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

// usable refuses documents of which one is faulty or no race.
func usable(docs []*document.Doc) error {
	var findings []diag.Finding
	for _, doc := range docs {
		switch {
		case doc.Faulty():
			findings = append(findings, doc.All()...)
		case doc.Race == nil:
			findings = append(findings, doc.Finding("file-place", "kind: "+string(doc.Kind)+", where a race was wanted", "name a race", document.Key("kind")))
		}
	}
	if len(findings) > 0 {
		return failure.OfDocuments(findings)
	}
	return nil
}

// findRace looks up a race by its id, and says of any other id what it is instead.
func findRace(s *store.Store, id string) (store.Ref, error) {
	ref, err := s.Race(id)
	if err == nil {
		return ref, nil
	}
	if ref, other := s.Document(id); other == nil {
		return ref, &failure.Error{Message: fmt.Sprintf("race %q: %s holds no race", id, ref.File), Remedy: "name a race"}
	}
	return ref, unknownID(err)
}

// Documents reads the documents of any kind that arguments name, and opens the corpus
// over which they lie.
func (f *Finder) Documents(arguments []string) (*corpus.Corpus, []*document.Doc, error) {
	s, docs, err := f.named(arguments, findDocument)
	if err != nil {
		return nil, nil, err
	}
	return corpus.Open(s), docs, nil
}

// findDocument looks up a document of any kind by its id.
func findDocument(s *store.Store, id string) (store.Ref, error) {
	ref, err := s.Document(id)
	if err != nil {
		return ref, unknownID(err)
	}
	return ref, nil
}

// onlyOne refuses a document whose id another one has: which is meant nobody knows.
func onlyOne(s *store.Store, ref store.Ref) error {
	if other, twice := s.Twin(ref); twice {
		return &failure.Error{
			Message: fmt.Sprintf("id %q: %s and %s have it", ref.ID, words.Visible(ref.File), words.Visible(other.File)),
			Remedy:  "rename one of the two, or name the one that is meant by its path",
		}
	}
	return nil
}

// unknownID is the failure for an id that is not there.
func unknownID(err error) error {
	e := &failure.Error{Message: err.Error(), Remedy: "see milectl list for the races there are; a path has a / in it or ends in .yaml"}
	unknown, ok := errors.AsType[*store.UnknownIDError](err)
	switch {
	case !ok:
	case isFolder(unknown.ID):
		e.Remedy = fmt.Sprintf("a folder is named with a / behind it: %s/", unknown.ID)
	case strings.ContainsRune(unknown.ID, ' '):
		e.Remedy = "a race is named by its id: milectl list " + words.Visible(unknown.ID) + " finds races by words"
	case unknown.Nearest != "":
		e.Remedy = fmt.Sprintf("did you mean %s?", unknown.Nearest)
	}
	return e
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
