package points

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func table(t *testing.T, code string, sex race.Sex, environment event.Environment) Table {
	t.Helper()
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	found, ok := Of(e, sex, environment)
	if !ok {
		t.Fatalf("no table of %s, %s, %s", code, sex, environment.Name())
	}
	return found
}

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestPrinted holds the formula against rows of the printed tables of 2022.
func TestPrinted(t *testing.T) {
	for _, row := range []struct {
		code        string
		sex         race.Sex
		environment event.Environment
		mark        string
		points      int
	}{
		{"mile", race.Men, event.Outdoor, "3:43.13", 1292},
		{"mile", race.Men, event.Outdoor, "3:45.34", 1262},
		{"mile", race.Men, event.Outdoor, "3:59.4h", 1082},
		{"mile", race.Men, event.Outdoor, "4:00.00", 1074},
		{"mile", race.Men, event.Outdoor, "3:43.96", 1281},
		{"mile", race.Men, event.Outdoor, "3:43.73", 1284},
		{"mile", race.Men, event.Outdoor, "3:43.29", 1290},
		{"mile", race.Men, event.Road, "3:45.34", 1262},
		{"1500m", race.Men, event.Outdoor, "3:26.00", 1302},
		{"1500m", race.Men, event.Outdoor, "3:30.00", 1245},
		{"800m", race.Men, event.Outdoor, "1:40.91", 1301},
		{"3000m", race.Men, event.Outdoor, "7:17.55", 1320},
		{"5000m", race.Men, event.Outdoor, "12:35.36", 1302},
		{"600m", race.Men, event.Outdoor, "1:19.09", 980},
		{"mile", race.Women, event.Outdoor, "4:07.64", 1286},
		{"1500m", race.Women, event.Outdoor, "3:48.68", 1298},
		{"1500m", race.Women, event.Outdoor, "3:49.04", 1295},
		{"mile", race.Men, event.ShortTrack, "3:45.14", 1330},
		{"mile", race.Men, event.ShortTrack, "3:47.01", 1304},
		{"1500m", race.Men, event.ShortTrack, "3:29.63", 1306},
		{"mile", race.Women, event.ShortTrack, "4:13.31", 1273},
	} {
		if got := table(t, row.code, row.sex, row.environment).Points(mark(t, row.mark)); got != row.points {
			t.Errorf("%s %s %s %s: %d points, want %d", row.code, row.sex, row.environment.Name(), row.mark, got, row.points)
		}
	}
}

// TestEqual holds the slowest marks of some points against the printed ones.
func TestEqual(t *testing.T) {
	for _, row := range []struct {
		points     int
		code, mark string
	}{
		{1262, "mile", "3:45.38"},
		{1262, "1500m", "3:28.82"},
		{1262, "800m", "1:42.16"},
		{1262, "5000m", "12:45.99"},
		{1292, "mile", "3:43.14"},
		{1292, "1500m", "3:26.74"},
	} {
		if got, ok := table(t, row.code, race.Men, event.Outdoor).Mark(row.points); !ok || got.String() != row.mark {
			t.Errorf("%d points in the %s: %s, want %s", row.points, row.code, got, row.mark)
		}
	}
}

// TestInverse: of every table and every number of points the mark is worth them, and one
// hundredth slower is not.
func TestInverse(t *testing.T) {
	tables := Tables()
	if len(tables) != 42 {
		t.Errorf("%d tables, want 42", len(tables))
	}
	for _, of := range tables {
		for points := 1; points <= Most; points++ {
			m, ok := of.Mark(points)
			if !ok || of.Points(m) < points || of.at(m.Milliseconds()+10) >= points {
				t.Fatalf("%s %s %s: %d points: %s, %t", of.Event.Code(), of.Sex, of.Environment.Name(), points, m, ok)
			}
		}
	}
	for _, points := range []int{-1, 0, Most + 1} {
		if m, ok := tables[0].Mark(points); ok {
			t.Errorf("%d points: %s", points, m)
		}
	}
}

// TestNothing: slow marks are worth nothing, thousandths count as the hundredth above.
func TestNothing(t *testing.T) {
	mile := table(t, "mile", race.Men, event.Outdoor)
	for text, want := range map[string]int{"6:54.99": 0, "6:55.00": 0, "1:00:00.00": 0} {
		if got := mile.Points(mark(t, text)); got != want {
			t.Errorf("%s: %d", text, got)
		}
	}
	if got, want := mile.Points(mark(t, "3:43.731")), mile.Points(mark(t, "3:43.74")); got != want {
		t.Errorf("3:43.731 is worth %d, 3:43.74 %d", got, want)
	}
	if got := mile.Points(timing.Mark{}); got != 0 {
		t.Errorf("no mark is worth %d", got)
	}
	if _, ok := Of(mile.Event, race.Mixed, event.Outdoor); ok {
		t.Error("a table of mixed races")
	}
}
