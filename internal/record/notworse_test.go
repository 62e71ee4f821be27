package record

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Entries that are good enough are those that a look at all of them finds, in their order;
// and so is whether there is a surely better one before a day.
func TestGoodEnoughAsByALookAtAll(t *testing.T) {
	world := race.Scope{Kind: race.World}
	mark := rapid.Custom(func(t *rapid.T) timing.Mark {
		m, err := timing.Parse(rapid.SampledFrom([]string{"3:50", "3:50.0", "3:50.00", "3:50.1h", "3:49.95", "3:49.9", "3:51", "3:50.99"}).Draw(t, "mark"))
		if err != nil {
			t.Fatal(err)
		}
		return m
	})
	rapid.Check(t, func(t *rapid.T) {
		list := &List{}
		for range rapid.IntRange(0, 40).Draw(t, "entries") {
			list.Entries = append(list.Entries, Entry{
				Mark: mark.Draw(t, "mark"), Date: date.New(2000, 1, rapid.IntRange(1, 9).Draw(t, "day")), Competitor: race.Competitor{Athlete: "A"},
				Holds: []Hold{{Scope: world, Standing: rapid.SampledFrom(Standings()).Draw(t, "standing")}},
			})
		}
		b := NewBook(list)
		all, than, reached := b.scopes[world], mark.Draw(t, "than"), rapid.IntRange(0, 41).Draw(t, "reached")
		if rapid.Bool().Draw(t, "none") {
			than = timing.Mark{}
		}
		var want, got []int
		for i := range all {
			if i < reached && !than.Better(all[i].mark) {
				want = append(want, i)
			}
		}
		for h := range b.notWorse(world, than, reached) {
			got = append(got, slices.IndexFunc(all, func(other held) bool { return other.entry == h.entry }))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-by a look at all +found\n%s", diff)
		}
		for i := range list.Entries {
			e := &list.Entries[i]
			better := slices.ContainsFunc(all[:countTo(all, e.Date, -1)], func(h held) bool { return h.mark.ClearlyBetter(e.Mark) })
			if got := b.HasBetter(world, e); got != better {
				t.Errorf("HasBetter of %s on %s: %v, want %v", e.Mark, e.Date, got, better)
			}
		}
	})
}
