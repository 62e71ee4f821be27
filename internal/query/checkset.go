package query

import (
	"slices"
	"time"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// CheckSet is documents that are checked beside each other.
type CheckSet struct {
	refs  []store.Ref
	read  func(store.Ref) *document.Doc
	asked []bool // their findings are wanted; others are what they are held against
	whole bool   // they are all documents of a corpus
	work  *CheckWork
	both  *inBoth                 // of a set beside another; nil elsewhere
	own   map[string]*checkedOnce // what the other one of the two has not, by path, once it was examined

	memory *CheckMemory // of documents that were checked before; nil for none
}

// Measure adds to work what Findings does from now on.
func (s *CheckSet) Measure(work *CheckWork) { s.work = work }

// CheckAll is all documents of a store, held against the record lists too that it
// takes from another.
func CheckAll(s *store.Store) CheckSet {
	return CheckSome(s, func(*store.Ref) bool { return true })
}

// CheckSome is documents of a store, of which findings are wanted of some: asked
// tells of each whether they are, and may name its file as it was typed.
func CheckSome(s *store.Store, asked func(*store.Ref) bool) CheckSet {
	set := CheckSet{refs: s.Refs(), read: s.Decode, whole: s.Whole()}
	for i := range set.refs {
		set.asked = append(set.asked, asked(&set.refs[i]))
	}
	for _, ref := range s.AllLists() {
		if ref.Borrowed() {
			set.refs, set.asked = append(set.refs, ref), append(set.asked, false) // nothing is wanted of it but what it says
		}
	}
	return set
}

// CheckAlone is a document by itself.
func CheckAlone(doc *document.Doc) CheckSet {
	return CheckSet{
		refs: []store.Ref{{ID: doc.ID, File: doc.File}}, read: func(store.Ref) *document.Doc { return doc }, asked: []bool{true},
	}
}

// Files is how many documents there are.
func (s *CheckSet) Files() int { return len(s.refs) }

// Wanted is how many documents findings are wanted of.
func (s *CheckSet) Wanted() int {
	n := 0
	for _, asked := range s.asked {
		if asked {
			n++
		}
	}
	return n
}

// Findings is what is wrong with the documents of a set, by themselves and beside
// each other, on a day, and how many of them could not be used. It calls tick for
// each document that it has read, from several goroutines.
func (s *CheckSet) Findings(rules check.Selection, today date.Date, tick func()) (findings []diag.Finding, faulty int) {
	set := crosscheck.Set{Whole: s.whole, Touched: s.both.touch(rules, s.work)}
	look := s.all()
	if set.Touched.Nothing() {
		set.Whole = false
		look = slices.DeleteFunc(look, func(i int) bool { return s.both.isKnown(s.refs[i]) })
	}
	set.Summaries = make([]*crosscheck.Summary, len(look))
	set.Asked = func(i int) bool { return s.asked[look[i]] }
	set.Read = func(i int) *document.Doc { return s.read(s.refs[look[i]]) }
	alone := make([][]diag.Finding, len(look))
	store.EachOf(len(look), func(i int) {
		one := s.checkOnce(look[i], rules)
		alone[i], set.Summaries[i] = one.findings, one.summary
		tick()
	})
	for i, summary := range set.Summaries {
		if set.Asked(i) && summary.Faulty {
			faulty++
		}
	}
	findings = slices.Concat(alone...)
	defer s.work.together(s.work.began())
	var own, wanted []store.Ref
	for i, ref := range s.refs {
		if !ref.Borrowed() {
			own = append(own, ref)
		}
		if s.asked[i] {
			wanted = append(wanted, ref)
		}
	}
	findings = append(findings, crosscheck.UniqueIDs(own, wanted, rules)...)
	return append(findings, set.Findings(rules, today)...), faulty
}

// all is the indexes of all documents.
func (s *CheckSet) all() []int {
	all := make([]int, len(s.refs))
	for i := range all {
		all[i] = i
	}
	return all
}

// check checks a document by itself, and keeps what others are held against.
func (s *CheckSet) check(i int, rules check.Selection) *checkedOnce {
	began := s.work.began()
	doc := s.read(s.refs[i])
	if s.memory != nil {
		return s.memory.of(doc, func() *checkedOnce { return s.checkDoc(i, doc, rules, began) })
	}
	return s.checkDoc(i, doc, rules, began)
}

func (s *CheckSet) checkDoc(i int, doc *document.Doc, rules check.Selection, began time.Time) *checkedOnce {
	var checked check.Result
	read := s.work.began()
	switch {
	case s.both.isKnown(s.refs[i]):
		checked = check.Known(doc, rules)
	case s.asked[i]:
		checked = check.Document(doc, rules)
	}
	one := &checkedOnce{checked.Findings, crosscheck.Summarize(doc, checked)}
	s.work.document(doc, began, read)
	return one
}
