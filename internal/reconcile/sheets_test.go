package reconcile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/reconcile"
)

// TestASheetThatIsTooLong holds that a sheet with more results than a document can have
// is told, and of one with more races than a file may have that too.
func TestASheetThatIsTooLong(t *testing.T) {
	day, err := date.Parse("2024-05-25")
	if err != nil {
		t.Fatal(err)
	}
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	var rows, heats strings.Builder
	rows.WriteString("Place,Athlete,Time\n")
	heats.WriteString("Event,Heat,Place,Athlete,Time\n")
	for i := range 10_001 {
		fmt.Fprintf(&rows, "%d,Ann Archer,4:00.00\n", i+1)
		fmt.Fprintf(&heats, "mile,%d,1,Ann Archer,4:00.00\n", i+1)
	}
	read, err := importing.ReadFile(importing.File{Name: "a.csv", Data: []byte(rows.String())}, importing.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &race.Race{Event: mile, Sex: race.Men, Date: day, Round: race.Final}
	const want = "a.csv: the race has more results than a document holds"
	if _, err := reconcile.Sheets(r, []*importing.Read{read}, athlete.NewDirectory()); err == nil || err.Error() != want {
		t.Errorf("%v, wanted %s", err, want)
	}
	const races = "a.csv: it has more than 2000 races"
	if _, err := importing.ReadFile(importing.File{Name: "a.csv", Data: []byte(heats.String())}, importing.Options{}); err == nil || err.Error() != races {
		t.Errorf("%v, wanted %s", err, races)
	}
}
