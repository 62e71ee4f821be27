package race

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// TestTimed: to which unit a race is timed, by what it is.
func TestTimed(t *testing.T) {
	for _, test := range []struct {
		why, event string
		on         event.Environment
		year       int
		want       timing.Unit
	}{
		{"on the track", "mile", event.Outdoor, 2026, timing.Hundredth},
		{"on a short track", "mile", event.ShortTrack, 2026, timing.Hundredth},
		{"up to 10,000 m", "10000m", event.Outdoor, 2026, timing.Hundredth},
		{"beyond", "20km-walk", event.Outdoor, 2026, timing.Tenth},
		{"before there were hundredths", "mile", event.Outdoor, 1976, timing.Tenth},
		{"and from then on", "mile", event.Outdoor, 1977, timing.Hundredth},
		{"the mile on the road", "mile", event.Road, 2026, timing.Tenth},
		{"all else there", "5km", event.Road, 2026, timing.Second},
		{"across country", "cross-country", event.Outdoor, 2026, timing.Second},
	} {
		e, err := event.Parse(test.event)
		if err != nil {
			t.Fatal(err)
		}
		r := &Race{Event: e, Environment: test.on, Date: date.New(test.year, 6, 1)}
		if got := r.Timed(); got != test.want {
			t.Errorf("%s: %d ms, want %d", test.why, got, test.want)
		}
	}
}

// TestWatchLag: how much is reckoned between a watch and an automatic clock, with each bound.
func TestWatchLag(t *testing.T) {
	for code, want := range map[string]timing.Lag{
		"60m": 240, "110m-hurdles": 240, "200m": 240, "220y": 240, "300m": 140, "400m": 140, "400m-hurdles": 140, "440y": 140, "4x100m": 140,
		"500m": 0, "800m": 0, "4x400m": 0, "mile": 0, "cross-country": 0,
	} {
		e, err := event.Parse(code)
		if err != nil {
			t.Fatal(err)
		}
		if got := WatchLag(e); got != want {
			t.Errorf("%s: %d ms, want %d", code, got, want)
		}
	}
}
