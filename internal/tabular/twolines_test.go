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

// TestHeadingsInTwoLines holds that a second line of headings names what its columns hold, and is nobody who ran.
func TestHeadingsInTwoLines(t *testing.T) {
	const people = "1;Josh;Kerr;GBR;3:45.34\n2;Jakob;Ingebrigtsen;NOR;3:45.60\n"
	const want = "1 Josh Kerr GBR 3:45.34; 2 Jakob Ingebrigtsen NOR 3:45.60"
	const points = "11;Josh;Kerr;GBR;56.1;2;1:52.0;1;3:45.34;1\n12;Jakob;Ingebrigtsen;NOR;56.0;1;1:53.0;2;3:45.60;2\n"
	const pointed = "1 Josh Kerr GBR 3:45.34 400m=56.1 800m=1:52.0 2@400m 1@800m; 2 Jakob Ingebrigtsen NOR 3:45.60 400m=56.0 800m=1:53.0 1@400m 2@800m"
	const cells = "<tr><td>1<td>Josh<td>Kerr<td>GBR<td>3:45.34<tr><td>2<td>Jakob<td>Ingebrigtsen<td>NOR<td>3:45.60</table>"
	for _, test := range []struct{ why, text, want string }{
		{"as found", "Place;Name;;Nation;Result\n;First;Last;;;\n" + people, want},
		{"given and family", "Place;Athlete;;Nation;Result\n;Given name;Family name;;\n" + people, want},
		{"turned", "Place;Name;;Nation;Result\n;Last;First;;\n1;Kerr;Josh;GBR;3:45.34\n2;Ingebrigtsen;Jakob;NOR;3:45.60\n", want},
		{"German", "Rang;Name;;Nation;Zeit\n;Vorname;Nachname;;\n" + people, want},
		{"French", "Rang;Nom;;Pays;Temps\n;Prénom;Nom de famille;;\n" + people, want},
		{"Spanish", "Puesto;Atleta;;Pais;Tiempo\n;Nombre;Apellidos;;\n" + people, want},
		{"Italian", "Pos;Atleta;;Naz;Tempo\n;Nome;Cognome;;\n" + people, want},
		{"Swedish", "Plac;Namn;;Land;Tid\n;Förnamn;Efternamn;;\n" + people, want},
		{"below all", "Place;Athlete;;Nation;Result\n#;First;Last;Code;Time\n" + people, want},
		{"units", "Place;First name;Last name;Nat;Time\n;;;;(min)\n" + people, want},
		{"a title above", "Emsley Carr Mile\nMile Men\nPlace;Name;;Nation;Result\n;First;Last;;;\n" + people, want},
		{"again", "Place;Name;;Nation;Result\n;First;Last;;;\n1;Josh;Kerr;GBR;3:45.34\nPlace;Name;;Nation;Result\n;First;Last;;;\n2;Jakob;Ingebrigtsen;NOR;3:45.60\n", want},
		{"points", ";Athlete;;;400m;;800m;;Finish;\nBib;First;Last;Nat;Time;Pos;Time;Pos;Time;Pos\n" + points, pointed},
		{"splits", "Place;Name;;Nat;Time;Splits;\n;First;Last;;;400m;800m\n1;Josh;Kerr;GBR;3:45.34;56.1;1:52.0\n", "1 Josh Kerr GBR 3:45.34 400m=56.1 800m=1:52.0"},
		{"the result apart", "Name;;Nation;Result;\nFirst;Last;;Place;Time\nJosh;Kerr;GBR;1;3:45.34\n", "1 Josh Kerr GBR 3:45.34"},
		{"page", "<table><tr><th>Place<th colspan=2>Name<th>Nation<th>Result<tr><th><th>First<th>Last<th><th>" + cells, want},
		{"page, high cells", "<table><tr><th rowspan=2>Place<th colspan=2>Name<th rowspan=2>Nation<th rowspan=2>Result<tr><th>First<th>Last" + cells, want},
		{"one line, then a runner without figures", "Place;Name;Nat;Time\n;Mark;;\n1;Josh Kerr;GBR;3:45.34\n", "0 Mark; 1 Josh Kerr GBR 3:45.34"},
		{"one line, then who did not start", "Place;Name;Nat;Time\nDNS;Jakob Ingebrigtsen;NOR;\n1;Josh Kerr;GBR;3:45.34\n", "0 Jakob Ingebrigtsen NOR DNS; 1 Josh Kerr GBR 3:45.34"},
		{"a table below an empty one", "Place;Name;Time\nPlace;Name;Nat;Time\n1;Josh Kerr;GBR;3:45.34\n", "1 Josh Kerr GBR 3:45.34"},
	} {
		if !strings.Contains(test.text, "Mile Men") && !strings.HasPrefix(test.text, "<") {
			test.text = "Mile Men\n" + test.text
		}
		s := tabular.Read(test.text, tabular.Options{})
		if strings.HasPrefix(test.text, "<") {
			s = tabular.ReadPage("<h2>Mile Men</h2>"+test.text, tabular.Options{})
		} else if !tabular.Recognizes(test.text) {
			t.Errorf("%s: it is not recognized", test.why)
		}
		var got []string
		for i := range s.Races {
			for _, row := range s.Races[i].Rows {
				one := fmt.Sprint(row.Place, " ", row.Name(), " ", row.Nation, " ", row.Mark, " ", row.Status)
				for _, split := range row.Splits {
					one += fmt.Sprintf(" %s=%s", split.Point.Distance(), split.Mark)
				}
				for _, p := range row.Positions {
					one += fmt.Sprintf(" %d@%s", p.Place, p.Point.Distance())
				}
				got = append(got, strings.Join(strings.Fields(one), " "))
			}
		}
		two := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, "the headings stand in two lines") })
		if diff := cmp.Diff(test.want, strings.Join(got, "; ")); diff != "" || two != !strings.HasPrefix(test.why, "one line") && test.why != "a table below an empty one" {
			t.Errorf("%s (-want +got)\n%s%v", test.why, diff, s.Notes)
		}
	}
}

// TestGivenNameAlone holds that a runner of whom only the given name stands there is one, also without a place or a time.
func TestGivenNameAlone(t *testing.T) {
	s := tabular.Read("Mile Men\nPlace,Given name,Family name,Nat,Status\n1,Josh,Kerr,GBR,\n,Jakob,,NOR,DNF\n3,Yared,Nuguse,USA,\n", tabular.Options{})
	if diff := cmp.Diff("Josh Kerr; Jakob, DNF; Yared Nuguse", strings.Join(rowsOf(s), "; ")); diff != "" || len(s.Races) != 1 {
		t.Errorf("(-want +got)\n%s%v", diff, s.Notes)
	}
}
