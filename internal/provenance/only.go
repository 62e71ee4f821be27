package provenance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/words"
)

// ClaimsFilter is which claims are wanted. Zero values want all.
type ClaimsFilter struct {
	Truth     claim.Truth
	Publisher string // the publisher of the report, or its key in the document
}

// Only is the claims that are wanted, without the documents that have none of them. The error
// is a *[query.FilterError]: no claim is of a report of the publisher.
func (v Verification) Only(f ClaimsFilter) (Verification, error) {
	if f == (ClaimsFilter{}) {
		return v, nil
	}
	kept, published := Verification{KnownTo: v.KnownTo}, f.Publisher == ""
	for _, of := range v.Documents {
		var wanted []claim.Assessment
		for _, a := range of.Assessments {
			theirs := f.isOf(a)
			published = published || theirs
			if theirs && (f.Truth == 0 || f.Truth == a.Truth) {
				wanted = append(wanted, a)
			}
		}
		if of.Assessments = wanted; len(wanted) > 0 {
			kept.Documents = append(kept.Documents, of)
		}
	}
	if !published {
		return kept, v.unknownPublisher(f.Publisher)
	}
	return kept, nil
}

// isOf reports whether a claim is of a report of the publisher that is wanted.
func (f ClaimsFilter) isOf(a claim.Assessment) bool {
	wanted := words.Fold(f.Publisher)
	return wanted == "" || wanted == words.Fold(a.By.Publisher) || wanted == words.Fold(a.By.Key)
}

// unknownPublisher is the error for a publisher of no claim, with those that were probably
// meant: who has the text in the name, else the nearest.
func (v Verification) unknownPublisher(text string) error {
	var all, meant []string
	for _, of := range v.Documents {
		for _, a := range of.Assessments {
			all = append(all, a.By.Publisher)
		}
	}
	slices.Sort(all)
	for _, publisher := range slices.Compact(all) {
		if strings.Contains(words.Fold(publisher), words.Fold(text)) {
			meant = append(meant, publisher)
		}
	}
	if near, ok := words.Nearest(text, slices.Values(all)); ok && len(meant) == 0 {
		meant = []string{near}
	}
	err := &query.FilterError{Filter: "publisher", Problem: fmt.Sprintf("no claim is of a report of %q", text), Remedy: "milectl verify --format csv shows the publishers"}
	const few = 5
	if len(meant) > 0 {
		err.Remedy = "did you mean " + strings.Join(meant[:min(few, len(meant))], ", or ") + "?"
	}
	return err
}
