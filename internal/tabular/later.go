package tabular

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// later reads what became of a result after the race: that it was annulled, and the place
// before that.
func (r *reader) later(e *entry, what label.Column, text string) {
	if label.IsNothing(text) {
		return
	}
	if what == label.OriginalPlace {
		if n, ok := label.ReadPlace(text); ok {
			e.OriginalPlace = n
			return
		}
		r.Note(e.Line, sheet.LeftOut, "original place "+strconv.Quote(text)+" is none")
		return
	}
	day, err := date.Parse(text)
	if err != nil {
		day, _ = label.ReadDate(text, label.AnyOrder)
	}
	switch {
	case strings.EqualFold(text, "unknown"):
		e.Annulled = race.Annulment{Unknown: true}
	case !day.IsZero():
		e.Annulled = race.Annulment{On: day}
	default:
		r.Note(e.Line, sheet.Open, "annulled "+strconv.Quote(text)+": the day cannot be told")
	}
}
