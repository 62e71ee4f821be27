package sheet_test

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// TestIsAnswered: whoever says one of the days that a note leaves open need not be told it, whoever
// says another one is.
func TestIsAnswered(t *testing.T) {
	tests := []struct {
		why, days, said string
		want            bool
	}{
		{"the first reading", "04/03/2026", "2026-03-04", true},
		{"the second", "04/03/2026", "2026-04-03", true},
		{"neither", "04/03/2026", "2026-04-04", false},
		{"nobody says", "04/03/2026", "", false},
		{"one of two that are named", "4 March 2026 and 6 March 2026", "2026-03-06", true},
		{"one between", "4 March 2026 and 6 March 2026", "2026-03-05", false},
	}
	for _, test := range tests {
		var s sheet.Sheet
		s.NoteDays(1, "which day cannot be told", label.Readings(test.days)...)
		s.Note(1, sheet.Open, "the wind is not said")
		var said date.Date
		if test.said != "" {
			var err error
			if said, err = date.Parse(test.said); err != nil {
				t.Fatal(err)
			}
		}
		if got := s.Notes[0].IsAnswered(said); got != test.want {
			t.Errorf("%s: answered is %t", test.why, got)
		}
		if s.Notes[1].IsAnswered(said) {
			t.Errorf("%s: it answers a note of no day", test.why)
		}
	}
}
