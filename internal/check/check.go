// Package check holds the figures of a document against each other, and
// documents against each other. What is wrong with the form of a document its
// reading has found already. It knows no command line and prints nothing.
package check

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Allowed is everything wrong with a document by itself but what it is excused
// from. Errors cannot be excused.
func Allowed(doc *document.Doc) []diag.Finding {
	var kept []diag.Finding
	for _, finding := range append(slices.Clone(doc.Findings), Document(doc)...) {
		excused := slices.ContainsFunc(doc.Allowances(), func(a race.Allowance) bool { return a.Rule == finding.Rule })
		if !excused || finding.Severity() == diag.Error {
			kept = append(kept, finding)
		}
	}
	return kept
}

// UniqueIDs reports documents of a corpus that have the id of another one, at
// the later of the two.
func UniqueIDs(refs []corpus.Ref) []diag.Finding {
	first := make(map[string]corpus.Ref, len(refs))
	var findings []diag.Finding
	for _, ref := range refs {
		if ref.Fault != nil {
			continue
		}
		other, taken := first[ref.ID]
		if !taken {
			first[ref.ID] = ref
			continue
		}
		findings = append(findings, diag.Finding{
			File: ref.File, Pos: diag.Pos{Line: 1, Col: 1}, Rule: "unique-id",
			Message: fmt.Sprintf("id %q: also that of %s", ref.ID, other.File),
		})
	}
	return findings
}
