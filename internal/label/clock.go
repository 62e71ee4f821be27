package label

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// Clocks are the times of day that a text gives, each as HH:MM: 19:42, 7.42 p.m. is
// 19:42 too. What may be the time of a race, such as 4:12 without am or pm, is none.
func Clocks(text string) []string {
	var all []string
	for written := range clocksIn(text) {
		if at := written.time(false); at != "" {
			all = append(all, at)
		}
	}
	return all
}

// Clock is the first time of day that a text gives, as HH:MM; empty where there is none.
// With bare, an hour of one digit needs no am or pm: the text is known to say when, so
// that 9:05 is no time of a race.
func Clock(text string, bare bool) string {
	for written := range clocksIn(text) {
		if at := written.time(bare); at != "" {
			return at
		}
	}
	return ""
}

// IsTimeOfDay reports whether a text is a time of day and nothing more.
func IsTimeOfDay(text string) bool {
	written, end, ok := clockAt(text, 0)
	return ok && end == len(text) && written.time(true) != ""
}

// clocksIn is what has the form of a time of day in a text. Decimals behind two numbers,
// 12:35.36, are those of seconds: it is the time of a race.
func clocksIn(text string) iter.Seq[clock] {
	return func(yield func(clock) bool) {
		if !strings.ContainsAny(text, ":.") {
			return
		}
		for at := 0; at < len(text); {
			written, end, ok := clockAt(text, at)
			switch {
			case !ok:
				at++
				continue
			case written.half == "" && hasDecimals(text[end:]):
			case !yield(written):
				return
			}
			at = end
		}
	}
}

// hasDecimals reports whether a text begins with a point and a digit.
func hasDecimals(text string) bool { return len(text) > 1 && text[0] == '.' && isDigitByte(text[1]) }

// clock is a time of day as it is written: 7.42 p.m., 19:42:51.3316.
type clock struct {
	hour, minute, half string
	colon              bool // stands in it
}

// time is the time of day as HH:MM; empty where there is none such. An hour of one digit
// without am or pm is one only if bare.
func (c clock) time(bare bool) string {
	hour, err := strconv.ParseUint(c.hour, 10, 8)
	switch {
	case err != nil || hour > 23 || c.half != "" && (hour > 12 || hour == 0):
		return ""
	case c.half == "" && (len(c.hour) < 2 && !bare || !c.colon):
		return ""
	case c.half == "p" && hour < 12:
		hour += 12
	case c.half == "a" && hour == 12:
		hour = 0
	}
	return fmt.Sprintf("%02d:%s", hour, c.minute)
}

// clockAt is the time of day that begins at a place of a text, and where it ends.
func clockAt(text string, at int) (c clock, end int, ok bool) {
	s := scanner{text, at}
	if !s.begins() {
		return c, at, false
	}
	var sign string
	if c.hour, ok = s.digits(1, 2); ok {
		sign, ok = s.sign(":.")
	}
	if ok {
		c.minute, ok = s.sixtieth()
	}
	if !ok {
		return c, at, false
	}
	c.colon = sign == ":"
	if more := s; more.skip(":") {
		if _, ok := more.sixtieth(); ok {
			s, c.colon = more, true
			if more.skip(".") && more.run(isDigitByte) != "" {
				s = more
			}
		}
	}
	if half, ok := s.half(); ok {
		c.half = half
	}
	return c, s.at, true
}

// half takes am or pm, with points and blanks or without, and is its first letter.
func (s *scanner) half() (string, bool) {
	more := *s
	more.blank()
	letter, ok := more.sign("AaPp")
	if !ok {
		return "", false
	}
	more.skip(".")
	more.blank()
	if _, ok := more.sign("Mm"); !ok || !more.ends() {
		return "", false
	}
	more.skip(".")
	*s = more
	return strings.ToLower(letter), true
}

// sixtieth takes minutes or seconds.
func (s *scanner) sixtieth() (string, bool) {
	if s.at+1 < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '5' && isDigitByte(s.text[s.at+1]) {
		s.at += 2
		return s.text[s.at-2 : s.at], true
	}
	return "", false
}
