package editing

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Location is a place in a document, of which the text is that of the corpus.
type Location struct {
	Span

	File, Text string
}

// Definition is where the word at an offset leads: to the race of an entry, the entries of a mark, the report of a source, the
// entry of a register.
func (d *Document) Definition(known *Known, offset int) []Location {
	at, ok := d.word(offset)
	if !ok {
		return nil
	}
	path := at.Path
	last := lastKey(at.Path)
	switch {
	case isCitation(path) && !at.OfKey:
		return d.sourceOf(at.Node.Text)
	case at.OfKey:
		return nil
	case isPerson(path):
		return d.registerEntry(known, path)
	case last == "race" && len(path) > 1:
		return d.raceOf(known, at.Node.Text, path)
	case isAt(path, "results", "#", "mark"), isAt(path, "results", "#", "flags", "#"):
		return d.entriesOf(known, path)
	case isAt(path, "records", "#", "mark"), isAt(path, "records", "#", "date"):
		return d.raceOf(known, "", path)
	}
	return nil
}

// sourceOf is where the key of a source is explained.
func (d *Document) sourceOf(key string) []Location {
	sources := d.tree().Get("sources")
	if sources == nil {
		return nil
	}
	for _, p := range sources.Pairs {
		if p.Key.Text == key {
			return []Location{{Span: spanOf(p.Key), File: d.Name.File, Text: d.Text}}
		}
	}
	return nil
}

// place is the place of a value in another document, or its beginning where there is no such value.
func place(doc *document.Doc, path ...cursor.Step) Location {
	at := Location{File: doc.File, Text: doc.Text()}
	n := cursor.Read(at.Text)
	for _, step := range path {
		switch {
		case n == nil:
		case step.Index < 0:
			n = n.Get(step.Key)
		case step.Index < len(n.Items):
			n = n.Items[step.Index]
		default:
			n = nil
		}
	}
	if n != nil && len(path) > 0 {
		at.Span = spanOf(n)
	}
	return at
}

func keyStep(key string) cursor.Step { return cursor.Step{Key: key, Index: -1} }
func indexStep(i int) cursor.Step    { return cursor.Step{Index: i} }

// registerEntry is the entry of the register of whoever is named at a path.
func (d *Document) registerEntry(known *Known, path []cursor.Step) []Location {
	who, ok := personAt(d.Doc(), path)
	if !ok || known.corpus == nil {
		return nil
	}
	_, registered := known.who(who)
	if registered == nil {
		return nil
	}
	registers := known.corpus.Fork().Directory().Registers()
	if registered.Register >= len(registers) {
		return nil
	}
	for _, ref := range known.refs {
		if ref.Place == document.Athletes && ref.ID == registers[registered.Register].Name && ref.Fault == nil {
			doc := known.corpus.Store().Read(ref)
			return []Location{place(doc, keyStep("athletes"), indexStep(registered.Index), keyStep("name"))}
		}
	}
	return nil
}

// raceOf is the race of an id, or that of an entry which names none: the result of it where that can be told.
func (d *Document) raceOf(known *Known, id string, path []cursor.Step) []Location {
	if known.corpus == nil {
		return nil
	}
	var entry *record.Entry
	list := d.Doc().List
	if list != nil && len(path) > 1 && path[0].Key == "records" && path[1].Index >= 0 && path[1].Index < len(list.Entries) {
		entry = &list.Entries[path[1].Index]
	}
	if id == "" && entry != nil {
		if id = entry.Race; id == "" {
			id = known.raceWith(list, entry)
		}
	}
	ref, found := known.byID[id]
	if !found || ref.Place != document.Race || ref.Fault != nil {
		return nil
	}
	doc := known.corpus.Store().Read(ref)
	if entry != nil && doc.Race != nil {
		for i := range doc.Race.Results {
			if result := &doc.Race.Results[i]; isRun(result, entry) {
				return []Location{place(doc, keyStep("results"), indexStep(i), keyStep("mark"))}
			}
		}
	}
	return []Location{place(doc)}
}

// isRun reports whether a result has the mark and the name of an entry.
func isRun(result *race.Result, e *record.Entry) bool {
	return result.Name() == e.Name() && result.Mark == e.Mark
}

// raceWith is the race of the day of an entry in which its mark was run; empty where none is known.
func (k *Known) raceWith(list *record.List, e *record.Entry) string {
	if !e.Date.IsFull() {
		return ""
	}
	for r := range k.corpus.Fork().Races(corpus.Filter{From: e.Date, To: e.Date}) {
		if r.Event != list.Event {
			continue
		}
		for i := range r.Results {
			if isRun(&r.Results[i], e) {
				return r.ID
			}
		}
	}
	return ""
}

// entriesOf is the entries of record lists that are the run of a result.
func (d *Document) entriesOf(known *Known, path []cursor.Step) []Location {
	result := d.result(path)
	if result == nil || known.corpus == nil {
		return nil
	}
	c := known.corpus.Fork()
	book, err := c.Books(d.Doc().Race)
	if err != nil {
		return nil
	}
	var all []Location
	for _, of := range d.Doc().Race.Classes() {
		for i := range of.Results {
			if !isResult(d.Doc().Race, &of.Results[i], result) && result.Place != of.Results[i].Place {
				continue
			}
			if b := book[record.CategoryOf(of)]; b != nil && of.Results[i].Name() == result.Name() {
				if entry := b.EntryOf(of, &of.Results[i]); entry != nil {
					all = append(all, known.listsWith(b.Listed(entry), record.CategoryOf(of))...)
				}
			}
		}
	}
	return all
}

// listsWith is the places of a run in record lists, as far as they lie in the corpus.
func (k *Known) listsWith(run []*record.Entry, of record.Category) []Location {
	var all []Location
	s := k.corpus.Store()
	for _, ref := range s.Lists(of) {
		if ref.Fault != nil || ref.Borrowed() {
			continue
		}
		doc := s.Read(ref)
		if doc.List == nil {
			continue
		}
		for i := range doc.List.Entries {
			e := &doc.List.Entries[i]
			if slices.ContainsFunc(run, func(of *record.Entry) bool { return e.Date == of.Date && e.Mark == of.Mark && e.Name() == of.Name() }) {
				all = append(all, place(doc, keyStep("records"), indexStep(i), keyStep("mark")))
			}
		}
	}
	return all
}

// store is where the documents lie; nil for none.
func (k *Known) store() *store.Store {
	if k.corpus == nil {
		return nil
	}
	return k.corpus.Store()
}
