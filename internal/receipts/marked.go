package receipts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/table"
)

// passage is the words of one statement, or of several that have the same.
type passage struct {
	article.Span

	label string
	tone  table.Tone
}

// passages is the words of all statements, those that begin first first, and of those
// that begin together the longest.
func passages(all []factcheck.Statement) []passage {
	var found []passage
	for i, s := range all {
		found = append(found, passage{s.Span, strconv.Itoa(i + 1), toneOf(s.Assessment.Truth)})
	}
	slices.SortStableFunc(found, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var joined []passage
	for _, p := range found {
		if last := len(joined) - 1; last >= 0 && joined[last].Span == p.Span {
			joined[last].label += ", " + p.label
			joined[last].tone = graver(joined[last].tone, p.tone)
		} else if p.Start < p.End {
			joined = append(joined, p)
		}
	}
	return joined
}

// toneOf is how words stand out of which something is true or not.
func toneOf(t claim.Truth) table.Tone {
	switch t {
	case claim.False:
		return table.Alarming
	case claim.CannotTell:
		return table.Doubtful
	default:
		return table.Marked
	}
}

// graver is the tone of words of which two things are said.
func graver(a, b table.Tone) table.Tone {
	if a == table.Alarming || b == table.Marked {
		return a
	}
	return b
}

// marked is the text, paragraph by paragraph, with its statements marked.
func marked(a factcheck.Answer) [][]table.Piece {
	m := marking{text: a.Text.Words, rest: passages(a.Statements)}
	var all [][]table.Piece
	at, between := 0, ""
	for paragraph := range strings.Lines(m.text) {
		end := at + len(strings.TrimSuffix(paragraph, "\n"))
		pieces := m.paragraph(at, end)
		if between == "" {
			all = append(all, pieces)
		} else {
			last := &all[len(all)-1]
			*last = append(append(*last, table.Piece{Text: between}), pieces...)
		}
		at, between = at+len(paragraph), betweenOf(a.Text, end)
	}
	return all
}

// betweenOf is what stands between two lines of the text for its readers; empty between
// two paragraphs.
func betweenOf(text *article.Text, lineBreak int) string {
	if _, isCell := slices.BinarySearch(text.Cells, lineBreak); isCell {
		return " | "
	}
	if _, isRow := slices.BinarySearch(text.Rows, lineBreak); isRow {
		return table.LineBreak
	}
	return ""
}

// marking goes through a text once.
type marking struct {
	text string
	rest []passage // that have not begun
	open []passage // the outermost first; before a paragraph those that go on in it
}

// paragraph is the pieces of the text from one place to another. Passages that overlap
// are cut where one of them ends, so that each lies within others or beside them.
func (m *marking) paragraph(from, to int) []table.Piece {
	var pieces []table.Piece
	for begun := 0; from < to; {
		for len(m.rest) > 0 && m.rest[0].Start <= from {
			m.open, m.rest = append(m.open, m.rest[0]), m.rest[1:]
		}
		if begun < len(m.open) && m.text[from] == ' ' { // what goes on behind a cut goes on with a word
			pieces = append(pieces, table.Piece{Text: " ", Tone: innermost(m.open[:begun])})
			from++
			continue
		}
		piece := table.Piece{Tone: innermost(m.open)}
		for _, p := range m.open[begun:] {
			piece.Begin = append(piece.Begin, p.label)
		}
		end := to
		if len(m.rest) > 0 {
			end = min(end, m.rest[0].Start)
		}
		for _, p := range m.open {
			end = min(end, p.End)
		}
		piece.Text = m.text[from:end]
		begun = m.close(&piece, end, end == to)
		pieces = append(pieces, piece)
		from = end
	}
	return pieces
}

// innermost is the tone of the passage that lies within all others: of words that are part
// of a false statement, and make a true one by themselves, the true one.
func innermost(open []passage) table.Tone {
	if len(open) == 0 {
		return table.Unmarked
	}
	return open[len(open)-1].tone
}

// close ends the passages that end at a place, and those that lie within them; at the end
// of a paragraph all. It gives how many have not ended: the others that stay go on behind.
func (m *marking) close(piece *table.Piece, at int, all bool) (begun int) {
	begun = slices.IndexFunc(m.open, func(p passage) bool { return all || p.End <= at })
	if begun < 0 {
		return len(m.open)
	}
	for i := len(m.open) - 1; i >= begun; i-- {
		piece.End = append(piece.End, m.open[i].label)
	}
	m.open = slices.DeleteFunc(m.open, func(p passage) bool { return p.End <= at })
	return begun
}
