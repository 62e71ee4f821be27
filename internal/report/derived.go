package report

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// derived is a figure that was worked out and rounded to the nearest, not
// published: a pace or a distance.
type derived struct {
	text   string
	amount int64
	unit   string // the JSON key of the amount: ms or mm
	approx bool
}

// PaceCell holds the pace for 400 m over a stretch, as exact as the time that
// it is derived from.
func PaceCell(time timing.Margin, stretch event.Distance) Cell {
	ms := race.Per400(time, stretch)
	text := fmt.Sprintf("%d", ms/1000)
	if ms >= 60_000 {
		text = fmt.Sprintf("%d:%02d", ms/60_000, ms/1000%60)
	}
	if decimals := time.Decimals(); decimals > 0 {
		text += fmt.Sprintf(".%03d", ms%1000)[:decimals+1]
	}
	return Cell{value: derived{text: text, amount: ms, unit: "ms", approx: time.Approx()}}
}

// MetresCell holds a distance that was worked out, in whole tenths of a metre.
func MetresCell(d event.Distance) Cell {
	sign, tenths := "", int64(d)*10/int64(event.Metre)
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	return Cell{value: derived{text: fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10), amount: int64(d), unit: "mm"}}
}

// String is the figure as readers see it.
func (d derived) String() string {
	if d.approx {
		return "~" + d.text
	}
	return d.text
}

// MarshalJSON is {"text", "ms" or "mm", "derived": true}, with "approx": true
// for what comes from an approximate time.
func (d derived) MarshalJSON() ([]byte, error) {
	out := fmt.Appendf(nil, `{"text":%q,%q:%d`, d.text, d.unit, d.amount)
	if d.approx {
		out = append(out, `,"approx":true`...)
	}
	return append(out, `,"derived":true}`...), nil
}

// elapsed is a time between two points: a margin without a sign.
type elapsed timing.Margin

// ElapsedCell holds the time between two points, in a column of margins.
func ElapsedCell(time timing.Margin) Cell { return Cell{value: elapsed(time)} }

// MarshalJSON is that of a margin, without the sign.
func (e elapsed) MarshalJSON() ([]byte, error) {
	time := timing.Margin(e)
	out := fmt.Appendf(nil, `{"text":%q,"ms":%d`, strings.TrimPrefix(time.String(), "~"), time.Milliseconds())
	if time.Approx() {
		out = append(out, `,"approx":true`...)
	}
	return append(out, '}'), nil
}
