// Package check holds the figures of a document against each other, and
// documents against each other. What is wrong with the form of a document its
// reading has found already. It knows no command line, no clock and prints
// nothing.
package check

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// Plan says what is looked for. The zero value looks for all that needs no
// clock.
type Plan struct {
	Today date.Date // nothing is in the future where it is zero
	Only  []string  // ids of the rules to look for; all where there are none
	Skip  []string  // ids of rules not to look for
}

// wants tells whether a rule is looked for.
func (p Plan) wants(rule string) bool {
	return (len(p.Only) == 0 || slices.Contains(p.Only, rule)) && !slices.Contains(p.Skip, rule)
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

// alone is what is wrong with the sense of a document by itself: what its
// figures say of each other. Of a document that has errors it is what those leave
// no doubt about. Impossible are the results of a race whose marks nobody can
// have run.
func (p Plan) alone(doc *document.Doc) (all []found, impossible []int) {
	switch {
	case doc.Race != nil && !doc.Race.Event.IsZero() && doc.Race.Sex != "" && !doc.Race.Date.IsZero():
		all, impossible = p.race(doc.Race)
	case doc.List != nil:
		all = p.list(doc.List)
	case doc.Register != nil:
		all = register(doc.Register)
	}
	if doc.Faulty() {
		all = slices.DeleteFunc(all, func(f found) bool { return doubtful(f, doc) })
	}
	return all, impossible
}

// doubtful tells whether something found may come of an error in the form of the
// document: it stands where the error does, or hangs on what could not be read.
func doubtful(f found, doc *document.Doc) bool {
	unread := []string{"shape", "no-value", "duplicate-key", "unknown-key", "missing-key", "plain-yaml", "one-document"}
	switch f.rule {
	case "places":
		unread = append(unread, "number", "word", "result", "place-and-status")
	case "claim":
		unread = append(unread, "mark", "margin", "number", "date", "scope", "split-point", "text", "word")
	case "unknown-source", "unused-source":
		unread = append(unread, "key", "citation", "text", "date")
	default:
		unread = nil
	}
	at := doc.At(f.path...)
	return slices.ContainsFunc(doc.Findings, func(of diag.Finding) bool {
		return of.Severity() == diag.Error && (slices.Contains(unread, of.Rule) || of.Pos == at)
	})
}

// UniqueIDs reports documents of a corpus that have the id of another one, at
// the later of the two.
func (p Plan) UniqueIDs(refs []store.Ref) []diag.Finding {
	if !p.wants("unique-id") {
		return nil
	}
	first := make(map[string]store.Ref, len(refs))
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
