// Package supposed makes documents as they would be after a change that nobody has made: a
// disqualification, another mark, an annulment, with the entries of record lists that follow.
// It writes nothing; it must not know flags, nor how what follows is judged or laid out.
package supposed

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Change is documents of a corpus that are being changed. The zero value is not usable; see New.
type Change struct {
	corpus *corpus.Corpus
	races  []*changedRace
	lists  []*changedList
	said   []string
}

// New begins a change of the documents of a corpus.
func New(c *corpus.Corpus) *Change { return &Change{corpus: c} }

// changedRace is a race as it would be.
type changedRace struct {
	doc *document.Doc
	now *race.Race
}

// changedList is a record list as it would be: of entries that are gone only the index is kept,
// so that those behind keep theirs.
type changedList struct {
	doc  *document.Doc
	now  *record.List
	gone map[int]bool
}

// Said is what is supposed, in words.
func (x *Change) Said() []string { return x.said }

// Edited is a document and what it would be.
type Edited struct {
	Before, After *document.Doc
	// Untold is why no text says it that keeps the comments; nil where After has one.
	Untold error
}

// Documents is the documents that would be others. One that would contradict itself is a
// *[corpus.FaultyError].
func (x *Change) Documents() ([]Edited, error) {
	var all []Edited
	for _, r := range x.races {
		text, err := edit.Race(r.doc, r.now)
		all = append(all, edited(r.doc, text, err, func(doc *document.Doc) { doc.Race = r.now }))
	}
	for _, l := range x.lists {
		now := *l.now
		now.Entries = nil
		for i := range l.now.Entries {
			if !l.gone[i] {
				now.Entries = append(now.Entries, l.now.Entries[i])
			}
		}
		text, err := edit.List(l.doc, &now)
		all = append(all, edited(l.doc, text, err, func(doc *document.Doc) { doc.List = &now }))
	}
	wrong := corpus.FaultyError{What: "the document would contradict itself"}
	for _, e := range all {
		if e.After.Faulty() {
			for _, f := range e.After.All() {
				f.File += " (as supposed)" // whose lines are not those of the file
				wrong.Findings = append(wrong.Findings, f)
			}
		}
	}
	if len(wrong.Findings) > 0 {
		return nil, &wrong
	}
	return all, nil
}

// edited is a document with a new text, or where there is none with a new value alone.
func edited(doc *document.Doc, text []byte, err error, value func(*document.Doc)) Edited {
	if err == nil {
		return Edited{Before: doc, After: check.Refuse(document.Decode(doc.Name, text))}
	}
	after := *doc
	value(&after)
	return Edited{Before: doc, After: check.Refuse(&after), Untold: err}
}

// race is the race of a document as it is supposed so far.
func (x *Change) race(doc *document.Doc) *changedRace {
	for _, r := range x.races {
		if r.doc.Race.ID == doc.Race.ID {
			return r
		}
	}
	r := &changedRace{doc: doc, now: doc.Race}
	x.races = append(x.races, r)
	return r
}

// list is a record list as it is supposed so far.
func (x *Change) list(doc *document.Doc) *changedList {
	for _, l := range x.lists {
		if l.doc == doc {
			return l
		}
	}
	now := *doc.List
	now.Entries = slices.Clone(now.Entries)
	l := &changedList{doc: doc, now: &now, gone: map[int]bool{}}
	x.lists = append(x.lists, l)
	return l
}

// say notes what is supposed.
func (x *Change) say(format string, args ...any) {
	x.said = append(x.said, fmt.Sprintf(format, args...))
}

// annul makes an entry one that was annulled, on a day that is not known.
func (l *changedList) annul(i int) {
	e := &l.now.Entries[i]
	e.Holds = slices.Clone(e.Holds)
	for j := range e.Holds {
		e.Holds[j].Standing = record.Annulled
	}
}

// entriesOf finds the entries that are a run, in the lists of the corpus itself.
func (x *Change) entriesOf(r *race.Race, result *race.Result, change func(l *changedList, i int)) error {
	sex := r.SexOf(result)
	of := record.Category{Event: r.Event, Sex: sex, Environment: r.Environment}
	docs, err := x.corpus.OwnLists(func(c record.Category) bool { return c.OfClass("") == of })
	if err != nil {
		return err
	}
	for _, class := range r.Classes() {
		if class.Sex != sex {
			continue
		}
		for _, doc := range docs {
			books, err := x.corpus.BooksOfClass(doc.List.Class, class)
			if err != nil {
				return err
			}
			book := books[doc.List.Category()]
			if book == nil {
				continue
			}
			entry := book.EntryOf(class, result)
			if entry == nil {
				continue
			}
			listed := book.Listed(entry)
			for i := range doc.List.Entries {
				if slices.Contains(listed, &doc.List.Entries[i]) {
					change(x.list(doc), i)
				}
			}
		}
	}
	return nil
}
