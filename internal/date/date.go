// Package date holds calendar days as documents give them, whole or partial, and
// the time between two of them. It must not know the clock, time zones, or what
// happened on a day.
package date

import (
	"fmt"
	"strings"
	"time"
)

// Date is a calendar day as documents give it; for births and old records it
// may be only a year, or a year and a month. The zero value is no date.
type Date struct {
	year       int16
	month, day uint8
}

// ParseError says why a text is not a date.
type ParseError struct {
	Text, Problem, Remedy string
}

// Error is "date TEXT: PROBLEM".
func (e *ParseError) Error() string { return fmt.Sprintf("date %q: %s", e.Text, e.Problem) }

// Help is how to mend the text.
func (e *ParseError) Help() string { return e.Remedy }

// New is the day of a year, month and day that the calendar has.
func New(year int, month time.Month, day int) Date {
	return Date{year: int16(year), month: uint8(month), day: uint8(day)}
}

// Parse reads YYYY-MM-DD, YYYY-MM or YYYY of the years 1800 to 2199. The
// error is always a *ParseError.
func Parse(text string) (Date, error) {
	date, problem := readDate(text)
	if problem != "" {
		return Date{}, &ParseError{Text: text, Problem: problem, Remedy: dateRemedy(text)}
	}
	return date, nil
}

func readDate(text string) (date Date, problem string) {
	const shape = "not a year, a month and a day with hyphens between"
	var fields [3]int
	widths := [3]int{4, 2, 2}
	at, known := 0, 0
	for known < len(fields) {
		n, ok := digits(text, at, widths[known])
		if !ok {
			return Date{}, shape
		}
		fields[known] = n
		at += widths[known]
		known++
		if at == len(text) {
			break
		}
		if text[at] != '-' || known == len(fields) {
			return Date{}, shape
		}
		at++
	}
	switch {
	case fields[0] < 1800 || fields[0] > 2199:
		return Date{}, "the year is not between 1800 and 2199"
	case known > 1 && (fields[1] < 1 || fields[1] > 12):
		return Date{}, "there is no such month"
	case known > 2 && (fields[2] < 1 || fields[2] > daysIn(fields[0], fields[1])):
		return Date{}, "there is no such day"
	}
	return Date{year: int16(fields[0]), month: uint8(fields[1]), day: uint8(fields[2])}, ""
}

// dateRemedy is the date as it was probably meant, where its fields leave no
// choice: the year has four digits, and with it in front the month follows, with
// dots between the day comes first.
func dateRemedy(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./ ", r) })
	if len(fields) == 3 && len(fields[2]) == 4 && strings.Count(text, ".") == 2 {
		fields[0], fields[2] = fields[2], fields[0]
	}
	if len(fields) == 3 && len(fields[0]) == 4 && len(fields[1]) <= 2 && len(fields[2]) <= 2 {
		meant := fmt.Sprintf("%s-%02s-%02s", fields[0], fields[1], fields[2])
		if _, problem := readDate(meant); problem == "" {
			return "write " + meant
		}
	}
	return eitherDay(text)
}

// eitherDay is how to write a text with the year behind two numbers: as the day that it is, or as the two that it may be.
func eitherDay(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./", r) })
	if len(fields) != 3 {
		return "write YYYY-MM-DD, such as 2024-05-25"
	}
	european, isEuropean := asDay(fields[2], fields[1], fields[0])
	american, isAmerican := asDay(fields[2], fields[0], fields[1])
	switch {
	case isEuropean && isAmerican && european != american:
		return "write " + european + " or " + american + ": which number is the month only its source tells"
	case isEuropean:
		return "write " + european
	case isAmerican:
		return "write " + american
	default:
		return "write YYYY-MM-DD, such as 2024-05-25"
	}
}

// Sure is the day that a text gives in another order, where it can be read in one way:
// the year in front has the month behind it, and behind day and month one of the two is
// no month. It reports false for anything else.
func (e *ParseError) Sure() (text string, ok bool) {
	for _, sign := range []string{".", "/", "-"} {
		fields := strings.Split(strings.TrimSpace(e.Text), sign)
		if len(fields) != 3 {
			continue
		}
		if len(fields[0]) == 4 {
			return asDay(fields[0], fields[1], fields[2])
		}
		day, dayFirst := asDay(fields[2], fields[1], fields[0])
		other, monthFirst := asDay(fields[2], fields[0], fields[1])
		switch {
		case dayFirst && (!monthFirst || day == other):
			return day, true
		case monthFirst && !dayFirst:
			return other, true
		}
	}
	return "", false
}

// asDay is a day as documents write it, where there is one of these fields.
func asDay(year, month, day string) (text string, ok bool) {
	if len(year) != 4 || len(month) > 2 || len(day) > 2 {
		return "", false
	}
	text = fmt.Sprintf("%s-%02s-%02s", year, month, day)
	_, problem := readDate(text)
	if problem != "" {
		return "", false
	}
	return text, true
}

func digits(text string, at, width int) (int, bool) {
	if at+width > len(text) {
		return 0, false
	}
	n := 0
	for i := at; i < at+width; i++ {
		c := text[i]
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// IsFull reports whether the date is a single day.
func (d Date) IsFull() bool { return d.day > 0 }

// Month is the month, and 0 where only the year is known.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day is the day of the month, and 0 where it is not known.
func (d Date) Day() int { return int(d.day) }

// Year is the year, 0 for no date.
func (d Date) Year() int { return int(d.year) }

// String is the date as documents write it.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

// First is the earliest day that the date can mean.
func (d Date) First() Date {
	return Date{year: d.year, month: max(d.month, 1), day: max(d.day, 1)}
}

// Last is the latest day that the date can mean.
func (d Date) Last() Date {
	if d.IsFull() || d.IsZero() {
		return d
	}
	month := d.month
	if month == 0 {
		month = 12
	}
	return Date{year: d.year, month: month, day: uint8(daysIn(int(d.year), int(month)))}
}

// Days is how many days the date can mean, from the first to the last: one, those of a month or of a year.
func (d Date) Days() int { return d.First().DaysUntil(d.Last()) + 1 }

// Compare orders dates by their earliest days, and of two with the same
// earliest day the less exact one first.
func (d Date) Compare(o Date) int {
	if c := d.First().number() - o.First().number(); c != 0 {
		return c
	}
	return d.number() - o.number()
}

func (d Date) number() int { return int(d.year)*10000 + int(d.month)*100 + int(d.day) }

// Before reports whether every day that the date can mean is earlier than every
// day that the other can mean.
func (d Date) Before(o Date) bool { return d.Last().number() < o.First().number() }

// Overlaps reports whether the two dates can mean the same day.
func (d Date) Overlaps(o Date) bool { return !d.Before(o) && !o.Before(d) }

func (d Date) time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// DaysUntil is the number of days from one full date to another.
func (d Date) DaysUntil(o Date) int {
	const day = 24 * 60 * 60 // seconds; a time.Duration ends after 292 years
	return int((o.time().Unix() - d.time().Unix()) / day)
}

// AddDays is the day a number of days after a full date, or before it.
func (d Date) AddDays(days int) Date {
	t := d.time().AddDate(0, 0, days)
	return New(t.Year(), t.Month(), t.Day())
}
