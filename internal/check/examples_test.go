package check

import (
	"fmt"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// TestExamplesOfListsAndRegisters: the bad example of a rule on lists or registers
// breaks this rule, the good one none.
func TestExamplesOfListsAndRegisters(t *testing.T) {
	entry := "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-08-06\nrecords:\n  - {athlete: A, %s}\n"
	athlete := "kind: athletes\nathletes:\n  - {name: Alan Able, %s}\n"
	frames := map[string]string{
		"reading":      "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-08-06\nrecords:\n  - {athlete: A, date: 1964-06-01, holds: {world: listed}, %s}\n",
		"entry-dates":  "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-08-06\nrecords:\n  - {athlete: A, mark: \"3:45.34\", holds: {world: ratified}, %s}\n",
		"ratification": fmt.Sprintf(entry, `mark: "3:45.34", date: 2024-05-25, %s`),
		"holder":       fmt.Sprintf(entry, `mark: "3:45.34", date: 2024-05-25, %s`),
		"nation-order": athlete,
	}
	inWords := []string{"known-to", "oldest-first", "entry-twice", "same-id", "shared-name"}
	rules := func(text string) []string {
		var all []string
		for _, f := range Document(document.Decode(document.Name{File: "a.yaml", ID: "mile-men-outdoor"}, []byte(text)), Selection{}).Findings {
			all = append(all, f.Rule)
		}
		return all
	}
	for _, group := range diag.Groups() {
		if group.Title != "The record list" && group.Title != "The register" {
			continue
		}
		for _, rule := range group.Rules {
			frame, framed := frames[rule.ID]
			if !framed {
				if !slices.Contains(inWords, rule.ID) {
					t.Errorf("%s: say where its examples stand", rule.ID)
				}
				continue
			}
			if got := rules(fmt.Sprintf(frame, rule.Bad)); !slices.Equal(slices.Compact(got), []string{rule.ID}) {
				t.Errorf("%s: the bad example is not found: %v", rule.ID, got)
			}
			if got := rules(fmt.Sprintf(frame, rule.Good)); len(got) > 0 {
				t.Errorf("%s: the good example has findings: %v", rule.ID, got)
			}
		}
	}
}
