package layout

import (
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
)

// Cell is a text on a line, with the columns that it begins in and ends before.
type Cell struct {
	Text     string
	From, To int
}

// middle is twice the column in the middle of the cell.
func (c Cell) middle() int { return c.From + c.To }

// overlaps reports whether two cells of different lines have a column in common.
func (c Cell) overlaps(o Cell) bool { return c.From < o.To && o.From < c.To }

// gap is 0 where two cells overlap, else one more than the columns between them.
func (c Cell) gap(o Cell) int { return max(0, c.From-o.To+1, o.From-c.To+1) }

// Line is a line of a page.
type Line struct {
	No    int    // from 1
	Page  int    // from 1
	Text  string // without the sign of a new page
	Words []Cell
	Cells []Cell // words with single blanks between them, parted by more
}

// IsBlank reports whether nothing stands on the line.
func (l Line) IsBlank() bool { return len(l.Words) == 0 }

// Said is the text of the line with single blanks.
func (l Line) Said() string { return sheet.Squeezed(l.Text) }

// Cell is the text of a cell of the line, empty where it has fewer.
func (l Line) Cell(i int) string {
	if i >= len(l.Cells) {
		return ""
	}
	return l.Cells[i].Text
}

// newPage is the sign of a new page, which stands before its first line.
const newPage = "\f"

// Lines are the lines of a text.
func Lines(text string) []Line {
	var all []Line
	page := 1
	for i, raw := range plaintext.Lines(text) {
		page += strings.Count(raw, newPage)
		line := Line{No: i + 1, Page: page, Text: strings.ReplaceAll(raw, newPage, "")}
		line.Words = wordsOf(line.Text)
		line.Cells = joined(line.Words)
		all = append(all, line)
	}
	return all
}

// wordsOf are the words of a text with their columns. A mark above a letter that is a
// character of its own takes no column; a tab counts as two blanks.
func wordsOf(text string) []Cell {
	var all []Cell
	var word []rune
	from, column := 0, 0
	end := func() {
		if len(word) > 0 {
			all = append(all, Cell{Text: string(word), From: from, To: column})
			word = nil
		}
	}
	for _, r := range text {
		if unicode.IsSpace(r) {
			end()
			if column++; r == '\t' {
				column++
			}
			continue
		}
		if len(word) == 0 {
			from = column
		}
		word = append(word, r)
		if !unicode.Is(unicode.Mn, r) {
			column++
		}
	}
	end()
	return all
}

// joined are the cells that words make: those with one blank between them.
func joined(words []Cell) []Cell {
	var all []Cell
	for len(words) > 0 {
		cell, texts := words[0], []string{words[0].Text}
		for _, word := range words[1:] {
			if word.From-cell.To > 1 {
				break
			}
			texts = append(texts, word.Text)
			cell.To = word.To
		}
		cell.Text = strings.Join(texts, " ")
		all, words = append(all, cell), words[len(texts):]
	}
	return all
}

// within are the words of a cell.
func (l Line) within(cell Cell) []Cell {
	var all []Cell
	for _, word := range l.Words {
		if word.overlaps(cell) {
			all = append(all, word)
		}
	}
	return all
}

// Without is the line without words that stand by themselves, such as (PM), and whether
// it had one. All other words keep their columns.
func (l Line) Without(words ...string) (Line, bool) {
	rest := l
	rest.Words = nil
	for _, w := range l.Words {
		if !slices.Contains(words, w.Text) {
			rest.Words = append(rest.Words, w)
		}
	}
	rest.Cells = joined(rest.Words)
	return rest, len(rest.Words) < len(l.Words)
}
