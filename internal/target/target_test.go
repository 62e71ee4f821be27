//go:build !race

package target_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/races"
)

// TestTargetsAreWhatIsJudged: who runs a target is judged to have broken the record, or to have the
// best, and who runs one unit slower not. Of every race of the corpus but those of the all-time lists,
// of which every tenth is asked.
func TestTargetsAreWhatIsJudged(t *testing.T) {
	t.Parallel()
	c := corpus.Keep(store.Builtin(races.Files))
	for i, r := range c.InOrder(corpus.Filter{}) {
		if len(r.Results) < 2 && i%10 > 0 {
			continue
		}
		ask := c.Fork()
		field, err := target.Of(ask, r, target.DayBefore(r))
		if err != nil {
			t.Fatal(err)
		}
		index, _, err := ask.Performances([]corpus.Category{{Event: r.Event}})
		if err != nil {
			t.Fatal(err)
		}
		for _, class := range field.Classes {
			for _, s := range class.Starters {
				if s.Uncounted != "" || s.Result.IsTeam() {
					continue
				}
				j := judge{t: t, c: c.Fork(), index: index, race: class.Race, starter: s.Result}
				for _, of := range slices.Concat(class.Common, s.Targets) {
					j.holds(&of)
				}
			}
		}
	}
}

// judge holds targets of a starter against what record and athlete say of a mark.
type judge struct {
	t       *testing.T
	c       *corpus.Corpus
	index   *athlete.Index
	race    *race.Race
	starter *race.Result
}

func (j judge) holds(of *target.Target) {
	j.t.Helper()
	unit := j.race.Timed()
	slower := timing.Of(of.Slow.Milliseconds()+2*int64(unit), unit)
	switch {
	case of.Slow.IsZero():
	case of.Kind == target.Record:
		j.record(of, of.Slow, "broken", "best known", "cannot be told")
		j.record(of, of.Equal, "equalled", "cannot be told")
		j.record(of, slower, "short by", "short by at least")
	case of.Kind != target.Standard:
		at := []athlete.Answer{athlete.Faster}
		if of.Other != nil {
			at = []athlete.Answer{athlete.OnOtherTrack}
			j.best(of, of.Under, athlete.Faster, athlete.OnTheClock)
		}
		if !of.Sure.IsZero() {
			at = append(at, athlete.OnTheClock)
			j.best(of, of.Sure, at[0])
		}
		j.best(of, of.Slow, at...)
		j.best(of, slower, athlete.Slower, athlete.OnTheClock, athlete.OnOtherTrack)
	}
}

// record holds what is judged of a mark against what it may be.
func (j judge) record(of *target.Target, m timing.Mark, want ...string) {
	j.t.Helper()
	if m.IsZero() {
		return
	}
	ran := *j.race
	ran.List, ran.ID = "", ""
	ran.Results = []race.Result{*j.starter}
	ran.Results[0].Place, ran.Results[0].Mark, ran.Results[0].Role = 1, m, ""
	books, err := j.c.Books(&ran)
	if err != nil {
		j.t.Fatal(err)
	}
	book := books[record.CategoryOf(&ran)]
	if met := book.MetBy(of.Scope, &ran); met.Mark() != of.Met.Mark() || len(met.Unordered) != len(of.Met.Unordered) {
		return // something of its day was before the race
	}
	for _, v := range book.Judge(&ran, of.Scope) {
		got := v.Outcome.String()
		if !slices.Contains(want, got) || want[0] == "broken" && got != "broken" && !of.Vague() && v.Met.Standing != record.Derived {
			j.t.Errorf("%s %s, %s: %s in %s is %s, not %s", j.race.ID, j.starter.Name(), of.Scope, m, of.Met.Mark(), got, strings.Join(want, " or "))
		}
		if want[0] == "broken" && v.OnTheClock == of.Sure.IsZero() {
			j.t.Errorf("%s %s, %s: %s on the clock %v, surely from %q", j.race.ID, j.starter.Name(), of.Scope, m, v.OnTheClock, of.Sure)
		}
	}
}

// best holds what is known of a mark as a best against what it may be.
func (j judge) best(of *target.Target, m timing.Mark, want ...athlete.Answer) {
	j.t.Helper()
	kind := map[target.Kind]athlete.Kind{target.SeasonBest: athlete.SeasonBest, target.PersonalBest: athlete.PersonalBest, target.WorldLead: athlete.WorldLead}[of.Kind]
	if got := j.index.Best(kind, j.race, j.starter, m).Answer; !slices.Contains(want, got) {
		j.t.Errorf("%s %s: %s as %s is %d, not one of %v", j.race.ID, j.starter.Name(), m, kind, got, want)
	}
}
