package label

import (
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// ReadWind is the wind that a cell gives: +2.0, -0,3, "1.4 m/s", w:+0.1. It reports
// false for none, such as NWI.
func ReadWind(text string) (race.Wind, bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	text = strings.TrimSuffix(strings.TrimSuffix(text, "m/s"), "mps")
	text = strings.TrimPrefix(strings.TrimPrefix(strings.Trim(text, "()"), "wind"), "w")
	text = strings.NewReplacer(",", ".", "−", "-", "±", "+").Replace(strings.TrimLeft(text, ":="))
	if text == "" {
		return race.Wind{}, false
	}
	if text[0] != '+' && text[0] != '-' {
		text = "+" + text
	}
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	text = strings.Replace(strings.Replace(text, "+.", "+0.", 1), "-.", "-0.", 1)
	if text == "-0.0" {
		text = "+0.0"
	}
	wind, err := race.ParseWind(text)
	return wind, err == nil
}
