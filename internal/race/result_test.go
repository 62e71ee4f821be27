package race

import (
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/event"
)

func TestFinished(t *testing.T) {
	tests := []struct {
		why    string
		result Result
		want   bool
	}{
		{"a place and a mark", finish(1, "Kerr", "3:45.34"), true},
		{"a mark alone, in a partial list", Result{Mark: mark("3:45.34")}, true},
		{"a place without a mark", Result{Place: 4}, false},
		{"did not finish", Result{Status: DNF}, false},
		{"disqualified later, the mark kept", Result{Status: DQ, Mark: mark("3:45.34")}, false},
		{"started, nothing more known", Result{}, false},
	}
	for _, test := range tests {
		if got := test.result.Finished(); got != test.want {
			t.Errorf("%s: got %t", test.why, got)
		}
	}
}

func TestAtADistance(t *testing.T) {
	r := Result{Splits: []Split{split("800m", "1:52.74"), split("bell", "2:51.9")}, Positions: []Position{position("1209m", 2)}}
	bell := point("bell").Distance()
	if got, ok := r.SplitAt(bell); !ok || got != mark("2:51.9") {
		t.Errorf("split at the bell: got %s, %t", got, ok)
	}
	if got, ok := r.SplitAt(1200 * event.Metre); ok || !got.IsZero() {
		t.Errorf("split at 1200 m: got %s, %t", got, ok)
	}
	if got := r.PositionAt(bell); got != 2 {
		t.Errorf("position at the bell: got %d", got)
	}
	if got := r.PositionAt(800 * event.Metre); got != 0 {
		t.Errorf("position at 800 m: got %d", got)
	}
}

func TestAnnulmentIsZero(t *testing.T) {
	for why, annulled := range map[string]Annulment{"on a day": {On: day("2013-07-12")}, "on an unknown day": {Unknown: true}} {
		if annulled.IsZero() {
			t.Errorf("annulled %s: taken for none", why)
		}
	}
	if !(Annulment{}).IsZero() {
		t.Error("nothing was annulled")
	}
}

func TestRoundsAreInOrder(t *testing.T) {
	rounds := Rounds()
	if !slices.IsSortedFunc(rounds, Round.Compare) || HeatRound.Compare(Final) >= 0 || Final.Compare(Final) != 0 || Final.Compare(SemiFinal) <= 0 {
		t.Errorf("got %v", rounds)
	}
}
