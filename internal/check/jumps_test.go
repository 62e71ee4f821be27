package check

import (
	"cmp"
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// TestJump: a pace jumps and jumps back where of two stretches the one is slower and the other faster than the stretches
// around both; as slow or as fast as these is neither.
func TestJump(t *testing.T) {
	for _, test := range []struct {
		why   string
		times [4]string // at 400 m, 800 m, 1200 m and the last point
		want  int64
		last  event.Distance // 1600 m if zero
	}{
		{"slower, then faster", [...]string{"1:00.000", "2:03.000", "3:00.000", "4:00.000"}, 110, 0},
		{"as slow as the stretch before, then faster", [...]string{"1:03.000", "2:06.000", "3:03.000", "4:03.000"}, 0, 0},
		{"a thousandth slower than that", [...]string{"1:03.000", "2:06.001", "3:03.001", "4:03.001"}, 110, 0},
		{"slower, then as fast as the stretch behind", [...]string{"1:00.000", "2:03.000", "3:00.000", "3:57.000"}, 0, 0},
		{"slower, then a thousandth faster than that", [...]string{"1:00.000", "2:03.000", "3:00.000", "3:57.001"}, 110, 0},
		{"faster, then slower", [...]string{"1:00.000", "1:57.000", "3:00.000", "4:00.000"}, 110, 0},
		{"as fast as the stretch before, then slower", [...]string{"57.000", "1:54.000", "2:57.000", "3:57.000"}, 0, 0},
		{"a thousandth faster than that", [...]string{"57.001", "1:54.001", "2:57.001", "3:57.001"}, 110, 0},
		{"faster, then as slow as the stretch behind", [...]string{"1:00.000", "1:57.000", "3:00.000", "4:03.000"}, 0, 0},
		{"faster, then a thousandth slower than that", [...]string{"1:00.000", "1:57.000", "3:00.001", "4:03.001"}, 110, 0},
		{"with a short stretch behind", [...]string{"1:00.000", "2:03.000", "3:00.000", "3:07.500"}, 110, 1250 * event.Metre},
		{"faster both times", [...]string{"1:00.000", "1:57.000", "2:54.000", "3:54.000"}, 0, 0},
	} {
		var points [5]passed
		for i, text := range test.times {
			mark, err := timing.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			points[i+1] = passed{event.Distance(i+1) * 400 * event.Metre, mark}
		}
		points[4].at = cmp.Or(test.last, points[4].at)
		if got := jump(points); got != test.want {
			t.Errorf("%s: got %d, want %d", test.why, got, test.want)
		}
	}
}
