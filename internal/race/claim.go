package race

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/timing"
)

// Claim is what a report says about a race or a record: the words of a source,
// to be held against the figures. Zero values were not said.
type Claim struct {
	Source   string
	About    string // one of [Subjects]
	Race     string
	Athlete  string
	Behind   string
	At       string // a split point, as written
	Record   string
	Place    int
	Position int
	Mark     timing.Mark
	Margin   timing.Margin
	Under    timing.Mark
	Count    int
	HasCount bool // a count of 0 is a count
	Years    int
	Months   int
	Days     int
	Date     date.Date
	Says     string
}

// Subjects lists what a claim can be about.
func Subjects() []string {
	return []string{
		"mark", "place", "split", "position", "leader", "led-throughout", "count", "margin",
		"record", "record-age", "personal-best", "season-best", "world-lead", "days-since",
		"age", "date", "pace-lights", "equal-mark", "other",
	}
}
