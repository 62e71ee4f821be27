package document

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// source is the text of a document and where its lines begin.
type source struct {
	text  string
	lines []int // byte offset of each line
}

func newSource(text string) *source {
	s := &source{text: text, lines: make([]int, 1, 2+strings.Count(text, "\n"))}
	for i := range len(text) {
		if text[i] == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// line is the text of a line, from 1, without its line break.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.lines) {
		return ""
	}
	end := len(s.text)
	if n < len(s.lines) {
		end = s.lines[n] - 1
	}
	return strings.TrimSuffix(s.text[s.lines[n-1]:end], "\r")
}

// longest is the length of the longest line, in bytes.
func (s *source) longest() int {
	longest := 0
	for i, start := range s.lines {
		end := len(s.text)
		if i+1 < len(s.lines) {
			end = s.lines[i+1]
		}
		longest = max(longest, end-start)
	}
	return longest
}

// lineStart is the byte at which a line begins.
func (s *source) lineStart(n int) int {
	if n < 1 || n > len(s.lines) {
		return len(s.text)
	}
	return s.lines[n-1]
}

// forward is the byte that lies a number of code points behind another.
func (s *source) forward(at, runes int) int {
	for ; runes > 0 && at < len(s.text); runes-- {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		at += size
	}
	return at
}

// lineFrom is the rest of a line from a byte on, without its line break.
func (s *source) lineFrom(offset int) string {
	line := s.lineOf(offset)
	return s.line(line)[offset-s.lines[line-1]:]
}

// lineOf is the number of the line that holds a byte.
func (s *source) lineOf(offset int) int { return sort.SearchInts(s.lines, offset+1) }
