package race

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Claim is what a report says about a race or a record: the words of a source,
// to be held against the figures. Zero values were not said.
type Claim struct {
	Source   string
	About    Subject
	Race     string
	Athlete  string
	Behind   string
	Nation   string      // code
	At       event.Point // of the race or list that holds the claim
	Event    event.Event // of the races that it is about; of every event where there is none
	Record   Scope
	Place    int
	Position int
	Mark     timing.Mark
	Margin   timing.Margin
	Side     Side // of the record, of a margin to one
	Under    timing.Mark
	Count    int
	HasCount bool // a count of 0 is a count
	Years    int
	Months   int
	Days     int
	Date     date.Date
	Says     string
}
