// Package check holds the figures of a document against each other: each
// document by itself, whatever others say and whatever day it is. What is wrong
// with the form of a document its reading has found already. It must not know
// where documents lie, other documents, the clock or output.
package check

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Selection is which rules are looked for, by their ids. The zero value looks for
// all.
type Selection struct {
	Only []string // all where there are none
	Skip []string
}

// Has reports whether a rule is looked for.
func (s Selection) Has(rule string) bool {
	return (len(s.Only) == 0 || slices.Contains(s.Only, rule)) && !slices.Contains(s.Skip, rule)
}

// Result is what is known of a document by itself.
type Result struct {
	// Findings are of the rules that are looked for, and of those from which the
	// document is not excused: first those of its form.
	Findings []diag.Finding
	// Impossible are the indexes of the results of a race, or the entries of a record
	// list, whose marks nobody can have run, in no order.
	Impossible []int
	// Allowances are what the document is excused from.
	Allowances Allowances
}

// Document checks a document by itself: its form and, as far as that leaves no
// doubt, its sense.
func Document(doc *document.Doc, rules Selection) Result {
	r := Result{Allowances: allowances(doc)}
	for _, finding := range doc.Findings {
		if !r.Allowances.Excuse(finding.Rule, nil) && rules.Has(finding.Rule) {
			r.Findings = append(r.Findings, finding)
		}
	}
	if doc.Unfinished {
		if rules.Has(MoreFindings) {
			r.Findings = append(r.Findings, doc.Finding(MoreFindings, fmt.Sprintf("findings: more than %d, and so the rest of the document was not read", MostTold), ""))
		}
		return r
	}
	all, impossible := sense(doc)
	all = slices.DeleteFunc(all, func(f found) bool { return r.Allowances.Excuse(f.rule, f.path) || !rules.Has(f.rule) })
	r.Findings = append(r.Findings, told(all, doc)...)
	r.Impossible = impossible
	return r
}

// found is something wrong with a value of a document.
type found struct {
	rule, message, remedy string
	path                  []document.Step
}

// finding is what was found at its place in the document.
func (f found) finding(doc *document.Doc) diag.Finding {
	return doc.Finding(f.rule, f.message, f.remedy, f.path...)
}

// sense is what is wrong with the sense of a document: what its figures say of
// each other. Of a document that has errors it is what those leave no doubt
// about. Impossible are the results or entries whose marks nobody can have run.
func sense(doc *document.Doc) (all []found, impossible []int) {
	switch {
	case doc.Race != nil && !doc.Race.Event.IsZero() && doc.Race.Sex != "" && !doc.Race.Date.IsZero():
		all, impossible = ofRace(doc.Race)
	case doc.List != nil:
		all, impossible = ofList(doc.List)
	case doc.Register != nil:
		all = ofRegister(doc.Register)
	}
	if doc.Malformed() {
		errors := errorsOf(doc)
		all = slices.DeleteFunc(all, func(f found) bool { return errors.explain(f, doc) })
	}
	return all, impossible
}

// formErrors is the errors in the form of a document.
type formErrors struct {
	rules map[string]bool
	at    map[diag.Pos]bool
}

func errorsOf(doc *document.Doc) formErrors {
	e := formErrors{rules: map[string]bool{}, at: map[diag.Pos]bool{}}
	for _, f := range doc.Findings {
		if f.Severity() == diag.Error {
			e.rules[f.Rule], e.at[f.Pos] = true, true
		}
	}
	return e
}

// explain reports whether something found may come of an error in the form of
// the document: it stands where the error does, or hangs on what could not be
// read.
func (e formErrors) explain(f found, doc *document.Doc) bool {
	if slices.ContainsFunc(hangsOn(f.rule), func(rule string) bool { return e.rules[rule] }) || e.at[doc.At(f.path...)] {
		return true
	}
	// what the flag goes with is what could not be read
	return f.rule == "flag-counts" && (e.at[doc.At(f.path[0], f.path[1], document.Key("mark"))] || e.at[doc.At(f.path[0], f.path[1], document.Key("status"))])
}

// hangsOn is the rules of form whose errors anywhere in a document may be why
// another rule is broken.
func hangsOn(rule string) []string {
	unread := []string{"shape", "no-value", "duplicate-key", "unknown-key", "missing-key", "plain-yaml", "one-document"}
	switch rule {
	case "places":
		return append(unread, "number", "word", "result", "place-and-status")
	case "claim":
		return append(unread, "mark", "margin", "number", "date", "scope", "split-point", "text", "word")
	case "unknown-source", "unused-source":
		return append(unread, "key", "citation", "text", "date")
	default:
		return nil
	}
}
