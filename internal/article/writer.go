package article

import (
	"unicode"
	"unicode/utf8"
)

// writer makes the words that a reader sees.
type writer struct {
	words  []byte
	places places
	start  int // where the paragraph begins

	blank            bool // one is due before the next character of the paragraph
	blankAt, blankTo int  // where it comes from

	// parted keeps the figures of a note apart from those behind which it stands:
	// 3:45.34 with a note 1 is no 3:45.341.
	parted   bool
	partedAt int

	cells, rows     []int // as those of a [Text]
	cellEnd, rowEnd int   // how long the words were when the last one ended
}

// text writes what stands in the file at a place as it is.
func (w *writer) text(text string, at int) {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		w.char(r, at+i, at+i+size)
		i += size
	}
}

// char writes a character that comes from the bytes from one place up to another.
func (w *writer) char(r rune, from, to int) {
	switch {
	case r > ' ' && r < 0x7f:
		w.put(r, from, to)
	case unicode.IsSpace(r):
		w.space(from, to)
	case unseen(r):
	case r == '\u2011': // a hyphen at which no line is broken
		w.put('-', from, to)
	default:
		w.put(r, from, to)
	}
}

// unseen reports whether a character is not seen: soft hyphens, those of no width,
// those that turn the direction, controls.
func unseen(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// space is a blank between words: one, of however many.
func (w *writer) space(from, to int) {
	if !w.blank {
		w.blankAt, w.blankTo = from, to
	}
	w.blank = true
}

func (w *writer) put(r rune, from, to int) {
	if w.parted && !w.blank && isFigure(r) && len(w.words) > w.start && isDigit(w.words[len(w.words)-1]) {
		w.space(w.partedAt, w.partedAt)
	}
	w.parted = false
	if w.blank && len(w.words) > w.start {
		w.add(' ', w.blankAt, w.blankTo)
	}
	w.blank = false
	w.add(r, from, to)
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' }

func (w *writer) add(r rune, from, to int) {
	if size := utf8.RuneLen(r); size == to-from {
		w.places.add(len(w.words), from)
	} else {
		w.places.addOne(len(w.words), from, to)
	}
	w.words = utf8.AppendRune(w.words, r)
}

// end ends a paragraph at a place. One without words is none.
func (w *writer) end(at int) {
	w.blank = false
	if len(w.words) == w.start {
		return
	}
	w.places.addOne(len(w.words), at, at)
	w.words = append(w.words, '\n')
	w.start = len(w.words)
}

// beginCell begins a cell of a table, beginRow a row or an entry of a list.
func (w *writer) beginCell() { w.cells = w.between(w.cells, w.cellEnd) }
func (w *writer) beginRow()  { w.rows = w.between(w.rows, w.rowEnd) }

// between adds the last line break to some, where one ended with it that others follow.
func (w *writer) between(breaks []int, end int) []int {
	if end == 0 || end != len(w.words) || len(breaks) > 0 && breaks[len(breaks)-1] == end-1 {
		return breaks
	}
	return append(breaks, end-1)
}

func (w *writer) endCell() { w.cellEnd = len(w.words) }
func (w *writer) endRow()  { w.rowEnd, w.cellEnd = len(w.words), 0 }

// part keeps figures apart: those written so far from those that follow.
func (w *writer) part(at int) { w.parted, w.partedAt = true, at }
