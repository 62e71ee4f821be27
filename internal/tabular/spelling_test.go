package tabular_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/tabular"
)

// TestOneRaceSpeltInTwoWays holds that rows which name their race in two spellings are of one race, and those of two stay apart.
func TestOneRaceSpeltInTwoWays(t *testing.T) {
	const first, second = "1,A Bee,4:01.10", "2,C Dee,4:02.20"
	for _, test := range []struct{ head, one, other, second, want string }{
		{"Event", "1500m", "1500 m", second, "2"},
		{"Event", "1500m", "1500M", second, "2"},
		{"Event", "1500m Men", "Men's 1500 metres", second, "2"},
		{"Distance", "1500", "1500m", second, "2"},
		{"Strecke", "1500m", "1500 Meter", second, "2"},
		{"Round", "Final", "final", second, "2"},
		{"Round", "F", "Final", second, "2"},
		{"Heat", "1", "01", second, "2"},
		{"Heat", "1", "Heat 1", second, "2"},
		{"Section", "a", "A", second, "2"},
		{"Date", "2025-06-20", "20.06.2025", second, "2"},
		{"Meeting", "Elm Park", "ELM PARK", second, "2"},
		{"Venue", "Eugene", "EUGENE", second, "2"},
		{"Event", "1500m", "3000m", second, "1 1"},
		{"Event", "1500m A", "1500m B", second, "1 1"},
		{"Event", "1500m U18", "1500m U20", second, "1 1"},
		{"Heat", "1", "2", second, "1 1"},
		{"Date", "2025-06-20", "2025-06-21", second, "1 1"},
		{"Event", "1500m", "1500 m", "1,C Dee,4:02.20", "1 1"},
		{"Event", "1500m", "1500 m", "2,A Bee,4:02.20", "1 1"},
	} {
		text := "Place,Name,Time," + test.head + "\n" + first + "," + test.one + "\n" + test.second + "," + test.other + "\n"
		s := tabular.Read(text, tabular.Options{})
		var got []string
		for i := range s.Races {
			got = append(got, fmt.Sprint(len(s.Races[i].Rows)))
		}
		told := strings.Contains(fmt.Sprint(s.Notes), fmt.Sprintf("%q beside %q is read as the same race", test.other, test.one))
		if strings.Join(got, " ") != test.want || told != (test.want == "2") {
			t.Errorf("%s of %q and %q: %v, not %s: %v", test.head, test.one, test.other, got, test.want, s.Notes)
		}
	}
}
