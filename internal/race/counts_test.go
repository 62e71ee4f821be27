package race

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
)

// TestUncounted: why marks count for no record, with each bound on both sides, and which
// of several reasons is said.
func TestUncounted(t *testing.T) {
	tests := []struct {
		why, event string
		change     func(*Race)
		want       string
	}{
		{"nothing stands against it", "mile", func(*Race) {}, ""},
		{"the result's own reason", "mile", func(r *Race) { r.Results[0].Ineligible, r.Ineligible = "short course", "exhibition" }, "short course"},
		{"the race's reason", "mile", func(r *Race) { r.Ineligible, r.Results[0].Role = "exhibition", Guest }, "exhibition"},
		{"a guest", "mile", func(r *Race) { r.Results[0].Role, r.List = Guest, Provisional }, "a guest, out of competition"},
		{"a pacemaker who finished", "mile", func(r *Race) { r.Results[0].Role = Pacemaker }, ""},
		{"a list that is not final", "mile", func(r *Race) { r.List = Provisional }, "the list is provisional"},
		{"the official list", "mile", func(r *Race) { r.List = Official }, ""},
		{"a short track that is too long", "mile", func(r *Race) { r.Environment, r.Venue.Lap = event.ShortTrack, 300*event.Metre }, "a lap of 300 m"},
		{"a lap of 201.201 m", "mile", func(r *Race) { r.Environment, r.Venue.Lap = event.ShortTrack, 201_201 }, "a lap of 201.201 m"},
		{"a lap of 201.2 m", "mile", func(r *Race) { r.Environment, r.Venue.Lap = event.ShortTrack, 201_200 }, ""},
		{"an oversized track", "mile", func(r *Race) { r.Environment, r.Venue.Lap = event.Oversized, 300*event.Metre }, ""},
		{"a lap of 393 m outdoors", "mile", func(r *Race) { r.Venue.Lap = 393 * event.Metre }, ""},
		{"low hurdles", "110m-hurdles", func(r *Race) { r.Hurdles, r.Wind = 991, must(ParseWind("+1.0")) }, "hurdles of 0.991 m"},
		{"the hurdles of senior men, in so many words", "110m-hurdles", func(r *Race) { r.Hurdles, r.Wind = 1067, must(ParseWind("+1.0")) }, ""},
		{"those of women under men", "400m-hurdles", func(r *Race) { r.Hurdles = 762 }, "hurdles of 0.762 m"},
		{"those of women under women", "400m-hurdles", func(r *Race) { r.Sex, r.Hurdles = Women, 762 }, ""},
		{"those of men under women", "400m-hurdles", func(r *Race) { r.Sex, r.Hurdles = Women, 914 }, "hurdles of 0.914 m"},
		{"each over the same hurdles in a field of both", "400m-hurdles", func(r *Race) { r.Sex, r.Results[0].Sex, r.Hurdles = Mixed, Women, 914 }, "hurdles of 0.914 m"},
		{"a height of which no rule is known", "200m-hurdles", func(r *Race) { r.Hurdles, r.Wind = 762, must(ParseWind("+1.0")) }, "hurdles of 0.762 m"},
		{"no wind reading outdoors", "200m", func(*Race) {}, "no wind reading"},
		{"none is read over 400 m", "400m", func(*Race) {}, ""},
		{"none is read under a roof", "200m", func(r *Race) { r.Environment = event.ShortTrack }, ""},
		{"the strongest wind that is let pass", "200m", func(r *Race) { r.Wind = must(ParseWind("+2.0")) }, ""},
		{"a tenth more", "200m", func(r *Race) { r.Wind = must(ParseWind("+2.1")) }, "wind +2.1, over +2.0"},
		{"against it", "200m", func(r *Race) { r.Wind = must(ParseWind("-3.0")) }, ""},
		{"both together over 5000 m", "5000m", func(r *Race) { r.Sex = Mixed }, "run by men and women together"},
		{"both together over 10000 m", "10000m", func(r *Race) { r.Sex = Mixed }, ""},
		{"both together on a road", "5km", func(r *Race) { r.Sex, r.Environment = Mixed, event.Road }, ""},
		{"a mixed relay", "4x400m", func(r *Race) { r.Sex = Mixed }, ""},
	}
	for _, test := range tests {
		r := &Race{Event: must(event.Parse(test.event)), Sex: Men, Environment: event.Outdoor, Results: []Result{finish(1, "A", "3:50.00")}}
		test.change(r)
		if got := r.Uncounted(&r.Results[0]); got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}

// TestVoid: why no mark of a result stands, the annulment before the status.
func TestVoid(t *testing.T) {
	tests := []struct {
		result Result
		want   string
	}{
		{Result{}, ""},
		{Result{Status: DQ}, "disqualified"},
		{Result{Status: DQ, Rule: "TR17.2"}, "disqualified: TR17.2"},
		{Result{Status: DQ, Annulled: Annulment{On: date.New(2013, 4, 24)}}, "annulled 2013-04-24"},
		{Result{Status: DQ, Annulled: Annulment{Unknown: true}}, "annulled, day unknown"},
		{Result{Status: DNF}, "did not finish"},
		{Result{Status: DNS}, "did not start"},
		{Result{Status: NM}, "no valid mark"},
	}
	for _, test := range tests {
		if got := test.result.Void(); got != test.want {
			t.Errorf("%s %v: got %q, want %q", test.result.Status, test.result.Annulled, got, test.want)
		}
	}
}

// TestClasses: a race of men and women is one of each, with the places of the field and
// why its marks count for nothing; any other is itself.
func TestClasses(t *testing.T) {
	field := func(event5 string, sex Sex, results ...Result) *Race {
		return &Race{ID: "x", Event: must(event.Parse(event5)), Sex: sex, Environment: event.Outdoor, Results: results}
	}
	of := func(sex Sex, place int, name string) Result {
		result := finish(place, name, "14:00.00")
		result.Sex = sex
		return result
	}
	tests := []struct {
		why  string
		race *Race
		want []string
	}{
		{"men first, whoever won", field("10000m", Mixed, of(Women, 1, "Ann"), of(Men, 2, "Tom"), of(Women, 3, "Bea")), []string{"men: 2 Tom", "women: 1 Ann, 3 Bea"}},
		{"over 5000 m neither counts", field("5000m", Mixed, of(Men, 1, "Tom"), of(Women, 2, "Ann")), []string{
			"men: 1 Tom (run by men and women together)", "women: 2 Ann (run by men and women together)",
		}},
		{"women alone", field("10000m", Mixed, of(Women, 1, "Ann")), []string{"women: 1 Ann"}},
		{"of whom nobody is known to be a man or a woman", field("10000m", Mixed, of("", 1, "Ann")), nil},
		{"a mixed relay is one race", field("4x400m", Mixed, of("", 1, "Team")), []string{"mixed: 1 Team"}},
		{"a race of women is one race", field("5000m", Women, of("", 1, "Ann")), []string{"women: 1 Ann"}},
	}
	for _, test := range tests {
		var got []string
		for _, class := range test.race.Classes() {
			var lines []string
			for _, result := range class.Results {
				line := fmt.Sprintf("%d %s", result.Place, result.Athlete)
				if result.Ineligible != "" {
					line += " (" + result.Ineligible + ")"
				}
				lines = append(lines, line)
			}
			got = append(got, string(class.Sex)+": "+strings.Join(lines, ", "))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		for _, result := range test.race.Results {
			if result.Ineligible != "" {
				t.Errorf("%s: the race itself was changed", test.why)
			}
		}
	}
	if one := field("5000m", Women); one.Classes()[0] != one {
		t.Error("a race of women is not itself")
	}
	both, women := field("10000m", Mixed), field("10000m", Women)
	for _, test := range []struct {
		race      *Race
		sex, want Sex
	}{{both, Women, Women}, {both, "", Mixed}, {women, Men, Women}} {
		if got := test.race.SexOf(&Result{Sex: test.sex}); got != test.want {
			t.Errorf("%q in a race of %s: got %s, want %s", test.sex, test.race.Sex, got, test.want)
		}
	}
}

// TestGapsOfGuests: who runs out of competition is behind nobody, and nobody behind them.
func TestGapsOfGuests(t *testing.T) {
	guest, other := finish(0, "A", "3:50.00"), finish(1, "B", "3:51.00")
	guest.Role = Guest
	pacemaker := finish(2, "C", "3:52.00")
	pacemaker.Role = Pacemaker
	if _, known := guest.GapTo(&other); known {
		t.Error("the gap of a guest is told")
	}
	if _, known := other.GapTo(&guest); known {
		t.Error("the gap to a guest is told")
	}
	if gap, known := pacemaker.GapTo(&other); !known || gap.String() != "1.00" {
		t.Errorf("of a pacemaker who finished: %s, %t", gap, known)
	}
}

// TestChronological: by day, then by the clock, then by round, heat and id; who has no
// time comes behind.
func TestChronological(t *testing.T) {
	at := func(id, date, clock string, round Round, heat int) *Race {
		return &Race{ID: id, Date: day(date), Time: clock, Round: round, Heat: heat}
	}
	ordered := []*Race{
		at("z", "2024-05-24", "23:00", Final, 0),
		at("y", "2024-05-25", "10:00", Final, 0),
		at("x", "2024-05-25", "10:01", HeatRound, 2),
		at("w", "2024-05-25", "", HeatRound, 1),
		at("v", "2024-05-25", "", HeatRound, 2),
		at("a", "2024-05-25", "", Final, 0),
		at("b", "2024-05-25", "", Final, 0),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := Chronological(a, b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%s and %s: got %d", a.ID, b.ID, got)
			}
		}
	}
}
