package tabular_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// TestRelays holds that the name of a row is that of a team where teams ran, under whichever heading, and its legs are who ran them and their times.
func TestRelays(t *testing.T) {
	const named = "Ambleside Harriers, 3:31.20, Tom Hart, Ian Moss, Pete Low, Owen Kirk"
	for _, test := range []struct{ why, text, notes, rows string }{
		{"legs as names", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.20,Tom Hart,Ian Moss,Pete Low,Owen Kirk\nDQ,Keswick AC,,,,,\n", "", named + "; Keswick AC, DQ"},
		{"runners, semicolons", "Place;School;Time;Runner 1;Runner 2;Runner 3;Runner 4\n1;Ambleside Harriers;3:31,20;Tom Hart;Ian Moss;Pete Low;Owen Kirk\n", "", named},
		{"numbers first, tabs", "Club\tTime\t1st leg\t2nd leg\t3rd leg\t4th leg\nAmbleside Harriers\t3:31.20\tTom Hart\tIan Moss\tPete Low\tOwen Kirk\n", "", named},
		{"family names first", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.20,\"Hart, Tom\",\"Moss, Ian\",\"Low, Pete\",\"Kirk, Owen\"\n", "", named},
		{"one cell", "Place,Team,Time,Names\n1,Ambleside Harriers,3:31.20,\"Tom Hart, Ian Moss, Pete Low, Owen Kirk\"\n", "", named},
		{"one cell of runners", "Place,Team,Time,Runners\n1,Ambleside Harriers,3:31.20,\"Tom Hart, Ian Moss, Pete Low, Owen Kirk\"\n", "", named},
		{"one cell, family names first", "Place,Team,Time,Runners\n1,Ambleside Harriers,3:31.20,\"Hart, Tom; Moss, Ian; Low, Pete; Kirk, Owen\"\n", "", named},
		{"the name is the team's", "Place,Name,Time\n1,AMBLESIDE Harriers,3:31.20\nDNF,Kendal AC,\n", "", "AMBLESIDE Harriers, 3:31.20; Kendal AC, DNF"},
		{"name and club", "Place,Name,Club,Time\n1,Harriers A,Ambleside,3:31.20\n2,Harriers B,Ambleside,3:40.1\n,Harriers C,Ambleside,\n", "", "Harriers A, 3:31.20; Harriers B, 3:40.1; Harriers C"},
		{"nations", "Place,Nation,Time\n1,Great Britain,2:58.11\n2,KEN,2:59.00\n", "", "Great Britain, 2:58.11; KEN, 2:59.00"},
		{
			"names and times", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.2,Tom Hart 53.1,Ian Moss (52.9),\"Pete Low, 53.0\",Owen Kirk 52.2\n",
			"", "Ambleside Harriers, 3:31.2, Tom Hart 53.1, Ian Moss 52.9, Pete Low 53.0, Owen Kirk 52.2",
		},
		{
			"times beside names", "Place,Team,Time,Leg 1,Leg 1 time,Leg 2,Leg 2 time,Leg 3,Leg 3 time,Leg 4,Leg 4 time\n1,Ambleside Harriers,3:31.2,Tom Hart,53.1,Ian Moss,52.9,Pete Low,53.0,Owen Kirk,52.2\n",
			"", "Ambleside Harriers, 3:31.2, Tom Hart 53.1, Ian Moss 52.9, Pete Low 53.0, Owen Kirk 52.2",
		},
		{
			"times from the start", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.2,53.1,1:46.0,2:39.0,3:31.2\n",
			"from the start", "Ambleside Harriers, 3:31.2, 400m=53.1, 800m=1:46.0, 1200m=2:39.0",
		},
		{
			"times from the start by point", "Place,Team,Time,400,800,1200\n1,Ambleside Harriers,3:31.2,53.1,1:46.0,2:39.0\n",
			"", "Ambleside Harriers, 3:31.2, 400m=53.1, 800m=1:46.0, 1200m=2:39.0",
		},
		{"times alone, without names", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.2,53.1,52.9,53.0,52.2\n", "times of each leg alone", "Ambleside Harriers, 3:31.2"},
		{"times of neither", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.2,53.1,1:20.0,53.0,52.2\n", "cannot be told", "Ambleside Harriers, 3:31.2"},
		{"a leg without a name", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside Harriers,3:31.2,Tom Hart,,Pete Low,Owen Kirk\n", "3 of 4 legs", "Ambleside Harriers, 3:31.2"},
		{"a fifth leg", "Place,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4,Leg 5\n1,Ambleside Harriers,3:31.20,Tom Hart,Ian Moss,Pete Low,Owen Kirk,Ed Elm\n", "leg 5 of 4", named},
		{
			"a row a runner", "Place,Team,Runner,Time\n1,Ambleside Harriers,Tom Hart,3:31.20\n,Ambleside Harriers,Ian Moss,\n,Ambleside Harriers,Pete Low,\n,Ambleside Harriers,Owen Kirk,\n2,Kendal AC,Ed Elm,3:40.1\n,,Fa Ford,\n,,Gil Gorse,\n,,Hal Holt,\n",
			"", named + "; Kendal AC, 3:40.1, Ed Elm, Fa Ford, Gil Gorse, Hal Holt",
		},
		{"a row a runner below the team", "Place,Team,Runner,Time\n1,Ambleside Harriers,,3:31.20\n,,Tom Hart,\n,,Ian Moss,\n,,Pete Low,\n,,Owen Kirk,\n", "", named},
	} {
		for _, title := range []string{"", "4x400m Men\n"} {
			options := tabular.Options{}
			if title == "" {
				options.Event = parsed(t, "4x400m")
			}
			s := tabular.Read(title+test.text, options)
			got := strings.Join(rowsOf(s), "; ")
			told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, test.notes) })
			if got != test.rows || !told {
				t.Errorf("%s: %q (-want +got)\n%s%v", test.why, title, cmp.Diff(test.rows, got), s.Notes)
			}
		}
	}
}

// TestRunnersInOneCell holds that the runners of a team in one cell are never its name, however they stand apart.
func TestRunnersInOneCell(t *testing.T) {
	const named = "USA, 3:58.40, A Bee, C Dee, E Eff, G Haw"
	const timed = "USA, 3:58.40, A Bee 58.1, C Dee 59.2, E Eff 1:00.0, G Haw 1:01.1"
	for _, test := range []struct{ head, cells, notes, want string }{
		{"Team,Runners", "USA,A Bee (58.1) C Dee (59.2) E Eff (60.0) G Haw (61.1)", "", timed},
		{"Team,Runners", `USA,"A Bee (58.1), C Dee (59.2), E Eff (60.0), G Haw (61.1)"`, "", timed},
		{"Team,Runners", `USA,"A Bee 58.1, C Dee 59.2, E Eff 60.0, G Haw 61.1"`, "", timed},
		{"Team,Runners", `USA,"Bee, A 58.1; Dee, C 59.2; Eff, E 60.0; Haw, G 61.1"`, "", timed},
		{"Team,Runners", "USA,A Bee 58.1 - C Dee 59.2 - E Eff 60.0 - G Haw 61.1", "", timed},
		{"Team,Names", "USA,A Bee [58.1] / C Dee [59.2] / E Eff [60.0] / G Haw [61.1]", "", timed},
		{"Team,Runners", "USA,A Bee-C Dee-E Eff-G Haw", "", named},
		{"Team,Runners", "USA,A Bee - C Dee - E Eff - G Haw", "", named},
		{"Team,Runners", `USA,"A Bee, C Dee, E Eff & G Haw"`, "", named},
		{"Team,Runners", `USA,"A Bee, C Dee, E Eff and G Haw"`, "", named},
		{"Team,Runners", "USA,1) A Bee 2) C Dee 3) E Eff 4) G Haw", "", named},
		{"Team,Runners", `USA,"1. A Bee, 2. C Dee, 3. E Eff, 4. G Haw"`, "", named},
		{"Nation,Athletes", `USA,"A Bee, C Dee, E Eff, G Haw"`, "", named},
		{"Nation,Name", `USA,"A Bee, C Dee, E Eff, G Haw"`, "", named},
		{"Verein,Aufstellung", `USA,A Bee / C Dee / E Eff / G Haw`, "", named},
		{"Staffel", `"USA (A Bee, C Dee, E Eff, G Haw)"`, "", named},
		{"Club,Relayeurs", `USA,A Bee; C Dee; E Eff; G Haw`, "", named},
		{"Team,Lineup", `USA,A Bee | C Dee | E Eff | G Haw`, "", named},
		{"Team", `"USA (A Bee, C Dee, E Eff, G Haw)"`, "", named},
		{"Team", `"USA: A Bee, C Dee, E Eff, G Haw"`, "", named},
		{"Team", `USA (A Bee 58.1; C Dee 59.2; E Eff 60.0; G Haw 61.1)`, "", timed},
		{"Name", `"USA (A Bee, C Dee, E Eff, G Haw)"`, "", named},
		// What cannot be told apart is no name of the team either.
		{"Team,Runners", "USA,A-B-C", `cannot be told apart in "A-B-C"`, "USA, 3:58.40"},
		{"Team,Runners", "USA,A Bee C Dee E Eff G Haw", "cannot be told apart", "USA, 3:58.40"},
		{"Team,Runners", `USA,"J K, L M, N O"`, "3 runners of a team, where there are 4 legs: J K, L M, N O", "USA, 3:58.40"},
		{"Nat,Runners", "USA,A-B-C", "cannot be told apart", "USA, 3:58.40"},
		// Names of teams stay what they are.
		{"Name,Club", "Stoke-on-Trent Harriers,STO", "", "Stoke-on-Trent Harriers, 3:58.40"},
		{"Name,Club", "USA (A),USA", "", "USA (A), 3:58.40"},
		{"Team", "Track & Field Club: Juniors", "", "Track & Field Club: Juniors, 3:58.40"},
		{"Athlete,Nation", "Great Britain,GBR", "", "Great Britain, 3:58.40"},
	} {
		s := tabular.Read("4x400m Women\nPlace,"+test.head+",Time\n1,"+test.cells+",3:58.40\n", tabular.Options{})
		told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, test.notes) })
		if diff := cmp.Diff(test.want, strings.Join(rowsOf(s), "; ")); diff != "" || !told && test.notes != "" {
			t.Errorf("%s: %s (-want +got)\n%s%v", test.head, test.cells, diff, s.Notes)
		}
	}
}

// TestLegsOfNoRelay holds that who stands under a leg of a race that has none is told.
func TestLegsOfNoRelay(t *testing.T) {
	s := tabular.Read("1500m Men\nPlace,Name,Time,Leg 1\n1,Al Able,4:01.12,Bo Baker\n", tabular.Options{})
	if !slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return n.Kind == sheet.LeftOut && strings.Contains(n.Text, "Leg 1") }) {
		t.Errorf("%v", s.Notes)
	}
}

// TestRelaysBesideRaces holds that races and relays of one file are told apart.
func TestRelaysBesideRaces(t *testing.T) {
	for _, text := range []string{
		"Event,Place,Name,Club,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1500m Men,1,Tom Hart,AH,4:01.12,,,,\n4x400m Men,1,,Ambleside,3:31.20,Tom Hart,Ian Moss,Pete Low,Owen Kirk\n1500m Men,2,Ian Moss,AH,4:02.50,,,,\n",
		"1500m Men\nPos,Name,Club,Time\n1,Tom Hart,AH,4:01.12\n2,Ian Moss,AH,4:02.50\n\n4x400m Men\nPos,Team,Time,Leg 1,Leg 2,Leg 3,Leg 4\n1,Ambleside,3:31.20,Tom Hart,Ian Moss,Pete Low,Owen Kirk\n",
	} {
		s := tabular.Read(text, tabular.Options{})
		want := []string{"Tom Hart, 4:01.12", "Ian Moss, 4:02.50", "Ambleside, 3:31.20, Tom Hart, Ian Moss, Pete Low, Owen Kirk"}
		if diff := cmp.Diff(want, rowsOf(s)); diff != "" || len(s.Races) != 2 {
			t.Errorf("%q (-want +got)\n%s%v", text, diff, s.Notes)
		}
	}
}

// TestScoresOfTeams holds that a table of teams below a race of runners is no race.
func TestScoresOfTeams(t *testing.T) {
	const text = "1500m Men\nPos,Name,Club,Time\n1,Tom Hart,AH,4:01.12\n\nTeam scores\nPos,Team,Points\n1,AH,34\n2,Kendal,20\n"
	s := tabular.Read(text, tabular.Options{})
	told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool {
		return n.Line == 8 && strings.Contains(n.Text, `a team, where runners ran: "Kendal"`)
	})
	if len(s.Races) != 1 || s.Races[0].Partial || s.Lost != 2 || !told {
		t.Errorf("%d races, %d lost: %v", len(s.Races), s.Lost, s.Notes)
	}
}
