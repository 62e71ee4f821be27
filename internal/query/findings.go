package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/diag"
)

// RuleCount is how often a rule was broken.
type RuleCount struct {
	Rule     string
	Severity diag.Severity
	Count    int
}

// ByRule counts findings by rule: the rule most often broken first, then by id.
func ByRule(findings []diag.Finding) []RuleCount {
	var counts []RuleCount
	at := map[string]int{} // the index of a rule; each is looked up once
	for _, f := range findings {
		i, known := at[f.Rule]
		if !known {
			i = len(counts)
			at[f.Rule] = i
			counts = append(counts, RuleCount{Rule: f.Rule, Severity: f.Severity()})
		}
		counts[i].Count++
	}
	slices.SortFunc(counts, func(a, b RuleCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Rule, b.Rule))
	})
	return counts
}
