package prose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// measures is figures with their units: lengths of time, ages, days, distances.
func measures(items []Item, before *Item) (Item, int) {
	for _, of := range [...]rule{underAge, initials, spoken, minutes, seconds, fractions, ages, spans, days, distances} {
		if item, n := of(items, before); n > 0 {
			return item, n
		}
	}
	return Item{}, 0
}

// underAge is U20 or under-20: the name of a class, no figure.
func underAge(items []Item, _ *Item) (Item, int) {
	age := at(items, 1)
	if items[0].Is("under") && age.Joined && slices.Contains([]string{"18", "20", "23", "18s", "20s", "23s"}, age.Folded) {
		return Item{Kind: Word, Text: "under-" + age.Text, Folded: "u" + age.Text}, 2
	}
	if items[0].Text != "U" || age.Kind != Number || age.Start != items[0].End || age.Glued != "" {
		return Item{}, 0
	}
	return Item{Kind: Word, Text: "U" + age.Text, Folded: "u" + age.Text}, 2
}

// initials is U.S., U.K.: the letters of a country as one word.
func initials(items []Item, _ *Item) (Item, int) {
	letters, n := "", 0
	for ; n+1 < len(items); n += 2 {
		letter, point := &items[n], &items[n+1]
		if letter.Kind != Word || len(letter.Text) != 1 || !letter.Capital || !point.Is(".") || point.Start != letter.End || n > 0 && letter.Start != items[n-1].End {
			break
		}
		letters += letter.Text
	}
	switch letters {
	case "US", "USA", "UK", "GB":
		return Item{Kind: Word, Text: letters, Folded: strings.ToLower(letters)}, n
	default:
		return Item{}, 0
	}
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
	case first.Kind == Number && first.Glued == "" && at(items, 1).Is("and") && at(items, 2).Is("a") && at(items, 3).Is("half") && at(items, 4).Is("second", "seconds"):
		var item Item
		item.seconds(strconv.Itoa(first.N) + ".5")
		item.Rough = true
		return item, 5
	case first.Kind == Number && first.Glued == "" && isWholeWithTenths(items):
		part, length := partsOfSecond(items, 1)
		var item Item
		item.seconds(strconv.Itoa(first.N) + "." + part)
		return item, 1 + length
	case first.Kind == Number && first.Glued == "":
		text = strconv.Itoa(first.N)
	case first.Kind == Time && first.Margin != timing.Margin{}:
		text = first.Margin.String()
	case first.Is("a") && at(items, 1).Is("second", "sec") && (before == nil || !before.Is("of")):
		text = "1"
	case first.Is("a") && at(items, 1).Is("full", "whole") && at(items, 2).Is("second"):
		text = "1"
	default:
		return Item{}, 0
	}
	unit, ok := secondsBehind(items, 1)
	if !ok {
		return Item{}, 0
	}
	n = 1 + unit
	var item Item
	if half := first.Kind != Time && at(items, n).Is("and") && at(items, n+1).Is("a") && at(items, n+2).Is("half"); half {
		item.seconds(text + ".5") // a second and a half
		item.Rough = true
		return item, n + 3
	}
	item.seconds(text)
	if item.Kind == 0 {
		return Item{}, 0
	}
	if part, length := partsOfSecond(items, n); length > 0 && first.Kind == Number {
		item = Item{}
		item.seconds(text + "." + part)
		return item, n + length
	}
	item.Rough = first.Kind != Time && at(items, n).Is("and") && at(items, n+1).Is("a")
	if at(items, 1).Is("full", "whole") {
		item.Hedge = Over // no less than so much
	}
	return item, n
}

// secondsBehind is of how many items the unit of a figure is that stands from a place on, and whether that is seconds.
func secondsBehind(items []Item, n int) (int, bool) {
	switch {
	case at(items, n).Is("second", "seconds", "sec", "secs", "s"):
		return 1, true
	case at(items, n).Is("of") && at(items, n+1).Is("a") && at(items, n+2).Is("second"):
		return 3, true
	case at(items, n).Is("full", "clear", "whole", "complete") && at(items, n+1).Is("second", "seconds"):
		return 2, true
	default:
		return 0, false
	}
}

// fractions is a quarter of a second, half a second, four hundredths.
func fractions(items []Item, before *Item) (Item, int) {
	count, next := 1, 1
	if one := at(items, 1); items[0].Kind == Number && items[0].N == 1 && one.Kind == Number && one.N == 1 && one.InWords && at(items, 2).Joined {
		item, n := fractions(items[1:], before) // one one-hundredth
		return item, n + min(n, 1)
	}
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
	case unit.Is("thirds") && count == 2:
		text = "0.667"
	case unit.Joined && unit.N == 100 && (unit.Kind == Number && (unit.Glued == "" || unit.Glued == "ths") || unit.Kind == Ordinal) && count < 100 && at(items, next+1).Is("of", "second", "sec", "secs"):
		return hundredths(items, count, next+1) // 27/100 of a second
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

// hundredths is so many hundredths whose second stands at a place: 27/100 sec, 27/100 of a second.
func hundredths(items []Item, count, n int) (Item, int) {
	if at(items, n).Is("of") {
		n++
	}
	if at(items, n).Is("a") {
		n++
	}
	if !at(items, n).Is("second", "sec", "secs") {
		return Item{}, 0
	}
	var item Item
	item.seconds(fmt.Sprintf("0.%02d", count))
	return item, n + 1
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
	case unit.Is("year", "years", "yrs", "yr") && i.Years+i.Months+i.Weeks+i.Days == 0:
		i.Years = n
	case unit.Is("month", "months") && i.Months+i.Weeks+i.Days == 0:
		i.Months = n
	case unit.Is("week", "weeks") && i.Weeks+i.Days == 0:
		i.Weeks = n
	case (unit.Is("day", "days") || unit.Is("d") && i.Years > 0) && i.Days == 0:
		i.Days = n
	default:
		return false
	}
	return true
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
	case unit.Is("y", "yd", "yds", "yard", "yards"):
		d, ok := yards(first.N)
		if !ok {
			return Item{}, 0
		}
		return Item{Kind: Distance, Metres: d}, 2
	case unit.Is("mile", "miles"):
		return Item{Kind: Distance, Metres: event.Distance(first.N) * event.Mile}, 2
	default:
		return Item{}, 0
	}
}
