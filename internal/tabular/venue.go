package tabular

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/sheet"
)

// venue reads the cell of a venue as lists of performances write it: a city, what lies in
// it before it, the state of it behind it, and the nation in brackets: Oslo (NOR),
// "Hayward Field, Eugene, OR (USA)".
func (r *reader) venue(to *sheet.Race, text string, at int) {
	place, country := text, ""
	if before, code, ok := label.CutCode(text); ok {
		if one, ok := nation.Lookup(code); ok {
			place, country = before, one.Code
		}
	}
	parts := strings.Split(place, ", ")
	if n := len(parts); n > 1 && len(parts[n-1]) == 2 && parts[n-1] == strings.ToUpper(parts[n-1]) {
		parts = parts[:n-1]
	}
	city := len(parts) - 1
	if country == "" && city > 0 {
		r.Note(at, sheet.Open, "venue "+strconv.Quote(text)+": which part is the city cannot be told without a nation in brackets")
		return
	}
	to.Venue.Stadium, to.Venue.City, to.Venue.Country = strings.Join(parts[:city], ", "), parts[city], country
}
