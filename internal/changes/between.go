package changes

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Documents is the documents of two corpora that are not the same text on both sides, as they
// were read. One that was renamed or moved is in both lists.
type Documents struct{ Before, After []*document.Doc }

// Between is what it means that documents of a corpus changed. Nothing else of the corpora is
// read where the documents say the same. A faulty record list that is needed is a
// *[corpus.FaultyError].
func Between(before, after *corpus.Corpus, docs Documents) (Report, error) {
	report, all, err := between(before, after, docs, wanted{})
	report.Changes = told(all)
	return report, err
}

// wanted is which changes are asked for; all by default.
type wanted struct {
	kinds []Kind
	keep  func(Change) bool // of these kinds
}

// kind reports whether one of some kinds is asked for.
func (w wanted) kind(some ...Kind) bool {
	return len(w.kinds) == 0 || slices.ContainsFunc(some, func(k Kind) bool { return slices.Contains(w.kinds, k) })
}

// between is the report without its changes, and those of these that are wanted.
func between(before, after *corpus.Corpus, docs Documents, want wanted) (report Report, all []Change, err error) {
	report.Documents = count(docs)
	a, b := newSide(before), newSide(after)
	if a.docs, b.docs, report.LeftOut, err = usable(docs); err != nil {
		return Report{}, nil, err
	}
	pair(a, b)
	report.Renamed = a.ids
	for _, s := range []*side{a, b} {
		if err := s.documents(a, b); err != nil {
			return Report{}, nil, err
		}
	}
	own := difference(a.facts, b.facts)
	if len(own) == 0 {
		return report, nil, nil
	}
	of := touchedBy(a, b, own)
	a.facts, b.facts = a.facts.behind(own), b.facts.behind(own)
	if err := allOfBoth(a, b, of, want); err != nil {
		return Report{}, nil, err
	}
	all = difference(a.facts, b.facts)
	for i := range all {
		head := all[i].head()
		all[i].Person = cmp.Or(b.person(head), a.person(head))
	}
	report.Unexplained = unexplained(b, all)
	all = slices.DeleteFunc(all, func(c Change) bool { return !want.kind(c.Kind) || want.keep != nil && !want.keep(c) })
	inOrder(a.facts, b.facts, all)
	return report, all, nil
}

// allOfBoth says it of both sides, at the same time where every race is needed.
func allOfBoth(a, b *side, of touched, want wanted) error {
	if len(of.classes) == 0 {
		return cmp.Or(a.all(of, want), b.all(of, want))
	}
	corpus.ReadBoth(a.corpus, b.corpus)
	var before, after error
	var beside sync.WaitGroup
	beside.Go(func() { before = a.all(of, want) })
	after = b.all(of, want)
	beside.Wait()
	return cmp.Or(before, after)
}

// count is how many documents differ, those of both sides once.
func count(docs Documents) int {
	files := map[string]bool{}
	for _, doc := range slices.Concat(docs.Before, docs.After) {
		files[string(doc.Place)+"/"+doc.ID] = true
	}
	return len(files)
}

// usable is the documents without races that are faulty on one side, and the files of these: the
// corpora must leave them out too. Without a record list or a register nothing can be told.
func usable(docs Documents) (before, after []*document.Doc, leftOut []string, err error) {
	faulty := map[string]bool{}
	wrong := corpus.FaultyError{What: "a faulty record list or register"}
	for _, doc := range slices.Concat(docs.Before, docs.After) {
		if !doc.Faulty() {
			continue
		}
		faulty[doc.ID] = true
		leftOut = append(leftOut, doc.File)
		if doc.Place == document.Records || doc.Place == document.Athletes {
			wrong.Findings = append(wrong.Findings, doc.All()...)
		}
	}
	if len(wrong.Findings) > 0 {
		return nil, nil, nil, &wrong
	}
	isFaulty := func(doc *document.Doc) bool { return faulty[doc.ID] }
	return slices.DeleteFunc(slices.Clone(docs.Before), isFaulty), slices.DeleteFunc(slices.Clone(docs.After), isFaulty), leftOut, nil
}

// documents says what the documents say that differ. Of a category with a changed record list
// all its lists are looked at, since an entry may have moved from one to another.
func (s *side) documents(a, b *side) error {
	for _, doc := range s.docs {
		switch {
		case doc.Race != nil:
			s.race(doc.Race)
		case doc.Register != nil:
			s.register(doc.Register)
		}
	}
	wanted := a.categories()
	maps.Copy(wanted, b.categories())
	if len(wanted) == 0 {
		return nil
	}
	docs, err := s.corpus.OwnLists(func(c record.Category) bool { return wanted[c] })
	if err != nil {
		return err
	}
	lists := map[record.Category][]*record.List{}
	for _, l := range corpus.ListsOf(docs) {
		lists[l.Category()] = append(lists[l.Category()], l)
	}
	for c, some := range lists {
		s.lists(c, some)
	}
	return nil
}

// touchedBy is what the changes of documents are about.
func touchedBy(a, b *side, own []Change) touched {
	of := touched{classes: map[class]bool{}, races: map[string]bool{}, lists: map[record.Category]bool{}, people: map[string]bool{}}
	changed, seen := map[string]bool{}, map[string]bool{}
	for _, c := range own {
		switch {
		case c.Kind == Race, c.Kind == Result, c.What == flagged:
			changed[c.In] = true
		case c.Kind == Athlete:
			of.people[words.Fold(c.Who)] = true
		case c.Kind == Entry:
			seen[c.In] = true
		}
	}
	for _, s := range []*side{a, b} {
		for c := range s.categories() {
			of.lists[c] = true
			if seen[c.ListName()] {
				of.classes[classOf(c)] = true
			}
		}
		for _, r := range s.races() {
			of.races[r.ID] = true
			if !changed[s.id(r.ID)] {
				continue
			}
			for _, c := range r.Classes() {
				of.classes[classOf(record.CategoryOf(c))] = true
			}
			for i := range r.Results {
				of.people[words.Fold(r.Results[i].Name())] = true
			}
		}
	}
	of.spellings(a)
	of.spellings(b)
	return of
}

// spellings adds the other names of people, and the classes in which those run whose entry of a
// register changed.
func (t touched) spellings(s *side) {
	registers := slices.ContainsFunc(s.docs, func(doc *document.Doc) bool { return doc.Register != nil })
	for _, known := range s.corpus.Directory().Registered() {
		names := known.Spellings()
		if slices.ContainsFunc(names, func(name string) bool { return t.people[words.Fold(name)] }) {
			for _, name := range names {
				t.people[words.Fold(name)] = true
			}
		}
	}
	if !registers {
		return
	}
	for r := range s.corpus.Races(corpus.Filter{}) {
		for i := range r.Results {
			if t.people[words.Fold(r.Results[i].Name())] {
				t.classes[class{Event: r.Event, Sex: r.SexOf(&r.Results[i])}] = true
			}
		}
	}
}

// all says what a side makes of what was touched, as far as that is asked for.
func (s *side) all(of touched, want wanted) error {
	if len(of.classes) > 0 {
		seen, err := s.see(of.classes)
		if err != nil {
			return err
		}
		s.know(seen)
		if want.kind(Record, Verdict, Flag) {
			if err := s.records(of.classes, seen, want); err != nil {
				return err
			}
		}
		if want.kind(Best) {
			s.bests(of.classes, seen.index)
		}
		if want.kind(TopList) {
			if err := s.topLists(of.classes); err != nil {
				return err
			}
		}
	}
	if !want.kind(Claim) {
		return nil
	}
	return s.claims(of)
}

// unexplained is the races whose official list gives other results than before and no new word
// under amended, but for those that excuse themselves.
func unexplained(after *side, all []Change) []string {
	changed, explained := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		switch {
		case c.Kind == Result && c.Before+c.After != "" && isOutcome(c):
			changed[c.In] = true
		case c.Kind == Race && c.After != "" && len(c.What) > len("amended") && c.What[:len("amended")] == "amended":
			explained[c.In] = true
		case c.Kind == Race && c.What == "":
			explained[c.In] = true // the race is new or gone
		}
	}
	for _, doc := range after.docs {
		if doc.Race != nil && slices.ContainsFunc(doc.Allowances(), func(a race.Allowance) bool { return a.Rule == diag.UnexplainedChange }) {
			explained[after.id(doc.Race.ID)] = true
		}
	}
	var ids []string
	for _, r := range after.races() {
		if id := after.id(r.ID); changed[id] && !explained[id] && (r.List == "" || r.List == race.Official) {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, cmp.Compare[string])
	return ids
}

// isOutcome reports whether a figure of a result is how somebody came in.
func isOutcome(c Change) bool {
	return c.What == "" || c.What == "place" || c.What == "mark" || c.What == "status" || c.What == "annulled"
}
