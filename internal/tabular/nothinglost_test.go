package tabular_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// TestNoRunnerIsLost holds that whoever stands in a table, under whichever headings, is in a race or in a note, and is counted where not in a race.
func TestNoRunnerIsLost(t *testing.T) {
	heads := []string{"400", "800m", "Split 1200", "2026", "5", "Foo", "Remarks", "Cat", "Lap 1", "Lap 2", "Leg 1", "Leg 2", "Bib", "Nat", "Sex", "Heat", "Points", ""}
	cells := []string{"", "62.5", "2:06.1", "1", "12", "x", "AC", "M50", "dnf", "DNF", "GBR", "Al Able", "-", "Q", "PB"}
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "sign")
		who := rapid.SampledFrom([]string{"Name", "Athlete", "Runner name", "Team", "School"}).Draw(t, "who")
		others := rapid.SliceOfN(rapid.SampledFrom(heads), 0, 5).Draw(t, "others")
		headings := rapid.Permutation(append([]string{"Pos", who, "Time"}, others...)).Draw(t, "headings")
		lines := []string{rapid.SampledFrom([]string{"1500m Men", "4x400m Men", "Club Championships" + sign + sign, "1500 m men" + sign + "12/09/2026" + sign}).Draw(t, "title"), strings.Join(headings, sign)}
		n := rapid.IntRange(1, 6).Draw(t, "rows")
		for i := range n {
			var row []string
			for _, heading := range headings {
				switch heading {
				case who:
					row = append(row, fmt.Sprintf("Runner%c Number", 'A'+i))
				case "Pos":
					row = append(row, rapid.SampledFrom([]string{fmt.Sprint(i + 1), "", "DNF", "-", "3="}).Draw(t, "place"))
				case "Time":
					row = append(row, rapid.SampledFrom([]string{"4:01.12", "4:02.5", "DNF", "dns", "no time"}).Draw(t, "time"))
				default:
					row = append(row, rapid.SampledFrom(cells).Draw(t, "cell"))
				}
			}
			lines = append(lines, strings.Join(row, sign))
		}
		e, err := event.Parse(rapid.SampledFrom([]string{"1500m", "4x400m"}).Draw(t, "event"))
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(lines, "\n") + "\n"
		s := tabular.Read(text, tabular.Options{Event: e})
		var read []string
		for _, r := range s.Races {
			for _, row := range r.Rows {
				read = append(read, row.Name(), row.Club)
			}
		}
		unread := 0
		for i := range n {
			name := fmt.Sprintf("Runner%c Number", 'A'+i)
			if slices.Contains(read, name) {
				continue
			}
			unread++
			if !slices.ContainsFunc(s.Notes, func(n sheet.Note) bool { return strings.Contains(n.Text, name) }) {
				t.Fatalf("%q: %s is lost: %v", text, name, s.Notes)
			}
		}
		if out, _ := lost(s); out < unread {
			t.Fatalf("%q: %d of %d are counted: %v", text, out, unread, s.Notes)
		}
	})
}
