package race

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
)

// TestStanding: what place a result has among those against whom it was run, and whether
// somebody is known to have been ahead.
func TestStanding(t *testing.T) {
	of := func(sex Sex, place, overall int) Result {
		result := finish(place, "A", "4:00.00")
		result.Sex, result.Overall = sex, overall
		return result
	}
	for _, test := range []struct {
		why     string
		sex     Sex
		partial bool
		results []Result
		at      int
		want    int
		beaten  bool
	}{
		{"its place", Women, false, []Result{of("", 1, 0), of("", 2, 0)}, 1, 2, true},
		{"who won", Women, false, []Result{of("", 1, 0), of("", 2, 0)}, 0, 1, false},
		{"who won a section, and was second over all", Women, false, []Result{of("", 1, 2), of("", 2, 3)}, 0, 2, true},
		{"who won the slower section, and was first over all", Women, false, []Result{of("", 1, 1), of("", 2, 3)}, 0, 1, false},
		{"who was beaten in a section and has no place over all", Women, false, []Result{of("", 1, 1), of("", 2, 0)}, 1, 2, true},
		{"the first woman of a field", Mixed, false, []Result{of(Men, 1, 0), of(Men, 2, 0), of(Women, 3, 0)}, 2, 1, false},
		{"the second", Mixed, false, []Result{of(Women, 1, 0), of(Men, 2, 0), of(Women, 3, 0)}, 2, 2, true},
		{"who shared it", Mixed, false, []Result{of(Men, 1, 0), of(Women, 2, 0), of(Women, 2, 0)}, 2, 1, false},
		{"the first that the list has", Mixed, true, []Result{of(Men, 1, 0), of(Women, 3, 0)}, 1, 0, false},
		{"not the first that it has", Mixed, true, []Result{of(Women, 1, 0), of(Women, 3, 0)}, 1, 0, true},
		{"no place", Women, true, []Result{of("", 0, 0)}, 0, 0, false},
	} {
		r := &Race{Event: must(event.Parse("mile")), Sex: test.sex, Partial: test.partial, Results: test.results}
		if got := r.Standing(&r.Results[test.at]); got != test.want {
			t.Errorf("%s: %d, want %d", test.why, got, test.want)
		}
		if got := r.PlaceInClass(&r.Results[test.at]); test.sex == Mixed && got != test.want || test.sex != Mixed && got != 0 {
			t.Errorf("%s: %d in the class", test.why, got)
		}
		if got := r.IsBeaten(&r.Results[test.at]); got != test.beaten {
			t.Errorf("%s: beaten %t", test.why, got)
		}
	}
}
