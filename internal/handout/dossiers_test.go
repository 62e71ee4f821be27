//go:build !race

package handout_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/handout"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/races"
)

// TestDossiers: of every mark of the corpus there is a dossier, which says of the record what record-check
// does, and by which figure each condition is met or not; who has no mark is told so.
func TestDossiers(t *testing.T) {
	t.Parallel()
	c := corpus.Keep(store.Builtin(races.Files))
	for n, r := range c.InOrder(corpus.Filter{}) {
		if len(r.Results) == 1 && n%20 > 0 { // of the all-time lists
			continue
		}
		checked, err := query.CheckRaces(c.Fork(), r.Classes(), query.RaceQuestion{All: true})
		if unlisted := (*query.NoListsError)(nil); err != nil && !errors.As(err, &unlisted) {
			t.Fatal(err)
		}
		ask := c.Fork()
		for i := range r.Results {
			if r.Results[i].Place > 1 && (n+i)%3 > 0 {
				continue
			}
			d, err := ratification.Of(ask, r, i, query.Selection{})
			if none := (*query.NotFoundError)(nil); errors.As(err, &none) && r.Results[i].Mark.IsZero() {
				continue
			}
			if err != nil {
				t.Errorf("%s %s: %v", r.ID, r.Results[i].Name(), err)
				continue
			}
			for _, of := range checked {
				for _, v := range of.Verdicts {
					if v.Scope == d.Scope && v.Result.Name() == d.Result.Name() && v.Result.Place == d.Result.Place && (d.Judged == nil || v.Outcome != d.Judged.Outcome) {
						t.Errorf("%s %s: %s is %s to record-check", r.ID, d.Result.Name(), d.Scope, v.Outcome)
					}
				}
			}
			view := handout.Dossier(d, nil)
			if r.Results[i].Place == 1 && n%4 == 0 {
				narrow(t, r.ID, view)
			}
			if _, err := view.Bytes(table.FormatJSON); err != nil {
				t.Fatal(err)
			}
			csv, err := view.Bytes(table.FormatCSV)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(csv)) {
				if fields := strings.Split(line, ","); strings.HasSuffix(fields[1], "met") && fields[3] == "" || fields[2] == "" {
					t.Errorf("%s: by no figure: %s", r.ID, line)
				}
			}
		}
	}
}

// narrow holds that a view fits 80 columns.
func narrow(t *testing.T, id string, view table.View) {
	t.Helper()
	text, err := view.Bytes(table.FormatTable)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if utf8.RuneCountInString(strings.TrimSuffix(line, "\n")) > 80 {
			t.Errorf("%s: wider than 80 columns: %s", id, line)
		}
	}
}
