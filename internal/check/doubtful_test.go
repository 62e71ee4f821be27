package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestOneFindingForOneFault: of what cannot be read no other rule says that it is
// not there.
func TestOneFindingForOneFault(t *testing.T) {
	tests := []struct {
		why, result string
		want        []string
	}{
		{"a mark of too many seconds, flagged", `{place: 1, athlete: A, mark: "70.14", flags: [SB]}`, []string{"mark"}},
		{"a mark with a comma, flagged twice", `{place: 1, athlete: A, mark: "1:45,34", flags: [NR, PB]}`, []string{"mark"}},
		{"no mark at all, flagged", `{athlete: A, status: DNF, flags: [PB]}`, []string{"flag-counts"}},
		{"a status that there is not, flagged", `{athlete: A, status: abandoned, flags: [PB]}`, []string{"word"}},
		{"a mark that is a map, flagged", `{place: 1, athlete: A, mark: {a: b}, flags: [PB]}`, []string{"shape"}},
		{"a mark that cannot be read, of somebody disqualified", `{athlete: A, mark: "1:45.3.4", status: DQ, flags: [PB]}`, []string{"mark"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			text := "kind: race\nname: 800 Metres\ndate: 2024-05-25\nevent: 800m\nsex: men\nresults:\n  - " + test.result + "\n"
			var got []string
			for _, finding := range Document(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)), Selection{}).Findings {
				got = append(got, finding.Rule)
			}
			if slices.Sort(got); !slices.Equal(got, test.want) {
				t.Errorf("got %s, want %s", strings.Join(got, " "), strings.Join(test.want, " "))
			}
		})
	}
}
