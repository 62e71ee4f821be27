package check

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Sheet is what is kept of a document that was looked at by itself: what is
// wrong with it, and what other documents are held against. It is a small part
// of the document, so that many can be kept.
type Sheet struct {
	// Findings are those of the document by itself that are looked for and from
	// which it is not excused.
	Findings []diag.Finding
	// Faulty tells that the document could not be used, whether or not its errors
	// are looked for.
	Faulty bool

	id       string
	kind     document.Kind // what belongs in its place, or what it says to be
	race     *race.Race    // without splits, positions and sources
	list     *record.List
	register *race.Register
	excuses  []excuse
}

// excuse is an allowance, of the whole document or of an entry of a list.
type excuse struct {
	rule string
	path []document.Step // to the allowance
	of   []document.Step // to what it excuses
	used bool
}

// Look looks at a document by itself.
func (p Plan) Look(doc *document.Doc) *Sheet {
	s := newSheet(doc)
	s.excuses = excuses(doc)
	for _, finding := range doc.Findings {
		if !s.excused(finding.Rule, nil) && p.wants(finding.Rule) {
			s.Findings = append(s.Findings, finding)
		}
	}
	all, impossible := p.alone(doc)
	for _, f := range all {
		if !s.excused(f.rule, f.path) && p.wants(f.rule) {
			s.Findings = append(s.Findings, f.finding(doc))
		}
	}
	if !s.Faulty {
		s.keep(doc)
	}
	for _, i := range impossible {
		if s.Faulty {
			break // nothing is held against it
		}
		s.race.Results[i].Mark = timing.Mark{} // one wrong mark is one finding
	}
	return s
}

// Keep keeps of a document what others are held against, and looks at nothing.
func Keep(doc *document.Doc) *Sheet {
	s := newSheet(doc)
	if !s.Faulty {
		s.keep(doc)
	}
	return s
}

func newSheet(doc *document.Doc) *Sheet {
	return &Sheet{id: doc.ID, kind: cmp.Or(doc.Place, doc.Kind), Faulty: doc.Faulty()}
}

// keep keeps the values of a document that others are held against.
func (s *Sheet) keep(doc *document.Doc) {
	s.list, s.register = doc.List, doc.Register
	if doc.Race == nil {
		return
	}
	kept := *doc.Race
	kept.LeaderSplits, kept.Segments, kept.Sources, kept.Claims, kept.Source = nil, nil, nil, nil, race.Citation{}
	kept.Results = slices.Clone(kept.Results)
	for i := range kept.Results {
		result := &kept.Results[i]
		result.Splits, result.Positions, result.Segments, result.Source = nil, nil, nil, race.Citation{}
	}
	s.race = &kept
}

// excused tells whether a document is excused from a rule at a value, and
// remembers that the allowance was needed. Errors cannot be excused.
func (s *Sheet) excused(rule string, path []document.Step) bool {
	excused := false
	for i := range s.excuses {
		e := &s.excuses[i]
		if e.rule != rule || len(path) < len(e.of) || !slices.Equal(path[:len(e.of)], e.of) {
			continue
		}
		e.used, excused = true, true
	}
	return excused
}

// excuses lists the allowances of a document. The reading of a document refuses
// those of errors and of rules that there are not; they excuse nothing.
func excuses(doc *document.Doc) []excuse {
	var all []excuse
	add := func(allowances []race.Allowance, of ...document.Step) {
		for i, a := range allowances {
			if a.Rule != "" {
				path := append(slices.Clone(of), document.Key("allow"), document.Index(i), document.Key("rule"))
				all = append(all, excuse{rule: a.Rule, path: path, of: of})
			}
		}
	}
	add(doc.Allowances())
	if doc.List != nil {
		for i := range doc.List.Entries {
			add(doc.List.Entries[i].Allow, document.Key("records"), document.Index(i))
		}
	}
	return all
}

// unused is the allowances that silenced nothing. Those of rules between
// documents may be needed where not all documents could be held against each
// other.
func (s *Sheet) unused(together bool) []found {
	if s.Faulty {
		return nil
	}
	var all []found
	for _, e := range s.excuses {
		if !e.used && (together || !diag.OfCorpus(e.rule)) {
			all = append(all, found{rule: "unused-allow", message: "allow " + e.rule + ": there is nothing to silence", path: e.path})
		}
	}
	return all
}

// allows tells whether the document has an allowance of a rule.
func (s *Sheet) allows(rule string) bool {
	return slices.ContainsFunc(s.excuses, func(e excuse) bool { return e.rule == rule })
}
