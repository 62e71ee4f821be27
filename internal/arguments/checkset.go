package arguments

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// CheckSets finds what is to be checked. Documents of the corpus, and documents
// given by a path, are held against the whole corpus where there is one; a
// folder elsewhere is a corpus of its own, standard input stands by itself. The
// built-in corpus is for those who name its ids.
func (f *Finder) CheckSets(arguments []string) ([]query.CheckSet, error) {
	if len(arguments) == 0 {
		s, err := f.OwnStore()
		if err != nil {
			return nil, err
		}
		return []query.CheckSet{query.CheckAll(f.besideBuiltin(s))}, nil
	}
	if count(arguments, store.StandardInput) > 1 {
		return nil, &failure.Error{Message: "standard input: named twice", Remedy: "name it once"}
	}
	asked := checkArguments{within: map[string]string{}, places: map[string]bool{}}
	var err error
	if asked.store, err = f.storeFor(arguments); err != nil {
		return nil, err
	}
	if asked.store != nil {
		asked.refs = asked.store.Refs()
	}
	for _, ref := range asked.refs {
		asked.places[ref.Path] = ref.Fault == nil
	}
	for _, argument := range arguments {
		if err := asked.add(f, argument); err != nil {
			return nil, err
		}
	}
	return asked.sets(), nil
}

// storeFor is the corpus that named documents are held against; nil where there
// is none but the built-in one, and none is named by id and nothing built in and
// no revision is asked for.
func (f *Finder) storeFor(arguments []string) (*store.Store, error) {
	ids := slices.ContainsFunc(arguments, func(argument string) bool {
		return argument != store.StandardInput && !store.IsPath(argument) && !isFolder(argument)
	})
	if !ids && !f.WithBuiltin && f.At == "" && f.Folder() == "" {
		return nil, nil //nolint:nilnil // no corpus is no failure
	}
	s, err := f.Store()
	if err != nil {
		return nil, err
	}
	return f.besideBuiltin(s), nil
}

// checkArguments is what the arguments of check name.
type checkArguments struct {
	store   *store.Store
	refs    []store.Ref       // of the store
	places  map[string]bool   // of those of the store that can be read
	folders []string          // of the store, "." for all of it
	within  map[string]string // documents of the store, by their places: the path that was typed, empty for another name
	given   []*document.Doc   // from elsewhere, by their paths
	others  []query.CheckSet  // what is no part of the corpus
}

// add finds what one argument names.
func (n *checkArguments) add(f *Finder, argument string) error {
	if argument == store.StandardInput {
		n.others = append(n.others, query.CheckAlone(store.ReadFrom(f.In))) // it may be a document of the corpus, who knows
		return nil
	}
	if n.store != nil && !store.IsPath(argument) {
		ref, err := n.store.Document(argument)
		if err == nil {
			n.within[ref.Path] = ""
			return nil
		}
		if !n.isFolder(f, argument) { // else it is one without a / behind it
			return unknownID(err)
		}
	}
	below, inside := "", false
	if n.store != nil {
		below, inside = n.store.Below(argument)
	}
	if inside && f.At != "" {
		return n.addCommitted(f, argument, below)
	}
	isDir, err := dirOrFile(argument)
	if err != nil {
		return err
	}
	switch {
	case isDir && inside:
		return n.addFolder(argument, below)
	case isDir && f.At != "":
		return &failure.Error{Message: "--at: " + words.Visible(argument) + " lies outside the folder that is read at " + words.Visible(f.At), Remedy: "name that folder with --races"}
	case isDir:
		other, err := store.Open(argument)
		if err != nil {
			return &failure.Error{Message: err.Error()}
		}
		if other.IsEmpty() {
			return noDocuments(argument)
		}
		n.others = append(n.others, query.CheckAll(f.besideBuiltin(other)))
	case inside && n.places[below]:
		n.within[below] = argument
	case n.store == nil:
		n.others = append(n.others, query.CheckAlone(store.ReadPath(argument)))
	default:
		f.noteOutside(argument) // of a revision what lies inside was found before
		n.given = append(n.given, n.store.ReadInPlace(argument))
	}
	return nil
}

// isFolder reports whether an argument names a folder: of a revision, one that it had.
func (n *checkArguments) isFolder(f *Finder, argument string) bool {
	if below, inside := n.store.Below(argument); inside && f.At != "" {
		isDir, _ := n.store.IsFolder(below)
		return isDir
	}
	return isFolder(argument)
}

// addCommitted finds what was at a place of the revision that is read.
func (n *checkArguments) addCommitted(f *Finder, argument, below string) error {
	isDir, isThere := n.store.IsFolder(below)
	switch {
	case !isThere:
		return &failure.Error{
			Message: words.Visible(argument) + ": no document or folder of documents at " + words.Visible(f.At),
			Remedy:  "name what was there; see milectl list --at " + words.Visible(f.At),
		}
	case isDir:
		return n.addFolder(argument, below)
	case n.places[below]:
		n.within[below] = ""
	default: // a name that listings pass over
		n.given = append(n.given, n.store.ReadInPlace(argument))
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
func (n *checkArguments) sets() []query.CheckSet {
	if n.store == nil {
		return n.others
	}
	stands, some := map[string]bool{}, false
	set := query.CheckSome(n.store.With(n.given...), func(ref *store.Ref) bool {
		typed, named := n.within[ref.Path]
		if typed != "" {
			ref.File = typed
		}
		given := slices.ContainsFunc(n.given, func(doc *document.Doc) bool { return doc.File == ref.File })
		stands[ref.File] = given
		asked := given || named || slices.ContainsFunc(n.folders, func(folder string) bool { return isBelow(ref.Path, folder) })
		some = some || asked
		return asked
	})
	sets := n.others
	for _, doc := range n.given {
		if !stands[doc.File] {
			sets = append(sets, query.CheckAlone(doc))
		}
	}
	if some {
		sets = append([]query.CheckSet{set}, sets...)
	}
	return sets
}
