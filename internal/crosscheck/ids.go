package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// UniqueIDs is the documents of a corpus that have the id of another one, at the
// later of the two, where the rule is looked for and findings are wanted of one of them.
func UniqueIDs(refs, wanted []store.Ref, rules check.Selection) []diag.Finding {
	if !rules.Has("unique-id") {
		return nil
	}
	asked := make(map[string]bool, len(wanted))
	for _, ref := range wanted {
		asked[ref.ID] = true
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
		if !asked[ref.ID] {
			continue
		}
		findings = append(findings, diag.Finding{
			File: ref.File, Pos: diag.Pos{Line: 1, Col: 1}, Rule: "unique-id",
			Message: fmt.Sprintf("id %q: also that of %s", ref.ID, other.File),
		})
	}
	return findings
}
