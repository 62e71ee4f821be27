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

// moreFindings is the rule by which not all findings of a document are told.
const moreFindings = "more-findings"

// told is the findings that are told of those that there are, errors before all
// others, and with them how many more there are.
func told(all []found, doc *document.Doc) []diag.Finding {
	kept := all
	if len(all) > MostTold {
		kept = append(first(all, true, MostTold), first(all, false, MostTold)...)[:MostTold]
	}
	findings := make([]diag.Finding, 0, len(kept)+1)
	for _, f := range kept {
		findings = append(findings, f.finding(doc))
	}
	if hidden := len(all) - len(kept); hidden > 0 {
		findings = append(findings, doc.Finding(moreFindings, fmt.Sprintf("findings: %d more in this document are not told", hidden), ""))
	}
	return findings
}

// first is the first of some findings that are errors, or that are none.
func first(all []found, errors bool, most int) []found {
	var some []found
	isError := map[string]bool{} // by rule: each is looked up once
	for _, f := range all {
		if _, known := isError[f.rule]; !known {
			isError[f.rule] = diag.Finding{Rule: f.rule}.Severity() == diag.Error
		}
		if isError[f.rule] == errors && len(some) < most {
			some = append(some, f)
		}
	}
	return some
}
