package table

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/timing"
)

// resultColumns are those of richView: one for machines, one of each kind, and a club that nobody has.
func resultColumns() []Header {
	return []Header{
		{Name: "race", Label: "Race", Priority: MachineOnly},
		{Name: "place", Label: "Place", Kind: Integer},
		{Name: "athlete", Label: "Athlete"},
		{Name: "nation", Label: "Nation"},
		{Name: "mark", Label: "Mark", Kind: Mark},
		{Name: "behind", Label: "Behind", Kind: Margin},
		{Name: "flags", Label: "Flags", Kind: List},
		{Name: "born", Label: "Born", Kind: Date},
		{Name: "club", Label: "Club"},
	}
}

func sampleRow(tb testing.TB, race string, place int, athlete, nation, text, behind, born string, flags ...string) []Cell {
	tb.Helper()
	gap := Cell{}
	if behind != "" {
		gap = MarginCell(margin(tb, behind))
	}
	return []Cell{
		TextCell(race), IntCell(place), TextCell(athlete), TextCell(nation), MarkCell(mark(tb, text)), gap, ListCell(flags),
		DateCell(born), TextCell(""),
	}
}

// bowerman is a section with every kind of hostile text, in a table of results and one of splits.
func bowerman(tb testing.TB) Section {
	tb.Helper()
	return Section{
		Title: "Bowerman Mile | 2024 <Eugene>",
		Lines: []string{"Mile, men", "1. calm, \u202ecloudy"},
		Tables: []Table{
			{Name: "results", Columns: resultColumns(), Rows: given(
				sampleRow(tb, "bowerman-2024", 1, "José Kérr", "GBR", "3:45.34", "", "1997-10-08", "NR", "WL", "PB"),
				sampleRow(tb, "bowerman-2024", 2, "山田 太郎", "JPN", "3:45.60", "0.26", "2000", "=SB"),
				sampleRow(tb, "bowerman-2024", 3, "Evil\x1b[31m|Red<b>", "USA", "3:48", "2", ""),
				sampleRow(tb, "bowerman-2024", 12, "=cmd()\t\"x\", \\n", "", "", "", "1999-02"),
			)},
			{
				Name: "splits", Title: "Splits", Columns: []Header{
					{Name: "point", Label: "At"},
					{Name: "mark", Label: "Mark", Kind: Mark},
				},
				Rows: given(
					[]Cell{TextCell("400m"), MarkCell(mark(tb, "55.91"))},
					[]Cell{TextCell("800m"), MarkCell(mark(tb, "1:52.74"))},
				),
			},
		},
		Notes: []string{"Abraham Alvarado was a pacemaker", "*all* marks by [T&FN](https://example.org)"},
	}
}

// iffley is a section with hand marks, unknown cells, a table without rows and one that readers do not see.
func iffley(tb testing.TB) Section {
	tb.Helper()
	unplaced := sampleRow(tb, "1954-oxford", 0, "-Ω Ελένη", "GRE", "", "", "")
	unplaced[1], unplaced[4], unplaced[6] = Cell{}, Cell{}.Shown("DNF"), Cell{}
	return Section{
		Title: "Iffley Road, 1954",
		Tables: []Table{
			{Name: "results", Columns: resultColumns(), Rows: given(
				sampleRow(tb, "1954-oxford", 1, "Roger Bannister", "GBR", "3:59.4h", "", "1929-03-23", "WR"),
				sampleRow(tb, "1954-oxford", 2, "Chris Chataway", "GBR", "4:07.2h", "7.8", "1931-01-31"),
				unplaced,
			)},
			{Name: "missing", Columns: []Header{{Name: "what", Label: "What"}}},
			{
				Name: "sources", For: Machines, Columns: []Header{{Name: "key", Label: "Key"}},
				Rows: given([]Cell{TextCell("tfn")}),
			},
		},
	}
}

// richView has everything at once that a writer must cope with.
func richView(tb testing.TB) View {
	tb.Helper()
	return View{
		Command: "results",
		Fields: []Field{
			{Name: "races", Cell: IntCell(2)},
			{Name: "as_of", Cell: DateCell("2024-05-25")},
			{Name: "left_out", Cell: Cell{}},
		},
		Sections: []Section{bowerman(tb), iffley(tb)},
		Coverage: "2 races; 1 file left out",
	}
}

func mark(tb testing.TB, text string) timing.Mark {
	tb.Helper()
	if text == "" {
		return timing.Mark{}
	}
	m, err := timing.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func margin(tb testing.TB, text string) timing.Margin {
	tb.Helper()
	m, err := timing.ParseMargin(text)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// given is rows of cells.
func given(rows ...[]Cell) Rows {
	return Made(len(rows), func(row, column int) Cell { return rows[row][column] })
}

// one is a view of a single table.
func one(columns []Header, rows ...[]Cell) View {
	return View{Command: "x", Sections: []Section{{Tables: []Table{{Name: "rows", Columns: columns, Rows: given(rows...)}}}}}
}

func write(tb testing.TB, v View, f Format) string {
	tb.Helper()
	out, err := v.Bytes(f)
	if err != nil {
		tb.Fatalf("%s: %v", f, err)
	}
	return string(out)
}

func TestGolden(t *testing.T) {
	for _, name := range Formats() {
		t.Run(name, func(t *testing.T) {
			golden.Hold(t, filepath.Join("testdata", "rich."+name), write(t, richView(t), Format(name)))
		})
	}
}

func TestWritingLeavesTheViewAlone(t *testing.T) {
	v := richView(t)
	for range 2 {
		for _, name := range Formats() {
			want, got := write(t, richView(t), Format(name)), write(t, v, Format(name))
			if want != got {
				t.Errorf("%s: a second writing differs:\n%s", name, got)
			}
		}
	}
}

func TestEmptyViews(t *testing.T) {
	columns := []Header{{Name: "athlete", Label: "Athlete"}, {Name: "mark", Label: "Mark", Kind: Mark}}
	tests := []struct {
		why    string
		view   View
		format Format
		want   string
	}{
		{"nothing to say", View{Command: "x"}, FormatTable, ""},
		{"nothing to say", View{Command: "x"}, FormatMarkdown, ""},
		{"no table, no header", View{Command: "x"}, FormatCSV, ""},
		{"no table, no header", View{Command: "x"}, FormatTSV, ""},
		{"no table, no rows", View{Command: "x"}, FormatJSONL, ""},
		{"the object is there", View{Command: "x"}, FormatJSON, "{\n  \"schema\": \"milectl/x/v2\"\n}\n"},
		{"readers see no empty table", one(columns), FormatTable, ""},
		{"readers see no empty table", one(columns), FormatMarkdown, ""},
		{"a header even without rows", one(columns), FormatCSV, "athlete,mark\n"},
		{"a header even without rows", one(columns), FormatTSV, "athlete\tmark\n"},
		{"no rows, no lines", one(columns), FormatJSONL, ""},
		{"a table without rows is known to be empty", one(columns), FormatJSON, "{\n  \"schema\": \"milectl/x/v2\",\n  \"rows\": []\n}\n"},
		{"a row of unknowns is a row", one(columns, []Cell{{}, {}}), FormatJSONL, "{}\n"},
		{"a row of unknowns is a row", one(columns, []Cell{{}, {}}), FormatCSV, "athlete,mark\n,\n"},
		{"but says nothing to a reader", one(columns, []Cell{{}, {}}), FormatTable, ""},
		{"a blank line would be no record", one(columns[:1], []Cell{{}}), FormatCSV, "athlete\n\"\"\n"},
		{"coverage is said anyway", View{Coverage: "no races"}, FormatTable, "Covers no races.\n"},
		{"the tables stand in a later section", View{Sections: append([]Section{{Title: "none"}}, one(columns).Sections...)}, FormatCSV, "athlete,mark\n"},
	}
	for _, tt := range tests {
		if got := write(t, tt.view, tt.format); got != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.format, tt.why, got, tt.want)
		}
	}
}

func TestBadlyMadeViews(t *testing.T) {
	text, number := []Header{{Name: "a"}}, []Header{{Name: "a", Kind: Integer}}
	tables := func(all ...Table) View { return View{Command: "x", Sections: []Section{{Tables: all}}} }
	tests := []struct {
		view View
		want string
	}{
		{one(text, []Cell{IntCell(1)}), `view "x": table "rows": column "a": a cell is integer, want text`},
		{one(append(text, number...)), `view "x": table "rows": column "a" stands twice`},
		{tables(Table{Name: "t", Columns: text}, Table{Name: "t", Columns: number}), `view "x": table "t": its columns differ from one section to another`},
		{tables(Table{Name: "schema"}), `view "x": table "schema": the name is taken`},
		{View{Command: "x", Fields: []Field{{Name: "coverage"}}}, `view "x": field "coverage": the name is taken`},
	}
	for _, tt := range tests {
		for _, name := range Formats() {
			if out, err := tt.view.Bytes(Format(name)); err == nil || err.Error() != tt.want || out != nil {
				t.Errorf("%s: got %q, error %v, want error %s", name, out, err, tt.want)
			}
		}
	}
}

func TestFormat(t *testing.T) {
	for _, name := range Formats() {
		var f Format
		if err := f.Set(name); err != nil || f.String() != name {
			t.Errorf("Set(%q) gives %q, %v", name, f, err)
		}
		if want := slices.Contains([]string{"csv", "tsv", "jsonl"}, name); f.Rows() != want {
			t.Errorf("%s: Rows is %t, want %t", name, f.Rows(), want)
		}
	}
	for _, bad := range []string{"", "CSV", "xml", " json"} {
		f := FormatTSV
		want := fmt.Sprintf("no %q: want table, markdown, html, csv, tsv, json or jsonl", bad)
		if err := f.Set(bad); err == nil || err.Error() != want || f != FormatTSV {
			t.Errorf("Set(%q) leaves %q, error %v, want error %s", bad, f, err, want)
		}
		if _, err := (View{}).Bytes(Format(bad)); err == nil || err.Error() != want {
			t.Errorf("Bytes(%q): error %v, want %s", bad, err, want)
		}
	}
}
