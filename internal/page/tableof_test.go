package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/table"
)

func results() table.Table {
	return table.Table{
		Name: "results", Title: "Results",
		Columns: []table.Header{
			{Name: "place", Label: "P", Kind: table.Integer},
			{Name: "athlete", Label: "Athlete", Once: true},
			{Name: "athlete_key", Priority: table.MachineOnly},
			{Name: "since", Label: "Since", Kind: table.Date},
			{Name: "pace", Label: "Pace", Kind: table.Derived},
			{Name: "flags", Label: "Flags", Kind: table.List},
			{Name: "source", Label: "Source"},
			{Name: "note", Label: "Note"},
		},
		Rows: made([][]table.Cell{
			{
				table.IntCell(1).Strong(), table.TextCell("Josh Kerr"), table.TextCell("josh kerr"), table.DateCell("2024-05-25").Shown("25 May"),
				table.DerivedCell("1:00.02", 60_020, "ms", false), table.ListCell([]string{"NR", "PB"}), table.TextCell("tfn").Linked("https://example.org/"),
				{},
			},
			{
				table.IntCell(0).Shown("DNF"), table.TextCell("Josh Kerr").Shown(""), table.TextCell("josh kerr"), table.DateCell("1954"),
				{},
				table.ListCell(nil), table.TextCell("x").Linked("javascript:alert(1)"),
				{},
			},
		}),
	}
}

// made is rows of cells.
func made(rows [][]table.Cell) table.Rows {
	return table.Made(len(rows), func(row, column int) table.Cell { return rows[row][column] })
}

func TestTableOf(t *testing.T) {
	link := func(row []table.Cell, column int) string {
		if column == 1 {
			return "athletes/" + strings.ReplaceAll(row[2].Value(), " ", "-") + "/"
		}
		return ""
	}
	got, ok := TableOf(results(), link)
	want := Table{
		Caption: "Results",
		Columns: []Column{
			{"place", "P", "integer"},
			{"athlete", "Athlete", "text"},
			{"since", "Since", "date"},
			{"pace", "Pace", "derived"},
			{"flags", "Flags", "list"},
			{"source", "Source", "text"},
		},
		Rows: []Row{
			{Cells: []Cell{
				{Text: "1", Sort: "1", Strong: true},
				{Text: "Josh Kerr", Address: "athletes/josh-kerr/"},
				{Text: "25 May", Sort: "2024-05-25"},
				{Text: "1:00.02", Sort: "60020"},
				{Text: "NR PB"},
				{Text: "tfn", Address: "https://example.org/"},
			}},
			{Cells: []Cell{{Text: "DNF", Sort: "0"}, {Above: "Josh Kerr"}, {Text: "1954"}, {}, {}, {Text: "x"}}},
		},
	}
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("%t (-want +got):\n%s", ok, diff)
	}
}

func TestTableOfNothing(t *testing.T) {
	machines := results()
	machines.For = table.Machines
	for why, of := range map[string]table.Table{"for machines": machines, "without rows": {Columns: machines.Columns}, "without anything": {}} {
		if _, ok := TableOf(of, nil); ok {
			t.Error("a table " + why + " is shown")
		}
	}
}

func TestLineUp(t *testing.T) {
	tests := []struct{ why, texts, pads string }{
		{"one precision", "3:45.34 59.10", "- -"},
		{"tenths among hundredths", "3:45.34 3:59.4", "- 0"},
		{"whole seconds", "3:45.34 3:59 4:01.1", "- .00 0"},
		{"whole seconds alone", "3:59 4:01", "- -"},
		{"by hand", "3:45.34 3:59.4h", "h 0"},
		{"margins", "~0.3 +12.34", "0 -"},
		{"a remark has no point", "3:45.34 DNF (none) 3", "- - - .00"},
	}
	for _, test := range tests {
		out := sheetTable{}
		for text := range strings.FieldsSeq(test.texts) {
			out.Rows = append(out.Rows, sheetRow{Cells: []sheetCell{{Cell: Cell{Text: text}}}})
		}
		out.lineUp(0)
		var pads []string
		for _, row := range out.Rows {
			pad := row.Cells[0].Pad
			if pad == "" {
				pad = "-"
			}
			pads = append(pads, pad)
		}
		if got := strings.Join(pads, " "); got != test.pads {
			t.Errorf("%s: %q is padded with %q, want %q", test.why, test.texts, got, test.pads)
		}
	}
}

func TestOncePerPage(t *testing.T) {
	row := Row{ID: "kerr", From: "2024-05-25", Until: "soon", Cells: []Cell{{Text: "a"}}}
	tables := []Table{{Columns: []Column{{Name: "a"}}, Rows: []Row{row, row}}, {Columns: []Column{{Name: "a"}}}}
	page := printed(t, &Page{Title: "x", Parts: []Part{{ID: "kerr", Title: "Kerr", Tables: tables}, {ID: "a b", Tables: tables}}})
	for text, want := range map[string]int{
		`id="kerr"`: 1, `id="a b"`: 0, `data-from="2024-05-25"`: 4, "data-until": 0,
		`aria-label="Kerr"`: 1, `aria-label="Kerr (2)"`: 1, `aria-label="Table"`: 1, `aria-label="Table (2)"`: 1,
	} {
		if got := strings.Count(page, text); got != want {
			t.Errorf("%s stands %d times, want %d", text, got, want)
		}
	}
}
