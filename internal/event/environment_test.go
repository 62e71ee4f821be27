package event_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/event"
)

func TestEnvironments(t *testing.T) {
	tests := []struct {
		e          event.Environment
		code, name string
		lap        event.Distance // 0: not fixed
	}{
		{event.Outdoor, "outdoor", "outdoors", 400 * metre},
		{event.ShortTrack, "short-track", "short track", 200 * metre},
		{event.Oversized, "oversized", "oversized track", 0},
		{event.Road, "road", "road", 0},
		{0, "", "", 0},
	}
	for _, tt := range tests {
		lap, known := tt.e.Lap()
		if tt.e.Code() != tt.code || tt.e.Name() != tt.name || lap != tt.lap || known != (tt.lap != 0) {
			t.Errorf("environment %d is %q, %q, lap %s %t, want %q, %q, lap %s", tt.e, tt.e.Code(), tt.e.Name(), lap, known, tt.code, tt.name, tt.lap)
		}
		if got, err := event.ParseEnvironment(tt.code); got != tt.e || (err == nil) != (tt.e != 0) {
			t.Errorf("ParseEnvironment(%q) = %d, %v", tt.code, got, err)
		}
	}
	want := []event.Environment{event.Outdoor, event.ShortTrack, event.Oversized, event.Road}
	if got := slices.Collect(event.Environments()); !slices.Equal(got, want) {
		t.Errorf("Environments() = %v, want %v", got, want)
	}
}

func TestParseEnvironmentRefuses(t *testing.T) {
	const which = "say which track: short-track (laps of 200 m) or oversized"
	tests := []struct {
		text, problem, remedy string
	}{
		{"indoor", which, "write short-track or oversized"},
		{"Indoors", which, "write short-track or oversized"},
		{"outdoors", "no such environment, the nearest is outdoor", "write outdoor"},
		{"Outdoor", "no such environment, the nearest is outdoor", "write outdoor"},
		{"short track", "no such environment, the nearest is short-track", "write short-track"},
		{"short", "no such environment, the nearest is short-track", "write short-track"},
		{"oversize", "no such environment, the nearest is oversized", "write oversized"},
		{"indoor track", which, "write short-track or oversized"},
		{"Cross Country", "a cross-country race is known by its event", "leave the environment out; the event is cross-country"},
		{"xc", "a cross-country race is known by its event", "leave the environment out; the event is cross-country"},
		{"street", "no such environment, the nearest is road", "write road"},
		{"track", "say which track: outdoor (laps of 400 m), short-track (laps of 200 m) or oversized", "write outdoor, short-track, oversized or road"},
		{"outdor", "no such environment, the nearest is outdoor", "write outdoor"},
		{"shorttrack", "no such environment, the nearest is short-track", "write short-track"},
		{"raod", "no such environment, the nearest is road", "write road"},
		{"beach", "no such environment", "write outdoor, short-track, oversized or road"},
		{"", "no such environment", "write outdoor, short-track, oversized or road"},
	}
	for _, tt := range tests {
		_, err := event.ParseEnvironment(tt.text)
		checkError(t, fmt.Sprintf("ParseEnvironment(%q)", tt.text), err, fmt.Sprintf("environment %q: %s", tt.text, tt.problem), tt.remedy)
	}
}
