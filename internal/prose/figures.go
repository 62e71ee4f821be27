package prose

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// read makes an item of digits, and of the letters that stand directly behind them.
func (i *Item) read(digits, letters string) {
	i.Kind = Word
	if day, ok := dotted(digits); ok && letters == "" {
		i.Kind, i.Year, i.Month, i.Of = Day, day.Year(), day.Month(), day.Day()
		return
	}
	if n, ok := whole(digits); ok {
		i.ofNumber(n, letters)
		return
	}
	if letters == "am" || letters == "pm" {
		i.Kind = OfDay
		return
	}
	if letters == "m" || letters == "km" {
		if d, ok := metres(digits, letters); ok {
			i.Kind, i.Metres = Distance, d
			return
		}
	}
	clock := asClock(digits)
	if of, slip := pointed(digits); slip {
		clock, i.Slip = of, true
	}
	if letters == "h" {
		clock += "h"
	}
	mark, isMark := markOf(clock)
	margin, err := timing.ParseMargin(decimalPoint(digits))
	if !isMark && err != nil {
		return
	}
	i.Kind, i.Mark = Time, mark
	if err == nil {
		i.Margin = margin
	}
	switch letters {
	case "", "h":
	case "s", "sec", "secs", "seconds":
		if err == nil {
			i.Kind = Length
		}
	default:
		i.Glued = letters
	}
}

// asClock is a figure with colons before the seconds and a point behind them: 3.45.34 and 3.45,34 are how some write it.
func asClock(digits string) string {
	digits = decimalPoint(digits)
	if strings.Count(digits, ".") == 2 && !strings.Contains(digits, ":") {
		return strings.Replace(digits, ".", ":", 1)
	}
	return digits
}

// decimalPoint is a figure with a comma before its last two figures, as much of Europe writes them, with a point there,
// and a colon where it had a point: 3.45,60, 3:45,6, 55,91.
func decimalPoint(digits string) string {
	whole, decimals, ok := strings.Cut(digits, ",")
	if !ok || len(decimals) == 0 || len(decimals) > 2 || strings.ContainsAny(decimals, ".:,") {
		return digits
	}
	whole = strings.Replace(whole, ".", ":", 1)
	if plain := strings.Count(whole, ":") == 0; plain && (len(whole) > 2 || len(decimals) != 2) {
		return digits
	}
	return whole + "." + decimals
}

// pointed is a figure with a point where its second colon stands, and whether it is one that may be
// meant so: 3:45:34 is no time of hours where people run a mile. Two hours are.
func pointed(digits string) (string, bool) {
	const shortest, cut = "3:00:00", 4
	if len(digits) != len(shortest) || digits < shortest || digits[1] != ':' || digits[cut] != ':' || strings.Count(digits, ":") != 2 {
		return "", false
	}
	return digits[:cut] + "." + digits[cut+1:], true
}

// ofNumber is a whole number with letters behind it: 8th, 400m, 10k.
func (i *Item) ofNumber(n int, letters string) {
	i.Kind, i.N = Number, n
	switch letters {
	case "":
	case "st", "nd", "rd", "th":
		i.Kind = Ordinal
	case "m", "metres", "meters", "metre", "meter":
		i.Kind, i.Metres = Distance, event.Distance(n)*event.Metre
	case "km", "k":
		i.Kind, i.Metres = Distance, event.Distance(n)*1000*event.Metre
	case "y", "yd", "yds", "yards":
		i.Glued = letters
		if d, ok := yards(n); ok {
			i.Kind, i.Metres, i.Glued = Distance, d, ""
		}
	case "am", "pm":
		i.Kind = OfDay
	case "s", "sec", "secs":
		if letters == "s" && n >= 1800 && n < 2200 {
			i.Kind = Day // a decade
			return
		}
		i.seconds(strconv.Itoa(n))
	default:
		i.Glued = letters
	}
}

// seconds makes the item a length of so many seconds.
func (i *Item) seconds(text string) {
	margin, err := timing.ParseMargin(text)
	if err != nil {
		return
	}
	i.Kind, i.Margin = Length, margin
	if mark, ok := markOf(text); ok {
		i.Mark = mark
	}
}

// markOf is a time as one writes it, or in seconds of which there are more than a minute has: 64.6 of a first lap.
func markOf(text string) (timing.Mark, bool) {
	const minute = 60
	if mark, ok := timing.Read(text); ok {
		return mark, true
	}
	whole, decimals, ok := strings.Cut(text, ".")
	n, err := strconv.ParseUint(whole, 10, 8)
	if !ok || err != nil || len(whole) != 2 || n < minute {
		return timing.Mark{}, false
	}
	return timing.Read(fmt.Sprintf("1:%02d.%s", n-minute, decimals))
}

// mostDigits keeps a whole number small.
const mostDigits = 8

// whole is a whole number, with commas between its thousands or without.
func whole(digits string) (int, bool) {
	plain := digits
	if strings.Contains(digits, ",") {
		groups := strings.Split(digits, ",")
		for k, group := range groups {
			if k > 0 && len(group) != 3 || k == 0 && len(group) > 3 {
				return 0, false
			}
		}
		plain = strings.Join(groups, "")
	}
	if len(plain) > mostDigits {
		return 0, false
	}
	n, err := strconv.ParseUint(plain, 10, 32)
	return int(n), err == nil
}

func metres(digits, letters string) (event.Distance, bool) {
	d, err := event.ParseDistance(digits + "m")
	if letters == "km" {
		d *= 1000
	}
	return d, err == nil
}

// yards is so many yards where a point of a race can stand there: quarters and eighths of a mile, and round numbers that
// are told to the finish.
func yards(n int) (event.Distance, bool) {
	const furlong, round = 220, 100
	d, err := event.ParseDistance(strconv.Itoa(n) + "y")
	return d, err == nil && (n%furlong == 0 || n%round == 0)
}

// numberWord is a number in one word, and false where it is none.
func numberWord(folded string) (int, bool) {
	const small = " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
	return position(small, folded)
}

// tensWord is twenty, thirty and so on.
func tensWord(folded string) (int, bool) {
	n, ok := position(" twenty thirty forty fifty sixty seventy eighty ninety ", folded)
	return (n + 1) * 10, ok
}

// ordinalWord is an ordinal in one word.
func ordinalWord(folded string) (int, bool) {
	const small = " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
	return position(small, folded)
}

// position is which word of a list one is, counted from 1.
func position(list, word string) (int, bool) {
	at := strings.Index(list, " "+word+" ")
	if word == "" || at < 0 {
		return 0, false
	}
	return strings.Count(list[:at+1], " "), true
}
