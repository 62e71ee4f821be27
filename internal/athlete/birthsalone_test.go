package athlete_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// TestBirthsAloneTellPeopleApart: an index of nothing but births tells people apart as that
// of all performances does, whatever the registers know; and of whom the registers alone are
// sure, races do not say otherwise.
func TestBirthsAloneTellPeopleApart(t *testing.T) {
	born := rapid.SampledFrom([]date.Date{{}, date.New(1990, 0, 0), date.New(1990, 5, 1), date.New(1991, 5, 1), date.New(2001, 1, 1)})
	name := rapid.SampledFrom([]string{"Ann Able", "ann ablé", "Bea Bull", "B. Bull"})
	id := rapid.SampledFrom([]string{"", "", "", "ann-1"})
	rapid.Check(t, func(t *rapid.T) {
		register := &race.Register{Name: "women"}
		for range rapid.IntRange(0, 3).Draw(t, "registered") {
			register.Athletes = append(register.Athletes, race.Athlete{
				Name: name.Draw(t, "name"), ID: id.Draw(t, "id"), Born: born.Draw(t, "born"), Sex: race.Women,
			})
		}
		directory := athlete.NewDirectory(register)
		births, builder := athlete.NewBuilder(directory, nil), athlete.NewBuilder(directory, nil)
		var races []*race.Race
		for i := range rapid.IntRange(1, 4).Draw(t, "races") {
			r := &race.Race{ID: fmt.Sprint(i), Date: date.New(2020, 1, i+1), Sex: race.Women}
			for range rapid.IntRange(1, 3).Draw(t, "results") {
				r.Results = append(r.Results, race.Result{
					Competitor: race.Competitor{Athlete: name.Draw(t, "athlete"), ID: id.Draw(t, "id")}, Born: born.Draw(t, "born"),
					Status: rapid.SampledFrom([]race.Status{"", race.DNF, race.DNS}).Draw(t, "status"),
				})
			}
			births.AddBirths(r)
			builder.AddRace(r)
			races = append(races, r)
		}
		index, alone := builder.Index(), births.Index()
		for _, r := range races {
			for i := range r.Results {
				result := &r.Results[i]
				want, got := index.Who(race.Women, &result.Competitor, result.Born), alone.Who(race.Women, &result.Competitor, result.Born)
				if want != got {
					t.Fatalf("%+v: got %q, want %q", result.Competitor, got.Key(), want.Key())
				}
				if sure := directory.SureKeys().OfResult(r, result); sure != "" && sure != want.Key() {
					t.Fatalf("%+v: the registers alone are sure of %q, all races of %q", result.Competitor, sure, want.Key())
				}
			}
		}
	})
}
