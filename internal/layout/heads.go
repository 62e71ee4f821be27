package layout

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
)

// Head is a heading with what the column under it holds.
type Head struct {
	Cell

	Holds label.Column // empty where the heading is unknown
}

// Heads are the headings of a table, from left to right.
type Heads []Head

// Has reports whether a column holds something.
func (h Heads) Has(what label.Column) bool {
	return slices.ContainsFunc(h, func(head Head) bool { return head.Holds == what })
}

// longestHeading is of how many words a heading is at most: Date of Birth.
const longestHeading = 4

// ReadHeads reads a line as the headings of a table of results, whose upper parts may
// stand on the line above: NOC over Code. It reports false for any other line.
func ReadHeads(above, line Line) (Heads, bool) {
	if strings.ContainsAny(line.Text, "0123456789") {
		return nil, false
	}
	heads := phrases(line.Words)
	if !heads.Has(label.Mark) {
		return nil, false
	}
	heads = under(heads, above)
	unknown := 0
	for _, head := range heads {
		if head.Holds == "" {
			unknown++
		}
	}
	named := heads.Has(label.Athlete) || heads.Has(label.Club) || heads.Has(label.Nation)
	if !named || len(heads) < 3 || unknown*3 > len(heads) {
		return nil, false
	}
	return heads.settled(), true
}

// phrases parts words into headings, the longest that are known first.
func phrases(words []Cell) Heads {
	var heads Heads
	for i := 0; i < len(words); {
		head, n := Head{Cell: words[i]}, 1
		for length := min(longestHeading, len(words)-i); length > 0; length-- {
			cells := joined(words[i : i+length])
			if len(cells) > 1 {
				continue
			}
			if what, ok := label.ReadColumn(cells[0].Text); ok {
				head, n = Head{Cell: cells[0], Holds: what}, length
				break
			}
		}
		heads = append(heads, head)
		i += n
	}
	return heads
}

// under gives headings the words that stand above them, where both are one heading.
// Where one of them is, what else stands on that line is a heading too.
func under(heads Heads, above Line) Heads {
	used := make(map[int]bool)
	for i := range heads {
		for j, cell := range above.Cells {
			what, ok := label.ReadColumn(cell.Text + " " + heads[i].Text)
			if !ok || cell.gap(heads[i].Cell) > 2 {
				continue
			}
			heads[i] = Head{Cell: Cell{Text: cell.Text + " " + heads[i].Text, From: min(cell.From, heads[i].From), To: max(cell.To, heads[i].To)}, Holds: what}
			used[j] = true
		}
	}
	if len(used) == 0 {
		return heads
	}
	for j, cell := range above.Cells {
		if what, ok := label.ReadColumn(cell.Text); ok && !used[j] {
			heads = append(heads, Head{Cell: cell, Holds: what})
		}
	}
	slices.SortFunc(heads, func(a, b Head) int { return a.From - b.From })
	return heads
}

// settled are headings that hold one thing each: behind the place a rank is that of
// something else, a date is that of the birth, and what stands behind the mark without
// a heading are flags.
func (h Heads) settled() Heads {
	var all Heads
	seen := make(map[label.Column]bool)
	for i, head := range h {
		if head.Holds == label.Date && !h.Has(label.BornOn) {
			head.Holds = label.BornOn
		}
		if head.Holds == label.Place && seen[label.Place] {
			head.Holds = label.Ignored
		}
		seen[head.Holds] = true
		all = append(all, head)
		if head.Holds != label.Mark {
			continue
		}
		const room, apart = 3, 2
		flags := Head{Cell: Cell{From: head.To + apart, To: head.To + 30}, Holds: label.Flags}
		if i+1 < len(h) {
			flags.To = h[i+1].From - apart
		}
		if flags.To-flags.From >= room {
			all = append(all, flags)
		}
	}
	return all
}

// nearest is the heading that a cell stands under, or is nearest to.
func (h Heads) nearest(cell Cell) int {
	best := 0
	for i := range h {
		if cell.gap(h[i].Cell) < cell.gap(h[best].Cell) {
			best = i
		}
	}
	return best
}

// touched is how many headings a cell stands under.
func (h Heads) touched(cell Cell) int {
	n := 0
	for i := range h {
		if cell.overlaps(h[i].Cell) {
			n++
		}
	}
	return n
}

// Put is the text of a line under each heading. A cell that reaches under several
// headings is parted between its words.
func (h Heads) Put(line Line) map[label.Column]string {
	texts := make([][]string, len(h))
	for _, cell := range line.Cells {
		if h.touched(cell) < 2 {
			at := h.nearest(cell)
			texts[at] = append(texts[at], cell.Text)
			continue
		}
		at := -1
		for _, word := range line.within(cell) {
			if at < 0 || h.touched(word) > 0 {
				at = max(at, h.nearest(word))
			}
			texts[at] = append(texts[at], word.Text)
		}
	}
	put := make(map[label.Column]string)
	for i, head := range h {
		if text := strings.Join(texts[i], " "); text != "" {
			put[head.Holds] = strings.TrimSpace(put[head.Holds] + " " + text)
		}
	}
	return put
}

// readColumns are what rows are made of.
func readColumns() []label.Column {
	return []label.Column{
		label.Place, label.Athlete, label.Nation, label.Club, label.Mark, label.Thousandths, label.Flags, label.Qualified, label.Status, label.Remark,
		label.Bib, label.Lane, label.Order, label.BornOn, label.Reaction, label.Wind, label.Heat,
	}
}

// Unread lists the headings of columns that are not read: points, gaps, standings.
func (h Heads) Unread() []string {
	var all []string
	for _, head := range h {
		if !slices.Contains(readColumns(), head.Holds) {
			all = append(all, head.Text)
		}
	}
	return all
}
