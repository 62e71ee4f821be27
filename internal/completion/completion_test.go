package completion

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/store"
)

func always() bool { return true }
func never() bool  { return false }

// folder is three races, one of them faulty.
func folder() *store.Store {
	race := func(day, more string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("kind: race\nname: Club Mile\ndate: " + day + "\nevent: mile\nsex: women\ncoverage: partial\n" + more)}
	}
	return store.Builtin(fstest.MapFS{
		"club-2024.yaml": race("2024-06-01", "competition: club-games\nresults: [{athlete: Ann Archer}, {athlete: Zoë Dean}]\n"),
		"club-2025.yaml": race("2025-06-01", "competition: club-games\nresults: [{athlete: Beth Archer}, {athlete: zoe dean}]\n"),
		"faulty.yaml":    race("2025-06-31", "results: []\n"),
	})
}

// TestIDs holds that ids are offered whether or not there is time to read.
func TestIDs(t *testing.T) {
	s := folder()
	tests := []struct {
		why, typed string
		late       func() bool
		want       []string
	}{
		{"described", "", never, []string{"club-2024\tClub Mile, 2024-06-01", "club-2025\tClub Mile, 2025-06-01", "faulty"}},
		{"late", "", always, []string{"club-2024", "club-2025", "faulty"}},
		{"begun", "club-2024", never, []string{"club-2024\tClub Mile, 2024-06-01"}},
		{"nothing begins so", "x", never, []string{}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, IDs(s, s.Races(), test.typed, test.late)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestValues holds that races are counted only where all were read.
func TestValues(t *testing.T) {
	tests := []struct {
		why  string
		of   Value
		late func() bool
		want []string
	}{
		{"competitions", Competition, never, []string{"club-games\t2 races"}},
		{"years", Year, never, []string{"2024\t1 race", "2025\t1 race"}},
		{"days", Day, never, []string{"2024-06-01\tClub Mile, 1 race", "2025-06-01\tClub Mile, 1 race"}},
		{"late", Day, always, []string{"2024-06-01\tClub Mile"}},
		{"none has any", City, never, nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Values(corpus.Open(folder()), test.of, test.late)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAthletes holds that a family name is offered where one person alone has it.
func TestAthletes(t *testing.T) {
	want := []string{"ann archer\tAnn Archer", "beth archer\tBeth Archer", "dean\tZoë Dean"}
	if diff := cmp.Diff(want, Athletes(corpus.Open(folder()), never)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
