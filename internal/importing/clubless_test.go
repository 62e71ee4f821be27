package importing_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/importing"
)

// TestClubless: who is of no club has none, whatever word of whatever format says so; what may be the name of a club is
// kept.
func TestClubless(t *testing.T) {
	for written, want := range map[string]string{
		"Unattached": "", "UNATTACHED": "", "Unatt.": "", "U/A": "", "un  attached": "un attached", "Sans club": "", "vereinslos": "",
		"Non licencié": "", "Independent": "Independent", "Unattached Joggers": "Unattached Joggers", "Elmton AC": "Elmton AC",
	} {
		for name, text := range map[string]string{
			"a.csv": "Place,Name,Club,Time\n1,Ann Able," + written + ",2:31.20\n",
			"a.lif": "4,1,1,Open,,,,,,,12:05:17.9444\n1,7,1,Able,Ann," + written + ",2:31.20,,,,,\n",
		} {
			all := imported(t, name, text, "800m", importing.Empty())
			club := all.Races[0].Race.Results[0].Club
			told := false
			for _, note := range all.Notes {
				told = told || strings.HasSuffix(note.Text, "is read as none")
			}
			if club != want || told != (want == "") {
				t.Errorf("%s: %q is the club %q, told: %t; wanted %q", name, written, club, told, want)
			}
		}
	}
}
