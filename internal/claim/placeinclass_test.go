package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// TestMixedField: in a field of men and women a place, a position and who was next are those of
// the field and those among the same sex, and only what is neither is refuted.
func TestMixedField(t *testing.T) {
	tests := []struct {
		why   string
		claim race.Claim
		want  want
	}{
		{"first of the class", race.Claim{About: "place", Athlete: "Ann", Place: 1}, want{claim.True, "2nd", "1st of the women"}},
		{"second of the field", race.Claim{About: "place", Athlete: "Ann", Place: 2}, want{claim.True, "2nd", "1st of the women"}},
		{"neither", race.Claim{About: "place", Athlete: "Ann", Place: 3}, want{claim.False, "2nd", "1st of the women"}},
		{"first of both", race.Claim{About: "place", Athlete: "Abe", Place: 1}, want{claim.True, "1st", "1st of the men"}},
		{"the winning mark of the men", race.Claim{About: "mark", Mark: mark(t, "4:00.0")}, want{claim.True, "4:00.0", ""}},
		{"the winning mark of the women", race.Claim{About: "mark", Mark: mark(t, "4:30.0")}, want{claim.True, "4:30.0", ""}},
		{"no winning mark", race.Claim{About: "mark", Mark: mark(t, "4:10.0")}, want{claim.False, "4:00.0", "4:10.0 is 10.0 slower than 4:00.0"}},
		{"before the next woman", race.Claim{About: "margin", Athlete: "Ann", Margin: margin(t, "2.0")}, want{claim.True, "2.0", "4:32.0 minus 4:30.0"}},
		{"before the next of the field", race.Claim{About: "margin", Athlete: "Ann", Margin: margin(t, "1.0")}, want{claim.True, "1.0", "4:31.0 minus 4:30.0"}},
		{"before nobody", race.Claim{About: "margin", Athlete: "Ann", Margin: margin(t, "5.0")}, want{claim.False, "1.0", "4:31.0 minus 4:30.0"}},
		{"the position in the field", race.Claim{About: "position", Athlete: "Ann", At: point(t, "800m"), Position: 3}, want{claim.True, "3rd", ""}},
		{"perhaps that of the class", race.Claim{About: "position", Athlete: "Ann", At: point(t, "800m"), Position: 1}, want{claim.CannotTell, "3rd", "positions are those of men and women together"}},
		{"surely no position", race.Claim{About: "position", Athlete: "Ann", At: point(t, "800m"), Position: 4}, want{claim.False, "3rd", ""}},
		{"perhaps the leader of the class", race.Claim{About: "leader", Athlete: "Ann", At: point(t, "800m")}, want{claim.CannotTell, "Abe", "positions are those of men and women together"}},
		{"another man led", race.Claim{About: "leader", Athlete: "Cy", At: point(t, "800m")}, want{claim.False, "Abe", ""}},
		{"perhaps led all the way", race.Claim{About: "led-throughout", Athlete: "Ann"}, want{claim.CannotTell, "", "nobody else is known to have led, but not every lap is known"}},
		{"was beaten", race.Claim{About: "led-throughout", Athlete: "Bea"}, want{claim.False, "4th", "Bea did not win"}},
	}
	for _, test := range tests {
		test.claim.Source = "ner"
		if diff := cmp.Diff(test.want, seen(assess(t, mixedField(t), test.claim)), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	partial := mixedField(t)
	partial.Partial, partial.Results = true, partial.Results[1:]
	for place, truth := range map[int]claim.Truth{1: claim.CannotTell, 2: claim.True, 3: claim.False} {
		if a := assess(t, partial, race.Claim{Source: "ner", About: "place", Athlete: "Ann", Place: place}); a.Truth != truth {
			t.Errorf("%d in a list that has not everybody before her: %v: %s", place, a.Truth, a.Receipt)
		}
	}
}

// TestPlaceOverSections: who won a section and was third over all came in both places.
func TestPlaceOverSections(t *testing.T) {
	r := eugene(t)
	r.Results[0].Overall = 3
	for place, truth := range map[int]claim.Truth{1: claim.True, 2: claim.False, 3: claim.True} {
		if a := assess(t, r, race.Claim{Source: "ner", About: "place", Athlete: "Josh Kerr", Place: place}); a.Truth != truth {
			t.Errorf("%d: %v: %s", place, a.Truth, a.Receipt)
		}
	}
}

// mixedField is two men and two women on the road.
func mixedField(t *testing.T) *race.Race {
	t.Helper()
	ran := func(place int, name string, sex race.Sex, text string, position int) race.Result {
		r := race.Result{Place: place, Competitor: race.Competitor{Athlete: name}, Sex: sex, Mark: mark(t, text)}
		if position > 0 {
			r.Positions = []race.Position{{Point: point(t, "800m"), Place: position}}
		}
		return r
	}
	return &race.Race{
		ID: "together", Date: day(t, "2025-06-20"), Event: mile(t), Sex: race.Mixed, Environment: event.Road, Round: race.Final,
		Sources: eugene(t).Sources,
		Results: []race.Result{
			ran(1, "Abe", race.Men, "4:00.0", 1), ran(2, "Ann", race.Women, "4:30.0", 3),
			ran(3, "Cy", race.Men, "4:31.0", 0), ran(4, "Bea", race.Women, "4:32.0", 0),
		},
	}
}
