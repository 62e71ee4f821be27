// Package diag is what milectl says about a document that is not right: a
// finding with its place, its rule and its remedy, the one catalogue of rules,
// and the text form of both. It must not know races, YAML or commands, nor how
// a rule is checked.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Pos is a place in a text: line and column from 1, the column in code points.
// The zero value means the text as a whole.
type Pos struct {
	Line, Col int
}

// String is "LINE:COL", or "1:1" for the text as a whole.
func (p Pos) String() string {
	return fmt.Sprintf("%d:%d", max(p.Line, 1), max(p.Col, 1))
}

// Severity is how much a finding matters.
type Severity uint8

// The severities: an error makes a document unusable, a warning is very likely
// a mistake, style changes no meaning.
const (
	Error Severity = iota + 1
	Warning
	Style
)

// String is the severity as findings print it.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Style:
		return "style"
	default:
		return "unknown"
	}
}

// Finding is one thing wrong in one document.
type Finding struct {
	File    string
	Pos     Pos
	Width   int    // code points under which the caret line is drawn
	Line    string // the user's own line, for the excerpt; may be empty
	Rule    string // id of a rule of the catalogue
	Message string // "thing: problem", lower case, no full stop
	Remedy  string // how to mend it; the rule's own where it is empty
	Fix     Fix    // what surely stands there instead; nothing where somebody must decide
}

// Fix is the text that stands in the place of another one of a document, from one
// byte to another. The zero value is none.
type Fix struct {
	Start, End int
	Text       string
}

// IsZero reports whether there is no fix.
func (f Fix) IsZero() bool { return f == Fix{} }

// IsSure reports whether a finding has one right value, which changes no meaning: it
// has a fix, and its rule is one of those that give some.
func (f Finding) IsSure() bool {
	rule, ok := Lookup(f.Rule)
	return ok && rule.Sure != "" && !f.Fix.IsZero()
}

// Severity is the severity of the finding's rule.
func (f Finding) Severity() Severity {
	if rule, ok := Lookup(f.Rule); ok {
		return rule.Severity
	}
	return Error
}

// Sort orders findings by file, place and rule, and drops repeats.
func Sort(findings []Finding) []Finding {
	slices.SortFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(findings)
}

// Count is how many findings have a severity.
func Count(findings []Finding, severity Severity) int {
	n := 0
	of := map[string]Severity{} // by rule: each is looked up once
	for _, finding := range findings {
		its, known := of[finding.Rule]
		if !known {
			its = finding.Severity()
			of[finding.Rule] = its
		}
		if its == severity {
			n++
		}
	}
	return n
}

// IsError reports whether a finding makes a document faulty.
func (f Finding) IsError() bool { return f.Severity() == Error }
