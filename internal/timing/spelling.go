package timing

import (
	"fmt"
	"strings"
	"unicode"
)

// longest is how many bytes a text has at most that is looked through for a time in words.
const longest = 60

// fractionFault finds fractions of a second, as old watches showed them: 3:41 3/5.
func fractionFault(text string) fault {
	if len(text) > longest {
		return fault{}
	}
	whole, n, d := cutFraction(strings.TrimSpace(strings.TrimSuffix(text, "h")))
	if d == 0 || whole == "" || strings.Trim(whole, "0123456789: ") != "" {
		return fault{}
	}
	why := fmt.Sprintf("%d/%d of a second, by hand", n, d)
	if 10*n%d != 0 {
		why = fmt.Sprintf("%d/%d of a second, rounded up to a tenth as times by hand are", n, d)
	}
	return fault{
		problem: "fractions of a second must be written as decimals",
		mended:  fmt.Sprintf("%s.%dh", whole, (10*n+d-1)/d),
		why:     why,
		advice:  "write the fraction as a decimal",
	}
}

// cutFraction cuts a fraction of a second from the end of a text; d is 0 where there is none that a watch shows.
func cutFraction(text string) (whole string, n, d int) {
	if short := strings.TrimRightFunc(text, unicode.IsDigit); short != text && strings.HasSuffix(short, "/") {
		n, d = lastNumber(strings.TrimSuffix(short, "/")), lastNumber(text)
		whole = strings.TrimRight(strings.TrimSuffix(short, "/"), "0123456789")
		if trimmed := strings.TrimRight(whole, " -+."); trimmed != whole {
			whole = trimmed
		} else {
			d = 0 // the figures of the seconds and those of the fraction are one number
		}
	} else {
		whole, n, d = cutSign(text)
	}
	switch d {
	case 2, 4, 5, 8, 10:
		if 0 < n && n < d {
			return whole, n, d
		}
	}
	return text, 0, 0
}

// cutSign cuts a fraction that is one character.
func cutSign(text string) (whole string, n, d int) {
	const signs = "½¼¾⅕⅖⅗⅘⅛⅜⅝⅞"
	of := [...][2]int{{1, 2}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 8}, {3, 8}, {5, 8}, {7, 8}}
	i := 0
	for _, sign := range signs {
		if whole, ok := strings.CutSuffix(text, string(sign)); ok {
			return strings.TrimRight(whole, " -+."), of[i][0], of[i][1]
		}
		i++
	}
	return text, 0, 0
}

// lastNumber is the number of at most two digits at the end of a text, 0 where there is none.
func lastNumber(text string) int {
	digits := text[len(strings.TrimRight(text, "0123456789")):]
	if len(digits) > 2 {
		return 0
	}
	n, _ := scanDigits(digits)
	return int(n)
}

// unitFault finds times with their units in words: 3 min 35 s 95, 3m45.34s, 2h04:55.
func unitFault(text string) fault {
	if len(text) > longest {
		return fault{}
	}
	mended, ok := withoutUnits(strings.ToLower(text))
	if !ok {
		return fault{}
	}
	problem := "the fields must be parted by colons, not by words"
	if strings.Count(mended, ":") == strings.Count(text, ":") {
		problem = "its unit must be left out"
	}
	return fault{problem: problem, mended: mended, advice: part}
}

// withoutLargest cuts the unit of the first field from behind all of them: 3:31,21 min, 2:10:21 Std. It reports false for other
// texts, and for one letter: an h may stand for hours or behind a hand time, an m for minutes or for manual.
func withoutLargest(text string) (string, bool) {
	figures := strings.TrimRightFunc(strings.TrimSuffix(text, "."), unicode.IsLetter)
	word := strings.TrimSuffix(text[len(figures):], ".")
	figures = strings.TrimSpace(figures)
	at := 2 - strings.Count(figures, ":")
	if len(word) < 2 || at < 0 || at > 1 || strings.Trim(figures, "0123456789.,:") != "" {
		return "", false
	}
	return figures, strings.Contains(unitWords()[at], " "+word+" ")
}

// unitWords are the words behind hours, minutes and seconds.
func unitWords() [3]string {
	return [...]string{
		" h hr hrs hour hours std stunden heure heures ore horas ",
		" m mn min mins minute minutes minuten minuti minutos ",
		" s sec secs second seconds sek sekunden seconde secondes ",
	}
}

// withoutUnits puts figures and the words behind them into fields. It reports false for what is no such text, and where
// the seconds are not given.
func withoutUnits(text string) (string, bool) {
	if figures, ok := withoutLargest(text); ok {
		return figures, true
	}
	var of [3]string // hours, minutes, seconds
	next, units := 0, 0
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		var figures, word string
		figures, text = cutAt(text, func(r rune) bool { return !strings.ContainsRune("0123456789.,:", r) })
		word, text = cutAt(strings.TrimSpace(text), func(r rune) bool { return !unicode.IsLetter(r) })
		text = strings.TrimPrefix(text, ".")
		at := next
		for i, words := range unitWords() {
			if word != "" && strings.Contains(words, " "+word+" ") {
				at, word = i, ""
				units++
			}
		}
		switch {
		case figures == "" || word != "" || at < next || at > len(of):
			return "", false
		case at == len(of): // the decimals behind the seconds
			if len(figures) > 3 || strings.Trim(figures, "0123456789") != "" || strings.ContainsAny(of[2], ".,") {
				return "", false
			}
			of[2] += "." + figures
		default:
			of[at] = figures
		}
		next = at + 1
	}
	return joinFields(of, units)
}

// joinFields joins hours, minutes and seconds of which at least the last is given, or a text that has colons itself.
func joinFields(of [3]string, units int) (string, bool) {
	if of[0] != "" && of[2] == "" && strings.Contains(of[1], ":") {
		of[1], of[2], _ = strings.Cut(of[1], ":")
	}
	if units == 0 || of[2] == "" || of[0] != "" && of[1] == "" {
		return "", false
	}
	var given []string
	for _, field := range of {
		if field == "" {
			continue
		}
		if whole, _, _ := cutDecimals(field); len(given) > 0 && len(whole) == 1 {
			field = "0" + field
		}
		given = append(given, field)
	}
	return strings.Join(given, ":"), true
}

// cutDecimals cuts figures at their point or comma.
func cutDecimals(figures string) (whole, decimals string, found bool) {
	i := strings.IndexAny(figures, ".,")
	if i < 0 {
		return figures, "", false
	}
	return figures[:i], figures[i+1:], true
}

// cutAt cuts a text before the first character of a kind.
func cutAt(text string, is func(rune) bool) (before, after string) {
	i := strings.IndexFunc(text, is)
	if i < 0 {
		return text, ""
	}
	return text[:i], text[i:]
}

// withoutBlanks mends a time with blanks in it: those beside a colon or point go, those between fields become colons
// where decimals show which fields they are.
func withoutBlanks(text string) string {
	fields := strings.Fields(text)
	var b strings.Builder
	for i, field := range fields {
		if i > 0 && isDigit(b.String()[b.Len()-1]) && isDigit(field[0]) {
			b.WriteByte(':')
		}
		b.WriteString(field)
	}
	mended := b.String()
	if strings.Contains(mended, ":") && !strings.Contains(text, ":") && !strings.ContainsAny(mended, ".,") {
		return ""
	}
	if strings.Contains(text, ":") && strings.Count(mended, ":") > strings.Count(text, ":") {
		return ""
	}
	return mended
}
