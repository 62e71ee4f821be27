package check

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Allowances are what a document excuses itself from, and which of it was needed.
type Allowances []allowance

// allowance is of the whole document or of an entry of a list.
type allowance struct {
	rule string
	path []document.Step // to the allowance
	of   []document.Step // to what it excuses
	used bool
}

// allowances lists the allowances of a document. The reading of a document
// refuses those of errors and of rules that there are not; they excuse nothing.
func allowances(doc *document.Doc) Allowances {
	var all Allowances
	add := func(some []race.Allowance, of ...document.Step) {
		for i, a := range some {
			if a.Rule != "" {
				path := append(slices.Clone(of), document.Key("allow"), document.Index(i), document.Key("rule"))
				all = append(all, allowance{rule: a.Rule, path: path, of: of})
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

// Excuse reports whether the document is excused from a rule at a value, and
// remembers that the allowance was needed. Errors cannot be excused.
func (a Allowances) Excuse(rule string, path []document.Step) bool {
	excused := false
	for i := range a {
		if a[i].rule == rule && len(path) >= len(a[i].of) && slices.Equal(path[:len(a[i].of)], a[i].of) {
			a[i].used, excused = true, true
		}
	}
	return excused
}

// Has reports whether there is an allowance of a rule.
func (a Allowances) Has(rule string) bool {
	return slices.ContainsFunc(a, func(one allowance) bool { return one.rule == rule })
}

// Unneeded yields the rules of the allowances that excused nothing, and the paths
// to them. Those of rules between documents may be needed where not all documents
// were held against each other.
func (a Allowances) Unneeded(together bool) iter.Seq2[string, []document.Step] {
	return func(yield func(string, []document.Step) bool) {
		for _, one := range a {
			if !one.used && (together || !diag.OfCorpus(one.rule)) && !yield(one.rule, one.path) {
				return
			}
		}
	}
}
