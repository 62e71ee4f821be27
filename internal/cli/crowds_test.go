//go:build unix && !race

package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestCrowds: commands come to the end of documents as large as one may be, of
// which each line could meet each other one.
func TestCrowds(t *testing.T) {
	many := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i%100, i)
		}
		return b.String()
	}
	partial := strings.Replace(clubMile, "results", "coverage: partial\nresults", 1)
	head, _, _ := strings.Cut(mileList, "records:")
	namesakes := map[string]string{}
	for i := range 2 {
		namesakes[fmt.Sprintf("athletes/a%d.yaml", i)] = "kind: athletes\nathletes:\n" + strings.Repeat("- {name: A B}\n", 20_000)
	}
	crowds := map[string]map[string]string{
		"claims":     {"x.yaml": clubMile + "claims:\n" + strings.Repeat("- {source: z, about: mark, mark: \"4:10.10\"}\n", 1_000) + "sources: {z: {title: z}}\n"},
		"allowances": {"x.yaml": clubMile + "allow:\n" + strings.Repeat("- {rule: same-race, because: a}\n", 1_000)},
		"runners":    {"x.yaml": partial + many(5000, "  - {athlete: \"%d %d\", nation: GDR}\n")},
		"namesakes":  namesakes,
		"names":      {"athletes/x.yaml": "kind: athletes\nathletes:\n" + runners('一', 2000)},
		"spellings":  {"athletes/x.yaml": "kind: athletes\nathletes: [{name: A, sex: men, also: [" + strings.Join(strings.Fields(many(1000, " s%d%d")), ", ") + "]}]\n"},
		"equals": {
			"x.yaml":                        partial + many(300, "  - {athlete: A%d-%d B, nation: GDR, mark: \"4:00.00\"}\n"),
			"records/mile-men-outdoor.yaml": head + "records:\n" + many(300, "- {mark: \"4:00.00\", athlete: A%d-%d B, date: 2024-05-25, holds: {world: listed}}\n"),
		},
		"entries": {"records/mile-men-outdoor.yaml": head + "records:\n" +
			many(1500, "- {mark: \"4:00.%02d\", athlete: A%[2]d B, date: 1990-01-01, holds: {world: listed}, allow: [{rule: progression, because: a}]}\n")},
	}
	for name, files := range crowds { // the slowest takes some seconds
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := corpusOf(t, files)
			for _, command := range []string{"check", "verify", "fmt --check"} {
				if got := bounded(t, dir, strings.Fields(command)...); got.status > 1 {
					t.Errorf("%s: exit status %d: %s", command, got.status, got.stderr)
				}
			}
		})
	}
}

// runners is a register of names that differ in one letter.
func runners(from rune, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- {name: Runnr %c, sex: men}\n", from+rune(i))
	}
	return b.String()
}
