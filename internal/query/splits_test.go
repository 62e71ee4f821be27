package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

func TestGapAt(t *testing.T) {
	r := mileRace(t, run(t, 1, "A", "3:50.00", "400m 56.50, 800m 1:53.50 (1)"), run(t, 2, "B", "3:51.00", "400m 56.20, 1200m (1)"))
	leads := r.Leads()
	tests := []struct {
		why           string
		lead          race.Lead
		mark, gap     string
		leader, known bool
	}{
		{"behind the fastest known split", leads[0], "56.50", "+0.30", false, true},
		{"the fastest itself", leads[0], "56.20", "0.00", false, true},
		{"behind the leader", leads[1], "1:53.90", "+0.40", true, true},
		{"the leader's time is not known", leads[2], "2:50.00", "0", false, false},
		{"no split", leads[1], "", "0", false, false},
	}
	for _, test := range tests {
		gap := GapAt(test.lead, mark(t, test.mark))
		if gap.Signed() != test.gap || gap.ToLeader != test.leader || gap.Known != test.known {
			t.Errorf("%s: got %s, to the leader %t, known %t", test.why, gap.Signed(), gap.ToLeader, gap.Known)
		}
	}
}

func TestSplitsOf(t *testing.T) {
	r := mileRace(t, run(t, 1, "A", "3:50.00", "800m 1:53.50 (2)"), run(t, 2, "B", "3:51.00", "800m (1)"), run(t, 3, "C", "3:52.00", "400m (5)"))
	var got []string
	for _, s := range SplitsOf(r) {
		got = append(got, fmt.Sprint(s.Lead.Point.Text(), " ", s.Result.Athlete, " ", s.Mark, " ", s.Position, " ", s.Gap.Known))
	}
	want := []string{"400m C  5 false", "800m A 1:53.50 2 false", "800m B  1 false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("whoever has a time or a position, of the leader or not; no gap to a leader without a time (-want +got):\n%s", diff)
	}
}

func TestFrontOf(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "Winner", "3:50.00", "400m 56.50, 800m 1:53.50 (1), 1200m (1)"), run(t, 2, "Second", "3:51.00", "400m 56.20"),
	)
	var got []string
	for _, p := range FrontOf(r) {
		got = append(got, fmt.Sprintf("%s %s %d %s %s", p.Distance.Metres(), p.Mark, p.Basis, names(p.InFront()...), p.Stretch.From.Metres()))
	}
	want := []string{
		fmt.Sprintf("400 56.20 %d  0", FastestSplit),
		fmt.Sprintf("800 1:53.50 %d Winner 0", ByPosition),
		fmt.Sprintf("1200  %d Winner 0", ByPosition),
		fmt.Sprintf("1609.344 3:50.00 %d Winner 800", AtFinish),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a stretch ends only where a leader's time is known, and begins at another (-want +got):\n%s", diff)
	}
}

func TestSourcesOfTheFront(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "Untimed", "3:50.00", "400m (1), 800m (1), 1000m (1)"), run(t, 2, "Level", "3:51.00", "400m 56.20 (1)"),
		run(t, 3, "First of two", "3:52.00", "600m 1:24.0"), run(t, 4, "Second of two", "3:53.00", "600m 1:24.0"),
	)
	r.LeaderSplits = []race.Split{{Point: r.Results[0].Positions[1].Point, Mark: mark(t, "1:53.0")}}
	r.Source = race.Citation{All: []string{"race"}, Parts: []race.CitedPart{{Key: "leader_splits", Sources: []string{"clock"}}}}
	for i := range r.Results {
		r.Results[i].Source = race.Citation{Parts: []race.CitedPart{{Key: "splits", Sources: []string{r.Results[i].Athlete}}, {Key: "positions", Sources: []string{"eyes"}}}}
	}
	var got []string
	for _, p := range FrontOf(r) {
		got = append(got, fmt.Sprintf("%s %v", p.Distance.Metres(), p.Sources))
	}
	want := []string{"400 [Level]", "600 [First of two]", "800 [clock]", "1000 [eyes]", "1609.344 [race]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("those of the time, whoever of the leaders ran it; where there is none of the position (-want +got):\n%s", diff)
	}
}

func TestClaimsOfOtherTimes(t *testing.T) {
	r := mileRace(t, run(t, 1, "Özbilen", "3:50.00", "800m 1:53.50 (1)"), run(t, 2, "B", "3:51.00", "800m 1:53.60"))
	claim := func(source, athlete, at, time string) race.Claim {
		c := race.Claim{Source: source, Athlete: athlete, Mark: mark(t, time)}
		if at != "" {
			var err error
			if c.At, err = mileOf(t).ParsePoint(at, event.Course{Lap: 400 * event.Metre}); err != nil {
				t.Fatal(err)
			}
		}
		return c
	}
	tests := []struct {
		why   string
		claim race.Claim
		kept  bool
	}{
		{"another time of nobody named", claim("a", "", "800m", "1:53.4"), true},
		{"of the leader, however spelt", claim("b", "OZBILEN", "800m", "1:53.4"), true},
		{"of another runner", claim("c", "B", "800m", "1:53.4"), false},
		{"the time that the race has", claim("d", "", "800m", "1:53.50"), false},
		{"at another point", claim("e", "", "400m", "1:53.4"), false},
		{"at no point", claim("f", "", "", "1:53.4"), false},
		{"no time", claim("g", "", "800m", ""), false},
	}
	for _, test := range tests {
		r.Claims = []race.Claim{test.claim, test.claim}
		got := FrontOf(r)[0].Claims
		if kept := len(got) == 1; kept != test.kept || len(got) > 1 {
			t.Errorf("%s: got %v, want it kept once: %t", test.why, got, test.kept)
		}
	}
}

func TestPlacedAndCompared(t *testing.T) {
	r := mileRace(t,
		run(t, 2, "B", "3:51.00", "400m 56.20, 1200m 2:50.0"), run(t, 0, "Pacer", "", "400m 55.90 (1), 800m (1)"),
		run(t, 1, "A", "3:50.00", "1200m 2:49.0, 800m 1:53.0, 1000m (1)"), run(t, 3, "Placed", "3:52.00", "1200m (1), 600m (7)"),
		run(t, 4, "Unknown", "3:53.00", ""),
	)
	r.LeaderSplits = []race.Split{{Point: r.Results[0].Splits[0].Point, Mark: mark(t, "55.9")}}
	points, runners := Placed(r)
	texts := func(leads []race.Lead) (list []string) {
		for _, lead := range leads {
			list = append(list, lead.Point.Text())
		}
		return list
	}
	if diff := cmp.Diff([]string{"400m", "600m", "800m", "1000m", "1200m"}, texts(points)); diff != "" {
		t.Errorf("points at which somebody is timed or placed (-want +got):\n%s", diff)
	}
	if got := names(runners...); got != "A, B, Placed, Pacer" {
		t.Errorf("who is timed or placed, by place: got %s", got)
	}
	if diff := cmp.Diff([]string{"400m"}, texts(Compared(r))); diff != "" {
		t.Errorf("two are timed, and the time of who leads is known (-want +got):\n%s", diff)
	}
}

func TestHalvesOf(t *testing.T) {
	r := mileRace(t, run(t, 1, "A", "3:50.00", "880y 1:56.00"), run(t, 2, "B", "3:52.00", "800m 1:56.00"))
	got := HalvesOf(r)
	if len(got) != 1 || got[0].Result.Athlete != "A" || got[0].Difference.Signed() != "-2.00" {
		t.Errorf("only halves of equal length are compared: got %+v", got)
	}
}

func TestBehindTheFront(t *testing.T) {
	for why, test := range map[string]struct {
		at   string
		want bool
	}{
		"nothing is known":                            {"", false},
		"he led, and the front has him":               {"400m 56.20 (1), 800m (1)", false},
		"the fastest known split stands in the front": {"400m 56.20", false},
		"placed behind another":                       {"400m (2)", true},
	} {
		if got := BehindTheFront(mileRace(t, run(t, 1, "A", "3:50.00", test.at))); got != test.want {
			t.Errorf("%s: got %t", why, got)
		}
	}
	two := mileRace(t, run(t, 1, "A", "3:50.00", "400m 56.20"), run(t, 2, "B", "3:51.00", "400m 56.10"))
	if !BehindTheFront(two) {
		t.Error("timed behind the fastest")
	}
}
