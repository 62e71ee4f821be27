package sheet_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/sheet"
)

// TestPlacesAfterTies holds which place may follow one that is shared.
func TestPlacesAfterTies(t *testing.T) {
	for _, test := range []struct {
		rows  string // a place and a time each
		doubt string
	}{
		{rows: "1 4:00.00, 1 4:00.00, 3 4:01.00"},
		{rows: "1 4:00.00, 1 4:00.00, 2 4:01.00", doubt: "place 2, which those before hold"},
		{rows: "1 4:00.00, 2 4:01.00, 2 4:01.00, 2 4:01.00, 4 4:02.00", doubt: "place 4, which those before hold"},
		{rows: "1 4:00.00, 1 4:00.50, 2 4:01.00", doubt: "place 1 stands twice"},
		{rows: "1 4:00.00, 2 4:00.00, 3 4:00.00"},
	} {
		s := &sheet.Sheet{Races: []sheet.Race{{}}}
		for i, text := range strings.Split(test.rows, ", ") {
			row := sheet.Row{Line: i + 1}
			row.Athlete, row.Place = "A", int(text[0]-'0')
			row.SetTime(text[2:])
			s.Races[0].Rows = append(s.Races[0].Rows, row)
		}
		s.Review()
		var doubts []string
		for _, note := range s.Notes {
			if note.Kind == sheet.Doubt {
				doubts = append(doubts, note.Text)
			}
		}
		if got := strings.Join(doubts, "; "); !strings.HasPrefix(got, test.doubt) || (got == "") != (test.doubt == "") {
			t.Errorf("%s: %q, wanted %q", test.rows, got, test.doubt)
		}
	}
}
