package tabular

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFootnoted holds what the sign of a footnote is, and what belongs to its text.
func TestFootnoted(t *testing.T) {
	for text, want := range map[string][2]string{
		"Ada Archer*":      {"Ada Archer", "*"},
		"Bo Baker †":       {"Bo Baker", "†"},
		"4:13.40 [1]":      {"4:13.40", "[1]"},
		"4:14.40¹":         {"4:14.40", "¹"},
		"DNF[note 2]":      {"DNF", "[note 2]"},
		"Ada Archer[a]*":   {"Ada Archer", "[a]*"},
		"Ada Archer":       {"Ada Archer", ""},
		"Ada Archer [GBR]": {"Ada Archer [GBR]", ""},
		"4:12.30 [1:02.5]": {"4:12.30 [1:02.5]", ""},
		"Archer [PM]":      {"Archer [PM]", ""},
		"":                 {"", ""},
	} {
		if bare, sign := footnoted(text); bare != want[0] || sign != want[1] {
			t.Errorf("%q: %q and %q, not %q", text, bare, sign, want)
		}
	}
}

// TestFootnotes holds that signs of footnotes, and what stands below a table, are of no
// row, and that a row which is broken over two lines makes no runner of its second.
func TestFootnotes(t *testing.T) {
	s := Read("Place;Name;Club;Time\n1;Ada Archer*;AC;4:12.35\n2;Bo Baker;BC;4:12.40¹\n3;Cy\nCole;CC;4:13.00\n;* her first race\n", Options{})
	var got []string
	for _, row := range s.Races[0].Rows {
		got = append(got, row.Athlete+" "+row.Mark.String()+" "+row.Note)
	}
	if diff := cmp.Diff([]string{"Ada Archer 4:12.35 ", "Bo Baker 4:12.40 ", "Cy  "}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	told := map[int]bool{}
	for _, note := range s.Notes {
		told[note.Line] = true
	}
	for _, line := range []int{2, 3, 4, 5, 6} {
		if !told[line] {
			t.Errorf("nothing is told of line %d", line)
		}
	}
}
