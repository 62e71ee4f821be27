package cli

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// checkSet is documents that are checked beside each other.
type checkSet struct {
	refs  []store.Ref
	read  func(store.Ref) *document.Doc
	asked []bool // their findings are wanted; others are what they are held against
	whole bool   // they are all documents of a corpus
	all   bool   // findings of all are wanted: then their ids are told apart too
}

// wholeSet is all documents of a store, held against the record lists too that it
// takes from another.
func wholeSet(s *store.Store) checkSet {
	set := checkSet{refs: s.Refs(), read: s.Read, whole: s.Whole(), all: true}
	set.asked = slices.Repeat([]bool{true}, len(set.refs))
	set.hold(s)
	return set
}

// hold adds the record lists that a store takes from another: nothing is wanted of
// them but what they say.
func (s *checkSet) hold(over *store.Store) {
	for _, ref := range over.AllLists() {
		if ref.Borrowed() {
			s.refs, s.asked = append(s.refs, ref), append(s.asked, false)
		}
	}
}

// single is a document by itself.
func single(doc *document.Doc) checkSet {
	return checkSet{
		refs: []store.Ref{{ID: doc.ID, File: doc.File}}, read: func(store.Ref) *document.Doc { return doc }, asked: []bool{true},
	}
}

// checkSets finds what is to be checked. Documents of the corpus, and documents
// given by a path, are held against the whole corpus where there is one; a
// folder elsewhere is a corpus of its own, standard input stands by itself. The
// built-in corpus is for those who name its ids.
func (a *app) checkSets(arguments []string) ([]checkSet, error) {
	if len(arguments) == 0 {
		s, err := a.ownStore()
		if err != nil {
			return nil, err
		}
		return []checkSet{wholeSet(a.besideBuiltin(s))}, nil
	}
	if count(arguments, store.StandardInput) > 1 {
		return nil, &failure{message: "standard input: named twice", help: "name it once"}
	}
	asked := checkArguments{within: map[string]string{}, places: map[string]bool{}}
	var err error
	if asked.store, err = a.storeFor(arguments); err != nil {
		return nil, err
	}
	if asked.store != nil {
		asked.refs = asked.store.Refs()
	}
	for _, ref := range asked.refs {
		asked.places[ref.Path] = ref.Fault == nil
	}
	for _, argument := range arguments {
		if err := asked.add(a, argument); err != nil {
			return nil, err
		}
	}
	return asked.sets(), nil
}

// storeFor is the corpus that named documents are held against; nil where there
// is none but the built-in one, and none is named by id and nothing built in is
// asked for.
func (a *app) storeFor(arguments []string) (*store.Store, error) {
	ids := slices.ContainsFunc(arguments, func(argument string) bool {
		return argument != store.StandardInput && !store.IsPath(argument) && !isFolder(argument)
	})
	if !ids && !a.withBuiltin && a.folder() == "" {
		return nil, nil //nolint:nilnil // no corpus is no failure
	}
	s, err := a.store()
	if err != nil {
		return nil, err
	}
	return a.besideBuiltin(s), nil
}

// checkArguments is what the arguments of check name.
type checkArguments struct {
	store   *store.Store
	refs    []store.Ref       // of the store
	places  map[string]bool   // of those of the store that can be read
	folders []string          // of the store, "." for all of it
	within  map[string]string // documents of the store, by their places: the path that was typed, empty for an id
	given   []*document.Doc   // from elsewhere, by their paths
	others  []checkSet        // what is no part of the corpus
}

// add finds what one argument names.
func (n *checkArguments) add(a *app, argument string) error {
	if argument == store.StandardInput {
		n.others = append(n.others, single(store.ReadFrom(a.In))) // it may be a document of the corpus, who knows
		return nil
	}
	if n.store != nil && !store.IsPath(argument) {
		ref, err := n.store.Document(argument)
		if err == nil {
			n.within[ref.Path] = ""
			return nil
		}
		if !isFolder(argument) { // else it is one without a / behind it
			return unknownID(err)
		}
	}
	isDir, err := dirOrFile(argument)
	if err != nil {
		return err
	}
	below, inside := "", false
	if n.store != nil {
		below, inside = n.store.Below(argument)
	}
	switch {
	case isDir && inside:
		return n.addFolder(argument, below)
	case isDir && a.at != "":
		return &failure{message: "--at: " + words.Visible(argument) + " lies outside the folder that is read at " + words.Visible(a.at), help: "name that folder with --races"}
	case isDir:
		other, err := store.Open(argument)
		if err != nil {
			return &failure{message: err.Error()}
		}
		if other.IsEmpty() {
			return noDocuments(argument)
		}
		n.others = append(n.others, wholeSet(a.besideBuiltin(other)))
	case inside && n.places[below] && a.at == "": // what a path names is as it is now
		n.within[below] = argument
	case n.store == nil:
		n.others = append(n.others, single(store.ReadPath(argument)))
	default:
		n.given = append(n.given, n.store.ReadPath(argument))
	}
	return nil
}

// addFolder asks for the documents of a folder of the corpus.
func (n *checkArguments) addFolder(argument, below string) error {
	if !slices.ContainsFunc(n.refs, func(ref store.Ref) bool { return isBelow(ref.Path, below) }) {
		return noDocuments(argument)
	}
	n.folders = append(n.folders, below)
	return nil
}

func isBelow(path, folder string) bool {
	return folder == "." || path == folder || strings.HasPrefix(path, folder+"/")
}

// sets is what was named: of the corpus, under what was given by path, and
// elsewhere. Of given documents of one id the last stands for that of the corpus,
// the others by themselves.
func (n *checkArguments) sets() []checkSet {
	if n.store == nil {
		return n.others
	}
	over := n.store.With(n.given...)
	set := checkSet{refs: over.Refs(), read: over.Read, whole: over.Whole(), all: slices.Contains(n.folders, ".")}
	set.asked = make([]bool, len(set.refs))
	stands := map[string]bool{}
	for i := range set.refs {
		ref := &set.refs[i]
		typed, named := n.within[ref.Path]
		if typed != "" {
			ref.File = typed
		}
		given := slices.ContainsFunc(n.given, func(doc *document.Doc) bool { return doc.File == ref.File })
		stands[ref.File] = given
		set.asked[i] = given || named || slices.ContainsFunc(n.folders, func(folder string) bool { return isBelow(ref.Path, folder) })
	}
	set.hold(over)
	sets := n.others
	for _, doc := range n.given {
		if !stands[doc.File] {
			sets = append(sets, single(doc))
		}
	}
	if slices.Contains(set.asked, true) {
		sets = append([]checkSet{set}, sets...)
	}
	return sets
}

// wanted is how many documents findings are wanted of.
func (s *checkSet) wanted() int {
	n := 0
	for _, asked := range s.asked {
		if asked {
			n++
		}
	}
	return n
}

// check checks the documents of a set by themselves and beside each other. It
// tells too how many of them could not be used.
func (s *checkSet) check(rules check.Selection, tick func()) (findings []diag.Finding, faulty int) {
	set := crosscheck.Set{
		Summaries: make([]*crosscheck.Summary, len(s.refs)),
		Whole:     s.whole,
		Asked:     func(i int) bool { return s.asked[i] },
		Read:      func(i int) *document.Doc { return s.read(s.refs[i]) },
	}
	alone := make([][]diag.Finding, len(s.refs))
	store.EachOf(len(s.refs), func(i int) {
		var checked check.Result
		doc := s.read(s.refs[i])
		if s.asked[i] {
			checked = check.Document(doc, rules)
		}
		alone[i], set.Summaries[i] = checked.Findings, crosscheck.Summarize(doc, checked)
		tick()
	})
	for i, summary := range set.Summaries {
		if s.asked[i] && summary.Faulty {
			faulty++
		}
	}
	findings = slices.Concat(alone...)
	if s.all {
		own := slices.DeleteFunc(slices.Clone(s.refs), store.Ref.Borrowed)
		findings = append(findings, crosscheck.UniqueIDs(own, rules)...)
	}
	return append(findings, set.Findings(rules, today())...), faulty
}
