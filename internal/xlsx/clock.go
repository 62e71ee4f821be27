package xlsx

import (
	"fmt"
	"math/big"
	"strings"
	"time"
)

// epoch is from which day a workbook counts.
type epoch int

// The two ways in which workbooks count days.
const (
	epoch1900 epoch = iota
	epoch1904
)

const (
	second = 1000 // in milliseconds
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

// milliseconds is a part of days in whole milliseconds, which is more exact than any
// time of a race.
func milliseconds(days *big.Rat) int64 {
	ms := new(big.Rat).Mul(days, new(big.Rat).SetInt64(day))
	rounded := new(big.Rat).Add(ms, big.NewRat(1, 2))
	return new(big.Int).Quo(rounded.Num(), rounded.Denom()).Int64()
}

// time is a part of days as a time: as the format shows it, but without zeros before
// it, and longer where the cell holds more.
func (f format) time(days *big.Rat) Cell {
	const longest = 1000
	if days.Cmp(new(big.Rat).SetInt64(longest)) > 0 {
		return f.plain(days)
	}
	ms := milliseconds(days)
	full := f
	for unit := []int64{second, 100, 10, 1}[f.decimals]; ms%unit != 0; unit /= 10 {
		full.decimals++
	}
	full.seconds = f.seconds || ms%minute != 0
	full.hours = f.hours || !f.elapsed && ms >= hour
	full.elapsed = f.elapsed || ms >= day
	shown := f.clock(ms)
	if shown == full.clock(ms) {
		shown = ""
	}
	clock := f.hours && !full.seconds
	if full.seconds && !f.halves {
		full.padded, full.hours, full.minutes = false, full.hours && ms >= hour, ms >= minute
	}
	return Cell{Text: full.clock(ms), Shown: shown, Clock: clock}
}

// clock is a time in the fields that the format has.
func (f format) clock(ms int64) string {
	unit := []int64{second, 100, 10, 1}[f.decimals]
	ms = (ms + unit/2) / unit * unit
	if !f.elapsed {
		ms %= day
	}
	fraction := ""
	if f.decimals > 0 {
		fraction = fmt.Sprintf(".%03d", ms%second)[:f.decimals+1]
	}
	text := ""
	switch {
	case f.hours && f.halves:
		text = fmt.Sprintf("%d:%02d", (ms/hour+11)%12+1, ms/minute%60)
	case f.hours:
		text = fmt.Sprintf("%d:%02d", ms/hour, ms/minute%60)
	case f.minutes && (f.elapsed || ms < hour):
		text = fmt.Sprintf("%d", ms/minute)
	case f.minutes:
		text = fmt.Sprintf("%d", ms/minute%60)
	default:
		return fmt.Sprintf("%d%s", ms/second, fraction)
	}
	if f.seconds {
		text += fmt.Sprintf(":%02d%s", ms/second%60, fraction)
	}
	if first, _, _ := strings.Cut(text, ":"); f.padded && len(first) == 1 {
		text = "0" + text
	}
	if f.halves {
		text += []string{" AM", " PM"}[ms/(12*hour)%2]
	}
	return text
}

// date is a number of days as a day, with the time of the day where the format shows
// one.
func (f format) date(days *big.Rat, from epoch) Cell {
	const last = 2958465 // the end of the year 9999
	whole := new(big.Int).Quo(days.Num(), days.Denom())
	if !whole.IsInt64() || whole.Int64() > last {
		return f.plain(days)
	}
	n := whole.Int64()
	if n == 0 && f.isTime() {
		return format{hours: true, minutes: true, seconds: f.seconds, decimals: f.decimals}.time(days)
	}
	const leapBug = 60 // workbooks have a 29 February 1900
	start := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from == epoch1904:
		start = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case n < leapBug:
		n++
	}
	text := start.AddDate(0, 0, int(n)).Format(time.DateOnly)
	if rest := new(big.Rat).Sub(days, new(big.Rat).SetInt(whole)); rest.Sign() > 0 && f.isTime() {
		text += " " + format{hours: true, minutes: true, padded: true}.time(rest).Text
	}
	return Cell{Text: text}
}
