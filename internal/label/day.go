package label

import (
	"strings"
	"unicode/utf8"
)

// writtenDay is a day as it is written. In figures the first is the day here, whatever
// it is meant to be.
type writtenDay struct {
	year, month, day string
	sign             string // behind the first of the figures
	oneSign          bool   // the same stands behind the second
}

// daysOf are the days of one form in a text, one behind the other. A form takes what it
// can: from where it has failed, it is tried again.
func daysOf(text string, form func(*scanner) (writtenDay, bool), found func(writtenDay)) {
	for s := (scanner{text, 0}); s.at < len(text); {
		from := s.at
		if d, ok := form(&s); ok {
			found(d)
		} else {
			s.at = max(s.at, from+1)
		}
	}
}

// isoDay reads 2024-06-16.
func isoDay(s *scanner) (d writtenDay, ok bool) {
	if !isDigitHere(s) {
		return d, false
	}
	more := *s
	if d.year, ok = more.digits(4, 4); !ok || !strings.Contains("18 19 20 21", d.year[:2]) || !more.skip("-") {
		return d, false
	}
	if d.month, ok = more.digits(2, 2); !ok || !more.skip("-") {
		return d, false
	}
	if d.day, ok = more.digits(2, 2); !ok || !more.ends() {
		return d, false
	}
	*s = more
	return d, true
}

// isDigitHere reports whether a number begins here that is no end of a word.
func isDigitHere(s *scanner) bool { return s.begins() && isDigitByte(s.text[s.at]) }

// dayInFigures reads 16.06.2024, 6/16/24, 16. 6. 2024.
func dayInFigures(s *scanner) (d writtenDay, ok bool) {
	if !isDigitHere(s) {
		return d, false
	}
	more, second := *s, ""
	if d.day, ok = more.digits(1, 2); !ok {
		return d, false
	}
	if d.sign, ok = more.sign("./-"); !ok {
		return d, false
	}
	more.blank()
	if d.month, ok = more.digits(1, 2); !ok {
		return d, false
	}
	if second, ok = more.sign("./-"); !ok {
		return d, false
	}
	more.blank()
	if d.year, ok = more.digits(2, 4); !ok || len(d.year) == 3 || !more.ends() {
		return d, false
	}
	d.oneSign = d.sign == second
	*s = more
	return d, true
}

// dayThenMonth reads 18th July 2026, 3. März 2019, 5 de agosto de 2023.
func dayThenMonth(s *scanner) (d writtenDay, ok bool) {
	if !isDigitHere(s) {
		return d, false
	}
	more := *s
	if d.day, ok = more.digits(1, 2); !ok {
		return d, false
	}
	more.skipOne("st", "nd", "rd", "th", "er", ".")
	if !more.apart() {
		return d, false
	}
	n := 0
	if d.month, n = more.letters(); n < 3 {
		return d, false
	}
	more.skip(".")
	more.skip(",")
	if !more.apart() {
		return d, false
	}
	if d.year, ok = more.digits(4, 4); !ok || !more.ends() {
		return d, false
	}
	*s = more
	return d, true
}

// apart takes the blanks and hyphens between the parts of a day, and the "de" of some
// languages behind them.
func (s *scanner) apart() bool {
	if s.run(func(c byte) bool { return isSpaceByte(c) || c == '-' }) == "" {
		return false
	}
	if more := *s; more.skip("de") && more.run(isSpaceByte) != "" {
		*s = more
	}
	return true
}

// monthThenDay reads July 18, 2026. Where it fails it has taken the word, so that none
// is tried again for each of its letters.
func monthThenDay(s *scanner) (d writtenDay, ok bool) {
	word := *s
	if text, n := s.letters(); n < 3 || text == "" {
		return d, false
	}
	more := *s
	more.skip(".")
	if more.run(isSpaceByte) == "" {
		return d, false
	}
	if d.day, ok = more.digits(1, 2); !ok {
		return d, false
	}
	more.skipOne("st", "nd", "rd", "th")
	more.skip(",")
	if more.run(isSpaceByte) == "" {
		return d, false
	}
	if d.year, ok = more.digits(4, 4); !ok || !more.ends() {
		return d, false
	}
	// The name begins where a word of plain letters does, or ends.
	for ; word.at < s.at; word.at++ {
		if utf8.RuneStart(word.text[word.at]) && word.begins() {
			d.month = word.text[word.at:s.at]
			break
		}
	}
	if utf8.RuneCountInString(d.month) < 3 {
		return d, false
	}
	*s = more
	return d, true
}
