package check

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Allowances are what a document excuses itself from, and which of it was needed.
type Allowances struct {
	all  []allowance
	used map[excused]*bool // whether what excuses the same was needed
}

// allowance is of the whole document or of an entry of a list.
type allowance struct {
	rule string
	path []document.Step // to the allowance
	used *bool           // shared by all that excuse the same
}

// excused is what is excused from a rule: an entry of a list, or the document.
type excused struct {
	rule    string
	entry   document.Step
	isEntry bool
}

// allowances lists the allowances of a document. The reading of a document
// refuses those of errors and of rules that there are not; they excuse nothing.
func allowances(doc *document.Doc) Allowances {
	a := Allowances{used: map[excused]*bool{}}
	a.add(doc.Allowances(), excused{})
	if doc.List != nil {
		for i := range doc.List.Entries {
			a.add(doc.List.Entries[i].Allow, excused{entry: document.Index(i), isEntry: true}, document.Key("records"), document.Index(i))
		}
	}
	return a
}

func (a *Allowances) add(some []race.Allowance, what excused, of ...document.Step) {
	for i, allow := range some {
		if allow.Rule == "" {
			continue
		}
		what.rule = allow.Rule
		if a.used[what] == nil {
			a.used[what] = new(bool)
		}
		path := append(slices.Clone(of), document.Key("allow"), document.Index(i), document.Key("rule"))
		a.all = append(a.all, allowance{rule: allow.Rule, path: path, used: a.used[what]})
	}
}

// Excuse reports whether the document is excused from a rule at a value, and
// remembers that the allowance was needed. Errors cannot be excused.
func (a *Allowances) Excuse(rule string, path []document.Step) bool {
	whole := a.excuse(excused{rule: rule})
	if len(path) < 2 || path[0] != document.Key("records") {
		return whole
	}
	return a.excuse(excused{rule: rule, entry: path[1], isEntry: true}) || whole
}

func (a *Allowances) excuse(what excused) bool {
	used := a.used[what]
	if used == nil {
		return false
	}
	*used = true
	return true
}

// Has reports whether there is an allowance of a rule.
func (a *Allowances) Has(rule string) bool {
	return slices.ContainsFunc(a.all, func(one allowance) bool { return one.rule == rule })
}

// Any reports whether there is any allowance.
func (a *Allowances) Any() bool { return len(a.all) > 0 }

// Unneeded yields the rules of the allowances that excused nothing, and the paths
// to them. Those of rules between documents may be needed where not all documents
// were held against each other, and those of rules that need the files of sources always.
func (a *Allowances) Unneeded(together bool) iter.Seq2[string, []document.Step] {
	return func(yield func(string, []document.Step) bool) {
		for _, one := range a.all {
			if !*one.used && !diag.NeedsMore(one.rule) && (together || !diag.OfCorpus(one.rule)) && !yield(one.rule, one.path) {
				return
			}
		}
	}
}

// Clone is the same allowances, needed so far by the same, for another who looks which are.
func (a Allowances) Clone() Allowances {
	copied := Allowances{used: make(map[excused]*bool, len(a.used)), all: slices.Clone(a.all)}
	of := make(map[*bool]*bool, len(a.used))
	for what, used := range a.used {
		is := *used
		copied.used[what], of[used] = &is, &is
	}
	for i := range copied.all {
		copied.all[i].used = of[copied.all[i].used]
	}
	return copied
}
