package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func (g Gap) text() string {
	if !g.Known {
		return "unknown"
	}
	return g.Signed()
}

func TestMarginsOf(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "Josh Kerr", "3:45.34", ""), run(t, 2, "Jakob Ingebrigtsen", "3:45.60", ""),
		run(t, 3, "No mark", "", ""), run(t, 4, "Hand", "3:47.9h", ""), run(t, 0, "Dropped out", "", ""),
	)
	r.PaceLights = mark(t, "3:47.83")
	type row struct {
		Athlete, ToWinner, ToNext, ToLights string
		Metres                              event.Distance
	}
	want := []row{
		{"Josh Kerr", "unknown", "unknown", "-2.49", 0},
		{"Jakob Ingebrigtsen", "+0.26", "+0.26", "-2.23", 1_900},
		{"No mark", "unknown", "unknown", "unknown", 0},
		{"Hand", "~+2.5", "unknown", "~0.0", 18_100},
	}
	var got []row
	for _, m := range MarginsOf(r) {
		got = append(got, row{m.Result.Athlete, m.ToWinner.text(), m.ToNext.text(), m.ToLights.text(), m.Metres})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	partial := mileRace(t, run(t, 1, "A", "3:48.00", ""), run(t, 2, "B", "3:48.10", ""), run(t, 2, "C", "3:48.10", ""), run(t, 4, "D", "3:49.00", ""), run(t, 9, "E", "3:50.00", ""), run(t, 10, "F", "3:50.50", ""))
	partial.Partial = true
	for i, want := range []string{"unknown", "+0.10", "0.00", "+0.90", "unknown", "+0.50"} {
		if got := MarginsOf(partial)[i].ToNext.text(); got != want {
			t.Errorf("to whoever was in front of %s: got %s, want %s", partial.Results[i].Athlete, got, want)
		}
	}
	if level := LevelWithLights(r); len(level) != 0 {
		t.Errorf("nobody ran the time of the lights: got %s", names(level...))
	}
	r.PaceLights = mark(t, "3:45.60")
	if got := names(LevelWithLights(r)...); got != "Jakob Ingebrigtsen" {
		t.Errorf("level with the lights: got %s", got)
	}
}

func TestWinnerAgainst(t *testing.T) {
	r := mileRace(t, run(t, 1, "Josh Kerr", "3:45.34", ""))
	r.Results[0].Nation = "GBR"
	r.PaceLights = mark(t, "3:45.34")
	of := func(scope race.Scope, time string) record.Stood {
		return record.Stood{Scope: scope, Entries: []*record.Entry{{Mark: mark(t, time)}}}
	}
	world, british := race.Scope{Kind: race.World}, race.Scope{Kind: race.Nation, Key: "GBR"}
	answer := RaceRecords{Race: r, Stood: []record.Stood{of(world, "3:43.13"), {Scope: race.Scope{Kind: race.Meeting}}, of(british, "3:45.96"), of(race.Scope{Kind: race.Nation, Key: "NOR"}, "3:50.00")}}
	for _, s := range []record.Stood{answer.Stood[0], answer.Stood[2]} {
		answer.Winner = append(answer.Winner, record.Verdict{
			Result: &r.Results[0], Scope: s.Scope, Met: s, Margin: r.Results[0].Mark.Sub(s.Mark()), HasMargin: true,
		})
	}
	var got []string
	var orders []int
	for _, a := range WinnerAgainst(answer) {
		got, orders = append(got, a.By.Signed()), append(orders, a.Order)
	}
	if diff := cmp.Diff([]string{"+2.21", "-0.62", "0.00"}, got); diff != "" {
		t.Errorf("what stood, then the lights; nothing of a record that is not the winner's, or not known (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{1, -1, 0}, orders); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	answer.Race = &race.Race{PaceLights: r.PaceLights}
	if got := WinnerAgainst(answer); got != nil {
		t.Errorf("without a winner: got %v", got)
	}
}
