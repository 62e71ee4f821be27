package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/syntax"
)

// MostTold is how many findings of one document are told: nobody mends more at
// once, and a document may be made of nothing else.
const MostTold = syntax.MaxFindings

// MoreFindings is the rule by which not all findings of a document are told.
const MoreFindings = "more-findings"

// told is the findings that are told of those that there are, and with them how many more
// there are.
func told(all []found, doc *document.Doc) []diag.Finding {
	kept, more := Told(all, ruleOf)
	findings := make([]diag.Finding, 0, len(kept)+1)
	for _, f := range kept {
		findings = append(findings, f.finding(doc))
	}
	if more != "" {
		findings = append(findings, doc.Finding(MoreFindings, more, ""))
	}
	return findings
}

// Told is those of the findings of one document that are told, by their rules: all, or
// [MostTold] of them, errors before all others; and what is said of how many more there are,
// nothing where there are none.
func Told[T any](all []T, rule func(T) string) (kept []T, more string) {
	if len(all) <= MostTold {
		return all, ""
	}
	kept = append(first(all, rule, true, MostTold), first(all, rule, false, MostTold)...)[:MostTold]
	return kept, fmt.Sprintf("findings: %d more in this document are not told", len(all)-MostTold)
}

// first is the first of some findings that are errors, or that are none.
func first[T any](all []T, rule func(T) string, errors bool, most int) []T {
	var some []T
	isError := map[string]bool{} // by rule: each is looked up once
	for _, f := range all {
		of := rule(f)
		if _, known := isError[of]; !known {
			isError[of] = diag.Finding{Rule: of}.Severity() == diag.Error
		}
		if isError[of] == errors && len(some) < most {
			some = append(some, f)
		}
	}
	return some
}

// ruleOf is the rule of a finding.
func ruleOf(f found) string { return f.rule }
