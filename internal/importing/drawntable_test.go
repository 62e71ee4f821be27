//go:build !race

package importing_test

import (
	"fmt"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/timing"
)

// drawnMark is a mark of so many seconds and hundredths behind a first.
func drawnMark(t *rapid.T, first, more int) timing.Mark {
	hundredths := first*100 + rapid.IntRange(0, more*100).Draw(t, "hundredths")
	mark, err := timing.Parse(fmt.Sprintf("%d:%02d.%02d", hundredths/6000, hundredths/100%60, hundredths%100))
	if err != nil {
		t.Fatal(err)
	}
	return mark
}

// drawnResult is a result of a mile that a document can have: the one of a place, or of none.
func drawnResult(t *rapid.T, e event.Event, i int, names []string) race.Result {
	x := race.Result{Competitor: race.Competitor{Athlete: names[i], Nation: rapid.SampledFrom([]string{"", "GBR", "KEN"}).Draw(t, "nation")}}
	x.Club = rapid.SampledFrom([]string{"", "Vale Runners", "Ross & Co, Ltd"}).Draw(t, "club")
	x.Bib = rapid.SampledFrom([]string{"", fmt.Sprint(i + 1), fmt.Sprintf("A%d", i)}).Draw(t, "bib")
	x.Born = date.New(1990+rapid.IntRange(0, 12).Draw(t, "born"), 0, 0)
	switch rapid.SampledFrom([]string{"finish", "finish", "guest", "pacemaker", "DNF", "DNS", "DQ", "annulled"}).Draw(t, "kind") {
	case "finish":
		x.Place, x.Mark = i+1, drawnMark(t, 230+i, 0)
		x.OriginalPlace = rapid.SampledFrom([]int{0, i + 2}).Draw(t, "original")
		x.Flags = rapid.SampledFrom([][]race.Flag{nil, {race.ParseFlag("PB")}, {race.ParseFlag("NR"), race.ParseFlag("=MR")}}).Draw(t, "flags")
	case "guest":
		x.Role, x.Mark = race.Guest, drawnMark(t, 230, 9)
	case "pacemaker":
		x.Role, x.Status = race.Pacemaker, race.DNF
	case "DNF":
		x.Status = race.DNF
	case "DNS":
		x.Status = race.DNS
		return x
	case "DQ":
		x.Status, x.Rule = race.DQ, rapid.SampledFrom([]string{"", "TR17.2.3", "TR 17.3.1"}).Draw(t, "rule")
	case "annulled":
		x.Status, x.Mark, x.OriginalPlace = race.DQ, drawnMark(t, 230, 9), i+1
		x.Annulled = rapid.SampledFrom([]race.Annulment{{Unknown: true}, {On: date.New(2027, 5, 2)}, {On: date.New(2027, 5, 0)}, {On: date.New(2027, 0, 0)}}).Draw(t, "annulled")
	}
	for j, at := range []string{"400m", "800m", "1200m"} {
		point, err := e.ParsePoint(at, event.Course{})
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "split") {
			x.Splits = append(x.Splits, race.Split{Point: point, Mark: drawnMark(t, 61*(j+1), 1)})
		}
		if rapid.Bool().Draw(t, "position") {
			x.Positions = append(x.Positions, race.Position{Point: point, Place: rapid.IntRange(1, 9).Draw(t, "at")})
		}
	}
	return x
}

// TestDrawnTableAndBack holds that what a table can hold of any race is the same when it comes back: guests, annulled results, places
// before them, places at points without a time, names with commas.
func TestDrawnTableAndBack(t *testing.T) {
	e, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"Dé, Jr.", "Ann Bee", "Lee, III", "Cee Dee, Sr.", "Eff", "Ana, Maria", "VAN DYK Jo", "Jo VAN DYK", "José da Silva", "O'Hara-Smith Ed", "Cy (GBR)", "Ida (guest)"}
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.Permutation(names).Draw(t, "names")
		r := &race.Race{ID: "a", Name: "A", Competition: "x", Date: date.New(2026, 9, 12), Event: e, Sex: race.Men, Environment: event.Outdoor, Round: race.Final, Partial: true}
		for i := range rapid.IntRange(1, len(names)).Draw(t, "results") {
			r.Results = append(r.Results, drawnResult(t, e, i, names))
		}
		if _, err := document.Encode(r); err != nil {
			t.Fatalf("a drawn race is no document: %v", err)
		}
		text := tabular.Write(r)
		read, err := importing.ReadFile(importing.File{Name: "a.csv", Data: text}, importing.Options{})
		if err != nil {
			t.Fatalf("%s\n%v", text, err)
		}
		all := importing.Of([]*importing.Read{read}, importing.Known{Environment: event.Outdoor, Competition: "x", Name: "A"}, importing.Empty())
		if len(all.Races) != 1 {
			t.Fatalf("%s\n%d races: %v", text, len(all.Races), all.Notes)
		}
		if diff := gocmp.Diff(format(inTable(r)), format(inTable(all.Races[0].Race))); diff != "" {
			t.Fatalf("%s(-want +got):\n%s%v", text, diff, all.Notes)
		}
	})
}
