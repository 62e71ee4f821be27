package syntax

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// MaxSize is the size that a document may have, in bytes. Readers should read
// one byte more than that, so that [Parse] can tell.
const MaxSize = 512 << 10

// Source is the text of a document and where its lines begin.
type Source struct {
	text    string
	tooLong bool // the text was longer than MaxSize, and is cut off there

	once  sync.Once
	lines []int // byte offset of each line, once somebody has asked
}

// NewSource is the source of a text. Of one that is larger than [MaxSize] it
// holds as much as a document may have, and [Parse] refuses it.
func NewSource(text string) *Source {
	return &Source{text: text[:min(len(text), MaxSize)], tooLong: len(text) > MaxSize}
}

// starts is the byte at which each line begins.
func (s *Source) starts() []int {
	s.once.Do(func() {
		s.lines = make([]int, 1, 1+strings.Count(s.text, "\n"))
		for i := range len(s.text) {
			if s.text[i] == '\n' {
				s.lines = append(s.lines, i+1)
			}
		}
	})
	return s.lines
}

// Text is the whole text.
func (s *Source) Text() string { return s.text }

// line is the text of a line, from 1, without its line break.
func (s *Source) line(n int) string {
	starts := s.starts()
	if n < 1 || n > len(starts) {
		return ""
	}
	end := len(s.text)
	if n < len(starts) {
		end = starts[n] - 1
	}
	return strings.TrimSuffix(s.text[starts[n-1]:end], "\r")
}

// lineStart is the byte at which a line begins.
func (s *Source) lineStart(n int) int {
	starts := s.starts()
	if n < 1 || n > len(starts) {
		return len(s.text)
	}
	return starts[n-1]
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
	return s.line(line)[offset-s.starts()[line-1]:]
}

// lineOf is the number of the line that holds a byte.
func (s *Source) lineOf(offset int) int { return sort.SearchInts(s.starts(), offset+1) }
