package importing_test

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
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
