package race

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

func TestOrderOfFinish(t *testing.T) {
	at := func(place int, name string) Result {
		return Result{Place: place, Competitor: Competitor{Athlete: name}}
	}
	dnf := func(name string) Result { return Result{Competitor: Competitor{Athlete: name}, Status: DNF} }
	tests := []struct {
		why                      string
		results                  []Result
		ranked, unranked, winner string
		completeTo               int
	}{
		{"no results", nil, "", "", "", 0},
		{"as the document gives them", []Result{at(1, "A"), at(2, "B"), at(3, "C")}, "A B C", "", "A", 3},
		{"by place, whatever the order of the document", []Result{at(3, "C"), at(1, "A"), at(2, "B")}, "A B C", "", "A", 3},
		{
			"who has no place comes behind, in the order of the document",
			[]Result{dnf("Y"), at(1, "A"), {Competitor: Competitor{Athlete: "Z"}}, dnf("X")},
			"A", "Y Z X", "A", 1,
		},
		{
			"a tie keeps the order of the document, and the place behind it is skipped",
			[]Result{at(1, "A"), at(2, "C"), at(2, "B"), at(4, "D")},
			"A C B D", "", "A", 4,
		},
		{"of a dead heat the first is the winner", []Result{at(3, "C"), at(1, "B"), at(1, "A")}, "B A C", "", "B", 3},
		{"all level", []Result{at(1, "A"), at(1, "B"), at(1, "C")}, "A B C", "", "A", 3},
		{"a hole ends what is complete", []Result{at(1, "A"), at(2, "B"), at(5, "E")}, "A B E", "", "A", 2},
		{"a hole behind a tie", []Result{at(1, "A"), at(1, "B"), at(4, "D")}, "A B D", "", "A", 2},
		{"without a first place nothing is complete", []Result{at(2, "B"), at(3, "C")}, "B C", "", "", 0},
		{"only those who did not finish", []Result{dnf("A"), {Competitor: Competitor{Athlete: "B"}, Status: DQ}}, "", "A B", "", 0},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := &Race{Results: test.results}
			winner := r.Winner()
			if winner == nil {
				winner = &Result{}
			}
			if winner.Athlete != test.winner || r.CompleteTo() != test.completeTo {
				t.Errorf("got winner %q and complete to %d, want %q and %d", winner.Athlete, r.CompleteTo(), test.winner, test.completeTo)
			}
			if ranked, unranked := names(r.Ranked()), names(r.Unranked()); ranked != test.ranked || unranked != test.unranked {
				t.Errorf("got ranked %q and unranked %q, want %q and %q", ranked, unranked, test.ranked, test.unranked)
			}
		})
	}
}

func TestRankedAreTheRacesOwn(t *testing.T) {
	r := &Race{Results: []Result{finish(2, "B", "3:46"), finish(1, "A", "3:45")}}
	r.Ranked()[0].Note = "the winner"
	if r.Results[1].Note != "the winner" || r.Results[0].Athlete != "B" {
		t.Error("ranked must lead to the results of the race and leave their order")
	}
}

func TestGapTo(t *testing.T) {
	tests := []struct{ why, winner, mark, want string }{
		{"the winner", "3:45.34", "3:45.34", "0.00"},
		{"behind", "3:45.34", "3:45.60", "0.26"},
		{"tenths behind hundredths are approximate", "3:45.34", "3:46.1", "~0.7"},
		{"a hand time behind another", "3:59.4h", "4:00.1h", "0.7"},
		{"a place and a better time happen", "3:45.34", "3:45.30", "-0.04"},
		{"no mark", "3:45.34", "", ""},
		{"no mark of the winner", "", "3:45.60", ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var marks [2]timing.Mark
			for i, text := range []string{test.winner, test.mark} {
				if text != "" {
					marks[i] = mark(text)
				}
			}
			r := &Race{Results: []Result{{Place: 2, Mark: marks[1]}, {Place: 1, Mark: marks[0]}}}
			gap, ok := r.Results[0].GapTo(r.Winner())
			if ok != (test.want != "") || ok && gap.String() != test.want {
				t.Errorf("got %s, %t, want %q", gap, ok, test.want)
			}
		})
	}
	if gap, ok := (&Result{Mark: mark("3:45.60")}).GapTo((&Race{}).Winner()); ok {
		t.Errorf("without a winner: got %s", gap)
	}
}

func TestLap(t *testing.T) {
	tests := []struct {
		why  string
		race Race
		want event.Distance
	}{
		{"outdoors", Race{Environment: event.Outdoor}, 400 * event.Metre},
		{"on a short track", Race{Environment: event.ShortTrack}, 200 * event.Metre},
		{"the venue's own", Race{Environment: event.Outdoor, Venue: Venue{Lap: 402336}}, 402336},
		{"an oversized track says nothing", Race{Environment: event.Oversized}, 0},
		{"unless the venue does", Race{Environment: event.Oversized, Venue: Venue{Lap: 307 * event.Metre}}, 307 * event.Metre},
		{"a road has no laps", Race{Environment: event.Road}, 0},
	}
	for _, test := range tests {
		got, ok := test.race.Lap()
		if got != test.want || ok != (test.want > 0) {
			t.Errorf("%s: got %s, %t, want %s", test.why, got, ok, test.want)
		}
	}
}
