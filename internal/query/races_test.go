package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

func TestCoverageOf(t *testing.T) {
	races := []*race.Race{{ID: "full"}, {ID: "part", Partial: true}}
	got := CoverageOf(races, []date.Date{day(t, "2025-08-06"), {}, day(t, "2024-12-31")})
	want := Coverage{Races: 2, Partial: []string{"part"}, KnownTo: day(t, "2024-12-31")}
	if diff := cmp.Diff(want.Partial, got.Partial); diff != "" || got.Races != want.Races || got.KnownTo != want.KnownTo {
		t.Errorf("lists are known to the first of their days; a race without one takes nothing away: got %+v, want %+v", got, want)
	}
	if got := CoverageOf(nil, []date.Date{{}}); got.Races != 0 || !got.KnownTo.IsZero() {
		t.Errorf("of nothing: got %+v", got)
	}
}
