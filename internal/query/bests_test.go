package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
)

func TestBestsOf(t *testing.T) {
	before := mileRace(t, run(t, 1, "Equal", "3:46.00", ""), run(t, 2, "Slower", "3:47.00", ""), run(t, 3, "Better", "3:48.00", ""))
	before.ID, before.Date = "before", day(t, "2024-02-11")
	now := mileRace(t,
		run(t, 1, "Better", "3:45.00", ""), run(t, 2, "Equal", "3:46.00", ""), run(t, 3, "New", "3:46.50", ""), run(t, 4, "Slower", "3:48.00", ""),
		run(t, 0, "Dropped out", "", ""), run(t, 5, "Out of competition", "3:49.00", ""),
	)
	now.Date = day(t, "2024-05-25")
	now.Results[5].Ineligible = "mixed pacing"
	builder := athlete.NewBuilder(athlete.NewDirectory(), nil)
	builder.AddRace(before)
	index := builder.Index()
	told := func(all bool) (list []string) {
		for _, c := range BestsOf(now, now.Sex, index, all).Checks {
			if c.Kind != athlete.PersonalBest && c.Kind != athlete.WorldLead {
				continue
			}
			behind := ""
			if c.Ahead != nil {
				behind = c.Ahead.Athlete
			}
			list = append(list, fmt.Sprintf("%s, %s: %d %s", c.Result.Athlete, c.Kind, c.Answer, behind))
		}
		return list
	}
	want := []string{
		fmt.Sprintf("Better, world lead: %d ", athlete.Faster),
		fmt.Sprintf("Better, personal best: %d ", athlete.Faster),
		fmt.Sprintf("Equal, world lead: %d Better", athlete.Behind),
		fmt.Sprintf("Equal, personal best: %d ", athlete.Equal),
		fmt.Sprintf("New, world lead: %d ", athlete.Slower),
		fmt.Sprintf("New, personal best: %d ", athlete.NoneKnown),
		fmt.Sprintf("Slower, world lead: %d ", athlete.Slower),
		fmt.Sprintf("Slower, personal best: %d ", athlete.Slower),
	}
	if diff := cmp.Diff(want, told(true)); diff != "" {
		t.Errorf("all finishers who count (-want +got):\n%s", diff)
	}
	want = []string{want[0], want[1], want[3]}
	if diff := cmp.Diff(want, told(false)); diff != "" {
		t.Errorf("what nothing known refutes (-want +got):\n%s", diff)
	}
	if got := BestsOf(now, now.Sex, index, false).From; got != 3 {
		t.Errorf("the bests are taken from %d marks", got)
	}
}
