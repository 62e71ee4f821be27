package provenance

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func sources(keys ...string) []race.Source {
	var list []race.Source
	for _, key := range keys {
		list = append(list, race.Source{Key: key})
	}
	return list
}

// claimsOfTwo has claims about two figures on which sources disagree, and about
// one on which they do not.
func claimsOfTwo() DocumentClaims {
	mark, place := claim.Datum{Document: "m", Key: "mark"}, claim.Datum{Document: "m", Key: "place"}
	said := func(index int, by string, figure claim.Datum, truth claim.Truth, disputed bool, others ...string) claim.Assessment {
		return claim.Assessment{Index: index, By: race.Source{Key: by}, Datum: figure, Truth: truth, Disputed: disputed, Sources: sources(others...)}
	}
	return DocumentClaims{Race: &race.Race{ID: "m"}, Assessments: []claim.Assessment{
		said(0, "a", mark, claim.TrueToPrecision, false, "b", "c"),
		said(1, "x", mark, claim.False, true, "b"),
		said(2, "y", place, claim.False, true, "c"),
		said(3, "z", mark, claim.CannotTell, true),
		said(4, "a", claim.Datum{Document: "m", Key: "date"}, claim.True, false, "d", "b"),
	}}
}

func TestConflicts(t *testing.T) {
	type conflict struct {
		Supporters []string
		Claims     []int
	}
	var got []conflict
	for _, c := range claimsOfTwo().Conflicts() {
		var claims []int
		for _, v := range c.Claims {
			claims = append(claims, v.Index)
		}
		got = append(got, conflict{c.Supporters, claims})
	}
	want := []conflict{{[]string{"b", "c", "a"}, []int{1, 3}}, {[]string{"c"}, []int{2}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the sources of a figure and the reports that agree support it (-want +got):\n%s", diff)
	}
}

func TestWithEachOutcome(t *testing.T) {
	c, n := claimsOfTwo(), 0
	for _, truth := range claim.Truths() {
		for _, v := range c.With(truth) {
			if n++; v.Truth != truth {
				t.Errorf("claim %d is not %s", v.Index, truth)
			}
		}
	}
	if n != len(c.Assessments) {
		t.Errorf("%d of %d claims have an truth", n, len(c.Assessments))
	}
}

func TestSourcesNamed(t *testing.T) {
	if diff := cmp.Diff([]string{"a", "b", "c", "d", "x", "y", "z"}, Keys(SourcesNamed(claimsOfTwo().Assessments))); diff != "" {
		t.Errorf("by their keys, each once (-want +got):\n%s", diff)
	}
}

func TestCoverClaims(t *testing.T) {
	l := &record.List{Name: "mile-men-outdoor", KnownTo: date.New(2025, 2, 2)}
	got := CoverClaims([]DocumentClaims{claimsOfTwo(), {List: l, Assessments: make([]claim.Assessment, 2)}}, []date.Date{date.New(2025, 8, 6)})
	if got.Claims != 7 || got.Races != 1 || got.Lists != 1 || got.KnownTo != l.KnownTo {
		t.Errorf("a list with claims is one that was needed: got %+v", got)
	}
}
