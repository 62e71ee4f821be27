package label

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// ReadWind is the wind that a cell gives: +2.0, -0,3, "1.4 m/s", w:+0.1. More decimals
// are rounded to the next tenth with the runners: +2.03 is +2.1, -2.03 is -2.0.
// It reports false for none, such as NWI, and for two figures before two, which are a
// time unless a sign or a unit says otherwise.
func ReadWind(text string) (race.Wind, bool) {
	text, isMarked := plainWind(text)
	if text == "" {
		return race.Wind{}, false
	}
	if whole, decimals, _ := strings.Cut(text[1:], "."); len(decimals) > 1 && (isMarked || len(whole) == 1) {
		text = roundedWind(text[0] == '-', whole, decimals)
	}
	if text == "-0.0" {
		text = "+0.0"
	}
	wind, err := race.ParseWind(text)
	return wind, err == nil
}

// IsRoundedWind reports whether ReadWind rounds the wind that a cell gives.
func IsRoundedWind(text string) bool {
	plain, _ := plainWind(text)
	_, decimals, _ := strings.Cut(plain, ".")
	return strings.Trim(decimals[min(1, len(decimals)):], "0") != ""
}

// roundedWind is a wind of more than one decimal, rounded with the runners; empty where it
// is no number, or has more decimals than a gauge gives.
func roundedWind(against bool, whole, decimals string) string {
	const most, base = 3, 10
	tenths, err := strconv.ParseUint(whole+decimals[:1], base, 16)
	if err != nil || len(decimals) > most || strings.Trim(whole+decimals, "0123456789") != "" {
		return ""
	}
	sign := "+"
	switch {
	case against:
		sign = "-"
	case strings.Trim(decimals[1:], "0") != "":
		tenths++
	}
	return fmt.Sprintf("%s%d.%d", sign, tenths/base, tenths%base)
}

// plainWind is a wind as documents write it, but for its decimals; marked where it has a
// sign or a unit.
func plainWind(text string) (plain string, marked bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	bare := strings.TrimSuffix(strings.TrimSuffix(text, "m/s"), "mps")
	marked, text = bare != text, bare
	text = strings.TrimPrefix(strings.TrimPrefix(strings.Trim(text, "()"), "wind"), "w")
	text = strings.NewReplacer(",", ".", "−", "-", "±", "+").Replace(strings.TrimLeft(text, ":="))
	if text == "" {
		return "", marked
	}
	if text[0] != '+' && text[0] != '-' {
		text = "+" + text
	} else {
		marked = true
	}
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return strings.Replace(strings.Replace(text, "+.", "+0.", 1), "-.", "-0.", 1), marked
}
