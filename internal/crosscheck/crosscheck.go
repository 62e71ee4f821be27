// Package crosscheck holds documents against each other, and against the day.
// Each document by itself package check has checked already: of each it keeps a
// summary, so that many can be held against each other at once. It must not know
// the command line, the clock or output.
package crosscheck

import (
	"slices"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// Set is documents that are held against each other.
type Set struct {
	// Summaries are those of all documents, by path.
	Summaries []*Summary
	// Whole reports that these are all documents of a corpus: what is not among
	// them there is not. Else they are held against the day alone.
	Whole bool
	// Asked reports of which documents findings are wanted; of all where it is nil.
	Asked func(i int) bool
	// Touched is in what another set differs, where only what is found in one of the two is asked
	// for: what is in both may then be missing in both. All is looked for where it is nil.
	Touched *Touched
	// Read reads a document again, for the places of what was found.
	Read func(i int) *document.Doc
}

// Findings is what is wrong with documents beside each other and today, by the
// rules that are looked for, and which of their allowances silence nothing.
// Nothing is in the future where today is no date. It is to be asked once.
func (s Set) Findings(rules check.Selection, today date.Date) []diag.Finding {
	c := &checker{set: s, rules: rules, found: make([][]problem, len(s.Summaries))}
	if s.Whole {
		c.touched = s.Touched.with(s.Summaries)
		c.gather()
		c.find()
	}
	together := s.Whole && len(c.unusable) == 0
	var findings []diag.Finding
	for i, summary := range s.Summaries {
		if !c.asked(i) {
			continue
		}
		all := append(c.found[i], summary.future(today)...)
		all = slices.DeleteFunc(all, func(p problem) bool { return summary.allowances.Excuse(p.rule, p.path) || !rules.Has(p.rule) })
		if rules.Has("unused-allow") {
			all = append(all, summary.unneeded(together)...)
		}
		if len(all) == 0 {
			continue
		}
		doc := s.Read(i)
		kept, more := check.Told(all, func(p problem) string { return p.rule })
		for _, p := range kept {
			findings = append(findings, doc.Finding(p.rule, p.message, p.remedy, p.path...))
		}
		if more != "" {
			findings = append(findings, doc.Finding(check.MoreFindings, more, ""))
		}
	}
	return findings
}

// problem is something wrong with a value of a document.
type problem struct {
	rule, message string
	remedy        string // that of the rule where it is empty
	path          []document.Step
}

// find looks for the rules that are asked for, several groups at a time. Each finds for itself; what it found is put together in
// the order of the groups.
func (c *checker) find() {
	wanted := slices.DeleteFunc(groups(), func(g group) bool {
		return g.ofPeople && !c.touched.hasPeople() || !slices.ContainsFunc(g.rules, c.looksFor)
	})
	found := make([]map[int][]problem, len(wanted))
	store.EachOf(len(wanted), func(i int) {
		alone := c.alone()
		wanted[i].find(alone)
		found[i] = alone.problems()
	})
	for _, of := range found {
		for doc, problems := range of {
			c.found[doc] = append(c.found[doc], problems...)
		}
	}
}

// group is rules that are looked for in one go.
type group struct {
	rules    []string
	find     func(*checker)
	ofPeople bool // by who ran, when, where and for whom, not by marks or places
}

func groups() []group {
	return []group{
		{[]string{"same-race"}, (*checker).sameRaces, false},
		{[]string{"two-places"}, (*checker).twoPlaces, true},
		{[]string{"two-births"}, (*checker).births, true},
		{[]string{"two-registers"}, (*checker).twoRegisters, false},
		{[]string{"two-sexes"}, (*checker).sexes, true},
		{[]string{"spelling"}, (*checker).spellings, true},
		{[]string{"register-nation"}, (*checker).nations, true},
		{[]string{"nation-change"}, (*checker).nationChanges, true},
		{[]string{"overall"}, (*checker).overalls, false},
		{[]string{"register-born"}, (*checker).registeredBirths, false},
		{[]string{"unknown-race"}, (*checker).unknownRaces, false},
		{[]string{"unknown-club"}, (*checker).unknownClubs, false},
		{[]string{"entry-race"}, (*checker).entries, false},
		{[]string{"two-lists"}, (*checker).twoLists, false},
		{[]string{"progression"}, (*checker).progressions, false},
		{[]string{"unlisted-record", "record-flag", "missing-flag"}, (*checker).records, false},
		{[]string{"best-flag"}, (*checker).bests, false},
	}
}

// looksFor reports whether a rule is looked for: for its findings, or to see
// which allowances are needed.
func (c *checker) looksFor(rule string) bool {
	return c.rules.Has(rule) || c.rules.Has("unused-allow") &&
		slices.ContainsFunc(c.set.Summaries, func(s *Summary) bool { return s.allowances.Has(rule) })
}
