// Package ratification answers what of a mark that is to be ratified as a record can be seen in the
// documents: which of the conditions it meets, by which figures and sources, which it does not, and which
// no result tells. The conditions are those of world records, as far as they are known; what a federation
// asks beyond them only its own form says. It knows no words of output, flags or files.
package ratification

import (
	"cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// State is what can be seen of a condition.
type State uint8

// The states. The zero value is none of them.
const (
	Met State = iota + 1
	NotMet
	Unseen // cannot be seen from the documents
)

// Condition is what is asked of a mark.
type Condition uint8

// The conditions, those that a result can tell first.
const (
	BetterOrEqual    Condition = iota + 1 // than the record that stood before the race
	OfficialList                          // the list of results is the official one
	Timing                                // timed as the distance asks
	ThreeCompetitors                      // or two teams
	NotMixed                              // men and women apart
	Represented                           // the athlete counts for the area, nation or club
	OfCompetition                         // the race belongs to the meeting, the championship or the series
	WindReading                           // up to 200 m outdoors
	SeniorHurdles
	Track         // its lap, and beyond that its radius
	PacersStarted // who set the pace started in the race
	PacersNotLapped
	Announced   // a competition that was announced before, under the rules
	StartSystem // a start information system, up to 400 m
	Shoes
	PhotoFinish   // its picture
	ZeroTest      // of the photo finish
	DopingControl // immediately afterwards
	BloodProfile  // a sample for EPO, from 400 m up
	Application   // within 30 days
)

// Item is a condition, and what can be seen of it.
type Item struct {
	Condition Condition
	State     State
	Sources   []race.Source // of the figures by which it is met or not; none where nothing tells
}

// Choice is how it was chosen for which record a mark is held.
type Choice uint8

// The choices.
const (
	Asked   Choice = iota + 1
	Claimed        // the highest that a flag, a report or a record list gives it, or that it is judged to be
	Nearest        // nobody calls it any: the one that it came nearest to
)

// Dossier is all that the documents say of a mark that is to be a record.
type Dossier struct {
	Race    *race.Race // the whole field
	Class   *race.Race // the men or the women of it
	Result  *race.Result
	Scope   race.Scope
	Choice  Choice
	Listed  bool             // a record list is kept
	Judged  *record.Verdict  // nil where nothing is judged
	Others  []record.Verdict // the other records that the mark was
	Items   []Item
	Stood   []Stood      // what was to be bettered, and what waits for ratification, with their sources
	Old     *race.Result // the run of the record that stood; nil where the corpus has it not
	Pacers  []*race.Result
	Shoes   []Quote // what the documents say of shoes
	Keys    *athlete.Keys
	Sources []race.Source // all of them, each once
}

// Stood is an entry that was the record, or waits for ratification, and where its mark is from.
type Stood struct {
	Scope   race.Scope
	Entry   *record.Entry
	Pending bool
	Sources []race.Source
}

// Quote is words of a document, and where they are from, as far as it says.
type Quote struct {
	Text    string
	Sources []race.Source
}

// DaysToApply is within how many days an application is to be made.
const DaysToApply = 30

// ApplyBy is the last day for it.
func (d *Dossier) ApplyBy() date.Date { return d.Race.Date.AddDays(DaysToApply) }

// Started is how many are known to have started, guests apart.
func (d *Dossier) Started() int {
	n := 0
	for i := range d.Class.Results {
		if x := &d.Class.Results[i]; x.Status != race.DNS && x.Role != race.Guest {
			n++
		}
	}
	return n
}

// Uncounted is why the mark counts for no record, as the race and the result say; empty where it may.
func (d *Dossier) Uncounted() string {
	return cmp.Or(d.Result.Void(), d.Class.Uncounted(d.Result))
}

// Automatic reports whether the mark was read by a photo finish, as its decimals tell it.
func (d *Dossier) Automatic() bool {
	return !d.Result.Mark.Hand() && (d.Result.Mark.Unit() <= timing.Hundredth || !d.Result.Thousandths.IsZero())
}
