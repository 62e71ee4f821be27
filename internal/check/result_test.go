package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// TestImpossible: other documents are told which marks nobody can have run: those that
// are too fast or slower than walking, and no others that are wrong.
func TestImpossible(t *testing.T) {
	const race = `kind: race
name: Mile
date: 2024-05-25
event: mile
sex: men
results:
  - {place: 1, athlete: A, mark: "2:50.00"}
  - {place: 2, athlete: B, mark: "3:50.00", splits: {400m: "35.00"}}
  - {place: 3, athlete: C, mark: "3:51:00"}
  - {place: 4, athlete: D, mark: "3:49.00"}
  - {place: 5, athlete: E, mark: "3:53.0"}
  - {place: 6, athlete: F, mark: "3:41.00"}
  - {place: 7, athlete: G, mark: "3:54.00"}
`
	const list = `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2020-12-31
records:
  - {mark: "4:01.4h", athlete: A, nation: SWE, date: 1945-07-17, holds: {world: ratified}}
  - {mark: "1:46.90", athlete: B, nation: NOR, date: 1977-06-01, holds: {NOR: listed}}
  - {mark: "3:34.00", athlete: C, nation: NOR, date: 1978-06-01, holds: {NOR: derived}}
  - {mark: "3:54:30", athlete: D, nation: NOR, date: 1980-06-01, holds: {NOR: listed}}
  - {mark: "3:55.0h", auto: "1:55.01", athlete: E, nation: NOR, date: 1981-06-01, holds: {NOR: listed}}
`
	for text, want := range map[string][]int{race: {0, 2}, list: {1, 3}, "kind: athletes\nathletes: []\n": nil} {
		for _, rules := range []Selection{{}, {Only: []string{"twice"}}} {
			got := Document(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)), rules).Impossible
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Errorf("%s: got %d, want %d", text[:12], got, want)
			}
		}
	}
}

// manyFaults is a race in which so many did not finish and have a mark all the same, and
// so many have one that nobody runs.
func manyFaults(warnings, errors int) *document.Doc {
	var b strings.Builder
	b.WriteString("kind: race\nname: Mile\ndate: 2024-05-25\nevent: mile\nsex: men\ncoverage: partial\nresults:\n  - {place: 1, athlete: A, bib: \"1\", mark: \"3:50.00\"}\n")
	for i := range warnings {
		fmt.Fprintf(&b, "  - {athlete: W%d, status: DNF, mark: \"4:50.00\"}\n", i)
	}
	for i := range errors {
		fmt.Fprintf(&b, "  - {place: 2, athlete: E%d, mark: \"2:50.00\"}\n", i)
	}
	return document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(b.String()))
}

// TestMoreThanAreTold: a document tells so many findings and how many more there are, and
// its errors before all others.
func TestMoreThanAreTold(t *testing.T) {
	tests := []struct {
		why                      string
		warnings, errors         int
		toldWarnings, toldErrors int
		more                     string
		wrong                    int // what makes the document faulty
	}{
		{"as many as are told", MostTold, 0, MostTold, 0, "", 0},
		{"one more", MostTold + 1, 0, MostTold, 0, "findings: 1 more in this document are not told", 0},
		{"errors go first", MostTold, 3, MostTold - 3, 3, "findings: 3 more in this document are not told", 3},
		{"more errors than are told", 3, MostTold + 2, 0, MostTold, "findings: 5 more in this document are not told", MostTold},
	}
	for _, test := range tests {
		var warnings, errors int
		more := ""
		doc := manyFaults(test.warnings, test.errors)
		for _, f := range Document(doc, Selection{Only: []string{"not-finished", "speed", MoreFindings}}).Findings {
			switch f.Rule {
			case "not-finished":
				warnings++
			case "speed":
				errors++
			default:
				more = f.Message
			}
		}
		if warnings != test.toldWarnings || errors != test.toldErrors || more != test.more {
			t.Errorf("%s: %d warnings, %d errors, %q", test.why, warnings, errors, more)
		}
		if got := len(Refuse(doc).Wrong); got < test.wrong || got > test.wrong+1 {
			t.Errorf("%s: %d findings make it faulty, want %d", test.why, got, test.wrong)
		}
	}
}

// TestUnneededAllowances: an allowance that excused nothing is told, but for those of rules
// that need other documents or files.
func TestUnneededAllowances(t *testing.T) {
	allow := func(rules ...string) string {
		var all []string
		for _, rule := range rules {
			all = append(all, "{rule: "+rule+", because: it was run so}")
		}
		return "allow: [" + strings.Join(all, ", ") + "]\n"
	}
	var corpus, files string
	for _, group := range diag.Groups() {
		for _, rule := range group.Rules {
			switch excusable := rule.Severity != diag.Error; {
			case excusable && diag.NeedsMore(rule.ID):
				files = rule.ID
			case excusable && diag.OfCorpus(rule.ID):
				corpus = rule.ID
			}
		}
	}
	list := "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2020-12-31\nrecords:\n" +
		"  - {mark: \"3:59.001\", athlete: A, nation: NOR, date: 1985-06-01, holds: {NOR: listed}, " + strings.TrimSpace(allow("decimals")) + "}\n" +
		"  - {mark: \"3:58.00\", athlete: B, nation: NOR, date: 1986-06-01, holds: {NOR: listed}, " + strings.TrimSpace(allow("decimals")) + "}\n"
	tests := []struct {
		why, text       string
		alone, together []string
	}{
		{"one is needed", aRace + allow("flag"), nil, nil},
		{"one is not", aRace + allow("flag", "child"), []string{"child"}, []string{"child"}},
		{"one of documents together", aRace + allow("flag", corpus), nil, []string{corpus}},
		{"one of files", aRace + allow("flag", files), nil, nil},
		{"two of one rule are needed or not together", aRace + allow("flag", "flag"), nil, nil},
		{"an entry's own, needed by one of two", list, []string{"decimals"}, []string{"decimals"}},
		{"the whole list's, beside an entry's", list + allow("decimals"), []string{"decimals"}, []string{"decimals"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			result := Document(document.Decode(document.Name{File: "a.yaml", ID: "mile-men-outdoor"}, []byte(test.text)), Selection{})
			for together, want := range map[bool][]string{false: test.alone, true: test.together} {
				var got []string
				for rule := range result.Allowances.Unneeded(together) {
					got = append(got, rule)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("together: %t (-want +got):\n%s", together, diff)
				}
			}
			for rule := range result.Allowances.Unneeded(true) {
				if !result.Allowances.Has(rule) {
					t.Errorf("there is no allowance of %s", rule)
				}
				break
			}
			if result.Allowances.Has("speed") {
				t.Error("there is an allowance of speed")
			}
		})
	}
}
