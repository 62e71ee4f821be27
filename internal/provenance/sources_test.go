package provenance

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
)

// TestTellApart: a source of another document has the document before its key where the
// key means another source too, and nowhere else.
func TestTellApart(t *testing.T) {
	wiki := func(of, title string) race.Source { return race.Source{Of: of, Key: "wiki", Title: title} }
	bbtm := race.Source{Of: "mile-men", Key: "bbtm"}
	for _, test := range []struct {
		why   string
		own   []race.Source
		cited []race.Source // by a claim each
		want  []string
	}{
		{"its own", []race.Source{wiki("", "own")}, []race.Source{wiki("own", "own"), wiki("", "own")}, []string{"wiki", "wiki"}},
		{"of a list", []race.Source{wiki("", "own")}, []race.Source{wiki("mile-men", "list"), bbtm}, []string{"mile-men/wiki", "bbtm"}},
		{"of two lists", []race.Source{wiki("", "own")}, []race.Source{wiki("b", "list"), wiki("a", "list")}, []string{"b/wiki", "a/wiki"}},
		{"the same in a list", []race.Source{wiki("", "own")}, []race.Source{wiki("mile-men", "own")}, []string{"wiki"}},
		{"of others alone, the same", nil, []race.Source{wiki("b", "list"), wiki("a", "list")}, []string{"wiki", "wiki"}},
		{"of others alone, two", nil, []race.Source{wiki("rome", "rome"), wiki("oslo", "oslo"), bbtm}, []string{"rome/wiki", "oslo/wiki", "bbtm"}},
		{"of which nothing is known but the key", []race.Source{wiki("", "own")}, []race.Source{{Of: "rome", Key: "wiki"}}, []string{"rome/wiki"}},
	} {
		t.Run(test.why, func(t *testing.T) {
			c := DocumentClaims{Race: &race.Race{ID: "own", Sources: test.own}}
			for _, s := range test.cited {
				c.Assessments = append(c.Assessments, claim.Assessment{Sources: []race.Source{s}})
			}
			c.tellApart()
			var got []string
			for _, a := range c.Assessments {
				got = append(got, Keys(a.Sources)...)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
