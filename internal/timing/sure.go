package timing

import (
	"strings"
	"unicode"
)

// Sure returns the text that gives the same figures as the one that was refused, spelt as it must be: it has the digits
// that were written, in their order, and no others, or a minute for 60 of up to 99 seconds. It reports false where a figure
// was mended, rounded or left out.
func (e *ParseError) Sure() (text string, ok bool) {
	mended, why, ok := diagnose(e.Kind, e.Text).repair(e.Kind)
	if !ok || why != "" || len(e.Text) > longest || !isSpelling(e.Text) || isByHand(mended) != isByHand(e.Text) {
		return "", false
	}
	digits, now := digitsOf(e.Text), digitsOf(mended)
	if now != digits && (e.Kind != kindMark || now != withMinute(e.Text, digits)) {
		return "", false
	}
	return mended, true
}

// withMinute is the digits of a text of 60 to 99 seconds with decimals as they are with a minute; empty for any other. Of
// 105.2 nobody can tell whether a colon is missing in it, nor of 63 whether minutes are meant.
func withMinute(text, digits string) string {
	figures := strings.TrimSuffix(strings.TrimSpace(text), "h")
	if bare, inUnits := withoutUnits(strings.ToLower(text)); inUnits {
		figures = bare
	}
	whole, decimals, pointed := cutDecimals(figures)
	if !pointed || len(whole) != 2 || whole < "60" || whole+decimals != digits {
		return ""
	}
	return "1" + string(whole[0]-6) + digits[1:]
}

// isSpelling reports whether nothing stands beside the figures of a text but what parts them: signs, blanks and units.
func isSpelling(text string) bool {
	rest := strings.TrimSuffix(strings.TrimSpace(text), "h")
	if _, inUnits := withoutUnits(strings.ToLower(text)); inUnits {
		return true
	}
	return !strings.ContainsFunc(rest, func(c rune) bool {
		return !isDigitRune(c) && !unicode.IsSpace(c) && !strings.ContainsRune(".,:;'\"’”′″：", c)
	})
}

func isDigitRune(c rune) bool { return c >= '0' && c <= '9' }

// digitsOf is the figures of a text, without zeros in front.
func digitsOf(text string) string {
	figures := strings.Map(func(c rune) rune {
		if isDigitRune(c) {
			return c
		}
		return -1
	}, text)
	return strings.TrimLeft(figures, "0")
}

// isByHand reports whether an h stands behind the figures of a text.
func isByHand(text string) bool {
	before, found := strings.CutSuffix(strings.TrimSpace(text), "h")
	return found && !strings.ContainsFunc(before, unicode.IsLetter)
}
