package claim

import (
	"time"

	"github.com/milectl/milectl/internal/race"
)

// againstSpan holds the years, months and days of the claim against the time
// between two dates. Lengths of time are told in completed units; where rounded
// is set, one rounded to the nearest is told apart from a false one. A partial
// first date decides only where all days that it can mean say the same.
func (h *hearing) againstSpan(from, to race.Date, rounded bool) Verdict {
	c := h.claim
	if c.Years == 0 && c.Months == 0 && c.Days == 0 {
		return cannot("the claim gives no length of time")
	}
	if from.IsZero() || !to.IsFull() || to.Before(from) {
		return cannot("one of the two dates is not known")
	}
	last := from.Last()
	if to.Before(last) {
		last = to
	}
	v := Verdict{Outcome: overAll(c, from.First(), last, to, rounded), Found: spanWords(c, from.First(), to)}
	if !from.IsFull() {
		v.Found = spanWords(c, last, to) + " to " + v.Found
	}
	v.Receipt = from.String() + " to " + to.String() + " is " + v.Found
	return v
}

// overAll is compareSpan for every day from the first to the last: what not all
// of them say cannot be told.
func overAll(c race.Claim, first, last, to race.Date, rounded bool) Outcome {
	outcome := compareSpan(c, first, to, rounded)
	for day, end := toDate(first), toDate(last); day.Before(end); {
		day = day.AddDate(0, 0, 1)
		if compareSpan(c, race.NewDate(day.Date()), to, rounded) != outcome {
			return CannotTell
		}
	}
	return outcome
}

// compareSpan compares a length of time, as finely as the claim gives it, with
// that between two full dates.
func compareSpan(c race.Claim, from, to race.Date, rounded bool) Outcome {
	switch {
	case c.Days > 0 && c.Months == 0 && c.Years == 0:
		return truth(from.DaysUntil(to) == c.Days)
	case c.Days > 0 && c.Months == 0:
		return truth(from.SpanTo(to) == race.Span{Years: c.Years, Days: c.Days})
	case c.Days > 0:
		years, months, days := calendar(from, to)
		return truth(years == c.Years && months == c.Months && days == c.Days)
	case c.Months > 0:
		return compareUnits(12*c.Years+c.Months, 1, from, to, rounded)
	default:
		return compareUnits(12*c.Years, 12, from, to, rounded)
	}
}

func truth(is bool) Outcome {
	if is {
		return True
	}
	return False
}

// compareUnits compares a number of months, told in steps of some months, with
// the completed steps between two dates, and with the nearest ones.
func compareUnits(said, step int, from, to race.Date, rounded bool) Outcome {
	completed := monthsBetween(from, to) / step * step
	before, behind := after(from, completed), after(from, completed+step)
	nearest := completed
	if end := toDate(to); end.Sub(before) >= behind.Sub(end) {
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

// monthsBetween is the number of completed months from one full date to
// another that is not earlier.
func monthsBetween(from, to race.Date) int {
	start, end := toDate(from), toDate(to)
	months := 12*(end.Year()-start.Year()) + int(end.Month()) - int(start.Month())
	for months > 0 && after(from, months).After(end) {
		months--
	}
	return months
}

// after is the day a number of months after a date; a day that the month does
// not have is reached on its last one, and 29 February on 1 March as for whole
// years.
func after(from race.Date, months int) time.Time {
	start := toDate(from)
	day := start.AddDate(0, months, 0)
	if months%12 != 0 && day.Day() != start.Day() {
		day = day.AddDate(0, 0, -day.Day())
	}
	return day
}

// calendar is the time between two full dates in completed years, completed
// months beyond them, and days.
func calendar(from, to race.Date) (years, months, days int) {
	total := monthsBetween(from, to)
	return total / 12, total % 12, int(toDate(to).Sub(after(from, total)).Hours()) / 24
}

// spanWords is the time between two full dates, in the units that a claim uses.
func spanWords(c race.Claim, from, to race.Date) string {
	switch {
	case c.Months > 0:
		return span(calendar(from, to))
	case c.Days > 0 && c.Years == 0:
		return units(from.DaysUntil(to), "day")
	default:
		return from.SpanTo(to).String()
	}
}

// toDate is a full date as the calendar counts.
func toDate(d race.Date) time.Time {
	day, err := time.Parse(time.DateOnly, d.String())
	if err != nil {
		return time.Time{} // of a date that is not full
	}
	return day
}
