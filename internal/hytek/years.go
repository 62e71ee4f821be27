package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// years are what stands in the columns of years: years of birth, classes of schools
// or ages, which only all of them together may tell.
type years struct {
	rows map[int]string    // by line
	legs map[[2]int]string // by line and leg
}

func newYears() years { return years{rows: make(map[int]string), legs: make(map[[2]int]string)} }

// settle gives births to all who have a year of birth.
func (y *years) settle(r *reader) {
	births, figures := false, false
	for _, text := range y.all() {
		n, ok := label.Number(text)
		figures = figures || ok && n < 100
		births = births || isBirth(text)
	}
	for i := range r.s.Races {
		one := &r.s.Races[i]
		year := yearOf(one, r.meet)
		for j := range one.Rows {
			row := &one.Rows[j]
			row.Born = y.born(r, row.Line, y.rows[row.Line], births, year)
			for k := range row.Legs {
				row.Legs[k].Born = y.born(r, row.Line, y.legs[[2]int{row.Line, k}], births, year)
			}
		}
	}
	if figures && !births {
		r.s.Note(0, sheet.Open, "whether figures such as 11 behind the names are years of birth, ages or classes cannot be told: they are left out")
	}
}

func (y *years) all() []string {
	var all []string
	for _, text := range y.rows {
		all = append(all, text)
	}
	for _, text := range y.legs {
		all = append(all, text)
	}
	return all
}

// isBirth reports whether figures can only be a year of birth: classes and ages of
// schools have no leading zero and are below 20.
func isBirth(text string) bool {
	const schools = 20
	n, ok := label.Number(text)
	return text == "00" || ok && len(text) == 2 && (text[0] == '0' || n >= schools) || ok && len(text) == 4
}

// yearOf is the year in which a race was run; 0 where it is not known.
func yearOf(one *sheet.Race, meet meeting) int {
	day := one.Date
	if day.IsZero() {
		day = meet.last
	}
	if day.IsZero() {
		return 0
	}
	return day.Year()
}

// born is the birth that a text gives; none where it is a class.
func (y *years) born(r *reader, at int, text string, births bool, year int) date.Date {
	if text == "" {
		return date.Date{}
	}
	if !isFigures(text) {
		r.noteOnce(at, sheet.LeftOut, "classes", "classes such as "+text+" behind the names: documents have none")
		return date.Date{}
	}
	if !births {
		return date.Date{}
	}
	if len(text) == 2 {
		if year == 0 {
			r.noteOnce(at, sheet.Open, "centuries", "years of birth such as "+text+": the century cannot be told without the day of the race")
			return date.Date{}
		}
		r.noteOnce(at, sheet.Read, "years", "years of birth such as "+text+" are read as the last that had passed by "+strconv.Itoa(year))
	}
	born, _ := label.Born(text, year, label.AnyOrder)
	return born
}

func isFigures(text string) bool { return strings.Trim(text, "0123456789") == "" }
