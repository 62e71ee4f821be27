package crosscheck

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/store"
)

// TestMissingEntry: who is told that a list lacks a record is told which list, and the entry to put there. What a
// body ratifies waits for it; that a wider record is a narrower one too is not said.
func TestMissingEntry(t *testing.T) {
	docs := documents(store.Builtin(sections(t, "testdata/corpora/unlisted-record.txtar")))
	var got []string
	for _, f := range findings(docs, check.Selection{Only: []string{"unlisted-record"}}) {
		got = append(got, f.Help())
	}
	const head, end = "add to built-in/records/mile-men-outdoor.yaml: - ", "; where it was no record, say why with ineligible"
	want := []string{
		head + `{mark: "3:42.73", athlete: Jakob Ingebrigtsen, nation: NOR, date: 2023-06-01, race: broken, holds: {world: pending}}` + end,
		head + `{mark: "3:45.00", athlete: Josh Kerr, nation: GBR, date: 2023-06-01, race: broken, holds: {GBR: listed}}` + end,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMissingEntryOfATeam: its runners stand in the entry, and nothing that an entry cannot have.
func TestMissingEntryOfATeam(t *testing.T) {
	docs := documents(store.Builtin(sections(t, "testdata/missing-team.txtar")))
	var got []string
	for _, f := range findings(docs, check.Selection{}) {
		got = append(got, f.Rule+": "+f.Help())
	}
	want := []string{
		"unlisted-record: add to built-in/records/4x400m-mixed-outdoor-town.yaml: - " +
			`{mark: "3:24.00", team: "Town: A", legs: [{athlete: Ada Bell}, {athlete: Cy Dow}, {athlete: Eve Fry}, {athlete: Gil Hay}], date: 2025-06-01, venue: {city: Town, country: GBR}, race: relay, ` +
			"holds: {meeting town-cup: listed, club town-ac: listed}}; where it was no record, say why with ineligible",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
