package table

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// derived is a figure that was worked out and rounded to the nearest, not published: a pace or a distance.
type derived struct {
	text   string
	amount int64
	unit   string
	approx bool
}

// DerivedCell holds a figure that was worked out: its text, and the amount in a unit that is the JSON key of the amount,
// such as ms or mm. What comes from an approximate figure is approximate, and readers see it so.
func DerivedCell(text string, amount int64, unit string, approx bool) Cell {
	return Cell{value: derived{text: text, amount: amount, unit: unit, approx: approx}}
}

// String is the figure as readers see it.
func (d derived) String() string {
	if d.approx {
		return "~" + d.text
	}
	return d.text
}

// MarshalJSON is {"text", the amount under its unit, "derived": true}, with "approx": true for what is approximate.
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
