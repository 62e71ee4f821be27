// Package codehost writes findings as code hosts take them, to show each beside the
// line at fault: annotations of GitHub, code quality of GitLab, tests of JUnit, and SARIF. It knows the
// catalogue of rules, no documents and no commands.
package codehost

import (
	"cmp"

	"github.com/milectl/milectl/internal/diag"
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
