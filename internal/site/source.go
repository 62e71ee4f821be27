package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// Source is a corpus that was read, with the sums of its documents.
type Source struct {
	corpus    *corpus.Corpus
	publisher *privacy.Publisher // nil where documents are shown as they are
	sums      *sums
}

// Read reads the documents of a store, each once, and tells what may not be published of them.
func Read(s *store.Store, o privacy.Options) (*Source, privacy.Report) {
	r := read(s, o.MayBeMinor)
	r.sums.births = append(r.sums.births, string(o.Births), strings.Join(o.LeftOut, "\n"))
	publisher := privacy.Prepare(s, slices.Values(r.races), o)
	over, report := publisher.Others()
	reports := make([]privacy.Report, len(r.races))
	store.EachOf(len(r.races), func(i int) { reports[i] = publisher.Race(r.races[i]) })
	for i := range reports {
		report.Add(&reports[i])
	}
	report.Faulty += r.faulty
	return &Source{corpus.KeepRead(over, r.byPath), publisher, r.sums}, report
}

// ReadOwn reads the documents of a store as they are, each once, for who keeps them.
func ReadOwn(s *store.Store) *Source {
	r := read(s, func(date.Date) bool { return false })
	return &Source{corpus: corpus.KeepRead(s, r.byPath), sums: r.sums}
}

// reading is what was read of a store.
type reading struct {
	sums   *sums
	byPath map[string]*race.Race // nil those that cannot be used
	races  []*race.Race          // the others
	faulty int
}

// read reads all documents, and sums them up. A birth counts for more than it says where it may be that of a minor.
func read(s *store.Store, isMinor func(date.Date) bool) reading {
	r := reading{byPath: map[string]*race.Race{}, sums: &sums{
		ids: map[string]Sum{}, paths: map[string]string{}, long: map[string]bool{}, lists: map[event.Event][]string{}, listsOf: map[event.Event]string{},
	}}
	born := func(sex race.Sex, name, id string, on date.Date) {
		if !on.IsZero() {
			r.sums.births = append(r.sums.births, fmt.Sprintf("%s %s %s %s %t", sex, name, id, on, isMinor(on)))
		}
	}
	for ref, doc := range s.Stream(s.Refs()) {
		r.sums.add(ref, doc)
		switch {
		case ref.Place == document.Race && (doc.Faulty() || doc.Race == nil):
			r.byPath[ref.Path] = nil
			r.faulty++
		case doc.Faulty():
		case doc.Race != nil:
			r.byPath[ref.Path] = doc.Race
			r.races = append(r.races, doc.Race)
			for i := range doc.Race.Results {
				x := &doc.Race.Results[i]
				born(doc.Race.SexOf(x), x.Athlete, x.ID, x.Born)
				for _, leg := range x.Legs {
					born(doc.Race.Sex, leg.Athlete, leg.ID, leg.Born)
				}
			}
		case doc.Register != nil:
			for i := range doc.Register.Athletes {
				x := &doc.Register.Athletes[i]
				born(x.Sex, x.Name, x.ID, x.Born)
			}
		}
	}
	slices.Sort(r.sums.births)
	r.sums.births = slices.Compact(r.sums.births)
	return r
}

// add sums a document.
func (s *sums) add(ref store.Ref, doc *document.Doc) {
	sum := sumOf(ref.Path, doc.Text())
	s.ids[ref.ID] = sum
	s.paths[ref.File] = ref.Path
	if strings.Count(doc.Text(), "\n") > linesOfPage {
		s.long[ref.ID] = true
	}
	switch {
	case doc.List != nil:
		s.lists[doc.List.Event] = append(s.lists[doc.List.Event], string(sum[:]))
	case ref.Place != document.Race:
		s.registers = append(s.registers, string(sum[:]))
	}
}

// path is a document of the corpus by its path below the root, of one by the name that findings have for it.
func (s *sums) path(file string) string { return cmp.Or(s.paths[file], file) }
