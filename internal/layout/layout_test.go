package layout_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
)

// TestLines holds columns: they count characters, and a new page takes none.
func TestLines(t *testing.T) {
	lines := layout.Lines("Žan A  b\n\f\n  A\u0301b c\n")
	got := make([]layout.Cell, 0, 4)
	for _, line := range lines {
		got = append(got, line.Cells...)
	}
	want := []layout.Cell{{Text: "Žan A", From: 0, To: 5}, {Text: "b", From: 7, To: 8}, {Text: "A\u0301b c", From: 2, To: 6}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if lines[0].Page != 1 || lines[2].Page != 2 || lines[2].No != 3 {
		t.Errorf("pages and numbers: %+v", lines)
	}
}

// TestPut holds under which heading cells stand, also where they touch others.
func TestPut(t *testing.T) {
	for _, test := range []struct {
		why, above, heads, row string
		want                   map[label.Column]string
	}{
		{
			"plain", "",
			"PLACE  NAME              COUNTRY   ORDER   RESULT           POINTS  RANK",
			"    1  KERR Josh         GBR          10   3:42.66  WR MR        8     6",
			map[label.Column]string{
				label.Place: "1", label.Athlete: "KERR Josh", label.Nation: "GBR", label.Order: "10",
				label.Mark: "3:42.66", label.Flags: "WR MR", label.Points: "8", label.Ignored: "6",
			},
		},
		{
			"a name that reaches the next column", "",
			"Rank   Name         NOC   Result",
			"   1   VAN LONG Ada NED   52.31",
			map[label.Column]string{label.Place: "1", label.Athlete: "VAN LONG Ada", label.Nation: "NED", label.Mark: "52.31"},
		},
		{
			"headings of two lines",
			"             NOC    Reaction",
			"Rank  Name   Code   Time        Result   Fn",
			"  2   A B    NED    0.151       52.31    Q",
			map[label.Column]string{label.Place: "2", label.Athlete: "A B", label.Nation: "NED", label.Reaction: "0.151", label.Mark: "52.31", label.Remark: "Q"},
		},
	} {
		lines := layout.Lines(test.above + "\n" + test.heads + "\n" + test.row)
		heads, ok := layout.ReadHeads(lines[0], lines[1])
		if !ok {
			t.Errorf("%s: no headings", test.why)
			continue
		}
		if diff := cmp.Diff(test.want, heads.Put(lines[2])); diff != "" {
			t.Errorf("%s:\n%s", test.why, diff)
		}
	}
}

// TestRow holds rows whose cells slipped under other headings.
func TestRow(t *testing.T) {
	lines := layout.Lines("Rank   Name         NOC   Date of Birth  Lane  Reaction  Result   Fn\n" +
		"   1   VAN LONGNAMED Ada NED  2 FEB 2000     4   0.151   52.31    Q\n" +
		"  =2   KURZ Ute      GER   2 FEB 2000     3    0.151 52.40 (.391) Q SB\n" +
		"       AB Cde        GBR   1999            5   -0.01   DQ    TR16.8\n" +
		"       Note: the race was run again\n")
	heads, _ := layout.ReadHeads(layout.Line{}, lines[0])
	s := &sheet.Sheet{}
	rows := layout.NewRows(s)
	var got []string
	for _, line := range lines[1:] {
		if row, ok := rows.Row(&sheet.Race{}, heads, line); ok {
			got = append(got, strings.Join([]string{
				number(row.Place), row.Name(), row.Nation, row.Born.String(), number(row.Lane), row.Reaction.String(),
				row.Mark.String(), row.Thousandths.String(), string(row.Status), row.Rule, row.Qualified,
			}, "|"))
		}
	}
	want := []string{
		"1|Ada VAN LONGNAMED|NED|2000-02-02|4|0.151|52.31||||Q",
		"2|Ute KURZ|GER|2000-02-02|3|0.151|52.40|52.391|||Q",
		"0|Cde AB|GBR|1999|5||||DQ|TR16.8|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("4: left out: reaction -0.01\n", sheettest.Notes(s)); diff != "" {
		t.Error(diff)
	}
}

// TestNoHeads holds lines that are no headings of results.
func TestNoHeads(t *testing.T) {
	for _, text := range []string{"", "Results", "1  KERR Josh  GBR  3:42.66", "Heat 1   Start Time: 10:05", "Name  NOC  Date of Birth", "DNF  Did not finish   DNS  Did not start"} {
		if heads, ok := layout.ReadHeads(layout.Line{}, layout.Lines(text)[0]); ok {
			t.Errorf("%q: %v", text, heads)
		}
	}
}

// TestResult holds what stands in the cell of a mark and behind it.
func TestResult(t *testing.T) {
	for _, test := range []struct{ text, row, notes string }{
		{"52.31 Q SB", "52.31,,,,,,SB Q", ""},
		{"52.87 (.863) q =PB", "52.87,52.863,,,,,=PB q", ""},
		{"53.00 (.991)", "53.00,52.991,,,,,", ""},
		{"2:00.00 (.996)", "2:00.00,1:59.996,,,,,", ""},
		{"9.98 [9.974]", "9.98,9.974,,,,,", ""},
		{"10.00 (9.993) NR/PB", "10.00,9.993,,,,,NR PB", ""},
		{"52.87 (.851)", "52.87,,,,,,", "doubt: the thousandths .851 do not round up to \"52.87\": left out"},
		{"52.863", "52.87,52.863,,,,,", ""},
		{"DQ TR17.2.3", ",,DQ,TR17.2.3,,,", ""},
		{"DQ TR 17.2.3, TR16.8", ",,DQ,TR 17.2.3, TR16.8,,,", ""},
		{"DQ (R163.3b)", ",,DQ,R163.3b,,,", ""},
		{"DQ", ",,DQ,,,,", ""},
		{"DNF", ",,DNF,,,,", ""},
		{"DNF 52.00", ",,DNF,,,,", "left out: time 52.00 of a runner with status DNF"},
		{"3:59.4h", "3:59.4h,,,,,,", ""},
		{"3:59.4 h", "3:59.4h,,,,,,", ""},
		{"2:08:10 NU23R", "2:08:10,,,,,,NU23R", ""},
		{"52.31 YC", "52.31,,,,,,", "left out: YC (Yellow card)"},
		{"52.31 TR17.4", "52.31,,,,,,", "left out: rule TR17.4 beside a result that is no disqualification"},
		{"52.31 protest", "52.31,,,,,,", "left out: \"protest\" beside the mark"},
		{"52.31 PM", "52.31,,,,,,PM", ""},
	} {
		s := &sheet.Sheet{}
		rows := layout.NewRows(s)
		rows.Meaning["YC"] = "Yellow card"
		row := sheet.Row{Line: 1}
		rows.Result(&row, strings.Fields(test.text))
		s.Races = []sheet.Race{{Rows: []sheet.Row{row}}}
		cells, err := csv.NewReader(strings.NewReader(sheettest.Rows(s))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(cells[1][9:16], ","); got != test.row {
			t.Errorf("%q: %s, wanted %s", test.text, got, test.row)
		}
		want := ""
		if test.notes != "" {
			want = "1: " + test.notes + "\n"
		}
		if got := sheettest.Notes(s); got != want {
			t.Errorf("%q: notes %q, wanted %q", test.text, got, want)
		}
	}
}

// TestBare holds rows that stand under no headings.
func TestBare(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{" 1  KERR Josh     GBR   3:42.66          WR MR", "1 Josh KERR GBR 3:42.66  "},
		{" 2  NUGUSE Yared  USA   3:45.69   3.03   SB", "2 Yared NUGUSE USA 3:45.69  3.03"},
		{" 1  1679  KERR Josh   SCO   3:54.12", "1 Josh KERR SCO 3:54.12  "},
		{"    KIDDER Brannon  (PM)  USA   DNF", "0 Brannon KIDDER USA  DNF "},
		{" 1  WARHOLM Karl NOR 0.143 46.98 WL", "1 Karl WARHOLM NOR 46.98  "},
		{"  1239  INJURED Una   FRA   DNF", "0 Una INJURED FRA  DNF "},
		{"    NEWLAND Nan   XXY  2:00.01", "0 Nan NEWLAND XXY 2:00.01  "},
		{"1000m  2:46.1  2230  KIPRUTONI Bethwel  KEN", ""},
		{"WORLD RECORD  3:43.13 EL GUERROUJ Hicham MAR  Roma (ITA)", ""},
		{"Timing by USA 2000", ""},
		{"", ""},
	} {
		rows := layout.NewRows(&sheet.Sheet{})
		row, gap, ok := rows.Bare(&sheet.Race{}, layout.Lines(test.text)[0])
		got := ""
		if ok {
			got = strings.Join([]string{number(row.Place), row.Name(), row.Nation, row.Mark.String(), string(row.Status), gap}, " ")
		}
		if got != test.want {
			t.Errorf("%q: %q, wanted %q", test.text, got, test.want)
		}
	}
}

func number(n int) string { return string(rune('0' + n)) }

// TestMembers holds the members of a relay team.
func TestMembers(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"DE ROOSENDAEL Bram    VAN LENT Noor", "Bram DE ROOSENDAEL, Noor VAN LENT"},
		{"1 BAILEY Christopher   44.45", "Christopher BAILEY 44.45"},
		{"EPPIE Bayapo (1), NDORI Anthony (2)", "Bayapo EPPIE, Anthony NDORI"},
		{"1. EPPIE Bayapo   12 FEB 2000", "Bayapo EPPIE"},
		{"Note: protest", ""},
		{"Result of 2024", ""},
	} {
		var row sheet.Row
		ok := layout.NewRows(&sheet.Sheet{}).Members(&row, layout.Lines(test.text)[0])
		var all []string
		for _, leg := range row.Legs {
			all = append(all, strings.TrimSpace(leg.Athlete+" "+leg.Split.String()))
		}
		if got := strings.Join(all, ", "); got != test.want || ok != (test.want != "") {
			t.Errorf("%q: %q %v, wanted %q", test.text, got, ok, test.want)
		}
	}
}

// TestAnalysis holds what an analysis notes where its figures contradict each other.
func TestAnalysis(t *testing.T) {
	for _, test := range []struct{ why, text, notes string }{
		{"all agrees", "1 AA Bea GBR 1:45.00\n 51.0 (1)  1:45.00 (1)\n           54.0", "1: read: the times from point to point are compared with the splits and not kept\n"},
		{
			"the finish is another", "1 AA Bea GBR 1:45.00\n 51.0 (1)  1:45.10 (1)\n           54.1",
			"1: read: the times from point to point are compared with the splits and not kept\n3: doubt: the finish is 1:45.10 here and 1:45.00 beside the name\n",
		},
		{
			"the place is another", "1 AA Bea GBR 1:45.00\n 51.0 (1)  1:45.00 (2)\n           54.0",
			"1: read: the times from point to point are compared with the splits and not kept\n3: doubt: position 2 at the finish, but place 1\n",
		},
		{
			"the segment is another", "1 AA Bea GBR 1:45.00\n 51.0 (1)  1:45.00 (1)\n           53.0",
			"1: read: the times from point to point are compared with the splits and not kept\n4: doubt: the segment to Finish is printed as 53.0, the times say 54.0\n",
		},
		{
			"the gap is another", "1 AA Bea GBR 1:45.00\n 51.0 (1)  1:45.00 (1)\n2 CC Dee FRA 1:46.00 0.50\n 51.0 (2)  1:46.00 (2)",
			"1: read: the times from point to point are compared with the splits and not kept\n4: doubt: the gap to the winner is printed as 0.50, the marks say 1.00\n",
		},
	} {
		s := &sheet.Sheet{}
		rows := layout.NewRows(s)
		e, err := event.Parse("800m")
		if err != nil {
			t.Fatal(err)
		}
		r := &sheet.Race{}
		r.Event, r.Sex = e, race.Women
		analysis := rows.NewAnalysis(r)
		for _, line := range layout.Lines(" 400m      Finish\n" + test.text) {
			if !analysis.Read(line) {
				t.Errorf("%s: line %d is not read", test.why, line.No)
			}
		}
		analysis.Close()
		slices.SortStableFunc(s.Notes, func(a, b sheet.Note) int { return a.Line - b.Line })
		if diff := cmp.Diff(test.notes, sheettest.Notes(s)); diff != "" {
			t.Errorf("%s:\n%s", test.why, diff)
		}
	}
}
