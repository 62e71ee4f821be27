package jsontext

import "strings"

// strip is the text with blanks in place of comments and of commas behind which
// nothing follows, so that all else stays where it is. NaN, by which some programs
// write that there is no value, is an empty text.
func strip(text string) (string, *Text) {
	s := stripper{text: text, plain: []byte(text), lines: newLines(text), found: &Text{}, comma: -1}
	for s.at < len(text) {
		s.step()
	}
	return string(s.plain), s.found
}

type stripper struct {
	text  string
	plain []byte
	lines lines
	found *Text
	at    int
	comma int // where a comma stands behind which nothing has followed yet
}

// step passes over a string, a comment or a single character.
func (s *stripper) step() {
	rest := s.text[s.at:]
	switch {
	case rest[0] == '"':
		s.at += stringLength(rest)
		s.comma = -1
	case strings.HasPrefix(rest, "//"):
		end := strings.IndexAny(rest, "\r\n")
		if end < 0 {
			end = len(rest)
		}
		s.comment(rest[2:end], end)
	case strings.HasPrefix(rest, "/*"):
		inside, _, closed := strings.Cut(rest[2:], "*/")
		length := len("/*") + len(inside)
		if closed {
			length += len("*/")
		}
		s.comment(inside, length)
	case strings.HasPrefix(rest, "NaN"):
		copy(s.plain[s.at:], `"" `)
		s.at += len("NaN")
		s.comma = -1
	default:
		s.character(rest[0])
	}
}

func (s *stripper) character(c byte) {
	switch c {
	case ',':
		s.comma = s.at
	case ']', '}':
		if s.comma >= 0 {
			s.found.Commas = append(s.found.Commas, s.lines.at(int64(s.comma+1)))
			s.plain[s.comma] = ' '
		}
		s.comma = -1
	case ' ', '\t', '\r', '\n':
	default:
		s.comma = -1
	}
	s.at++
}

// comment blanks a comment, but for its ends of lines.
func (s *stripper) comment(inside string, length int) {
	s.found.Comments = append(s.found.Comments, Remark{Line: s.lines.at(int64(s.at + 1)), Text: strings.TrimSpace(inside)})
	for i := s.at; i < s.at+length; i++ {
		if s.plain[i] != '\n' && s.plain[i] != '\r' {
			s.plain[i] = ' '
		}
	}
	s.at += length
}

// stringLength is how long the string is with which a text begins.
func stringLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		case '\n':
			return i // it was never closed
		}
	}
	return len(text)
}
