package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

// paceCell holds the pace for 400 m over a stretch, as exact as the time that
// it is derived from.
func paceCell(time timing.Margin, stretch event.Distance) table.Cell {
	ms := race.Per400(time, stretch)
	text := fmt.Sprintf("%d", ms/1000)
	if ms >= 60_000 {
		text = fmt.Sprintf("%d:%02d", ms/60_000, ms/1000%60)
	}
	if decimals := time.Decimals(); decimals > 0 {
		text += fmt.Sprintf(".%03d", ms%1000)[:decimals+1]
	}
	return table.DerivedCell(text, ms, "ms", time.Approx())
}

// metresCell holds a distance that was worked out, in whole tenths of a metre.
func metresCell(d event.Distance) table.Cell {
	sign, tenths := "", int64(d)*10/int64(event.Metre)
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	return table.DerivedCell(fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10), int64(d), "mm", false)
}
