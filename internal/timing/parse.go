package timing

import "strings"

// limit is the first number of seconds, 100 hours, that neither a mark nor a margin reaches.
const limit = 100 * 60 * 60

// Parse reads a mark: [h:]mm:ss[.fff], m:ss[.fff] or ss[.fff], and "h" behind a hand time. The first field has no
// leading zero, later fields have two digits, all are below 60 but for hours, which are below 100. What Parse accepts,
// String gives back unchanged. The error is always a *ParseError.
func Parse(text string) (Mark, error) {
	m, ok := scanMark(text)
	if !ok {
		return Mark{}, refuse(kindMark, text)
	}
	return m, nil
}

// Read is Parse for texts that are tried: it says whether one is a mark, not why it is none.
func Read(text string) (Mark, bool) { return scanMark(text) }

// ParseMargin reads a margin that is not negative: s[.fff], such as "0.26", "1.01", "12" or "62.10", below 100 hours.
// The error is always a *ParseError.
func ParseMargin(text string) (Margin, error) {
	g, ok := scanMargin(text)
	if !ok {
		return Margin{}, refuse(kindMargin, text)
	}
	return g, nil
}

// scanMark reports whether text is a mark, and which.
func scanMark(text string) (m Mark, ok bool) {
	figures, hand := strings.CutSuffix(text, "h")
	whole, thousandths, decimals, ok := scanFraction(figures)
	if !ok {
		return Mark{}, false
	}
	seconds, ok := scanClock(whole)
	if !ok {
		return Mark{}, false
	}
	return Mark{ms: int32(seconds*1000 + thousandths), decimals: decimals, hand: hand}, true
}

// scanMargin reports whether text is a margin, and which.
func scanMargin(text string) (g Margin, ok bool) {
	whole, thousandths, decimals, ok := scanFraction(text)
	if !ok || len(whole) == 0 || len(whole) > 6 || whole[0] == '0' && whole != "0" {
		return Margin{}, false
	}
	seconds, ok := scanDigits(whole)
	if !ok || seconds >= limit {
		return Margin{}, false
	}
	return Margin{ms: seconds*1000 + thousandths, decimals: decimals}, true
}

// scanFraction cuts the decimals from text and returns what stands before them.
func scanFraction(text string) (whole string, thousandths int64, decimals uint8, ok bool) {
	whole, fraction, pointed := strings.Cut(text, ".")
	if !pointed {
		return whole, 0, 0, true
	}
	if len(fraction) == 0 || len(fraction) > 3 {
		return "", 0, 0, false
	}
	n, ok := scanDigits(fraction)
	decimals = uint8(len(fraction))
	return whole, n * int64(unitOf(decimals)), decimals, ok
}

// scanClock reads [[h:]m:]s from its end, where the places of the colons are known.
func scanClock(text string) (seconds int64, ok bool) {
	scale := int64(1)
	for scale < 3600 && len(text) > 3 && text[len(text)-3] == ':' {
		field, ok := scanDigits(text[len(text)-2:])
		if !ok || field >= 60 {
			return 0, false
		}
		seconds += field * scale
		scale *= 60
		text = text[:len(text)-3]
	}
	if len(text) == 0 || len(text) > 2 || text[0] == '0' {
		return 0, false
	}
	first, ok := scanDigits(text)
	if !ok || first >= 60 && scale < 3600 {
		return 0, false
	}
	return seconds + first*scale, true
}

// scanDigits reads a number that is all ASCII digits and short enough not to overflow.
func scanDigits(text string) (n int64, ok bool) {
	for i := range len(text) {
		digit := text[i] - '0'
		if digit > 9 {
			return 0, false
		}
		n = n*10 + int64(digit)
	}
	return n, true
}
