package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// checkSet is documents that are checked beside each other.
type checkSet struct {
	docs  []checkDoc
	whole bool        // they are all documents of a corpus
	refs  []store.Ref // of the documents of the corpus
	all   bool        // findings of all are wanted: then their ids are told apart too
}

// checkDoc is one of them.
type checkDoc struct {
	id, path string // path is below the docs of the corpus
	asked    bool   // its findings are wanted; others are what it is held against
	read     func() *document.Doc
}

// checkSets finds what is to be checked. Documents of the corpus, and documents
// given by a path, are held against the whole corpus where there is one; a
// folder elsewhere is a corpus of its own. The built-in corpus is for those who
// name its ids.
func (a *app) checkSets(arguments []string) ([]checkSet, error) {
	if len(arguments) == 0 {
		docs, err := a.ownStore()
		if err != nil {
			return nil, err
		}
		return []checkSet{wholeSet(docs)}, nil
	}
	if count(arguments, store.StandardInput) > 1 {
		return nil, &failure{message: "standard input: named twice", help: "name it once"}
	}
	docs, err := a.storeFor(arguments)
	if err != nil {
		return nil, err
	}
	var named checkSet
	if docs != nil {
		named = wholeSet(docs)
		named.all = false
		for i := range named.docs {
			named.docs[i].asked = false
		}
	}
	var sets []checkSet
	for _, argument := range arguments {
		elsewhere, err := named.ask(a, docs, argument)
		if err != nil {
			return nil, err
		}
		sets = append(sets, elsewhere...)
	}
	if slices.ContainsFunc(named.docs, func(d checkDoc) bool { return d.asked }) {
		sets = append([]checkSet{named}, sets...)
	}
	return sets, nil
}

// storeFor is the corpus that named documents are held against; nil where there
// is none but the built-in one, and none is named by id.
func (a *app) storeFor(arguments []string) (*store.Store, error) {
	ids := slices.ContainsFunc(arguments, func(argument string) bool {
		return argument != store.StandardInput && !store.IsPath(argument) && !isFolder(argument)
	})
	if !ids && a.folder() == "" {
		return nil, nil //nolint:nilnil // no corpus is no failure
	}
	return a.store()
}

// wholeSet is all documents of a corpus.
func wholeSet(docs *store.Store) checkSet {
	set := checkSet{refs: docs.Refs(), all: true, whole: docs.Whole()}
	set.docs = make([]checkDoc, len(set.refs))
	for i, ref := range set.refs {
		set.docs[i] = checkDoc{id: ref.ID, path: ref.Path, asked: true, read: func() *document.Doc { return docs.Read(ref) }}
	}
	return set
}

// ask asks for the findings of what an argument names. A folder that is no part
// of the corpus is a set of its own.
func (s *checkSet) ask(a *app, docs *store.Store, argument string) (elsewhere []checkSet, err error) {
	if argument == store.StandardInput {
		doc := store.ReadFrom(a.In)
		alone := checkDoc{asked: true, read: func() *document.Doc { return doc }}
		return []checkSet{{docs: []checkDoc{alone}}}, nil // it may be a document of the corpus, who knows
	}
	if docs != nil && !store.IsPath(argument) {
		ref, err := docs.Document(argument)
		if err == nil {
			s.askWhere(func(d checkDoc) bool { return d.path == ref.Path })
			return nil, nil
		}
		if !isFolder(argument) { // else it is one without a / behind it
			return nil, unknownID(err)
		}
	}
	isDir, err := dirOrFile(argument)
	if err != nil {
		return nil, err
	}
	below, inside := "", false
	if docs != nil {
		below, inside = docs.Below(argument)
	}
	switch {
	case isDir && inside:
		if !s.askWhere(func(d checkDoc) bool { return below == "." || d.path == below || strings.HasPrefix(d.path, below+"/") }) && below != "." {
			return nil, &failure{
				message: fmt.Sprintf("%s: holds no documents", argument),
				help:    "documents end in .yaml; links and names that begin with . or _ are passed over",
			}
		}
		if below == "." {
			s.all = true
		}
	case isDir:
		other, err := store.Open(argument)
		if err != nil {
			return nil, &failure{message: err.Error()}
		}
		return []checkSet{wholeSet(other)}, nil
	default:
		s.askPath(docs, argument, below)
	}
	return nil, nil
}

// askWhere asks for the documents that match, and tells whether there are any.
func (s *checkSet) askWhere(match func(checkDoc) bool) (found bool) {
	for i := range s.docs {
		if match(s.docs[i]) {
			s.docs[i].asked, found = true, true
		}
	}
	return found
}

// askPath asks for a document by its path. It stands for the document of the
// corpus that has its id.
func (s *checkSet) askPath(docs *store.Store, path, below string) {
	read := func() *document.Doc { return store.ReadPath(path) }
	if docs != nil && below != "" {
		read = func() *document.Doc { return docs.ReadAs(below, path) }
	}
	given := checkDoc{id: store.ID(path), path: below, asked: true, read: read}
	i := slices.IndexFunc(s.docs, func(d checkDoc) bool { return below != "" && d.path == below })
	if i < 0 {
		i = slices.IndexFunc(s.docs, func(d checkDoc) bool { return d.id == given.id })
	}
	if i < 0 {
		s.docs = append(s.docs, given)
		return
	}
	s.docs[i] = given
}

// asked is how many documents findings are wanted of.
func (s *checkSet) asked() int {
	n := 0
	for _, d := range s.docs {
		if d.asked {
			n++
		}
	}
	return n
}

// check checks the documents of a set by themselves and beside each other. It
// tells too how many of them could not be used.
func (s *checkSet) check(rules check.Selection, tick func()) (findings []diag.Finding, faulty int) {
	set := crosscheck.Set{
		Summaries: make([]*crosscheck.Summary, len(s.docs)),
		Whole:     s.whole,
		Asked:     func(i int) bool { return s.docs[i].asked },
		Read:      func(i int) *document.Doc { return s.docs[i].read() },
	}
	alone := make([][]diag.Finding, len(s.docs))
	store.EachOf(len(s.docs), func(i int) {
		var checked check.Result
		doc := s.docs[i].read()
		if s.docs[i].asked {
			checked = check.Document(doc, rules)
		}
		alone[i], set.Summaries[i] = checked.Findings, crosscheck.Summarize(doc, checked)
		tick()
	})
	for i, summary := range set.Summaries {
		if s.docs[i].asked && summary.Faulty {
			faulty++
		}
	}
	findings = slices.Concat(alone...)
	if s.all {
		findings = append(findings, crosscheck.UniqueIDs(s.refs, rules)...)
	}
	return append(findings, set.Findings(rules, today())...), faulty
}
