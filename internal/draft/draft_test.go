//go:build !race

package draft_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/draft"
	"github.com/milectl/milectl/internal/event"
	athletics "github.com/milectl/milectl/internal/race"
)

// knowns is much and little that is known of a race, and combinations of it.
func knowns(t *testing.T) []draft.Known {
	t.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	relay, err := event.Parse("4x400m")
	if err != nil {
		t.Fatal(err)
	}
	var all []draft.Known
	for i := range 64 {
		var known draft.Known
		is := func(bit int) bool { return i>>bit&1 == 1 }
		if is(0) {
			known.Competition = "club-mile"
		}
		if is(1) {
			known.Date = date.New(2026, 7, 18)
		}
		if is(2) {
			known.Event = mile
		}
		if is(3) {
			known.Sex = athletics.Women
		}
		if is(4) {
			known.Environment = event.ShortTrack
		}
		if is(5) {
			known.Runners = 12
		}
		all = append(all, known)
		if is(3) { // in a field of both each has a sex, unless teams of both run
			known.Sex = athletics.Mixed
			all = append(all, known)
		}
		if is(2) {
			known.Event = relay
			all = append(all, known)
		}
	}
	return all
}

// TestDrafts: whatever is known, each blank is a finding, nothing else is one, and
// filled in the text says what was known, without a finding and canonical. The same
// holds of the explained skeleton.
func TestDrafts(t *testing.T) {
	for what, write := range map[string]func(document.Kind, string, draft.Known) ([]byte, error){"draft": draft.Blank, "skeleton": draft.Explained} {
		for _, name := range skeletons() {
			for i, known := range knowns(t) {
				t.Run(fmt.Sprint(what, "/", name.ID, "/", i), func(t *testing.T) {
					text, err := write(name.Place, name.ID, known)
					if err != nil {
						t.Fatal(err)
					}
					checkBlanks(t, name, string(text))
					filled := document.Decode(name, []byte(fill(t, string(text), -1)))
					if form, err := filled.Format(); err != nil || string(form) != filled.Text() || len(filled.Findings) > 0 {
						t.Fatalf("filled in: %v %v\n%s", err, filled.Findings, cmp.Diff(filled.Text(), string(form)))
					}
					if name.Place == document.Race {
						checkKnown(t, filled.Race, known)
					}
				})
			}
		}
	}
}

// checkBlanks holds that the findings of a text are its blanks.
func checkBlanks(t *testing.T, name document.Name, text string) {
	t.Helper()
	var got, want []int
	for _, f := range document.Decode(name, []byte(text)).Findings {
		got = append(got, f.Pos.Line)
		if f.Rule != "no-value" && f.Rule != "mark" || f.Help() == "" {
			t.Errorf("a finding that does not say to fill something in: %s", f.Text())
		}
	}
	for _, b := range blanks(text) {
		want = append(want, b.line)
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the lines of the blanks, and of the findings (-want +got):\n%s", diff)
	}
}

// checkKnown holds a race against what was known of it.
func checkKnown(t *testing.T, r *athletics.Race, known draft.Known) {
	t.Helper()
	if known.Competition != r.Competition {
		t.Errorf("competition %q, want %q", r.Competition, known.Competition)
	}
	if !known.Date.IsZero() && known.Date != r.Date {
		t.Errorf("date %s, want %s", r.Date, known.Date)
	}
	if !known.Event.IsZero() && known.Event != r.Event || known.Sex != "" && known.Sex != r.Sex {
		t.Errorf("%s %s, want %s %s", r.Event.Code(), r.Sex, known.Event.Code(), known.Sex)
	}
	if want := max(known.Environment, event.Outdoor); want != r.Environment {
		t.Errorf("environment %s, want %s", r.Environment.Code(), want.Code())
	}
	if want := max(known.Runners, 1); len(r.Results) != want {
		t.Errorf("%d results, want %d", len(r.Results), want)
	}
	for _, result := range r.Results {
		if result.IsTeam() != r.Event.IsRelay() || (result.Sex != "") != r.IsMixedField() {
			t.Errorf("a result of the %s of %s: %+v", r.Event.Code(), r.Sex, result.Competitor)
		}
	}
}

// TestDraftIsShort holds that nothing is explained in a draft.
func TestDraftIsShort(t *testing.T) {
	for _, name := range skeletons() {
		text, err := draft.Blank(name.Place, name.ID, draft.Known{})
		if err != nil {
			t.Fatal(err)
		}
		if lines := strings.Count(string(text), "\n"); lines > 19 {
			t.Errorf("%s: %d lines:\n%s", name.ID, lines, text)
		}
	}
}

// TestNoDraft holds that the ids refused for a skeleton are refused for a draft.
func TestNoDraft(t *testing.T) {
	for _, id := range []string{"", "Club Mile", "club/mile", "club_mile", "-club"} {
		for _, kind := range []document.Kind{document.Race, document.Records} {
			if text, err := draft.Blank(kind, id, draft.Known{}); err == nil {
				t.Errorf("%s %q: %s", kind, id, text)
			}
		}
	}
}
