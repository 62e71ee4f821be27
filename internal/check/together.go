package check

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Corpus is the documents that are held against each other.
type Corpus struct {
	// Sheets are those of all documents, by path.
	Sheets []*Sheet
	// Whole tells that these are all documents of a corpus: what is not among
	// them there is not.
	Whole bool
	// Asked tells of which documents findings are wanted; of all where it is nil.
	Asked func(i int) bool
	// Read reads a document again, for the places of what was found.
	Read func(i int) *document.Doc
}

// Together is what is wrong with documents beside each other, and which of
// their allowances silence nothing. It is to be asked once.
func (p Plan) Together(corpus Corpus) []diag.Finding {
	c := &corpusCheck{plan: p, corpus: corpus, found: make([][]found, len(corpus.Sheets))}
	if corpus.Whole {
		c.gather()
		for _, rule := range c.rules() {
			if slices.ContainsFunc(rule.ids, c.looksFor) {
				rule.run()
			}
		}
	}
	together := corpus.Whole && len(c.unusable) == 0
	var findings []diag.Finding
	for i, sheet := range corpus.Sheets {
		if corpus.Asked != nil && !corpus.Asked(i) {
			continue
		}
		kept := slices.DeleteFunc(c.found[i], func(f found) bool { return sheet.excused(f.rule, f.path) || !p.wants(f.rule) })
		if p.wants("unused-allow") {
			kept = append(kept, sheet.unused(together)...)
		}
		if len(kept) == 0 {
			continue
		}
		doc := corpus.Read(i)
		for _, f := range kept {
			findings = append(findings, f.finding(doc))
		}
	}
	return findings
}

// looksFor tells whether a rule is looked for: for its findings, or to see which
// allowances are needed.
func (c *corpusCheck) looksFor(rule string) bool {
	return c.plan.wants(rule) || c.plan.wants("unused-allow") &&
		slices.ContainsFunc(c.corpus.Sheets, func(s *Sheet) bool { return s.allows(rule) })
}

// faulty tells whether a document of a kind could not be used: what it says is
// not known to the others.
func (c *corpusCheck) faulty(kind document.Kind) bool {
	return slices.ContainsFunc(c.unusable, func(s *Sheet) bool { return s.kind == kind })
}

// corpusRule is rules between documents that are looked for in one go.
type corpusRule struct {
	ids []string
	run func()
}

func (c *corpusCheck) rules() []corpusRule {
	return []corpusRule{
		{[]string{"same-race"}, c.sameRaces},
		{[]string{"two-places"}, c.twoPlaces},
		{[]string{"two-births"}, c.births},
		{[]string{"two-sexes"}, c.sexes},
		{[]string{"spelling"}, c.spellings},
		{[]string{"register-nation"}, c.nations},
		{[]string{"unknown-race"}, c.unknownRaces},
		{[]string{"entry-race"}, c.entries},
		{[]string{"progression"}, c.progressions},
		{[]string{"unlisted-record", "record-flag", "missing-flag"}, c.records},
		{[]string{"best-flag"}, c.bests},
	}
}

// corpusCheck gathers what is wrong with documents beside each other.
type corpusCheck struct {
	plan   Plan
	corpus Corpus
	found  [][]found // of each sheet

	races     []held // in the order in which they were run
	lists     []int  // the sheets that are record lists
	registers []int  // the sheets that are registers
	unusable  []*Sheet
	byID      map[string]*race.Race
	ofDay     map[date.Date][]*race.Race
	people    *people
	runs      map[person][]run // of everybody, the earliest first
	seasons   map[int][]run    // of everybody, by year; made when it is needed
	all       []person         // everybody of whom a run is known, in a stable order
	books     map[record.Category]*record.Book
}

// held is a race of a sheet.
type held struct {
	sheet int
	*race.Race
}

// place is a result of a race or an entry of a list.
type place struct {
	sheet, index int
}

// gather makes of the sheets what several rules look at.
func (c *corpusCheck) gather() {
	c.byID, c.ofDay = map[string]*race.Race{}, map[date.Date][]*race.Race{}
	for i, sheet := range c.corpus.Sheets {
		switch {
		case sheet.Faulty:
			c.unusable = append(c.unusable, sheet)
		case sheet.race != nil:
			c.races = append(c.races, held{i, sheet.race})
			c.byID[sheet.id] = sheet.race
			c.ofDay[sheet.race.Date] = append(c.ofDay[sheet.race.Date], sheet.race)
		case sheet.list != nil:
			c.lists = append(c.lists, i)
		case sheet.register != nil:
			c.registers = append(c.registers, i)
		}
	}
	slices.SortStableFunc(c.races, func(a, b held) int { return race.Chronological(a.Race, b.Race) })
	c.people = c.readRegisters()
	c.runs = c.readRuns()
	c.books = c.readLists()
}

// readLists makes books of the record lists, which know the races.
func (c *corpusCheck) readLists() map[record.Category]*record.Book {
	lists := map[record.Category][]*record.List{}
	for _, i := range c.lists {
		list := c.corpus.Sheets[i].list
		lists[list.Category()] = append(lists[list.Category()], list)
	}
	races := map[record.Category][]*race.Race{}
	for _, r := range c.races {
		races[record.CategoryOf(r.Race)] = append(races[record.CategoryOf(r.Race)], r.Race)
	}
	books := map[record.Category]*record.Book{}
	for category, of := range lists {
		books[category] = record.NewBook(of...)
		books[category].Know(races[category]...)
	}
	return books
}

// report reports something at a value of a document.
func (c *corpusCheck) report(sheet int, rule, message string, path ...document.Step) {
	c.found[sheet] = append(c.found[sheet], found{rule: rule, message: message, path: path})
}

// atResult reports something at a key of a result.
func (c *corpusCheck) atResult(p place, key, rule, message string) {
	c.report(p.sheet, rule, message, document.Key("results"), document.Index(p.index), document.Key(key))
}

// atEntry reports something at a key of an entry of a record list.
func (c *corpusCheck) atEntry(p place, key, rule, message string) {
	c.report(p.sheet, rule, message, document.Key("records"), document.Index(p.index), document.Key(key))
}

// asked tells whether findings of a sheet are wanted.
func (c *corpusCheck) asked(sheet int) bool {
	return c.corpus.Asked == nil || c.corpus.Asked(sheet)
}

// later is which of two sheets that contradict each other is told so: rather a
// race or a list than a register, else the later one by path, but one of which
// findings are wanted.
func (c *corpusCheck) later(a, b int) (told, other int) {
	told, other = max(a, b), min(a, b)
	if c.corpus.Sheets[told].register != nil && c.corpus.Sheets[other].register == nil {
		told, other = other, told
	}
	if !c.asked(told) && c.asked(other) {
		return other, told
	}
	return told, other
}

// name is the id of a sheet's document.
func (c *corpusCheck) name(sheet int) string { return c.corpus.Sheets[sheet].id }

// compare orders places as documents and their parts are ordered.
func (p place) compare(o place) int {
	return cmp.Or(cmp.Compare(p.sheet, o.sheet), cmp.Compare(p.index, o.index))
}
