package claim

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// againstSpan holds the years, months and days of the claim against the time
// between two dates. Lengths of time are told in completed units; where rounded
// is set, one rounded to the nearest is told apart from a false one. A partial
// first date decides only where all days that it can mean say the same.
func (c *comparison) againstSpan(from, to date.Date, rounded bool) Assessment {
	claim := c.claim
	if claim.Years == 0 && claim.Months == 0 && claim.Days == 0 {
		return cannot("the claim gives no length of time")
	}
	if from.IsZero() || !to.IsFull() || to.Before(from) {
		return cannot("one of the two dates is not known")
	}
	last := from.Last()
	if to.Before(last) {
		last = to
	}
	a := Assessment{Truth: overAll(claim, from.First(), last, to, rounded), Found: spanWords(claim, from.First(), to)}
	if !from.IsFull() {
		a.Found = spanWords(claim, last, to) + " to " + a.Found
	}
	a.Receipt = from.String() + " to " + to.String() + " is " + a.Found
	return a
}

// overAll is compareSpan for every day from the first to the last: what not all
// of them say cannot be told.
func overAll(c race.Claim, first, last, to date.Date, rounded bool) Truth {
	truth := compareSpan(c, first, to, rounded)
	for day := first; day.Before(last); {
		day = day.AddDays(1)
		if compareSpan(c, day, to, rounded) != truth {
			return CannotTell
		}
	}
	return truth
}

// compareSpan compares a length of time, as finely as the claim gives it, with
// that between two full dates.
func compareSpan(c race.Claim, from, to date.Date, rounded bool) Truth {
	switch {
	case c.Days > 0 && c.Months == 0 && c.Years == 0:
		return truthOf(from.DaysUntil(to) == c.Days)
	case c.Days > 0 && c.Months == 0:
		return truthOf(from.SpanTo(to) == date.Span{Years: c.Years, Days: c.Days})
	case c.Days > 0:
		years, months, days := from.CalendarTo(to)
		return truthOf(years == c.Years && months == c.Months && days == c.Days)
	case c.Months > 0:
		return compareUnits(12*c.Years+c.Months, 1, from, to, rounded)
	default:
		return compareUnits(12*c.Years, 12, from, to, rounded)
	}
}

func truthOf(is bool) Truth {
	if is {
		return True
	}
	return False
}

// compareUnits compares a number of months, told in steps of some months, with
// the completed steps between two dates, and with the nearest ones.
func compareUnits(said, step int, from, to date.Date, rounded bool) Truth {
	completed := from.MonthsUntil(to) / step * step
	nearest := completed
	if from.AddMonths(completed).DaysUntil(to) >= to.DaysUntil(from.AddMonths(completed+step)) {
		nearest += step
	}
	switch {
	case said == completed:
		return True
	case rounded && said == nearest:
		return RoundsTrue
	default:
		return False
	}
}

// spanWords is the time between two full dates, in the units that a claim uses.
func spanWords(c race.Claim, from, to date.Date) string {
	switch {
	case c.Months > 0:
		return date.InWords(from.CalendarTo(to))
	case c.Days > 0 && c.Years == 0:
		return date.InWords(0, 0, from.DaysUntil(to))
	default:
		return from.SpanTo(to).String()
	}
}
