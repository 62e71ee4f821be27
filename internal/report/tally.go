package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// rulesOf looks up the rules that findings name, each once: of 10,000 findings
// that saves most of the time. A rule that is not in the catalogue is an error.
func rulesOf(findings []diag.Finding) map[string]diag.Rule {
	rules := map[string]diag.Rule{}
	for _, f := range findings {
		if _, ok := rules[f.Rule]; ok {
			continue
		}
		rule, ok := diag.Lookup(f.Rule)
		if !ok {
			rule = diag.Rule{ID: f.Rule, Severity: f.Severity()}
		}
		rules[f.Rule] = rule
	}
	return rules
}

// explained is what is wrong and, in a line of its own, how to mend it.
func explained(f diag.Finding, rule diag.Rule) string {
	text := words.Visible(f.Message)
	if help := cmp.Or(f.Remedy, rule.Remedy); help != "" {
		text += "\nhelp: " + words.Visible(help)
	}
	return text
}

// tallyWidth is how wide the lines of a tally are at most, in columns.
const tallyWidth = 76

// Tally words counts in as few lines of at most 76 columns as they need:
// "12 place-order, 1 speed". It is empty where nothing was counted.
func Tally(counts []query.RuleCount) string {
	items := make([]string, len(counts))
	for i, c := range counts {
		items[i] = fmt.Sprintf("%d %s,", c.Count, c.Rule)
	}
	return strings.TrimSuffix(strings.Join(table.Fill(items, tallyWidth), "\n"), ",")
}
