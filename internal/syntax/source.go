package syntax

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// MaxSize is the size that a document may have, in bytes. Readers should read
// one byte more than that, so that [Parse] can tell.
const MaxSize = 512 << 10

// Source is the text of a document and where its lines begin.
type Source struct {
	text    string
	lines   []int // byte offset of each line
	tooLong bool  // the text was longer than MaxSize, and is cut off there
}

// NewSource is the source of a text. Of one that is larger than [MaxSize] it
// holds as much as a document may have, and [Parse] refuses it.
func NewSource(text []byte) *Source {
	s := &Source{tooLong: len(text) > MaxSize}
	s.text = string(text[:min(len(text), MaxSize)])
	s.lines = make([]int, 1, 2+strings.Count(s.text, "\n"))
	for i := range len(s.text) {
		if s.text[i] == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// Text is the whole text.
func (s *Source) Text() string { return s.text }

// line is the text of a line, from 1, without its line break.
func (s *Source) line(n int) string {
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
func (s *Source) longest() int {
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
func (s *Source) lineStart(n int) int {
	if n < 1 || n > len(s.lines) {
		return len(s.text)
	}
	return s.lines[n-1]
}

// forward is the byte that lies a number of code points behind another.
func (s *Source) forward(at, runes int) int {
	for ; runes > 0 && at < len(s.text); runes-- {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		at += size
	}
	return at
}

// lineFrom is the rest of a line from a byte on, without its line break.
func (s *Source) lineFrom(offset int) string {
	line := s.lineOf(offset)
	return s.line(line)[offset-s.lines[line-1]:]
}

// lineOf is the number of the line that holds a byte.
func (s *Source) lineOf(offset int) int { return sort.SearchInts(s.lines, offset+1) }
