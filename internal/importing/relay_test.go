package importing_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
)

// imported is what becomes of one text, of an event that the user tells.
func imported(t *testing.T, name, text, code string, there *importing.There) *importing.Import {
	t.Helper()
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	known := importing.Known{Event: e, Sex: race.Men, Date: date.New(2026, 9, 12), Round: race.Final, Competition: "club-championships", Name: "A Race"}
	read, err := importing.ReadFile(importing.File{Name: name, Data: []byte(text)}, importing.Options{Known: known})
	if err != nil {
		t.Fatal(err)
	}
	return importing.Of([]*importing.Read{read}, known, there)
}

// TestRelayThatIsTold holds that the names of a file are those of teams where the user says that it has a relay, in
// every format.
func TestRelayThatIsTold(t *testing.T) {
	for name, text := range map[string]string{
		"relay.csv": "Place,Name,Time\n1,Ambleside Harriers,3:31.20\n2,Kendal AC,3:34.88\nDQ,Keswick AC,\n",
		"team.csv":  "Place;Team;Time\n1;Ambleside Harriers;3:31,20\n2;Kendal AC;3:34,88\nDQ;Keswick AC;\n",
		"page.html": "<table><tr><th>Place<th>School<th>Time<tr><td>1<td>Ambleside Harriers<td>3:31.20<tr><td>2<td>Kendal AC<td>3:34.88<tr><td>DQ<td>Keswick AC<td></table>",
		"list.txt":  "1. Ambleside Harriers 3:31.20\n2. Kendal AC 3:34.88\nDQ Keswick AC\n",
		"relay.lif": "4,1,1,Open,,,,,,,12:05:17.9444\n1,,1,Ambleside Harriers,,,3:31.20,,,,,\n2,,2,Kendal AC,,,3:34.88,,,,,\nDQ,,3,Keswick AC,,,,,,,,\n",
	} {
		all := imported(t, name, text, "4x400m", importing.Empty())
		var got []string
		for _, r := range all.Races {
			for _, x := range r.Race.Results {
				got = append(got, x.Team+" "+x.Mark.String()+string(x.Status))
			}
		}
		if diff := cmp.Diff([]string{"Ambleside Harriers 3:31.20", "Kendal AC 3:34.88", "Keswick AC DQ"}, got); diff != "" || len(all.Questions) > 0 || len(all.Newcomers) > 0 {
			t.Errorf("%s (-want +got)\n%s%v %v", name, diff, all.Questions, all.Notes)
		}
	}
}

// TestNoResults holds that a race of which no row can be kept makes no document, and that only a timing computer's
// file asks for a start list.
func TestNoResults(t *testing.T) {
	all := imported(t, "nameless.csv", "Place,Name,Time\n1,,3:41.20\n2,,3:44.88\n", "1500m", importing.Empty())
	if len(all.Questions) > 0 || len(all.Races) != 1 || all.Races[0].Outcome() != importing.NoResults || len(all.Races[0].Text) > 0 || all.Races[0].LeftOut != 2 {
		t.Errorf("%v %v %v", all.Questions, all.Races[0].Outcome(), all.Notes)
	}
	all = imported(t, "nameless.lif", "4,1,1,Run,,,,,,1500,12:05:17.9444\n1,12,1,,,,3:41.20,,,,,\n", "1500m", importing.Empty())
	if len(all.Questions) != 1 || !slices.Contains(all.Questions[0].Need, importing.NeedStartList) {
		t.Errorf("%v", all.Questions)
	}
	if all = imported(t, "empty.lif", "4,1,1,Run,,,,,,1500,12:05:17.9444\n", "1500m", importing.Empty()); len(all.Races) != 1 || all.Races[0].Outcome() != importing.NoResults {
		t.Errorf("%v", all.Races)
	}
}
