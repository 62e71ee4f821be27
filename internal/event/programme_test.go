package event_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/event"
)

// TestProgrammes: every race on foot of a whole programme has a code.
func TestProgrammes(t *testing.T) {
	for programme, events := range map[string]string{
		"the Olympic Games": `100m 200m 400m 800m 1500m 5000m 10000m marathon 100m-hurdles 110m-hurdles 400m-hurdles
			3000m-steeplechase 4x100m 4x400m marathon-walk half-marathon-walk 20km-walk`,
		"the World Championships": `100m 200m 400m 800m 1500m 5000m 10000m marathon 100m-hurdles 110m-hurdles 400m-hurdles
			3000m-steeplechase 4x100m 4x400m 20km-walk 35km-walk 60m 60m-hurdles 3000m cross-country 5km half-marathon mile`,
		"a Diamond League season": `100m 200m 400m 800m 1000m 1500m mile 3000m 2miles 5000m 10000m 100m-hurdles 110m-hurdles
			300m-hurdles 400m-hurdles 3000m-steeplechase 4x100m`,
		"a county championship": `75m 80m 100m 150m 200m 300m 400m 600m 800m 1200m 1500m 3000m 5000m 10000m 70m-hurdles 75m-hurdles
			80m-hurdles 100m-hurdles 110m-hurdles 300m-hurdles 400m-hurdles 1500m-steeplechase 2000m-steeplechase
			3000m-steeplechase 1000m-walk 2000m-walk 3000m-walk 5000m-walk 10000m-walk 4x100m 4x200m 4x400m cross-country`,
		"a club evening": `60m 100m 200m 400m 800m 1500m mile 3000m 5000m 3miles 2miles 4x400m 4x800m 4xmile 4x1500m
			distance-medley sprint-medley 440y 880y 7km 5miles 12.5km 10miles 15km-walk`,
		"a school meeting": `55m 55m-hurdles 100y 220y 440y 600y 880y 1000y 1600m 3200m 6miles 200m-hurdles 50m 50m-hurdles 500m 2000m`,
	} {
		races, kept := 0, 0
		for code := range strings.FieldsSeq(events) {
			races++
			if e, err := event.Parse(code); err != nil || e.Code() != code {
				t.Errorf("%s: %v", programme, err)
			} else {
				kept++
			}
		}
		others := 0
		for name := range strings.FieldsSeq(noRaces()[programme]) {
			others++
			_, err := event.Parse(name)
			if typed, ok := errors.AsType[*event.Error](err); !ok || !strings.Contains(typed.Error()+typed.Remedy, "race") {
				t.Errorf("%s: %s: %v: does not say that it is no race", programme, name, err)
			}
		}
		t.Logf("%s: %d of %d races on foot can be written down; of all %d events %d %%", programme, kept, races, races+others, 100*kept/(races+others))
	}
}

// noRaces is the rest of the programmes: events that are refused by name.
func noRaces() map[string]string {
	const jumps, throws = "long-jump triple-jump high-jump pole-vault ", "shot-put discus-throw hammer-throw javelin-throw "
	return map[string]string{
		"the Olympic Games":       jumps + throws + "decathlon heptathlon",
		"the World Championships": jumps + throws + "decathlon heptathlon",
		"a Diamond League season": jumps + "shot-put discus-throw javelin-throw",
		"a county championship":   jumps + throws + "decathlon heptathlon pentathlon",
		"a club evening":          "long-jump high-jump shot-put discus-throw javelin-throw",
		"a school meeting":        jumps + "shot-put discus-throw",
	}
}

// TestRoad: on the road any distance is an event, unless it has a code of its own.
func TestRoad(t *testing.T) {
	for code, metres := range map[string]string{
		"7km": "7000", "12km": "12000", "5miles": "8046.72", "12.5km": "12500", "1.5km": "1500", "100km": "100000", "13.1miles": "21082.406", "15km-walk": "15000",
	} {
		e, err := event.Parse(code)
		if err != nil || e.Distance().Metres() != metres || !e.OnRoad() || e.OnTrack() || e.Code() != code {
			t.Errorf("%s: %s m, %v", code, e.Distance().Metres(), err)
		}
	}
	for code, remedy := range map[string]string{
		"21.0975km": "write half-marathon", "42.195km": "write marathon", "1miles": "write mile", "5.0km": "write 5km", "07km": "write 7km", "10.000miles": "write 10miles",
	} {
		_, err := event.Parse(code)
		if typed, ok := err.(*event.Error); !ok || typed.Remedy != remedy { //nolint:errorlint // it is never wrapped
			t.Errorf("%s: %v, want %q", code, err, remedy)
		}
	}
}

// TestLegs: the legs of a relay add up to it, and their ends are points but for the last.
func TestLegs(t *testing.T) {
	for e := range event.All() {
		var sum event.Distance
		for _, leg := range e.Legs() {
			sum += leg
		}
		if e.IsRelay() != (sum > 0) || e.IsRelay() && sum != e.Distance() {
			t.Errorf("%s: legs of %s", e.Code(), sum)
		}
		_, first := e.ParsePoint("leg1", event.Course{})
		_, last := e.ParsePoint("leg4", event.Course{})
		if (first == nil) != e.IsRelay() || last == nil {
			t.Errorf("%s: leg1 %v, leg4 %v", e.Code(), first, last)
		}
	}
}

// TestTouchdowns: behind the last hurdle there is still a stretch to the finish, and it is
// that of the rules.
func TestTouchdowns(t *testing.T) {
	for _, test := range []struct {
		code, last string
		women      bool
		at         string
	}{
		{"110m-hurdles", "h10", false, "95.98m"},
		{"100m-hurdles", "h10", true, "89.5m"},
		{"400m-hurdles", "h10", true, "360m"},
		{"60m-hurdles", "h5", false, "50.28m"},
		{"60m-hurdles", "h5", true, "47m"},
	} {
		p, err := parse(t, test.code).ParsePoint(test.last, event.Course{Women: test.women})
		if err != nil || p.Distance().String() != test.at || p.String() != test.last {
			t.Errorf("%s: %s at %s, %v, want %s", test.code, test.last, p.Distance(), err, test.at)
		}
	}
	for _, code := range []string{"300m-hurdles", "80m-hurdles", "mile", "4x100m"} {
		if _, err := parse(t, code).ParsePoint("h1", event.Course{}); err == nil {
			t.Errorf("%s: a first hurdle", code)
		}
	}
}
