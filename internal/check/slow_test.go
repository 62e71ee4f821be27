package check

import (
	"fmt"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestSlowerThanWalking: what was typed with a colon for the point is found and
// asked for; what somebody has walked is not.
func TestSlowerThanWalking(t *testing.T) {
	tests := []struct {
		why, event, environment, mark string
		asked                         string // empty where nothing is wrong
	}{
		{"hours for minutes", "1500m", "outdoor", "3:53:17", `did you mean "3:53.17"?`},
		{"minutes for seconds", "400m", "outdoor", "52:03", `did you mean "52.03"?`},
		{"on a short track", "3000m", "short-track", "7:45:10", `did you mean "7:45.10"?`},
		{"of a walk", "10000m-walk", "outdoor", "38:12:40", `did you mean "38:12.40"?`},
		{"over hurdles and water", "3000m-steeplechase", "outdoor", "8:21:67", ""}, // no mark at all: another rule's
		{"hours for minutes on the road", "5km", "road", "14:35:00", `did you mean "14:35"?`},
		{"a marathon of seven hours", "marathon", "road", "7:24:36", ""},
		{"a marathon of fifteen hours, strolled", "marathon", "road", "15:02:11", ""},
		{"a mile at a hundred years of age", "mile", "outdoor", "11:53.45", ""},
		{"5000 m at a hundred years of age", "5000m", "outdoor", "49:57.39", ""},
		{"a child's 400 m", "400m", "outdoor", "2:31.40", ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			text := fmt.Sprintf("kind: race\nname: A\ndate: 2024-05-25\nevent: %s\nsex: men\nenvironment: %s\nresults: [{place: 1, athlete: A, mark: %q}]\n",
				test.event, test.environment, test.mark)
			doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
			asked := ""
			for _, finding := range Document(doc, Selection{Only: []string{"too-slow"}}).Findings {
				asked += finding.Remedy
			}
			if asked != test.asked {
				t.Errorf("asked %q, want %q", asked, test.asked)
			}
		})
	}
}

// TestSlowEntries: a record is faster than walking too.
func TestSlowEntries(t *testing.T) {
	const text = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2024-12-31\nrecords:\n" +
		"  - {mark: \"3:50:12\", athlete: A, date: 2024-05-25, holds: {world: listed}}\n" +
		"  - {mark: \"3:50.11\", athlete: B, date: 2024-05-26, holds: {world: listed}}\n"
	doc := document.Decode(document.Name{File: "a.yaml", ID: "mile-men-outdoor"}, []byte(text))
	all := Document(doc, Selection{}).Findings
	if len(all) != 1 || all[0].Headline() != "a.yaml:7:12: error: mark 3:50:12: slower than walking [too-slow]" || all[0].Remedy != `did you mean "3:50.12"?` {
		t.Errorf("got %v", said(all))
	}
}
