package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFields(t *testing.T) {
	tests := []struct {
		why      string
		cell     Cell
		csv, tsv string // before CSV quotes it
	}{
		{"unknown is empty", Cell{}, "", ""},
		{"the empty text is unknown", TextCell(""), "", ""},
		{"readers only", Cell{}.Shown("DNF"), "", ""},
		{"the value, not what readers see", TextCell("GBR").Shown("Great Britain"), "GBR", "GBR"},
		{"zero is a number", IntCell(0), "0", "0"},
		{"numbers need no guard", IntCell(-2), "-2", "-2"},
		{"a mark as it is written", MarkCell(mark(t, "3:59.4h")), "3:59.4h", "3:59.4h"},
		{"a margin with its sign", MarginCell(margin(t, "0.26")), "+0.26", "+0.26"},
		{"a margin of nothing", MarginCell(margin(t, "0.00")), "0.00", "0.00"},
		{"a partial date", DateCell("1954-05"), "1954-05", "1954-05"},
		{"lists by blanks", ListCell([]string{"NR", "WL"}), "NR WL", "NR WL"},
		{"an empty list", ListCell(nil), "", ""},
		{"formulas", TextCell("=1+1"), "'=1+1", "'=1+1"},
		{"formulas", TextCell("@SUM(A1)"), "'@SUM(A1)", "'@SUM(A1)"},
		{"formulas of an East Asian spreadsheet", TextCell("＝1"), "'＝1", "'＝1"},
		{"flags are often equal", ListCell([]string{"=SB"}), "'=SB", "'=SB"},
		{"some skip what leads to a formula", TextCell("\t=1"), `'\t=1`, `'\t=1`},
		{"a tab parts fields, a newline records", TextCell("a\tb\nc"), `a\tb\nc`, `a\tb\nc`},
		{"a backslash is told from an escape in tsv", TextCell(`a\tb`), `a\tb`, `a\\tb`},
	}
	for _, tt := range tests {
		if got := csvField(tt.cell); got != tt.csv {
			t.Errorf("csv: %s: got %q, want %q", tt.why, got, tt.csv)
		}
		if got := tsvField(tt.cell); got != tt.tsv {
			t.Errorf("tsv: %s: got %q, want %q", tt.why, got, tt.tsv)
		}
	}
}

// Row formats have one table: the first, from all sections, with the columns that readers do not see.
func TestRowFormatsWriteTheFirstTable(t *testing.T) {
	v := richView(t)
	var want []string
	for _, s := range v.Sections {
		for row := range s.Tables[0].Rows.Len() {
			want = append(want, s.Tables[0].Rows.Cell(row, 0).plain())
		}
	}
	for _, f := range []Format{FormatTSV, FormatJSONL} {
		var got []string
		for line := range strings.Lines(write(t, v, f)) {
			race, _, _ := strings.Cut(strings.TrimPrefix(line, `{"race":"`), map[Format]string{FormatTSV: "\t", FormatJSONL: `"`}[f])
			if race != "race" {
				got = append(got, race)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: races (-want +got):\n%s", f, diff)
		}
	}
}

// TestWhatPagesAskOfCells: what is behind the text that readers see.
func TestWhatPagesAskOfCells(t *testing.T) {
	type asked struct {
		Value, Address string
		Figure         int64
		Number, Stands bool
	}
	tests := []struct {
		why  string
		cell Cell
		want asked
	}{
		{"unknown", Cell{}, asked{}},
		{"a text", TextCell("a").Shown("b").Linked("https://example.org/"), asked{Value: "a", Address: "https://example.org/"}},
		{"a text with no address of the web", TextCell("a").Linked("javascript:alert(1)"), asked{Value: "a"}},
		{"a number", IntCell(0).Strong(), asked{Value: "0", Number: true, Stands: true}},
		{"a mark", MarkCell(mark(t, "3:45.34")), asked{Value: "3:45.34", Figure: 225_340, Number: true}},
		{"a margin", MarginCell(margin(t, "0.26")), asked{Value: "0.26", Figure: 260, Number: true}},
		{"a time between points", ElapsedCell(margin(t, "56.83")), asked{Value: "56.83", Figure: 56_830, Number: true}},
		{"a figure worked out", DerivedCell("0.1", 100, "mm", true), asked{Value: "~0.1", Figure: 100, Number: true}},
		{"a day", DateCell("1954"), asked{Value: "1954"}},
	}
	for _, test := range tests {
		got := asked{Value: test.cell.Value(), Address: test.cell.Address(), Stands: test.cell.Stands()}
		got.Figure, got.Number = test.cell.Figure()
		if got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.why, got, test.want)
		}
	}
}
