package flagvalue

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Runnable refuses a mark that is far from what anybody can run in an event: 3.50 for a mile is 3:50 with
// a slip, and what it would be answered is of no use. What it was typed as comes before the message.
func Runnable(as string, mark timing.Mark, in event.Event) error {
	if !isTooFast(mark, in) {
		return nil
	}
	f := &failure.Error{
		Message: fmt.Sprintf("%s %q: nobody is that fast over the %s", as, mark, in.Name()),
		Remedy:  "look for missing minutes",
	}
	if meant, err := timing.Parse(strings.Replace(mark.String(), ".", ":", 1)); err == nil && !isTooFast(meant, in) && meant.Milliseconds() <= plausible.Slowest(in.Distance(), event.Outdoor) {
		f.Remedy = fmt.Sprintf("did you mean %s?", meant)
	}
	return f
}

// isTooFast reports whether a mark is less than half of what nobody can run, which one somebody dreams of is not; of an
// event without a length nobody can tell.
func isTooFast(mark timing.Mark, in event.Event) bool {
	if mark.IsZero() || in.IsZero() || in.OnCountry() || in.Distance() <= 0 {
		return false
	}
	bounds := plausible.NewBounds(race.Men)
	return 2*mark.Milliseconds() < bounds.ImpossibleIn(in, in.Distance())
}
