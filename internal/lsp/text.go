package lsp

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/editing"
)

// encoding is what characters of a line are counted in.
type encoding string

// The encodings. UTF-16 is that of all editors which offer nothing else.
const (
	utf16Units encoding = "utf-16"
	utf8Units  encoding = "utf-8"
	utf32Units encoding = "utf-32"
)

// units is how many units a letter takes.
func (e encoding) units(r rune, size int) int {
	switch {
	case e == utf8Units:
		return size
	case e == utf32Units || r < 0x10000:
		return 1
	default:
		return 2
	}
}

// text is a text whose places editors name by line and character.
type text struct {
	string

	encoding encoding
	starts   []int // of its lines
}

func newText(s string, e encoding) *text {
	t := &text{string: s, encoding: e, starts: []int{0}}
	for i := range len(s) {
		switch s[i] {
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				continue
			}
			t.starts = append(t.starts, i+1)
		case '\n':
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// line is a line without its end.
func (t *text) line(i int) string {
	end := len(t.string)
	if i+1 < len(t.starts) {
		end = t.starts[i+1]
	}
	return strings.TrimRight(t.string[t.starts[i]:end], "\r\n")
}

// offset is the byte at which a position lies: one behind the end of a line or of the text is the end.
func (t *text) offset(p position) int {
	if p.Line >= uint32(len(t.starts)) {
		return len(t.string)
	}
	i := int(p.Line)
	at, left := t.starts[i], int64(p.Character)
	for _, r := range t.line(i) {
		size := runeSize(t.string[at:])
		if left -= int64(t.encoding.units(r, size)); left < 0 {
			break
		}
		at += size
	}
	return at
}

// runeSize is how many bytes the first letter of a text has.
func runeSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// position is the position of a byte.
func (t *text) position(offset int) position {
	offset = max(0, min(offset, len(t.string)))
	i := sort.SearchInts(t.starts, offset+1) - 1
	line := t.string[t.starts[i]:offset]
	units := 0
	for at := 0; at < len(line); {
		r, size := utf8.DecodeRuneInString(line[at:])
		units += t.encoding.units(r, size)
		at += size
	}
	return position{Line: uint32(i), Character: uint32(units)}
}

func (t *text) span(s editing.Span) span {
	return span{t.position(s.Start), t.position(s.End)}
}

func (t *text) edits(all []editing.Edit) []textEdit {
	edits := make([]textEdit, len(all))
	for i, e := range all {
		edits[i] = textEdit{t.span(e.Span), e.Text}
	}
	return edits
}

// placeOf is where a finding stands, whose lines end with a line feed alone.
func (t *text) placeOf(f diag.Finding) span {
	at := 0
	for line := 1; line < f.Pos.Line; line++ {
		i := strings.IndexByte(t.string[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
	}
	rest := t.string[at:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.TrimSuffix(rest, "\r")
	start := at + len(letters(rest, max(f.Pos.Col-1, 0)))
	end := start + len(letters(rest[start-at:], max(f.Width, 1)))
	return t.span(editing.Span{Start: start, End: end})
}

// letters is the first letters of a text.
func letters(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		at += runeSize(s[at:])
	}
	return s[:at]
}
