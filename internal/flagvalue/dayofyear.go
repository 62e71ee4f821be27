package flagvalue

import (
	"fmt"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
)

// DayOfYear reads a day of the year, MM-DD or a whole date; that of another one where none
// is given.
func DayOfYear(text string, today date.Date) (calendar.Day, error) {
	const leap = "2000-" // in which every day of the year is one
	day, err := date.Parse(leap + text)
	if whole, wholeErr := date.Parse(text); wholeErr == nil && whole.IsFull() {
		day, err = whole, nil
	}
	switch {
	case text == "":
		day = today
	case err != nil || !day.IsFull():
		return calendar.Day{}, &failure.Error{Message: fmt.Sprintf("--on: %q is no day of the year", text), Remedy: "write MM-DD, such as 05-06, or a whole date"}
	}
	return calendar.Day{Month: day.Month(), Day: day.Day()}, nil
}
