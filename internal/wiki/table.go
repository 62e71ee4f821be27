package wiki

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/timing"
)

// repaired is a table whose rows have all of their cells: where a picture stood for
// the place, such as a medal, the cell is lost and all others have moved. That shows
// in the kinds of the cells: a name stands where a number should.
func repaired(s *sheet.Sheet, all []tabular.Row) []tabular.Row {
	var columns []label.Column
	var lost []tabular.Row
	first := false // no row of the table has been read but such without a place
	end := func(next int) {
		noteLost(s, lost, next, first)
		lost = nil
	}
	for i, row := range all {
		if found, ok := headings(row); ok && len(row.Cells) > 1 {
			end(0)
			columns, first = found, true
			continue
		}
		if columns == nil || len(row.Cells) < 2 || isDrawn(row) {
			continue
		}
		if moved, ok := movedBack(row.Cells, columns); ok {
			all[i].Cells = moved
			lost = append(lost, row)
			continue
		}
		place, _ := label.ReadPlace(row.Cells[0])
		end(place)
		first = false
	}
	end(0)
	return all
}

// movedBack is the cells of a row with one that is lost put before them, where they
// fit their columns then, and did not before.
func movedBack(cells []string, columns []label.Column) ([]string, bool) {
	if columns[0] != label.Place || fits(cells, columns) {
		return nil, false
	}
	moved := append([]string{""}, cells...)
	if n := len(moved); n > len(columns) && moved[n-1] == "" {
		moved = moved[:n-1]
	}
	return moved, fits(moved, columns)
}

// fits reports whether each cell is of the kind that its column holds.
func fits(cells []string, columns []label.Column) bool {
	for i, cell := range cells {
		if i >= len(columns) {
			return cell == ""
		}
		ok := true
		switch columns[i] {
		case label.Place:
			_, placed := label.ReadPlace(cell)
			_, status := label.ReadStatus(cell)
			ok = placed || status || label.IsNothing(cell)
		case label.Athlete:
			ok = cell != "" && !isTime(cell)
		case label.Nation, label.Club:
			ok = !isTime(cell)
		case label.Mark:
			_, status := label.ReadStatus(cell)
			ok = cell == "" || label.IsNothing(cell) || status || isTime(cell)
		case label.Bib, label.Lane, label.Order:
			_, number := label.Number(cell)
			ok = number || label.IsNothing(cell)
		default:
		}
		if !ok {
			return false
		}
	}
	return true
}

// isTime reports whether a cell begins with a time.
func isTime(cell string) bool {
	if _, ok := timing.Meant(cell); ok {
		return true
	}
	first, _, found := strings.Cut(cell, " ")
	_, ok := timing.Meant(first)
	return found && ok && strings.ContainsAny(first, ":.,")
}

// noteLost notes rows whose place is lost. At the head of a table the place of the row
// behind them says which places are likely.
func noteLost(s *sheet.Sheet, lost []tabular.Row, next int, first bool) {
	text := "no place: its cell is lost, with a picture that stood for it"
	if first && len(lost) > 0 && next == len(lost)+1 {
		text += fmt.Sprintf("; the next place is %d, so %s likely", next, likely(len(lost)))
	}
	for _, row := range lost {
		s.Note(row.Line, sheet.Open, text)
	}
}

func likely(n int) string {
	if n == 1 {
		return "place 1 is"
	}
	return fmt.Sprintf("places 1 to %d are", n)
}
