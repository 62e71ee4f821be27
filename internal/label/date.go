package label

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/date"
)

// DateOrder is in what order days and months stand where both are numbers.
type DateOrder uint8

// The orders of a date in figures that are parted by points, slashes or hyphens.
const (
	AnyOrder   DateOrder = iota // told only where one of the numbers is no month, or where points stand between them
	DayFirst                    // 16/06/2024
	MonthFirst                  // 6/16/2024
)

// ReadDate is the first whole day that a text names, as people and programs write it
// in many languages: 2024-06-16, 16.06.2024, 18 JUL 2026, 18th July 2026, July 18,
// 2026. It reports false where there is none, and for figures of which both could
// be the month.
func ReadDate(text string, order DateOrder) (date.Date, bool) {
	all := Dates(text, order)
	if len(all) == 0 {
		return date.Date{}, false
	}
	return all[0], true
}

// Dates are the whole days that a text names, in the order of the text's forms: a
// meeting of two days has two.
func Dates(text string, order DateOrder) []date.Date {
	if strings.IndexFunc(text, isDigit) < 0 {
		return nil
	}
	var all []date.Date
	add := func(year, month, day string) {
		if d, ok := made(year, month, day); ok {
			all = append(all, d)
		}
	}
	named := func(d writtenDay) {
		if month, ok := Month(d.month); ok {
			add(d.year, strconv.Itoa(int(month)), d.day)
		}
	}
	daysOf(text, isoDay, func(d writtenDay) { add(d.year, d.month, d.day) })
	daysOf(text, dayInFigures, func(d writtenDay) {
		if day, month, ok := dayAndMonth(d.day, d.month, d.sign, order); ok && d.oneSign {
			add(century(d.year), month, day)
		}
	})
	daysOf(text, dayThenMonth, named)
	daysOf(text, monthThenDay, named)
	return all
}

// dayAndMonth tells which of two numbers is the day.
func dayAndMonth(a, b, sign string, order DateOrder) (day, month string, ok bool) {
	x, _ := Number(a)
	y, _ := Number(b)
	switch {
	case order == MonthFirst:
		return b, a, true
	case order == DayFirst, sign == ".", x > 12, x == y:
		return a, b, true
	case y > 12:
		return b, a, true
	default:
		return "", "", false
	}
}

// century is the year that two digits stand for: of this century up to 39.
func century(year string) string {
	if len(year) != 2 {
		return year
	}
	if year < "40" {
		return "20" + year
	}
	return "19" + year
}

func made(year, month, day string) (date.Date, bool) {
	y, _ := Number(year)
	m, _ := Number(month)
	d, _ := Number(day)
	when := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < date.FirstYear || y > date.LastYear || when.Day() != d || int(when.Month()) != m {
		return date.Date{}, false
	}
	return date.New(y, time.Month(m), d), true
}

// Readings is the days that a text may name in which the month may stand before the day or behind
// it, each once.
func Readings(text string) []date.Date {
	all := Dates(text, DayFirst)
	for _, day := range Dates(text, MonthFirst) {
		if !slices.Contains(all, day) {
			all = append(all, day)
		}
	}
	return all
}

// Month is the month that a word names, whole or cut to three letters or more.
func Month(word string) (time.Month, bool) {
	word = folded(word)
	if len(word) < 3 {
		return 0, false
	}
	for line := range meanings("month") {
		what, known, _ := strings.Cut(line, ":")
		for name := range strings.SplitSeq(known, blank) {
			if name == word || len(word) < len(name) && strings.HasPrefix(name, word) && !strings.HasPrefix("juin juillet", word) {
				n, ok := Number(what)
				return time.Month(n), ok
			}
		}
	}
	return 0, false
}

// Born is the birth that a cell gives: a day, a year of four digits, or one of two,
// which is read as the last one that had passed by the year of the race.
func Born(text string, raceYear int, order DateOrder) (date.Date, bool) {
	text = strings.TrimSpace(text)
	const shortest = len("1.1.01")
	if len(text) >= shortest {
		if day, ok := ReadDate(text, order); ok {
			return day, true
		}
		if at := len(text) - 2; raceYear > 0 && strings.ContainsAny(text[at-1:at], " .-/'") {
			if year, ok := lastYear(text[at:], raceYear); ok && text[at] != ' ' {
				return ReadDate(text[:at]+strconv.Itoa(year), order)
			}
		}
	}
	digits := strings.Trim(text, "'’*()")
	if year, ok := lastYear(digits, raceYear); ok {
		digits = strconv.Itoa(year)
	}
	year, ok := Number(digits)
	switch {
	case !ok:
		return date.Date{}, false
	case year < date.FirstYear || year > date.LastYear:
		return date.Date{}, false
	}
	born, err := date.Parse(strconv.Itoa(year))
	return born, err == nil
}

// lastYear is the last year of two digits that had passed by the year of a race. A sheet
// may have lost the zero of one.
func lastYear(digits string, raceYear int) (int, bool) {
	n, err := strconv.ParseUint(digits, 10, 7)
	if len(digits) > 2 || err != nil || raceYear == 0 || digits == "0" {
		return 0, false
	}
	year := int(n) + raceYear/100*100
	for year > raceYear {
		year -= 100
	}
	return year, true
}
