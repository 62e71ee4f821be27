package sheet_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/sheet"
)

// TestLapPoints holds the points of races whose files give times without points.
func TestLapPoints(t *testing.T) {
	for _, test := range []struct {
		event  string
		times  int
		points string
	}{
		{"800m", 1, "400m"},
		{"800m", 3, "200m 400m 600m"},
		{"1500m", 3, "300m 700m 1100m"},
		{"1500m", 7, "100m 300m 500m 700m 900m 1100m 1300m"},
		{"mile", 3, "409.344m 809.344m 1209.344m"},
		{"3000m", 7, "200m 600m 1000m 1400m 1800m 2200m 2600m"},
		{"3000m-steeplechase", 7, "none"},
		{"2000m-steeplechase", 4, "none"},
		{"5km", 12, "none"},
		{"10km", 24, "none"},
		{"3000m-walk", 7, "200m 600m 1000m 1400m 1800m 2200m 2600m"},
		{"4x400m", 3, "400m 800m 1200m"},
		{"400m", 0, ""},
		{"1500m", 5, "none"},
		{"cross-country", 1, "none"},
	} {
		e, err := event.Parse(test.event)
		if err != nil {
			t.Fatal(err)
		}
		points, ok := sheet.LapPoints(e, test.times)
		var all []string
		for _, point := range points {
			all = append(all, point.Distance().String())
		}
		got := strings.Join(all, " ")
		if !ok {
			got = "none"
		}
		if got != test.points {
			t.Errorf("%s with %d times: %s, wanted %s", test.event, test.times, got, test.points)
		}
	}
}
