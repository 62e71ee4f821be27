package sheet

import (
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// SetTime gives the row a time as the file prints it: what has thousandths is
// rounded up to hundredths, as the rules do, and kept as the reading. It reports
// false for a text that is not plainly a time.
func (r *Row) SetTime(text string) bool {
	mark, ok := timing.Meant(strings.TrimSpace(text))
	if !ok {
		return false
	}
	r.Mark = mark
	if mark.Decimals() > 2 {
		r.Mark, r.Thousandths = mark.RoundUp(timing.Hundredth), mark
	}
	return true
}
