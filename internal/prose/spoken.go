package prose

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// spoken is a figure as it is said aloud: three minutes, forty-five point three four; three forty-five point three
// four; fifty-five point nine one; point two six of a second.
func spoken(items []Item, before *Item) (Item, int) {
	minutes, next := -1, 0
	first := &items[0]
	bare := first.Is("point")
	switch {
	case bare && (before == nil || !before.Is("by", "just", "only", "mere", "than", "over", "under")):
		return Item{}, 0 // at that point two seconds clear
	case !isSpoken(first) && !bare && !first.Is("nought", "zero"):
		return Item{}, 0
	case at(items, 1).Is("minute", "minutes"):
		minutes, next = first.N, 2
		if at(items, next).Is(",", "and") {
			next++
		}
	case isSpoken(first) && isSpoken(at(items, 1)) && at(items, 1).N >= 10:
		minutes, next = first.N, 1
	}
	seconds := 0
	if of := at(items, next); isSpoken(of) && of.N < 60 {
		seconds, next = of.N, next+1
	} else if of.Is("nought", "zero") {
		next++
	} else if minutes >= 0 {
		return Item{}, 0
	}
	if !at(items, next).Is("point") {
		return Item{}, 0
	}
	decimals, n := spokenDecimals(items, next+1)
	if n == 0 || minutes > 59 {
		return Item{}, 0
	}
	next += 1 + n
	margin, err := timing.ParseMargin(strconv.Itoa(seconds) + "." + decimals)
	if err != nil {
		return Item{}, 0
	}
	if minutes >= 0 {
		if at(items, next).Is("second", "seconds") {
			next++
		}
		return clockOf(minutes, margin, next)
	}
	item := Item{Kind: Time, Margin: margin}
	if seconds > 0 {
		item.Mark, _ = timing.Read(margin.String())
	}
	if unit, ok := secondsBehind(items, next); ok {
		item.Kind = Length
		return item, next + unit
	}
	if bare {
		return Item{}, 0
	}
	return item, next
}

// isSpoken reports whether an item is a number in words.
func isSpoken(i *Item) bool { return i.Kind == Number && i.InWords && i.Glued == "" }

// spokenDecimals is what is said behind the point of a figure, digit by digit or as one number, and of how many items
// it is: three four, thirty-four, oh seven.
func spokenDecimals(items []Item, from int) (string, int) {
	const most = 3
	var digits strings.Builder
	n := 0
	for ; n < most; n++ {
		of := at(items, from+n)
		switch {
		case of.Is("oh", "o", "nought", "zero"):
			digits.WriteByte('0')
			continue
		case !isSpoken(of), n > 0 && of.N > 9, of.N > 99:
		case n == 0 && of.N > 9:
			return strconv.Itoa(of.N), 1
		default:
			digits.WriteString(strconv.Itoa(of.N))
			continue
		}
		break
	}
	return digits.String(), n
}

// spokenYear is a year in words, nineteen eighty-five, and whether some items begin with one.
func spokenYear(items []Item) (int, bool) {
	const century = 100
	first, second := &items[0], at(items, 1)
	if !isSpoken(first) || !isSpoken(second) || first.N < 18 || first.N > 20 || second.N < 10 || second.N >= century || second.Joined || at(items, 2).Is("year", "years", "point", "metres", "seconds") {
		return 0, false
	}
	return first.N*century + second.N, true
}
