package tabular_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// rowsOf are the rows of all races, each in short.
func rowsOf(s *sheet.Sheet) []string {
	var all []string
	for i := range s.Races {
		for _, row := range s.Races[i].Rows {
			all = append(all, inShort(&row))
		}
	}
	return all
}

func inShort(row *sheet.Row) string {
	parts := []string{row.Name(), row.Mark.String(), string(row.Status)}
	for _, split := range row.Splits {
		parts = append(parts, split.Point.Text()+"="+split.Mark.String())
	}
	for _, leg := range row.Legs {
		parts = append(parts, strings.TrimSpace(leg.Athlete+" "+leg.Split.String()))
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

func parsed(t *testing.T, code string) event.Event {
	t.Helper()
	if code == "" {
		return event.Event{}
	}
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestSplitHeadings holds how headings name the points of splits: by a number alone too, where it may be one.
func TestSplitHeadings(t *testing.T) {
	const rows = "1,Al Able,AC,4:01.12,62.1,2:09.3\n2,Bo Baker,AC,4:02.50,62.5,\nDNF,Cy Cole,AC,,,\n"
	want := []string{"Al Able, 4:01.12, 400m=1:02.1, 800m=2:09.3", "Bo Baker, 4:02.50, 400m=1:02.5", "Cy Cole, DNF"}
	for _, headings := range []string{
		"Pos,Name,Club,Time,400,800", "Pos,Name,Club,Time,400m,800m", "Pos,Name,Club,Time,400 m,800 M", "Pos,Name,Club,Time,Split 400,Split 800",
		"Pos,Name,Club,Time,400 split,800 split", "Pos,Name,Club,Time,400m split,800m Split", "Pos,Name,Club,Time,At 400m,@800", "Pos,Name,Club,Time,400 metres,800 metres",
		"Pos,Name,Club,Time,400m (cumulative),800m (cumulative)", "Pos,Name,Club,Time,Cum 400,Cum. 800", "Pos,Name,Club,Time,400m cumulative,800m cumulative",
		"Pos,Name,Club,Time,Split @ 400m,Split at 800m", "Pos,Name,Club,Time,Zwischenzeit 400,ZZ 800", "Pos,Name,Club,Time,400m time,800m time",
	} {
		for _, title := range []string{"", "Club Championships,,,,,\n1500 m men,12/09/2026,,,,\n,,,,,\n"} {
			text := title + headings + "\n" + rows
			s := tabular.Read(text, tabular.Options{Event: parsed(t, "1500m")})
			if diff := cmp.Diff(want, rowsOf(s)); diff != "" || !tabular.Recognizes(text) {
				t.Errorf("%q (-want +got)\n%s\n%v", text, diff, s.Notes)
			}
			if title != "" && (s.Races[0].Title != "1500 m men" || s.Races[0].Meet != "Club Championships") {
				t.Errorf("%q: %q, %q", text, s.Races[0].Title, s.Races[0].Meet)
			}
		}
	}
}

// TestHeadingsWithFigures holds which rows with figures are headings, and that a column of which nothing is kept is told.
func TestHeadingsWithFigures(t *testing.T) {
	const men = "1500m Men\n"
	for _, test := range []struct{ why, text, notes, rows string }{
		{"a year", men + "Pos,Name,Time,2026\n1,Al Able,4:01.12,x\n", `column "2026" is unknown`, "Al Able, 4:01.12"},
		{"the kilometres of a race, which may be anything", "10 km men\nPos,Name,Time,5\n1,Al Able,31:01,15:20\n", `column "5" is unknown`, "Al Able, 31:01"},
		{"unknown words", men + "Pos,Name,Foo,Time,400,Bar\n1,Al Able,x,4:01.12,62.5,y\n", `column "Foo" is unknown`, "Al Able, 4:01.12, 400m=1:02.5"},
		{"unknown words, without places", men + "Foo,Name,Time,400,Bar,Baz\nx,Al Able,4:01.12,62.5,y,z\n", `column "Foo" is unknown`, "Al Able, 4:01.12, 400m=1:02.5"},
		{"one point", men + "Pos,Name,Club,Time,400\n1,Al Able,AH,4:01.12,63.5\nDNF,Cy Cole,AH,,\n", "", "Al Able, 4:01.12, 400m=1:03.5; Cy Cole, DNF"},
		{"behind the end", men + "Pos,Name,Time,1600\n1,Al Able,4:01.12,4:20.1\n", "column of 1600m: 1500m has no such point", "Al Able, 4:01.12"},
		{"the distance of the race", "Men\nName,Club,1500\nAl Able,AH,4:01.12\n", `column "1500" is read as the times`, "Al Able, 4:01.12"},
		{"splits before the time", men + "Name,Club,400,800,Time\nAl Able,AH,62.5,2:06,4:01.12\n", "", "Al Able, 4:01.12, 400m=1:02.5, 800m=2:06"},
		{"semicolons", men + "Pos;Name;Time;400\n1;Al Able;4:01,12;62,5\n", "", "Al Able, 4:01.12, 400m=1:02.5"},
		{"tabs", men + "Pos\tName\tTime\t400\n1\tAl Able\t4:01.12\t62.5\n", "", "Al Able, 4:01.12, 400m=1:02.5"},
		{"quotes", "\"1500m Men\"\n\"Pos\",\"Name\",\"Time\",\"400\"\n\"1\",\"Able, Al\",\"4:01.12\",\"62.5\"\n", "", "Al Able, 4:01.12, 400m=1:02.5"},
		{"formulas that keep text", "1500m Men\nPos,Name,Time,\"=\"\"400\"\"\"\n1,Al Able,\"=\"\"4:01.12\"\"\",62.5\n", "", "Al Able, 4:01.12, 400m=1:02.5"},
		{"a bib and words that are headings too", men + "Bib,Name,Club,Time\n300,Al Able,School,4:01.12\n400,Bo Baker,Team,DNF\n", "", "Al Able, 4:01.12; Bo Baker, DNF"},
		{"names of two words", men + "Position,Runner name,Club name,Finish time\n1,Al Able,AH,4:01.12\n", "", "Al Able, 4:01.12"},
	} {
		s := tabular.Read(test.text, tabular.Options{})
		got := strings.Join(rowsOf(s), "; ")
		told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, test.notes) })
		if got != test.rows || !told || !tabular.Recognizes(test.text) {
			t.Errorf("%s: %q, %v", test.why, got, s.Notes)
		}
	}
}

// TestMappedFigures holds that a number which the user has told is a heading.
func TestMappedFigures(t *testing.T) {
	options := tabular.Options{}
	for _, text := range []string{"5=5km", "Runner=name", "Wann=time", "10=10 km"} {
		m, err := tabular.ReadMapping(text)
		if err != nil {
			t.Fatal(err)
		}
		options.Mappings = append(options.Mappings, m)
	}
	const text = "Half-marathon men\nRunner,Wann,5,10\nAl Able,1:01:10,14:30,29:00\n"
	s := tabular.Read(text, options)
	if diff := cmp.Diff([]string{"Al Able, 1:01:10, 5000m=14:30, 10000m=29:00"}, rowsOf(s)); diff != "" || !tabular.HasHeadings(text, options) {
		t.Errorf("(-want +got)\n%s\n%v", diff, s.Notes)
	}
}

// TestLaps holds that columns of laps that count on are splits, and those of each lap alone are told and not kept.
func TestLaps(t *testing.T) {
	for _, test := range []struct{ why, text, notes, rows string }{
		{"on", "Pos,Name,Time,Lap 1,Lap 2,Lap 3,Lap 4\n1,Al Able,4:01.12,48.2,1:53.0,2:58.1,4:01.12\nDNF,Bo Baker,,48.9,,,\n", "they are taken as 300m, 700m, 1100m", "Al Able, 4:01.12, 300m=48.2, 700m=1:53.0, 1100m=2:58.1; Bo Baker, DNF, 300m=48.9"},
		{"on, without the finish", "Pos,Name,Time,Lap1,Lap2,Lap3\n1,Al Able,4:01.12,48.2,1:53.0,2:58.1\n", "they are taken as 300m, 700m, 1100m", "Al Able, 4:01.12, 300m=48.2, 700m=1:53.0, 1100m=2:58.1"},
		{"alone", "Pos,Name,Time,Lap 1,Lap 2,Lap 3,Lap 4\n1,Al Able,4:01.12,48.2,64.8,65.1,63.02\n", "times of each lap alone", "Al Able, 4:01.12"},
		{"alone, ever slower", "Pos,Name,Time,1st lap,2nd lap,3rd lap\n1,Al Able,4:01.12,48.2,64.8,65.1\n", "times of each lap alone", "Al Able, 4:01.12"},
		{"alone, under points", "Pos,Name,Time,400,800,1200\n1,Al Able,4:01.12,62.5,64.2,65.1\n2,Bo Baker,4:02.12,62.5,2:06.1,\n", "not 1:04.2 at 800m, 1:05.1 at 1200m", "Al Able, 4:01.12, 400m=1:02.5; Bo Baker, 4:02.12, 400m=1:02.5, 800m=2:06.1"},
		{"no laps of the distance", "Pos,Name,Time,Lap 1,Lap 2\n1,Al Able,4:01.12,1:02.2,2:04.8\n", "do not follow from the distance", "Al Able, 4:01.12"},
		{"neither", "Pos,Name,Time,Lap 1,Lap 2,Lap 3\n1,Al Able,4:01.12,48.2,1:20.0,3:40\n", "whether they count on", "Al Able, 4:01.12"},
	} {
		text := "1500m Men\n" + test.text
		s := tabular.Read(text, tabular.Options{})
		got := strings.Join(rowsOf(s), "; ")
		told := slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, test.notes) })
		if got != test.rows || !told {
			t.Errorf("%s: %q, %v", test.why, got, s.Notes)
		}
	}
	if s := tabular.Read("Pos,Name,Time,Lap 1\n1,Al Able,1:51.12,54.2\n", tabular.Options{Event: parsed(t, "800m")}); strings.Join(rowsOf(s), "; ") != "Al Able, 1:51.12, 400m=54.2" {
		t.Errorf("an event that is told: %v, %v", rowsOf(s), s.Notes)
	}
}
