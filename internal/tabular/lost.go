package tabular

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// mayBeRunner reports whether the cells of a line that is not read may be those of a
// runner: they look like a row, or are several with a time or a status among them.
func mayBeRunner(cells []string) bool {
	const several = 3
	return sheet.MayBeRow(strings.Join(cells, " ")) ||
		len(cells) >= several && slices.ContainsFunc(cells, func(cell string) bool { return sheet.IsClock(cell) || sheet.IsStatus(cell) })
}

// isLostRow reports whether cells that stand where a title may are those of a runner
// rather: they say no event, no round and no day, and who ran only in a row with a
// place or a status.
func isLostRow(cells []string) bool {
	if !mayBeRunner(cells) {
		return false
	}
	for _, cell := range cells {
		said := label.ReadTitle(cell)
		_, class := label.Category(cell)
		if class || sheet.MayBeRow(strings.Join(cells, " ")) {
			said.Sex, said.Young = "", ""
		}
		if said != (label.Title{}) || len(label.Dates(cell, label.AnyOrder)) > 0 {
			return false
		}
	}
	return true
}

// unread is a line of the table that was not read, with its cells.
type unread struct {
	number int
	cells  []string
}

// unreadLines are the lines that were read and are not yet known to be anything.
func unreadLines(pending []line) []unread {
	var all []unread
	for _, one := range pending {
		cells := cellsOf(one.text)
		if n := len(all); n > 0 && all[n-1].number == one.number {
			all[n-1].cells = append(all[n-1].cells, cells...)
		} else {
			all = append(all, unread{one.number, cells})
		}
	}
	return all
}

// cellsOf is the cells of a text that is one of a list, or of a table whose sign is not
// known, where they may be those of a runner; else the text.
func cellsOf(text string) []string {
	if !strings.ContainsAny(text, ",;\t|") {
		return []string{text}
	}
	if parts := wideFields(text); mayBeRunner(parts) {
		return parts
	}
	parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;\t|", c) })
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if mayBeRunner(parts) {
		return parts
	}
	return []string{text}
}

func (u unread) text() string { return strings.Join(u.cells, " ") }

// leaveOut notes lines that are neither titles nor rows.
func (r *reader) leaveOut() {
	const most = 100
	rows := unreadLines(r.pending)
	for i, one := range rows {
		switch {
		case i < most:
			r.Note(one.number, sheet.LeftOut, "no row of a result: "+strconv.Quote(one.text()))
		case i == most:
			r.Note(one.number, sheet.LeftOut, fmt.Sprintf("no row of a result, like those behind it: %d lines in all", len(rows)))
		}
		switch {
		case !mayBeRunner(one.cells), r.columns != nil && isFootnote([]string{one.text()}):
		case r.columns != nil, i >= most, isLostRow(one.cells): // of very many not each is looked at so closely
			r.loses()
		default:
		}
	}
	r.pending = nil
}

// leaveOutRows takes the lines that are rows of runners, above any headings, out of
// those that are titles.
func (r *reader) leaveOutRows() {
	lost := map[int]bool{}
	for _, one := range unreadLines(r.pending) {
		if one.number > 0 && isLostRow(one.cells) {
			lost[one.number] = true
			why := "no row of a result: "
			if r.columns == nil {
				why = "no row of a table, as no headings that are known stand above it: "
			}
			r.Note(one.number, sheet.LeftOut, why+strconv.Quote(one.text()))
			r.loses()
		}
	}
	r.pending = slices.DeleteFunc(r.pending, func(one line) bool { return lost[one.number] })
}

// loses makes the races of the table partial: one of their runners is not read. It is
// counted to the race before it, else to the one that comes.
func (r *reader) loses() {
	r.lost = true
	for i := r.from; i < len(r.Races); i++ {
		r.Races[i].Partial = true
	}
	if n := len(r.Races); n > r.from {
		r.Races[n-1].Lost++
	} else {
		r.losses++
	}
}

// lostOf is how many rows of a table without headings may be those of runners.
func lostOf(g *grid) int {
	n := 0
	for _, rec := range g.rows {
		if mayBeRunner(rec.filled()) {
			n++
		}
	}
	return n
}
