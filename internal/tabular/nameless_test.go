package tabular_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// TestNameless holds that of a table without known names it is told how to say where they stand; only one that
// leaves no column for them has rows of teams.
func TestNameless(t *testing.T) {
	for _, test := range []struct{ why, text, want, row string }{
		{
			"a heading that is not known", "Place,Sportovec,Nat,Time\n1,Josh Kerr,GBR,3:45.34\n",
			`no heading is known to stand above the names: --map "Sportovec=athlete" says that they stand there`, `a row of which it is not known who ran: "GBR"`,
		},
		{
			"two of them", "Place,Sportovec,Sportovni klub,Nat,Time\n1,Josh Kerr,X,GBR,3:45.34\n",
			`no heading is known to stand above the names: --map "Sportovec=athlete" or --map "Sportovni klub=athlete" says that they stand there`,
			`a row of which it is not known who ran: "GBR"`,
		},
		{
			"no heading", "Place,,Nat,Time\n1,Josh Kerr,GBR,3:45.34\n",
			"no heading is known to stand above the names: give their column one, such as Athlete", `a row of which it is not known who ran: "GBR"`,
		},
		{"points of teams", "Place,Team,Prize,Points\n1,Harriers,Cup,21\n", "", `a row of a team, where runners ran: "Harriers"`},
		{"times of teams", "Place,Team,Time\n1,Harriers,3:45.34\n", "", `a row of a team, where runners ran: "Harriers"`},
	} {
		s := tabular.Read("Mile Men\n"+test.text, tabular.Options{})
		var told, row bool
		about := ""
		for _, note := range s.Notes {
			if strings.HasPrefix(note.Text, "no heading is known") {
				about, told = note.Text, true
			}
			row = row || note.Text == test.row && note.Kind == sheet.LeftOut
		}
		if about != test.want || told != (test.want != "") || !row || s.Lost != 1 || len(s.Races) != 0 && slices.ContainsFunc(s.Races, func(r sheet.Race) bool { return len(r.Rows) > 0 }) {
			t.Errorf("%s: %q, %v", test.why, about, s.Notes)
		}
	}
}
