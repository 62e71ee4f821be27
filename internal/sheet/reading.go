package sheet

import (
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// ReadingBehind is the reading of the photo finish that stands behind a time: in brackets,
// (14.304), or by its last figures alone, (.304). It is false for any other text.
func ReadingBehind(text string) (reading string, ok bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), ",", ".")
	bare := strings.TrimSpace(strings.TrimRight(strings.TrimLeft(text, "([{"), ")]}"))
	at := strings.LastIndexByte(bare, '.')
	const figures = 3
	switch {
	case at < 0 || len(bare)-at-1 != figures || strings.Trim(bare, "0123456789:.") != "":
		return "", false
	case at > 0 && bare == text: // a time by itself, which may be anything
		return "", false
	}
	return bare, true
}

// SetReading keeps a reading in thousandths of which the mark was rounded up, whole or by
// its last figures: 53.00 (.991) was 52.991. It reports false, and keeps nothing, where
// there is none such.
func (r *Row) SetReading(text string) bool {
	text = strings.ReplaceAll(text, ",", ".")
	if r.Mark.Decimals() != 2 || r.Mark.Hand() {
		return false
	}
	said := text
	if meant, ok := timing.Meant(text); ok && text[0] != '.' {
		said = meant.String()
	}
	reading, last := r.Mark.Within(timing.Millisecond)
	step, err := timing.ParseMargin("0.001")
	for err == nil {
		if one := reading.String(); one == said || text[0] == '.' && strings.HasSuffix(one, text) {
			r.Thousandths = reading
			return true
		}
		if reading == last {
			break
		}
		reading = reading.Add(step)
	}
	return false
}
