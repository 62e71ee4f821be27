//go:build !race

package importing_test

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// someDay is the day of races that do not say theirs.
func someDay(t *testing.T) date.Date {
	t.Helper()
	day, err := date.Parse("2024-05-25")
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// format is a race as its document says it.
func format(r race.Race) string {
	r.Name, r.Partial = "A", true
	text, err := document.Encode(&r)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
