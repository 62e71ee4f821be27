package prose

import (
	"fmt"
	"strconv"

	"github.com/milectl/milectl/internal/timing"
)

// minutes is 3 minutes 45.34 seconds, 3min 45.34sec, 3 min. 45.34 sec., 3m 45.34s, 3:45.34 minutes.
func minutes(items []Item, before *Item) (Item, int) {
	next := 2
	if items[0].Kind == Time && !items[0].Mark.IsZero() && items[0].Margin == (timing.Margin{}) && at(items, 1).Is("minutes", "mins", "min") {
		return items[0], 2
	}
	if n, ok := minutesGlued(items); ok {
		return clockOf(n, at(items, 1).Margin, 2)
	}
	if before != nil && items[0].Kind == Number && items[0].Glued == "" && items[0].N < 30 && at(items, 1).Is("minutes") && before.Is("broke", "break", "breaking", "broken", "under", "inside", "below", "beat") && at(items, 2).Kind != Number && at(items, 2).Kind != Time && at(items, 2).Kind != Length && !at(items, 2).Is("and", ",") {
		return clockOf(items[0].N, noSeconds(), 2) // broke four minutes
	}
	switch {
	case items[0].Kind != Number:
		return Item{}, 0
	case items[0].Glued == "min" || items[0].Glued == "mins":
		next = 1
	case !at(items, 1).Is("minute", "minutes", "min", "mins"):
		return Item{}, 0
	}
	if at(items, next).Is("and", ",") || at(items, next).Is(".") && at(items, next-1).Is("min", "mins") {
		next++
	}
	sec := at(items, next)
	if sec.Kind == Length {
		return clockOf(items[0].N, sec.Margin, next+1)
	}
	if sec.Kind == Time && sec.Margin.Decimals() > 0 && sec.Margin.Milliseconds() < 60_000 && at(items, next-1).Is("minute", "minutes") && !at(items, next+1).Is("second", "seconds", "sec", "secs") {
		return clockOf(items[0].N, sec.Margin, next+1) // two minutes 50.70
	}
	if sec.Kind != Number && sec.Kind != Time || !at(items, next+1).Is("second", "seconds", "sec", "secs") {
		return Item{}, 0
	}
	margin := sec.Margin
	if sec.Kind == Number {
		margin, _ = timing.ParseMargin(strconv.Itoa(sec.N))
	}
	return clockOf(items[0].N, margin, next+2)
}

// minutesGlued is the minutes of 3m 45.34s, which looks like a distance without its seconds, and whether
// some items begin with one.
func minutesGlued(items []Item) (int, bool) {
	const most = 60
	first, sec := &items[0], at(items, 1)
	is := first.Kind == Distance && first.N > 0 && first.N < most && first.Folded == strconv.Itoa(first.N)+"m" && sec.Kind == Length && sec.Margin.Milliseconds() < most*1000
	return first.N, is
}

// noSeconds is a length of no seconds.
func noSeconds() timing.Margin {
	margin, _ := timing.ParseMargin("0")
	return margin
}

func clockOf(minutes int, seconds timing.Margin, n int) (Item, int) {
	text := seconds.String()
	if seconds.Milliseconds() < 10_000 {
		text = "0" + text
	}
	mark, ok := timing.Read(fmt.Sprintf("%d:%s", minutes, text))
	if !ok {
		return Item{}, 0
	}
	return Item{Kind: Time, Mark: mark}, n
}
