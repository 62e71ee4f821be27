package label

import (
	"fmt"
	"strconv"
	"strings"
)

// Clocks are the times of day that a text gives, each as HH:MM: 19:42, 7.42 p.m. is
// 19:42 too. What may be the time of a race, such as 4:12 without am or pm, is none.
func Clocks(text string) []string {
	var all []string
	if !strings.ContainsAny(text, ":.") {
		return nil
	}
	for at := 0; at < len(text); {
		c, end, ok := clockAt(text, at)
		if !ok {
			at++
			continue
		}
		at = end
		hour, err := strconv.ParseUint(c.hour, 10, 8)
		switch {
		case err != nil || hour > 23 || c.half != "" && (hour > 12 || hour == 0):
			continue
		case c.half == "" && (len(c.hour) < 2 || !c.colon):
			continue
		case c.half == "p" && hour < 12:
			hour += 12
		case c.half == "a" && hour == 12:
			hour = 0
		}
		all = append(all, fmt.Sprintf("%02d:%s", hour, c.minute))
	}
	return all
}

// clock is a time of day as it is written: 7.42 p.m., 19:42:51.3316.
type clock struct {
	hour, minute, half string
	colon              bool // stands in it
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
