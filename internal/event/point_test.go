package event_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
)

func parse(tb interface {
	Helper()
	Fatal(...any)
}, code string,
) event.Event {
	tb.Helper()
	e, err := event.Parse(code)
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

func TestParsePoint(t *testing.T) {
	tests := []struct {
		event, text string
		lap         event.Distance
		want        event.Distance
		canonical   string
		why         string
	}{
		{"mile", "400m", 400 * metre, 400_000, "400m", "from the start line of the mile"},
		{"mile", "409.344m", 400 * metre, 409_344, "409.344m", "at the finish line"},
		{"mile", "440y", 400 * metre, 402_336, "440y", "a lap of an old track, as written"},
		{"mile", "1320y", 0, 1_207_008, "1320y", "no lap is needed"},
		{"mile", "800.0m", 0, 800_000, "800m", "zeros behind the point say nothing"},
		{"mile", "209m", 200 * metre, 209_344, "209.344m", "the first lap of a short track"},
		{"mile", "409m", 400 * metre, 409_344, "409.344m", "the finish line"},
		{"mile", "809m", 400 * metre, 809_344, "809.344m", "the finish line"},
		{"mile", "1209m", 400 * metre, 1_209_344, "1209.344m", "the finish line"},
		{"mile", "1409m", 200 * metre, 1_409_344, "1409.344m", "the finish line of a short track"},
		{"mile", "9m", 0, 9_000, "9m", "nine metres are nine metres"},
		{"mile", "410m", 0, 410_000, "410m", "no finish line is near"},
		{"mile", "400.09m", 0, 400_090, "400.09m", "only whole metres name the finish line"},
		{"mile", "409.0m", 0, 409_000, "409m", "only whole metres name the finish line"},
		{"1500m", "409m", 400 * metre, 409_000, "409m", "only in a mile"},
		{"2miles", "409m", 400 * metre, 409_000, "409m", "only in a mile"},
		{"mile", "bell", 400 * metre, 1_209_344, "1209.344m", "four laps and 9.344 m"},
		{"mile", "bell", 200 * metre, 1_409_344, "1409.344m", "eight laps and 9.344 m"},
		{"mile", "bell", 402_336, 1_207_008, "1207.008m", "four laps of 440 yards"},
		{"mile", "bell", 307 * metre, 1_302_344, "1302.344m", "an oversized track"},
		{"800m", "bell", 400 * metre, 400_000, "400m", "two laps"},
		{"1500m", "bell", 400 * metre, 1_100_000, "1100m", "three laps and 300 m"},
		{"3000m", "bell", 200 * metre, 2_800_000, "2800m", "fifteen laps"},
		{"5000m", "bell", 400 * metre, 4_600_000, "4600m", "twelve laps and 200 m"},
		{"10000m", "bell", 400 * metre, 9_600_000, "9600m", "twenty-five laps"},
		{"half-marathon", "21097.499m", 0, 21_097_499, "21097.499m", "a millimetre before the finish"},
	}
	for _, tt := range tests {
		p, err := parse(t, tt.event).ParsePoint(tt.text, event.Course{Lap: tt.lap})
		if err != nil {
			t.Errorf("%s: ParsePoint(%q): %v", tt.event, tt.text, err)
			continue
		}
		if p.Distance() != tt.want || p.String() != tt.canonical || p.Text() != tt.text || p.Bell() != (tt.text == "bell") {
			t.Errorf("%s: ParsePoint(%q) is %s (%s), written %q, bell %t: %s", tt.event, tt.text, p.Distance(), p, p.Text(), p.Bell(), tt.why)
		}
	}
}

func TestEveryFinishLineOfTheMile(t *testing.T) {
	mile := parse(t, "mile")
	for n := event.Distance(1); n < 16; n++ {
		p, err := mile.ParsePoint(fmt.Sprintf("%d09m", n), event.Course{})
		if want := n*100*metre + 9_344; err != nil || p.Distance() != want {
			t.Errorf("%d09m of a mile is %s, %v, want %s", n, p.Distance(), err, want)
		}
		if rest := (event.Mile - p.Distance()) % (100 * metre); rest != 0 {
			t.Errorf("%d09m of a mile is %s off the finish line", n, rest)
		}
	}
}

func TestParsePointRefuses(t *testing.T) {
	const either = "write metres or yards, such as 400m, 409.344m or 440y"
	tests := []struct {
		event, text     string
		lap             event.Distance
		problem, remedy string
	}{
		{"mile", "1700m", 400 * metre, "a mile ends at 1609.344m", "write a point before the finish"},
		{"mile", "1609.344m", 400 * metre, "a mile ends at 1609.344m", "write a point before the finish"},
		{"mile", "1609m", 400 * metre, "a mile ends at 1609.344m", "write a point before the finish"},
		{"mile", "1760y", 400 * metre, "a mile ends at 1609.344m", "write a point before the finish"},
		{"1500m", "1500m", 400 * metre, "the 1500 m ends at 1500m", "write a point before the finish"},
		{"half-marathon", "21097.5m", 0, "a half marathon ends at 21097.5m", "write a point before the finish"},
		{"mile", "bell", 0, "the length of the lap is not known", "give the length of the lap, or write the distance"},
		{"mile", "bell", -1, "the length of the lap is not known", "give the length of the lap, or write the distance"},
		{"500m", "bell", 500 * metre, "there is no bell in a race of one lap", either},
		{
			"3000m-steeplechase", "bell", 400 * metre, "its last lap leads over the water jump, and is not as long as the track",
			"write the distance at which it rings, which hangs on the water jump",
		},
		{"mile", "Bell", 400 * metre, "not a distance", "write bell"},
		{"mile", "halfway", 400 * metre, "not a distance", "write 800m"},
		{"mile", "Half-way", 400 * metre, "not a distance", "write 800m"},
		{"1500m", "halfway", 400 * metre, "not a distance", "write the distance of the halfway clock"},
		{"800m", "halfway", 400 * metre, "not a distance", "write the distance of the halfway clock"},
		{"mile", "400", 400 * metre, "not a distance", "write 400m"},
		{"mile", "", 400 * metre, "not a distance", either},
		{"mile", "finish", 400 * metre, "not a distance", "the time at the finish is the mark"},
		{"mile", "start", 400 * metre, "not a distance", "leave it out: no time has passed at the start"},
		{"mile", "1km", 400 * metre, "not a distance", "write 1000m"},
		{"mile", "1700", 400 * metre, "not a distance", "write a point before the finish"},
		{"mile", "1 mile", 400 * metre, "not a distance", "write a point before the finish"},
		{"2miles", "1 mile", 400 * metre, "not a distance", "write 1609.344m"},
		{"1500m", "1,200 m", 400 * metre, "not a distance", "write 1200m"},
		{"500m", "BELL", 500 * metre, "not a distance", either},
		{"400m", "halfway", 400 * metre, "not a distance", "write the distance of the halfway clock"},
		{"mile", "0m", 400 * metre, "a distance is above zero", either},
		{"mile", "09m", 400 * metre, "a distance has no leading zero", "write 9m"},
		{"mile", "0409m", 400 * metre, "a distance has no leading zero", "write 409m"},
		{"mile", "441y", 400 * metre, "441 yards are no whole number of millimetres", either},
	}
	for _, tt := range tests {
		p, err := parse(t, tt.event).ParsePoint(tt.text, event.Course{Lap: tt.lap})
		if p != (event.Point{}) {
			t.Errorf("%s: ParsePoint(%q) = %s beside an error", tt.event, tt.text, p)
		}
		checkError(t, fmt.Sprintf("%s: ParsePoint(%q)", tt.event, tt.text), err, fmt.Sprintf("split point %q: %s", tt.text, tt.problem), tt.remedy)
	}
}

// A document whose event is wrong has one problem, not one more at every split.
func TestPointsOfAnUnknownEvent(t *testing.T) {
	var none event.Event
	if p, err := none.ParsePoint("99999m", event.Course{}); err != nil || p.Distance() != 99_999*metre {
		t.Errorf("a distance in an unknown event is %s, %v", p, err)
	}
	if s, err := none.ParseSegment("800m-1200m", event.Course{}); err != nil || s.To != 1200*metre {
		t.Errorf("a segment of an unknown event is %v, %v", s, err)
	}
	_, err := none.ParsePoint("bell", event.Course{Lap: 400 * metre})
	checkError(t, "bell", err, `split point "bell": the length of the race is not known`, "write metres or yards, such as 400m, 409.344m or 440y")
	_, err = none.ParseSegment("last 400m", event.Course{})
	checkError(t, "last 400m", err, `segment "last 400m": the length of the race is not known`, "write two points such as 800m-1200m")
}

func TestParseSegment(t *testing.T) {
	tests := []struct {
		event, text string
		from, to    event.Distance
	}{
		{"mile", "800m-1200m", 800_000, 1_200_000},
		{"mile", "409m-809m", 409_344, 809_344},
		{"mile", "440y-880y", 402_336, 804_672},
		{"mile", "bell-1500m", 1_209_344, 1_500_000},
		{"mile", "last 400m", 1_209_344, 1_609_344},
		{"mile", "last 440y", 1_207_008, 1_609_344},
		{"mile", "last 409m", 1_200_344, 1_609_344}, // a length, not a place
		{"mile", "last 409.344m", 1_200_000, 1_609_344},
		{"1500m", "last 300m", 1_200_000, 1_500_000},
		{"5000m", "3000m-4000m", 3_000_000, 4_000_000},
	}
	for _, tt := range tests {
		got, err := parse(t, tt.event).ParseSegment(tt.text, event.Course{Lap: 400 * metre})
		if err != nil {
			t.Errorf("%s: ParseSegment(%q): %v", tt.event, tt.text, err)
		}
		if diff := cmp.Diff(event.Segment{From: tt.from, To: tt.to, Text: tt.text}, got); diff != "" {
			t.Errorf("%s: ParseSegment(%q) (-want +got):\n%s", tt.event, tt.text, diff)
		}
	}
}

func TestParseSegmentRefuses(t *testing.T) {
	const (
		either = "write metres or yards, such as 400m, 409.344m or 440y"
		forms  = "write two points such as 800m-1200m, or a last part such as last 400m"
	)
	tests := []struct {
		text, problem, remedy string
	}{
		{"", "not a segment", forms},
		{"800m", "not a segment", forms},
		{"Last 400m", "not a segment", "write last 400m"},
		{"last400m", "not a segment", "write last 400m"},
		{"last 400", "not a distance", "write last 400m"},
		{"last lap", "not a distance", "write last 400m"},
		{"last bell", "not a distance", forms},
		{"last 1609.344m", "a mile is 1609.344m long", "write a shorter part"},
		{"last 1700m", "a mile is 1609.344m long", "write a shorter part"},
		{"1200m-800m", "it ends before it begins", "write 800m-1200m"},
		{"800m-800m", "both points are the same", "write two points such as 800m-1200m"},
		{"809m-809.344m", "both points are the same", "write two points such as 800m-1200m"},
		{"0m-400m", "what begins at the start is a split", "write it as a split at 400m"},
		{"start-409m", "what begins at the start is a split", "write it as a split at 409m"},
		{"1200m-1609.344m", "what ends at the finish is a last part", "write last 409.344m"},
		{"1209m-1609m", "what ends at the finish is a last part", "write last 400m"},
		{"1200m-1700m", "a mile ends at 1609.344m", "write a point before the finish"},
		{"1700m-1200m", "a mile ends at 1609.344m", "write a point before the finish"},
		{"800m-1200", `"1200": not a distance`, "write 800m-1200m"},
		{"800-1200", `"800": not a distance`, "write 800m-1200m"},
		{"800m - 1200m", `"800m ": not a distance`, "write 800m-1200m"},
		{"800m–1200m", "not a segment", "write 800m-1200m"},
		{"800m to 1200m", "not a segment", "write 800m-1200m"},
		{"1700-1200", `"1700": not a distance`, forms},
		{"1 km-1500m", `"1 km": not a distance`, "write 1000m-1500m"},
		{"final 400m", "not a segment", "write last 400m"},
		{"final lap", "not a segment", "write last 400m"},
		{"last 1 km", "not a distance", "write last 1000m"},
		{"last1700m", "not a segment", forms},
		{"800-1200m", `"800": not a distance`, "write 800m-1200m"},
		{"halfway-1200m", `"halfway": not a distance`, "write 800m-1200m"},
		{"800m-", `"": not a distance`, forms},
		{"800m-1200m-1500m", `"1200m-1500m": not a distance`, forms},
	}
	mile := parse(t, "mile")
	for _, tt := range tests {
		_, err := mile.ParseSegment(tt.text, event.Course{Lap: 400 * metre})
		checkError(t, fmt.Sprintf("ParseSegment(%q)", tt.text), err, fmt.Sprintf("segment %q: %s", tt.text, tt.problem), tt.remedy)
	}
	_, err := mile.ParseSegment("bell-1500m", event.Course{})
	checkError(t, "bell", err, `segment "bell-1500m": "bell": the length of the lap is not known`, "give the length of the lap, or write the distance")
	_, err = mile.ParseSegment("last lap", event.Course{})
	checkError(t, "last lap", err, `segment "last lap": not a distance`, forms)
}

func FuzzParsePoint(f *testing.F) {
	for _, text := range []string{"400m", "409m", "409.344m", "440y", "bell", "halfway", "1609m", "09m", "last 400m", "800m-1200m", "bell-1500m"} {
		f.Add(text, int64(400_000))
		f.Add(text, int64(0))
	}
	mile := parse(f, "mile")
	f.Fuzz(func(t *testing.T, text string, lap int64) {
		if p, err := mile.ParsePoint(text, event.Course{Lap: event.Distance(lap)}); err == nil {
			if p.Distance() <= 0 || p.Distance() >= event.Mile || p.Text() != text {
				t.Fatalf("ParsePoint(%q) = %s, written %q", text, p.Distance(), p.Text())
			}
			again, err := mile.ParsePoint(p.Distance().String(), event.Course{})
			if err != nil || !p.Bell() && again.Distance() != p.Distance() && p.Distance()%metre != 0 {
				t.Fatalf("ParsePoint(%q) = %s reads back as %s, %v", text, p, again, err)
			}
		}
		if s, err := mile.ParseSegment(text, event.Course{Lap: event.Distance(lap)}); err == nil {
			if s.From <= 0 || s.From >= s.To || s.To > event.Mile || s.Text != text {
				t.Fatalf("ParseSegment(%q) = %v", text, s)
			}
		}
	})
}
