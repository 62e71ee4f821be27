package race

import (
	"fmt"
	"strings"
)

// Wind is a reading of the wind in a race, in tenths of a metre a second: with the
// runners above zero. The zero value is no reading.
type Wind struct {
	tenths int
	read   bool
}

// Strongest is the strongest wind, with the runners, in which a mark counts for a
// record and as a best: 2.0 m/s (CR31).
const Strongest = 20

// WindPattern matches exactly what [ParseWind] accepts.
const WindPattern = `([+]([1-9][0-9]?|0)\.[0-9]|-([1-9][0-9]?\.[0-9]|0\.[1-9]))`

// ParseWind reads a reading as documents write it: with its sign and one decimal. The
// error is a *[WindError].
func ParseWind(text string) (Wind, error) {
	var tenths int
	number, hasSign := strings.CutPrefix(text, "+")
	if !hasSign {
		number, hasSign = strings.CutPrefix(text, "-")
	}
	whole, decimal, _ := strings.Cut(number, ".")
	if !hasSign || len(whole) < 1 || len(whole) > 2 || len(decimal) != 1 || !isNumber(whole+decimal) || len(whole) == 2 && whole[0] == '0' {
		return Wind{}, &WindError{text}
	}
	for _, c := range whole + decimal {
		tenths = tenths*10 + int(c-'0')
	}
	if text[0] == '-' {
		if tenths == 0 {
			return Wind{}, &WindError{text}
		}
		tenths = -tenths
	}
	return Wind{tenths, true}, nil
}

func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// IsZero reports whether there is no reading.
func (w Wind) IsZero() bool { return !w.read }

// Aids reports whether the wind was stronger than marks count in.
func (w Wind) Aids() bool { return w.tenths > Strongest }

// String is the reading with its sign and one decimal, as documents write it:
// +1.3; empty for none.
func (w Wind) String() string {
	if !w.read {
		return ""
	}
	sign, tenths := "+", w.tenths
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	return fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10)
}

// Tenths is the reading in tenths of a metre a second.
func (w Wind) Tenths() int { return w.tenths }

// WindError says why a text is no reading of the wind.
type WindError struct{ Text string }

// Error is `wind "TEXT": PROBLEM`.
func (e *WindError) Error() string {
	return fmt.Sprintf("wind %.60q: not metres a second with a sign and one decimal", e.Text)
}

// Help is the reading that was meant, where that is plain.
func (e *WindError) Help() string {
	plain := strings.NewReplacer(",", ".", "−", "-", "–", "-", " ", "", "m/s", "", "\u00a0", "").Replace(strings.ToLower(e.Text))
	switch plain {
	case "nwi", "nw", "nwr":
		return "leave it out: there is no reading"
	case "-0.0", "0", "0.0", "±0.0", "±0", "-0":
		return `write "+0.0"`
	}
	for _, meant := range []string{plain, "+" + plain, plain + ".0", "+" + plain + ".0"} {
		if _, err := ParseWind(meant); err == nil {
			return fmt.Sprintf("write %q", meant)
		}
	}
	return `write it like "+1.3" or "-0.4"; of two decimals round up the second`
}
