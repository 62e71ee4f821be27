package prose

import (
	"strconv"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/date"
)

// days is May 25, 2024; 25 May; 25th of May; July 1985; 2024-05-25; 2024.
func days(items []Item, before *Item) (Item, int) {
	first := &items[0]
	if iso, n := isoDay(items); n > 0 {
		return iso, n
	}
	if month, ok := monthOf(first); ok {
		return monthFirst(items, month, before)
	}
	if (first.Kind == Number || first.Kind == Ordinal) && first.N >= 1 && first.N <= 31 {
		next := 1
		if at(items, next).Is("of") {
			next++
		}
		if month, ok := monthOf(at(items, next)); ok {
			item := Item{Kind: Day, Month: month, Of: first.N}
			return withYear(item, items, next+1)
		}
	}
	if year, ok := shortYear(items); ok {
		return Item{Kind: Day, Year: year}, 2
	}
	if year, ok := spokenYear(items); ok {
		return Item{Kind: Day, Year: year}, 2
	}
	if isYear(first) && !at(items, 1).Is("m", "metres", "meters", "metre", "meter", "spectators", "people", "fans", "athletes", "runners", "points") {
		return Item{Kind: Day, Year: first.N}, 1
	}
	return Item{}, 0
}

// withYear is a day with the year behind it, where one stands there.
func withYear(item Item, items []Item, n int) (Item, int) {
	next := n
	if at(items, next).Is(",") {
		next++
	}
	if year, ok := shortYear(items[min(next, len(items)):]); ok {
		item.Year = year
		return item, next + 2
	}
	if isYear(at(items, next)) {
		item.Year, n = at(items, next).N, next+1
	}
	if item.Year > 0 && item.Of > 0 && time.Date(item.Year, item.Month, item.Of, 0, 0, 0, 0, time.UTC).Month() != item.Month {
		return Item{}, 0 // no such day
	}
	return item, n
}

func monthFirst(items []Item, month time.Month, before *Item) (Item, int) {
	item := Item{Kind: Day, Month: month}
	day := at(items, 1)
	if point := at(items, 2); day.Is(".") && (point.Kind == Number || point.Kind == Ordinal) {
		if item, n := monthFirst(append([]Item{items[0]}, items[2:min(len(items), 6)]...), month, before); n > 1 {
			return item, n + 1
		}
	}
	if (day.Kind == Number || day.Kind == Ordinal) && day.N >= 1 && day.N <= 31 && !day.InWords {
		item.Of = day.N
		return withYear(item, items, 2)
	}
	if isYear(day) {
		return withYear(item, items, 1)
	}
	if (month == time.May || month == time.March) && (before == nil || !before.Is("in", "last", "since", "of", "until", "this", "from", "early", "late", "next", "that")) {
		return Item{}, 0 // the words
	}
	return item, 1
}

// isYear reports whether a number is written as a year is.
func isYear(i *Item) bool {
	return i.Kind == Number && len(i.Text) == 4 && i.N >= 1850 && i.N <= 2199
}

// shortYear is a year without its century, behind an apostrophe: '85.
func shortYear(items []Item) (int, bool) {
	if len(items) < 2 || !items[0].Is(`"`) || items[0].Text != "'" && items[0].Text != "’" && items[0].Text != "‘" {
		return 0, false
	}
	number := &items[1]
	if number.Kind != Number || len(number.Text) != 2 || number.Glued != "" || number.Start != items[0].End {
		return 0, false
	}
	return ofCentury(number.N), true
}

func isoDay(items []Item) (Item, int) {
	year, month, day := &items[0], at(items, 1), at(items, 2)
	if !isYear(year) || month.Kind != Number || day.Kind != Number || !month.Joined || !day.Joined || len(month.Text) != 2 || len(day.Text) != 2 || month.N < 1 || month.N > 12 || day.N < 1 {
		return Item{}, 0
	}
	if time.Date(year.N, time.Month(month.N), day.N, 0, 0, 0, 0, time.UTC).Day() != day.N {
		return Item{}, 0
	}
	return Item{Kind: Day, Year: year.N, Month: time.Month(month.N), Of: day.N}, 3
}

// monthOf is the month that a word with a capital letter names.
func monthOf(i *Item) (time.Month, bool) {
	if i.Kind != Word || !i.Capital {
		return 0, false
	}
	for month := time.January; month <= time.December; month++ {
		name := month.String()
		if i.Text == name || len(i.Text) >= 3 && len(i.Text) <= 4 && month != time.May && name[:min(len(i.Text), len(name))] == i.Text {
			return month, true
		}
	}
	return 0, false
}

// dotted is a day as statisticians write it, 27.7.85 or 27.07.1985, and whether some digits are one that can be no time:
// with a month of one figure or a year of four.
func dotted(digits string) (date.Date, bool) {
	parts := strings.Split(digits, ".")
	const dayMonthYear = 3
	if len(parts) != dayMonthYear {
		return date.Date{}, false
	}
	var n [dayMonthYear]int
	for k, part := range parts {
		value, err := strconv.ParseUint(part, 10, 16)
		if err != nil || len(part) > 2 && (k < 2 || len(part) != 4) {
			return date.Date{}, false
		}
		n[k] = int(value)
	}
	if isTime := len(parts[1]) == 2 && len(parts[2]) == 2; isTime || len(parts[2]) < 2 || n[0] < 1 || n[0] > 31 || n[1] < 1 || n[1] > 12 {
		return date.Date{}, false
	}
	if len(parts[2]) == 2 {
		n[2] = ofCentury(n[2])
	}
	if time.Date(n[2], time.Month(n[1]), n[0], 0, 0, 0, 0, time.UTC).Day() != n[0] {
		return date.Date{}, false
	}
	return date.New(n[2], time.Month(n[1]), n[0]), true
}

// ofCentury is the year that is meant by its last two figures.
func ofCentury(n int) int {
	const pivot = 40 // '40 is of the last century
	if n < pivot {
		return 2000 + n
	}
	return 1900 + n
}
