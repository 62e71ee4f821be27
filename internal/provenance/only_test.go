package provenance

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// TestOnly: claims of an outcome, of a publisher by name or key, and of both; documents without such are left out.
func TestOnly(t *testing.T) {
	said := func(index int, key, publisher string, truth claim.Truth) claim.Assessment {
		return claim.Assessment{Index: index, By: race.Source{Key: key, Publisher: publisher}, Truth: truth}
	}
	all := Verification{Documents: []DocumentClaims{
		{Race: &race.Race{ID: "a"}, Assessments: []claim.Assessment{said(0, "tfn", "Track & Field News", claim.False), said(1, "aw", "Athletics Weekly", claim.True)}},
		{Race: &race.Race{ID: "b"}, Assessments: []claim.Assessment{said(0, "tf", "Track & Field News", claim.True), said(1, "wa", "World Athletics", claim.CannotTell)}},
	}}
	for _, test := range []struct {
		why  string
		only ClaimsFilter
		want string
	}{
		{"all", ClaimsFilter{}, "a1 a2 b1 b2"},
		{"what is false", ClaimsFilter{Truth: claim.False}, "a1"},
		{"of a publisher", ClaimsFilter{Publisher: "track & field NEWS"}, "a1 b1"},
		{"by its key in one document", ClaimsFilter{Publisher: "tf"}, "b1"},
		{"both", ClaimsFilter{Publisher: "Track & Field News", Truth: claim.True}, "b1"},
		{"none", ClaimsFilter{Publisher: "Athletics Weekly", Truth: claim.False}, ""},
		{"a part of names", ClaimsFilter{Publisher: "Athletics"}, `no claim is of a report of "Athletics": did you mean Athletics Weekly, or World Athletics?`},
		{"a slip", ClaimsFilter{Publisher: "World Athletic s"}, `no claim is of a report of "World Athletic s": did you mean World Athletics?`},
		{"nobody", ClaimsFilter{Publisher: "BBC"}, `no claim is of a report of "BBC": milectl verify --format csv shows the publishers`},
	} {
		only, err := all.Only(test.only)
		var got []string
		for _, of := range only.Documents {
			for _, a := range of.Assessments {
				got = append(got, fmt.Sprint(of.Race.ID, a.Index+1))
			}
		}
		text := strings.Join(got, " ")
		if unknown, ok := errors.AsType[*query.FilterError](err); ok {
			text = unknown.Problem + ": " + unknown.Remedy
		}
		if text != test.want {
			t.Errorf("%s: got %s, want %s", test.why, text, test.want)
		}
	}
}
