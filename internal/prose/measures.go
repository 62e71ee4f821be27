package prose

import (
	"fmt"
	"strconv"
	"time"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// measures is figures with their units: lengths of time, ages, days, distances.
func measures(items []Item, before *Item) (Item, int) {
	for _, of := range [...]rule{minutes, seconds, fractions, ages, spans, days, distances} {
		if item, n := of(items, before); n > 0 {
			return item, n
		}
	}
	return Item{}, 0
}

// seconds is 0.26 seconds, 0.26 of a second, a second, two seconds.
func seconds(items []Item, before *Item) (Item, int) {
	first, n := &items[0], 0
	var text string
	switch {
	case first.Kind == Number && first.Glued == "" && at(items, 1).Is("½") && at(items, 2).Is("second", "seconds"):
		var item Item
		item.seconds(strconv.Itoa(first.N) + ".5")
		item.Rough = true
		return item, 3
	case first.Kind == Number && first.Glued == "":
		text = strconv.Itoa(first.N)
	case first.Kind == Time && first.Margin != timing.Margin{}:
		text = first.Margin.String()
	case first.Is("a") && at(items, 1).Is("second", "sec") && (before == nil || !before.Is("of")):
		text = "1"
	default:
		return Item{}, 0
	}
	switch {
	case at(items, 1).Is("second", "seconds", "sec", "secs", "s"):
		n = 2
	case at(items, 1).Is("of") && at(items, 2).Is("a") && at(items, 3).Is("second"):
		n = 4
	case at(items, 1).Is("full", "clear", "whole") && at(items, 2).Is("second", "seconds"):
		n = 3
	default:
		return Item{}, 0
	}
	var item Item
	item.seconds(text)
	if item.Kind == 0 {
		return Item{}, 0
	}
	item.Rough = first.Kind != Time && at(items, n).Is("and") && at(items, n+1).Is("a")
	return item, n
}

// fractions is a quarter of a second, half a second, four hundredths.
func fractions(items []Item, before *Item) (Item, int) {
	count, next := 1, 1
	switch first := &items[0]; {
	case first.Kind == Number && first.Glued == "":
		count = first.N
	case first.Is("a", "one"):
	case first.Is("half", "quarter", "tenth", "hundredth", "thousandth"):
		next = 0
	default:
		return Item{}, 0
	}
	unit := at(items, next)
	text, rough := "", true
	switch {
	case unit.Is("half") && count == 1:
		text = "0.5"
	case unit.Is("quarter") && count == 1:
		text = "0.25"
	case unit.Is("quarters") && count == 3:
		text = "0.75"
	case unit.Kind == Ordinal && unit.InWords && count == 1 && unit.N >= 3 && unit.N <= 9:
		text = fmt.Sprintf("0.%03d", 1000/unit.N)
	case isTenth(unit):
		text, rough = fmt.Sprintf("%d.%d", count/10, count%10), false
	case unit.Is("hundredth", "hundredths"):
		text, rough = fmt.Sprintf("%d.%02d", count/100, count%100), false
	case unit.Is("thousandth", "thousandths"):
		text, rough = fmt.Sprintf("%d.%03d", count/1000, count%1000), false
	default:
		return Item{}, 0
	}
	n := next + 1
	ofSecond := 0
	for _, word := range []string{"of", "a", "second"} {
		if at(items, n+ofSecond).Is(word) {
			ofSecond++
		} else if word != "of" || !at(items, n+ofSecond).Is("a") {
			break
		}
	}
	if unit.Is("half") && at(items, n).Is("second") && at(items, n).Joined {
		ofSecond = 1
	}
	if at(items, n+ofSecond-1).Is("second") && (ofSecond > 1 || unit.Is("half")) && ofSecond > 0 {
		n += ofSecond
	} else if rough || !unit.Is("tenths", "hundredths", "thousandths", "hundredth", "thousandth") && (!isTenth(unit) || count != 1 || next == 0 || !isApart(items, n, before)) {
		return Item{}, 0
	}
	var item Item
	item.seconds(text)
	item.Rough = rough
	return item, n
}

// isApart reports whether what stands at a place says that a tenth is one of a second: a tenth
// further back, by a tenth.
func isApart(items []Item, n int, before *Item) bool {
	next := at(items, n)
	return next.Is("further", "back", "behind", "ahead", "clear", "adrift", "slower", "faster", "quicker", "outside", "inside", "off", "short", "later", "down", "away", "apart") ||
		before != nil && before.Is("by") && (next.Kind == Sign || next.Kind == 0 || next.Is("from"))
}

func isTenth(i *Item) bool {
	return i.Is("tenth", "tenths") || i.Kind == Ordinal && i.N == 10 && i.InWords
}

// ages is 26-year-old.
func ages(items []Item, _ *Item) (Item, int) {
	if items[0].Kind == Number && at(items, 1).Is("year", "years") && at(items, 2).Is("old", "olds") {
		return Item{Kind: Age, N: items[0].N}, 3
	}
	return Item{}, 0
}

// spans is 39 years, 38 years and 10 months, 251 days.
func spans(items []Item, _ *Item) (Item, int) {
	item, n := Item{Kind: Span}, 0
	for next := 0; ; {
		if n > 0 && at(items, next).Is("and", ",") {
			next++
		}
		number := at(items, next)
		if number.Kind != Number || number.Glued != "" || !item.add(number.N, at(items, next+1)) {
			return item, n
		}
		next += 2
		n = next
	}
}

// add adds so many of a unit, each unit once.
func (i *Item) add(n int, unit *Item) bool {
	if n <= 0 || n > 100_000 {
		return false
	}
	switch {
	case unit.Is("year", "years") && i.Years+i.Months+i.Weeks+i.Days == 0:
		i.Years = n
	case unit.Is("month", "months") && i.Months+i.Weeks+i.Days == 0:
		i.Months = n
	case unit.Is("week", "weeks") && i.Weeks+i.Days == 0:
		i.Weeks = n
	case unit.Is("day", "days") && i.Days == 0:
		i.Days = n
	default:
		return false
	}
	return true
}

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
	const pivot = 40 // '40 is of the last century
	if number.N < pivot {
		return 2000 + number.N, true
	}
	return 1900 + number.N, true
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

// distances is 400 metres, 1,500m, two miles.
func distances(items []Item, _ *Item) (Item, int) {
	first, unit := &items[0], at(items, 1)
	if first.Kind != Number || first.Glued != "" || first.N == 0 {
		return Item{}, 0
	}
	switch {
	case unit.Is("m", "metre", "metres", "meter", "meters"):
		return Item{Kind: Distance, Metres: event.Distance(first.N) * event.Metre}, 2
	case unit.Is("km", "kilometres", "kilometers", "kilometre", "kilometer"):
		return Item{Kind: Distance, Metres: event.Distance(first.N) * 1000 * event.Metre}, 2
	case unit.Is("mile", "miles"):
		return Item{Kind: Distance, Metres: event.Distance(first.N) * event.Mile}, 2
	default:
		return Item{}, 0
	}
}
