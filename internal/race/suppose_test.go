package race

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSuppose(t *testing.T) {
	r := &Race{Results: []Result{
		{Place: 1, Competitor: Competitor{Athlete: "A"}, Mark: mark("3:50.00")},
		{Place: 2, Competitor: Competitor{Athlete: "B"}, Mark: mark("3:51.00")},
		{Place: 3, Competitor: Competitor{Athlete: "C"}, Mark: mark("3:52.42")},
		{Place: 4, Competitor: Competitor{Athlete: "D"}, Mark: mark("3:52.42")},
		{Place: 12, Competitor: Competitor{Athlete: "E"}, Mark: mark("3:59.00")},
		{Competitor: Competitor{Athlete: "F"}, Status: DNF},
		{Competitor: Competitor{Athlete: "G"}, Status: DQ, Annulled: Annulment{Unknown: true}},
	}}
	for _, tt := range []struct {
		why  string
		who  int
		mark string
		want []string
	}{
		{"who wins takes the first place, those between move down", 2, "3:49.00", []string{"2 A", "3 B", "1 C", "4 D", "12 E", "0 F", "0 G"}},
		{"places of a photo-finish stay", 0, "3:49.00", []string{"1 A", "2 B", "3 C", "4 D", "12 E", "0 F", "0 G"}},
		{"who was first and is last frees the first place", 0, "4:00.00", []string{"12 A", "1 B", "2 C", "3 D", "11 E", "0 F", "0 G"}},
		{"an equal mark shares the place", 1, "3:50.00", []string{"1 A", "1 B", "3 C", "4 D", "12 E", "0 F", "0 G"}},
		{"one who stopped finishes", 5, "3:50.50", []string{"1 A", "3 B", "4 C", "5 D", "13 E", "2 F", "0 G"}},
		{"a result that was annulled counts again", 6, "3:40.00", []string{"2 A", "3 B", "4 C", "5 D", "13 E", "0 F", "1 G"}},
	} {
		changed := r.Suppose([]Supposition{{Result: tt.who, Mark: mark(tt.mark)}})
		var got []string
		for _, result := range changed.Results {
			got = append(got, fmt.Sprintf("%d %s", result.Place, result.Athlete))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
		if !changed.Results[tt.who].Finished() || !changed.Results[tt.who].Annulled.IsZero() {
			t.Errorf("%s: %+v did not finish", tt.why, changed.Results[tt.who])
		}
	}
	unknown := &Race{Results: []Result{
		{Place: 1, Competitor: Competitor{Athlete: "A"}},
		{Place: 2, Competitor: Competitor{Athlete: "B"}, Mark: mark("3:51.00")},
		{Place: 3, Competitor: Competitor{Athlete: "C"}, Mark: mark("3:52.00")},
		{Competitor: Competitor{Athlete: "D"}, Mark: mark("3:49.00")},
	}}
	for _, tt := range []struct {
		why, mark string
		want      []int
	}{
		{"who has no mark is neither slower nor faster", "3:50.00", []int{1, 3, 4, 2}},
		{"behind the first whose mark is slower", "3:51.50", []int{1, 2, 4, 3}},
		{"last", "3:53.00", []int{1, 2, 3, 4}},
		{"level", "3:52.00", []int{1, 2, 3, 3}},
	} {
		var got []int
		for _, result := range unknown.Suppose([]Supposition{{Result: 3, Mark: mark(tt.mark)}}).Results {
			got = append(got, result.Place)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.why, tt.mark, diff)
		}
	}
	unplaced := &Race{Results: []Result{
		{Place: 1, Mark: mark("3:50.00")}, {Place: 2, Mark: mark("3:52.00")}, {Mark: mark("3:55.00")}, {Mark: mark("3:51.00")}, {Status: DNF},
	}}
	for text, want := range map[string]int{"3:51.50": 2, "3:51.00": 2, "3:55.00": 3} {
		if got := unplaced.Suppose([]Supposition{{Result: 4, Mark: mark(text)}}).Results[4].Place; got != want {
			t.Errorf("%s among those whose places are not known: place %d, want %d", text, got, want)
		}
	}
	if alone := (&Race{Results: []Result{{Status: DNF}}}).Suppose([]Supposition{{Mark: mark("3:49.00")}}); alone.Results[0].Place != 1 {
		t.Errorf("who ran alone came in at %d", alone.Results[0].Place)
	}
	if r.Results[0].Place != 1 || r.Results[5].Status != DNF {
		t.Error("the race itself was changed")
	}
}
