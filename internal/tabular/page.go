package tabular

import (
	"strings"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/webpage"
)

// RecognizesPage reports whether a text is a web page with a table of results.
func RecognizesPage(text string) bool {
	if !strings.Contains(strings.ToLower(text), "<table") {
		return false
	}
	by := newGuide(Options{})
	for _, table := range webpage.Tables(text) {
		if gridOf(table).known(by) > 0 {
			return true
		}
	}
	return false
}

// ReadPage reads the tables of a web page. The headings before a table are its title.
func ReadPage(text string, options Options) *sheet.Sheet {
	s, by := &sheet.Sheet{Format: Page}, newGuide(options)
	for _, table := range webpage.Tables(text) {
		g := gridOf(table)
		if g.known(by) == 0 {
			s.Note(table.Line, sheet.LeftOut, "a table without headings of results")
			s.Lost += lostOf(g)
			continue
		}
		readGrid(s, g, by)
	}
	s.Review()
	return s
}

func gridOf(table webpage.Table) *grid {
	g := &grid{}
	for _, one := range table.Titles {
		g.titles = append(g.titles, line{one.Line, one.Text})
	}
	for _, row := range table.Rows {
		g.rows = append(g.rows, record{row.Line, row.Cells})
	}
	g.squeeze()
	return g
}
