package tabular_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// placesOf are the places of all rows, with the positions at points.
func placesOf(s *sheet.Sheet) string {
	var all []string
	for i := range s.Races {
		for _, row := range s.Races[i].Rows {
			one := fmt.Sprint(row.Place)
			for _, p := range row.Positions {
				one += fmt.Sprintf(" %d@%s", p.Place, p.Point.Distance())
			}
			all = append(all, one)
		}
	}
	return strings.Join(all, ", ")
}

// TestPlacesAtPoints holds that a place behind the column of a point is the position there, never the place at the finish.
func TestPlacesAtPoints(t *testing.T) {
	const full = "1 3@400m 2@800m, 2 1@400m 1@800m"
	for _, test := range []struct{ head, rows, notes, want string }{
		{"Name,400m,Pos,800m,Pos,Time,Place", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Name,400m,Pos,800m,Pos,Time,Pos", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Name,400m,Pos,800m,Pos,Time,Finish", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", "0 3@400m 2@800m, 0 1@400m 1@800m"},
		{"Pos,Name,400m,Pos,800m,Pos,Time", "1,A Bee,66.2,3,2:10.3,2,4:21.10\n2,C Dee,66.0,1,2:10.2,1,4:22.30", "", full},
		{"Name,400m,Rank,800m,Rank,Time,Rank", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Name,400m,Rang,800m,Rang,Zeit,Rang", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Nombre,400m,Puesto,800m,Puesto,Tiempo,Puesto", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Nom,400m,Clt,800m,Clt,Temps,Place", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Place,Name,400m,Pos (400m),800m,Pos (800m),Time", "1,A Bee,66.2,3,2:10.3,2,4:21.10\n2,C Dee,66.0,1,2:10.2,1,4:22.30", "", full},
		{"Name,Pos 400m,400m,800m Pos,800m,Time,Pos", "A Bee,3,66.2,2,2:10.3,4:21.10,1\nC Dee,1,66.0,1,2:10.2,4:22.30,2", "", full},
		{"Name,400m,400m rank,800m,Rank@800m,Time,Rank", "A Bee,66.2,3,2:10.3,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,4:22.30,2", "", full},
		{"Name,400m,800m,Pos,Time,Pos", "A Bee,66.2,2:10.3,2,4:21.10,1\nC Dee,66.0,2:10.2,1,4:22.30,2", "", "1 2@800m, 2 1@800m"},
		{"Place,Name,Time,Rank", "1,A Bee,4:21.10,3\n2,C Dee,4:22.30,1", `those under "Place" are read`, "1, 2"},
		{"Place,Name,400m,Time", "1,A Bee,66.2,4:21.10\n2,C Dee,66.0,4:22.30", "", "1, 2"},
		// What may be either is read as neither.
		{"Name,400m,Pos,Time", "A Bee,66.2,1,4:21.10\nC Dee,66.0,2,4:22.30", `--map "Pos=place"`, "0, 0"},
		{"Name,Time,400m,800m,Pos", "A Bee,4:21.10,66.2,2:10.3,1\nC Dee,4:22.30,66.0,2:10.2,2", `--map "Pos=place"`, "0, 0"},
		{"Name,Pos,400m,Pos,800m,Pos,Time", "A Bee,3,66.2,2,2:10.3,1,4:21.10\nC Dee,1,66.0,1,2:10.2,2,4:22.30", "such as Place", "0, 0"},
		{"Name,Pos,Club,Pos,Time", "A Bee,3,X,1,4:21.10\nC Dee,1,Y,2,4:22.30", "such as Place", "0, 0"},
	} {
		s := tabular.Read("1500m Women\n"+test.head+"\n"+test.rows+"\n", tabular.Options{})
		told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, test.notes) })
		if diff := cmp.Diff(test.want, placesOf(s)); diff != "" || !told {
			t.Errorf("%s (-want +got)\n%s%v", test.head, diff, s.Notes)
		}
	}
}

// TestPlacesAtLaps holds that places behind laps and legs are positions at their ends.
func TestPlacesAtLaps(t *testing.T) {
	const laps = "1600m Women\nName,Lap 1,Pos,Lap 2,Lap 2 Pos,Lap 3,Pos,Time,Place\nA Bee,66.2,3,2:10.3,2,3:15.0,2,4:21.10,1\nC Dee,66.0,1,2:10.2,1,3:14.0,1,4:22.30,2\n"
	const legs = "4x400m Women\nTeam,Leg 1,Pos,Leg 2,Pos,Leg 3,Pos,Leg 4,Time,Place\nUSA,A Bee 52.0,2,C Dee 53.0,1,E Eff 52.0,1,G H 53.0,3:30.0,1\n"
	for text, want := range map[string]string{
		laps: "1 3@400m 2@800m 2@1200m, 2 1@400m 1@800m 1@1200m",
		legs: "1 2@400m 1@800m 1@1200m",
	} {
		s := tabular.Read(text, tabular.Options{})
		if diff := cmp.Diff(want, placesOf(s)); diff != "" {
			t.Errorf("%s (-want +got)\n%s%v", text, diff, s.Notes)
		}
	}
}

// TestPlaceMapped holds that who says that a column behind a point has the places is believed.
func TestPlaceMapped(t *testing.T) {
	m, err := tabular.ReadMapping("Pos=place")
	if err != nil {
		t.Fatal(err)
	}
	s := tabular.Read("1500m Women\nName,400m,Pos,Time\nA Bee,66.2,1,4:21.10\nC Dee,66.0,2,4:22.30\n", tabular.Options{Mappings: []tabular.Mapping{m}})
	if diff := cmp.Diff("1, 2", placesOf(s)); diff != "" {
		t.Errorf("(-want +got)\n%s%v", diff, s.Notes)
	}
}
