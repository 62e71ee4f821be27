package tabular

import (
	"fmt"
	"strconv"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/xlsx"
)

// RecognizesWorkbook reports whether bytes are a workbook.
func RecognizesWorkbook(data []byte) bool { return xlsx.Recognizes(data) }

// ReadWorkbook reads the sheets of a workbook. The lines of notes are the rows of the
// sheet, which is named where there are several.
func ReadWorkbook(data []byte, options Options) (*sheet.Sheet, error) {
	book, err := xlsx.Read(data)
	if err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	s, by := &sheet.Sheet{Format: Workbook}, newGuide(options)
	for _, tab := range book.Sheets {
		before := len(s.Notes)
		readTab(s, tab, by)
		for i := range s.Notes[before:] {
			if note := &s.Notes[before+i]; len(book.Sheets) > 1 {
				note.Text = "sheet " + strconv.Quote(tab.Name) + ": " + note.Text
			}
		}
	}
	s.Review()
	return s, nil
}

// readTab reads one sheet. Its name is a title where it says something of a race.
func readTab(s *sheet.Sheet, tab xlsx.Sheet, by *guide) {
	if len(tab.Rows) == 0 {
		return
	}
	if tab.Hidden {
		s.Note(0, sheet.LeftOut, "it is hidden")
		return
	}
	g := &grid{}
	if said := label.ReadTitle(tab.Name); said != (label.Title{}) {
		g.titles = append(g.titles, line{0, tab.Name})
	}
	clocks := 0
	for _, row := range tab.Rows {
		rec := record{line: row.Number}
		for _, cell := range row.Cells {
			rec.cells = append(rec.cells, cell.Text)
			if cell.Shown != "" {
				s.Note(row.Number, sheet.Read, "the sheet shows "+cell.Shown+", the cell holds "+cell.Text)
			}
			if cell.Clock {
				clocks++
			}
		}
		if row.Hidden && len(rec.filled()) > 0 {
			s.Note(row.Number, sheet.Open, "the row is hidden, and is read as the others")
		}
		g.rows = append(g.rows, rec)
	}
	if clocks > 0 {
		s.Note(0, sheet.Read, fmt.Sprintf("%d cells hold hours and minutes, such as 04:51: they are read as they are shown", clocks))
	}
	g.squeeze()
	if g.known(by) == 0 {
		s.Note(0, sheet.LeftOut, "it has no headings of results")
		s.Lost += lostOf(g)
		return
	}
	readGrid(s, g, by)
}
