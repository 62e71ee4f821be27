package store

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/milectl/milectl/internal/document"
)

// StandardInputID is the id of the document that is read from standard input,
// which has no file that could give it one.
const StandardInputID = "standard-input"

// With is the store with single documents in the place of those that they stand
// for, in listings, look-ups and in what is read.
//
// A document stands for the one at its path, if it lies in the folder of the
// store or was read at its revision, else for the one with its id: the first in
// the listing, should there be several. Where there is none, it is added, at its own path or, from elsewhere,
// where a new one of its kind would be put. What it says it is decides among what
// it is listed, unless it was read as a document of its place. The one from
// standard input stands for none: it is added beside the others, and its race or
// record list takes the id that it has here.
//
// Of several with one id the last stands, so that an overlay of an overlay is
// the same as one overlay of all. Documents are kept as they are, faulty or not.
func (s *Store) With(docs ...*document.Doc) *Store {
	over := *s
	over.given = slices.Clip(s.given)
	for _, doc := range docs {
		g := given{doc: doc, id: doc.ID}
		if doc.File == StandardInput {
			g.id, g.path = StandardInputID, StandardInput
			identify(doc)
		} else {
			g.path = s.placeOfFile(doc.File)
		}
		over.given = append(over.given, g)
	}
	if len(over.given) > 0 {
		over.overRefs = sync.OnceValue(func() []Ref { return over.overlaid(over.inStore(nil)) })
		over.overLists = sync.OnceValue(func() []Ref { return over.overlaidLists(over.listsInStore()) })
	}
	return &over
}

// placeOfFile is the place below the root of a document that was read; empty where it
// lies elsewhere. Over a revision lies what is in the folder today, unless it was read
// at the revision.
func (s *Store) placeOfFile(file string) string {
	if name, committed := s.committed(file); committed {
		return name
	}
	below, _ := s.Below(file)
	return below
}

// committed is the place below the root of a document that was read at the revision of
// the store.
func (s *Store) committed(file string) (name string, ok bool) {
	if s.rev == "" {
		return "", false
	}
	return strings.CutPrefix(file, s.Root())
}

// identify gives the value of a document from standard input its id.
func identify(doc *document.Doc) {
	switch {
	case doc.Race != nil:
		doc.Race.ID = StandardInputID
	case doc.List != nil:
		doc.List.Name = StandardInputID
	case doc.Register != nil:
		doc.Register.Name = StandardInputID
	}
}

// given is a document of an overlay.
type given struct {
	doc  *document.Doc
	id   string
	path string // below the root, where it lies there; that of standard input is "-"
}

// overlaid is a listing by path with the documents of the overlay in it.
func (s *Store) overlaid(refs []Ref) []Ref {
	l := listingOf(refs)
	for _, g := range s.given {
		if i := l.replacedBy(g); i >= 0 {
			l.refs[i] = g.ref(l.refs[i])
			l.enter(i)
			continue
		}
		l.refs = append(l.refs, g.ref(Ref{Path: cmp.Or(g.path, s.pathFor(cmp.Or(g.doc.Place, g.doc.Kind), g.id)), Place: document.Race}))
		l.enter(len(l.refs) - 1)
	}
	slices.SortStableFunc(l.refs, func(a, b Ref) int { return strings.Compare(a.Path, b.Path) })
	return l.refs
}

// listing is references as they are looked for, however many there are.
type listing struct {
	refs   []Ref
	byPath map[string]int
	byID   map[string][]int // of these some may have another id meanwhile
}

func listingOf(refs []Ref) *listing {
	l := &listing{refs: refs, byPath: map[string]int{}, byID: map[string][]int{}}
	for i := range refs {
		l.enter(i)
	}
	return l
}

// enter makes a document of the listing one that is looked for.
func (l *listing) enter(i int) {
	ref := &l.refs[i]
	if ref.Folder {
		return
	}
	if _, known := l.byPath[ref.Path]; !known {
		l.byPath[ref.Path] = i
	}
	if !slices.Contains(l.byID[ref.ID], i) {
		l.byID[ref.ID] = append(l.byID[ref.ID], i)
	}
}

// replacedBy is the index of the document that a given one stands for, of several of its id the
// first by path; -1 where there is none.
func (l *listing) replacedBy(g given) int {
	if i, known := l.byPath[g.path]; known && g.path != "" {
		return i
	}
	first := -1
	for _, i := range l.byID[g.id] {
		fromStream := g.path == StandardInput
		if r := &l.refs[i]; r.ID == g.id && fromStream == (r.Path == StandardInput) && (first < 0 || r.Path < l.refs[first].Path) {
			first = i
		}
	}
	return first
}

// ref is the reference to a given document in the place of another.
func (g given) ref(other Ref) Ref {
	place := cmp.Or(g.doc.Place, g.doc.Kind, other.Place)
	return Ref{ID: g.id, Path: other.Path, File: g.doc.File, Place: place, given: g.doc}
}

// overlaidLists is the listing of the record lists with those of the overlay.
// Where one is given, or stands for one, only the whole listing can tell for which
// document it stands.
func (s *Store) overlaidLists(refs []Ref) []Ref {
	l := listingOf(refs)
	concerned := slices.ContainsFunc(s.given, func(g given) bool {
		return cmp.Or(g.doc.Place, g.doc.Kind) == document.Records || l.replacedBy(g) >= 0
	})
	if !concerned {
		return refs
	}
	return slices.DeleteFunc(s.Refs(), func(r Ref) bool { return !isListed(r) })
}

// isListed reports whether a document is one among the record lists: by its
// place, or because it was given as one.
func isListed(r Ref) bool {
	if r.given != nil {
		return r.Place == document.Records
	}
	return r.Path == listFolder || strings.HasPrefix(r.Path, listFolder+"/")
}

// givenRef is the reference to the document of the overlay that has an id.
func (s *Store) givenRef(id string) (ref Ref, ok bool) {
	last := -1
	for i, g := range s.given {
		if g.id == id {
			last = i
		}
	}
	if last < 0 {
		return Ref{}, false
	}
	refs := s.overRefs()
	i := slices.IndexFunc(refs, func(r Ref) bool { return r.given == s.given[last].doc })
	return refs[i], true
}
