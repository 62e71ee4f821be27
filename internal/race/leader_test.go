package race

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// led is a Lead in words: AT: LEADERS TIME, or the fastest known split and
// whose it is.
func led(r *Race) []string {
	var lines []string
	for _, lead := range r.Leads() {
		line := lead.Point.Text() + ":"
		for _, leader := range lead.Leaders {
			line += " " + leader.Athlete
		}
		for i, fastest := range lead.Fastest {
			if i == 0 {
				line += " fastest"
			}
			line += " " + fastest.Athlete
		}
		if !lead.Mark.IsZero() {
			line += " " + lead.Mark.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestLeads(t *testing.T) {
	tests := []struct {
		why  string
		race Race
		want []string
	}{
		{why: "nothing is known"},
		{
			"position 1 makes a leader, with the leader's own time",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "Kerr"}, Splits: []Split{split("1200m", "2:50.70")}, Positions: []Position{position("1200m", 1)}},
				{Competitor: Competitor{Athlete: "Ingebrigtsen"}, Splits: []Split{split("1200m", "2:50.80")}, Positions: []Position{position("1200m", 2)}},
			}},
			[]string{"1200m: Kerr 2:50.70"},
		},
		{
			"a leader without a time",
			Race{Results: []Result{{Competitor: Competitor{Athlete: "Kerr"}, Positions: []Position{position("bell", 1)}}}},
			[]string{"bell: Kerr"},
		},
		{
			"the leader's time stays unknown, whoever else has one",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "Kerr"}, Positions: []Position{position("1200m", 1)}},
				{Competitor: Competitor{Athlete: "Ingebrigtsen"}, Splits: []Split{split("1200m", "2:50.80")}},
			}},
			[]string{"1200m: Kerr"},
		},
		{
			"the fastest split makes no leader",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "Gourley"}, Splits: []Split{split("800m", "1:54.06")}},
				{Competitor: Competitor{Athlete: "Nuguse"}, Splits: []Split{split("800m", "1:53.84")}},
				{Competitor: Competitor{Athlete: "Hoare"}, Splits: []Split{split("800m", "1:54.84")}},
			}},
			[]string{"800m: fastest Nuguse 1:53.84"},
		},
		{
			"of equal splits all whose they are, with the time of the first in the document",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "Slower"}, Splits: []Split{split("800m", "1:54.1")}},
				{Competitor: Competitor{Athlete: "A"}, Splits: []Split{split("800m", "1:54.0")}},
				{Competitor: Competitor{Athlete: "Between"}, Splits: []Split{split("800m", "1:54.01")}},
				{Competitor: Competitor{Athlete: "B"}, Splits: []Split{split("800m", "1:54.00")}},
			}},
			[]string{"800m: fastest A B 1:54.0"},
		},
		{
			"as fast as a leader without a time is no leader",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "A"}, Splits: []Split{split("800m", "1:54.0")}},
				{Competitor: Competitor{Athlete: "B"}, Splits: []Split{split("800m", "1:54.0")}, Positions: []Position{position("800m", 1)}},
			}},
			[]string{"800m: B 1:54.0"},
		},
		{
			"other positions make neither a leader nor a point",
			Race{Results: []Result{{Competitor: Competitor{Athlete: "Kerr"}, Positions: []Position{position("400m", 8)}}}},
			nil,
		},
		{
			"a time at the front whose runner no report names",
			Race{LeaderSplits: []Split{split("800m", "1:52.99")}, Results: []Result{
				{Competitor: Competitor{Athlete: "Nuguse"}, Splits: []Split{split("800m", "1:53.84")}},
			}},
			[]string{"800m: 1:52.99"},
		},
		{
			"the leader's own split goes before it, should both stand",
			Race{LeaderSplits: []Split{split("800m", "1:52.7")}, Results: []Result{
				{Competitor: Competitor{Athlete: "Alvarado"}, Splits: []Split{split("800m", "1:52.74")}, Positions: []Position{position("800m", 1)}},
			}},
			[]string{"800m: Alvarado 1:52.74"},
		},
		{
			"two level, both named, with the time of either",
			Race{Results: []Result{
				{Competitor: Competitor{Athlete: "A"}, Positions: []Position{position("400m", 1)}},
				{Competitor: Competitor{Athlete: "B"}, Splits: []Split{split("400m", "55.91")}, Positions: []Position{position("400m", 1)}},
			}},
			[]string{"400m: A B 55.91"},
		},
		{
			"by distance, and one point however spelt",
			Race{
				LeaderSplits: []Split{split("1000m", "2:22.0"), split("440y", "56.1")},
				Results: []Result{
					{Competitor: Competitor{Athlete: "A"}, Splits: []Split{split("1209m", "2:51.0")}, Positions: []Position{position("bell", 1), position("400m", 1)}},
				},
			},
			[]string{"400m: A", "440y: 56.1", "1000m: 2:22.0", "bell: A 2:51.0"},
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, led(&test.race)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLeadsAreTheSameEachTime(t *testing.T) {
	r := &Race{}
	for _, at := range []string{"100m", "200m", "300m", "400m", "500m", "600m", "700m", "800m"} {
		r.Results = append(r.Results, Result{Competitor: Competitor{Athlete: at}, Splits: []Split{split(at, "1:00")}})
	}
	want := r.Leads()
	for range 50 {
		if diff := cmp.Diff(want, r.Leads(), whole()); diff != "" {
			t.Fatalf("(-first +later):\n%s", diff)
		}
	}
}
