package label

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner reads a form at a place of a text, piece by piece. Files have many thousands
// of titles and cells, so forms are not compiled for each.
type scanner struct {
	text string
	at   int
}

func isDigitByte(c byte) bool { return '0' <= c && c <= '9' }

func isSpaceByte(c byte) bool { return strings.IndexByte(" \t\n\f\r", c) >= 0 }

// isWordByte reports whether a byte is part of a word of plain letters and digits.
func isWordByte(c byte) bool {
	return isDigitByte(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

// begins reports whether a word of plain letters and digits begins or ends here.
func (s *scanner) begins() bool {
	before := s.at > 0 && isWordByte(s.text[s.at-1])
	after := s.at < len(s.text) && isWordByte(s.text[s.at])
	return before != after
}

// ends reports whether what was taken, which ends in a letter or a digit, is followed by
// none.
func (s *scanner) ends() bool { return s.at >= len(s.text) || !isWordByte(s.text[s.at]) }

// run takes as many bytes of a kind as there are.
func (s *scanner) run(is func(byte) bool) string {
	from := s.at
	for s.at < len(s.text) && is(s.text[s.at]) {
		s.at++
	}
	return s.text[from:s.at]
}

// digits takes all digits that stand here, if they are neither fewer nor more.
func (s *scanner) digits(fewest, most int) (string, bool) {
	from := s.at
	for s.at < len(s.text) && s.at-from <= most && isDigitByte(s.text[s.at]) {
		s.at++
	}
	n := s.at - from
	return s.text[from:s.at], fewest <= n && n <= most
}

// skip takes a text, if it stands here.
func (s *scanner) skip(text string) bool {
	if !strings.HasPrefix(s.text[s.at:], text) {
		return false
	}
	s.at += len(text)
	return true
}

// skipOne takes the first of some texts that stands here.
func (s *scanner) skipOne(texts ...string) {
	_ = slices.ContainsFunc(texts, s.skip)
}

// sign takes one of some signs.
func (s *scanner) sign(signs string) (string, bool) {
	if s.at >= len(s.text) || strings.IndexByte(signs, s.text[s.at]) < 0 {
		return "", false
	}
	s.at++
	return s.text[s.at-1 : s.at], true
}

// blank takes a blank, if one stands here.
func (s *scanner) blank() {
	if s.at < len(s.text) && isSpaceByte(s.text[s.at]) {
		s.at++
	}
}

// letters takes the letters that stand here, and is how many they are.
func (s *scanner) letters() (word string, n int) {
	from := s.at
	for s.at < len(s.text) {
		c, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !unicode.IsLetter(c) {
			break
		}
		s.at += size
		n++
	}
	return s.text[from:s.at], n
}
