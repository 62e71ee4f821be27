package sheet

import (
	"strconv"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
)

// SetNation gives a row the nation that a cell says: a code, or the name of a country
// in one of many languages, which is noted. What is no nation is kept as the club
// where the row has none.
func (s *Sheet) SetNation(row *Row, text string) {
	text = Squeezed(text)
	if label.IsNothing(text) {
		return
	}
	code, ok := label.Country(text)
	if one, err := nation.Find(text); !ok && err == nil {
		code, ok = one.Code, true
	}
	switch {
	case ok && code == text:
		row.Nation = code
	case ok:
		row.Nation, row.Country = code, text
		s.Note(row.Line, Read, "the nation "+strconv.Quote(text)+" is read as "+code)
	default:
		if row.Club == "" {
			row.Club, row.NoNation = text, true
		}
		s.Note(row.Line, Open, strconv.Quote(text)+" is no nation that is known")
	}
}
