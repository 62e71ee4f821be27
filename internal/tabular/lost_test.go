package tabular_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// lost is how many rows of a sheet are in no race, and of its races which are partial.
func lost(s *sheet.Sheet) (rows int, partial bool) {
	rows = s.Lost
	for i := range s.Races {
		rows += s.Races[i].Lost
		partial = partial || s.Races[i].Partial
	}
	return rows, partial
}

// TestLostRows holds that a row which may be of a runner and is not read is counted, wherever it stands, and makes the list partial.
func TestLostRows(t *testing.T) {
	const heads = "1500m Men\nPos,Name,Club,Time\n"
	for _, test := range []struct {
		why, text string
		lost      int
	}{
		{"all are read", heads + "1,Al Able,AC,4:01.12\nDNF,Bo Baker,AC,\n", 0},
		{"cells that have moved", heads + "1,Al Able,AC,4:01.12\n2,AC,4:02.10,Bo Baker\n3,Cy Cole,AC,4:03\n", 1},
		{"above the headings", "1500m Men\n1,Al Able,AC,4:01.12\n2,Bo Baker,AC,4:02.10\nPos,Name,Club,Time\n3,Cy Cole,AC,4:03\n", 2},
		{"a note and officials", heads + "1,Al Able,AC,4:01.12\nReferee,Bo Baker\n* club record\n", 0},
		{"a field event", heads + "1,Al Able,AC,4:01.12\nHigh Jump Men\nPos,Name,Club,Mark\n1,Bo Baker,AC,1.85\n2,Cy Cole,AC,1.80\n", 2},
		{"at the end of two races", heads + "1,Al Able,AC,4:01.12\n800m Men\nPos,Name,Club,Time\n1,Bo Baker,AC,1:51.2\n2,AC,1:52.2,Cy Cole\n", 1},
	} {
		s := tabular.Read(test.text, tabular.Options{})
		if n, partial := lost(s); n != test.lost || partial != (n > s.Lost) || len(s.Races) == 0 {
			t.Errorf("%s: %d lost, partial %t: %v", test.why, n, partial, s.Notes)
		}
	}
	for _, test := range []struct {
		why, text string
		lost      int
	}{
		{"a table whose headings are unknown", "Club Championships,,,,,\n1500 m men,12/09/2026,,,,\n,,,,,\nP,Wer,C,T,X,Y\n1,Al Able,AC,4:01.12,,2:09.3\n2,Bo Baker,AC,4:02.5,63.5,\n3,Cy Cole,AC,4:07.31,,\n4,Di Dorn,AC,4:08.31,,\nDNF,Ed Elm,AC,,,\n,Fa Ford,AC,dnf,,calf\n", 4},
		{"prose beside a list", "Men 1500m\nIt was warm, and all ran well: the first in 4:01.\n1. Al Able 4:01.12\n2. Bo Baker 4:02.10\n", 0},
	} {
		s := tabular.ReadList(test.text, tabular.Options{})
		if n, partial := lost(s); n != test.lost || partial != (n > 0) {
			t.Errorf("%s: %d lost, partial %t: %v", test.why, n, partial, s.Notes)
		}
		for _, r := range s.Races {
			if strings.Contains(r.Title+r.Meet, ",,") {
				t.Errorf("%s: %q %q", test.why, r.Title, r.Meet)
			}
		}
	}
	if n, _ := lost(tabular.Read("Wer,Wann,Wo\n1,Al Able,4:01.12\n2,Bo Baker,4:02.10\n", tabular.Options{})); n != 2 {
		t.Errorf("%d lost of a table without headings", n)
	}
	page := "<table><tr><th>Aaa<th>Bbb<th>Ccc<tr><td>1<td>Al Able<td>4:01.12</table><table><tr><th>Pos<th>Name<th>Time<tr><td>1<td>Bo Baker<td>4:02.1</table>"
	if n, _ := lost(tabular.ReadPage(page, tabular.Options{})); n != 1 {
		t.Errorf("%d lost of a page", n)
	}
}

// TestClasses holds that a column of classes is told, as none of them is kept; one that names the events is kept.
func TestClasses(t *testing.T) {
	for text, want := range map[string]bool{
		"1500m\nPos,Name,Time,Cat\n1,Al Able,4:01.12,U20\n2,Bo Baker,4:02.10,V40\n":           true,
		"1500m Men\nPos,Name,Time,Age group\n1,Al Able,4:01.12,M50\n":                         true,
		"1500m Men\nPos,Name,Time,Cat\n1,Al Able,4:01.12,\n":                                  false,
		"Pos,Name,Time,Class\n1,Al Able,4:01.12,1500m Men\n1,Bea Baker,4:31.12,1500m Women\n": false,
	} {
		s := tabular.Read(text, tabular.Options{})
		told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool {
			return n.Kind == sheet.LeftOut && strings.Contains(n.Text, "no birth follows from a class")
		})
		if told != want {
			t.Errorf("%q: told %t: %v", text, told, s.Notes)
		}
	}
}
