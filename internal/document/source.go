package document

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
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

// offset is the byte at which a place begins.
func (s *source) offset(pos diag.Pos) int {
	if pos.Line < 1 || pos.Line > len(s.lines) {
		return len(s.text)
	}
	at := s.lines[pos.Line-1]
	for col := 1; col < pos.Col && at < len(s.text); col++ {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		at += size
	}
	return at
}

// lineOf is the number of the line that holds a byte.
func (s *source) lineOf(offset int) int { return sort.SearchInts(s.lines, offset+1) }
