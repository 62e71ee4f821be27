package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
)

// derived is a figure that was worked out and rounded to the nearest, not
// published: a pace or a distance.
type derived struct {
	text   string
	amount int64
	unit   string // the JSON key of the amount: ms or mm
}

// PaceCell holds a pace in milliseconds, a multiple of ten.
func PaceCell(ms int64) Cell {
	hundredths := ms / 10
	text := fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	if hundredths >= 6000 {
		text = fmt.Sprintf("%d:%02d.%02d", hundredths/6000, hundredths/100%60, hundredths%100)
	}
	return Cell{value: derived{text: text, amount: ms, unit: "ms"}}
}

// MetresCell holds a distance that was worked out, in whole tenths of a metre.
func MetresCell(d event.Distance) Cell {
	sign, tenths := "", int64(d)*10/int64(event.Metre)
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	return Cell{value: derived{text: fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10), amount: int64(d), unit: "mm"}}
}

// MarshalJSON is {"text", "ms" or "mm", "derived": true}.
func (d derived) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{"text":%q,%q:%d,"derived":true}`, d.text, d.unit, d.amount), nil
}
