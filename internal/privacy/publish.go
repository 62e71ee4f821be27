package privacy

import (
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Publish is a store with what may be published in the place of the documents of another, also of the record lists that it
// takes from elsewhere; and what was changed. Only documents in need are others. A revision of the same documents knows
// nothing of it: it is published by itself.
func Publish(s *store.Store, o Options) (*store.Store, Report) {
	p := Prepare(s, corpus.Open(s).Races(corpus.Filter{}), o)
	return p.publish(s.Refs())
}

// Publisher publishes documents of a store, each by itself. It may be asked from several goroutines.
type Publisher struct {
	options *Options
	store   *store.Store
	texts   textFields
	words   *birthWords
	decoder *document.Decoder
	index   *athlete.Index
	names   *leftOut
}

// Prepare looks through all documents of a store, of which the races are given, for who is one person, who is left out and
// when people were born.
func Prepare(s *store.Store, races iter.Seq[*race.Race], o Options) *Publisher {
	if o.Births == "" {
		o.Births = Years
	}
	o.LeftOut = slices.Clone(o.LeftOut)
	p := &Publisher{options: &o, store: s, words: newBirthWords(), decoder: document.NewDecoder()}
	p.look(races)
	p.texts = newTextFields(func(field string) bool { return p.names != nil || tellsOfPeople(field) }, &race.Race{}, &record.List{}, &race.Register{})
	return p
}

// Race makes of a race, which nobody else has yet, what may be published of it, and tells what was changed. Its document
// is that of [Publisher.Document].
func (p *Publisher) Race(r *race.Race) Report {
	w := p.work()
	w.race(r)
	return w.Report
}

// Document is what is published of a document: itself, where it may be.
func (p *Publisher) Document(doc *document.Doc) *document.Doc {
	own := check.Refuse(p.decoder.DecodeText(doc.Name, doc.Text())) // whose value changes
	if over, _ := p.document(own); over != nil {
		return over
	}
	return doc
}

// Others is the store with what is published in the place of record lists and registers, as [Publish] does with all
// documents; and what was changed.
func (p *Publisher) Others() (*store.Store, Report) {
	return p.publish(slices.DeleteFunc(p.store.Refs(), func(ref store.Ref) bool { return ref.Place == document.Race }))
}

// publish is the store with what may be published in the place of some documents, and of record lists that it takes from
// elsewhere.
func (p *Publisher) publish(refs []store.Ref) (*store.Store, Report) {
	over, report := p.over(p.store, refs)
	if lender := p.store.Lender(); lender != nil {
		var lent []store.Ref
		for _, ref := range p.store.AllLists() {
			if ref.Borrowed() {
				lent = append(lent, ref)
			}
		}
		lists, more := p.over(lender, lent)
		over = over.WithLists(lists)
		report.Add(&more)
	}
	if p.names != nil {
		report.Unknown = p.names.unknown()
	}
	slices.Sort(report.Addresses)
	return over, report
}

func (p *Publisher) look(races iter.Seq[*race.Race]) {
	directory := corpus.Open(p.store).Directory()
	builder := athlete.NewBuilder(directory, nil)
	if slices.ContainsFunc(p.options.LeftOut, func(line string) bool { return !isBlank(strings.TrimSpace(line)) }) {
		p.names = newLeftOut(p.options.LeftOut, directory)
	}
	for r := range races {
		builder.AddBirths(r)
		for i := range r.Results {
			result := &r.Results[i]
			p.lookAt(place{racePlace + r.ID, i, -1}, r.SexOf(result), &result.Competitor, result.Born)
		}
	}
	p.index = builder.Index()
	if p.names == nil {
		return
	}
	refs := p.store.AllLists()
	lists := make([]*record.List, len(refs))
	p.store.Each(refs, func(i int, doc *document.Doc) {
		if !doc.Faulty() {
			lists[i] = doc.List
		}
	})
	for _, list := range lists {
		if list == nil {
			continue
		}
		for i := range list.Entries {
			p.lookAt(place{listPlace + list.Name, i, -1}, list.Sex, &list.Entries[i].Competitor, date.Date{})
		}
	}
	p.names.tell(p.index)
}

// lookAt looks at one competitor, and those of a team.
func (p *Publisher) lookAt(at place, sex race.Sex, c *race.Competitor, born date.Date) {
	if p.names == nil {
		return
	}
	if !c.IsTeam() {
		p.names.look(named{at, sex, *c, born})
	}
	for j, leg := range c.Legs {
		at.leg = j
		p.names.look(named{at, sex, race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born})
	}
}

// over is a store with what may be published in the place of some documents.
func (p *Publisher) over(s *store.Store, refs []store.Ref) (*store.Store, Report) {
	refs = slices.DeleteFunc(slices.Clone(refs), func(ref store.Ref) bool { return ref.Folder })
	docs, reports := make([]*document.Doc, len(refs)), make([]Report, len(refs))
	store.EachOf(len(refs), func(i int) {
		doc := s.Decode(refs[i])
		if refs[i].IsGiven() { // others read it too
			doc = p.decoder.DecodeText(doc.Name, doc.Text())
		}
		docs[i], reports[i] = p.document(check.Refuse(doc))
	})
	var report Report
	for i := range reports {
		report.Add(&reports[i])
	}
	return s.With(slices.DeleteFunc(docs, func(doc *document.Doc) bool { return doc == nil })...), report
}

// work begins with a document.
func (p *Publisher) work() *work {
	return &work{options: p.options, texts: p.texts, words: p.words, index: p.index, names: p.names, families: newLexicon(), minors: newLexicon(), births: map[date.Date]bool{}}
}

// document is what is published of a document, whose value changes; nil where it is the document itself.
func (p *Publisher) document(doc *document.Doc) (*document.Doc, Report) {
	w := p.work()
	switch {
	case doc.Faulty():
		w.Faulty = 1
		return document.Unread(doc.Name, unpublished(doc)), w.Report
	case doc.Race != nil:
		w.race(doc.Race)
	case doc.List != nil:
		w.list(doc.List)
	case doc.Register != nil:
		w.register(doc.Register)
	}
	keepsComments := p.options.Births == InFull && p.names == nil && w.minors.isEmpty()
	if !w.changed && (keepsComments || !hasComments(doc)) {
		return nil, w.Report
	}
	text, err := p.encode(doc)
	if err != nil { // it would not be read as what it says
		w.Faulty = 1
		return document.Unread(doc.Name, unpublished(doc)), w.Report
	}
	w.Documents = 1
	return check.Refuse(p.decoder.Decode(doc.Name, text)), w.Report
}

// encode is the text of the value of a document.
func (p *Publisher) encode(doc *document.Doc) ([]byte, error) {
	switch {
	case doc.Race != nil:
		return document.EncodeBy(p.decoder, doc.Race)
	case doc.List != nil:
		return document.EncodeBy(p.decoder, doc.List)
	default:
		return document.EncodeBy(p.decoder, doc.Register)
	}
}

// hasComments reports whether a document has comments. A sign in a text is none.
func hasComments(doc *document.Doc) bool {
	return strings.Contains(doc.Text(), "#") && len(doc.Comments()) > 0
}

// unpublished is why a document is not published: what is wrong with it would quote it.
func unpublished(doc *document.Doc) diag.Finding {
	return diag.Finding{
		File: doc.File, Pos: diag.Pos{Line: 1, Col: 1}, Rule: "unreadable",
		Message: "file: has errors, and is not published", Remedy: "see milectl check",
	}
}
