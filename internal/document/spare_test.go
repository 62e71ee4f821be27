package document

import (
	"fmt"
	"strings"
	"testing"
)

// TestRoomIsKeptForWhatIsUsual: the room that a document took is kept for the next one,
// unless it is that of thousands of results.
func TestRoomIsKeptForWhatIsUsual(t *testing.T) {
	race := func(results int) string {
		var b strings.Builder
		b.WriteString("kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\nresults:\n")
		for i := range results {
			fmt.Fprintf(&b, "  - {place: %d, athlete: A, nation: GBR, mark: \"3:50.00\"}\n", i+1)
		}
		return b.String()
	}
	for _, test := range []struct{ results, kept int }{{10, 1}, {500, 1}, {8000, 0}} {
		of := NewDecoder()
		of.DecodeText(Name{File: "a.yaml", ID: "a"}, race(test.results))
		if len(of.spare) != test.kept {
			t.Errorf("of %d results: %d are kept", test.results, len(of.spare))
		}
	}
}
