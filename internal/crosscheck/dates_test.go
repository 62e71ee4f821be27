package crosscheck

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
)

// TestFutureDates: no race and no record is of a day that has begun nowhere on
// earth, whether or not there is a corpus to hold it against.
func TestFutureDates(t *testing.T) {
	race := func(date string) string {
		return "kind: race\nname: Mile\ndate: " + date + "\nevent: mile\nsex: men\nresults: [{athlete: A, status: DNS}]\n"
	}
	list := func(date, knownTo string) string {
		return "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: " + knownTo +
			"\nrecords: [{mark: \"3:50.00\", athlete: A, date: " + date + ", holds: {world: listed}}]\n"
	}
	entry := func(more string) string {
		return strings.Replace(list("2026-01-01", "2026-11-02"), "}}]", "}, "+more+"}]", 1)
	}
	tests := []struct {
		why, text string
		want      []string
	}{
		{"today", race("2026-11-01"), nil},
		{"tomorrow it may be east of us", race("2026-11-02"), nil},
		{"the day after nowhere", race("2026-11-03"), []string{"a.yaml:3:7: error: date 2026-11-03: in the future [future-date]"}},
		{"an entry", list("2027", "2026-11-02"), []string{"a.yaml:6:47: error: date 2027: in the future [future-date]"}},
		{"this year has begun", list("2026", "2026-11-02"), nil},
		{"what a list knows", list("2026-01-01", "2026-11-03"), []string{"a.yaml:5:11: error: known_to 2026-11-03: in the future [future-date]"}},
		{"a document that has errors elsewhere", race("2026-11-03") + "wether: fine\n", []string{"a.yaml:3:7: error: date 2026-11-03: in the future [future-date]"}},
		{"of what cannot be read nothing is known", race("3rd November 2026"), nil},
		{"a ratification", entry("ratified: 2026-12-01"), []string{"a.yaml:6:93: error: ratified 2026-12-01: in the future [future-date]"}},
		{"an annulment", entry("annulled: 2027"), []string{"a.yaml:6:93: error: annulled 2027: in the future [future-date]"}},
		{"of this year", entry("annulled: 2026"), nil},
		{"to when a list covers a record", list("2026-01-01", "2026-11-02\ncovers: {world: {to: 2026-11-03}}"), []string{"a.yaml:6:22: error: to 2026-11-03: in the future [future-date]"}},
		{"a birth", "kind: athletes\nathletes: [{name: A, born: 2199-01-01}]\n", []string{"a.yaml:2:28: error: born 2199-01-01: in the future [future-date]"}},
		{"a birth of this year", "kind: athletes\nathletes: [{name: A, born: 2026}]\n", nil},
		{"a change of nation", "kind: athletes\nathletes: [{name: A, nations: [{nation: KEN, until: 2026-11-03}, {nation: TUR}]}]\n", []string{"a.yaml:2:53: error: until 2026-11-03: in the future [future-date]"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			doc := document.Decode(document.Name{File: "a.yaml"}, []byte(test.text))
			for _, whole := range []bool{false, true} {
				rules := check.Selection{}
				set := Set{Summaries: []*Summary{Summarize(doc, check.Document(doc, rules))}, Whole: whole, Read: func(int) *document.Doc { return doc }}
				if diff := cmp.Diff(test.want, said(set.Findings(rules, today()))); diff != "" {
					t.Errorf("a whole corpus: %t (-want +got):\n%s", whole, diff)
				}
				if got := set.Findings(rules, date.Date{}); got != nil {
					t.Errorf("without a day: %v", said(got))
				}
			}
		})
	}
}
