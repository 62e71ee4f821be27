package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// wide is a view with every row in one line.
func wide(t rapid.TB, v View) string {
	t.Helper()
	out, err := v.Text(Look{Wide: true})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func noWiderThanLines(t rapid.TB, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		if n := displaywidth.String(strings.TrimSuffix(line, "\n")); n > LineWidth {
			t.Errorf("a line of %d cells: %s", n, line)
		}
	}
}

// textRow is a row of texts.
func textRow(texts ...string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		cells[i] = TextCell(text)
	}
	return cells
}

func TestWhatHasNoRoomGivesWay(t *testing.T) {
	name, note := "Somebody With A Name", strings.TrimSpace(strings.Repeat("a remark that is long ", 4))
	columns := func(priorities ...Priority) []Header {
		all := make([]Header, len(priorities))
		for i, p := range priorities {
			all[i] = Header{Name: fmt.Sprint(i), Label: fmt.Sprintf("Label %d", i), Priority: p}
		}
		return all
	}
	tests := []struct {
		why     string
		columns []Header
		rows    [][]Cell
		want    string
	}{
		{
			"what has room stays, whatever its priority", columns(Below, Wraps, Spare),
			[][]Cell{textRow("a", "b", "c")},
			`
Label 0  Label 1  Label 2
a        b        c
`,
		},
		{
			"spare columns stay out, the last first, and no more than must", columns(Always, Spare, Spare, Always),
			[][]Cell{textRow(name, name, name, name)},
			`
Label 0               Label 1               Label 3
Somebody With A Name  Somebody With A Name  Somebody With A Name
`,
		},
		{
			"a text takes several lines, and the row goes on beside it", columns(Always, Wraps, Always),
			[][]Cell{textRow("a", note, "b"), textRow("c", "d", "e")},
			`
Label 0  Label 1                                                       Label 2
a        a remark that is long a remark that is long a remark that is  b
         long a remark that is long
c        d                                                             e
`,
		},
		{
			"a column stands below its row, and not where it says nothing", columns(Always, Always, Below),
			[][]Cell{textRow("a", name+" "+name, note[:65]), textRow("b", name, "")},
			`
Label 0  Label 1
    Label 2
a        Somebody With A Name Somebody With A Name
    a remark that is long a remark that is long a remark that is long
b        Somebody With A Name
`,
		},
		{
			"an id that begins the row is never broken: it has a line to itself", columns(Wraps, Always),
			[][]Cell{textRow("short", note[:52]), textRow("an-id-that-is-quite-a-bit-too-long", "b")},
			`
Label 0  Label 1
short    a remark that is long a remark that is long a remark
an-id-that-is-quite-a-bit-too-long
         b
`,
		},
		{
			"the words of a label stand below each other",
			[]Header{{Name: "a", Label: "Took a lot off"}, {Name: "b", Label: "Name"}},
			[][]Cell{textRow("1", note[:70])},
			`
Took a   Name
lot off
1        a remark that is long a remark that is long a remark that is long a re
`,
		},
		{
			"in the last resort a row has several lines", columns(Always, Always, Always),
			[][]Cell{textRow(note[:43], note[:43], "c")},
			`
Label 0
    Label 1                                      Label 2
a remark that is long a remark that is long
    a remark that is long a remark that is long  c
`,
		},
	}
	for _, tt := range tests {
		got := write(t, one(tt.columns, tt.rows...), FormatTable)
		if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
		noWiderThanLines(t, got)
	}
}

// Where rows have no room, short labels and texts stand in for the others, if that saves lines.
func TestShortTexts(t *testing.T) {
	name := "Somebody With A Name"
	columns := []Header{{Name: "n", Label: "Nation", Short: "Nat"}, {Name: "a", Label: "Athlete", Priority: Wraps}, {Name: "s", Label: "Stood"}, {Name: "b", Label: "B"}}
	draw := func(more string) string {
		return write(t, one(columns, []Cell{TextCell("GBR"), TextCell(name), TextCell("38 years 303 days").Shortened("38 y 303 d"), TextCell(more)}), FormatTable)
	}
	for more, want := range map[string]string{
		"b":                     "Nation  Athlete               Stood              B\nGBR     Somebody With A Name  38 years 303 days  b\n",
		strings.Repeat("b", 38): "Nat  Athlete               Stood       B\nGBR  Somebody With A Name  38 y 303 d  " + strings.Repeat("b", 38) + "\n",
	} {
		if diff := cmp.Diff(want, draw(more)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// A text is not broken where there is a short one, though the row takes as many lines for the sake of another.
func TestShortTextsAreNotBroken(t *testing.T) {
	columns := []Header{{Name: "a", Label: "Athlete", Priority: Wraps}, {Name: "s", Label: "Stood", Priority: Wraps}, {Name: "b", Label: "B"}}
	for long, short := range map[string]string{
		"3 years 10 days": "3 y 10 d", "38 years 303 days": "38 y 303 d", "1 year 200 days": "1 y 200 d", "Athletics Weekly": "aw", "in New York City": "NYC",
	} {
		got := write(t, one(columns, []Cell{TextCell("Somebody With A Name That Is Too Long"), TextCell(long).Shortened(short), TextCell(strings.Repeat("b", 34))}), FormatTable)
		if !strings.Contains(got, "  "+short+"  ") {
			t.Errorf("%s is broken:\n%s", long, got)
		}
	}
}

// What is said once a group stands above it where rows have no room, and in the row where they have.
func TestGroups(t *testing.T) {
	type row struct{ name, said string }
	draw := func(said string) string {
		columns := append(
			Once(func(a, b row) bool { return a.name == b.name }, Column[row]{Name: "name", Label: "Name", Cell: func(r row) Cell { return TextCell(r.name) }}),
			Column[row]{Name: "said", Label: "Said", Cell: func(r row) Cell { return TextCell(r.said) }},
		)
		rows := []row{{"Josh Kerr", said}, {"Josh Kerr", "b"}, {"Jakob Ingebrigtsen", "c"}}
		return write(t, View{Command: "x", Sections: []Section{{Tables: []Table{New(Table{Name: "rows"}, columns, rows)}}}}, FormatTable)
	}
	long := strings.Repeat("a", 70)
	for said, want := range map[string]string{
		"a":  "Name                Said\nJosh Kerr           a\n                    b\nJakob Ingebrigtsen  c\n",
		long: "Name\n    Said\nJosh Kerr\n    " + long + "\n    b\nJakob Ingebrigtsen\n    c\n",
	} {
		if diff := cmp.Diff(want, draw(said)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestTablesInParts(t *testing.T) {
	columns := []Header{{Name: "name", Label: "Name"}}
	full, short := textRow("First"), textRow("Second")
	for i := range 12 {
		columns = append(columns, Header{Name: fmt.Sprint(i), Label: fmt.Sprintf("%d m", 100*i), Kind: Mark})
		full = append(full, MarkCell(mark(t, fmt.Sprintf("1:%02d.00", 10+i))))
		short = append(short, Cell{})
	}
	short[1] = MarkCell(mark(t, "1:30.00"))
	v := one(columns, full, short)
	v.Sections[0].Tables[0].Repeats, v.Sections[0].Tables[0].Title = 1, "Splits"
	want := `
Splits
Name        0 m    100 m    200 m    300 m    400 m    500 m    600 m    700 m
First   1:10.00  1:11.00  1:12.00  1:13.00  1:14.00  1:15.00  1:16.00  1:17.00
Second  1:30.00

Name     800 m    900 m   1000 m   1100 m
First  1:18.00  1:19.00  1:20.00  1:21.00
`
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), write(t, v, FormatTable)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
