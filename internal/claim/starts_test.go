package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// season is the races of two years in which Ann won what she ran in 2024 but a heat
// and an evening as a pacemaker, Bea lost one of them, and Cat did not finish one.
func season(t *testing.T) []*race.Race {
	t.Helper()
	finals := func(id, date, of string, results ...race.Result) *race.Race {
		return &race.Race{ID: id, Date: day(t, date), Event: eventOf(t, of), Sex: race.Women, Environment: event.Outdoor, Round: race.Final, Venue: race.Venue{City: id}, Results: results}
	}
	ran := func(name string, place int, text string) race.Result {
		return race.Result{Place: place, Competitor: race.Competitor{Athlete: name}, Mark: mark(t, text)}
	}
	heat := finals("heat", "2024-03-01", "1500m", ran("Bea", 1, "4:05.00"), ran("Ann", 2, "4:05.10"))
	heat.Round = race.HeatRound
	pace := ran("Ann", 0, "")
	pace.Status, pace.Role = race.DNF, race.Pacemaker
	stopped := ran("Cat", 0, "")
	stopped.Status = race.DNF
	return []*race.Race{
		finals("bern", "2023-07-01", "mile", ran("Bea", 1, "4:20.00"), ran("Ann", 2, "4:20.50")),
		finals("cork", "2023-09-01", "mile", ran("Ann", 1, "4:18.00")),
		heat,
		finals("delft", "2024-03-03", "1500m", ran("Ann", 1, "4:03.00"), ran("Bea", 2, "4:04.00"), stopped),
		finals("evian", "2024-04-03", "800m", ran("Bea", 1, "2:00.00"), pace),
		finals("faro", "2024-05-03", "mile", ran("Ann", 1, "4:19.50"), ran("Bea", 3, "4:21.00"), ran("Cat", 4, "4:22.00")),
		finals("gent", "2024-06-03", "mile", ran("Ann", 1, "4:17.00"), ran("Bea", 2, "4:18.00"), ran("Cat", 3, "4:30.00"), ran("Dot", 4, "4:31.00")),
	}
}

// TestStarts: what rests on knowing all that somebody ran is true as far as known, with
// how much is known; what one known race refutes is false.
func TestStarts(t *testing.T) {
	mile, metric := mile(t), eventOf(t, "1500m")
	tests := []struct {
		why   string
		claim race.Claim
		want  want
	}{
		{"heats and pacing are no defeats", race.Claim{About: "undefeated", Athlete: "Ann", Date: day(t, "2024")}, want{claim.TrueAsFarAsKnown, "won 2 of 2", "2 earlier finals are known, the last faro, 2024-05-03, faro"}},
		{"since a day", race.Claim{About: "undefeated", Athlete: "Ann", Date: day(t, "2023-07-02")}, want{claim.TrueAsFarAsKnown, "won 3 of 3", "3 earlier finals are known, the last faro, 2024-05-03, faro"}},
		{"the day of the defeat is of the time since it", race.Claim{About: "undefeated", Athlete: "Ann", Date: day(t, "2023-07-01")}, want{claim.False, "2nd", "2nd, bern, 2023-07-01, bern"}},
		{"ever", race.Claim{About: "undefeated", Athlete: "Ann"}, want{claim.False, "2nd", "2nd, bern, 2023-07-01, bern"}},
		{"over one distance", race.Claim{About: "undefeated", Athlete: "Ann", Event: metric}, want{claim.TrueAsFarAsKnown, "won 1 of 1", "1 earlier final is known, the last delft, 2024-03-03, delft"}},
		{"the last defeat is named", race.Claim{About: "undefeated", Athlete: "Bea", Date: day(t, "2024")}, want{claim.False, "3rd", "3rd, faro, 2024-05-03, faro"}},
		{"whether who stopped was beaten is not known", race.Claim{About: "undefeated", Athlete: "Cat", Event: metric}, want{claim.CannotTell, "", "DNF, delft, 2024-03-03, delft"}},
		{"the race itself is not before itself", race.Claim{About: "undefeated", Athlete: "Dot"}, want{claim.CannotTell, "", "no earlier final is known"}},

		{"the first race since", race.Claim{About: "first-since", Athlete: "Bea", Date: day(t, "2024-05-03")}, want{claim.TrueAsFarAsKnown, "2024-05-03", "last known race 2024-05-03, mile, faro, faro; 5 earlier starts are known"}},
		{"of another distance", race.Claim{About: "first-since", Athlete: "Ann", Event: metric, Date: day(t, "2024")}, want{claim.False, "mile", "the race was not over that distance"}},
		{"the first mile under a bound", race.Claim{About: "first-since", Athlete: "Ann", Under: mark(t, "4:19"), Date: day(t, "2023")}, want{claim.TrueAsFarAsKnown, "2023-09-01", "last known race 2023-09-01, mile, cork, cork; 6 earlier starts are known"}},
		{"one more between", race.Claim{About: "first-since", Athlete: "Ann", Under: mark(t, "4:20"), Date: day(t, "2023")}, want{claim.False, "2024-05-03", "last known race 2024-05-03, mile, faro, faro"}},
		{"one that is not known", race.Claim{About: "first-since", Athlete: "Ann", Under: mark(t, "4:19"), Date: day(t, "2024-04-01")}, want{claim.CannotTell, "2023-09-01", "last known race 2023-09-01, mile, cork, cork; a later one may be missing"}},
		{"not under the bound", race.Claim{About: "first-since", Athlete: "Ann", Under: mark(t, "4:17"), Date: day(t, "2023")}, want{claim.False, "4:17.00", "not under 4:17"}},
		{"the first win over a distance", race.Claim{About: "first-since", Athlete: "Ann", Event: mile, Place: 1, Date: day(t, "2024-05")}, want{claim.TrueAsFarAsKnown, "2024-05-03", "last known race 2024-05-03, mile, faro, faro; 6 earlier starts are known"}},
		{"no win at all", race.Claim{About: "first-since", Athlete: "Bea", Place: 1, Date: day(t, "2024-04")}, want{claim.False, "2nd", ""}},
		{"among the first three", race.Claim{About: "first-since", Athlete: "Bea", Place: 3, Date: day(t, "2024-05-03")}, want{claim.TrueAsFarAsKnown, "2024-05-03", "last known race 2024-05-03, mile, faro, faro; 5 earlier starts are known"}},
		{"nothing is known of her", race.Claim{About: "first-since", Athlete: "Dot", Date: day(t, "2019")}, want{claim.CannotTell, "", "no earlier one is known"}},
		{"nobody of the name, in any race", race.Claim{About: "first-since", Athlete: "Eve", Date: day(t, "2019")}, want{claim.CannotTell, "", "no earlier one is known"}},
		{"nobody of the name", race.Claim{About: "first-since", Athlete: "Eve", Place: 1, Date: day(t, "2019")}, want{claim.CannotTell, "", "Eve is not in the results"}},
	}
	races := season(t)
	for _, test := range tests {
		gent := races[len(races)-1]
		gent.Claims = []race.Claim{test.claim}
		needs := claim.NeedsOfRace(gent, nil)
		for name, known := range map[string]*claim.Evidence{
			"all":    everything(athlete.NewDirectory(), nil, races),
			"needed": selected(needs, athlete.NewDirectory(), []*record.List{}, races),
		} {
			got := among(t, known, gent, test.claim)
			if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("%s: %s, of %s that is known (-want +got):\n%s", test.why, test.claim.About, name, diff)
			}
		}
	}
}

// TestBestsOfWhatDoesNotCount: what an exhibition brought is no best, however fast.
func TestBestsOfWhatDoesNotCount(t *testing.T) {
	races := season(t)
	gent := races[len(races)-1]
	gent.Ineligible = "paced from a bicycle"
	for _, about := range []race.Subject{"personal-best", "season-best", "world-lead"} {
		got := among(t, everything(athlete.NewDirectory(), nil, races), gent, race.Claim{About: about, Athlete: "Ann"})
		if diff := cmp.Diff(want{claim.CannotTell, "", "the mark counts for no best"}, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", about, diff)
		}
	}
}

// TestIneligibleIsNeitherWonNorLost: what is called ineligible, be it a race or a run in it, is
// no defeat and no win, as in careers.
func TestIneligibleIsNeitherWonNorLost(t *testing.T) {
	final := func(id, date string, place int, raceIs, runIs string) *race.Race {
		return &race.Race{
			ID: id, Date: day(t, date), Event: mile(t), Sex: race.Women, Environment: event.Outdoor, Round: race.Final, Venue: race.Venue{City: id}, Ineligible: raceIs,
			Results: []race.Result{{Place: place, Competitor: race.Competitor{Athlete: "Ann"}, Mark: mark(t, "4:20.00"), Ineligible: runIs}},
		}
	}
	races := []*race.Race{
		final("bern", "2024-01-01", 1, "", ""), final("cork", "2024-02-01", 2, "downhill", ""),
		final("delft", "2024-03-01", 1, "", "exhibition"), final("evian", "2024-04-01", 1, "", ""),
	}
	of := races[len(races)-1]
	said := race.Claim{About: "undefeated", Athlete: "Ann"}
	of.Claims = []race.Claim{said}
	got := seen(among(t, everything(athlete.NewDirectory(), nil, races), of, said))
	want := want{claim.TrueAsFarAsKnown, "won 1 of 1", "1 earlier final is known, the last bern, 2024-01-01, bern"}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(want)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func eventOf(t *testing.T, code string) event.Event {
	t.Helper()
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
