package pacing

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestFourMinutes: a mile in 4:00.00 is 59.65 for 400 m, 2:29.13 for a kilometre.
func TestFourMinutes(t *testing.T) {
	var got []string
	for _, pace := range Paces(mark(t, "4:00.00"), event.Mile) {
		got = append(got, pace.Length.Metres()+" "+pace.Time.String())
	}
	if diff := cmp.Diff([]string{"400 59.65", "1000 2:29.13", "1609.344 4:00.00"}, got); diff != "" {
		t.Error(diff)
	}
	if got := Paces(mark(t, "49.9h"), 400*event.Metre); len(got) != 1 || got[0].Time.String() != "49.9h" {
		t.Errorf("of 400 m: %v", got)
	}
	if got := At(mark(t, "3:59.4h"), event.Mile, 800*event.Metre); got.String() != "1:59.0h" {
		t.Errorf("of a hand time: got %s", got)
	}
	if got := Paces(timing.Mark{}, event.Mile); len(got) != 0 {
		t.Errorf("of no mark: %v", got)
	}
}

// TestPoints lists where schedules are of use.
func TestPoints(t *testing.T) {
	for _, of := range []struct {
		over, lap event.Distance
		want      []string
	}{
		{event.Mile, 400 * event.Metre, []string{"400", "409.344", "800", "809.344", "1200", "1209.344", "1600", "1609.344"}},
		{event.Mile, 200 * event.Metre, []string{"209.344", "400", "409.344", "609.344", "800", "809.344", "1009.344", "1200", "1209.344", "1409.344", "1600", "1609.344"}},
		{1500 * event.Metre, 200 * event.Metre, []string{"300", "400", "500", "700", "800", "900", "1100", "1200", "1300", "1500"}},
		{3000 * event.Metre, 200 * event.Metre, []string{"200", "400", "600", "800", "1000", "1200", "1400", "1600", "1800", "2000", "2200", "2400", "2600", "2800", "3000"}},
		{1500 * event.Metre, 400 * event.Metre, []string{"300", "400", "700", "800", "1100", "1200", "1500"}},
		{800 * event.Metre, 400 * event.Metre, []string{"200", "400", "600", "800"}},
		{5000 * event.Metre, 0, []string{"1000", "1609.344", "2000", "3000", "3218.688", "4000", "4828.032", "5000"}},
		{1000 * event.Metre, 307 * event.Metre, []string{"386", "400", "693", "800", "1000"}},
		{100 * event.Metre, 400 * event.Metre, []string{"100"}},
	} {
		var got []string
		for _, at := range Points(of.over, of.lap) {
			got = append(got, at.Metres())
		}
		if diff := cmp.Diff(of.want, got); diff != "" {
			t.Errorf("%s m, laps of %s m: %s", of.over.Metres(), of.lap.Metres(), diff)
		}
	}
}

// TestEven: points are passed in their order, no time is further than half a unit from the
// exact one, and the finish is the mark.
func TestEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]timing.Unit{timing.Millisecond, timing.Hundredth, timing.Tenth, timing.Second}).Draw(t, "unit")
		m := timing.Of(rapid.Int64Range(60_000, 10_000_000).Draw(t, "ms"), unit)
		over := event.Distance(rapid.Int64Range(400_000, 50_000_000).Draw(t, "mm"))
		last := int64(0)
		for _, at := range Points(over, 400*event.Metre) {
			got := At(m, over, at)
			off := 2 * (got.Milliseconds()*int64(over) - m.Milliseconds()*int64(at))
			if got.Milliseconds() < last || off > int64(unit)*int64(over) || -off > int64(unit)*int64(over) {
				if got.IsZero() && m.Milliseconds()*int64(at) < 1000*int64(over)+int64(unit)*int64(over) {
					continue // within the first second
				}
				t.Fatalf("%s over %s m at %s m: %s", m, over.Metres(), at.Metres(), got)
			}
			last = got.Milliseconds()
			if at == over && got != m {
				t.Fatalf("the finish is passed at %s", got)
			}
		}
	})
}
