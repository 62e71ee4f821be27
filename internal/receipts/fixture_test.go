package receipts

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

func day(tb testing.TB, text string) date.Date {
	tb.Helper()
	d, err := date.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func mileRace(tb testing.TB) *race.Race {
	tb.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		tb.Fatal(err)
	}
	return &race.Race{ID: "m", Event: mile, Environment: event.Outdoor}
}

func write(tb testing.TB, v table.View, f table.Format) string {
	tb.Helper()
	out, err := v.Bytes(f)
	if err != nil {
		tb.Fatalf("%s: %v", f, err)
	}
	return string(out)
}
