//go:build !race

package importing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/sheet"
)

// inLines are the results of all races of an import, and the notes that hold a text.
func inLines(all *importing.Import) string {
	var got []string
	for _, r := range all.Races {
		for _, x := range r.Race.Results {
			one := strings.TrimSpace(fmt.Sprint(x.Place, " ", x.Name(), " ", x.Mark, " ", x.Status, x.Role))
			for _, split := range x.Splits {
				one += " " + split.Point.Distance().String() + "=" + split.Mark.String()
			}
			got = append(got, strings.Join(strings.Fields(one), " "))
		}
		for _, f := range r.Findings {
			got = append(got, f.Message)
		}
		if len(r.Text) == 0 {
			got = append(got, "no document")
		}
	}
	return strings.Join(got, "; ")
}

// TestEverydayRows holds that rows which say more than a document can have come in without that, which is told at their line.
func TestEverydayRows(t *testing.T) {
	const ann = "1 Ann Bee 4:21.10; "
	for _, test := range []struct{ name, text, note, want string }{
		{"dnf.csv", "Place,Name,Nat,Time\n1,Ann Bee,GBR,4:21.10\n2,Cee Dee,FRA,DNF\n", "3: place 2 of a runner with status DNF: the place is not taken", ann + "0 Cee Dee DNF"},
		{"dq.csv", "Place,Name,Nat,Time\n1,Ann Bee,GBR,4:21.10\n2,Cee Dee,FRA,DQ\n", "3: place 2 of a runner with status DQ", ann + "0 Cee Dee DQ"},
		{"disq.csv", "Rang;Name;Zeit\n1;Ann Bee;4:21,10\n2;Cee Dee;disq.\n", "3: place 2 of a runner with status DQ", ann + "0 Cee Dee DQ"},
		{"aufg.csv", "Platz;Name;Zeit\n1;Ann Bee;4:21,10\n2;Cee Dee;aufg.\n", "3: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"ab.csv", "Place;Nom;Temps\n1;Ann Bee;4:21,10\n2;Cee Dee;abandon\n", "3: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"timed.csv", "Place,Name,Nat,Time\n1,Ann Bee,GBR,4:21.10\n2,Cee Dee,FRA,4:23.12 DQ\n", "3: place 2 of a runner with status DQ", ann + "0 Cee Dee 4:23.12 DQ"},
		{"status.csv", "Place,Name,Time,Status\n1,Ann Bee,4:21.10,\n2,Cee Dee,4:23.12,DNS\n", "3: place 2 of a runner with status DNS", ann + "0 Cee Dee DNS"},
		{"tabs.tsv", "Place\tName\tTime\n1\tAnn Bee\t4:21.10\n2\tCee Dee\tDNF\n", "3: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"list.txt", "1. Ann Bee, Vale Runners, 4:21.10\n2. Cee Dee, Vale Runners, DNF\n", "2: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"page.html", "<table><tr><th>Place<th>Name<th>Time<tr><td>1<td>Ann Bee<td>4:21.10<tr><td>2<td>Cee Dee<td>DNF</table>", "1: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"page.wiki", "{| class=\"wikitable\"\n! Rank !! Name !! Time\n|-\n| 1 || Ann Bee || 4:21.10\n|-\n| 2 || Cee Dee || DNF\n|}\n", "6: place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"guest.csv", "Place,Name,Time,Role\n1,Ann Bee,4:21.10,\n2,Cee Dee,4:23.12,guest\n", "3: place 2 of a runner out of competition", ann + "0 Cee Dee 4:23.12 guest"},
		{"overall.csv", "Place,Name,Time,Overall\n1,Ann Bee,4:21.10,1\n,Cee Dee,DNF,2\n", "3: overall place 2 of a runner with status DNF", ann + "0 Cee Dee DNF"},
		{"qualified.csv", "Place,Name,Time,Q\n1,Ann Bee,4:21.10,Q\n,Cee Dee,DNF,q\n", "3: qualified q with status DNF", ann + "0 Cee Dee DNF"},
		{"descending.csv", "Place,Name,Time,800m,400m\n1,Ann Bee,4:21.10,2:10.1,1:04.8\n", "", "1 Ann Bee 4:21.10 400m=1:04.8 800m=2:10.1"},
		{"mixed.csv", "Place,Name,Time,1200m,400m,800m\n1,Ann Bee,4:21.10,3:15.0,1:04.8,2:10.1\n", "", "1 Ann Bee 4:21.10 400m=1:04.8 800m=2:10.1 1200m=3:15.0"},
		{"twice.csv", "Place,Name,400m,400m,Time\n1,Ann Bee,58.2,58.3,4:21.10\n", "2: splits 58.2 and 58.3 at 400m: the first is kept", "1 Ann Bee 4:21.10 400m=58.2"},
		{"started.csv", "Place,Name,Time,400m,Reaction\n1,Ann Bee,4:21.10,58.2,\n,Cee Dee,DNS,58.3,0.200\n", "3: splits and a reaction with status DNS: not taken", "1 Ann Bee 4:21.10 400m=58.2; 0 Cee Dee DNS"},
		{"placed.csv", "Place,Name,400m,400m,Time\n1,Ann Bee,58.2,3,4:21.10\n", "2: times of each lap alone", "1 Ann Bee 4:21.10 400m=58.2"},
		{"same.csv", "Place,Name,400m,Split 400,Time\n1,Ann Bee,58.2,58.2,4:21.10\n", "", "1 Ann Bee 4:21.10 400m=58.2"},
		{"laps.csv", "Place,Name,400m,Lap 1,Lap 2,Lap 3,Time\n1,Ann Bee,58.2,58.3,2:01.0,3:03.0,4:21.10\n", "", "1 Ann Bee 4:21.10 400m=58.2 409.344m=58.3 809.344m=2:01.0 1209.344m=3:03.0"},
	} {
		all := imported(t, test.name, test.text, "mile", importing.Empty())
		told := slices.ContainsFunc(all.Notes, func(n importing.Note) bool { return strings.HasPrefix(fmt.Sprint(n.Line, ": ", n.Text), test.note) })
		if diff := cmp.Diff(test.want, inLines(all)); diff != "" || test.note != "" && !told {
			t.Errorf("%s (-want +got)\n%s%v", test.name, diff, all.Notes)
		}
	}
}

// TestAnyTable holds that whatever words and figures stand under headings, what comes in is what a document can say.
func TestAnyTable(t *testing.T) {
	heads := strings.Split("Place,Pos,Time,Status,Role,Overall,Q,400m,800m,Lap 1,Lap 2,Pos 400m,Thousandths,Reaction,Lane,Order,Bib,Born,Nat,Club,Flags,Remark,Wind,Gender,Heat,Round", ",")
	cells := strings.Split(",1,2,3,4:21.10,4:22.3,3:59.12 DQ,DNF,DQ,DNS,disq.,58.2,58.3,2:01.0,Q,q,guest,PM,GBR,4:21.098,0.123,0,WR,PB,TR17.2.3,+2.03,1999,M,F,-,x,AB,4:21.31 (.304)", ",")
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		n := 2 + random.IntN(6)
		table := "1500m\nName"
		for range n {
			table += "," + heads[random.IntN(len(heads))]
		}
		for row := range 3 {
			table += fmt.Sprintf("\nAnn%c Bee", 'a'+row)
			for range n {
				table += "," + cells[random.IntN(len(cells))]
			}
		}
		read, err := importing.ReadFile(importing.File{Name: "a.csv", Data: []byte(table)}, importing.Options{Format: "csv"})
		if err != nil {
			t.Fatalf("%q: %v", table, err)
		}
		known := importing.Known{Sex: "women", Date: someDay(t), Round: "final", Competition: "x", Name: "A"}
		for _, r := range importing.Of([]*importing.Read{read}, known, importing.Empty()).Races {
			for _, f := range r.Findings {
				if f.Rule == "syntax" {
					t.Fatalf("%s\n%s", table, f.Message)
				}
			}
		}
	}
}

// TestSheetsAreSettled holds that notes of what was taken from rows are of a kind that is told.
func TestSheetsAreSettled(t *testing.T) {
	s := &sheet.Sheet{Races: []sheet.Race{{Rows: []sheet.Row{{Line: 3}}}}}
	s.Races[0].Rows[0].Place, s.Races[0].Rows[0].Status = 2, "NM"
	s.Settle()
	if row := s.Races[0].Rows[0]; row.Place != 0 || len(s.Notes) != 1 || s.Notes[0].Kind != sheet.Doubt {
		t.Errorf("%v %v", row.Place, s.Notes)
	}
}

// TestRowWithoutDocument holds that a row which no document can have is told at its line, with what to do.
func TestRowWithoutDocument(t *testing.T) {
	known := importing.Known{Sex: "women", Date: someDay(t), Round: "final", Competition: "x", Name: "A"}
	read, err := importing.ReadFile(importing.File{Name: "a.csv", Data: []byte("Mile\nPlace,Name,Time\n1,Ann Bee,4:21.10\n2,Cee Dee,4:22.10\n3,Eff Gee,4:23.10\n4,Ha Ive,4:24.10\n")}, importing.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range read.Races[0].Rows {
		if row := &read.Races[0].Rows[i]; row.Athlete == "Eff Gee" {
			row.Club = "two\nlines"
		}
	}
	for _, r := range importing.Of([]*importing.Read{read}, known, importing.Empty()).Races {
		if len(r.Findings) != 1 || r.Findings[0].Pos.Line != 5 || !strings.HasPrefix(r.Findings[0].Message, "row of Eff Gee: ") || r.Findings[0].Remedy == "" {
			t.Errorf("%+v", r.Findings)
		}
	}
}
