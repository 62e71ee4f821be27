package replay

import (
	"math"
	"testing"

	"github.com/milectl/milectl/internal/event"
)

// timed is a run over a mile that was timed at some points, in metres and seconds.
func timed(points ...[2]int) *motion {
	m := &motion{knots: []knot{{}}, whole: 1600 * event.Metre}
	for _, p := range points {
		m.add(event.Distance(p[0])*event.Metre, int64(p[1])*1000)
	}
	return m
}

func TestWhereSomebodyIs(t *testing.T) {
	for _, c := range []struct {
		why    string
		run    *motion
		second int64
		metres event.Distance
		want   place
	}{
		{"before the gun", timed([2]int{400, 56}), 0, 0, place{known: true}},
		{"at a published point", timed([2]int{400, 56}), 56, 400, place{known: true}},
		{"between two: at an even pace", timed([2]int{400, 60}), 30, 200, place{known: true, between: true}},
		{"half of the race apart: still told", timed([2]int{800, 120}), 60, 400, place{known: true, between: true}},
		{"further apart: not told", timed([2]int{801, 120}), 60, 400, place{between: true}},
		{"but at its end", timed([2]int{1600, 240}), 240, 1600, place{known: true, finished: true}},
		{"behind the last point of who did not finish", timed([2]int{400, 56}), 57, 0, place{}},
		{"behind the finish", timed([2]int{800, 120}, [2]int{1600, 240}), 999, 1600, place{known: true, finished: true}},
	} {
		c.want.at = c.metres * event.Metre
		got := c.run.where(c.second * 1000)
		if got.between && !got.known {
			got.at = c.want.at // of no use
		}
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", c.why, got, c.want)
		}
	}
	schedule := timed([2]int{1600, 240})
	schedule.even = true
	if got := schedule.where(60_000); !got.known || got.at != 400*event.Metre {
		t.Errorf("an even schedule after a quarter of its time: %+v", got)
	}
}

// TestNobodyGoesBack: points that are out of order are passed over.
func TestNobodyGoesBack(t *testing.T) {
	m := timed([2]int{400, 60}, [2]int{800, 50}, [2]int{300, 70}, [2]int{1200, 180})
	if len(m.knots) != 3 || m.knots[2].at != 1200*event.Metre {
		t.Errorf("kept %v", m.knots)
	}
}

// TestTheLapIsALap: one lap on the picture is as long as it is, without a gap, and ends where it began: at the finish,
// from which one runs into the bend on the right.
func TestTheLapIsALap(t *testing.T) {
	const steps = 4000
	length := 0.0
	x, y := onLap(0)
	if x != straight/2 || y != radius {
		t.Errorf("the finish lies at %v, %v", x, y)
	}
	for i := range steps {
		nextX, nextY := onLap(1 - float64(i+1)/steps)
		step := math.Hypot(nextX-x, nextY-y)
		if step > 1.05/steps || step < 0.95/steps {
			t.Fatalf("step %d is %v of a lap long, want %v", i, step, 1.0/steps)
		}
		length += step
		x, y = nextX, nextY
	}
	if math.Abs(length-1) > 0.001 {
		t.Errorf("the lap is %v laps long", length)
	}
	if x, y := onLap(0.9); x <= straight/2 || y <= 0 {
		t.Errorf("a tenth of a lap behind the finish lies at %v, %v: not in the bend on the right", x, y)
	}
	if x, y := onLap(0.5); x >= 0 || y >= 0 {
		t.Errorf("half a lap before the finish lies at %v, %v: not at the end of the back straight", x, y)
	}
}
