package event_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/event"
)

const (
	listed = "milectl schema race lists the events that are kept"
	codes  = "write a code such as mile, 1500m, 3000m-steeplechase or half-marathon"
)

// TestUnknownDistances: a race of another distance than those that are kept is
// told so, and never that it is one of them.
func TestUnknownDistances(t *testing.T) {
	tests := []struct{ text, what string }{
		{"50000m", "50000 m"},
		{"700m", "700 m"},
		{"660y", "660 yards"},
		{"8x200m", "8 x 200 m relay"},
		{"4x600m", "4 x 600 m relay"},
		{"2x800m", "2 x 800 m relay"},
		{"4x1000m", "4 x 1000 m relay"},
		{"90m-hurdles", "90 m hurdles"},
		{"2400m", "2400 m"},
		{"4000m", "4000 m"},
		{"mile-walk", "mile walk"},
		{"1500m-walk", "1500 m walk"},
		{"800m-steeple", "800 m steeplechase"},
		{"999999m", "999999 m"},
	}
	for _, tt := range tests {
		_, err := event.Parse(tt.text)
		checkError(t, fmt.Sprintf("Parse(%q)", tt.text), err, fmt.Sprintf("event %q: not an event code: %s is not kept yet", tt.text, tt.what), listed)
		_, err = event.Find(tt.text)
		checkError(t, fmt.Sprintf("Find(%q)", tt.text), err, fmt.Sprintf("event %q: no such event: %s is not kept yet", tt.text, tt.what), listed)
	}
}

// TestOtherSurface: what is run over the same distance on the track and on the road
// is two events, of which one may not be kept.
func TestOtherSurface(t *testing.T) {
	tests := []struct{ text, what, remedy string }{
		{"20000m", "20000 m on the track", "write 20km if it was on the road"},
		{"15000m", "15000 m on the track", "write 15km if it was on the road"},
		{"25000m", "25000 m on the track", "write 25km if it was on the road"},
		{"30000m", "30000 m on the track", "write 30km if it was on the road"},
		{"20000m-walk", "20000 m walk on the track", "write 20km-walk if it was on the road"},
		{"50000m-walk", "50000 m walk on the track", "write 50km-walk if it was on the road"},
		{"42195m", "42195 m on the track", "write marathon if it was on the road"},
		{"16093m", "16093 m on the track", "write 10miles if it was on the road"},
	}
	for _, tt := range tests {
		_, err := event.Parse(tt.text)
		checkError(t, fmt.Sprintf("Parse(%q)", tt.text), err, fmt.Sprintf("event %q: not an event code: %s is not kept yet", tt.text, tt.what), tt.remedy)
	}
}

// TestMeantEvents: what is plainly an event, however it is spelt, is named.
func TestMeantEvents(t *testing.T) {
	tests := map[string][]string{
		"mile":               {"Mile", "1 mile", "miel", "milse", "mille", "1760y", "1,760 yards", "1609m", "1609.344m"},
		"1500m":              {"1500", "1500 m", "1500 metres", "01500m", "1,500m", "1.500m", "1500 meteres"},
		"2miles":             {"2 miles", "2mile", "two miles", "3520y", "3219m"},
		"half-marathon":      {"half", "half-maraton", "halfmarthon", "Half Marathon", "21.0975km"},
		"marathon":           {"maraton", "marathn", "full marathon", "42.195km"},
		"3000m-steeplechase": {"3000mSC", "3000m-steplechase", "3000m-steeplchase", "steeplechase", "3000 steeple"},
		"10000m":             {"10.000m", "10,000 m", "10000", "10000 metres"},
		"20km-walk":          {"20k walk", "20km-wlak", "20km walk"},
		"10miles":            {"10 mile", "ten miles"},
		"110m-hurdles":       {"110mh", "110 m hurdles", "110m-hurdlse", "110H", "110 metres hurdles"},
		"4x400m":             {"4x400", "4 x 400 m", "4×400m", "4x400m-relay", "4x400mR"},
		"4xmile":             {"4x mile", "4 x 1 mile"},
		"distance-medley":    {"DMR", "distance medley", "distance-medley-relay"},
		"cross-country":      {"xc", "crosscountry", "Cross Country"},
		"8km":                {"8 km", "8k", "8.0km"},
		"880y":               {"880 yards", "880 yds"},
	}
	for code, texts := range tests {
		for _, text := range texts {
			_, err := event.Parse(text)
			checkError(t, fmt.Sprintf("Parse(%q)", text), err, fmt.Sprintf("event %q: not an event code, the nearest is %s", text, code), "write "+code)
		}
	}
}

// TestNoEvents: a text that says no length, or two, is not guessed at.
func TestNoEvents(t *testing.T) {
	for _, text := range []string{
		"", "race", "half mile", "ultra-marathon", "triathlon", "duathlon", "steeple walk", "quarter", "final", "99999999999999999999m", "women", "ekiden", "medley", "relay", "hurdles", "mile relay",
	} {
		_, err := event.Parse(text)
		checkError(t, fmt.Sprintf("Parse(%q)", text), err, fmt.Sprintf("event %q: not an event code", text), codes)
	}
	for _, text := range []string{"7", "1e3", "1,50", "2 2 miles", "1 half", "2 marathons", "1500mm", "15OOm", "800m/1500m"} {
		_, err := event.Parse(text)
		checkError(t, fmt.Sprintf("Parse(%q)", text), err, fmt.Sprintf("event %q: not an event code", text), listed)
	}
}

// TestMisspeltIsNotFound: a slip is asked about, not passed over.
func TestMisspeltIsNotFound(t *testing.T) {
	for _, text := range []string{"maraton", "miel", "01500m"} {
		if e, err := event.Find(text); err == nil {
			t.Errorf("Find(%q) = %s", text, e.Code())
		}
	}
}

func TestNotKeptYet(t *testing.T) {
	tests := map[string][]string{
		"races by the clock": {
			"24h", "6h", "12h", "1h", "48 h", "1 hour", "one-hour", "24 hours", "12hr", "6-hour race", "hour",
		},
	}
	for group, texts := range tests {
		for _, text := range texts {
			want := fmt.Sprintf("event %q: %s are not kept yet", text, group)
			_, err := event.Parse(text)
			checkError(t, fmt.Sprintf("Parse(%q)", text), err, want, listed)
			_, err = event.Find(text)
			checkError(t, fmt.Sprintf("Find(%q)", text), err, want, listed)
		}
	}
	for _, text := range []string{"high jump", "long-jump", "shot put", "decathlon", "javelin throw", "pole vault", "Discus"} {
		_, err := event.Parse(text)
		checkError(t, fmt.Sprintf("Parse(%q)", text), err, fmt.Sprintf("event %q: field events and combined events are no races", text),
			"keep it elsewhere: milectl is about races")
	}
}

// named is the code that a remedy tells to write, and false where it names none.
func named(remedy string) (string, bool) {
	word, ok := strings.CutPrefix(remedy, "write ")
	if !ok || strings.HasPrefix(word, "a code such as") {
		return "", false
	}
	word, _, _ = strings.Cut(word, " if ")
	return word, true
}

// checkEventRemedy: whatever the text, a code that is named is one.
func checkEventRemedy(fatalf func(string, ...any), text string) (event.Event, bool) {
	_, err := event.Parse(text)
	var typed *event.Error
	if !errors.As(err, &typed) {
		return event.Event{}, false
	}
	code, ok := named(typed.Remedy)
	if !ok {
		return event.Event{}, false
	}
	e, err := event.Parse(code)
	if err != nil {
		fatalf("Parse(%q): %s names what is no event", text, typed.Remedy)
	}
	return e, true
}

// TestRemediesKeepTheDistance: however a distance is written, no event of another
// one is named for it.
func TestRemediesKeepTheDistance(t *testing.T) {
	units := map[string]int64{"m": 1_000_000, " metres": 1_000_000, "": 1_000_000, "km": 1_000_000_000, "k": 1_000_000_000, "miles": 1_609_344_000, " mile": 1_609_344_000, "y": 914_400, "yards": 914_400}
	kinds := []string{"", "-steeplechase", "-walk", " walk", "SC"}
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.OneOf(rapid.Int64Range(50, 60_000), rapid.Int64Range(1, 60), rapid.SampledFrom([]int64{1600, 3200, 1609, 3219, 20000, 1760, 3520, 21098})).Draw(t, "number")
		unit := rapid.SampledFrom([]string{"m", " metres", "", "km", "k", "miles", " mile", "y", "yards"}).Draw(t, "unit")
		kind := rapid.SampledFrom(kinds).Draw(t, "kind")
		text := strconv.FormatInt(number, 10) + unit + kind
		e, ok := checkEventRemedy(t.Fatalf, text)
		if !ok {
			return
		}
		off := max(number*units[unit]-int64(e.Distance())*1000, int64(e.Distance())*1000-number*units[unit])
		if off >= 1_000_000 || off > 0 && e.Distance()%event.Metre == 0 {
			t.Fatalf("Parse(%q) names %s", text, e.Code())
		}
		for _, suffix := range []string{"walk", "steeplechase"} {
			said := strings.Contains(kind, suffix) || suffix == "steeplechase" && kind == "SC"
			if said != strings.Contains(e.Code(), suffix) {
				t.Fatalf("Parse(%q) names %s", text, e.Code())
			}
		}
	})
}

// FuzzEventRemedy: a code that is named is one, and has the figures of the text if
// the text has some and is spelt in its unit.
func FuzzEventRemedy(f *testing.F) {
	for _, text := range []string{"1600m", "24h", "20000m", "10km-walk", "maraton", "10.000m", "1e3", "4x400m", "½ mile", "half-marathon!"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, ok := checkEventRemedy(t.Fatalf, text)
		if !ok {
			return
		}
		if again, found := event.Find(text); found == nil && again != e {
			t.Fatalf("Parse(%q) names %s, Find gives %s", text, e.Code(), again.Code())
		}
	})
}

// TestPointsAndSegmentsMeant: what a remedy tells to write instead of a point or a
// segment is one, of the same event.
func TestPointsAndSegmentsMeant(t *testing.T) {
	point := rapid.StringMatching(`(0{0,1}[0-9]{1,5}(\.[0-9]{0,4})? ?(m|y|M|km|metres|yards|mile)?|bell|Bell|half ?way|start|finish)`)
	rapid.Check(t, func(t *rapid.T) {
		e := parse(t, rapid.SampledFrom([]string{"400m", "800m", "1500m", "mile", "2miles", "10km", "marathon"}).Draw(t, "event"))
		lap := rapid.SampledFrom([]event.Distance{0, 200 * metre, 400 * metre, 402_336, 5000 * metre}).Draw(t, "lap")
		from, to := point.Draw(t, "from"), point.Draw(t, "to")
		between := rapid.SampledFrom([]string{"-", " - ", "–", " to "}).Draw(t, "between")
		_, err := e.ParsePoint(from, event.Course{Lap: lap})
		if meant, ok := written(err); ok {
			if _, err := e.ParsePoint(meant, event.Course{Lap: lap}); err != nil {
				t.Fatalf("%s, lap %s: for %q write %q is refused: %v", e.Code(), lap, from, meant, err)
			}
		}
		for _, text := range []string{from + between + to, "last " + from, "final" + to, "Last" + to} {
			_, err := e.ParseSegment(text, event.Course{Lap: lap})
			meant, ok := written(err)
			if !ok {
				continue
			}
			if _, err := e.ParseSegment(meant, event.Course{Lap: lap}); err != nil {
				t.Fatalf("%s, lap %s: for %q write %q is refused: %v", e.Code(), lap, text, meant, err)
			}
		}
	})
}

// written is what the remedy of an error tells to write, where it is a value and no
// description of one.
func written(err error) (string, bool) {
	var typed *event.Error
	if !errors.As(err, &typed) {
		return "", false
	}
	meant, ok := strings.CutPrefix(typed.Remedy, "write ")
	for _, description := range []string{"such as", "a point before", "a shorter part", "the distance", "it as a split"} {
		ok = ok && !strings.Contains(meant, description)
	}
	return meant, ok
}
