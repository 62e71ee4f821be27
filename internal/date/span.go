package date

import (
	"time"

	"github.com/milectl/milectl/internal/words"
)

// Span is a length of time in whole years and the days beyond them.
type Span struct {
	Years, Days int
}

// SpanTo is the time from one full date to a later one: whole years by the
// calendar, then days. A 29 February is reached on 1 March of a common year.
func (d Date) SpanTo(o Date) Span {
	years := int(o.year) - int(d.year)
	if o.Before(d.AddMonths(12 * years)) {
		years--
	}
	return Span{Years: years, Days: d.AddMonths(12 * years).DaysUntil(o)}
}

// MonthsUntil is the number of completed months from one full date to another
// that is not earlier.
func (d Date) MonthsUntil(o Date) int {
	months := 12*(int(o.year)-int(d.year)) + int(o.month) - int(d.month)
	if o.Before(d.AddMonths(months)) {
		months--
	}
	return months
}

// AddMonths is the day a number of months, not below zero, after a full date. A
// day that the month does not have is reached on its last one, but after whole
// years 29 February is reached on 1 March.
func (d Date) AddMonths(months int) Date {
	all := 12*int(d.year) + int(d.month) - 1 + months
	year, month := all/12, all%12+1
	switch last := daysIn(year, month); {
	case int(d.day) <= last:
		return New(year, time.Month(month), int(d.day))
	case months%12 == 0:
		return New(year, time.March, 1)
	default:
		return New(year, time.Month(month), last)
	}
}

// String is "38 years 303 days"; what is zero is left out, and one is singular.
func (s Span) String() string {
	years, days := words.Count(s.Years, "year"), words.Count(s.Days, "day")
	switch {
	case s.Years == 0:
		return days
	case s.Days == 0:
		return years
	default:
		return years + " " + days
	}
}

// CalendarTo is the time from one full date to a later one in completed years, completed
// months beyond them, and days.
func (d Date) CalendarTo(o Date) (years, months, days int) {
	total := d.MonthsUntil(o)
	return total / 12, total % 12, d.AddMonths(total).DaysUntil(o)
}

// InWords is a length of time: "38 years 9 months 28 days"; what is zero is left out.
func InWords(years, months, days int) string {
	return words.Join(" ", units(years, "year"), units(months, "month"), units(days, "day"))
}

// units is a number of units of time, empty for none.
func units(n int, unit string) string {
	if n == 0 {
		return ""
	}
	return words.Count(n, unit)
}
