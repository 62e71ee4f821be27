package crosscheck

import (
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
		{"an athlete is born when he is", "kind: athletes\nathletes: [{name: A, born: 2027-01-01}]\n", nil},
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
