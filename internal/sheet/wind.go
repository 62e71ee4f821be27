package sheet

import (
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
)

// Wind is the wind that a text on a line gives. One of more decimals than it is published
// with is noted; ok is false for what is none.
func (s *Sheet) Wind(line int, text string) (wind race.Wind, ok bool) {
	wind, ok = label.ReadWind(text)
	if ok && label.IsRoundedWind(text) {
		s.Note(line, Rounded, "wind "+Squeezed(text)+" is "+wind.String()+": rounded to the next tenth with the runners")
	}
	return wind, ok
}
