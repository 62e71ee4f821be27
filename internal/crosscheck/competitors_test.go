package crosscheck

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestResultOf: of an entry's athlete the first result is found that going through all of them finds: one of the same
// person, or of the same name where no two ids tell them apart.
func TestResultOf(t *testing.T) {
	competitor := rapid.Custom(func(t *rapid.T) race.Competitor {
		return race.Competitor{
			Athlete: rapid.SampledFrom([]string{"Ann Bo", "ann bo", "Ánn Bo", "Cy Do"}).Draw(t, "name"),
			ID:      rapid.SampledFrom([]string{"", "ann-1", "ann-2"}).Draw(t, "id"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		r := &race.Race{Sex: race.Women, Results: make([]race.Result, rapid.IntRange(0, 6).Draw(t, "results"))}
		for i := range r.Results {
			r.Results[i].Competitor = competitor.Draw(t, "competitor")
		}
		list, e := &record.List{Sex: race.Women}, &record.Entry{Competitor: competitor.Draw(t, "entry")}
		index := athlete.NewBuilder(athlete.NewDirectory(), nil).Index()
		c := &checker{index: index, folded: map[string]string{}, competed: map[*race.Race]*competitors{}}
		who := index.Who(list.Sex, &e.Competitor, date.Date{})
		var want *race.Result
		for i := range r.Results {
			result := &r.Results[i]
			samePerson := !who.IsZero() && index.Who(race.Women, &result.Competitor, date.Date{}) == who
			sameName := c.fold(result.Name()) == c.fold(e.Name()) && (result.ID == e.ID || result.ID == "" || e.ID == "")
			if samePerson || sameName {
				want = result
				break
			}
		}
		if got := c.resultOf(list, e, r); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}
