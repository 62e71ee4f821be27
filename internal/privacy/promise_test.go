package privacy_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/privacy"
)

// TestPromises: what holds of all that is published so names nobody; a list that names nobody leaves nobody out.
func TestPromises(t *testing.T) {
	for _, test := range []struct {
		why  string
		of   privacy.Options
		want []string
	}{
		{"years of everybody", privacy.Options{Births: privacy.Years}, nil},
		{"births of everybody", privacy.Options{Births: privacy.InFull}, nil},
		{"no births", privacy.Options{Births: privacy.Nothing}, []string{"no births"}},
		{"somebody left out", privacy.Options{LeftOut: []string{"# asked", " Ann Able "}}, []string{"people left out"}},
		{"nobody left out", privacy.Options{LeftOut: []string{"# Ann Able", "  # Bo Baker", "\t", ""}}, nil},
		{"both", privacy.Options{Births: privacy.Nothing, LeftOut: []string{"Ann Able"}}, []string{"no births", "people left out"}},
	} {
		if diff := cmp.Diff(test.want, test.of.Promises()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
