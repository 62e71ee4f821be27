package tabular_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/tabular"
)

// TestVenues holds what a column of venues says: rows of one day in two places are two
// races, each with its place.
func TestVenues(t *testing.T) {
	for text, want := range map[string]race.Venue{
		"Oslo (NOR)":                           {City: "Oslo", Country: "NOR"},
		`"Bislett Stadion, Oslo (NOR)"`:        {Stadium: "Bislett Stadion", City: "Oslo", Country: "NOR"},
		`"Eugene, OR (USA)"`:                   {City: "Eugene", Country: "USA"},
		`"Hayward Field, Eugene, OR (USA)"`:    {Stadium: "Hayward Field", City: "Eugene", Country: "USA"},
		`"Track 2, Icahn, New York, NY (USA)"`: {Stadium: "Track 2, Icahn", City: "New York", Country: "USA"},
		"Villeneuve d'Ascq (FRA)":              {City: "Villeneuve d'Ascq", Country: "FRA"},
		"Cork":                                 {City: "Cork"},
		"Halle (Saale)":                        {City: "Halle (Saale)"},
		"Bradford (XYZ)":                       {City: "Bradford (XYZ)"}, // no nation
		`"Paris, France"`:                      {},                       // which is the city is not said
		"":                                     {},
	} {
		s := tabular.Read("Date,Venue,Place,Name,Mark\n2016-07-22,"+text+",1,Ada Brook,3:55.57\n2016-07-22,Dublin (IRL),1,Bea Ash,3:55.79\n", tabular.Options{})
		if len(s.Races) != 2 {
			t.Errorf("%q: %d races: %v", text, len(s.Races), s.Notes)
			continue
		}
		if diff := cmp.Diff([]race.Venue{want, {City: "Dublin", Country: "IRL"}}, []race.Venue{s.Races[0].Venue, s.Races[1].Venue}); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		told := false
		for _, note := range s.Notes {
			told = told || strings.Contains(note.Text, "which part is the city")
		}
		if told != strings.Contains(text, "France") {
			t.Errorf("%q: notes %v", text, s.Notes)
		}
	}
}
