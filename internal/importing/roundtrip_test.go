//go:build !race

package importing_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/timing"
)

// races is the races of the corpus.
func races(t *testing.T) []*race.Race {
	t.Helper()
	files, err := filepath.Glob("../../races/*.yaml")
	if err != nil || len(files) < 80 {
		t.Fatalf("%d races, %v", len(files), err)
	}
	var all []*race.Race
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(file), ".yaml")
		all = append(all, document.Decode(document.Name{File: file, ID: id}, text).Race)
	}
	return all
}

// inTable is what a table of a race can hold: figures, and nothing of where they come
// from.
func inTable(r *race.Race) race.Race {
	held := race.Race{
		Environment: r.Environment, Date: r.Date, Event: r.Event, Sex: r.Sex, Round: r.Round, Heat: r.Heat, Section: r.Section, Meet: r.Meet, Wind: r.Wind,
	}
	for _, x := range r.Results {
		splits, positions := byDistance(r, x.Splits), placesByDistance(r, x.Positions)
		held.Results = append(held.Results, race.Result{
			Competitor: race.Competitor{Athlete: x.Athlete, Nation: x.Nation, Team: x.Team},
			Place:      x.Place, Mark: x.Mark, Thousandths: x.Thousandths, Status: x.Status, Rule: x.Rule, Qualified: x.Qualified, Overall: x.Overall,
			Flags: x.Flags, Role: x.Role, Bib: x.Bib, Lane: x.Lane, Order: x.Order, Sex: x.Sex, Reaction: x.Reaction, Born: x.Born, Club: x.Club, Splits: splits,
			Annulled: x.Annulled, OriginalPlace: x.OriginalPlace, Positions: positions,
		})
	}
	slices.SortStableFunc(held.Results, func(a, b race.Result) int {
		if (a.Place > 0) != (b.Place > 0) {
			return cmp.Compare(b.Place, a.Place)
		}
		return cmp.Compare(a.Place, b.Place)
	})
	return held
}

// byDistance is splits whose points are written as their distance: a table knows no
// bell and no yards.
func byDistance(r *race.Race, splits []race.Split) []race.Split {
	var all []race.Split
	for _, split := range splits {
		point, err := r.Event.ParsePoint(split.Point.Distance().String(), r.Course())
		if err != nil {
			panic(err)
		}
		all = append(all, race.Split{Point: point, Mark: split.Mark})
	}
	return all
}

// placesByDistance is positions whose points are written as their distance.
func placesByDistance(r *race.Race, positions []race.Position) []race.Position {
	var all []race.Position
	for _, position := range positions {
		point, err := r.Event.ParsePoint(position.Point.Distance().String(), r.Course())
		if err != nil {
			panic(err)
		}
		all = append(all, race.Position{Point: point, Place: position.Place})
	}
	return all
}

// TestTableAndBack writes every race of the corpus as a table, and reads it again: what
// a table can hold is the same.
func TestTableAndBack(t *testing.T) {
	for _, r := range races(t) {
		read, err := importing.ReadFile(importing.File{Name: r.ID + ".csv", Data: tabular.Write(r)}, importing.Options{})
		if err != nil {
			t.Errorf("%s: %v", r.ID, err)
			continue
		}
		known := importing.Known{Environment: r.Environment, Competition: "x", Name: r.Name}
		all := importing.Of([]*importing.Read{read}, known, importing.Empty())
		if len(all.Races) != 1 {
			t.Errorf("%s: %d races", r.ID, len(all.Races))
			continue
		}
		if diff := gocmp.Diff(format(inTable(r)), format(inTable(all.Races[0].Race))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.ID, diff)
		}
	}
}

// inResultFile is what a result file of a timing computer can hold.
func inResultFile(r *race.Race) race.Race {
	held := race.Race{Environment: r.Environment, Date: r.Date, Event: r.Event, Sex: r.Sex, Round: r.Round, Heat: r.Heat, Section: r.Section, Time: r.Time, Wind: r.Wind}
	for _, x := range inTable(r).Results {
		one := race.Result{
			Competitor: race.Competitor{Athlete: x.Athlete, Team: x.Team}, Place: x.Place, Mark: x.Mark, Thousandths: x.Thousandths, Status: x.Status,
			Bib: x.Bib, Lane: x.Lane, Order: x.Order, Sex: x.Sex, Reaction: x.Reaction, Club: x.Club,
		}
		if x.Status == race.DNF {
			one.Mark = timing.Mark{}
		}
		held.Results = append(held.Results, one)
	}
	return held
}

// TestResultFileAndBack writes every race of the corpus as a result file, and reads it
// again: what such a file can hold is the same.
func TestResultFileAndBack(t *testing.T) {
	for _, r := range races(t) {
		read, err := importing.ReadFile(importing.File{Name: r.ID + ".lif", Data: lif.Write(r, 1)}, importing.Options{})
		if err != nil {
			t.Errorf("%s: %v", r.ID, err)
			continue
		}
		known := importing.Known{Date: r.Date, Environment: r.Environment, Round: r.Round, Competition: "x", Name: r.Name, Event: r.Event, Sex: r.Sex}
		all := importing.Of([]*importing.Read{read}, known, importing.Empty())
		if len(all.Races) != 1 {
			t.Errorf("%s: %d races", r.ID, len(all.Races))
			continue
		}
		if diff := gocmp.Diff(format(inResultFile(r)), format(inResultFile(all.Races[0].Race))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.ID, diff)
		}
	}
}

// TestSplitsOfResultFile holds that the splits which come back from a result file are
// those of the document at the same points: fewer, never others. The races are those of
// all samples, since those of the corpus have no splits at the ends of laps.
func TestSplitsOfResultFile(t *testing.T) {
	known := importing.Known{Sex: race.Men, Date: someDay(t), Round: race.Final, Competition: "x", Name: "A"}
	back := 0
	for file := range samples(t) {
		got, err := read(t, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range importing.Of([]*importing.Read{got}, known, importing.Empty()).Races {
			if !one.Race.Event.IsZero() {
				back += holdSplits(t, one.Race)
			}
		}
	}
	if back < 20 {
		t.Errorf("only %d splits came back", back)
	}
}

// holdSplits is how many splits of a race came back.
func holdSplits(t *testing.T, r *race.Race) (back int) {
	t.Helper()
	read, err := importing.ReadFile(importing.File{Name: r.ID + ".lif", Data: lif.Write(r, 1)}, importing.Options{})
	if err != nil {
		t.Errorf("%s: %v", r.ID, err)
		return 0
	}
	for _, row := range read.Races[0].Rows {
		i := slices.IndexFunc(r.Results, func(x race.Result) bool { return x.Name() == row.Name() })
		for _, split := range row.Splits {
			back++
			if mark, ok := r.Results[i].SplitAt(split.Point.Distance()); !ok || mark != split.Mark {
				t.Errorf("%s %s: %s at %s: %s, in the document %s", r.ID, r.Name, row.Name(), split.Point.Distance(), split.Mark, mark)
			}
		}
	}
	return back
}
